import type { Trust } from "../../case/trust.ts";
import { domainOf } from "../../mail/addresses.ts";
import type { Evidence } from "../../mail/authenticate.ts";
import { tokenDigest, tokenOf } from "../../mail/token.ts";
import { knownSender } from "../../store/addresses.ts";
import { transaction } from "../../store/database.ts";
import { findMailByMessageId, findMailByToken, type Mail } from "../../store/mails.ts";
import type { StoredMessage } from "../../store/reading.ts";
import { claimSignature } from "../../store/signatures.ts";
import type { Examined } from "../bounded/examine.ts";
import type { Context } from "../context.ts";
import type { Ahead } from "./ahead.ts";

/** Which case a message belongs to, by what evidence, and who wrote it. */
export interface Thread {
  readonly caseId: number | null;
  /** The mail of ours that it answers. */
  readonly answered: Mail | null;
  /** What was looked up of that mail ahead; null where another was, or none. */
  readonly ahead: Ahead | null;
  /** The person on the case whose address on file it came from. */
  readonly writer: string | null;
  /** It came from the address of the representative on file. */
  readonly representative: boolean;
  readonly trust: Trust;
  /** What speaks against an unproven sender; null where nothing does. */
  readonly against: Doubt | null;
  /** What the sender was weighed by. */
  readonly evidence: Evidence;
}

/** Why an unproven sender is not taken at their word, though they know our token. */
export type Doubt =
  /** A signature that does not hold, or a header that two programs read differently. */
  | "not-authentic"
  | "replayed"
  /** Our own MX judges every message, and did not vouch for this one. */
  | "mx-did-not-vouch"
  /** Mail of this domain is signed; this one is not. */
  | "domain-signs";

/**
 * Joins a message to a case by our own Message-ID or reply token, or else by an address on file that belongs to a single
 * case. A case number, a subject or a name joins nothing: anybody can write those.
 */
export async function findThread(
  context: Context,
  examined: Examined,
  message: StoredMessage,
  guess: Ahead | null,
): Promise<Thread> {
  const answered = await answeredMail(context, examined, guess?.mail ?? null);
  const address = examined.fromGrouped || examined.from.length !== 1 ? null : (examined.from[0]?.address ?? null);
  const domain = domainOf(address ?? "");
  const { holders, domainSigns } =
    address === null ? nobody : await knownSender(context.database.db, context.vault, address, domain);
  const caseId = answered?.caseId ?? onlyCaseOf(holders.map((holder) => holder.caseId));
  const here = holders.filter((holder) => holder.caseId === caseId);
  const onFile = here.filter((holder) => holder.kind === "file").map((holder) => holder.person);
  const writer = onFile.find((person) => person === answered?.person) ?? onFile[0] ?? null;
  const { evidence } = examined;
  const signed = writer !== null && evidence.dkim === "pass";
  const proven = signed && (await isFirst(context, evidence, domain, message.id));
  return {
    caseId,
    answered,
    ahead: guess !== null && answered === guess.mail ? guess : null,
    writer,
    representative: writer === null && here.some((holder) => holder.kind === "representative"),
    trust: trustOf(proven, answered !== null, writer !== null),
    against: proven ? null : signed ? "replayed" : doubtOf(context, evidence, domainSigns),
    evidence,
  };
}

/** A proof is an aligned signature on mail from an address on file; a token alone threads and never authorises. */
function trustOf(proven: boolean, hasToken: boolean, onFile: boolean): Trust {
  if (proven) return "proven";
  if (hasToken) return onFile ? "known" : "token-only";
  return "stranger";
}

const nobody = { holders: [], domainSigns: false };

function doubtOf(context: Context, evidence: Evidence, domainSigns: boolean): Doubt | null {
  if (context.mail.authservId !== null) return "mx-did-not-vouch";
  if (evidence.dkim !== "none") return "not-authentic";
  return domainSigns ? "domain-signs" : null;
}

/** Whether no other message has brought this signature: what was signed once is proof once. */
function isFirst(context: Context, { signatureDigest }: Evidence, domain: string, message: string): Promise<boolean> {
  if (signatureDigest === null) return Promise.resolve(false);
  const seen = { digest: signatureDigest, domain, message };
  return transaction(context.database, (tx) => claimSignature(tx, context.vault, seen, context.now().toString()));
}

/** `guess`: one that need not be looked up again. */
async function answeredMail(context: Context, examined: Examined, guess: Mail | null): Promise<Mail | null> {
  const { db } = context.database;
  const now = context.now().toString();
  for (const address of examined.recipients) {
    const token = tokenOf(address, context.mail.mailFrom);
    if (token !== null && token === guess?.replyToken) return guess;
    const mail = token === null ? null : await findMailByToken(db, context.vault, "reply", tokenDigest(token), now);
    if (mail !== null) return mail;
  }
  // The newest reference first: In-Reply-To, then References from the end.
  for (const id of [examined.inReplyTo, ...examined.references.toReversed()]) {
    if (id !== null && id.toLowerCase() === guess?.messageId) return guess;
    const mail = id === null ? null : await findMailByMessageId(db, context.vault, id, now);
    if (mail !== null) return mail;
  }
  return null;
}

function onlyCaseOf(caseIds: readonly number[]): number | null {
  const different = [...new Set(caseIds)];
  return different.length === 1 ? (different[0] ?? null) : null;
}
