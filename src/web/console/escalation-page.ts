import { html } from "hono/html";
import { fullName } from "../../mail/template/wording.ts";
import type { Claim, Draft } from "../../store/escalation-claims.ts";
import type { Desk } from "../../workflow/desk.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { factList, messagePanel } from "./escalation-message.ts";
import { type Filled, workPanel } from "./escalation-work.ts";
import { consolePage, formToken, type Say, sayer } from "./layout.ts";
import { may } from "./roles.ts";
import { clock, span } from "./time.ts";

/** What the page must say first. */
export type Notice =
  | { readonly kind: "claimed" | "resolved"; readonly by: string }
  | { readonly kind: "refused"; readonly text: string }
  | { readonly kind: "unreadable"; readonly field: string; readonly text: string }
  | { readonly kind: "moved" | "no-case" | "unknown" | "note" | "template" | "no-answers" | "drafted" };

interface Shown {
  readonly notice: Notice | null;
  readonly filled: Filled;
  readonly draft: Draft | null;
  readonly claim: Claim | null;
  /** Who else has it open. */
  readonly others: readonly string[];
  readonly now: string;
}

/** The page of one escalation. */
export function escalationPage(c: ConsoleCall, desk: Desk, shown: Shown): Html {
  const say = sayer(c.get("language"));
  const { escalation } = desk;
  const title = say(`reason.${escalation.reason}`);
  const open = escalation.state === "open";
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${say(`escalations:${escalation.reason}`)}</p>
      ${noticePart(shown.notice, say)} ${factsPart(c, desk, shown, say)}
      ${open ? claimPart(c, desk, shown, say) : resolvedPart(desk, say)}
      <div class="columns">
        <div>${messagePanel(c, desk)} ${evidencePart(desk, say)}</div>
        <div>${open ? workPanel(c, desk, shown.filled) : ""} ${corpusPart(c, desk, say)}</div>
      </div>`,
    true,
  );
}

function noticePart(notice: Notice | null, say: Say): Html {
  if (notice === null) return html``;
  if (notice.kind === "drafted") return html`<p class="note" role="status">${say("notice.drafted")}</p>`;
  const text = "text" in notice ? notice.text : say(`notice.${notice.kind}`, "by" in notice ? { by: notice.by } : {});
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
    <p class="fault">${text}</p>
    ${notice.kind === "unreadable" ? html`<p><a href="#${notice.field}">${say("notice.goThere")}</a></p>` : ""}
  </div>`;
}

function factsPart(c: ConsoleCall, { escalation, stored }: Desk, { now }: Shown, say: Say): Html {
  const language = c.get("language");
  const person = stored?.case.people.find(({ id }) => id === escalation.person);
  const late = escalation.dueAt !== null && escalation.dueAt < now;
  const application = stored?.case.application;
  const mayOpen = may(actorOf(c).role, "case.see");
  return html`<dl class="facts across">
    <div>
      <dt>${say("queue.head.case")}</dt>
      <dd>
        ${
          application === undefined
            ? say("escalation.noCase")
            : mayOpen
              ? html`<a href="/console/cases/${application}">${application}</a>`
              : application
        }
      </dd>
    </div>
    ${
      person === undefined
        ? ""
        : html`<div>
            <dt>${say("escalation.person")}</dt>
            <dd>${fullName(person)} · ${say(`language.${person.language}`)}</dd>
          </div>`
    }
    <div>
      <dt>${say("queue.head.age")}</dt>
      <dd>${span(language, escalation.openedAt, now)} (${clock(escalation.openedAt)})</dd>
    </div>
    ${
      escalation.dueAt === null
        ? ""
        : html`<div class="${late ? "late" : ""}">
            <dt>${say("queue.head.due")}</dt>
            <dd>
              ${say(late ? "queue.overdueBy" : "queue.dueIn", { time: span(language, escalation.dueAt, now) })}
              (${clock(escalation.dueAt)})
            </dd>
          </div>`
    }
  </dl>`;
}

function claimPart(c: ConsoleCall, { escalation }: Desk, { claim, others, draft }: Shown, say: Say): Html {
  const me = actorOf(c);
  const at = `/console/escalations/${escalation.id}`;
  const button = (to: string, text: string, key: string) =>
    html`<form method="post" action="${at}/${to}">
      ${formToken(c)}<button class="quiet" data-key="${key}">${text}</button>
    </form>`;
  return html`<div class="row">
    ${
      claim === null
        ? may(me.role, "escalation.claim")
          ? button("claim", say("claim.do"), "c")
          : ""
        : claim.agent === me.name
          ? html`<span class="note">${say("claim.yoursUntil", { until: clock(claim.until) })}</span> ${button(
                "release",
                say("claim.giveBack"),
                "",
              )}`
          : html`<span class="note warn">${say("claim.theirs", { by: claim.agent, until: clock(claim.until) })}</span>`
    }
    ${others.length === 0 ? "" : html`<span class="note">${say("claim.looking", { names: others.join(", ") })}</span>`}
    ${
      draft === null ? "" : html`<span class="note">${say("draft.by", { by: draft.agent, at: clock(draft.at) })}</span>`
    }
  </div>`;
}

function resolvedPart({ escalation }: Desk, say: Say): Html {
  const { resolvedBy, resolvedAt, resolution } = escalation;
  return html`<div class="panel">
    <p>${say("escalation.resolved", { by: resolvedBy ?? "–", at: clock(resolvedAt) })}</p>
    ${resolution === null ? "" : html`<p>${resolution}</p>`}
  </div>`;
}

function evidencePart({ escalation }: Desk, say: Say): Html {
  return html`<section aria-labelledby="evidence">
    <h2 id="evidence">${say("escalation.evidence")}</h2>
    ${escalation.evidence.map(
      ({ at, facts }) =>
        html`<h3>${clock(at)}</h3>
          ${factList(Object.entries(facts))}`,
    )}
  </section>`;
}

function corpusPart(c: ConsoleCall, { escalation, seen, stored }: Desk, say: Say): Html {
  const readable = seen !== null && "message" in seen && stored !== null;
  if (!readable || !may(actorOf(c).role, "corpus.keep")) return html``;
  return html`<section aria-labelledby="corpus">
    <h2 id="corpus">${say("corpus.title")}</h2>
    <p>${say("corpus.text")}</p>
    <p><a href="/console/escalations/${escalation.id}/corpus">${say("corpus.do")}</a></p>
  </section>`;
}
