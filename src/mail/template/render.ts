import type { AskedQuestion } from "../../question/pose.ts";
import type { Language } from "../../question/questionnaire.ts";
import { renderPart } from "./book.ts";
import { portalLinks } from "./links.ts";
import { challengeActions } from "./mailing.ts";
import type { AskWhy, MailDetails, MailFacts, RenderedMail, TemplateName } from "./mailing.ts";
import type { Reworded } from "./locale.ts";
import { progressOf } from "./progress.ts";
import { questionBlock } from "./questions.ts";
import { inlineStyles } from "./style.ts";
import { subjectOf } from "./subject.ts";
import { fullName, onOneLine } from "./wording.ts";

/**
 * Composes one mail: subject, text part and HTML part, each with an English and a French half; `reworded` says some of
 * its sentences otherwise. The same arguments give the same mail. Throws where a template, a sentence or a value is missing, or a question names nobody in `facts.people`.
 */
export function renderMail<T extends TemplateName>(
  template: T,
  facts: MailFacts,
  details: MailDetails[T],
  reworded: Reworded | null = null,
): RenderedMail {
  const subject = subjectOf(template);
  const bare = template === "address-new";
  const view = { ...commonView(facts), ...detailsView(details, facts), subject, bare, reworded };
  return {
    subject,
    text: renderPart(template, "text", view),
    html: inlineStyles(renderPart(template, "html", view)),
  };
}

function commonView(facts: MailFacts) {
  const second: Language = facts.language === "en" ? "fr" : "en";
  return {
    languages: [facts.language, second],
    recipientName: fullName(facts.recipient),
    reference: facts.reference,
    mailFrom: facts.mailFrom,
    officialPage: facts.officialPage,
    copyFor: facts.copyFor,
    figures: facts.figures,
    family: facts.family.length > 1 ? facts.family.map(progressOf) : [],
    asked: null,
    ...portalLinks(facts.publicUrl),
  };
}

/** A template's details with what its text needs besides; one rule for each kind of detail, whichever mail carries it. */
function detailsView(details: MailDetails[TemplateName], facts: MailFacts): Record<string, unknown> {
  const view: Record<string, unknown> = { ...details };
  if ("questions" in details) {
    const why: Readonly<Record<string, AskWhy>> = "why" in details ? details.why : {};
    view["asked"] = questionBlock(details.questions, facts.people, why);
    view["codeAsked"] = details.questions.some((question: AskedQuestion) => question.id === "verificationCode");
    view["answersNeeded"] = details.questions.length;
    view["severalAsked"] = new Set(details.questions.map((question) => question.person)).size > 1;
  }
  if ("note" in details) view["note"] = details.note === null ? null : onOneLine(details.note);
  if ("action" in details) view["action"] = isWorded(details.action) ? details.action : "other";
  if ("tasksFor" in details) view["severalTasks"] = details.tasksFor.length > 1;
  return view;
}

/** Whether a challenge's action has a sentence of its own. */
function isWorded(action: string): boolean {
  return (challengeActions as readonly string[]).includes(action);
}
