import { ordinalOf } from "./date-words.ts";
import { holidays, type Days, type Holiday } from "./holiday.ts";
import { closes, counted, countOf, lead, type TimeFinder, type TimeSaid } from "./time-said.ts";

/**
 * "St Patrick's Day", "one day after Canada Day", "la veille du jour de l'an", "two weeks before my 30th birthday": a day that is
 * known by its name, and how far from it the day of the answer is said to be.
 */

/** From how many days before (less than 0) or after a named day to how many. */
type Reach = readonly [number, number];

interface Distance {
  /** Ends where the name begins. */
  readonly before: RegExp;
  readonly reach: (match: RegExpExecArray) => Reach;
  /** Nothing else is said: "the day after Christmas", and not "spent Christmas". */
  readonly isWhole: boolean;
}

const link = "(?: ?(?:of|the|de|du|des|la|le|les|l'|d'|jour de|day of)(?= |$|(?<=')))*";
const week = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"; // prettier-ignore
const few = "(?:a )?(?:few|couple(?: of)?)|several|some|quelques|plusieurs";

const isBefore = (word: string | undefined): boolean => /^(?:before|avant|prior|ahead)/.test(word ?? "");
const beside = (near: number, far: number, word: string | undefined): Reach => isBefore(word) ? [-far, -near] : [near, far]; // prettier-ignore

function spanOf(count: string, unit: string): Reach {
  const isVague = new RegExp(`^(?:${few})$`).test(count);
  const n = isVague ? 3 : countOf(count);
  if (/^(?:day|jour|night|nuit)/.test(unit)) return isVague ? [2, 10] : [n, n];
  if (/^(?:week|semaine)/.test(unit)) return isVague ? [10, 40] : [n * 7 - 3, n * 7 + 3];
  return isVague ? [50, 190] : [n * 30 - 16, n * 30 + 16];
}

const distance = (before: string, reach: Distance["reach"], isWhole = true): Distance => ({ before: new RegExp(`(?:^|[^\\p{L}])(?:${lead})(?:${before})${link} ?$`, "u"), reach, isWhole }); // prettier-ignore

const side = "(before|after|avant|apres|following|prior to|ahead of)";
const distances: readonly Distance[] = [
  distance(`(${few}|${counted}) (days?|nights?|weeks?|months?|jours?|nuits?|semaines?|mois) ${side}`, ([, n, unit, word]) => { const [near, far] = spanOf(n ?? "", unit ?? ""); return beside(near, far, word); }), // prettier-ignore
  distance("(?:day|night|evening|morning) before|eve of|veille", () => [-1, -1]),
  distance("avant-veille", () => [-2, -2]),
  distance("(?:day|night|morning) after|lendemain", () => [1, 1]),
  distance("surlendemain", () => [2, 2]),
  distance(`(?:${week}) ${side}`, ([, word]) => beside(1, 7, word)),
  distance(`(?:weekend|week-end|fin de semaine) ${side}`, ([, word]) => beside(1, 9, word)),
  distance(`(?:week|semaine) ${side}`, ([, word]) => beside(1, 14, word)),
  distance("(?:long )?(?:weekend|week-end|fin de semaine|conge)(?= of| de| du)", () => [-4, 4]),
  distance("(?:end|start|beginning|fin|debut)(?= of| de| du)", () => [-3, 3]),
  distance("(?:week|semaine)(?= of| de| du)", () => [-7, 7]),
  distance(`(?:(?:just|right|shortly|soon|juste|peu|not long) )?${side}`, ([, word]) => beside(1, 35, word)),
  distance("(?:back|return(?:ed|ing)?|coming|came|de retour|retour|revenue?s?|rentree?s?)(?: home| back)? (?:from|de|du|des|d'|after|apres)", () => [0, 45], false), // prettier-ignore
  distance("during|pendant|durant|in", () => [-12, 12], false),
  distance("for|pour|over|spent|spend(?:ing)?|celebrat(?:e|ing|ed)|celebre[re]?|fete[re]?|passer?|in time for|a temps pour", () => [-45, 45], false), // prettier-ignore
];
/** What leads up to a name without a distance, and what may stand before that. */
const leadUp = new RegExp(`(?:${lead})$`);
const begins = /(?:^|[^\p{L}\p{N}\s']|\b(?:landed|arrived|came|entered|arrivee?s?|entree?s?|atterri|venue?s?)(?: here| in canada| au canada| ici)?) *$/u; // prettier-ignore

const names = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${holidays.map((one) => one.names).join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);
const exact = holidays.map((one) => ({ ...one, name: new RegExp(`^(?:${one.names})$`, "u") }));
const own = /\b(?:my|mon|his|her|son) (?:own )?(?:(\d{1,2})(?:st|nd|rd|th|e|er|eme|ieme)? |(\p{L}+(?:st|nd|rd|th|ieme)) )?(?:birthday|bday|b-day|anniversaire(?! (?:de|du|d')\b)|anniv)(?![\p{L}\p{N}])|\bmes (\d{1,2}) ans\b|\b(?:the )?day i turned (\d{1,2})\b/gu; // prettier-ignore

/** Behind a name: the evening before it, the days around it, its year. */
const around: readonly (readonly [RegExp, Reach])[] = [
  [/^'?s? eve\b/, [-1, -1]],
  [/^ (?:long )?(?:weekend|week-end)\b/, [-4, 4]],
  [/^ week\b/, [-7, 7]],
  [/^ (?:time|season|period|holidays?|break|vacations?)\b/, [-30, 30]],
];
const part = /^(?:(?:'s)? (?:day|morning|evening|night|afternoon|itself|celebrations?|monday|sunday|matin|soir))\b/;
const ofYear = /^,? (?:of |de |en |in )?((?:19|20)\d\d)\b/;

export const namedDays: TimeFinder = (said, { person }) => {
  const birth = Temporal.PlainDate.from(person.birthDate);
  const birthdays = [...said.matchAll(own)].map((match) => {
    const age = match.slice(1).find((group) => group !== undefined);
    const years = age === undefined ? undefined : (ordinalOf(age) ?? Number(age));
    return { match, in: birthdayOf(birth, years) };
  });
  const known = [...said.matchAll(names)].flatMap((match) => {
    const one = exact.find(({ name }) => name.test(match[0]));
    return one ? [{ match, in: one.in }] : [];
  });
  return [...birthdays, ...known].flatMap((one) => saidOf(said, one.match.index, one.match[0].length, one.in));
};

function birthdayOf(birth: Temporal.PlainDate, age: number | undefined): Holiday["in"] {
  return (year) => {
    const date = birth.add({ years: year - birth.year });
    return age === undefined || year - birth.year === age ? [{ from: date, to: date }] : [];
  };
}

function saidOf(said: string, at: number, length: number, falls: Holiday["in"]): TimeSaid[] {
  const { end, reach, year } = behind(said, at + length);
  const before = said.slice(0, at);
  for (const one of distances) {
    const match = one.before.exec(before);
    if (!match) continue;
    const [near, far] = one.reach(match);
    const start = match.index + (/^[^\p{L}\p{N}§]/u.test(match[0]) ? 1 : 0);
    return [{ start, end, holds: within(falls, [near + reach[0], far + reach[1]], year), isWhole: one.isWhole }];
  }
  const start = leadUp.exec(before)?.index ?? at;
  if (!begins.test(before.slice(0, start)) || !closes.test(said.slice(end))) return [];
  return [{ start, end, holds: within(falls, reach, year), isWhole: true }];
}

/** What belongs to a name behind it, how far from the day that is, and the year. */
function behind(said: string, from: number): { end: number; reach: Reach; year: number | undefined } {
  let end = from;
  let reach: Reach = [0, 0];
  for (const [words, days] of around) {
    const match = words.exec(said.slice(end));
    if (match) [reach, end] = [days, end + match[0].length];
  }
  end += part.exec(said.slice(end))?.[0].length ?? 0;
  const year = ofYear.exec(said.slice(end));
  return { end: end + (year?.[0].length ?? 0), reach, year: year ? Number(year[1]) : undefined };
}

/** Whether a day lies so far from the day of that name, in the year that is said or in any. */
function within(falls: Holiday["in"], [near, far]: Reach, year: number | undefined): TimeSaid["holds"] {
  const isIn =
    (day: Temporal.PlainDate) =>
    ({ from, to }: Days) =>
      Temporal.PlainDate.compare(from.add({ days: near }), day) <= 0 &&
      Temporal.PlainDate.compare(day, to.add({ days: far })) <= 0;
  return (day) => {
    const years = year === undefined ? [day.year - 1, day.year, day.year + 1] : [year];
    return years.some((one) => falls(one).some(isIn(day)));
  };
}
