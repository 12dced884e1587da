import { Hono } from "hono";
import { html } from "hono/html";
import { stream } from "hono/streaming";
import { limits } from "../../limits.ts";
import { type AuditEntry, type AuditFilter, listAudit } from "../../store/audit.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { type ConsoleCall, type ConsoleEnv, numberIn } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { olderLink } from "./mail-tabs.ts";
import { clock } from "./time.ts";

/** `/console/audit`: who saw and did what, reads included; `/console/audit/export` gives it as NDJSON. */
export function auditRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const { db } = context.database;

  app.get("/", door.allow("audit.see"), async (c) => {
    const filter = filterOf(c);
    const rows = await listAudit(
      db,
      { ...filter, before: numberIn(c.req.query("before")) ?? undefined },
      limits.console.rows,
    );
    return c.html(listPage(c, filter, rows));
  });

  app.get("/export", door.allow("audit.see"), (c) => {
    const filter = filterOf(c);
    c.header("Content-Type", "application/x-ndjson; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="audit.ndjson"');
    return stream(c, async (out) => {
      let before: number | undefined;
      for (let written = 0; written < limits.console.exportRows && !out.aborted;) {
        const rows = await listAudit(db, { ...filter, before }, limits.store.rowsInOnePage);
        for (const row of rows) await out.write(`${JSON.stringify(row)}\n`);
        const last = rows.at(-1);
        if (last === undefined) return;
        before = last.seq;
        written += rows.length;
      }
    });
  });
  return app;
}

function filterOf(c: ConsoleCall): Pick<AuditFilter, "agent" | "subject"> {
  const text = (name: string) => {
    const value = c.req.query(name)?.trim() ?? "";
    return value === "" ? undefined : value.slice(0, limits.console.searchLength);
  };
  return { agent: text("agent"), subject: text("subject") };
}

function listPage(c: ConsoleCall, filter: Pick<AuditFilter, "agent" | "subject">, rows: readonly AuditEntry[]): Html {
  const say = sayer(c.get("language"));
  const title = say("audit.title");
  const set = Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <p>${say("audit.intro")}</p>
      <form method="get" class="row">
        <label>${say("audit.agent")} <input name="agent" value="${filter.agent ?? ""}" data-search /></label>
        <label
          >${say("audit.subject")} <input name="subject" value="${filter.subject ?? ""}" placeholder="case E000000101"
        /></label>
        <button>${say("queue.filter.do")}</button>
        <a href="/console/audit/export?${new URLSearchParams(set).toString()}">${say("audit.export")}</a>
      </form>
      ${table(rows, say)} ${olderLink(c, rows, set)}`,
    true,
  );
}

function table(rows: readonly AuditEntry[], say: Say): Html {
  return listTable(
    ["at", "agent", "role", "action", "subject", "status"].map((head) => say(`audit.${head}`)),
    rows.map(
      (row) =>
        html`<tr>
          <td>${clock(row.at)}</td>
          <td>${row.agent}</td>
          <td>${row.role === "?" ? "–" : say(`role.${row.role}`)}</td>
          <td><code>${row.action}</code></td>
          <td>${row.subject ?? "–"}</td>
          <td>${row.status}</td>
        </tr>`,
    ),
    say("mail.none"),
  );
}
