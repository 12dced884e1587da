import { monthOf } from "../../field/date-words.ts";
import { durationAt, span } from "./duration.ts";
import { eat, here } from "./eat.ts";

/** A time that a remark tells, in months since the year 0: what day it fits, and when it begins. */
export interface When {
  readonly end: number;
  readonly from: number;
  fits(months: number): boolean;
}

/** Months since the year 0 of an ISO date, days as a part of one. */
export function monthsOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return year * 12 + month - 1 + (day - 1) / 31;
}

const month =
  "(?:jan(?:uary|vier|v)?|fe[bv](?:ruary|rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|ma[iy]|june?|juin|july?|juil(?:let)?|aug(?:ust)?|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember|embre)?)\\.?";
const season = "(?<season>spring|summer|autumn|fall|winter|printemps|ete|automne|hiver)";
const year = "(?<year>(?:19|20)\\d\\d)";
const lead =
  "(?:(?:back |late |early |right )?(?:in|on|at|towards?|during|since|over|from|en|au|a|vers|depuis|durant|pendant|de) )?(?:(?:the |le |la |l')?(?:(?:very )?(?:beginning|start|end)|middle|(?:first|second|latter) half|(?:final|last|derniers) (?:weeks|months|mois)|mois|(?:toute |tout )?(?:debut|fin)|milieu|mi|early|late|mid|month|annee|an|year)[ -]?(?:of |de |du |d')?)?(?:the |l'|le |la )?(?:early |late |mid-? ?)?";
const ofMonth = here(`${lead}(?<month>${month})(?:,? (?:of |de )?${year})?(?![\\p{L}\\d])(?! \\d)`);
const ofSeason = here(
  `${lead}(?:(?<near>this|last|ce|cet|cette|past) )?${season}(?:,? (?:of |de |d')?(?:l'annee )?${year})?(?: (?<behind>derniere?|passee?))?(?![\\p{L}\\d])`,
);
const ofYear = here(
  `${lead}(?:${year}|(?<this>this year|cette annee)|(?<last>last year|l'an(?:nee)? (?:dernier|derniere|passe|passee)|the past year))(?![\\p{L}\\d/-])`,
);
const ofLastMonth = here("(?:(?:in |just )?(?:last|the past) month|le mois (?:dernier|passe))(?!\\p{L})");
const ago = here("(?: ago| back)(?!\\p{L})(?! (?:in|to|here)\\b)");
const ilYA = here("(?:il y a|ca fait|voila) (?:deja |maintenant )?");

/** The time that stands at an offset of folded words; `now` in months. Null where none does. */
export function whenAt(text: string, at: number, now: number): When | null {
  return agoAt(text, at, now) ?? seasonAt(text, at, now) ?? monthAt(text, at) ?? yearAt(text, at, now);
}

function agoAt(text: string, at: number, now: number): When | null {
  const before = eat(ilYA, text, at);
  const told = durationAt(text, at + (before?.[0].length ?? 0));
  if (!told) return null;
  const behind = before ? 0 : (eat(ago, text, told.end)?.[0].length ?? -1);
  return behind < 0 ? null : within(told.end + behind, [[now - told.most, now - told.least]]);
}

function monthAt(text: string, at: number): When | null {
  const match = eat(ofMonth, text, at);
  const number = monthOf(match?.groups?.["month"]?.replace(".", "") ?? "");
  if (!match || number === undefined) return null;
  const end = at + match[0].length;
  const told = match.groups?.["year"];
  const [least, most] = partIn(match[0], ofAMonth);
  if (told !== undefined) {
    const from = Number(told) * 12 + number - 1;
    return within(end, [[from + least, from + most]]);
  }
  // "In August" by itself: of whichever year; a bare "May" is a verb.
  const isBare = match[0].replace(".", "") === match.groups?.["month"];
  const isIn = (value: number): boolean => value >= number - 1 + least && value < number - 1 + most;
  return isBare ? null : { end, from: -Infinity, fits: (value) => isIn(value % 12) || isIn((value % 12) + 12) };
}

const early = /\b(?:early|beginning|start|debut|first half)\b/;
const middle = /\b(?:mid|middle|mi|milieu)\b/;
const late = /\b(?:late|end|fin|final|last months|derniers|second half|latter half)\b/;

/** Which shares of a month, and months of a year, people call early, the middle and late, with some slack; all of it first. */
const ofAMonth: Parts = [[0, 1], [0, 0.45], [0.2, 0.8], [0.45, 1.1]]; // prettier-ignore
const ofAYear: Parts = [[0, 12], [0, 6], [3, 9], [6, 12.4]]; // prettier-ignore
type Parts = readonly [whole: Part, early: Part, middle: Part, late: Part];
type Part = readonly [from: number, to: number];

/** The part of a month or a year that the words before it tell: "at the end of 2019", "mi-juin". */
function partIn(words: string, [whole, first, mid, last]: Parts): Part {
  return late.test(words) ? last : middle.test(words) ? mid : early.test(words) ? first : whole;
}

/** The months in which a season lies, as people count them. */
const seasons: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  spring: [[2, 6]],
  summer: [[5, 9.2]],
  autumn: [[8, 12]],
  winter: [[-1, 3.7]],
};
const english: Readonly<Record<string, string>> = { fall: "autumn", printemps: "spring", ete: "summer", automne: "autumn", hiver: "winter" }; // prettier-ignore

function seasonAt(text: string, at: number, now: number): When | null {
  const match = eat(ofSeason, text, at);
  const { season: name = "", year: told, near, behind } = match?.groups ?? {};
  const [[first, last] = [0, 0]] = seasons[english[name] ?? name] ?? [];
  if (!match || last === 0) return null;
  const end = at + match[0].length;
  const inYear = (of: number): [number, number] => [of * 12 + first, of * 12 + last];
  // "Winter 2020" may be the one that ends or the one that begins in it.
  if (told !== undefined) return within(end, first < 0 ? [inYear(Number(told)), inYear(Number(told) + 1)] : [inYear(Number(told))]); // prettier-ignore
  if (near === undefined && behind === undefined) {
    const isTold = /^(?:in|during|au|en|a l')/.test(match[0]);
    const isIn = (value: number): boolean => value >= first && value < last;
    return isTold ? { end, from: -Infinity, fits: (value) => isIn(value % 12) || isIn((value % 12) - 12) } : null;
  }
  const years = [1, 0, -1, -2].map((back) => Math.floor(now / 12) + back);
  const isOver = behind !== undefined || near === "last" || near === "past";
  const meant = years.map(inYear).find(([from, to]) => (isOver ? to <= now + 0.5 : from <= now));
  return meant ? within(end, [meant]) : null;
}

function yearAt(text: string, at: number, now: number): When | null {
  const lately = eat(ofLastMonth, text, at);
  if (lately) return within(at + lately[0].length, [[Math.floor(now) - 1, Math.floor(now)]]);
  const match = eat(ofYear, text, at);
  if (!match) return null;
  const { year: told, last } = match.groups ?? {};
  const of = told === undefined ? Math.floor(now / 12) - (last === undefined ? 0 : 1) : Number(told);
  const [least, most] = partIn(match[0], ofAYear);
  return within(at + match[0].length, [[of * 12 + least, of * 12 + most]]);
}

function within(end: number, stretches: readonly (readonly [number, number])[]): When {
  return {
    end,
    from: Math.min(...stretches.map(([from]) => from)),
    fits: (value) => stretches.some(([from, to]) => value >= from - span.day / 2 && value < to),
  };
}
