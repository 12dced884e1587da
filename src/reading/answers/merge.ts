import type { Answer } from "../../question/questionnaire.ts";
import { wordsOf } from "../align/token.ts";
import { alike } from "./alike.ts";
import type { Correction } from "../remark/correct.ts";
import { isAmbiguity } from "./facts.ts";
import type { Doubt, FieldReading, Span, Taken } from "../reading.ts";

/** One place of a reply that answers a question, or tries to. */
export interface Candidate {
  readonly person: string;
  readonly question: string;
  readonly reading: FieldReading;
  readonly span: Span;
  readonly words: string;
  /** The person says here that an earlier answer was wrong. */
  readonly corrects: Correction;
}

export type Merged =
  | { readonly kind: "answer"; readonly taken: Taken }
  | { readonly kind: "unclear"; readonly doubt: Doubt }
  | { readonly kind: "missing" };

/**
 * One result of all places that answer the same question, in the order of the reply. The same value twice is that value;
 * two values are asked about, unless the later one says that it corrects the earlier.
 */
export function merge(candidates: readonly Candidate[]): Merged {
  const telling = withoutCallNames(candidates.filter((candidate) => candidate.reading.kind !== "none"));
  const last = candidates.at(-1);
  const [first] = telling;
  if (!first || !last) return { kind: "missing" };
  if (
    last.corrects === "replaces" &&
    telling.length > 1 &&
    last.reading.kind === "value" &&
    candidates.filter((one) => one.corrects).length === 1
  ) {
    return answer(last, last.reading.value, "correction.later");
  }
  if (candidates.some((one) => one.corrects && one.reading.kind === "none")) {
    return unclear(telling, "correction.without-value");
  }
  const sure = surest(telling);
  const repeats = telling.every((one) => agrees(one, sure?.value) && (!one.corrects || one.reading.kind === "value"));
  if (sure && repeats) return answer(sure.from, sure.value, sure.from.reading.rule);
  return unclear(telling, telling.length === 1 ? first.reading.rule : "answers.two-values");
}

/** "My name is Zoë and I am a nurse" beside the whole name: one word of it says nothing else. */
function withoutCallNames(telling: readonly Candidate[]): readonly Candidate[] {
  const names = telling.map(({ question, reading }) => {
    const [only, ...more] =
      reading.kind === "value" ? [reading.value] : reading.kind === "unclear" ? reading.readings : [];
    return question === "fullName" && only !== undefined && more.length === 0 ? wordsOf(String(only)) : [];
  });
  return telling.filter((_, at) => {
    const [word, ...more] = names[at] ?? [];
    return word === undefined || more.length > 0 || !names.some((name) => name.length > 1 && name.includes(word));
  });
}

/** An ambiguous writing agrees with a value that is among its readings; a doubtful one does not. */
function agrees({ question, reading }: Candidate, value: Answer | undefined): boolean {
  if (value === undefined) return false;
  if (reading.kind === "value") return alike(question, reading.value, value);
  return reading.kind === "unclear" && isAmbiguity(reading) && reading.readings.includes(value);
}

/** The first certain value; a name in its own place comes before one in a greeting. */
function surest(candidates: readonly Candidate[]): { from: Candidate; value: Answer } | undefined {
  const certain = candidates.flatMap((from) =>
    from.reading.kind === "value" ? [{ from, value: from.reading.value }] : [],
  );
  return certain.find(({ from }) => from.reading.rule !== "name.introduced") ?? certain[0];
}

function answer(from: Candidate, value: Answer, rule: string): Merged {
  return { kind: "answer", taken: { value, rule, span: from.span, words: from.words } };
}

function unclear(candidates: readonly Candidate[], rule: string): Merged {
  const readings = new Set<Answer>();
  for (const { reading } of candidates) {
    if (reading.kind === "value") readings.add(reading.value);
    else if (reading.kind === "unclear") for (const one of reading.readings) readings.add(one);
  }
  const [first] = candidates;
  if (!first || readings.size === 0) return { kind: "missing" };
  return { kind: "unclear", doubt: { readings: [...readings], rule, span: first.span, words: first.words } };
}
