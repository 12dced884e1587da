import { doubted, weighTogether } from "./facts.ts";
import { askedPeople, type Asking } from "./asking.ts";
import { contradicted } from "./compared.ts";
import { merge, type Candidate, type Merged } from "./merge.ts";
import type { Doubt, PersonReading, Taken } from "../reading.ts";

/** Results by person and question id. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Merged>>;

/** One result for each question that one half answers. */
export function resultsOf(candidates: readonly Candidate[], asking: Asking): Results {
  const results = new Map<string, Map<string, Merged>>();
  for (const person of askedPeople(asking)) {
    const own = new Map<string, Merged>();
    for (const question of asking.questions.filter((one) => one.person === person)) {
      own.set(question.id, merge(candidates.filter((one) => one.person === person && one.question === question.id)));
    }
    results.set(person, own);
  }
  return results;
}

/**
 * Joins the two halves of one reply. They say the same in two forms; where a half lost an answer the other has it, and where
 * they differ neither is believed.
 */
export function joinHalves(halves: readonly Results[]): Results {
  const [first, second] = halves;
  if (!first || !second) return first ?? new Map();
  const joined = new Map<string, Map<string, Merged>>();
  for (const [person, own] of first) {
    const other = second.get(person);
    joined.set(
      person,
      new Map([...own].map(([question, result]) => [question, joinOne(result, other?.get(question))])),
    );
  }
  return joined;
}

function joinOne(one: Merged, other: Merged | undefined): Merged {
  if (!other || other.kind === "missing") return one;
  if (one.kind === "missing") return other;
  if (one.kind === "answer" && other.kind === "answer") {
    return one.taken.value === other.taken.value ? one : differing(one, other);
  }
  return one.kind === "unclear" && other.kind === "unclear" ? one : differing(one, other);
}

function differing(one: Merged, other: Merged): Merged {
  const readings = [one, other].flatMap((result) => {
    if (result.kind === "answer") return [result.taken.value];
    return result.kind === "unclear" ? result.doubt.readings : [];
  });
  const source = one.kind === "answer" ? one.taken : one.kind === "unclear" ? one.doubt : null;
  if (!source) return one;
  return {
    kind: "unclear",
    doubt: { readings: [...new Set(readings)], rule: "halves.differ", span: source.span, words: source.words },
  };
}

/** Those who gave one another's addresses, both: a slip of columns, or meant; nobody can tell. */
function swappedAddresses(results: Results, { people }: Asking): ReadonlySet<string> {
  const given = (person: string): string | null => {
    const email = results.get(person)?.get("email");
    return email?.kind === "answer" ? String(email.taken.value).toLowerCase() : null;
  };
  const own = people.flatMap(({ id, email }) => (email === null ? [] : [{ id, email: email.toLowerCase() }]));
  return new Set(own.flatMap((one) => own.filter((other) => one.email !== other.email && given(one.id) === other.email && given(other.id) === one.email).map(() => one.id))); // prettier-ignore
}

function withDoubt(own: ReadonlyMap<string, Merged> | undefined, question: string, rule: string): Map<string, Merged> {
  const results = new Map(own);
  const one = results.get(question);
  if (one?.kind === "answer") results.set(question, doubted(one, rule));
  return results;
}

function withContradictions(results: Results, asking: Asking): Results {
  const found = contradicted(results, asking);
  if (found.size === 0) return results;
  const told = (person: string, own: ReadonlyMap<string, Merged>): ReadonlyMap<string, Merged> =>
    [...own.keys()].reduce((left, question) => (found.has(`${person} ${question}`) ? withDoubt(left, question, "answers.contradict") : left), own); // prettier-ignore
  return new Map([...results].map(([person, own]) => [person, told(person, own)]));
}

/** What each person asked about answered, left unclear, or left out of what is demanded. */
export function peopleOf(given: Results, asking: Asking): PersonReading[] {
  const results = withContradictions(given, asking);
  const swapped = swappedAddresses(results, asking);
  return askedPeople(asking).map((person) => {
    const told = swapped.has(person)
      ? withDoubt(results.get(person), "email", "email.each-others")
      : results.get(person);
    const weighed = weighTogether(
      told ?? new Map<string, Merged>(),
      asking.people.find((one) => one.id === person)?.birthDate ?? "",
    );
    const presence = weighed.get("inCanada");
    const answers: Record<string, Taken> = {};
    const unclear: Record<string, Doubt> = {};
    const missing: string[] = [];
    for (const question of asking.questions.filter((one) => one.person === person)) {
      const result = weighed.get(question.id);
      // Nobody in Canada has to say when they come back; what they wrote there is kept only where it is certain.
      const idle =
        question.when === "outside-canada" && !(presence?.kind === "answer" && presence.taken.value === false);
      if (result?.kind === "answer") answers[question.id] = result.taken;
      else if (result?.kind === "unclear") {
        if (!idle) unclear[question.id] = result.doubt;
      } else if (!idle) missing.push(question.id);
    }
    return { person, answers, unclear, missing };
  });
}
