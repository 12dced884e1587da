import { Hono } from "hono";
import { html, raw } from "hono/html";
import { limits } from "../../limits.ts";
import { readRaw } from "../../store/raw.ts";
import { lastError, messageOutcomes, readMessage } from "../../store/reading.ts";
import { isMessageOutcome, listMessages, type MessageRow } from "../../store/mail-desk.ts";
import type { Context } from "../../workflow/context.ts";
import { reprocess } from "../../workflow/reprocess.ts";
import { seeMessage } from "../../workflow/reread.ts";
import { readCase } from "../../store/cases.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv, isId, numberIn, witnessOf } from "./call.ts";
import type { Door } from "./door.ts";
import { factList, messagePanel } from "./escalation-message.ts";
import { consolePage, formToken, refused, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { mailTabs, olderLink } from "./mail-tabs.ts";
import { may } from "./roles.ts";
import { clock } from "./time.ts";

/** `/console/mail/in`: every message that came, with what became of it; quarantined ones with their reason, raw source and another try. */
export function mailInRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const about = (c: ConsoleCall) => `message ${c.req.param("id") ?? ""}`;

  app.get("/", door.allow("mail.see"), async (c) => {
    const asked = c.req.query("outcome") ?? "";
    const outcome = asked === "waiting" || isMessageOutcome(asked) ? asked : null;
    const rows = await listMessages(context.database.db, outcome, numberIn(c.req.query("before")), limits.console.rows);
    return c.html(listPage(c, outcome, rows));
  });

  app.get("/:id", door.allow("mail.see", about), async (c) => onePage(context, c, null));

  app.get("/:id/raw", door.allow("mail.raw", about), async (c) => {
    const id = c.req.param("id");
    const bytes = isId(id) ? await readRaw(context.database.db, context.vault, id) : null;
    if (bytes === null) return c.html(refused(c, "nowhere"), 404);
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${id}.eml"`,
    });
  });

  app.post("/:id/reprocess", door.allow("mail.reprocess", about), async (c) => {
    const id = c.req.param("id");
    const done = isId(id) && (await reprocess(context, id, witnessOf(c)));
    return onePage(context, c, done ? "again" : "notAgain");
  });
  return app;
}

async function onePage(context: Context, c: ConsoleCall, told: "again" | "notAgain" | null): Promise<Response> {
  const { database, vault } = context;
  const id = c.req.param("id") ?? "";
  const message = isId(id) ? await readMessage(database.db, vault, id) : null;
  if (message === null) return c.html(refused(c, "nowhere"), 404);
  const stored = message.caseId === null ? null : await readCase(database.db, vault, message.caseId);
  const seen = await seeMessage(context, id, stored && { caseId: stored.id, case: stored.case });
  const error = await lastError(database.db, vault, id);
  const say = sayer(c.get("language"));
  const { role } = actorOf(c);
  const facts: [string, unknown][] = [
    [say("mail.outcome"), say(`outcome.${message.outcome ?? "waiting"}`)],
    [say("mail.kind"), message.kind ?? "–"],
    [say("mail.reason"), message.reason ?? "–"],
    [say("mail.received"), clock(message.receivedAt)],
    [say("mail.mailbox"), `${message.mailbox} ${message.uid}`],
    [say("mail.size"), String(message.size)],
    [say("mail.attempts"), String(message.attempts)],
    ["Message-ID", message.messageId ?? "–"],
    ["SHA-256", message.sha256],
    ...(error === null ? [] : ([[say("mail.error"), error]] satisfies [string, unknown][])),
  ];
  const title = say("mail.one");
  return c.html(
    consolePage(
      c,
      title,
      html`<h1>${title}</h1>
        ${told === null ? "" : html`<p class="note" role="status">${say(`mail.${told}`)}</p>`}
        <div class="columns">
          <div>${messagePanel(c, { seen, rows: [] })}</div>
          <div>
            <section aria-labelledby="handling">
              <h2 id="handling">${say("mail.handling")}</h2>
              ${factList(facts)}
              ${
                stored === null
                  ? ""
                  : html`<p><a href="/console/cases/${stored.case.application}">${stored.case.application}</a></p>`
              }
              ${may(role, "mail.raw") ? html`<p><a href="/console/mail/in/${id}/raw">${say("mail.raw")}</a></p>` : ""}
              ${
                may(role, "mail.reprocess") && message.status === "done"
                  ? html`<form method="post" action="/console/mail/in/${id}/reprocess">
                      ${formToken(c)}<button>${say("mail.reprocess")}</button>
                    </form>`
                  : ""
              }
            </section>
          </div>
        </div>`,
      true,
    ),
  );
}

function listPage(c: ConsoleCall, outcome: string | null, rows: readonly MessageRow[]): Html {
  const say = sayer(c.get("language"));
  const title = say("mail.inTitle");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${mailTabs(c, "in")} ${outcomeForm(outcome, say)}
      ${listTable(
        ["received", "outcome", "kind", "reason", "application"].map((head) => say(`mail.${head}`)),
        rows.map(
          (row) =>
            html`<tr data-row="${row.id}">
              <td><a href="/console/mail/in/${row.id}">${clock(row.receivedAt)}</a></td>
              <td>${say(`outcome.${row.outcome ?? "waiting"}`)}</td>
              <td>${row.kind ?? "–"}</td>
              <td>${row.reason ?? "–"}</td>
              <td>${row.application ?? "–"}</td>
            </tr>`,
        ),
        say("mail.none"),
      )}
      ${olderLink(c, rows, outcome === null ? {} : { outcome })}`,
    true,
  );
}

function outcomeForm(outcome: string | null, say: Say): Html {
  return html`<form method="get" class="row">
    <label
      >${say("mail.outcome")}
      <select name="outcome">
        <option value="">${say("mail.all")}</option>
        ${["waiting", ...messageOutcomes].map(
          (one) =>
            html`<option value="${one}" ${one === outcome ? raw("selected") : ""}>${say(`outcome.${one}`)}</option>`,
        )}
      </select></label
    >
    <button class="quiet">${say("queue.filter.do")}</button>
  </form>`;
}
