import { batch, data } from "./batch.ts";
import type { Failure, Figure, Part } from "./report.ts";
import { short } from "./report.ts";

/** A text, and every reading that the calendar and the writer's own words allow. */
interface Written {
  readonly group: string;
  readonly text: string;
  readonly readings: string[];
  /** These are among its readings, and it has more than one: a year of two digits also counts older centuries. */
  readonly atLeast?: boolean;
}

/** Every reading of dates.ndjson, group by group: one reading too many or too few is a failure. */
export async function dates(): Promise<Part> {
  const written = data<Written>("dates.ndjson");
  const lines = written.map(({ text }, index) => ({ id: String(index), text, receivedAt: "2026-11-21T15:00:00Z" }));
  const { answers } = await batch(["dates"], lines);
  const seen = written.map((date, index) => ({
    date,
    got: (answers[index]?.["readings"] as string[] | undefined) ?? ["no answer"],
  }));
  const groups = Map.groupBy(seen, ({ date }) => date.group);
  const figures = [...groups].map(([name, some]): Figure => {
    const right = some.filter(({ date, got }) => isRight(date, got)).length;
    return { name, value: right / some.length, floor: floors[name] ?? 0.99, unit: "share", of: some.length };
  });
  const guessed = seen.filter(({ date, got }) => got.length === 1 && !date.readings.includes(got[0] ?? ""));
  figures.push({
    name: "no single wrong reading",
    value: 1 - guessed.length / seen.length,
    floor: 1,
    unit: "share",
    of: seen.length,
  });
  const failures = seen
    .filter(({ date, got }) => !isRight(date, got))
    .map(({ date, got }): Failure => ({
      cause: date.group,
      input: short(date.text),
      wanted: date.readings.join(" "),
      got: got.join(" "),
    }));
  return { title: "Dates", figures, failures };
}

/** A form that no reader knows costs a question; a guess costs months. So the groups where a guess threatens have no slack. */
const floors: Readonly<Record<string, number>> = {
  "one reading": 0.98,
  "two readings": 1,
  impossible: 1,
  "year-day-month": 1,
  incomplete: 1,
  relative: 1,
  "no date": 1,
};

function isRight({ readings, atLeast }: Written, got: readonly string[]): boolean {
  const all = readings.every((reading) => got.includes(reading));
  return atLeast === true ? all && got.length > 1 : all && got.length === readings.length;
}
