import type { FieldContext } from "../reading.ts";

/** What words beside a date say of its day, where they stand in folded words, and whether it holds of a day. */
export interface TimeSaid {
  readonly start: number;
  readonly end: number;
  readonly holds: (day: Temporal.PlainDate) => boolean;
  /** They say nothing but that, so that the answer is read without them; else they are left to the rules for all other words. */
  readonly isWhole: boolean;
}

/** Finds what folded words, with `§` for their dates, say of a day. */
export type TimeFinder = (said: string, context: FieldContext) => readonly TimeSaid[];

const english = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" "); // prettier-ignore
const french = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(" "); // prettier-ignore

/** The numbers from one to twenty as words, the longest first. */
export const numberWords: readonly string[] = [...new Set([...english.slice(1), ...french.slice(1)])].toSorted((one, other) => other.length - one.length); // prettier-ignore

/** Source of a number in figures or words. */
export const counted = `\\d{1,3}|an?|une?|${numberWords.join("|")}`;

/** The number that such words name. */
export function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (/^(?:an?|une?)$/.test(words)) return 1;
  return Math.max(english.indexOf(words), french.indexOf(words));
}

/** By which people lead up to a day: "it was exactly on". */
export const lead =
  "(?:(?:(?:it|this|that|which|ce|c'|cela|qui) ?)?(?:was|is|'s|est|etait|fut|tombait) )?(?:(?:also|aussi|just|exactly|right|precisely|literally|only|even|juste|exactement|pile|justement|precisement|happened to be|celebrating|happy) )*(?:(?:on|at|en|a|au|le|ce) )?(?:(?:the|le|la|l') ?)?(?:(?:very )?(?:same )?(?:day|date|jour|journee)(?: meme)? (?:of|de|du) ?)?(?:(?:the|le|la|l') ?)?";

/** Whether nothing goes on behind a day that was said: "Christmas" and not "Christmas in Cuba". */
export const closes =
  /^ ?(?:[^\p{L}\p{N}\s']|$|(?:and|et|so|donc|too|lol|haha|that year|cette annee|cette annee-la|in canada|au canada|here|ici)\b)/u;

/** The matches of a pattern as what they say. */
export function saidBy(
  said: string,
  pattern: RegExp,
  holdsFor: (match: RegExpMatchArray) => TimeSaid["holds"] | undefined,
  isWhole = true,
): TimeSaid[] {
  return [...said.matchAll(pattern)].flatMap((match) => {
    const holds = holdsFor(match);
    const start = match.index;
    return holds ? [{ start, end: start + match[0].length, holds, isWhole }] : [];
  });
}
