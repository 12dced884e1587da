import { limits } from "../limits.ts";

/** A piece of raw bytes as one coding would read it. */
export interface DecodedPiece {
  readonly bytes: Buffer;
  readonly coding: "plain" | "quoted-printable" | "base64";
  /** Where in the raw bytes the decoded byte of this offset is coded, and where its code ends. */
  originOf(offset: number): { readonly start: number; readonly end: number };
}

/**
 * Raw bytes as every coding of mail would read them (RFC 2045 6), whatever the message says of itself, in pieces that
 * overlap by more than the widest password: what is found cut at the end of one is found whole in the next.
 */
export function* decodedPieces(raw: Buffer): Generator<DecodedPiece> {
  const { pieceBytes, pieceOverlap } = limits.password;
  for (let from = 0; from === 0 || from + pieceOverlap < raw.length; from += pieceBytes - pieceOverlap) {
    const piece = raw.subarray(from, from + pieceBytes);
    const plain = (offset: number) => ({ start: from + offset, end: from + offset + 1 });
    yield { bytes: piece, coding: "plain", originOf: plain };
    if (piece.includes(61)) yield quotedPrintable(piece, from);
    for (const run of base64Runs(piece)) for (let skip = 0; skip < 4; skip += 1) yield base64(piece, run, skip, from);
  }
}

const hexValue = (code: number) => Number.parseInt(String.fromCharCode(code), 16);
const hex = Int8Array.from({ length: 256 }, (_, code) => (Number.isNaN(hexValue(code)) ? -1 : hexValue(code)));

/** Soft line breaks taken out, `=4C` decoded; all else as it stands. */
function quotedPrintable(piece: Buffer, from: number): DecodedPiece {
  const bytes = Buffer.allocUnsafe(piece.length);
  const origins = new Uint32Array(piece.length);
  let filled = 0;
  for (let at = 0; at < piece.length;) {
    const byte = piece[at] ?? 0;
    const next = byte === 61 ? (piece[at + 1] ?? 0) : 0;
    if (byte === 61 && (next === 10 || (next === 13 && piece[at + 2] === 10))) {
      at += next === 10 ? 2 : 3;
      continue;
    }
    const high = byte === 61 ? (hex[next] ?? -1) : -1;
    const low = high < 0 ? -1 : (hex[piece[at + 2] ?? 0] ?? -1);
    bytes[filled] = low < 0 ? byte : high * 16 + low;
    origins[filled] = at;
    filled += 1;
    at += low < 0 ? 1 : 3;
  }
  const originOf = (offset: number) => {
    const start = origins[offset] ?? 0;
    return { start: from + start, end: from + start + (piece[start] === 61 ? 3 : 1) };
  };
  return { bytes: bytes.subarray(0, filled), coding: "quoted-printable", originOf };
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** 1 for a letter of base64, 2 for a line end, which stands between such letters. */
const base64Kind = Uint8Array.from({ length: 256 }, (_, code) =>
  code === 13 || code === 10 ? 2 : alphabet.includes(String.fromCharCode(code)) ? 1 : 0,
);
/** Letters of the shortest run that holds a password. */
const shortest = 20;

interface Run {
  readonly start: number;
  readonly end: number;
}

/** No generator: this loop meets every byte of a message. */
function base64Runs(piece: Buffer): Run[] {
  const runs: Run[] = [];
  const { length } = piece;
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    if (base64Kind[piece[at] as number] !== 0) continue;
    if (at - start >= shortest) runs.push({ start, end: at });
    start = at + 1;
  }
  if (length - start >= shortest) runs.push({ start, end: length });
  return runs;
}

/** Words may stand before the code: with 0, 1, 2 or 3 letters passed over, one of the four readings is the right one. */
function base64(piece: Buffer, { start, end }: Run, skip: number, from: number): DecodedPiece {
  const text = piece.subarray(start, end).toString("latin1");
  const first = offsetOfLetter(piece, start, skip);
  const bytes = Buffer.from(text.slice(first - start), "base64");
  const originOf = (offset: number) => ({
    start: from + offsetOfLetter(piece, start, skip + Math.floor((offset * 4) / 3)),
    end: from + offsetOfLetter(piece, start, skip + Math.floor((offset * 4) / 3) + 1) + 1,
  });
  return { bytes, coding: "base64", originOf };
}

/** Where the letter of this number stands, line ends not counted. */
function offsetOfLetter(piece: Buffer, start: number, number: number): number {
  let at = start;
  for (let left = number; at < piece.length; at += 1) {
    if (base64Kind[piece[at] ?? 0] !== 1) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return at;
}
