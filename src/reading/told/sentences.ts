import type { Words } from "../answers/walked.ts";
import { isFilled } from "../wrap.ts";

/** Sentences end at a stop before a capital letter or a word that begins one in small letters, unless an abbreviation or a number stands before the stop. */
const sentenceEnd =
  /[.!?;](?=\s+["'«(]?(?:\p{Lu}|(?:my|our|i|we|she|he|his|her|they|their|mon|ma|mes|je|nous|notre|nos|il|elle|son|sa|ses|moi,|thanks?|merci)(?![\p{L}\p{N}])))|\n(?=[ \t]*\p{Lu})/gu;
/** Who writes no capitals ends sentences all the same. */
const smallEnd = /[.!?;](?=\s+["'«(]?\p{Ll})/gu;
/** What holds neither is one sentence, as most answers are. */
const mayEnd = /[.!?;]\s|\n/;
const abbreviation =
  /(?:(?<!\.)\b(?:mr|mrs|ms|dr|st|ste|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|fevr|avr|juill?|approx|ca|int|intl)|(?<![\p{L}\p{M}])\p{L}|^\s*\d{1,2})$/iu;

/** "The most recent, on 19 December …" leaves out what the sentence before it says: of which entry it speaks. */
const leavesOut =
  /^\s*(?:(?:and|et) )?(?:the (?:most recent|latest|last)|la plus r[ée]cente|la derni[èe]re)(?: one)?(?:,| (?:was|is|est|[ée]tait|fut|remonte|date|dates|a eu lieu|took place|happened|on|le)\b)/i;

/** The sentences of the lines of one paragraph; `text` is the half that they stand in. Offsets are its own. */
export function sentencesOf(text: string, paragraph: readonly Words[]): Words[] {
  const first = paragraph[0];
  const last = paragraph.at(-1);
  if (!first || !last) return [];
  const whole = text.slice(first.start, last.end);
  const sentences: Words[] = [];
  let from = 0;
  const push = (to: number): void => {
    const words = whole.slice(from, to);
    const start = first.start + from + (words.length - words.trimStart().length);
    if (words.trim() !== "") sentences.push({ words: words.trim(), start, end: start + words.trim().length });
    from = to;
  };
  const ends = !mayEnd.test(whole) ? [] : whole.matchAll(/\p{Lu}/u.test(whole) ? sentenceEnd : smallEnd);
  for (const match of ends) {
    const before = whole.slice(Math.max(0, match.index - 24), match.index);
    if (match[0] === "." && abbreviation.test(before)) continue;
    if (match[0] === "\n" && isFilled(whole, match.index)) continue;
    if (goesOnFrom(whole.slice(from, match.index), whole.slice(match.index + 1, match.index + 160))) continue;
    push(match.index + match[0].length);
  }
  push(whole.length);
  return sentences;
}

/** What an entry is not: a paper or a departure may be the most recent too. */
const other = /\b(?:expir|issu|d[ée]livr|passp|permi|visa|left|leav|quitt|trip|voyage)/i;

/** Whether a sentence about an entry needs the one behind it to be read together. */
export function goesOnFrom(before: string, next: string): boolean {
  const isEntry = /\b(?:first|premi[èe]re)\b/i.test(before) && /\b(?:entr|arriv|land|came)/i.test(before);
  return isEntry && leavesOut.test(next) && !other.test(next);
}
