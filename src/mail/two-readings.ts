import { limits } from "../limits.ts";
import { sameAddress } from "./addresses.ts";
import { encodedValuesOf, type HeaderField, messageIdsIn } from "./headers.ts";

/** The fields that say who wrote what in answer to what, as one parser reads them; empty where it finds none. */
export interface HeaderReading {
  readonly from: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string;
}

/**
 * The fields that another parser would read differently: those on which ours and `theirs` part, and those written so that
 * parsers are known to part on them. What they decide is then for a person (issue 4). Names in lower case.
 */
export function unsureHeaders(fields: readonly HeaderField[], ours: HeaderReading, theirs: HeaderReading): string[] {
  const unsure = new Set(differing(ours, theirs));
  // One writer is named once; some parsers take the first of several, be they the same, or any words where there is none.
  const named = encodedValuesOf(fields, "from").some((value) => value.trim() !== "");
  if (ours.from.length > 1 || (named && ours.from.length === 0) || !ours.from.every(hasPlainDomain)) unsure.add("from");
  for (const name of ["from", "reply-to"])
    if (encodedValuesOf(fields, name).some((value) => !isPlainList(value))) unsure.add(name);
  if (encodedValuesOf(fields, "from").some((value) => !namesOne(value))) unsure.add("from");
  for (const name of ["message-id", "in-reply-to"])
    if (encodedValuesOf(fields, name).some((value) => value !== "" && messageIdsIn(value).length === 0))
      unsure.add(name);
  // An encoded word that is broken, or stands within another, is decoded by some and by some not.
  if ([ours.subject, theirs.subject].some((subject) => subject.includes("=?"))) unsure.add("subject");
  if (encodedValuesOf(fields, "subject").some((value) => hasStrangeCharset(value) || hasForeignSigns(value)))
    unsure.add("subject");
  return [...unsure];
}

/** Whether a word is in a charset that the Encoding standard has not, UTF-7 among them: some decode it, and some guess. */
function hasStrangeCharset(value: string): boolean {
  return [...value.matchAll(/=\?([^?*\s]{1,80})(?:\*[^?\s]{0,40})?\?[bq]\?/gi)].some(([, label]) => {
    try {
      return new TextDecoder(label).encoding === "";
    } catch {
      return true;
    }
  });
}

/** Whether a word in base64 (RFC 2047, 4.1) holds signs that are none: skipped, read as "-" for "+", or the end of the word. */
function hasForeignSigns(value: string): boolean {
  const encoded = [...value.matchAll(/=\?[^?\s]{1,80}\?b\?([^?]*)\?=/gi)].map((match) => match[1] ?? "");
  return encoded.some((one) => !/^[A-Za-z0-9+/\s]*=*\s*$/.test(one));
}

function differing(ours: HeaderReading, theirs: HeaderReading): string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ["from", list(ours.from), list(theirs.from)],
    ["reply-to", list(ours.replyTo), list(theirs.replyTo)],
    ["subject", words(ours.subject), words(theirs.subject)],
    ["message-id", bare(ours.messageId), bare(theirs.messageId)],
    ["in-reply-to", bare(ours.inReplyTo), bare(theirs.inReplyTo)],
  ];
  return pairs.filter(([, one, other]) => !isSame(one, other)).map(([name]) => name);
}

/** Bytes that are no UTF-8 are guessed at in as many ways as there are parsers, and decide nothing: then the rest must agree. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const rest = (value: string) => value.replace(/[^\x21-\x7e]+/g, " ").trim();
  return one.includes("\ufffd") && rest(one) === rest(other);
}

/** Whether an address field holds nothing on which parsers part: comments at an address, routes, brackets or blanks within brackets. */
function isPlainList(value: string): boolean {
  const unquoted = value.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  if (/@\s*\(|\)\s*@/.test(unquoted)) return false;
  // A group (RFC 5322, 3.4) is read alike, and is no proof for another reason; any other semicolon ends a list here and there.
  const plain = unquoted.replace(/\([^()]*\)/g, " ").replace(/^([^:;<>@]{0,200}):([^;]*);\s*$/, "$1 $2");
  if (/[();]|<[^<>]*[<,:]|(?<!")"(?!")/.test(plain)) return false;
  // "@relay@example.org" and "a@b@example.org" are a route, an address or nothing, as each parser likes.
  if (plain.split(/[\s<>,]+/).some((word) => word.startsWith("@") || word.split("@").length > 2)) return false;
  const bracketed = plain.split("<").slice(1);
  if (bracketed.some((one) => /\s/.test((one.split(">")[0] ?? "").trim()))) return false;
  const count = (mark: string) => plain.split(mark).length - 1;
  return count("<") === count(">") && count("@") <= 2 * limits.mail.addresses;
}

/** Whether an address is at a domain that every parser takes for one. */
function hasPlainDomain(address: string): boolean {
  return /^[\p{L}\p{N}.-]+$/u.test(address.slice(address.lastIndexOf("@") + 1));
}

/** Whether a From names a single mailbox; the same address as a name before it is none of its own. */
function namesOne(value: string): boolean {
  const plain = value.replace(/"(?:[^"\\]|\\.)*"/g, " ").replace(/\([^()]*\)/g, " ");
  // "Gill, Harpreet <…>" without quotes is two, of whom the first has no address.
  if (plain.includes("@") && plain.split(",").some((one) => one.trim() !== "" && !one.includes("@"))) return false;
  // Split, not matched: an expression for "word@word" is quadratic on a word of 400 KB.
  const named = plain.split(/[\s<>,;:]+/).filter((word) => word.includes("@"));
  return named.every((one) => sameAddress(one, named[0] ?? ""));
}

function list(addresses: readonly string[]): string {
  return addresses
    .slice(0, limits.mail.addresses)
    .map((one) => one.toLowerCase().trim())
    .filter(Boolean)
    .join(" ");
}

function words(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

function bare(value: string): string {
  return (/<([^<>\s]+)>/.exec(value)?.[1] ?? value).trim();
}
