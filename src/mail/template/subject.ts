import { translate } from "./locale.ts";
import type { TemplateName } from "./mailing.ts";

/** Mails about documents and the card have a subject of their own; all others bear the official one (decision 7). */
const withOwnSubject: ReadonlySet<TemplateName> = new Set<TemplateName>([
  "ecopr-ready",
  "ecopr-void",
  "ecopr-wont-open",
  "ecopr-error",
  "travel",
  "card-production",
  "card-mailed",
  "card-issue",
  "card-undelivered",
  "renewal",
]);

/** "EN / FR", in this order whichever language the recipient reads first, as fact 22 has it. */
export function subjectOf(template: TemplateName): string {
  const key = withOwnSubject.has(template) ? `${template}:subject` : "shared:subject";
  return `${translate("en", key)} / ${translate("fr", key)}`;
}
