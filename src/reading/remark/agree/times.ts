import { monthOf } from "../../field/date-words.ts";
import { holidays } from "../../field/holiday.ts";
import { eat, here } from "./eat.ts";
import { span } from "./duration.ts";
import { monthsOf, whenAt, type When } from "./when.ts";

/** A time that a remark tells, with its place in the words. */
export interface Time extends When {
  readonly start: number;
  /** The year is told, or follows from the day of the reply. */
  readonly isDated: boolean;
  /** A day of a month of a year is told. */
  readonly isDay?: true;
}

const month =
  "(?<month>jan\\p{L}*|fe[bv]\\p{L}*|mar(?:ch(?! break)|s)?|apr\\p{L}*|avr\\p{L}*|ma[iy]|jun[e]?|juin|jul\\p{L}*|juil\\p{L}*|aug\\p{L}*|aout|sep\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)";
const day = here(`(?:on |le )?(?:the )?(?:(?<d1>\\d{1,2})(?:st|nd|rd|th|er)?(?: of)? ${month}|${month.replace("<month>", "<first>")} (?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\d])`); // prettier-ignore
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const lately = here(
  `(?:(?:last|this past|this) (?:week(?:end)?|night|${weekday})|yesterday|hier(?: soir)?|(?:la )?(?:semaine|fin de semaine) (?:derniere|passee)|(?:le )?(?:${weekday}|week-end) (?:dernier|passe))(?!\\p{L})`,
);
const lastMonth = here(
  `(?:(?:in|en|since|depuis|de|of) )?(?:(?:last|this|this past|early|late|mid|fin|debut|mi-) ?)?${month}(?<behind> (?:dernier|last year|of last year|of this year|this year|de cette annee|cette annee|de l'an dernier|l'an dernier))?(?!\\p{L})(?! \\d)`,
);
const beginnings = /(?<![\p{L}\d'])[\p{L}\d]|(?<=')\p{L}/gu;

/** The times that folded words tell, in their order. */
export function timesIn(text: string, now: number, births: readonly string[] = []): readonly Time[] {
  const found: Time[] = [];
  for (const { index } of text.matchAll(beginnings)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const time = dayAt(text, index, now) ?? latelyAt(text, index, now) ?? monthLatelyAt(text, index, now) ?? birthdayAt(text, index, births) ?? schoolBreakAt(text, index) ?? holidayAt(text, index, found.at(-1)?.end ?? 0) ?? toldAt(text, index, now); // prettier-ignore
    if (time) found.push(time);
  }
  return found;
}

function toldAt(text: string, at: number, now: number): Time | null {
  const when = whenAt(text, at, now);
  return when && { ...when, start: at, isDated: when.from > 0 };
}

function dayAt(text: string, at: number, now: number): Time | null {
  const match = eat(day, text, at);
  const { d1, d2, month: behind, first, year } = match?.groups ?? {};
  const number = monthOf(behind ?? first ?? "");
  if (!match || number === undefined) return null;
  const part = number - 1 + (Number(d1 ?? d2) - 1) / 31;
  const end = at + match[0].length;
  const isOf = (value: number): boolean => Math.abs((value % 12) - part) < span.day / 2;
  if (year === undefined) return { start: at, end, from: -Infinity, isDated: false, fits: isOf };
  const from = Number(year) * 12 + part;
  return { start: at, end, from, isDated: from <= now, isDay: true, fits: (value) => Math.abs(value - from) < span.day / 2 }; // prettier-ignore
}

function latelyAt(text: string, at: number, now: number): Time | null {
  const match = eat(lately, text, at);
  return match && { start: at, end: at + match[0].length, from: now - 0.5, isDated: true, fits: (value) => value >= now - 0.5 }; // prettier-ignore
}

/** "Last September", "en septembre dernier", "in June of this year", "since August". */
function monthLatelyAt(text: string, at: number, now: number): Time | null {
  const match = eat(lastMonth, text, at);
  const number = monthOf(match?.groups?.["month"] ?? "");
  if (!match || number === undefined) return null;
  const isSaid =
    match.groups?.["behind"] !== undefined || /^(?:in |of )?(?:last|this)|^(?:since|depuis)/.test(match[0]);
  if (!isSaid) return null;
  const of = Math.floor(now / 12) * 12 + number - 1;
  const wasLastYear = /last year|l'an dernier/.test(match[0]);
  const from = of > now || wasLastYear ? of - 12 : of;
  return { start: at, end: at + match[0].length, from, isDated: true, fits: (value) => value >= from - span.day / 2 && value < from + 1 }; // prettier-ignore
}

const named = holidays.map((one) => ({
  ...one,
  name: here(`(?:${one.names})(?![\\p{L}\\p{N}])(?:,? (?:of |de |en |in )?(?<year>(?:19|20)\\d\\d))?`),
}));
const anyName = here(`(?:${holidays.map((one) => one.names).join("|")})(?![\\p{L}\\p{N}])`);
/** What makes a holiday the very day, or a day beside it. */
const veryDay =
  /(?:\b(?:on|day of|day was|it was|was|jour de|c'etait|lundi|dimanche|le jour|landed|arrivee?)(?: (?:the|la|le|l'))* ?)$/;
const dayBeside = /\b(?:the day (?:before|after)|(?:la )?veille|(?:le )?lendemain)(?: (?:of|de|du|the|la|le|l'))* ?$/;
/** Months around a holiday that people go away for. */
const around = 0.8;

const birthday = here("(?:on |le jour de |the day of )?(?:my|mes|mon) (?<age>\\d{1,2})(?:st|nd|rd|th|e|eme)? ?(?:birthday|ans|anniversaire)(?!\\p{L})"); // prettier-ignore

/** "Le jour de mes 29 ans", of the one person who writes. */
function birthdayAt(text: string, at: number, births: readonly string[]): Time | null {
  const match = births.length === 1 ? eat(birthday, text, at) : null;
  if (!match) return null;
  const from = monthsOf(births[0] ?? "") + 12 * Number(match.groups?.["age"]);
  return {
    start: at,
    end: at + match[0].length,
    from,
    isDated: false,
    fits: (value) => Math.abs(value - from) < span.day / 2,
  };
}

const schoolBreak = here("(?:the |la )?(?:march break|spring break|reading week|semaine de relache|relache)(?!\\p{L})");

function schoolBreakAt(text: string, at: number): Time | null {
  const match = eat(schoolBreak, text, at);
  return match && { start: at, end: at + match[0].length, from: -Infinity, isDated: false, fits: (value) => value % 12 > 1.4 && value % 12 < 3.4 }; // prettier-ignore
}

/** "Just before New Year": the day is said of another. */
const beforehand = /(?:(?:just|right|shortly|juste|peu) )?(?:before|after|avant|apres) (?:the |le |la |l')?$/;

function holidayAt(text: string, at: number, after: number): Time | null {
  if (!eat(anyName, text, at)) return null;
  for (const one of named) {
    const match = eat(one.name, text, at);
    if (!match) continue;
    const end = at + match[0].length;
    const before = text.slice(after, at);
    const start = beforehand.exec(before)?.index ?? before.length;
    const isLong = /^ (?:long )?(?:week-?end|weekend|break|holidays?|week)/.test(text.slice(end)) || /(?:weekend|week-end|fin de semaine|conge)(?: (?:of|de|du|la|le|l'))* ?$/.test(before); // prettier-ignore
    const reach = isLong ? span.day * 4.5 : dayBeside.test(before) ? span.day * 1.5 : veryDay.test(before) ? span.day / 2 : around; // prettier-ignore
    const told = match.groups?.["year"];
    const fits = (value: number): boolean => {
      const year = Math.floor(value / 12);
      return [year - 1, year, year + 1].some((of) => (told === undefined || Number(told) === of) && one.in(of).some(({ from, to }) => value >= monthsOf(from.toString()) - reach && value <= monthsOf(to.toString()) + reach)); // prettier-ignore
    };
    return {
      start: after + start,
      end,
      from: told === undefined ? -Infinity : Math.min(...one.in(Number(told)).map(({ from }) => monthsOf(from.toString()) - reach)), // prettier-ignore
      isDated: told !== undefined,
      fits,
    };
  }
  return null;
}
