import type { FieldContext } from "../reading.ts";
import { none } from "./result.ts";

/** Which dates the hard facts leave: ISO dates, both ends included. */
export interface DateBounds {
  readonly from?: string;
  readonly to?: string;
}

/** Date in the time zone that is furthest ahead (UTC+14) or behind (UTC−12) at an instant: "today" somewhere on earth. */
function dateAt(instant: string, offset: "+14:00" | "-12:00"): string | undefined {
  if (latest[offset].instant !== instant) latest[offset] = { instant, date: calendarDate(instant, offset) };
  return latest[offset].date;
}

/** The answer to the last question: all dates of one reply are held against the same instant. */
const latest: Record<"+14:00" | "-12:00", { readonly instant: string; readonly date: string | undefined }> = {
  "+14:00": { instant: "", date: undefined },
  "-12:00": { instant: "", date: undefined },
};

function calendarDate(instant: string, offset: string): string | undefined {
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
 * The rule of a date that is open only because its figures can be read in several ways: nothing but this may be decided by
 * the other entry. All other open dates bear `date.doubtful` or a rule that begins `date-doubt.`, and stay open.
 */
export const severalReadings = "date.several-readings";

export const impossible = none("date.against-facts");
