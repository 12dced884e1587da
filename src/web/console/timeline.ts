import { html } from "hono/html";
import english from "../../../locales/en/web/console.json" with { type: "json" };
import type { Case } from "../../case/case.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { Happened } from "../../workflow/timeline.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { may } from "./roles.ts";
import { clock } from "./time.ts";

/** Events that have words of their own; one that is newer than this page is shown by its name beside "noted". */
const worded: ReadonlySet<string> = new Set(
  Object.keys(english).flatMap((key) => (key.startsWith("event.") ? [key.slice("event.".length)] : [])),
);

/** What happened, the newest first: when, what, about whom, and why. */
export function timelineTable(c: ConsoleCall, state: Case, happened: readonly Happened[]): Html {
  const say = sayer(c.get("language"));
  const mails = may(actorOf(c).role, "mail.see");
  const nameOf = (id: unknown) => {
    const person = state.people.find((one) => one.id === id);
    return person === undefined ? "" : fullName(person);
  };
  return listTable(
    ["when", "what", "whom", "why"].map((head) => say(`timeline.${head}`)),
    happened.map((one) => row(one, say, nameOf, mails)),
    "",
  );
}

function row(one: Happened, say: Say, nameOf: (id: unknown) => string, mails: boolean): Html {
  const cells = (what: Html, whom: string, why: Html) =>
    html`<tr class="${one.kind}">
      <td><time datetime="${one.at}">${clock(one.at)}</time></td>
      <td>${what}</td>
      <td>${whom}</td>
      <td>${why}</td>
    </tr>`;
  const linked = (path: string, text: string) => (mails ? html`<a href="${path}">${text}</a>` : html`${text}`);
  switch (one.kind) {
    case "sent":
      return cells(
        linked(`/console/mail/out/${one.id}`, `${say("timeline.sent")} ${say(`template.${one.template}`)}`),
        nameOf(one.person),
        html`${say(`mailState.${one.state}`)}`,
      );
    case "received":
      return cells(
        linked(`/console/mail/in/${one.id}`, say("timeline.received")),
        nameOf(one.person),
        html`${say(`outcome.${one.outcome ?? "waiting"}`)}`,
      );
    case "asked":
      return cells(
        html`<a href="/console/escalations/${one.id}">${say("timeline.asked")} ${say(`reason.${one.reason}`)}</a>`,
        nameOf(one.person),
        html``,
      );
    case "settled":
      return cells(
        html`<a href="/console/escalations/${one.id}">${say("timeline.settled")} ${say(`reason.${one.reason}`)}</a>`,
        "",
        html`${one.by}`,
      );
    case "event":
      return cells(
        html`${say(`event.${worded.has(one.event) ? one.event : "other"}`)}`,
        nameOf(one.facts["person"] ?? one.facts["to"]),
        html`<code
          >${inShort({ ...(worded.has(one.event) ? {} : { event: one.event }), ...one.facts, ...one.cause })}</code
        >`,
      );
  }
}

/** Ids and rule names, as the journal keeps them. */
function inShort(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .filter(([name, value]) => !["person", "to"].includes(name) && value !== null && String(value as string) !== "")
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(" ") : String(value)}`)
    .join(", ");
}
