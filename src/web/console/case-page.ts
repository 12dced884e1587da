import { html } from "hono/html";
import type { Case, Person } from "../../case/case.ts";
import { answerInWords, fullName } from "../../mail/template/wording.ts";
import type { Deadline } from "../../store/deadlines.ts";
import type { Escalation } from "../../store/escalations.ts";
import type { StoredCase } from "../../store/cases.ts";
import { questionsFor } from "../../workflow/reread.ts";
import type { Happened } from "../../workflow/timeline.ts";
import type { Html } from "../page.ts";
import { labelOf } from "../portal/form-field.ts";
import { type CaseAction, caseActions } from "./case-actions.ts";
import { actorOf, type ConsoleCall } from "./call.ts";
import { consolePage, type Say, sayer } from "./layout.ts";
import { may } from "./roles.ts";
import { timelineTable } from "./timeline.ts";
import { clock, span } from "./time.ts";

interface Shown {
  readonly deadlines: readonly Deadline[];
  readonly timeline: readonly Happened[];
  readonly escalations: readonly Escalation[];
  /** What was just done; null where the page was only opened. */
  readonly told: string | null;
  readonly now: string;
}

/** One case on one page: its people and how far each is, what is due, what may be done, and everything that happened. */
export function casePage(c: ConsoleCall, stored: StoredCase, shown: Shown): Html {
  const say = sayer(c.get("language"));
  const { case: state } = stored;
  const title = say("case.title", { application: state.application });
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${shown.told === null ? "" : html`<p class="note" role="status">${shown.told}</p>`} ${factsOf(state, say)}
      ${openOnes(shown.escalations, say)} ${state.people.map((person) => personPart(c, state, person, say))}
      ${actionsPart(c, stored, say)} ${deadlinePart(c, state, shown, say)}
      <section aria-labelledby="timeline">
        <h2 id="timeline">${say("case.timeline")}</h2>
        ${timelineTable(c, state, shown.timeline)}
      </section>`,
    true,
  );
}

function factsOf(state: Case, say: Say): Html {
  const rows: [string, string][] = [
    ["phase", say(`phase.${state.phase}`)],
    ["track", say(`track.${state.track}`)],
    ["language", say(`language.${state.language}`)],
    ["accounts", say(state.separateAccounts ? "case.accounts.separate" : "case.accounts.joint")],
    ["holds", state.holds.map(({ kind }) => say(`hold.${kind}`)).join(", ") || "–"],
  ];
  if (state.assisted) rows.push(["assisted", say("case.assisted.yes")]);
  if (state.representative !== null)
    rows.push(["representative", `${state.representative.name} ${state.representative.email ?? ""}`.trim()]);
  return html`<dl class="facts across">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${say(`case.${name}`)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function openOnes(escalations: readonly Escalation[], say: Say): Html {
  if (escalations.length === 0) return html``;
  return html`<div class="panel">
    <p><strong>${say("case.open")}</strong></p>
    <ul>
      ${escalations.map(
        ({ id, reason }) => html`<li><a href="/console/escalations/${id}">${say(`reason.${reason}`)}</a></li>`,
      )}
    </ul>
  </div>`;
}

function personPart(c: ConsoleCall, state: Case, person: Person, say: Say): Html {
  const language = c.get("language");
  const questions = questionsFor(state).filter((question) => question.person === person.id);
  const states: [string, string][] = [
    ["email", `${person.email ?? "–"}${person.suppressed ? ` (${say("person.suppressed")})` : ""}`],
    ...(person.pendingEmail === null
      ? []
      : ([["pendingEmail", person.pendingEmail.address]] satisfies [string, string][])),
    ["uci", person.uci ?? "–"],
    ["account", say(`account.${person.account.kind}`)],
    ["presence", say(`presence.${person.presence.kind}`)],
    ["address", say(person.confirmedAddress ? "address.confirmed" : "address.none")],
    ["photo", say(`photo.${person.photo.kind}`)],
    ["ecopr", say(`ecopr.${person.ecopr.kind}`)],
    ["card", say(`card.${person.card.kind}`)],
  ];
  return html`<section aria-labelledby="person-${person.id}">
    <h2 id="person-${person.id}">${fullName(person)} <span class="hint">${say(`personRole.${person.role}`)}</span></h2>
    <dl class="facts across">
      ${states.map(
        ([name, value]) =>
          html`<div>
            <dt>${say(`person.${name}`)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <details>
      <summary>${say("person.answers", { count: Object.keys(person.answers).length })}</summary>
      <dl class="facts">
        ${questions.map((question) => {
          const answer = person.answers[question.id];
          const doubt = person.unclear[question.id];
          const said = answer
            ? answerInWords(language, question.type, answer.value)
            : (doubt?.readings ?? []).map((one) => answerInWords(language, question.type, one)).join(` ${say("or")} `);
          const source = answer ?? doubt;
          return html`<div>
            <dt>${labelOf(language, question)}</dt>
            <dd>${said === "" ? "–" : said} ${source ? html`<code>${source.rule} · ${source.by}</code>` : ""}</dd>
          </div>`;
        })}
      </dl>
    </details>
  </section>`;
}

function actionsPart(c: ConsoleCall, { case: state }: StoredCase, say: Say): Html {
  const { role } = actorOf(c);
  const mine = caseActions.filter(({ event }) => may(role, event));
  if (mine.length === 0) return html``;
  const link = ({ event }: CaseAction) =>
    html`<li><a href="/console/cases/${state.application}/do/${event}">${say(`do.${event}`)}</a></li>`;
  return html`<section aria-labelledby="do">
    <h2 id="do">${say("case.do")}</h2>
    <ul class="actions">
      ${mine.map(link)}
    </ul>
  </section>`;
}

function deadlinePart(c: ConsoleCall, state: Case, { deadlines, now }: Shown, say: Say): Html {
  if (deadlines.length === 0) return html``;
  return html`<section aria-labelledby="deadlines">
    <h2 id="deadlines">${say("case.deadlines")}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say("case.deadline")}</th>
          <th scope="col">${say("escalation.person")}</th>
          <th scope="col">${say("queue.head.due")}</th>
        </tr>
      </thead>
      <tbody>
        ${deadlines.map(({ kind, person, dueAt }) => {
          const whose = state.people.find(({ id }) => id === person);
          const late = dueAt < now;
          return html`<tr>
            <td>${say(`deadline.${kind}`)}</td>
            <td>${whose ? fullName(whose) : "–"}</td>
            <td class="${late ? "late" : ""}">
              ${say(late ? "queue.overdueBy" : "queue.dueIn", { time: span(c.get("language"), dueAt, now) })}
              (${clock(dueAt)})
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}
