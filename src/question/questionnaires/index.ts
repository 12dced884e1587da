import type { Questionnaire } from "../questionnaire.ts";
import { extended1 } from "./extended-1.ts";
import { standard1 } from "./standard-1.ts";

/** Every version ever sent. The last of a name is the one that new mails ask. */
const published: readonly Questionnaire[] = [standard1, extended1];

/** The newest version of a questionnaire, or undefined where no such name was published. */
export function newestQuestionnaire(name: string): Questionnaire | undefined {
  return published.findLast((questionnaire) => questionnaire.name === name);
}

/** The version that a mail was sent with, or undefined where it was never published. */
export function questionnaireVersion(name: string, version: number): Questionnaire | undefined {
  return published.find((questionnaire) => questionnaire.name === name && questionnaire.version === version);
}

export function questionnaireNames(): string[] {
  return [...new Set(published.map((questionnaire) => questionnaire.name))];
}
