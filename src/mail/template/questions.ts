import type { AskedPerson } from "../../question/person.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { Answer } from "../../question/questionnaire.ts";
import type { AskWhy } from "./mailing.ts";
import { answerInWords, fullName } from "./wording.ts";

/** The bilingual block of questions, as the two shared partials print it. */
export interface QuestionBlock {
  /** More than one person is asked: headings count them. */
  readonly several: boolean;
  readonly total: number;
  readonly people: readonly AskedBlock[];
}

interface AskedBlock {
  readonly ordinal: number;
  readonly name: string;
  readonly role: string;
  readonly questions: readonly PosedQuestion[];
}

interface PosedQuestion {
  /** `questionId:personId`. */
  readonly mark: string;
  readonly number: number;
  readonly en: string;
  readonly fr: string;
  readonly lines: readonly string[];
  /** Which sentence says why it is asked again; null in a first mail. */
  readonly why: string | null;
  readonly choices: readonly Reading[];
}

/** A reading spelled out: "A. March 4, 2024 / 4 mars 2024 (2024-03-04)". */
interface Reading {
  readonly letter: string;
  readonly en: string;
  /** Null where both languages say the same. */
  readonly fr: string | null;
  /** The ISO date, where it is one. */
  readonly iso: string | null;
}

/** Groups asked questions by person, in their order. Throws where a question names nobody among `people`. */
export function questionBlock(
  questions: readonly AskedQuestion[],
  people: readonly AskedPerson[],
  why: Readonly<Record<string, AskWhy>> = {},
): QuestionBlock {
  const byPerson = Map.groupBy(questions, (question) => question.person);
  const blocks = [...byPerson].map(([id, asked], index) => {
    const person = people.find((candidate) => candidate.id === id);
    if (!person) throw new Error(`A mail asks about the person "${id}", who is not among its people.`);
    return {
      ordinal: index + 1,
      name: fullName(person),
      role: `questions:role.${person.role}`,
      questions: asked.map((question) => posed(question, why[`${question.id}:${question.person}`])),
    };
  });
  return { several: blocks.length > 1, total: blocks.length, people: blocks };
}

function posed(question: AskedQuestion, why: AskWhy | undefined): PosedQuestion {
  const choices = question.choices ?? [];
  return {
    mark: `${question.id}:${question.person}`,
    number: question.number,
    en: question.en,
    fr: question.fr,
    lines: question.lines,
    why: why ? `questions:why.${whyKey(why, choices.length)}` : null,
    choices: choices.map((choice, index) => reading(question, choice, index)),
  };
}

function whyKey(why: AskWhy, readings: number): string {
  if (why !== "unclear") return why;
  if (readings === 0) return "not-understood";
  return readings === 1 ? "doubtful" : "unclear";
}

/** Lettered A to Z; reading never leaves more than that. */
function reading(question: AskedQuestion, choice: Answer, index: number): Reading {
  const en = answerInWords("en", question.type, choice);
  const fr = answerInWords("fr", question.type, choice);
  return {
    letter: String.fromCodePoint("A".charCodeAt(0) + index),
    en,
    fr: fr === en ? null : fr,
    iso: question.type === "date" ? String(choice) : null,
  };
}
