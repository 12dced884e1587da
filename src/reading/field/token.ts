import { fold } from "../normal.ts";
import { remembered } from "../remembered.ts";

/** A stretch of normalised text: a run of digits, a run of letters (one letter in Chinese, Japanese, Korean), one mark. */
export interface Token {
  readonly kind: "number" | "word" | "mark";
  /** Folded: lower case, no accents. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space, or nothing at all, stands before it. */
  readonly spaced: boolean;
  /** First of its line. */
  readonly first: boolean;
}

const ideograph = /[\u3005-\u3007\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]/;
const letter = /\p{L}/u;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number, text: string, at: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return true;
  return code > 0x7f && letter.test(text[at]!) && !ideograph.test(text[at]!);
}

/** Cuts normalised text into tokens; one pass. */
export const tokenise = remembered((normal: string): readonly Token[] => {
  const text = fold(normal);
  const tokens: Token[] = [];
  let spaced = true;
  let first = true;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x09 || code === 0x0a) {
      spaced = true;
      if (code === 0x0a) first = true;
      at++;
      continue;
    }
    let end = at + 1;
    let kind: Token["kind"] = "mark";
    if (isDigit(code)) {
      kind = "number";
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    } else if (isLetter(code, text, at)) {
      kind = "word";
      while (end < text.length && isLetter(text.charCodeAt(end), text, end)) end++;
    } else if (code > 0x7f && ideograph.test(text[at]!)) kind = "word";
    tokens.push({ kind, text: text.slice(at, end), start: at, end, spaced, first });
    spaced = false;
    first = false;
    at = end;
  }
  return tokens;
});
