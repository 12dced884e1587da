import { distinct, type DateReading } from "./date-calendar.ts";
import { dayFirst, ideographicDate, monthFirst, yearFirst } from "./date-named.ts";
import { compactDate, numericDate, type DateMatch } from "./date-numeric.ts";
import { monthOf } from "./date-words.ts";
import { tokenise, type Token } from "./token.ts";
import { remembered } from "../remembered.ts";

/** A full date as it stands in a text: offsets, and all that it may mean; nothing where no such day exists. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  /** Tokens it covers, a time of day behind it included. */
  readonly from: number;
  readonly next: number;
  readonly readings: readonly DateReading[];
  readonly numeric: boolean;
  /** Digits without separators. */
  readonly compact: boolean;
  /** Two days are named, or another figure stands so near that it may belong to the date. */
  readonly doubtful: boolean;
}

const matchers = [ideographicDate, numericDate, yearFirst, dayFirst, monthFirst, compactDate];

/** Every full date in the tokens, from left to right. Linear: each matcher looks at some ten tokens. */
function scanDates(tokens: readonly Token[]): DateSpan[] {
  const spans: DateSpan[] = [];
  for (let at = 0; at < tokens.length;) {
    const span = dateAt(tokens, at, spans.at(-1)?.next ?? 0);
    if (span) spans.push(span);
    at = span?.next ?? at + 1;
  }
  return spans;
}

/** Every full date in a normalised text. */
export const datesIn = remembered((normal: string): readonly DateSpan[] => scanDates(tokenise(normal)));

function dateAt(tokens: readonly Token[], at: number, floor: number): DateSpan | undefined {
  const found = matchAt(tokens, at);
  if (!found) return undefined;
  const { match, compact } = found;
  return {
    start: tokens[at]!.start,
    end: tokens[match.next - 1]!.end,
    from: at,
    next: skipTime(tokens, match.next),
    readings: distinct(match.readings),
    numeric: match.numeric,
    compact,
    doubtful: match.doubtful === true || hasNeighbour(tokens, at, match, floor),
  };
}

function matchAt(tokens: readonly Token[], at: number): { match: DateMatch; compact: boolean } | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark" || isGlued(tokens, at)) return undefined;
  for (const matcher of matchers) {
    const match = matcher(tokens, at);
    if (match && !goesOn(tokens, match.next)) return { match, compact: matcher === compactDate };
  }
  return undefined;
}

const chinese = /[\u3400-\u9fff\uac00-\ud7a3]/;

/** Letters or a row of figures run into it: AC03-04-2019, 7/03/04/2019. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]!.spaced || chinese.test(tokens[at]!.text)) return false;
  if (before.kind === "word") return tokens[at]!.kind === "number" && !chinese.test(before.text);
  const isRow = before.text === "/" || before.text === "-" || before.text === "." || before.text === ",";
  return isRow && !before.spaced && tokens[at - 2]?.kind === "number" && tokens[at]!.kind === "number";
}

/** What follows without a gap belongs to it, so it is something else: 2019-03-04-05, 4 Mar 2019/05, 2019-03-04x. */
function goesOn(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (after === undefined || after.spaced) return false;
  if (after.kind === "number") return true;
  if (after.kind === "word") return after.text !== "t" && after.text !== "z" && !chinese.test(after.text);
  const number = tokens[next + 1];
  return "-/.:,".includes(after.text) && number?.kind === "number" && !number.spaced;
}

const timeWords = new Set([
  "am",
  "pm",
  "a",
  "p",
  "m",
  "z",
  "utc",
  "gmt",
  "est",
  "edt",
  "pst",
  "pdt",
  "h",
  "hrs",
  "hours",
  "heures",
]);

/** Index behind a time of day that follows a date: T14:30:00Z, at 2:30 pm, à 14 h 30. */
export function skipTime(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && ["t", "at", "a", "@", ","].includes(tokens[next]?.text ?? "")) next++;
  const hour = tokens[next];
  if (hour?.kind !== "number" || hour.text.length > 2 || Number(hour.text) > 24) return at;
  const sign = tokens[next + 1]?.text ?? "";
  if (sign !== ":" && !["h", "am", "pm", "hrs", "heures"].includes(sign)) return at;
  next += 2;
  if (sign === ":" && !isMinutes(tokens[next])) return at;
  while (next < at + 16 && goesOnAsTime(tokens, next)) next++;
  return next;
}

function isMinutes(token: Token | undefined): boolean {
  return token?.kind === "number" && token.text.length <= 2;
}

/** Minutes, seconds, an offset from UTC, "pm", "EST". */
function goesOnAsTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === "word") return timeWords.has(token.text);
  const previous = tokens[at - 1]!.text;
  if (token.kind === "number") {
    return (isMinutes(token) && (previous === ":" || previous === "h")) || (!token.spaced && "+-.".includes(previous));
  }
  const after = tokens[at + 1];
  if (after?.kind !== "number" || after.spaced || ![":", "+", "-", "."].includes(token.text)) return false;
  return !token.spaced || (after.text.length === 4 && token.text !== ".");
}

const joiners = new Set(["or", "ou", "and", "et", "to", "a", "au", "-", "/", "&", ",", "the", "le"]);
const joinersBehind = new Set(["or", "ou", "to", "-", "/", "the", "le"]);

/** Whether a day, month or year stands beside the date, joined so that it might be meant instead of a part of it. */
function hasNeighbour(tokens: readonly Token[], at: number, match: DateMatch, floor: number): boolean {
  let before = at - 1;
  while (before >= at - 3 && joiners.has(tokens[before]?.text ?? "")) before--;
  const joined = before < at - 1;
  if (before >= floor && isPart(tokens, before) && !(match.numeric && !joined)) return true;
  let after = match.next;
  while (after < match.next + 3 && joinersBehind.has(tokens[after]?.text ?? "")) after++;
  const isFar = after === match.next || after >= tokens.length || tokens[after]!.text.length > 2;
  return !isFar && isPart(tokens, after) && matchAt(tokens, after) === undefined;
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "word") return token.text !== "may" && token.text !== "mar" && monthOf(token.text) !== undefined;
  if (token.kind !== "number" || tokens[at - 1]?.text === ":") return false;
  return token.text.length <= 2 || (token.text.length === 4 && /^(?:19|20)/.test(token.text));
}
