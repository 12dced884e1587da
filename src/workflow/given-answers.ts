import type { Case } from "../case/case.ts";
import type { ReadPerson } from "../case/command.ts";
import type { AskedQuestion } from "../question/pose.ts";
import type { Answer, AnswerType } from "../question/questionnaire.ts";
import { fieldReader } from "../reading/field/index.ts";
import { everyQuestion } from "./understand.ts";

/** One answer as an agent typed it; `words` null says that what was read there is no answer, so that it is asked anew. */
export interface TypedAnswer {
  readonly person: string;
  readonly question: string;
  readonly words: string | null;
}

export type GivenAnswers =
  | { readonly kind: "answers"; readonly people: readonly ReadPerson[] }
  /** No such question is put to this person. */
  | { readonly kind: "no-question"; readonly answer: TypedAnswer; readonly questions: readonly string[] }
  /** The words have no single reading; `readings` are those they have. */
  | { readonly kind: "unreadable"; readonly answer: TypedAnswer; readonly readings: readonly Answer[] };

/** What an agent types for these is taken letter for letter: nobody reads a name better than who looked it up. */
const asTyped: ReadonlySet<AnswerType> = new Set(["name", "place", "address", "code"]);

/**
 * Brings typed answers into their normal form by the same readers as a reply's, since an agent too may write "oui" or
 * 5'7". `receivedAt`: the instant of the message they stand for (ISO), a hard fact for dates.
 */
export function givenAnswers(state: Case, typed: readonly TypedAnswer[], receivedAt: string): GivenAnswers {
  const questions = everyQuestion(state);
  const people = new Map<string, { answers: Writable<"answers">; unclear: Writable<"unclear"> }>();
  for (const answer of typed) {
    const question = questions.find((one) => one.id === answer.question && one.person === answer.person);
    if (!question) {
      const asked = questions.filter((one) => one.person === answer.person).map((one) => one.id);
      return { kind: "no-question", answer, questions: asked };
    }
    const given = people.get(answer.person) ?? { answers: {}, unclear: {} };
    people.set(answer.person, given);
    if (answer.words === null) {
      given.unclear[answer.question] = { readings: [], rule: "agent.not-answered", words: "" };
      continue;
    }
    const read = readTyped(state, question, answer.words.trim(), receivedAt);
    if (read.kind === "unreadable") return { ...read, answer };
    given.answers[answer.question] = { value: read.value, rule: "agent.gave", words: answer.words.trim() };
  }
  return { kind: "answers", people: [...people].map(([person, given]) => ({ person, ...given })) };
}

type Writable<Part extends "answers" | "unclear"> = Record<string, ReadPerson[Part][string]>;

function readTyped(
  state: Case,
  question: AskedQuestion,
  words: string,
  receivedAt: string,
): { kind: "value"; value: Answer } | { kind: "unreadable"; readings: readonly Answer[] } {
  if (words === "") return { kind: "unreadable", readings: [] };
  if (asTyped.has(question.type)) return { kind: "value", value: words.normalize("NFC") };
  const person = state.people.find((one) => one.id === question.person);
  if (!person) return { kind: "unreadable", readings: [] };
  const reading = fieldReader(question.type).read(words, { receivedAt, person, question, from: person.email });
  if (reading.kind === "value") return { kind: "value", value: reading.value };
  return { kind: "unreadable", readings: reading.kind === "unclear" ? reading.readings : [] };
}
