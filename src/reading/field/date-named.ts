import { readingsOf, type DateReading, type Order } from "./date-calendar.ts";
import type { DateMatch } from "./date-numeric.ts";
import { chineseNumber, isChineseNumeral, monthOf, ordinalOf, ordinalSuffixes, tens } from "./date-words.ts";
import type { Token } from "./token.ts";

type Tokens = readonly Token[];
interface Part {
  readonly value: number;
  readonly next: number;
  /** Two plain digits, so it may as well be a year. */
  readonly bare: boolean;
}

/** Little words that may stand between day and month, month and day, and before the year. */
const betweenDayAndMonth = new Set(["of", "de", "d", "du", "day", "jour", "mois", "'"]);
const betweenMonthAndDay = new Set(["the", "le"]);
const beforeYear = new Set(["of", "de", "in", "en", "the", "year", "l", "an", "annee", "'"]);
const marks = new Set(["-", "/", ".", ","]);
const alternatives = new Set(["or", "ou", "and", "et", "to", "a", "au", "-", "/", "&"]);

/** 4 March 2019, 4-Mar-2019, 4th of March, 2019, le 1er mars 2019, 3 or 4 March 2019. */
export function dayFirst(tokens: Tokens, at: number): DateMatch | undefined {
  const day = dayAt(tokens, at);
  if (!day || tokens[day.next]?.kind === "number") return undefined;
  const other = alternativeDay(tokens, day.next);
  const joint = jointAt(tokens, (other ?? day).next, betweenDayAndMonth);
  const month = monthAt(tokens, joint.next);
  if (!month || (tokens[at]!.first && tokens[joint.next]!.first)) return undefined;
  // "First May 2021" may be a label and a month; "premier mai 2021" is a day.
  const spoken = tokens[at]!.kind === "word" && tokens[at]!.text !== "premier";
  if (spoken && joint.sign !== "words" && !isArticle(tokens[at - 1])) return undefined;
  const year = yearAt(tokens, month.next, joint.sign);
  if (!year) return undefined;
  const days = other ? [day.value, other.value] : [day.value];
  const readings = days.flatMap((value) => readingsOf(year.digits, month.value, value, "dmy"));
  if (year.open && day.bare && !other) {
    readings.push(...readingsOf(tokens[at]!.text, month.value, Number(year.digits), "ymd"));
  }
  return { next: year.next, readings, numeric: false, doubtful: other !== undefined };
}

/** March 4, 2019; Mar-04-2019; March the 4th 2019; March 3-4, 2019. */
export function monthFirst(tokens: Tokens, at: number): DateMatch | undefined {
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const joint = jointAt(tokens, month.next, betweenMonthAndDay);
  const day = dayAt(tokens, joint.next);
  if (!day) return undefined;
  const other = alternativeDay(tokens, day.next);
  const far = other && yearAt(tokens, other.next, "none");
  if (other && far?.digits.length === 4 && tokens[other.next]!.text !== "/")
    return dated(far, month.value, [day.value, other.value], "mdy");
  const year = yearAt(tokens, day.next, joint.sign);
  return year && dated(year, month.value, [day.value], "mdy");
}

/** 2019-Mar-04, 2019 March 4th. A year behind it would make two dates of it. */
export function yearFirst(tokens: Tokens, at: number): DateMatch | undefined {
  const year = tokens[at];
  if (year?.kind !== "number" || year.text.length !== 4) return undefined;
  const month = monthAt(tokens, jointAt(tokens, at + 1, betweenMonthAndDay).next);
  if (!month) return undefined;
  const day = dayAt(tokens, jointAt(tokens, month.next, betweenMonthAndDay).next);
  if (!day || yearAt(tokens, day.next, "none")?.digits.length === 4) return undefined;
  const after = tokens[day.next]?.text;
  if (after === ":" || after === "h") return undefined;
  return { next: day.next, readings: readingsOf(year.text, month.value, day.value, "ymd"), numeric: false };
}

function dated(
  year: { digits: string; next: number },
  month: number,
  days: readonly number[],
  order: Order,
): DateMatch {
  const readings: DateReading[] = days.flatMap((day) => readingsOf(year.digits, month, day, order));
  return { next: year.next, readings, numeric: false, doubtful: days.length > 1 };
}

function monthAt(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  const value = token?.kind === "word" ? monthOf(token.text) : undefined;
  if (value === undefined) return undefined;
  const point = tokens[at + 1];
  return { value, next: point?.text === "." && !point.spaced ? at + 2 : at + 1 };
}

function dayAt(tokens: Tokens, at: number): Part | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "word") return ordinalAt(tokens, at);
  if (token.kind !== "number" || token.text.length > 2) return undefined;
  const suffix = tokens[at + 1];
  const glued =
    suffix?.kind === "word" && ordinalSuffixes.has(suffix.text) && (!suffix.spaced || suffix.text.length === 2);
  return { value: Number(token.text), next: glued ? at + 2 : at + 1, bare: !glued && token.text.length === 2 };
}

/** "fourth", "twenty-first". */
function ordinalAt(tokens: Tokens, at: number): Part | undefined {
  const ten = tens.get(tokens[at]!.text);
  const unitAt = ten !== undefined && tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const unit = ordinalOf(tokens[ten === undefined ? at : unitAt]?.text ?? "");
  if (unit === undefined || (ten !== undefined && unit > 9)) return undefined;
  if (ten === undefined && at > 0 && (tens.has(tokens[at - 1]!.text) || tokens[at - 1]!.text === "-")) return undefined;
  return { value: (ten ?? 0) + unit, next: ten === undefined ? at + 1 : unitAt + 1, bare: false };
}

function isArticle(token: Token | undefined): boolean {
  return token?.text === "the" || token?.text === "le";
}

function alternativeDay(tokens: Tokens, at: number): Part | undefined {
  if (!alternatives.has(tokens[at]?.text ?? "")) return undefined;
  return dayAt(tokens, isArticle(tokens[at + 1]) ? at + 2 : at + 1);
}

/** What joins two parts of a date: at most one mark and some little words. */
function jointAt(tokens: Tokens, at: number, words: ReadonlySet<string>): { sign: string; next: number } {
  let next = at;
  let sign = " ";
  if (tokens[next]?.kind === "mark" && marks.has(tokens[next]!.text)) sign = tokens[next++]!.text;
  while (next < at + 5 && words.has(tokens[next]?.text ?? "") && !isShortYear(tokens, next)) {
    sign = "words";
    next++;
  }
  return { sign, next };
}

function isShortYear(tokens: Tokens, at: number): boolean {
  return tokens[at]?.text === "'" && tokens[at + 1]?.kind === "number";
}

/**
 * A year: four digits; an apostrophe and two; two digits where nothing else can be meant. `open` says that the two digits
 * might as well be the day. `sign` is what stood before the part ahead: two digits behind another mark are a range.
 */
function yearAt(tokens: Tokens, at: number, sign: string): { digits: string; next: number; open: boolean } | undefined {
  const joint = jointAt(tokens, at, beforeYear);
  const apostrophe = isShortYear(tokens, joint.next);
  const index = apostrophe ? joint.next + 1 : joint.next;
  const token = tokens[index];
  if (token?.kind !== "number" || (token.first && joint.sign === ".")) return undefined;
  if (token.text.length === 4) return { digits: token.text, next: index + 1, open: false };
  if (token.text.length !== 2) return undefined;
  if (apostrophe) return { digits: token.text, next: index + 1, open: false };
  const dashed = joint.sign === sign && (sign === "-" || sign === "/" || sign === ".");
  const spoken = joint.sign === " " || (joint.sign === "," && sign === " ");
  const after = tokens[index + 1];
  const ends =
    after === undefined || after.first || (after.kind === "mark" && after.text !== ":" && after.text !== "'");
  return (dashed || (spoken && !token.first)) && ends
    ? { digits: token.text, next: index + 1, open: joint.sign !== "," }
    : undefined;
}

const eras = new Set(["国", "國", "成", "和", "治", "正", "历", "曆", "暦"]);

/** 2019年3月4日, 二〇一九年三月四日, 2019년 3월 4일. Years of an era or of the lunar calendar have no reading. */
export function ideographicDate(tokens: Tokens, at: number): DateMatch | undefined {
  if (isChineseNumeral(tokens[at - 1]?.text ?? "")) return undefined;
  const year = ideographicPart(tokens, at, "年년");
  const month = year && ideographicPart(tokens, year.next, "月월");
  const day = month && ideographicPart(tokens, month.next, "日号號일");
  if (!day) return undefined;
  const isEra = eras.has(tokens[at - 1]?.text ?? "");
  const readings = isEra ? [] : readingsOf(year.digits, Number(month.digits), Number(day.digits), "ymd");
  return { next: day.next, readings, numeric: false };
}

function ideographicPart(tokens: Tokens, at: number, units: string): { digits: string; next: number } | undefined {
  let next = at;
  let signs = "";
  if (tokens[at]?.kind === "number") signs = tokens[next++]!.text;
  else while (signs.length < 5 && isChineseNumeral(tokens[next]?.text ?? "")) signs += tokens[next++]!.text;
  const unit = tokens[next]?.text ?? "none";
  const isDay = units.startsWith("日");
  if (signs === "" || (!units.includes(unit) && !(isDay && endsDay(tokens[next])))) return undefined;
  const digits = /^\d+$/.test(signs) ? signs : String(chineseNumber(signs) ?? "");
  if (digits === "" || (units[0] !== "年" && digits.length > 2)) return undefined;
  return { digits, next: units.includes(unit) ? next + 1 : next };
}

/** A day may lack its 日 where nothing can belong to it any more. */
function endsDay(after: Token | undefined): boolean {
  return after === undefined || after.first || after.text === "," || after.text === "。" || after.text === ")";
}
