import type { Candidate } from "../answers/merge.ts";
import type { OpenEntry } from "./sentence.ts";
import { saysOnly, saysStayed } from "./entry-marks.ts";

/** An entry without a word of which: what it would answer, as the first entry, the last, and the last one's place. */
interface Open {
  readonly kind: OpenEntry["kind"];
  readonly at: number;
  readonly candidates: Candidate[];
}

/**
 * The entries that sentences tell without saying which, until the whole reply has been read. A coming back is the most recent
 * entry where only the first one is told besides, and it is later; one entry that nobody left after is the first and the last.
 */
export class OpenEntries {
  private readonly told = new Map<string, Open[]>();
  private readonly stayed = new Set<string>();

  /** Keeps what an entry would answer. */
  keep(candidate: Candidate, { kind, at }: OpenEntry): void {
    const own = this.told.get(candidate.person) ?? [];
    this.told.set(candidate.person, own);
    const known = own.find((one) => one.at === at);
    if (known) known.candidates.push(candidate);
    else own.push({ kind, at, candidates: [candidate] });
  }

  /** Hears whether a clause says of people that they came once, or never left since. */
  hear(clause: string, people: readonly string[]): void {
    if (isHeard(clause)) for (const person of people) this.stayed.add(person);
  }

  /** The answers that the open entries give, beside all that was answered. */
  settled(answered: readonly Candidate[]): Candidate[] {
    const people = new Set([...this.told.keys(), ...this.stayed]);
    return [...people].flatMap((person) => {
      const of = (question: string): Candidate[] =>
        answered.filter((one) => one.person === person && one.question === question && one.reading.kind !== "none");
      const [firsts, lasts, told] = [of("firstEntry"), of("lastEntry"), this.told.get(person) ?? []];
      // "I returned on 7 July 2025", where an earlier day is given for the last: two values.
      if (lasts.length > 0) {
        const later = told.flatMap((one) => answersOf(one, ["lastEntry"]).filter((other) => isLater(other, lasts)));
        // Who came on one day alone came at one place.
        const isOne = firsts.length > 0 && of("lastEntryPlace").length === 0 && new Set([...firsts, ...lasts].map(dateOf)).size === 1; // prettier-ignore
        const own = told.filter(({ kind }) => kind === "first");
        return [...later, ...(isOne && own.length === 1 ? answersOf(own[0]!, ["lastEntryPlace"]) : [])];
      }
      const [one, ...more] = told.filter(({ kind }) => kind !== "first");
      const first = dateOf(firsts[0]);
      if (firsts.length > 0) {
        if (first === null || firsts.some((other) => dateOf(other) !== first)) return [];
        if (!one) return this.stayed.has(person) ? [{ ...firsts[0]!, question: "lastEntry" }, ...told.flatMap((of) => answersOf(of, ["lastEntryPlace"]))] : []; // prettier-ignore
        const last = dateOf(one.candidates.find(({ question }) => question === "lastEntry"));
        return more.length === 0 && one.kind === "back" && last !== null && last > first ? answersOf(one, ["lastEntry", "lastEntryPlace"]) : []; // prettier-ignore
      }
      const only = one !== undefined && more.length === 0 && one.kind === "plain" && this.stayed.has(person);
      return only ? answersOf(one, ["firstEntry", "lastEntry", "lastEntryPlace"]) : [];
    });
  }
}

function isLater(one: Candidate, lasts: readonly Candidate[]): boolean {
  const [day, given] = [dateOf(one), lasts.map(dateOf)];
  return day !== null && given.every((last) => last !== null && last < day);
}

/** Whether words say that somebody came once, or never left since. */
export function isHeard(words: string): boolean {
  return saysStayed(words) || saysOnly(words);
}

function answersOf({ candidates }: Open, questions: readonly string[]): Candidate[] {
  return candidates.filter(({ question }) => questions.includes(question));
}

/** The one day that an answer gives, as an ISO date. */
function dateOf(candidate: Candidate | undefined): string | null {
  return candidate?.reading.kind === "value" ? String(candidate.reading.value) : null;
}
