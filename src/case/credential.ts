import { limits } from "../limits.ts";

/**
 * The grammar of a temporary password: `LF-` and four groups of four, of which the last character is a check. It is
 * fixed so that a password is found and blotted out wherever it comes back, quoted, wrapped, spaced or in lower case,
 * without being known.
 */

/** Crockford's base 32: no I, L, O or U, so nothing is taken for a 1, a 0 or a V. Five bits a character. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const drawn = 15;

/** A password from random bytes, one a character: 15 of five bits are 75 bits. 256 is a multiple of 32, so each is evenly drawn. */
export function makePassword(randomBytes: Uint8Array): string {
  if (randomBytes.length < drawn) throw new Error(`A password wants ${drawn} random bytes, not ${randomBytes.length}.`);
  const body = [...randomBytes.subarray(0, drawn)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  return grouped(body + checkOf(body));
}

export interface PasswordSpan {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** In its fixed form; its check may fail where somebody wrote it down wrongly. */
  readonly password: string;
}

/**
 * Every password in a text. Where the hyphens stand as they were sent the check may fail: a copying error is still next
 * to the secret. Broken up in another way it must hold, so that no ordinary words are blotted out. Work is linear: each
 * place is tried once, over a bounded stretch.
 */
export function findPasswords(text: string): PasswordSpan[] {
  const spans: PasswordSpan[] = [];
  for (let start = nextStart(text, 0); start >= 0; start = nextStart(text, spans.at(-1)?.end ?? 0, start)) {
    const span = passwordAt(text, start);
    if (span) spans.push(span);
  }
  return spans;
}

/** The text with every password replaced. */
export function blotPasswords(text: string, replacement: string): string {
  let end = 0;
  const parts: string[] = [];
  for (const span of findPasswords(text)) {
    parts.push(text.slice(end, span.start), replacement);
    end = span.end;
  }
  return parts.join("") + text.slice(end);
}

/** The next `L` that begins a word, at or after `from` and after `last`. */
function nextStart(text: string, from: number, last = -1): number {
  for (let index = Math.max(from, last + 1); index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code === 76 || code === 108) && !isWordCharacter(text, index - 1)) return index;
  }
  return -1;
}

/** A digit or a letter of ASCII. By its code: this is asked for each byte of a message of 50 MiB, in three codings. */
function isWordCharacter(text: string, index: number): boolean {
  const code = index < 0 ? 0 : text.charCodeAt(index);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function passwordAt(text: string, start: number): PasswordSpan | null {
  let index = start + 1;
  const f = afterGap(text, index);
  const code = f < 0 ? 0 : text.charCodeAt(f);
  if (code !== 70 && code !== 102) return null;
  index = f + 1;
  let body = "";
  while (body.length < drawn + 1) {
    const next = afterGap(text, index);
    const character = next < 0 || !isWordCharacter(text, next) ? "" : text.charAt(next).toUpperCase();
    if (character === "" || !alphabet.includes(character)) return null;
    body += character;
    index = next + 1;
  }
  const password = grouped(body);
  const asSent = text.slice(start, index).toUpperCase() === password;
  // A longer run of letters is some other code, unless our check holds.
  const apart = !isWordCharacter(text, index);
  return (asSent && apart) || isChecked(body) ? { start, end: index, password } : null;
}

/** Blanks, soft and no-break ones, hyphens and dashes of every width, quote marks, table bars, markdown's marks, `=` of a soft break. */
const gap = /[\s\-\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff>|*_=`"'.]/u;
const entity = /^&(?:#\d{1,6}|#x[0-9a-f]{1,5}|nbsp|shy|gt|hyphen|dash|ndash|mdash|minus);/iu;

/** Index of the next character that is no gap, or -1 where the gap is too wide or the text ends. */
function afterGap(text: string, from: number): number {
  let index = from;
  while (index < text.length) {
    if (index - from > limits.password.gapLength + limits.password.tagLength) return -1;
    if (isWordCharacter(text, index)) return index;
    const character = text.charAt(index);
    if (gap.test(character)) index += 1;
    else if (character === "<") {
      const close = text.slice(index, index + limits.password.tagLength).indexOf(">");
      if (close < 0) return -1;
      index += close + 1;
    } else if (character === "&") {
      const named = entity.exec(text.slice(index, index + 10));
      if (!named) return -1;
      index += named[0].length;
    } else return index;
  }
  return -1;
}

function grouped(characters: string): string {
  return `LF-${(characters.match(/.{4}/gu) ?? []).join("-")}`;
}

/** Luhn's check over 32 letters: finds every single wrong character and nearly every swap of neighbours. */
function checkOf(body: string): string {
  const total = sumOf(body, 2);
  return alphabet.charAt((alphabet.length - (total % alphabet.length)) % alphabet.length);
}

function isChecked(characters: string): boolean {
  return sumOf(characters, 1) % alphabet.length === 0;
}

function sumOf(characters: string, firstFactor: 1 | 2): number {
  const base = alphabet.length;
  let factor = firstFactor as number;
  let sum = 0;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const product = alphabet.indexOf(characters.charAt(index)) * factor;
    sum += Math.floor(product / base) + (product % base);
    factor = 3 - factor;
  }
  return sum;
}
