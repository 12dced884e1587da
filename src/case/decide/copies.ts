import type { Case } from "../case.ts";
import type { MailContent, MailOrder } from "../decision.ts";

/**
 * What a representative may be copied on by consent (fact 13): where the case stands and what it asks. Never a password,
 * a user name, a code or a change of address: those are the person's alone.
 */
const copied: ReadonlySet<MailContent["template"]> = new Set([
  "portal1",
  "portal1-reminder",
  "clarify",
  "hold",
  "return-check",
  "task-reminder",
  "photo-accepted",
  "photo-returned",
  "ecopr-ready",
  "ecopr-void",
  "card-production",
  "card-mailed",
  "card-issue",
  "card-undelivered",
]);

/** A copy of each such mail, where a representative with an address is recorded and the applicant has agreed. */
export function copiesOf({ representative }: Case, mails: readonly MailOrder[]): MailOrder[] {
  if (!representative?.mayBeCopied || representative.email === null) return [];
  return mails
    .filter(({ template }) => copied.has(template))
    .map((mail) => ({ ...mail, copyFor: "representative", inReplyTo: null }));
}
