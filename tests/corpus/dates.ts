import type { Random } from "../reading/random.ts";
import type { Expected } from "./shape.ts";

/** How one value was written, and what may come of it. */
export interface Written {
  readonly text: string;
  readonly expected: Expected;
}

const en = "January February March April May June July August September October November December".split(" ");
const fr = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const enShort = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");
const frShort = "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.".split(" ");
const enDays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const frDays = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");

const two = (number: number): string => String(number).padStart(2, "0");
const wide = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}

/** Every way people write this day that has one reading. */
export function clearForms(iso: string, language: "en" | "fr"): readonly string[] {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(iso);
  const [m, d, e, f] = [two(month), two(day), en[month - 1] ?? "", fr[month - 1] ?? ""];
  const numbers = [iso, iso, iso, `${year}/${m}/${d}`, `${year}.${m}.${d}`, `${year} ${m} ${d}`, wide(iso), `${year}-${month}-${day}`];
  if (day > 12 || day === month) numbers.push(`${d}/${m}/${year}`, `${m}/${d}/${year}`, `${d}.${m}.${year}`, `${d}-${m}-${year}`); // prettier-ignore
  const stated =
    language === "en"
      ? [`${d}/${m}/${year} (DD/MM/YYYY)`, `${m}/${d}/${year} (mm/dd/yyyy)`, `${d}-${m}-${year} (day-month-year)`]
      : [`${d}/${m}/${year} (jj/mm/aaaa)`, `${d}/${m}/${year} (JJ/MM/AAAA)`];
  const words =
    language === "en"
      ? [`${e} ${day}, ${year}`, `${day} ${e} ${year}`, `${enShort[month - 1]} ${day}, ${year}`, `${day} ${(enShort[month - 1] ?? "").slice(0, 3)} ${year}`,
          `${d}-${e.slice(0, 3)}-${year}`, `${e} ${ordinal(day)}, ${year}`, `${ordinal(day)} of ${e} ${year}`, `${ordinal(day)} ${e}, ${year}`,
          `${enDays[dayOfWeek - 1]}, ${e} ${day}, ${year}`, `${year} ${e} ${day}`, `${e.toUpperCase()} ${d}, ${year}`, `${e.toLowerCase()} ${day} ${year}`,
          `${year}-${e.slice(0, 3)}-${d}`, `${d} ${e.slice(0, 3).toUpperCase()} ${year}`, `${d}/${e.slice(0, 3)}/${year}`, `${e.slice(0, 3)}. ${day}, ${year}`, `on ${e} ${day}, ${year}`]
      : [`${day} ${f} ${year}`, `le ${day} ${f} ${year}`, `${day === 1 ? "1er" : day} ${f} ${year}`, `${day} ${f.normalize("NFD").replaceAll(/\p{M}/gu, "")} ${year}`,
          `${day} ${frShort[month - 1]} ${year}`, `le ${frDays[dayOfWeek - 1]} ${day} ${f} ${year}`, `${day} ${f.toUpperCase()} ${year}`, `${d}\u00a0${f}\u00a0${year}`]; // prettier-ignore
  const chinese = [`${year}年${month}月${day}日`];
  return [...numbers, ...words, ...words, ...stated, ...chinese];
}

/** Calendar-legal day-month and month-day readings that lie between birth and the day of the reply. */
export function numericReadings(first: number, second: number, year: number, born: string, received: string): string[] {
  const found = new Set<string>();
  for (const [month, day] of [[first, second], [second, first]] as const) {
    try {
      const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
      if (date >= born && date <= received) found.add(date);
    } catch {
      // No such day: no reading.
    }
  }
  return [...found].toSorted();
}

export function writeClear(random: Random, iso: string, language: "en" | "fr"): Written {
  return { text: random.pick(clearForms(iso, language)), expected: { kind: "answer", values: [iso] } };
}

/**
 * A day written so that it can be read in two ways, or null where this day cannot be. `strike` says which readings the
 * other entry's single reading leaves standing.
 */
export function writeTwofold(random: Random, iso: string, born: string, received: string, strike: (date: string) => boolean): Written | null {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  if (day > 12 || day === month) return null;
  const mark = random.pick(["/", "/", "-", ".", " / "]);
  const parts = random.chance(0.5) ? [day, month] : [month, day];
  const padded = random.chance(0.6);
  const text = [...parts.map((part) => (padded ? two(part) : String(part))), String(year)].join(mark);
  const readings = numericReadings(day, month, year, born, received).filter(strike);
  if (readings.length === 1) return { text, expected: { kind: "open", values: readings } };
  return { text, expected: { kind: "unclear", readings } };
}

const doubts = {
  en: ["around %", "I think %", "approximately %", "% (not sure)", "maybe %", "% I believe, but I am not certain", "about %", "probably %"],
  fr: ["vers le %", "je crois %", "environ %", "% (pas certain)", "peut-être %", "% je pense, à vérifier", "aux alentours du %"],
}; // prettier-ignore

export function writeDoubtful(random: Random, iso: string, language: "en" | "fr"): Written {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  const date = language === "en" ? `${en[month - 1]} ${day}, ${year}` : `${day} ${fr[month - 1]} ${year}`;
  const text = random.pick(doubts[language]).replace("%", random.chance(0.5) ? iso : date);
  return { text, expected: { kind: "unclear", readings: [iso] } };
}

/** What is no full date. */
export function writeIncomplete(random: Random, iso: string, language: "en" | "fr"): Written {
  const { year, month } = Temporal.PlainDate.from(iso);
  const text = random.pick(
    language === "en"
      ? [`${en[month - 1]} ${year}`, `${year}`, `${two(month)}/${year}`, `summer of ${year}`, `${year}-02-30`, `June 31, ${year}`, "two years ago", "I do not remember", "last month", `${year}-${two(month)}`]
      : [`${fr[month - 1]} ${year}`, `${year}`, `${two(month)}/${year}`, `à l’été ${year}`, `31 juin ${year}`, "il y a deux ans", "je ne me souviens plus", "le mois dernier"],
  ); // prettier-ignore
  return { text, expected: { kind: "missing" } };
}

/** Every day that three numbers of two digits can mean: day or month first, or year first; either century. */
function shortReadings(numbers: readonly [number, number, number], born: string, received: string): string[] {
  const [a, b, c] = numbers;
  const found = [1900, 2000].flatMap((century) => [
    ...numericReadings(a, b, century + c, born, received),
    ...numericReadings(b, c, century + a, born, received).filter((date) => Number(date.slice(5, 7)) === b),
  ]);
  return [...new Set(found)];
}

/** A year of two digits: asked where it has more than one reading, and never taken as anything but the truth. */
export function writeShortYear(random: Random, iso: string, born: string, received: string, strike: (date: string) => boolean): Written {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  const parts = random.chance(0.5) ? ([day, month, year % 100] as const) : ([month, day, year % 100] as const);
  const readings = shortReadings(parts, born, received).filter(strike);
  const text = parts.map(two).join(random.pick(["/", "/", ".", "-"]));
  return { text, expected: readings.length > 1 ? { kind: "unclear" } : { kind: "open", values: [iso] } };
}
