import { readingsOf, type DateReading } from "./date-calendar.ts";
import type { Token } from "./token.ts";

/** What a matcher found at a token: the index after it and every legal reading; no reading where no day is so written. */
export interface DateMatch {
  readonly next: number;
  readonly readings: readonly DateReading[];
  readonly numeric: boolean;
  /** The words name two days, as in "3 or 4 March 2019". */
  readonly doubtful?: boolean;
}

const ordinals = new Set(["er", "st", "nd", "rd", "th", "e", "re", "ere"]);
const separators = new Set(["/", "-", ".", ",", "\\"]);

/** Three numbers between like separators: 2019-03-04, 03/04/2019, 3.4.19, 03 04 2019. */
export function numericDate(tokens: readonly Token[], at: number): DateMatch | undefined {
  const one = numberAt(tokens, at);
  if (!one) return undefined;
  const behind = tokens[at + 1];
  const isDay = behind?.kind === "word" && !behind.spaced && ordinals.has(behind.text);
  const first = separatorAt(tokens, isDay ? at + 2 : at + 1);
  if (!first) return undefined;
  const two = numberAt(tokens, first.next);
  if (!two) return undefined;
  const second = separatorAt(tokens, first.next + 1);
  if (second?.sign !== first.sign) return undefined;
  const three = numberAt(tokens, second.next);
  if (!three || three.first) return undefined;
  const readings = numericReadings(one.text, two.text, three.text, first.sign);
  if (!readings) return undefined;
  const next = second.next + 1;
  if (first.sign === " " ? !standsAlone(tokens, at, next) : continues(tokens, next, first.sign, two.spaced))
    return undefined;
  // "1er/05/2021": the first figure counts the day.
  return { next, readings: isDay ? readings.filter(({ order }) => order === "dmy") : readings, numeric: true };
}

function numberAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  return token?.kind === "number" && token.text.length <= 4 ? token : undefined;
}

function separatorAt(tokens: readonly Token[], at: number): { sign: string; next: number } | undefined {
  const token = tokens[at];
  if (token === undefined || token.first) return undefined;
  if (token.kind === "mark" && separators.has(token.text)) return { sign: token.text, next: at + 1 };
  return token.kind === "number" && token.spaced ? { sign: " ", next: at } : undefined;
}

/** Numbers with nothing but spaces between are a date only when no further number stands beside them. */
function standsAlone(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[next];
  const hasTime = after?.kind === "number" && tokens[next + 1]?.text === ":";
  return (before?.kind !== "number" || tokens[at]!.first) && (after?.kind !== "number" || after.first || hasTime);
}

/** The row of numbers goes on: 1-03-04-2019 is no date. */
function continues(tokens: readonly Token[], next: number, sign: string, spaced: boolean): boolean {
  const mark = tokens[next];
  const number = tokens[next + 1];
  return mark?.text === sign && number?.kind === "number" && mark.spaced === spaced && number.spaced === spaced;
}

/** Undefined where the figures have not the shape of a date. Year-day-month has no reading. */
function numericReadings(one: string, two: string, three: string, sign: string): DateReading[] | undefined {
  if (two.length > 2 || one.length === 3 || three.length === 3) return undefined;
  const [a, b, c] = [Number(one), Number(two), Number(three)];
  if (one.length === 4) return three.length <= 2 ? readingsOf(one, b, c, "ymd") : undefined;
  if (three.length === 1 || (three.length === 2 && (sign === "," || sign === " "))) return undefined;
  return [
    ...readingsOf(three, a, b, "mdy"),
    ...readingsOf(three, b, a, "dmy"),
    ...(one.length === 2 && three.length === 2 ? readingsOf(one, b, c, "ymd") : []),
  ];
}

/** Eight or six digits in a row: 20190304, 04032019, 190304. */
export function compactDate(tokens: readonly Token[], at: number): DateMatch | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || (token.text.length !== 8 && token.text.length !== 6)) return undefined;
  const readings = compactReadings(token.text);
  return { next: at + 1, readings, numeric: true };
}

/** Every reading of digits alone. */
export function compactReadings(digits: string): DateReading[] {
  const width = digits.length - 4;
  const [ahead, behind] = [digits.slice(0, width), digits.slice(width)];
  const [head, tail] = [digits.slice(0, 4), digits.slice(4)];
  return [
    ...readingsOf(ahead, Number(behind.slice(0, 2)), Number(behind.slice(2)), "ymd"),
    ...readingsOf(tail, Number(head.slice(0, 2)), Number(head.slice(2)), "mdy"),
    ...readingsOf(tail, Number(head.slice(2)), Number(head.slice(0, 2)), "dmy"),
  ];
}
