import { Hono } from "hono";
import { html, raw } from "hono/html";
import { escalationReasons, type EscalationReason } from "../../case/decision.ts";
import { limits } from "../../limits.ts";
import { countQueue, queuePage, type QueueFilter, type QueueRow } from "../../store/escalation-queue.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { actorOf, type ConsoleCall, type ConsoleEnv } from "./call.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, type Say, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";
import { may } from "./roles.ts";
import { clock, span } from "./time.ts";

/** `GET /console/queue`: what needs a person, by reason, language, age and claim. */
export function queueRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", door.allow("queue.see"), async (c) => {
    const now = context.now().toString();
    const asked = filterOf(c);
    const [counts, found] = await Promise.all([
      countQueue(context.database.db, now),
      queuePage(context.database.db, asked.filter, asked.page, actorOf(c).name, now),
    ]);
    return c.html(queueOf(c, asked, counts, found, now));
  });
  return app;
}

interface Asked {
  readonly filter: QueueFilter;
  readonly page: number;
  /** The very words of the address, to be asked again. */
  readonly fields: Readonly<Record<string, string>>;
}

function filterOf(c: ConsoleCall): Asked {
  const { reason, language, claimed, late, order, page } = c.req.query();
  const application = c.req.query("case")?.trim().toUpperCase().slice(0, limits.console.searchLength);
  const known = escalationReasons.find((one) => one === reason);
  const own = { by: actorOf(c).name };
  return {
    filter: {
      reason: known,
      language: language === "en" || language === "fr" ? language : undefined,
      application: application === "" ? undefined : application,
      claimed: claimed === "me" ? own : claimed === "nobody" ? "nobody" : undefined,
      late: late === "yes",
      order: order === "age" ? "age" : "due",
    },
    page: Math.max(0, Math.min(10_000, Number.parseInt(page ?? "0", 10) || 0)),
    fields: Object.fromEntries(
      Object.entries({ reason: known, language, claimed, late, order, case: application }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
      ),
    ),
  };
}

function queueOf(
  c: ConsoleCall,
  asked: Asked,
  counts: Awaited<ReturnType<typeof countQueue>>,
  found: Awaited<ReturnType<typeof queuePage>>,
  now: string,
): Html {
  const say = sayer(c.get("language"));
  const open = counts.reduce((sum, one) => sum + one.open, 0);
  const late = counts.reduce((sum, one) => sum + one.late, 0);
  const title = say("queue.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <div id="live" data-live="queue">
        <p class="lead">${say("queue.open", { count: open })} ${say("queue.late", { count: late })}</p>
        <div class="sides">
          ${reasonList(asked, counts, open, say)}
          <section aria-label="${say("queue.list")}">
            ${filterForm(asked, say)} ${bulkLink(c, asked, say)}
            ${listTable(
              ["why", "case", "language", "age", "due", "who"].map((head) => say(`queue.head.${head}`)),
              found.rows.map((row) => tableRow(c, row, now, say)),
              say("queue.none"),
            )}
            ${pages(asked, found.more, say)}
          </section>
        </div>
      </div>`,
    true,
  );
}

function reasonList(asked: Asked, counts: Awaited<ReturnType<typeof countQueue>>, open: number, say: Say): Html {
  const item = (reason: EscalationReason | null, text: string, count: number, late: number) =>
    html`<li>
      <a
        href="/console/queue${addressOf(asked, { reason: reason ?? "", page: "" })}"
        ${(asked.filter.reason ?? null) === reason ? raw('aria-current="true"') : ""}
        ><span>${text}</span> <span class="count">${count}</span>${
          late > 0 ? html` <span class="late">${say("queue.lateCount", { count: late })}</span>` : ""
        }</a
      >
    </li>`;
  return html`<nav class="reasons" aria-label="${say("queue.reasons")}">
    <ul>
      ${item(null, say("queue.all"), open, 0)}
      ${counts.map(({ reason, open: count, late }) => item(reason, say(`reason.${reason}`), count, late))}
    </ul>
  </nav>`;
}

function filterForm(asked: Asked, say: Say): Html {
  const select = (name: string, options: readonly string[]) =>
    html`<label
      >${say(`queue.filter.${name}`)}
      <select name="${name}">
        ${options.map(
          (value) =>
            html`<option value="${value}" ${(asked.fields[name] ?? "") === value ? raw("selected") : ""}>
              ${say(`queue.filter.${name}.${value === "" ? "any" : value}`)}
            </option>`,
        )}
      </select></label
    >`;
  return html`<form method="get" class="row">
    ${
      asked.filter.reason === undefined
        ? ""
        : html`<input type="hidden" name="reason" value="${asked.filter.reason}" />`
    }
    ${select("claimed", ["", "nobody", "me"])} ${select("language", ["", "en", "fr"])} ${select("late", ["", "yes"])}
    ${select("order", ["", "age"])}
    <label
      >${say("queue.filter.case")}
      <input name="case" class="short" value="${asked.fields["case"] ?? ""}" autocomplete="off" data-search
    /></label>
    <button class="quiet">${say("queue.filter.do")}</button>
  </form>`;
}

function bulkLink(c: ConsoleCall, { filter }: Asked, say: Say): Html {
  if (filter.reason === undefined || !may(actorOf(c).role, "escalation.bulk")) return html``;
  return html`<p><a href="/console/bulk?reason=${filter.reason}">${say("queue.bulk")}</a></p>`;
}

function tableRow(c: ConsoleCall, row: QueueRow, now: string, say: Say): Html {
  const language = c.get("language");
  const late = row.dueAt !== null && row.dueAt < now;
  const me = actorOf(c);
  const target =
    row.dueAt === null ? "–" : say(late ? "queue.overdueBy" : "queue.dueIn", { time: span(language, row.dueAt, now) });
  return html`<tr data-row="${row.id}">
    <td>
      <a href="/console/escalations/${row.id}">${say(`reason.${row.reason}`)}</a>
      ${row.joined > 0 ? html`<span class="hint">${say("queue.joined", { count: row.joined })}</span>` : ""}
    </td>
    <td>${row.application ?? "–"}</td>
    <td>${row.language === null ? "–" : say(`language.${row.language}`)}</td>
    <td data-head="${say("queue.head.age")}">
      <time datetime="${row.openedAt}" title="${clock(row.openedAt)}">${span(language, row.openedAt, now)}</time>
    </td>
    <td data-head="${say("queue.head.due")}" class="${late ? "late" : ""}">${target}</td>
    <td>
      ${
        row.claimedBy === null
          ? may(me.role, "escalation.claim")
            ? html`<form method="post" action="/console/escalations/${row.id}/claim">
                ${formToken(c)}<button class="quiet" data-key="c" aria-label="${say("claim.doFor", { id: row.id })}">
                  ${say("claim.do")}
                </button>
              </form>`
            : ""
          : row.claimedBy === me.name
            ? say("claim.yours")
            : row.claimedBy
      }
      ${row.lookers > 0 ? html`<span class="hint">${say("queue.lookers", { count: row.lookers })}</span>` : ""}
    </td>
  </tr>`;
}

function pages(asked: Asked, more: boolean, say: Say): Html {
  const link = (page: number, key: string) =>
    html`<a href="/console/queue${addressOf(asked, { page: String(page) })}">${say(key)}</a>`;
  if (asked.page === 0 && !more) return html``;
  return html`<p class="pages">
    ${asked.page > 0 ? link(asked.page - 1, "pages.before") : ""} ${more ? link(asked.page + 1, "pages.after") : ""}
  </p>`;
}

/** The same question with something changed; an empty value is left out. */
function addressOf(asked: Asked, changes: Readonly<Record<string, string>>): string {
  const fields = Object.entries({ ...asked.fields, ...changes }).filter(([, value]) => value !== "");
  return fields.length === 0 ? "" : `?${new URLSearchParams(fields).toString()}`;
}
