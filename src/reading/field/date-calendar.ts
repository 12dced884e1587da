/** In which order the parts of a date stand. */
export type Order = "ymd" | "mdy" | "dmy";

export interface DateReading {
  /** ISO 8601 calendar date. */
  readonly iso: string;
  readonly order: Order;
}

/** Nobody living entered Canada before 1900, and no return is planned after 2100. */
const years = { first: 1900, last: 2100 } as const;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The ISO date, or undefined where the calendar (Gregorian, 1900–2100) has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < years.first || year > years.last || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : lengths[month - 1]!;
  if (day > days) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The years that written digits may mean: four digits one, two digits one in each century; others none. */
export function yearsOf(digits: string): number[] {
  if (digits.length === 4) return [Number(digits)];
  return digits.length === 2 ? [2000 + Number(digits), 1900 + Number(digits)] : [];
}

/** Every calendar-legal reading of a year as written with a month and a day. */
export function readingsOf(year: string, month: number, day: number, order: Order): DateReading[] {
  return yearsOf(year).flatMap((number) => {
    const iso = isoDate(number, month, day);
    return iso === undefined ? [] : [{ iso, order }];
  });
}

/** Recent century first, then the earlier day first; each date once. */
export function distinct(readings: readonly DateReading[]): DateReading[] {
  const seen = new Map<string, DateReading>();
  for (const reading of readings)
    if (!seen.has(`${reading.iso}${reading.order}`)) seen.set(`${reading.iso}${reading.order}`, reading);
  return [...seen.values()].toSorted(
    (one, other) => Number(other.iso.slice(0, 2)) - Number(one.iso.slice(0, 2)) || (one.iso < other.iso ? -1 : 1),
  );
}
