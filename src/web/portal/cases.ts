import { Hono } from "hono";
import { html } from "hono/html";
import type { Person } from "../../case/case.ts";
import { ottawaDate } from "../../case/day.ts";
import { dateInWords, fullName } from "../../mail/template/wording.ts";
import { deadlinesOf } from "../../store/deadlines.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { pathOf, reached, type Reached } from "./door.ts";
import { notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, type Words, wordsOf } from "./visit.ts";

/** `/portal/cases`: everybody whom the account acts for, and each person's four tasks. */
export function caseRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/", (c) => c.html(listPage(c)));
  app.get("/:application/:person", async (c) => {
    const who = reached(c);
    return who === null ? c.html(notice(c, "notFound"), 404) : c.html(await personPage(context, c, who));
  });
  return app;
}

/** The three things that a person has to do; documents come to them. */
const tasks = ["presence", "address", "photo"] as const;
type Task = (typeof tasks)[number];
const deadlineOf = { presence: "declare-presence", address: "confirm-address", photo: "submit-photo" } as const;

function isDone(person: Person, task: Task): boolean {
  switch (task) {
    case "presence":
      return person.presence.kind === "declared" && !person.presence.stale;
    case "address":
      return person.confirmedAddress !== null;
    case "photo":
      return ["submitted", "in-review", "accepted"].includes(person.photo.kind);
  }
}

function listPage(c: PortalCall): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("cases.title"),
    body: html`${c.req.query("done") === "password" ? receipt(t, "password") : ""}
      <p>${t("cases.intro")}</p>
      ${c.get("accounts").map(
        (account) =>
          html`<section>
            <h2>${t("cases.application", { reference: account.case.application })}</h2>
            <ul class="cards">
              ${account.people.map((person) => {
                const done = tasks.filter((task) => isDone(person, task)).length;
                return html`<li>
                  <a href="${pathOf({ account, person })}">${fullName(person)}</a>
                  <p>${t("cases.done", { count: done, of: tasks.length })}</p>
                  ${person.photo.kind === "returned" ? html`<p class="badge now">${t("photo.state.returned")}</p>` : ""}
                  ${person.ecopr.kind === "issued" ? html`<p class="badge done">${t("documents.state.issued")}</p>` : ""}
                </li>`;
              })}
            </ul>
          </section>`,
      )}
      <p><a href="/portal/password">${t("change.title")}</a></p>`,
  });
}

async function personPage(context: Context, c: PortalCall, who: Reached): Promise<Html> {
  const t = wordsOf(c);
  const { account, person } = who;
  const due = await deadlinesOf(context.database.db, account.caseId);
  const softDay = (task: Task) =>
    due.find((one) => one.person === person.id && one.kind === deadlineOf[task])?.dueAt ?? null;
  const holds = account.case.holds.filter((hold) => hold.person === person.id);
  const just = c.req.query("done");
  return screen(c, {
    title: fullName(person),
    up: { href: "/portal/cases", text: t("cases.title") },
    body: html`<p>${t("cases.application", { reference: account.case.application })}</p>
      ${just === "presence" || just === "away" || just === "address" || just === "photo" ? receipt(t, just) : ""}
      ${holds.map(({ kind }) => html`<div class="panel warn"><p>${t(`hold.${kind}`)}</p></div>`)}
      <ol class="tasks">
        ${tasks.map((task) => taskItem(c, t, who, task, softDay(task)))}
        <li>
          <h2><a href="${pathOf(who, "documents")}">${t("documents.task")}</a></h2>
          <p class="badge${person.ecopr.kind === "issued" ? " done" : ""}">
            ${t(`documents.state.${person.ecopr.kind}`)}
          </p>
          <p>${t(`card.state.${person.card.kind}`)}</p>
        </li>
      </ol>
      <p class="hint">${t("cases.order")}</p>`,
  });
}

function taskItem(c: PortalCall, t: Words, who: Reached, task: Task, dueAt: string | null): Html {
  const done = isDone(who.person, task);
  return html`<li>
    <h2><a href="${pathOf(who, task)}">${t(`${task}.task`)}</a></h2>
    <p class="badge${done ? " done" : " now"}">${stateInWords(c, t, who.person, task)}</p>
    ${done || dueAt === null ? "" : html`<p class="hint">${t("cases.softDay", { day: day(c, dueAt) })}</p>`}
  </li>`;
}

function stateInWords(c: PortalCall, t: Words, person: Person, task: Task): string {
  switch (task) {
    case "presence": {
      const { presence } = person;
      if (presence.kind === "none") return t("presence.state.none");
      if (presence.kind === "denied") return t("presence.state.denied");
      return t(presence.stale ? "presence.state.stale" : "presence.state.declared", { day: day(c, presence.at) });
    }
    case "address":
      return person.confirmedAddress === null
        ? t("address.state.none")
        : t("address.state.confirmed", { day: day(c, person.confirmedAddress.at) });
    case "photo":
      return t(`photo.state.${person.photo.kind}`);
  }
}

function receipt(t: Words, what: string): Html {
  return html`<div class="panel ok" role="status"><p>${t(`receipt.${what}`)}</p></div>`;
}

/** Ottawa's date of an instant, in words. */
export function day(c: PortalCall, instant: string): string {
  return dateInWords(c.get("language"), ottawaDate(instant));
}
