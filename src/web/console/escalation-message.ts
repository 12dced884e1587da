import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { answerInWords } from "../../mail/template/wording.ts";
import type { Desk } from "../../workflow/desk.ts";
import type { SeenMessage, Stretch } from "../../workflow/reread.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { type Say, sayer } from "./layout.ts";
import { may } from "./roles.ts";
import { clock } from "./time.ts";

/** The message as it came: who sent it and how far they are believed, its words with what was taken from them marked. */
export function messagePanel(c: ConsoleCall, { seen, rows }: Pick<Desk, "seen" | "rows">): Html {
  const say = sayer(c.get("language"));
  const heading = html`<h2 id="message">${say("message.title")}</h2>`;
  if (seen === null)
    return html`<section aria-labelledby="message">
      ${heading}
      <p>${say("message.none")}</p>
    </section>`;
  const { id } = "message" in seen ? seen.message : seen.unreadable;
  const rawLink = may(actorOf(c).role, "mail.raw")
    ? html`<p><a href="/console/mail/in/${id}">${say("message.more")}</a></p>`
    : html``;
  if ("unreadable" in seen)
    return html`<section aria-labelledby="message">
      ${heading}
      <p>${say("message.unreadable")}</p>
      ${rawLink}
    </section>`;
  const label = (index: number) => {
    const value = seen.values[index];
    const row = rows.find(({ read }) => read !== null && read === value);
    if (value === undefined || row === undefined) return "";
    const language = c.get("language");
    const readings = value.readings.map((reading) => answerInWords(language, row.question.type, reading)).join(" / ");
    return `${row.question[language]}: ${readings}`;
  };
  return html`<section aria-labelledby="message">
    ${heading} ${headerOf(seen, say)}
    <pre class="words" tabindex="0" role="region" aria-label="${say("message.words")}">
${shortened(seen.stretches).map((stretch) => piece(stretch, label))}</pre>
    ${seen.fromHtml ? html`<p class="hint">${say("message.fromHtml")}</p>` : ""}
    ${
      seen.hasHtml
        ? html`<details>
            <summary>${say("message.html")}</summary>
            <p class="hint">${say("message.htmlHint")}</p>
            <iframe
              sandbox
              loading="lazy"
              referrerpolicy="no-referrer"
              title="${say("message.html")}"
              src="/console/messages/${id}/html"
            ></iframe>
          </details>`
        : ""
    }
    ${rawLink}
  </section>`;
}

function headerOf(seen: SeenMessage, say: Say): Html {
  const { message, from, subject, attachments, concerns, intents } = seen;
  const people = from.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`)).join(", ");
  const rows: [string, string][] = [
    ["from", people === "" ? "–" : people],
    ["subject", subject === "" ? "–" : subject],
    ["received", clock(message.receivedAt)],
    ["sender", say(`trust.${message.trust ?? "none"}`)],
  ];
  if (intents.length > 0) rows.push(["intents", intents.map((intent) => say(`intent.${intent}`)).join(", ")]);
  if (concerns.length > 0) rows.push(["concerns", concerns.join(", ")]);
  if (attachments.length > 0)
    rows.push(["attachments", attachments.map((one) => one.filename ?? one.contentType).join(", ")]);
  return html`<dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${say(`message.${name}`)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${evidenceOf(seen.evidence, say)}`;
}

/** Why the sender is believed so far, as `interpret` kept it. */
function evidenceOf(evidence: unknown, say: Say): Html {
  if (typeof evidence !== "object" || evidence === null) return html``;
  const facts = Object.entries(evidence).filter(([name]) => name !== "trust");
  return html`<details>
    <summary>${say("message.evidence")}</summary>
    ${factList(facts)}
  </details>`;
}

/** Facts that the engine kept, by their own names. */
export function factList(facts: readonly (readonly [string, unknown])[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${typeof value === "string" ? value : JSON.stringify(value)}</dd>
        </div>`,
    )}
  </dl>`;
}

function piece({ words, values }: Stretch, label: (index: number) => string): Html {
  if (values.length === 0) return html`${words}`;
  return html`<mark title="${values.map(label).join("; ")}" data-values="${values.join(" ")}">${words}</mark>`;
}

/** No page is made of a megabyte of words: the rest is in the raw message. */
function shortened(stretches: readonly Stretch[]): Stretch[] {
  let left: number = limits.console.shownLength;
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    if (left <= 0) break;
    kept.push({ ...stretch, words: stretch.words.slice(0, left) });
    left -= stretch.words.length;
  }
  return kept;
}
