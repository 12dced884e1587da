import type { AskedPerson } from "./person.ts";
import type { Answer, AnswerType, Question, Questionnaire } from "./questionnaire.ts";

/** A question as it stands in a mail: put to one person, with the very lines of the text part. */
export interface AskedQuestion {
  readonly id: string;
  readonly person: string;
  readonly type: AnswerType;
  readonly tense?: "past" | "future";
  readonly when: Question["when"];
  /** The number printed before it; counts from 1 within each person. */
  readonly number: number;
  /** English and French text, without number and colon. */
  readonly en: string;
  readonly fr: string;
  /** The lines of the text part that pose it, letter for letter. */
  readonly lines: readonly string[];
  /** In a clarification: the readings the mail spelled out, in its order (A, B, …); the answer may name one. */
  readonly choices?: readonly Answer[];
}

/** No-break space before a colon, as Canadian French sets it. */
const frenchColon = "\u00a0:";

/** The line of the text part that poses a question: both languages, English first, as one line. */
export function questionLine(number: number, text: { en: string; fr: string }): string {
  return `${number}. ${text.en} / ${text.fr}${frenchColon}`;
}

export interface PoseOptions {
  /** The case demands a verification code (asked once, of the principal). */
  readonly codeDemanded: boolean;
  /** Only these are put, as `questionId:personId`; absent means all. */
  readonly only?: ReadonlySet<string>;
  /** Readings to spell out, by `questionId:personId`. */
  readonly choices?: ReadonlyMap<string, readonly Answer[]>;
}

/** All questions of a questionnaire for these people, person by person, numbered within each. */
export function poseQuestions(
  questionnaire: Questionnaire,
  people: readonly AskedPerson[],
  options: PoseOptions,
): AskedQuestion[] {
  return people.flatMap((person) =>
    questionnaire.questions
      .filter((question) => isPutTo(question, person, options))
      .map((question, index) => poseOne(question, person, index + 1, options)),
  );
}

function isPutTo(question: Question, person: AskedPerson, options: PoseOptions): boolean {
  if (question.for === "principal" && person.role !== "principal") return false;
  if (question.when === "code-demanded" && !options.codeDemanded) return false;
  return options.only === undefined || options.only.has(`${question.id}:${person.id}`);
}

function poseOne(question: Question, person: AskedPerson, number: number, options: PoseOptions): AskedQuestion {
  const choices = options.choices?.get(`${question.id}:${person.id}`);
  return {
    id: question.id,
    person: person.id,
    type: question.type,
    ...(question.tense ? { tense: question.tense } : {}),
    when: question.when,
    number,
    en: question.text.en,
    fr: question.text.fr,
    lines: [questionLine(number, question.text)],
    ...(choices ? { choices } : {}),
  };
}
