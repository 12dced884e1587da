import { createHash, randomBytes } from "node:crypto";
import { limits } from "../limits.ts";
import { domainOf } from "./addresses.ts";

/** 128 bits as RFC 4648 base32 in lower case: 26 characters, so that a hop that lower-cases local parts does no harm. */
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const tokenForm = /^[a-z2-7]{25}[aeimquy4]$/;
/** Set before the token in an envelope sender, so that a bounce token never passes for a reply token. */
const bounceMark = "bounce-";

/** How the reply token travels: in the address's detail (`local+token@domain`), or nowhere (Message-ID alone). */
export type ReplyDetail = "plus" | "none";

/** A fresh token of 26 characters. `bytes` are 16 random bytes; only tests pass their own. */
export function mintToken(bytes: Buffer = randomBytes(16)): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 16)) bits = (bits << 8n) | BigInt(byte);
  bits <<= 2n;
  let token = "";
  for (let shift = 125n; shift >= 0n; shift -= 5n) token += alphabet[Number((bits >> shift) & 31n)];
  return token;
}

/** The SHA-256 of a token in hexadecimal, as the table of tokens keeps it. Case of the token does not matter. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token.toLowerCase()).digest("hex");
}

/** A new Message-ID `<token@domain>` (RFC 5322 3.6.4). Only a holder of the mail knows it. */
export function mintMessageId(domain: string, token: string = mintToken()): string {
  return `<${token}@${domain.toLowerCase()}>`;
}

/** The address that an answer goes to: `mailFrom`, with the token in its detail where the server takes details (RFC 5233). */
export function replyAddress(mailFrom: string, token: string, mode: ReplyDetail): string {
  return mode === "plus" ? withDetail(mailFrom, token) : mailFrom;
}

/** The envelope sender of one mail: bounces to it name the mail even where they bring nothing of it back. */
export function bounceAddress(mailFrom: string, token: string, mode: ReplyDetail): string {
  return mode === "plus" ? withDetail(mailFrom, bounceMark + token) : mailFrom;
}

/** The reply token in an address of ours, or null: another mailbox, no detail, or a detail that is no token. */
export function tokenOf(address: string, mailFrom: string): string | null {
  const detail = detailOf(address, mailFrom);
  return detail !== null && tokenForm.test(detail) ? detail : null;
}

/** The bounce token in an address of ours, or null. */
export function bounceTokenOf(address: string, mailFrom: string): string | null {
  const detail = detailOf(address, mailFrom);
  if (detail === null || !detail.startsWith(bounceMark)) return null;
  const token = detail.slice(bounceMark.length);
  return tokenForm.test(token) ? token : null;
}

function withDetail(mailFrom: string, detail: string): string {
  const at = mailFrom.lastIndexOf("@");
  const local = `${mailFrom.slice(0, at)}+${detail}`;
  if (Buffer.byteLength(local) > limits.mail.localPartOctets)
    throw new RangeError(
      `MAIL_FROM is too long to carry a reply token: the part before the @ may have ${limits.mail.localPartOctets - detail.length - 1} octets. Shorten it, or set REPLY_DETAIL=none.`,
    );
  return local + mailFrom.slice(at);
}

function detailOf(address: string, mailFrom: string): string | null {
  const local = address.slice(0, address.lastIndexOf("@")).trim().toLowerCase();
  const ours = mailFrom.slice(0, mailFrom.lastIndexOf("@")).toLowerCase();
  if (domainOf(address) !== domainOf(mailFrom) || !local.startsWith(`${ours}+`)) return null;
  return local.slice(ours.length + 1);
}
