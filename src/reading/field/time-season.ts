import { monthOf } from "./date-words.ts";
import { closes, lead, saidBy, type TimeFinder, type TimeSaid } from "./time-said.ts";

/** The season, the month and the weekday that people put beside a date. */

/** Months in which people speak of a season: it snows in November and in April. */
const seasons: readonly (readonly [RegExp, readonly number[]])[] = [
  [/winter|hiver/, [11, 12, 1, 2, 3, 4]],
  [/spring|printemps/, [3, 4, 5, 6]],
  [/summer|ete/, [5, 6, 7, 8, 9]],
  [/fall|autumn|automne/, [8, 9, 10, 11, 12]],
];
const season = new RegExp(`(?:^|(?<=[^\\p{L}]))${lead}(?:(?:in|during|en|au|this|last|cet|cette|that|of) ?)?(?:(?:the|le|l'|an?|une?) ?)?(?:(?:(?:(?:middle|dead|heart|depths?|height|end|start|beginning) of|early|mid|late|full|deep|cold|hot|snowy|plein|debut|fin|milieu|coeur)[ -]?(?:(?:the |de l'|d'|du |de ))?)+)?\\b(winter|summer|spring|fall|autumn|hiver|ete|printemps|automne)(?: (dernier|passe))?(?: (?:of |de )?((?:19|20)\\d\\d))?\\b`, "gu"); // prettier-ignore
const marksSeason =
  /\b(?:in|during|en|au|this|last|the|of|mid|early|late|plein|debut|fin|was|it's|cet)\b|\b[lc]'(?!et)|dernier|passe|\d{4}|l'/;

const names = "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"; // prettier-ignore
const month = new RegExp(`\\b(?:in|en|au mois de|(?:the )?(?:very )?(?:middle|end|start|beginning|month) of|mid|mi|early|late|(?:au )?debut|(?:a la )?fin(?: du mois)?(?: de| d')?|(?:la )?mi)(?: |-)(${names})(?:,? ((?:19|20)\\d\\d))?(?= ?(?:[,;:.!?()§\\n-]|$))`, "g"); // prettier-ignore

const weekdays: readonly RegExp[] = [
  /monday|lundi/,
  /tuesday|mardi|tues|tue/,
  /wednesday|mercredi|wed/,
  /thursday|jeudi|thurs|thur|thu|jeu/,
  /friday|vendredi|fri|ven/,
  /saturday|samedi/,
  /sunday|dimanche/,
];
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b(?! gras)|\bdimanche\b|(?:(?<=^|\()(?:tue|tues|wed|thu|thur|thurs|fri|jeu|ven)|(?<=[§][ ,(]{0,3})(?:tue|tues|wed|thu|thur|thurs|fri|jeu|ven))\b/g; // prettier-ignore

export const seasonTimes: TimeFinder = (said, { question, receivedAt }) => {
  const now = Temporal.PlainDate.from(receivedAt.slice(0, 10));
  const isPast = question.tense !== "future";
  return [
    ...saidBy(said, season, (match) => {
      const [words, name, past, year] = match;
      if (!marksSeason.test(words) || !closes.test(said.slice((match.index ?? 0) + words.length))) return undefined;
      const months = seasons.find(([one]) => one.test(name ?? ""))?.[1] ?? [];
      const isLast = isPast && (past !== undefined || /\b(?:last|this|cet|cette)\b/.test(words));
      return (day) => months.includes(day.month) && isOf(day, year) && (!isLast || day.until(now, { largestUnit: "days" }).days < 430); // prettier-ignore
    }),
    ...saidBy(said, month, ([words, name, year]) => monthSaid(words, monthOf(name ?? ""), year)),
    ...saidBy(
      said,
      weekday,
      ([name]) =>
        (day) =>
          weekdays[day.dayOfWeek - 1]!.test(name),
      false,
    ),
  ];
};

/** The winter of 2019 ends in 2020. */
function isOf(day: Temporal.PlainDate, year: string | undefined): boolean {
  return year === undefined || day.year === Number(year) || (day.month <= 4 && day.year === Number(year) + 1);
}

function monthSaid(words: string, named: number | undefined, year: string | undefined): TimeSaid["holds"] {
  return (day) => {
    if (day.month !== named || (year !== undefined && day.year !== Number(year))) return false;
    if (/\b(?:early|start|beginning|debut)\b/.test(words)) return day.day <= 15;
    if (/\b(?:late|end|fin)\b/.test(words)) return day.day >= 16;
    return !/\b(?:mid|mi|middle)\b/.test(words) || (day.day >= 7 && day.day <= 24);
  };
}
