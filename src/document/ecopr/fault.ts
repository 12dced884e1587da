import { limits } from "../../limits.ts";
import { personFields, residenceFields } from "./facts.ts";
import type { EcoprFacts, EcoprField } from "./facts.ts";
import { unprintableCharacter } from "./typeface.ts";
import english from "../../../locales/en/ecopr.json" with { type: "json" };

/** Why an eCOPR cannot be made from these facts: the field, and one plain sentence for the officer. */
export interface EcoprProblem {
  readonly field: EcoprField;
  readonly sentence: string;
}

/** Thrown by `makeEcopr` for facts that `ecoprProblem` would have named. */
export class EcoprFault extends Error {
  readonly problem: EcoprProblem;

  constructor(problem: EcoprProblem) {
    super(problem.sentence);
    this.name = "EcoprFault";
    this.problem = problem;
  }
}

/**
 * Looks at the facts before a grant: a name in a script that the document's font does not carry, an impossible date,
 * a value beyond all length. Null when the eCOPR can be made.
 */
export function ecoprProblem(facts: EcoprFacts): EcoprProblem | null {
  for (const field of [...personFields, ...residenceFields]) {
    const sentence = problemOf(String(facts[field] ?? "").normalize("NFC"), field);
    if (sentence !== null) {
      const name = english.field[field].toLowerCase();
      return { field, sentence: `The eCOPR of ${facts.application} cannot be made: the ${name} ${sentence}` };
    }
  }
  return null;
}

function problemOf(text: string, field: EcoprField): string | null {
  const character = unprintableCharacter(text);
  if (character !== null) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const shown = /\p{C}|\p{Z}/u.test(character) ? "a character that cannot be seen" : `“${character}”`;
    return `holds ${shown} (U+${code}), which the document cannot print; write it in Latin letters, as in the passport.`;
  }
  if (text.length > limits.ecopr.valueLength) {
    return `has ${text.length} characters, and ${limits.ecopr.valueLength} fit; shorten it as the passport does.`;
  }
  if ((field === "birthDate" || field === "grantedOn") && !isDate(text)) {
    return `is “${text}”, which is no date; write it as YYYY-MM-DD.`;
  }
  return null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
