import type { FieldContext } from "../reading.ts";
import { monthOf } from "./date-words.ts";
import { counted, countOf, saidBy, type TimeFinder, type TimeSaid } from "./time-said.ts";

/** How long ago, at what age, before or after the pandemic: what can be held against the day of an answer. */

const units = "years?|yrs?|months?|weeks?|days?|ans?|annees?|mois|semaines?|jours?";
const nearly = "(?:(?:just |a (?:little|bit) |exactly |un peu |almost |nearly |over |more than |about |around |presque |pres d'|pres de |plus d'|plus de |environ |deja |maintenant )*)"; // prettier-ignore
const half = "(?: and a half| et demie?)?";
const ago = new RegExp(`\\b${nearly}(${counted})${half} (${units})${half} (?:ago|back)(?: (?:already|now))?\\b|\\b(?:il y a|ca fait|cela fait|voila) ${nearly}(${counted}) (${units})${half}(?: (?:deja|maintenant))?(?! (?:que|avant|apres)\\b)(?![\\p{L}])`, "gu"); // prettier-ignore

/** By how much people are wrong when they count. */
function isSoLong(day: Temporal.PlainDate, now: Temporal.PlainDate, count: number, unit: string): boolean {
  const days = day.until(now, { largestUnit: "days" }).days;
  if (/^(?:d|j)/.test(unit)) return Math.abs(days - count) <= 2;
  if (/^(?:w|s)/.test(unit)) return Math.abs(days - 7 * count) <= 7;
  if (/^mo/.test(unit)) return Math.abs(days - 30.4 * count) <= 45;
  return Math.abs(now.year - day.year - count) <= 1;
}

const age = new RegExp(`\\b(?:(i|he|she|my son|my daughter|je|j'|il|elle|mon fils|ma fille) ?)?(?:was|were|is|had just turned|just turned|turned|avais|avait|venais d'avoir|venait d'avoir)(?: (?:only|just|about|still|almost|juste|seulement|deja|presque|a peine))* (${counted})[ -]?(years?|yrs?|ans?|months?|mois|weeks?|semaines?|days?|jours?)?(?:[ -]old)?(?= ?(?:[,;:.!?()§\\n-]|$)|(?: at (?:the|that) time| then| a l'epoque| alors| and\\b| et\\b| when\\b| quand\\b))|\\b(?:aged?|(?:at )?(?:the )?age(?: of)?|a l'age de|age de|age|a) (${counted})(?: (years?|ans|months?|mois)(?: old)?)?(?= ?(?:[,;:.!?()§\\n-]|$))`, "g"); // prettier-ignore

export const pastTimes: TimeFinder = (said, context) => {
  if (context.question.tense === "future") return [];
  const now = Temporal.PlainDate.from(context.receivedAt.slice(0, 10));
  return [
    ...saidBy(said, ago, (match) => {
      const [count, unit] = [match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? ""];
      return (day) => isSoLong(day, now, countOf(count), unit);
    }),
    ...saidBy(said, age, (match) => ageSaid(match, context)),
    ...saidBy(said, lately, (match) => latelySaid(match[0], now)),
    ...saidBy(said, closing, ([, count, unit]) => beforeClosing(count, unit)),
    ...saidBy(said, covid, (match) => covidSaid(match[0]), false),
  ];
};

/** The age of the person whose answer it is; the writer's own beside somebody else's is not known here. */
function ageSaid(match: RegExpMatchArray, { person }: FieldContext): TimeSaid["holds"] | undefined {
  const [, who, was, wasUnit, at, atUnit] = match;
  const unit = wasUnit ?? atUnit ?? "years";
  const count = countOf(was ?? at ?? "");
  // "à 29", "a 3": a time of day, a number of people.
  if (was === undefined && /^a /.test(match[0]) && atUnit === undefined) return undefined;
  if (was !== undefined && wasUnit === undefined && (who === undefined || /^(?:an?|une?)$/.test(was))) return undefined;
  const born = Temporal.PlainDate.from(person.birthDate);
  return (day) => {
    const old = born.until(day, { largestUnit: "months" }).months;
    if (/^(?:y|an)/.test(unit)) return day.year - born.year === count || day.year - born.year === count + 1;
    if (/^mo/.test(unit)) return Math.abs(old - count) <= 1;
    return old <= 3;
  };
}

const lately = /\b(?:yesterday|hier(?: soir)?|last (?:night|week|month|year)|(?:la )?semaine derniere|(?:le )?mois dernier|l'(?:an|annee) (?:dernier|derniere|passee?)|this (?:week|month|year)|(?:cette (?:semaine|annee)|ce mois(?:-ci)?)|last (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:en )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) dernier)(?= ?(?:[,;:.!?()§\n-]|$))/g; // prettier-ignore

function latelySaid(words: string, now: Temporal.PlainDate): TimeSaid["holds"] {
  const month = words.split(" ").map(monthOf).find((one) => one !== undefined); // prettier-ignore
  const within =
    (least: number, most: number): TimeSaid["holds"] =>
    (day) => {
      const days = day.until(now, { largestUnit: "days" }).days;
      return days >= least && days <= most;
    };
  if (month !== undefined) return (day) => day.month === month && within(0, 400)(day);
  const isLast = /\b(?:last|dernier|derniere|passee?)\b/.test(words);
  if (/\b(?:yesterday|hier|night)\b/.test(words)) return within(0, 2);
  if (/\b(?:week|semaine)\b/.test(words)) return isLast ? within(1, 15) : within(0, 7);
  if (/\b(?:month|mois)\b/.test(words)) return isLast ? within(5, 63) : within(0, 31);
  return (day) => now.year - day.year === (isLast ? 1 : 0);
}

const covid = /\b(?:before|avant|after|apres|during|pendant|in|durant)? ?(?:the |la |le )?(?:covid(?:-?19)?|pandemi[ce]|lockdown|confinement|corona(?:virus)?)\b/g; // prettier-ignore
/** "A week before everything closed", "juste avant que tout ferme". */
const closing = new RegExp(`\\b(?:(?:just|right|only|barely|juste|a peine) )*(?:(${counted}|(?:a )?few|quelques) (${units}) )?(?:before|avant)(?: que| the| la| le| les| l')* ?(?:covid(?:-?19)?|pandemi[ce]|lockdown|(?:grand |premier )?confinement|corona(?:virus)?|(?:(?:everything|borders?|world|all|canada|airports?) (?:was |were |got )?(?:closed|shut|stopped|locked)(?: down)?)|(?:tout|frontieres?|monde|aeroports?)(?: ne)? (?:ferm\\p{L}+|soit fermee?|soient fermees|s'arret\\p{L}+))(?: (?:hit|started|began|commence|for covid))?(?![\\p{L}])`, "gu"); // prettier-ignore
const closed = Temporal.PlainDate.from("2020-03-16");

function beforeClosing(count: string | undefined, unit: string | undefined): TimeSaid["holds"] | undefined {
  // Without a number it is said of the pandemic alone.
  if (count === undefined || unit === undefined) return undefined;
  const [one, slack] = /^(?:d|j)/.test(unit) ? [1, 5] : /^(?:w|s)/.test(unit) ? [7, 7] : /^mo/.test(unit) ? [30, 25] : [365, 200]; // prettier-ignore
  const isFew = /few|quelques/.test(count);
  const away = one * (isFew ? 3 : countOf(count));
  return (day) => Math.abs(day.until(closed, { largestUnit: "days" }).days - away) <= slack * (isFew ? 3 : 1);
}

const pandemic = { before: "2020-04", begins: "2020-01", ends: "2023-06" };

function covidSaid(words: string): TimeSaid["holds"] {
  return (date) => {
    const day = date.toString();
    if (/^(?:before|avant)/.test(words)) return day <= pandemic.before;
    return day >= pandemic.begins && (/^(?:after|apres)/.test(words) || day <= pandemic.ends);
  };
}
