import type { FieldContext, FieldReading } from "../reading.ts";
import { none, unclear, value } from "./result.ts";

/** Which dates the hard facts leave: ISO dates, both ends included. */
export interface DateBounds {
  readonly from?: string;
  readonly to?: string;
}

/** Date in the time zone that is furthest ahead (UTC+14) or behind (UTC−12) at an instant: "today" somewhere on earth. */
function dateAt(instant: string, offset: "+14:00" | "-12:00"): string | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(offset).toPlainDate().toString();
  } catch {
    return undefined;
  }
}

/**
 * An entry lies between birth and the latest date on earth at receipt; a planned return not before the earliest. Without a
 * readable instant of receipt an entry has no upper bound known, so no entry may be accepted: `undefined`.
 */
export function boundsOf(context: FieldContext): DateBounds | undefined {
  const born = context.person.birthDate;
  const tense = context.question.tense;
  if (tense === "future") {
    const from = dateAt(context.receivedAt, "-12:00");
    return from === undefined ? undefined : { from: from > born ? from : born };
  }
  const to = dateAt(context.receivedAt, "+14:00");
  if (to === undefined) return undefined;
  return tense === "past" ? { from: born, to } : { from: born };
}

export function isWithin(iso: string, bounds: DateBounds): boolean {
  return (bounds.from === undefined || iso >= bounds.from) && (bounds.to === undefined || iso <= bounds.to);
}

/**
 * The one fact that two answers share: the last entry is not before the first. Where one of them has a single reading, it
 * strikes readings of the other; where both are single and the wrong way round, both are asked. Never swaps.
 */
export function orderEntries(
  first: FieldReading,
  last: FieldReading,
): { readonly first: FieldReading; readonly last: FieldReading } {
  const rule = "date.last-before-first";
  if (first.kind === "value" && last.kind === "value") {
    if (last.value >= first.value) return { first, last };
    return { first: unclear([first.value], rule), last: unclear([last.value], rule) };
  }
  if (first.kind === "value" && last.kind === "unclear") {
    return { first, last: strike(last, (iso) => iso >= String(first.value)) };
  }
  if (first.kind === "unclear" && last.kind === "value") {
    return { first: strike(first, (iso) => iso <= String(last.value)), last };
  }
  return { first, last };
}

/** Only readings that stood open for their form alone may become single: a doubt of the writer's stays one. */
function strike(reading: FieldReading, allows: (iso: string) => boolean): FieldReading {
  if (reading.kind !== "unclear" || reading.rule !== severalReadings) return reading;
  const left = reading.readings.filter((iso) => allows(String(iso)));
  if (left.length === 1) return value(left[0]!, "date.order-of-entries");
  return left.length === 0 ? unclear(reading.readings, "date.last-before-first") : unclear(left, severalReadings);
}

/** The rule of a date that is open only because its figures can be read in several ways. */
export const severalReadings = "date.several-readings";

export const impossible = none("date.against-facts");
