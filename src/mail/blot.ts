import { decodedPieces } from "./coded.ts";

/** Where words stand, by their offsets in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

type Find = (text: string) => readonly Found[];

/** Whether `find` finds anything in raw bytes, in whatever coding they hide it. */
export function holdsWords(raw: Buffer, find: Find): boolean {
  for (const { bytes } of decodedPieces(raw)) if (find(textOf(bytes)).length > 0) return true;
  return false;
}

/**
 * Raw bytes with every place blotted that `find` names, without taking the message apart: for what cannot be parsed. Null
 * where there is none. Letters and digits become `*`, in base64 `x`; all else stays where it is, so that the message's
 * structure, such as it is, does too.
 */
export function blotBytes(raw: Buffer, find: Find): Buffer | null {
  let blotted: Buffer | null = null;
  for (const { bytes, coding, originOf } of decodedPieces(raw))
    for (const { start, end } of find(textOf(bytes))) {
      blotted ??= Buffer.from(raw);
      const to = originOf(end - 1).end;
      for (let at = originOf(start).start; at < to; at += 1)
        if (isWordByte(raw[at] ?? 0)) blotted[at] = coding === "base64" ? 0x78 : 0x2a;
    }
  return blotted;
}

/** Invisible and no-break characters, which are two or three bytes in UTF-8. */
const two = /\u00c2[\u00a0\u00ad]/g;
const three = /\u00e2(?:\u0080[\u008b-\u008f\u0090-\u0095\u00af]|\u0081\u00a0|\u0088\u0092)|\u00ef\u00bb\u00bf/g;

/** A character a byte, with blanks for what nobody sees, and for the NULs between the letters of UTF-16. */
function textOf(bytes: Buffer): string {
  let text = (bytes.includes(0) ? withoutNuls(bytes) : bytes).toString("latin1");
  if (bytes.includes(0xc2)) text = text.replace(two, "  ");
  if (bytes.includes(0xe2) || bytes.includes(0xef)) text = text.replace(three, "   ");
  return text;
}

function withoutNuls(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(0); at >= 0 && at < copy.length; at += 1) if (copy[at] === 0) copy[at] = 0x20;
  return copy;
}

function isWordByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}
