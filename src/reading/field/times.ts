import { fold, normalise } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { withoutSpans } from "./beside.ts";
import { datesIn } from "./date-scan.ts";
import { namedDays } from "./time-holiday.ts";
import { pastTimes } from "./time-past.ts";
import type { TimeFinder } from "./time-said.ts";
import { seasonTimes } from "./time-season.ts";

/** Longer answers are told, not noted. */
const longest = 300;

/** A holiday before the weekday that it is named after: "Good Friday". */
const finders: readonly TimeFinder[] = [namedDays, pastTimes, seasonTimes];

/** What is said of the day beside one date: it agrees, and is taken away; or it speaks against the date. */
export type TimesBeside = { readonly kind: "agree"; readonly words: string } | { readonly kind: "against" };

/**
 * An answer that gives one date, without what else it says of that day where that can be reckoned and holds: the holiday, the
 * person's birthday or age, how long ago, the season, the month, the weekday. Undefined where it says nothing of the kind.
 */
export function timesBeside(given: string, context: FieldContext): TimesBeside | undefined {
  if (given.length > longest) return undefined;
  const text = normalise(given).text;
  const spans = datesIn(text);
  const [first] = spans;
  if (!first) return undefined;
  const folded = withoutSpans(fold(text), spans, "§");
  if (!/\p{L}{3}/u.test(folded)) return undefined;
  const days = first.readings.filter(({ iso }) =>
    spans.every(({ readings }) => readings.some((one) => one.iso === iso)),
  );
  if (days.length === 0) return undefined;
  return without(text, folded, days.map(({ iso }) => Temporal.PlainDate.from(iso)), context); // prettier-ignore
}

function without(
  text: string,
  folded: string,
  days: readonly Temporal.PlainDate[],
  context: FieldContext,
): TimesBeside | undefined {
  let [words, said] = [text, folded];
  for (const find of finders) {
    const found = find(said, context);
    if (found.some(({ holds }) => !days.some(holds))) return { kind: "against" };
    said = withoutSpans(said, found, " ");
    words = withoutSpans(words, found.filter(({ isWhole }) => isWhole), " "); // prettier-ignore
  }
  return words === text ? undefined : { kind: "agree", words };
}
