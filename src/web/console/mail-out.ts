import { Hono } from "hono";
import { html, raw } from "hono/html";
import { limits } from "../../limits.ts";
import { isMailState, listMails, listSuppressed, type MailRow } from "../../store/mail-desk.ts";
import { mailStates } from "../../store/mails.ts";
import type { Context } from "../../workflow/context.ts";
import { keptMail } from "../../workflow/copy.ts";
import { settleUnsure, type UnsureChoice } from "../../workflow/settle-unsure.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, isId, numberIn, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { factList } from "./escalation-message.ts";
import { ownFrame } from "./frame.ts";
import { consolePage, formToken, refused, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { mailTabs, olderLink } from "./mail-tabs.ts";
import { may } from "./roles.ts";
import { clock } from "./time.ts";

/** `/console/mail/out` and `/suppressed`: every mail of ours with how far it is, unsure ones too; to whom none goes, and why. */
export function mailOutRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const about = (c: ConsoleCall) => `mail ${c.req.param("id") ?? ""}`;

  app.get("/", (c) => c.redirect("/console/mail/in", 303));
  app.get("/out", door.allow("mail.see"), async (c) => {
    const asked = c.req.query("state") ?? "";
    const state = isMailState(asked) ? asked : null;
    const rows = await listMails(context.database.db, state, numberIn(c.req.query("before")), limits.console.rows);
    return c.html(listPage(c, state, rows));
  });
  app.get("/out/:id", door.allow("mail.see", about), async (c) => onePage(context, c, null));
  app.post("/out/:id/:choice{(?:again|arrived)}", door.allow("mail.settle", about), async (c) => {
    const { id } = c.req.param();
    const choice = c.req.param("choice") === "again" ? "again" : "arrived";
    const done = isId(id) && (await settleUnsure(context, id, choice, witnessOf(c)));
    return onePage(context, c, done ? choice : "notUnsure");
  });
  app.get("/out/:id/:look{(?:light|dark)}", door.allow("mail.see", about), async (c) => {
    const kept = await keptOf(context, c);
    if (!kept?.html) return c.html(refused(c, "nowhere"), 404);
    return c.html(ownFrame(c, kept.html, c.req.param("look") === "dark" ? "dark" : "light"));
  });
  app.get("/suppressed", door.allow("mail.see"), async (c) => c.html(await suppressedPage(context, c)));
  return app;
}

function keptOf(context: Context, c: ConsoleCall) {
  const id = c.req.param("id") ?? "";
  return isId(id) ? keptMail(context, id) : null;
}

async function onePage(context: Context, c: ConsoleCall, told: UnsureChoice | "notUnsure" | null): Promise<Response> {
  const kept = await keptOf(context, c);
  if (kept === null) return c.html(refused(c, "nowhere"), 404);
  const say = sayer(c.get("language"));
  const { mail, subject, text, response } = kept;
  const title = say(`template.${mail.template}`);
  const facts: [string, unknown][] = [
    [say("mail.state"), say(`mailState.${mail.state}`)],
    [say("mail.ordered"), clock(mail.createdAt)],
    [say("mail.sent"), clock(mail.sentAt)],
    [say("mail.attempts"), String(mail.attempts)],
    ["Message-ID", mail.messageId],
    ...(response === null ? [] : ([[say("mail.response"), response]] satisfies [string, unknown][])),
    ...(subject === null ? [] : ([[say("message.subject"), subject]] satisfies [string, unknown][])),
  ];
  return c.html(
    consolePage(
      c,
      title,
      html`<h1>${title}</h1>
        ${told === null ? "" : html`<p class="note" role="status">${say(`mail.unsure.${told}`)}</p>`} ${factList(facts)}
        ${mail.state === "unsure" ? unsurePart(c, mail.id) : ""}
        ${
          text === null
            ? html`<p>${say("mail.notKept")}</p>`
            : html`<div class="columns">
                <pre class="words" tabindex="0" role="region" aria-label="${say("preview.plain")}">${text}</pre>
                <iframe
                  sandbox
                  referrerpolicy="no-referrer"
                  title="${say("preview.light")}"
                  src="/console/mail/out/${mail.id}/light"
                ></iframe>
              </div>`
        }`,
      true,
    ),
    told === "notUnsure" ? 409 : 200,
  );
}

/** What a person may do who has asked the relay whether a mail was taken. */
function unsurePart(c: ConsoleCall, id: string): Html {
  const say = sayer(c.get("language"));
  const button = (choice: UnsureChoice, look: string) =>
    html`<form method="post" action="/console/mail/out/${id}/${choice}">
      ${formToken(c)}<button class="${look}">${say(`mail.unsure.do.${choice}`)}</button>
    </form>`;
  return html`<section class="panel" aria-labelledby="unsure">
    <h2 id="unsure">${say("mail.unsure.title")}</h2>
    <p>${say("mail.unsure.text")}</p>
    ${
      may(actorOf(c).role, "mail.settle")
        ? html`<div class="row">${button("arrived", "")} ${button("again", "quiet")}</div>`
        : ""
    }
  </section>`;
}

function listPage(c: ConsoleCall, state: string | null, rows: readonly MailRow[]): Html {
  const say = sayer(c.get("language"));
  const title = say("mail.outTitle");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${mailTabs(c, "out")}
      <form method="get" class="row">
        <label
          >${say("mail.state")}
          <select name="state">
            <option value="">${say("mail.all")}</option>
            ${mailStates.map(
              (one) =>
                html`<option value="${one}" ${one === state ? raw("selected") : ""}>
                  ${say(`mailState.${one}`)}
                </option>`,
            )}
          </select></label
        >
        <button class="quiet">${say("queue.filter.do")}</button>
      </form>
      ${listTable(
        ["ordered", "template", "application", "domain", "state"].map((head) => say(`mail.${head}`)),
        rows.map(
          (row) =>
            html`<tr data-row="${row.id}">
              <td><a href="/console/mail/out/${row.id}">${clock(row.createdAt)}</a></td>
              <td>${say(`template.${row.template}`)}</td>
              <td>${row.application}</td>
              <td>${row.domain}</td>
              <td>${say(`mailState.${row.state}`)}</td>
            </tr>`,
        ),
        say("mail.none"),
      )}
      ${olderLink(c, rows, state === null ? {} : { state })}`,
    true,
  );
}

async function suppressedPage(context: Context, c: ConsoleCall): Promise<Html> {
  const say = sayer(c.get("language"));
  const rows = await listSuppressed(context.database.db, limits.console.bulk);
  const title = say("mail.suppressedTitle");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${mailTabs(c, "suppressed")}
      <p>${say("mail.suppressedText")}</p>
      ${listTable(
        ["application", "person", "since", "cause"].map((head) => say(`mail.${head}`)),
        rows.map(
          (row) =>
            html`<tr data-row="${row.application}-${row.person}">
              <td><a href="/console/cases/${row.application}">${row.application}</a></td>
              <td>${row.person}</td>
              <td>${clock(row.at)}</td>
              <td>${row.status ?? "–"}</td>
            </tr>`,
        ),
        say("mail.none"),
      )}`,
    true,
  );
}
