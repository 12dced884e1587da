import type { Words } from "./answers/walked.ts";

/** Words and marks with which no sentence ends. */
const open =
  /(?:[,(&/–-]|(?<![\p{L}\p{M}'’])(?:at|in|on|of|to|by|via|through|from|and|or|the|a|an|is|was|my|our|for|with|port|fort|st\.?|ste\.?|à|au|aux|en|le|la|les|de|du|des|par|et|ou|est|mon|ma|mes|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.|january|february|march|april|may|june|july|august|september|october|november|december))\s*$/iu;

/** Whether a line only ends because it is full: it breaks off where no sentence does. */
export function breaksOff(line: string): boolean {
  return open.test(line.slice(-24));
}

/** A line this long is prose that a program may have wrapped; a heading above a list is shorter. */
const prose = 50;
/** A line that breaks off at a comma is at least this long; a shorter one greets. */
const short = 30;

/** Whether a line is the rest of a sentence that the line above began: "… when I plan to⏎return?". */
export function goesOn(text: string, above: Words, line: Words): boolean {
  if (/[^\s>]/.test(text.slice(above.end, line.start)) || /[.!?:;]-?\s*$/.test(above.words)) return false;
  // "Respected Sir,": a greeting in a language that is not ours.
  if (above.words.length < short && /,\s*$/.test(above.words) && /^\p{Lu}/u.test(line.words)) return false;
  return breaksOff(above.words) || (above.words.length >= prose && /^\p{Ll}/u.test(line.words));
}

/** Programs wrap prose at 60 columns or more. */
const full = 55;
/** Words that begin a sentence, a label or a number: what stands before them has ended. */
const begins =
  /^\s*(?:(?:i|i'm|my|we|our|the|he|she|his|her|they|it|this|also|and|but|please|thanks?|yes|no|je|mon|ma|mes|nous|notre|nos|le|la|les|il|elle|oui|non|merci|veuillez|bonjour|hello)\b|j['’]|[^:\n]{1,40}:|\W{0,3}\d+[.)])/i;

/** Whether a line of prose ends at `at` only because it is full, so that the next one goes on though it has a capital. */
export function isFilled(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  if (breaksOff(line)) return true;
  return line.length >= full && !/[.!?:;]\s*$/.test(line) && !begins.test(text.slice(at + 1, at + 60));
}

/** Clients wrap a quote at 72 columns or more; a line that has room for the next one's first word was ended on purpose. */
const narrowest = 70;

/** Whether a client may have wrapped an answer here, on a line that also holds words of ours. */
export function isWrapped(text: string, before: Words, after: Words): boolean {
  const width = before.end - text.lastIndexOf("\n", before.start - 1);
  return width + (/^\S+/.exec(after.words)?.[0].length ?? 0) >= narrowest;
}
