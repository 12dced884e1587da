import type { Family } from "../../answers/walked.ts";

/** The entries that were taken of a person, in months since the year 0; null where none was, or none for certain. */
export interface Facts {
  first(person: string): number | null;
  last(person: string): number | null;
}

/** What a clause of a remark says that the answers bear out or not. */
export interface Told {
  readonly end: number;
  readonly whom: readonly string[];
  readonly holds: (facts: Facts) => boolean;
  /** It says nothing by itself: a journey without its time agrees only where another clause says what came of it. */
  readonly needs?: "reason" | "latest";
  readonly gives?: "reason" | "latest";
  /** Which entry cannot be as it was answered where it does not hold, and whose; absent where it may be said loosely. */
  readonly of?: { readonly question: "firstEntry" | "lastEntry"; readonly people: readonly string[] };
}

/** Folded words and what is known beside them. */
export interface Saying {
  readonly text: string;
  readonly family: Family;
  /** The day of the reply, in months since the year 0. */
  readonly now: number;
  /** Of whom the words before spoke last. */
  readonly mentioned: readonly string[];
}

/** Less than a day, in months. */
export const sameDay = 0.02;

/** Whether a relation holds of an entry of each of them; false where one of them has none. */
export function ofEach(
  whom: readonly string[],
  entry: (person: string) => number | null,
  is: (months: number) => boolean,
): boolean {
  // prettier-ignore
  return (
    whom.length > 0 &&
    whom.every((person) => {
      const months = entry(person);
      return months !== null && is(months);
    })
  );
}

/** Whether all of them have an entry, on one day. */
export function allOneDay(whom: readonly string[], entry: (person: string) => number | null): boolean {
  const [first] = whom.map(entry);
  return first !== undefined && first !== null && ofEach(whom, entry, (months) => Math.abs(months - first) < sameDay);
}

/** Whether each of some came before each of the others, by as many months as `is` allows. */
export function before(
  some: readonly string[],
  others: readonly string[],
  entry: (person: string) => number | null,
  is: (months: number) => boolean = (months) => months > sameDay,
): boolean {
  return others.length > 0 && ofEach(some, entry, (early) => ofEach(others, entry, (late) => is(late - early)));
}
