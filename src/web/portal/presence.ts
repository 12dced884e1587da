import { Hono } from "hono";
import { html } from "hono/html";
import { ottawaDate } from "../../case/day.ts";
import { fullName } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { recordEvent } from "../../workflow/record-event.ts";
import type { Html } from "../page.ts";
import { tokenField } from "../session.ts";
import { day } from "./cases.ts";
import { pathOf, reached, type Reached } from "./door.ts";
import { choiceField, textField, typed } from "./field.ts";
import { refused } from "./refused.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/** Fact 80: “I am in Canada now”, or not; with what it means and does not mean (facts 81, 82) beside it. */
export function presenceRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/", (c) => {
    const who = reached(c);
    return who === null ? c.html(notice(c, "notFound"), 404) : c.html(page(c, who, [], "", ""));
  });

  app.post("/", async (c) => {
    const who = reached(c);
    if (who === null) return c.html(notice(c, "notFound"), 404);
    const t = wordsOf(c);
    const body = await c.req.parseBody();
    const [answer, back] = [typed(body, "inCanada"), typed(body, "plannedReturn")];
    const faults: Fault[] = [];
    if (answer !== "yes" && answer !== "no") faults.push({ field: "inCanada", text: t("presence.choose") });
    if (answer === "no" && back !== "" && !isAhead(context, back))
      faults.push({ field: "plannedReturn", text: t("presence.backAhead") });
    if (faults.length > 0) return c.html(page(c, who, faults, answer, back), 422);
    const inCanada = answer === "yes";
    const plannedReturn = inCanada || back === "" ? null : back;
    const event = { event: "presence-declared", person: who.person.id, inCanada, plannedReturn } as const;
    const ended = await recordEvent(context, who.account.case.application, event, "portal");
    if (ended?.kind === "recorded") return c.redirect(`${pathOf(who)}?done=${inCanada ? "presence" : "away"}`, 303);
    return c.html(refused(c, ended), 409);
  });
  return app;
}

/** A date that exists and has not yet come, within the years that a card lasts. */
function isAhead(context: Context, text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    const today = Temporal.PlainDate.from(ottawaDate(context.now().toString()));
    const days = today.until(Temporal.PlainDate.from(text)).days;
    return days > 0 && days < 5 * 366;
  } catch {
    return false;
  }
}

function page(c: PortalCall, who: Reached, faults: readonly Fault[], answer: string, back: string): Html {
  const t = wordsOf(c);
  const { person, account } = who;
  const name = fullName(person);
  const own = person.id === account.owner.id ? "own" : "other";
  const { presence, ecopr } = person;
  const session = c.get("session");
  const settled = ecopr.kind === "issued" || (ecopr.kind === "void" && ecopr.portOfEntry);
  return screen(c, {
    title: t("presence.title"),
    faults,
    up: { href: pathOf(who), text: name },
    body: html`${presence.kind === "declared" ? html`<p class="badge done">${t(presence.stale ? "presence.state.stale" : "presence.state.declared", { day: day(c, presence.at) })}</p>` : ""}
    ${presence.kind === "denied" ? html`<p class="badge now">${t("presence.state.denied")}</p>` : ""}
    ${
      settled
        ? html`<p>${t("presence.settled")}</p>`
        : html`<p>${t("presence.intro")}</p>
            <form method="post" novalidate>
              ${session && tokenField(session)}
              ${choiceField(
                faults,
                "inCanada",
                t(`presence.question.${own}`, { name }),
                [
                  { value: "yes", text: t(`presence.yes.${own}`, { name }) },
                  { value: "no", text: t(`presence.no.${own}`, { name }) },
                ],
                answer,
              )}
              ${textField(faults, {
                id: "plannedReturn",
                label: t("presence.back"),
                hint: t("presence.backHint"),
                type: "date",
                short: true,
                value: back,
                optional: t("optional"),
              })}
              <div class="panel warn">
                <p>${t("presence.notYet")}</p>
                <p>${t("presence.outside")}</p>
              </div>
              <p>${t("presence.truth")}</p>
              <button type="submit">${t("presence.do")}</button>
            </form>`
    }`,
  });
}
