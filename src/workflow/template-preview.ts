import { ottawaDate } from "../case/day.ts";
import type { RenderedMail, TemplateName } from "../mail/template/mailing.ts";
import type { Reworded } from "../mail/template/locale.ts";
import { renderMail } from "../mail/template/render.ts";
import { sampleDetails } from "../mail/template/sample.ts";
import type { Language } from "../question/questionnaire.ts";
import type { Context } from "./context.ts";
import { openedCase } from "./intake/open.ts";
import { readCase } from "./intake/schema.ts";
import { factsFor } from "./letter.ts";
import { everyQuestion } from "./understand.ts";

/** Nobody who exists: what a preview is filled in with. */
function sampleFamily(language: Language): object {
  const person = (id: string, role: string, givenName: string, familyName: string, uci: string) => ({
    id,
    role,
    givenName,
    familyName,
    birthDate: role === "dependant" ? "2017-05-20" : "1990-02-03",
    uci,
    email: role === "dependant" ? null : `${id}@example.org`,
    language,
  });
  return {
    application: "E000000000",
    category: "express-entry",
    language,
    track: "in-canada",
    people: [
      person("p1", "principal", "Camille", "Exemple", "1123456789"),
      person("p2", "dependant", "Alix", "Exemple", "1198765432"),
    ],
    address: { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
  };
}

/** Any mail as it would look, filled in for a family that does not exist. `language`: which half comes first. */
export function previewTemplate(
  context: Context,
  template: TemplateName,
  language: Language,
  reworded: Reworded | null,
): RenderedMail {
  const now = context.now().toString();
  const read = readCase(sampleFamily(language), ottawaDate(now));
  if (read.kind === "refused") throw new Error(`The sample family is refused: ${read.reason}`);
  const { case: state } = openedCase(read.intake, { now, policy: context.policy });
  const [principal] = state.people;
  if (principal === undefined) throw new Error("The sample family has nobody.");
  const facts = factsFor(state, principal, context.mail);
  return renderMail(template, facts, sampleDetails(template, facts, everyQuestion(state)), reworded);
}
