import type { Question } from "../question/questionnaire.ts";
import { questionsOf } from "./answers.ts";
import type { Case, Person } from "./case.ts";
import type { Ask } from "./decision.ts";

/** Rules of a doubt that a person must settle: asking once more would bring the same. */
export const forAPerson: ReadonlySet<string> = new Set(["uci.differs-again", "code.differs"]);

/** What this person must answer, in the questionnaire's order: the planned return only of one who is not in Canada. */
export function demandedOf(state: Case, person: Person): Question[] {
  return questionsOf(state).filter((question) => {
    if (question.for === "principal" && person.role !== "principal") return false;
    if (question.when === "code-demanded") return state.verificationCode !== null;
    return question.when === "always" || person.answers["inCanada"]?.value === false;
  });
}

/** Ids of the demanded questions that have neither an answer nor a doubt. */
export function missingOf(state: Case, person: Person): string[] {
  return demandedOf(state, person)
    .filter(({ id }) => !person.answers[id] && !person.unclear[id])
    .map(({ id }) => id);
}

/** Whether each of these people has answered everything that is demanded, with one reading each. */
export function isComplete(state: Case, people: readonly Person[]): boolean {
  return people.every((person) => demandedOf(state, person).every(({ id }) => person.answers[id] !== undefined));
}

/** What a clarification must put to these people again, in the questionnaire's order, person by person. */
export function asksOf(state: Case, people: readonly Person[]): Ask[] {
  return people.flatMap((person) => demandedOf(state, person).flatMap(({ id }) => askOf(person, id)));
}

function askOf(person: Person, question: string): Ask[] {
  const doubt = person.unclear[question];
  if (!doubt) return person.answers[question] ? [] : [{ question, person: person.id, why: "missing", choices: [] }];
  if (forAPerson.has(doubt.rule)) return [];
  const why = doubt.rule === "conflict" ? "conflict" : "unclear";
  // A UCI that is not the case's is asked for afresh: a wrong one must not be offered as a choice.
  return [{ question, person: person.id, why, choices: doubt.rule === "uci.differs" ? [] : doubt.readings }];
}
