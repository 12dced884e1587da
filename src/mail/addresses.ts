import addressparser from "nodemailer/lib/addressparser";
import { limits } from "../limits.ts";
import { decodeWords } from "./headers.ts";

/** One mailbox as a header names it: `address` with its domain in lower case, `name` empty where none is given. */
export interface MailAddress {
  name: string;
  address: string;
}

/** What a list of address headers holds; `grouped` when any of them used RFC 5322 group syntax. */
export interface AddressList {
  addresses: MailAddress[];
  grouped: boolean;
}

/** A recipient that must not be written to: it could be read as two, as none, or as a header of its own. */
export class UnusableAddress extends Error {
  override name = "UnusableAddress";
}

/** The address with its domain in lower case; the local part is left as written (RFC 5321 2.4). */
export function normalAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? address.trim() : address.slice(0, at).trim() + address.slice(at).toLowerCase().trim();
}

/** Whether two addresses reach the same mailbox in practice: no large provider tells local parts apart by case. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The domain of an address in lower case, or an empty string. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0
    ? ""
    : address
        .slice(at + 1)
        .trim()
        .toLowerCase();
}

/**
 * Reads address header values (one string a field, encoded words not decoded) into single mailboxes, groups flattened
 * and told. Names are decoded afterwards: an encoded comma or bracket must not become a second address (RFC 2047 5).
 */
export function readAddresses(values: readonly string[]): AddressList {
  const addresses: MailAddress[] = [];
  let grouped = false;
  for (const value of values) {
    for (const entry of addressparser(value.slice(0, limits.mail.headerBytes))) {
      const members = entry.group ?? [entry];
      if (entry.group) grouped = true;
      for (const member of members) {
        if (addresses.length >= limits.mail.addresses) return { addresses, grouped };
        if (member.address) addresses.push({ name: decodeWords(member.name), address: normalAddress(member.address) });
      }
    }
  }
  return { addresses, grouped };
}

/**
 * The recipient as it may stand in an envelope and a header, or an `UnusableAddress` whose sentence says why not.
 * Exactly one `local@domain`: no CR, LF, comma, group, brackets, spaces or quotes (nodemailer stops line ends in
 * headers, but not in recipients). Lengths are those of RFC 5321 4.5.3.1.
 */
export function usableRecipient(address: string): string {
  const refuse = (why: string): never => {
    throw new UnusableAddress(`This address cannot be written to: ${why}. Correct it on file.`);
  };
  if (/[\u0000-\u001f\u007f]/.test(address)) refuse("it holds a line end or another control character");
  if (/[,;:<>()[\]\\"\s]/.test(address)) refuse("it holds a comma, bracket, quote, space or group");
  const parts = address.split("@");
  const [local, domain] = parts;
  if (parts.length !== 2 || !local || !domain) return refuse("it is not one name, one @ and one domain");
  if (Buffer.byteLength(local) > limits.mail.localPartOctets) refuse("the part before the @ is longer than 64 octets");
  if (Buffer.byteLength(address) > limits.mail.addressOctets) refuse("it is longer than 254 octets");
  if (/^\.|\.$|\.\./.test(local)) refuse("the part before the @ has a dot in the wrong place");
  if (
    !/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(
      domain,
    )
  )
    refuse("the part after the @ is not a domain name");
  return `${local}@${domain.toLowerCase()}`;
}
