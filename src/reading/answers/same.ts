import type { Candidate } from "./merge.ts";
import { sameAsThis } from "../field/email.ts";
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
    const readings = sincePossible(one, places.map(([person, question]) => readingAt(known, person, question)), known); // prettier-ignore
    // "Same" that may be as above and as the address that the mail came from is both.
    const { reading: own } = one.candidate;
    const isSender = own.rule === sameAsThis;
    const told = [...readings, ...(isSender && one.to.kind === "above" ? [own] : [])].filter(({ kind }) => kind !== "none"); // prettier-ignore
    const resolved = { ...one.candidate, reading: told.length > 0 ? together(told) : isSender ? nothing : own };
    known.push(resolved);
    return resolved;
  });
}

/**
 * "This email" of somebody else than the writer, who gave another address than the one that the mail came from for themself: it
 * may be either.
 */
export function besideStated(candidates: readonly Candidate[], sender: string | undefined): readonly Candidate[] {
  const stated = candidates.flatMap(({ person, reading }) => (person === sender && reading.kind === "value" && /^email\.(?!same)/.test(reading.rule) ? [reading.value] : [])); // prettier-ignore
  if (stated.length === 0) return candidates;
  return candidates.map((one) => {
    const { reading } = one;
    if (one.person === sender || reading.kind !== "value" || reading.rule !== sameAsThis || stated.includes(reading.value)) return one; // prettier-ignore
    return {
      ...one,
      reading: { kind: "unclear", readings: [reading.value, ...stated], rule: "family.same-as-unclear" },
    };
  });
}

const nothing: FieldReading = { kind: "none", rule: "family.same-as-nothing" };

/** Where the first entry and the place point to the person above too, so does the last entry between them. */
function isOfPerson({ candidate, to, before }: Pointing, all: readonly Pointing[]): boolean {
  if (to.kind !== "above" || before === null || candidate.question !== "lastEntry") return false;
  const points = (question: string): boolean => all.some((other) => other.to.kind === "above" && other.before === before && other.candidate.person === candidate.person && other.candidate.question === question); // prettier-ignore
  return points("firstEntry") && points("lastEntryPlace");
}

/** Of the days that "the same" may be a last entry is none from before the first entry of the same person. */
function sincePossible(
  { candidate }: Pointing,
  readings: readonly FieldReading[],
  known: readonly Candidate[],
): readonly FieldReading[] {
  if (candidate.question !== "lastEntry") return readings;
  const first = readingAt(known, candidate.person, "firstEntry");
  if (first.kind !== "value") return readings;
  return readings.filter((one) => one.kind !== "value" || String(one.value) >= String(first.value));
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
  return readings.length === 0 ? nothing : together(readings);
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
