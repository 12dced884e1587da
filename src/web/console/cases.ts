import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { fullName } from "../../mail/template/wording.ts";
import { findCases } from "../../store/case-words.ts";
import { applicationsOf, type StoredCase } from "../../store/cases.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import type { ConsoleCall, ConsoleEnv } from "./call.ts";
import { caseDoRoutes } from "./case-do.ts";
import { aboutCase, caseOf, wholeCase } from "./case-read.ts";
import type { Door } from "./door.ts";
import { consolePage, formToken, refused, sayer } from "./layout.ts";
import { listTable } from "./list-table.ts";

/** `/console/cases`: search, one case on one page, and what may be done to it. */
export function caseRoutes(context: Context, door: Door): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", door.allow("case.find"), async (c) => {
    const asked = c.req.query("found");
    const numbers = (asked ?? "").split(",").filter((number) => number !== "");
    const found: StoredCase[] = [];
    for (const application of numbers.slice(0, limits.console.rows)) {
      const stored = await caseOf(context, application);
      if (stored !== null) found.push(stored);
    }
    return c.html(searchPage(c, asked === undefined ? null : found));
  });
  // A name or an address belongs into no URL: proxies log it, and browsers remember it. Case numbers may stand there.
  app.post("/", door.allow("case.find"), async (c) => {
    const { q } = await c.req.parseBody();
    const search = typeof q === "string" ? q.trim().slice(0, limits.console.searchLength) : "";
    const { db } = context.database;
    const ids = await findCases(db, context.vault, search, limits.console.rows);
    const numbers = await applicationsOf(db, ids);
    const found = ids.flatMap((id) => numbers.get(id) ?? []).map(encodeURIComponent);
    return c.redirect(`/console/cases?found=${found.join(",")}`, 303);
  });
  app.get("/:application", door.allow("case.see", aboutCase), async (c) => {
    const stored = await caseOf(context, c.req.param("application"));
    if (stored === null) return c.html(refused(c, "nowhere"), 404);
    return c.html(await wholeCase(context, c, stored, null));
  });
  app.route("/", caseDoRoutes(context, door));
  return app;
}

/** `found`: null where nothing was searched for. */
function searchPage(c: ConsoleCall, found: readonly StoredCase[] | null): Html {
  const say = sayer(c.get("language"));
  const title = say("cases.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      <form method="post" action="/console/cases" role="search" class="row">
        ${formToken(c)}
        <label>${say("cases.search")} <input name="q" type="search" data-search autofocus autocomplete="off" /></label>
        <button>${say("cases.do")}</button>
      </form>
      <p class="hint">${say("cases.hint")}</p>
      ${found === null ? "" : html`<p role="status">${say("cases.found", { count: found.length })}</p>`}
      ${
        found === null || found.length === 0
          ? ""
          : listTable(
              ["application", "people", "phase", "holds"].map((head) => say(`cases.head.${head}`)),
              found.map(
                ({ case: state }) =>
                  html`<tr data-row="${state.application}">
                    <td><a href="/console/cases/${state.application}">${state.application}</a></td>
                    <td>${state.people.map(fullName).join(", ")}</td>
                    <td>${say(`phase.${state.phase}`)}</td>
                    <td>${state.holds.map(({ kind }) => say(`hold.${kind}`)).join(", ") || "–"}</td>
                  </tr>`,
              ),
              "",
            )
      }`,
    true,
  );
}
