import type { Words } from "./answers-walked.ts";

/** Words and marks with which no sentence ends. */
const open =
  /(?:[,(&/–-]|(?<![\p{L}\p{M}'’])(?:at|in|on|of|to|by|via|through|from|and|or|the|a|an|is|was|my|our|for|with|port|fort|st\.?|ste\.?|à|au|aux|en|le|la|les|de|du|des|par|et|ou|est|mon|ma|mes|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.|january|february|march|april|may|june|july|august|september|october|november|december))\s*$/iu;

/** Whether a line only ends because it is full: it breaks off where no sentence does. */
export function breaksOff(line: string): boolean {
  return open.test(line.slice(-24));
}

/** A line this long is prose that a program may have wrapped; a heading above a list is shorter. */
const prose = 50;

/** Whether a line is the rest of a sentence that the line above began: "… when I plan to⏎return?". */
export function goesOn(text: string, above: Words, line: Words): boolean {
  if (/[^\s>]/.test(text.slice(above.end, line.start)) || /[.!?:;]\s*$/.test(above.words)) return false;
  return breaksOff(above.words) || (above.words.length >= prose && /^\p{Ll}/u.test(line.words));
}

/** Clients wrap a quote at 72 columns or more; a line that has room for the next one's first word was ended on purpose. */
const narrowest = 70;

/** Whether a client may have wrapped an answer here, on a line that also holds words of ours. */
export function isWrapped(text: string, before: Words, after: Words): boolean {
  const width = before.end - text.lastIndexOf("\n", before.start - 1);
  return width + (/^\S+/.exec(after.words)?.[0].length ?? 0) >= narrowest;
}
