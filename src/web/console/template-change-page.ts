import { html } from "hono/html";
import { languages } from "../../mail/template/locale.ts";
import type { TemplateName } from "../../mail/template/mailing.ts";
import { changeable, fitting } from "../../mail/template/reword.ts";
import type { Language } from "../../question/questionnaire.ts";
import type { TemplateChange } from "../../store/template-changes.ts";
import type { Context } from "../../workflow/context.ts";
import { previewTemplate } from "../../workflow/template-preview.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { consolePage, formToken, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { previewsOf } from "./previews.ts";
import { may } from "./roles.ts";
import { clock } from "./time.ts";

/** A proposal: what it replaces, the mail as it would be, and what stands between it and the applicants. */
export function changePage(
  context: Context,
  c: ConsoleCall,
  name: TemplateName,
  change: TemplateChange,
  told: "own" | "gone" | null,
): Html {
  const say = sayer(c.get("language"));
  const sentences = fitting(name, change.sentences);
  const { text } = previewTemplate(context, name, c.get("language"), { template: name, sentences });
  const title = say("templates.proposal", { template: say(`template.${name}`) });
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${told === null ? "" : html`<p class="fault" role="alert">${say(`templates.told.${told}`)}</p>`}
      <p>${say("templates.by", { agent: change.proposedBy, at: clock(change.proposedAt) })} <q>${change.reason}</q></p>
      ${languages.map((language) => approvalPart(c, name, change, language, say))} ${withdrawPart(c, name, change, say)}
      ${sentenceTable(name, change, say)} ${previewsOf(text, `/console/templates/${name}/change`, say)}`,
    true,
  );
}

function approvalPart(c: ConsoleCall, name: TemplateName, change: TemplateChange, language: Language, say: Say): Html {
  const by = language === "en" ? change.englishBy : change.frenchBy;
  const me = actorOf(c);
  const mine = me.name === change.proposedBy;
  return html`<div class="row">
    <strong>${say(`language.${language}`)}</strong>
    ${
      by !== null
        ? html`<span class="note">${say("templates.approvedBy", { agent: by })}</span>`
        : !mine && may(me.role, "template.approve")
          ? html`<form method="post" action="/console/templates/${name}/change/approve">
              ${formToken(c)}<input type="hidden" name="change" value="${change.id}" />
              <button name="language" value="${language}">${say(`templates.approve.${language}`)}</button>
            </form>`
          : html`<span class="note warn">${say(mine ? "templates.anotherMust" : "templates.notApproved")}</span>`
    }
  </div>`;
}

function withdrawPart(c: ConsoleCall, name: TemplateName, change: TemplateChange, say: Say): Html {
  if (!may(actorOf(c).role, "template.propose")) return html``;
  return html`<form method="post" action="/console/templates/${name}/change/withdraw">
    ${formToken(c)}<input type="hidden" name="change" value="${change.id}" />
    <p><button class="quiet">${say("templates.withdraw")}</button></p>
  </form>`;
}

function sentenceTable(name: TemplateName, change: TemplateChange, say: Say): Html {
  const shipped = changeable(name);
  const head = (name: string) => say(`templates.head.${name}`);
  const rows = Object.entries(change.sentences).flatMap(([key, pair]) =>
    languages.map((language) => {
      const ours = shipped[key]?.[language] ?? change.replaced[key]?.[language] ?? "–";
      return html`<tr>
        <td><code>${key}</code></td>
        <td>${say(`language.${language}`)}</td>
        <td data-head="${head("ours")}:" lang="${language}">${ours}</td>
        <td data-head="${head("new")}:" lang="${language}">
          ${pair[language] === ours ? say("templates.same") : html`<ins>${pair[language]}</ins>`}
        </td>
      </tr>`;
    }),
  );
  return listTable(["key", "language", "ours", "new"].map(head), rows, say("templates.backToOurs"));
}
