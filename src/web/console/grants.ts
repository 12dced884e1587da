import { Hono } from "hono";
import { html } from "hono/html";
import type { Case, Person } from "../../case/case.ts";
import { limits } from "../../limits.ts";
import { fullName } from "../../mail/template/wording.ts";
import { type Waiting, waitingFor } from "../../store/review.ts";
import type { StoredCase } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import { obstacleToGrant } from "../../workflow/grant.ts";
import { recordOfficer } from "../../workflow/record-officer.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, fieldsOf, pageOf } from "./call.ts";
import { whyNot } from "./case-do.ts";
import { aboutCase, caseOf } from "./case-read.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { may } from "./roles.ts";
import { clock, span } from "./time.ts";

/** `/console/grants`: who waits for the officer, and one grant with all that stands for and against it. */
export function grantRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const waiting = () => waitingFor(context.database.db, context.vault, "grant", limits.console.rows);

  app.get("/", door.allow("grant.see"), async (c) =>
    c.html(listPage(c, context, await waiting(), context.now().toString())),
  );

  app.get("/:application/:person", door.allow("grant.see", aboutCase), async (c) => {
    const found = await grantOf(context, c);
    return found === null ? c.html(refused(c, "nowhere"), 404) : c.html(grantPage(c, context, found, null));
  });

  app.post("/:application/:person", door.allow("grant", aboutCase), async (c) => {
    const found = await grantOf(context, c);
    if (found === null) return c.html(refused(c, "nowhere"), 404);
    const say = sayer(c.get("language"));
    const { version } = await fieldsOf(c, ["version"]);
    const event = { event: "grant", person: found.person.id } as const;
    const end = await recordOfficer(context, found.stored.id, event, actorOf(c).name, pageOf(c, version));
    // Shown anew, since it may be as it is now that it cannot be granted.
    if (end.kind !== "recorded")
      return c.html(grantPage(c, context, (await grantOf(context, c)) ?? found, whyNot(end, say)), 409);
    return c.redirect(`/console/cases/${found.stored.case.application}`, 303);
  });
  return app;
}

interface Found {
  readonly stored: StoredCase;
  readonly person: Person;
}

async function grantOf(context: Context, c: ConsoleCall): Promise<Found | null> {
  const stored = await caseOf(context, c.req.param("application") ?? "");
  const person = stored?.case.people.find(({ id }) => id === c.req.param("person"));
  return stored && person ? { stored, person } : null;
}

function listPage(c: ConsoleCall, context: Context, waiting: readonly Waiting[], now: string): Html {
  const language = c.get("language");
  const say = sayer(language);
  const title = say("grants.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${listTable(
        ["person", "application", "against", "target"].map((head) => say(`grants.head.${head}`)),
        waiting.map(({ stored, person: id, dueAt }) => {
          const person = stored.case.people.find((one) => one.id === id);
          const against = obstacleToGrant(context, stored.case, id);
          const late = dueAt < now;
          return html`<tr data-row="${stored.id}-${id}">
            <td>
              <a href="/console/grants/${stored.case.application}/${id}">${person ? fullName(person) : id}</a>
            </td>
            <td>${stored.case.application}</td>
            <td>${against === null ? say("grants.ready") : say(`refusals:${against}`)}</td>
            <td class="${late ? "late" : ""}">
              ${say(late ? "queue.overdueBy" : "queue.dueIn", { time: span(language, dueAt, now) })}
            </td>
          </tr>`;
        }),
        say("grants.none"),
      )}`,
    true,
  );
}

function grantPage(c: ConsoleCall, context: Context, { stored, person }: Found, fault: string | null): Html {
  const say = sayer(c.get("language"));
  const { case: state } = stored;
  const against = obstacleToGrant(context, state, person.id);
  const title = say("grants.one", { name: fullName(person) });
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p class="lead"><a href="/console/cases/${state.application}">${state.application}</a></p>
      ${fault === null ? "" : html`<p class="fault" role="alert">${fault}</p>`} ${factsOf(state, person, say)}
      ${
        against === null
          ? may(actorOf(c).role, "grant")
            ? html`<div class="panel"><p>${say("grants.nothingAgainst")}</p></div>
                <p>${say("grants.means")}</p>
                <form method="post">
                  ${formToken(c)} <input type="hidden" name="version" value="${stored.version}" />
                  <button data-key="s">${say("grants.do")}</button>
                </form>`
            : html`<p>${say("grants.nothingAgainst")}</p>`
          : html`<div class="faults">
              <p><strong>${say("grants.against")}</strong></p>
              <p>${say(`refusals:${against}`)}</p>
            </div>`
      }`,
  );
}

function factsOf(state: Case, person: Person, say: Say): Html {
  const { presence } = person;
  const holds = state.holds.filter((hold) => hold.person === person.id);
  const rows: [string, string][] = [
    ["presence", `${say(`presence.${presence.kind}`)}${presence.kind === "none" ? "" : ` (${clock(presence.at)})`}`],
    ["holds", holds.map(({ kind }) => say(`hold.${kind}`)).join(", ") || "–"],
    ["account", say(`account.${person.account.kind}`)],
    ["photo", say(`photo.${person.photo.kind}`)],
    ["address", say(person.confirmedAddress ? "address.confirmed" : "address.none")],
    ["ecopr", say(`ecopr.${person.ecopr.kind}`)],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${say(name === "holds" ? "case.holds" : `person.${name}`)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
