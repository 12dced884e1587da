import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { dateInWords, listInWords } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { datesSent } from "../../workflow/portal/genuine.ts";
import type { Html } from "../page.ts";
import { callerOf, isTooOften } from "../rate.ts";
import { textField, typed } from "./field.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { evenly } from "./sign-in.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

const signs = ["sender", "subject", "languages", "never", "account"] as const;

/**
 * `/portal/check`, to which every mail links (facts 20–23): how to tell a genuine message, and whether one was sent. The
 * number and the address must both be right; what is answered to anybody else says nothing, and takes as long.
 */
export function checkRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/check", (c) => c.html(page(context, c, { faults: [], reference: "", address: "", answer: null })));

  app.post("/check", async (c) => {
    const t = wordsOf(c);
    const body = await c.req.parseBody();
    const [reference, address] = [typed(body, "reference"), typed(body, "address")];
    const faults: Fault[] = [];
    if (reference === "") faults.push({ field: "reference", text: t("genuine.noReference") });
    if (address === "") faults.push({ field: "address", text: t("genuine.noAddress") });
    if (faults.length > 0) return c.html(page(context, c, { faults, reference, address, answer: null }), 422);
    const { check } = limits.portal;
    if (await isTooOften(context, "check", callerOf(c), check))
      return c.html(notice(c, "tooOften", { count: check.minutes }), 429);
    const dates = await evenly(() => datesSent(context, reference, address));
    return c.html(page(context, c, { faults: [], reference, address, answer: answerTo(c, dates) }));
  });
  return app;
}

function answerTo(c: PortalCall, dates: readonly string[]): string {
  const t = wordsOf(c);
  const language = c.get("language");
  if (dates.length === 0) return t("genuine.unknown");
  return t("genuine.sent", {
    days: listInWords(language, dates.map((date) => dateInWords(language, date)).toReversed()),
  });
}

interface Asked {
  readonly faults: readonly Fault[];
  readonly reference: string;
  readonly address: string;
  readonly answer: string | null;
}

function page(context: Context, c: PortalCall, { faults, reference, address, answer }: Asked): Html {
  const t = wordsOf(c);
  const { mailFrom } = context.mail;
  const sign = (name: string) => t(`articles:genuine.${name}`, { address: mailFrom });
  return screen(c, {
    title: sign("title"),
    faults,
    body: html`${answer === null ? "" : html`<div class="panel" role="status" tabindex="-1" autofocus><p>${answer}</p></div>`}
      <ul>
        ${signs.map((name) => html`<li>${sign(name)}</li>`)}
      </ul>
      <section>
        <h2>${t("genuine.title")}</h2>
        <p>${t("genuine.intro")}</p>
        <form method="post" action="/portal/check" novalidate>
          ${textField(faults, { id: "reference", label: t("genuine.reference"), value: reference, short: true })}
          ${textField(faults, { id: "address", label: t("genuine.address"), type: "email", value: address, autocomplete: "email" })}
          <button type="submit">${t("genuine.do")}</button>
        </form>
      </section>
      <section>
        <h2>${t("genuine.doubtTitle")}</h2>
        <p>${sign("doubt")}</p>
      </section>`,
  });
}
