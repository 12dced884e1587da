import { limits } from "../limits.ts";
import { questionnaireVersion } from "../question/questionnaires/index.ts";
import type { Answer, Question } from "../question/questionnaire.ts";
import type { Case, GivenAnswer, OpenDoubt, Person, Statement } from "./case.ts";

/**
 * What counts of all that was said to one question. It follows from the statements alone, sorted by receipt order, so
 * it is the same whichever message was read first.
 */
export type Standing =
  | { readonly kind: "answer"; readonly answer: GivenAnswer }
  | { readonly kind: "doubt"; readonly doubt: OpenDoubt }
  | { readonly kind: "none" };

/** The statements with one more, in receipt order; the same message read again takes its own place. */
export function withStatement(heard: readonly Statement[], said: Statement): Statement[] {
  const others = heard.filter((statement) => statement.by !== said.by);
  return [...others, said].toSorted((one, other) => one.order - other.order).slice(-limits.case.statements);
}

/**
 * Two messages with two values contradict each other and are asked about, unless the later one answers the question
 * put again, or the question is about the moment (`moving`): then the later one counts.
 */
export function standingOf(heard: readonly Statement[], moving: boolean): Standing {
  const newest = heard.at(-1);
  if (!newest) return { kind: "none" };
  const value = singleValue(newest);
  if (value === undefined) return { kind: "doubt", doubt: doubtOf(newest, newest.readings, newest.rule) };
  const rivals = newest.settles || moving ? [] : contesting(heard).filter((rival) => !sameAnswer(rival, value));
  if (rivals.length === 0) {
    const { by, order, rule, words } = newest;
    return { kind: "answer", answer: { by, order, rule, words, value } };
  }
  return { kind: "doubt", doubt: doubtOf(newest, distinct([value, ...rivals]), "conflict") };
}

/** Single values said since the question was last settled, newest first. */
function contesting(heard: readonly Statement[]): Answer[] {
  const settled = heard.findLastIndex((statement) => statement.settles && singleValue(statement) !== undefined);
  return heard
    .slice(Math.max(settled, 0))
    .toReversed()
    .flatMap((statement) => singleValue(statement) ?? []);
}

function singleValue(statement: Statement): Answer | undefined {
  return statement.doubtful || statement.readings.length !== 1 ? undefined : statement.readings[0];
}

function doubtOf(newest: Statement, readings: readonly Answer[], rule: string): OpenDoubt {
  return { by: newest.by, order: newest.order, rule, words: newest.words, readings };
}

function distinct(values: readonly Answer[]): Answer[] {
  return values.filter((value, index) => values.findIndex((other) => sameAnswer(other, value)) === index);
}

/** Written answers are the same without regard to case and spaces. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (typeof one !== "string" || typeof other !== "string") return one === other;
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** A question about the moment: a later answer is news, not a contradiction. After a journey, so is the last entry. */
export function isMoving(question: Question, person: Person): boolean {
  if (question.type === "yes-no" || question.type === "country" || question.type === "address") return true;
  return question.tense === "future" || (person.travel !== null && question.id.startsWith("lastEntry"));
}

/** The questionnaire that this case was sent. A version is never withdrawn, so a missing one is a fault. */
export function questionsOf(state: Case): readonly Question[] {
  const { name, version } = state.questionnaire;
  const questionnaire = questionnaireVersion(name, version);
  if (!questionnaire) throw new Error(`Questionnaire ${name} version ${version} is not among those published.`);
  return questionnaire.questions;
}

/** The question whose answer holds or frees the grant; every questionnaire puts it under this id (contract.md). */
export const inCanadaQuestion = "inCanada";
