import { countOf, numberWords } from "../../field/time-said.ts";
import { eat, here } from "./eat.ts";

/** Months that a told length of time may be, at the least and at the most. */
export interface Duration {
  readonly end: number;
  readonly least: number;
  readonly most: number;
}

/** Lengths in months. */
export const span = { day: 1 / 31, week: 7 / 30.4, month: 1, year: 12 } as const;

/** "A few", "several". */
const vague: Readonly<Record<string, readonly [number, number]>> = { "a few": [2, 7], few: [2, 7], quelques: [2, 7], several: [3, 12], plusieurs: [3, 12] }; // prettier-ignore
/** "A couple of". */
const couple = ["a couple of", "couple of"];
const words = ["a", "an", "une", ...couple, ...numberWords, ...Object.keys(vague)].toSorted((one, other) => other.length - one.length).join("|"); // prettier-ignore

const pattern = here(
  `(?<near>(?:(?:only|just|already|now|exactly|about|around|roughly|almost|nearly|over|more than|a bit over|deja|exactement|environ|presque|pres de|plus de|un peu plus de|juste|seulement) )*)` +
    `(?<count>\\d{1,2}|${words})(?<half> and a half)? (?<unit>years?|yrs?|ans?|annees?|months?|mois|weeks?|semaines?|days?|jours?)(?<more> and a half| et demie?)?(?!\\p{L})`,
);

/** The length of time that stands at an offset of folded words: "nine months", "about two years", "un an et demi". */
export function durationAt(text: string, at: number): Duration | null {
  const match = eat(pattern, text, at);
  if (!match) return null;
  const { near = "", count = "", half, more: behind, unit = "" } = match.groups ?? {};
  const few = vague[count];
  const number = (couple.includes(count) ? 2 : countOf(count)) + ((half ?? behind) === undefined ? 0 : 0.5);
  const [length, slack, over] = measureOf(unit, number);
  const end = at + match[0].length;
  if (few) return { end, least: few[0] * length, most: few[1] * length };
  const exact = number * length;
  const more = /\b(?:over|more than|plus de)\b/.test(near);
  const less = /\b(?:almost|nearly|presque|pres de)\b/.test(near);
  const about = /\b(?:about|around|roughly|environ)\b/.test(near) ? 1.5 : 1;
  return { end, least: exact - (more ? slack / 8 : slack * about), most: exact + (less ? slack / 8 : over * about) };
}

/** The length of a unit, and by how much less and more than so many of them people may mean. */
function measureOf(unit: string, number: number): readonly [length: number, less: number, more: number] {
  if (/^(?:y|an)/.test(unit)) return [span.year, Number.isInteger(number) ? 7 : 4, Number.isInteger(number) ? 11.9 : 5];
  if (/^mo/.test(unit)) return [span.month, number > 12 ? 2 : 1.1, number > 12 ? 2 : 1.1];
  return /^(?:w|s)/.test(unit) ? [span.week, span.week * 1.2, span.week * 1.2] : [span.day, span.day * 1.2, span.day * 1.2]; // prettier-ignore
}
