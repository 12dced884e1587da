import { html, raw } from "hono/html";
import type { EscalationReason } from "../../case/decision.ts";
import { type StandardReply, standardReplies } from "../../case/command.ts";
import { limits } from "../../limits.ts";
import { answerInWords, fullName } from "../../mail/template/wording.ts";
import type { Draft } from "../../store/escalation-claims.ts";
import { type AnswerRow, type Desk, isOpen, recipientIn } from "../../workflow/desk.ts";
import type { Html } from "../page.ts";
import { labelOf } from "../portal/form-field.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { formToken, type Say, sayer } from "./layout.ts";
import { may } from "./roles.ts";

/** What was filled in: a draft, or the form that came back with something wrong. */
export type Filled = Draft["fields"];

/** Name of the field in which an answer is typed, and of the one in which a reading is chosen. */
export const typedField = ({ person, question }: AnswerRow): string => `a:${person.id}:${question.id}`;
export const chosenField = ({ person, question }: AnswerRow): string => `r:${person.id}:${question.id}`;

/** What to do: the answers as they were read, to be corrected; a standard mail; a note. One form, so that one draft holds it. */
export function workPanel(c: ConsoleCall, desk: Desk, filled: Filled): Html {
  const say = sayer(c.get("language"));
  const { role } = actorOf(c);
  const { escalation, stored } = desk;
  const at = `/console/escalations/${escalation.id}`;
  const answering = stored !== null && may(role, "escalation.answer");
  return html`<form method="post" action="${at}/resolve" id="work">
    ${formToken(c)}
    <input type="hidden" name="version" value="${stored?.version ?? ""}" />
    ${answering ? parts(c, desk, filled, at, say) : ""}
    ${may(role, "escalation.resolve") ? resolvePart(filled, at, say) : ""}
  </form>`;
}

/** What comes first is what the message was about: its answers where it gave some, else the mail to answer with. */
function parts(c: ConsoleCall, desk: Desk, filled: Filled, at: string, say: Say): Html {
  const answers = answersPart(c, desk, filled, at, say);
  const reply = replyPart(c, desk, filled, at, say);
  return desk.rows.some(isSaid) ? html`${answers} ${reply}` : html`${reply} ${answers}`;
}

function answersPart(c: ConsoleCall, { rows, stored }: Desk, filled: Filled, at: string, say: Say): Html {
  if (stored === null) return html``;
  const several = stored.case.people.length > 1;
  const folded = (key: string, some: readonly AnswerRow[]) =>
    some.length === 0
      ? ""
      : html`<details>
          <summary>${say(key, { count: some.length })}</summary>
          ${some.map((row) => answerField(c, row, several, filled, say))}
        </details>`;
  return html`<section aria-labelledby="answers">
    <h2 id="answers">${say("answers.title")}</h2>
    ${rows.some(isOpen) ? "" : html`<p>${say("answers.nothingOpen")}</p>`}
    ${rows.filter(isSaid).map((row) => answerField(c, row, several, filled, say))}
    ${folded(
      "answers.taken",
      rows.filter((row) => row.read !== null && !isSaid(row)),
    )}
    ${folded(
      "answers.unanswered",
      rows.filter((row) => row.missing && !isSaid(row) && row.read === null),
    )}
    ${folded(
      "answers.others",
      rows.filter((row) => !isOpen(row) && !isSaid(row)),
    )}
    <p class="actions">
      <button formaction="${at}/answers">${say("answers.do")}</button>
      <button class="quiet" formaction="${at}/draft">${say("draft.do")}</button>
    </p>
  </section>`;
}

/** Whether something was said to it that does not stand on the case: unclear, or not taken from this sender. */
function isSaid({ read, doubt, onFile }: AnswerRow): boolean {
  return doubt !== null || (read !== null && onFile?.value !== read.readings[0]);
}

function answerField(c: ConsoleCall, row: AnswerRow, several: boolean, filled: Filled, say: Say): Html {
  const language = c.get("language");
  const { question, person, read, doubt, onFile, missing } = row;
  const id = `${question.id}-${person.id}`;
  const inWords = (value: Parameters<typeof answerInWords>[2]) => answerInWords(language, question.type, value);
  const readings = [...new Set([...(read?.readings ?? []), ...(doubt?.readings ?? [])])];
  const chosen = filled[chosenField(row)] ?? "";
  const choice = (value: string, text: string, number: number) =>
    html`<label class="choice" for="${id}-${number}">
      <input
        type="radio"
        id="${id}-${number}"
        name="${chosenField(row)}"
        value="${value}"
        ${chosen === value ? raw("checked") : ""}
      />
      <span>${text}</span></label
    >`;
  return html`<fieldset class="answer ${doubt !== null || missing ? "open" : ""}">
    <legend>${several ? `${fullName(person)} – ` : ""}${labelOf(language, question)}</legend>
    <dl class="facts">
      ${
        read === null
          ? ""
          : html`<div>
              <dt>${say("answers.read")}</dt>
              <dd>
                ${read.readings.map(inWords).join(` ${say("or")} `)} <code>${read.rule}</code>
                <q>${read.words}</q>
              </dd>
            </div>`
      }
      ${
        onFile === null
          ? ""
          : html`<div>
              <dt>${say("answers.onFile")}</dt>
              <dd>${inWords(onFile.value)} <code>${onFile.rule}</code></dd>
            </div>`
      }
      ${
        doubt === null
          ? ""
          : html`<div>
              <dt>${say("answers.open")}</dt>
              <dd>${doubt.readings.map(inWords).join(` ${say("or")} `) || "–"} <code>${doubt.rule}</code></dd>
            </div>`
      }
      ${
        missing
          ? html`<div>
              <dt>${say("answers.open")}</dt>
              <dd>${say("answers.missing")}</dd>
            </div>`
          : ""
      }
      ${
        question.type === "uci"
          ? html`<div>
              <dt>${say("answers.ofCase")}</dt>
              <dd>${person.uci ?? "–"}</dd>
            </div>`
          : ""
      }
    </dl>
    <div class="choices">
      ${choice("", say("answers.keep"), 0)}
      ${readings.map((reading, index) => choice(`=${String(reading)}`, inWords(reading), index + 1))}
      ${choice("none", say("answers.none"), readings.length + 1)}
    </div>
    <label for="${id}">${say("answers.type")}</label>
    <input id="${id}" name="${typedField(row)}" value="${filled[typedField(row)] ?? ""}" autocomplete="off" data-edit />
  </fieldset>`;
}

function replyPart(c: ConsoleCall, desk: Desk, filled: Filled, at: string, say: Say): Html {
  const { stored, escalation } = desk;
  if (stored === null) return html``;
  const to = filled["person"] ?? recipientIn(desk)?.id;
  const template = filled["template"] ?? suggestedReply(escalation.reason);
  return html`<section aria-labelledby="reply">
    <h2 id="reply">${say("reply.title")}</h2>
    <label for="template">${say("reply.template")}</label>
    <select id="template" name="template" data-key="r">
      ${standardReplies.map(
        (name) =>
          html`<option value="${name}" ${name === template ? raw("selected") : ""}>${say(`template.${name}`)}</option>`,
      )}
    </select>
    <label for="person">${say("reply.to")}</label>
    <select id="person" name="person">
      ${stored.case.people.map(
        (person) =>
          html`<option
            value="${person.id}"
            ${person.id === to ? raw("selected") : ""}
            ${person.email === null ? raw("disabled") : ""}
          >
            ${fullName(person)} – ${person.email ?? say("reply.noAddress")}
          </option>`,
      )}
    </select>
    <p class="actions">
      <button formaction="${at}/preview">${say("reply.preview")}</button>
      <button formaction="${at}/reply">${say("reply.do")}</button>
    </p>
  </section>`;
}

function resolvePart(filled: Filled, at: string, say: Say): Html {
  return html`<section aria-labelledby="resolve">
    <h2 id="resolve">${say("resolve.title")}</h2>
    <label for="note">${say("resolve.note")}</label>
    <textarea id="note" name="note" rows="3" maxlength="${limits.officer.noteLength}" data-key="n">
${filled["note"] ?? ""}</textarea>
    <p class="actions">
      <button formaction="${at}/resolve" data-key="s">${say("resolve.do")}</button>
      <button class="quiet" formaction="${at}/draft">${say("draft.do")}</button>
    </p>
  </section>`;
}

const suggested: Partial<Record<EscalationReason, StandardReply>> = {
  "cannot-use-portal": "cannot-use",
  "own-account": "own-account",
  "ecopr-error": "ecopr-error",
  "representative-wrote": "representative",
  "representative-named": "representative",
  "leaving-notice-unproven": "travel",
  "password-limit": "password-link",
};

/** The standard mail that most often answers this. */
function suggestedReply(reason: EscalationReason): StandardReply {
  return suggested[reason] ?? "status";
}
