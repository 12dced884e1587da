import libmime from "libmime";
import { limits } from "../limits.ts";

/** One header field: its name in lower case, its value unfolded with encoded words (RFC 2047) decoded, and not decoded. */
export interface HeaderField {
  name: string;
  value: string;
  encoded: string;
}

/** The fields of which a second one makes two parsers read two different messages. */
const singular = ["from", "subject", "message-id", "in-reply-to", "reply-to", "content-type"];

/**
 * Where the header block ends: the offset of the first empty line, whatever its line ends, or the end of the bytes. One
 * that is longer than `limits.mail.headerBytes` is not looked for: to nobody is that a header.
 */
export function headerLength(raw: Buffer): number {
  const top = raw.subarray(0, limits.mail.headerBytes + 4);
  const ends = [top.indexOf("\r\n\r\n"), top.indexOf("\n\n"), top.indexOf("\n\r\n")].filter((at) => at >= 0);
  return ends.length === 0 ? raw.length : Math.min(...ends);
}

/**
 * The header fields of a message, in order, with values decoded. Takes raw bytes (a whole message, or a header block
 * alone) and looks at no more than `limits.mail.headerBytes` of them. Bytes above 127 are read as UTF-8 (RFC 6532).
 */
export function readHeaders(raw: Buffer): HeaderField[] {
  const fields = readFields(raw);
  for (const field of fields) field.value = decodeWords(field.encoded);
  return fields;
}

/** All values of one field of a raw message, in order, decoded as by `readHeaders`; of the others nothing is decoded. */
export function headerOf(raw: Buffer, name: string): string[] {
  return encodedValuesOf(readFields(raw), name).map(decodeWords);
}

/** The Message-IDs of a message's header, decoded nothing: what is done with each message before a child has looked at it. */
export function messageIdsOf(raw: Buffer): string[] {
  return encodedValuesOf(readFields(raw), "message-id").flatMap(messageIdsIn);
}

/** What a message's header names before a child has looked at it: whom it went to, and what it answers; null where nothing. */
export function namesOf(raw: Buffer): { readonly addresses: readonly string[]; readonly inReplyTo: string | null } {
  const fields = readFields(raw);
  const addressed = ["to", "cc", "delivered-to"].flatMap((name) => encodedValuesOf(fields, name));
  const [inReplyTo] = encodedValuesOf(fields, "in-reply-to").flatMap(messageIdsIn);
  return {
    addresses: addressed
      .flatMap((value) => value.match(/[^\s<>,;:"()]{1,320}/g) ?? [])
      .filter((one) => one.includes("@")),
    inReplyTo: inReplyTo ?? null,
  };
}

function readFields(raw: Buffer): HeaderField[] {
  const block = raw.subarray(0, Math.min(headerLength(raw), limits.mail.headerBytes)).toString("utf8");
  const fields: HeaderField[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.encoded += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    fields.push({ name: nameOf(line, colon), value: "", encoded: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** White space of ASCII alone is taken off: a name that begins with U+2028 is another name. */
function nameOf(line: string, colon: number): string {
  return line
    .slice(0, colon)
    .replace(/[ \t]+$/, "")
    .toLowerCase();
}

/** Decodes encoded words where there are any; what cannot be decoded stays as written. */
export function decodeWords(value: string): string {
  if (!value.includes("=?")) return value;
  try {
    return libmime.decodeWords(value);
  } catch {
    return value;
  }
}

/** All values of one field, in order. `name` in any case. */
export function valuesOf(fields: readonly HeaderField[], name: string): string[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name === wanted).map((field) => field.value);
}

/** All values of one field as they stand, encoded words not decoded: what addresses must be read from. */
export function encodedValuesOf(fields: readonly HeaderField[], name: string): string[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name === wanted).map((field) => field.encoded);
}

/**
 * The singular fields that stand more than once in a raw header block. Counted in the bytes, before any parser has
 * chosen one: a bare CR ends a line here too, as some parsers hold.
 */
export function doubledHeaders(raw: Buffer): string[] {
  const block = raw.subarray(0, headerLength(raw)).toString("latin1");
  const counts = new Map<string, number>();
  for (const [at, line] of block.split(/\r\n|\n|\r/).entries()) {
    const colon = line.indexOf(":");
    const folded = /^[ \t]/.test(line);
    if (colon <= 0 || (folded && at > 0)) continue;
    // What is no letter in a name is nothing to some; a folded first line is a field to some, and nothing to others.
    const name = line
      .slice(0, colon)
      .replace(/[^\x21-\x7e]/g, "")
      .toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + (folded ? 2 : 1));
  }
  return singular.filter((name) => (counts.get(name) ?? 0) > 1);
}

/** Whether a CR stands by itself in the header: it ends a line for some parsers and not for others. */
export function hasBareReturn(raw: Buffer): boolean {
  return /\r(?!\n)/.test(raw.subarray(0, headerLength(raw)).toString("latin1").replace(/\r$/, ""));
}

/** The Message-IDs in a field's value, each with its angle brackets; a bare one (`a@b`) is given them. */
export function messageIdsIn(value: string): string[] {
  const bracketed = value.match(/<[^<>\s]{1,996}>/g);
  if (bracketed) return bracketed;
  const bare = value.trim();
  return /^[^\s<>]{1,996}@[^\s<>]{1,255}$/.test(bare) ? [`<${bare}>`] : [];
}
