import { Hono } from "hono";
import { html } from "hono/html";
import { dateInWords, fullName } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { downloadEcopr } from "../../workflow/portal/documents.ts";
import type { Html } from "../page.ts";
import { pathOf, reached, type Reached } from "./door.ts";
import { refused } from "./refused.ts";
import { notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, type Words, wordsOf } from "./visit.ts";

/** The eCOPR to download again and again (fact 98), and where the card stands: ranges, never a date (decision 3). */
export function documentRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/", (c) => {
    const who = reached(c);
    return who === null ? c.html(notice(c, "notFound"), 404) : c.html(page(context, c, who));
  });

  app.get("/ecopr.pdf", async (c) => {
    const who = reached(c);
    if (who === null) return c.html(notice(c, "notFound"), 404);
    // A look at the headers (browsers, programs that examine links) gives nobody the document, and is no download.
    const { ecopr: document } = who.person;
    if (c.req.method === "HEAD" && document.kind === "issued")
      return c.body(null, 200, pdfHeaders(document.documentNumber));
    const ended = await downloadEcopr(context, who.account.caseId, who.person);
    if (ended.kind !== "document") return c.html(refused(c, ended), 404);
    return c.body(new Uint8Array(ended.pdf), 200, pdfHeaders(ended.number));
  });
  return app;
}

function pdfHeaders(number: string): Record<string, string> {
  return { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="eCOPR-${number}.pdf"` };
}

const uses = ["good", "not"] as const;
const prints = ["print", "sign", "keep"] as const;
const opens = ["newest", "again", "menu", "unchecked", "reopen"] as const;

function page(context: Context, c: PortalCall, who: Reached): Html {
  const t = wordsOf(c);
  const { person } = who;
  const { ecoprWeeks, cardWeeks } = context.mail.figures;
  return screen(c, {
    title: t("documents.title"),
    up: { href: pathOf(who), text: fullName(person) },
    body: html`<section>
        <h2>${t("ecopr.title")}</h2>
        ${ecopr(c, t, who, ecoprWeeks)}
      </section>
      <section>
        <h2>${t("card.title")}</h2>
        <p class="badge">${t(`card.state.${person.card.kind}`)}</p>
        <p>${t(`card.next.${person.card.kind}`, { weeks: weeks(t, cardWeeks) })}</p>
        ${person.card.kind === "undelivered" ? html`<p><a href="${pathOf(who, "address")}">${t("address.task")}</a></p>` : ""}
        <p>${t("card.travel")}</p>
      </section>`,
  });
}

function ecopr(c: PortalCall, t: Words, who: Reached, range: readonly [number, number]): Html {
  const { ecopr: document } = who.person;
  const state = html`<p class="badge${document.kind === "issued" ? " done" : ""}">
    ${t(`documents.state.${document.kind}`)}
  </p>`;
  if (document.kind === "none")
    return html`${state}
      <p>${t("ecopr.wait", { weeks: weeks(t, range) })}</p>`;
  if (document.kind === "void")
    return html`${state}
      <p>${t("ecopr.void", { number: document.documentNumber })}</p>
      <p>${t(document.portOfEntry ? "ecopr.voidBorder" : "ecopr.voidNew")}</p>`;
  const list = (title: string, items: readonly string[], prefix: string) =>
    html`<h3>${t(title)}</h3>
      <ul>
        ${items.map((item) => html`<li>${t(`${prefix}.${item}`)}</li>`)}
      </ul>`;
  return html`${state}
    <p>
      ${t("ecopr.issued", { number: document.documentNumber, day: dateInWords(c.get("language"), document.grantedOn) })}
    </p>
    <p><a class="button" href="${pathOf(who, "documents/ecopr.pdf")}" download>${t("ecopr.download")}</a></p>
    <p class="hint">${t("ecopr.anytime")}</p>
    ${list("ecopr.useTitle", uses, "ecopr.use")} ${list("ecopr.printTitle", prints, "ecopr.do")}
    <h3>${t("ecopr.shownTitle")}</h3>
    <p>${t("ecopr.shown")} <a href="/portal/ecopr">${t("verify.title")}</a></p>
    <h3>${t("ecopr.openTitle")}</h3>
    <ol>
      ${opens.map((item) => html`<li>${t(`ecopr.open.${item}`)}</li>`)}
    </ol>
    <h3>${t("ecopr.wrongTitle")}</h3>
    <p>${t("ecopr.wrong")}</p>`;
}

/** A range of weeks as people say it. */
export function weeks(t: Words, [from, to]: readonly [number, number]): string {
  return from === to ? t("weeksAbout", { count: to }) : t("weeks", { from, count: to });
}
