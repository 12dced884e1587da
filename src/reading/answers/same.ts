import type { Candidate } from "./merge.ts";
import type { SameAs } from "../family/same.ts";
import type { FieldReading } from "../reading.ts";

/** An answer that points to another: whose it is to be, and where it points. */
export interface Pointing {
  readonly candidate: Candidate;
  readonly to: Exclude<SameAs, { kind: "number" }>;
  /** The person of the block before, where there is one. */
  readonly before: string | null;
}

/**
 * Gives pointing answers the value they point to. "Same as above" may mean the answer above or the same answer of the person
 * above: it is taken where both are one value, and asked about where they are two.
 */
export function resolveSame(pointing: readonly Pointing[], candidates: readonly Candidate[]): Candidate[] {
  const known = [...candidates];
  return pointing.map((one) => {
    const places = isOfPerson(one, pointing) ? placesOf(one).slice(0, 1) : placesOf(one);
    const readings = places.map(([person, question]) => readingAt(known, person, question));
    const told = readings.filter((reading) => reading.kind !== "none");
    const resolved = { ...one.candidate, reading: told.length > 0 ? together(told) : one.candidate.reading };
    known.push(resolved);
    return resolved;
  });
}

/** Where the first entry and the place point to the person above too, so does the last entry between them. */
function isOfPerson({ candidate, to, before }: Pointing, all: readonly Pointing[]): boolean {
  if (to.kind !== "above" || before === null || candidate.question !== "lastEntry") return false;
  const points = (question: string): boolean => all.some((other) => other.to.kind === "above" && other.before === before && other.candidate.person === candidate.person && other.candidate.question === question); // prettier-ignore
  return points("firstEntry") && points("lastEntryPlace");
}

function placesOf({ candidate, to, before }: Pointing): [person: string, question: string][] {
  const { person, question } = candidate;
  // Nobody bears another's name or number: "see above" there says that it was given before.
  if (question === "fullName" || question === "uci") return [];
  if (to.kind === "person") return to.person === person ? [] : [[to.person, question]];
  if (to.kind === "question") return to.question === question ? [] : [[person, to.question]];
  const above: [string, string][] = question === "lastEntry" ? [[person, "firstEntry"]] : [];
  return before === null ? above : [[before, question], ...above];
}

function readingAt(candidates: readonly Candidate[], person: string, question: string): FieldReading {
  const readings = candidates
    .filter((one) => one.person === person && one.question === question && one.reading.kind !== "none")
    .map((one) => one.reading);
  return readings.length === 0 ? { kind: "none", rule: "family.same-as-nothing" } : together(readings);
}

function together(readings: readonly FieldReading[]): FieldReading {
  const all = new Set(
    readings.flatMap((reading) =>
      reading.kind === "value" ? [reading.value] : reading.kind === "unclear" ? reading.readings : [],
    ),
  );
  const [only] = all;
  if (only !== undefined && all.size === 1 && readings.every((reading) => reading.kind === "value")) {
    return { kind: "value", value: only, rule: "family.same" };
  }
  return { kind: "unclear", readings: [...all], rule: "family.same-as-unclear" };
}
