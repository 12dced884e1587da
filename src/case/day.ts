/**
 * Days. What applicants are promised is counted in Ottawa's dates and lasts to the end of that date in Vancouver, so
 * that nobody in the country's great majority reads a date and finds it over. Instants in and out are ISO 8601 in UTC,
 * dates are ISO dates.
 */
const ottawa = "America/Toronto";
const vancouver = "America/Vancouver";

export interface PromisedDay {
  /** The date that is printed. */
  readonly date: string;
  /** The first instant at which it is over. */
  readonly endsAt: string;
}

/** The date in Ottawa at an instant. */
export function ottawaDate(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ottawa).toPlainDate().toString();
}

/** The last day promised, so many days after Ottawa's date of `from`: a day lasts to the end of it in Vancouver. */
export function promisedDay(from: string, days: number): PromisedDay {
  const date = Temporal.PlainDate.from(ottawaDate(from)).add({ days });
  return { date: date.toString(), endsAt: endOfDay(date.toString()) };
}

/** The instant at which a promised date is over. */
export function endOfDay(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(vancouver).toInstant().toString();
}

/** The instant at which Ottawa's date begins. */
export function startOfDay(date: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(ottawa).toInstant().toString();
}

/** The instant at which Ottawa's date, so many days after that of `from`, begins. */
export function daysAfter(from: string, days: number): string {
  return startOfDay(Temporal.PlainDate.from(ottawaDate(from)).add({ days }).toString());
}

export function hoursBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("hours");
}

/** Which instant is later; instants are compared as instants, never as text. */
export function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** Whole years of age on Ottawa's date of `now`. */
export function ageOn(birthDate: string, now: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(ottawaDate(now)), { largestUnit: "years" })
    .years;
}
