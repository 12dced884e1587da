import type { PersonProgress } from "./mailing.ts";
import { fullName } from "./wording.ts";

/** A person's steps, done and still to come, as codes that `locales/LANGUAGE/mail/progress.json` words. */
export interface ProgressView {
  readonly fullName: string;
  readonly done: readonly string[];
  readonly open: readonly string[];
}

/** Steps that count as done once the person, or we, have done their part; a void eCOPR or an undelivered card does not. */
export function progressOf(person: PersonProgress): ProgressView {
  const steps: readonly [string, boolean][] = [
    ["presence", person.presence === "declared"],
    ["address", person.address === "confirmed"],
    ["photo", person.photo === "submitted" || person.photo === "in-review" || person.photo === "accepted"],
    ["ecopr", person.ecopr === "issued"],
    ["card", person.card === "mailed"],
  ];
  return {
    fullName: fullName(person.name),
    done: steps.filter(([, isDone]) => isDone).map(([step]) => step),
    open: steps.filter(([, isDone]) => !isDone).map(([step]) => step),
  };
}
