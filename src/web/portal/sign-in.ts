import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { dateInWords } from "../../mail/template/wording.ts";
import type { Context } from "../../workflow/context.ts";
import { signIn } from "../../workflow/portal/sign-in.ts";
import type { Html } from "../page.ts";
import { callerOf, forgiveTries, isTooOften } from "../rate.ts";
import type { Sessions } from "../session.ts";
import { textField, typed } from "./field.ts";
import { type Fault, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/** `/portal/sign-in` and `/portal/sign-out`. There is no sign-up anywhere (fact 53). */
export function signInRoutes(context: Context, sessions: Sessions): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/sign-in", (c) => c.html(page(c, [], "")));

  app.post("/sign-in", async (c) => {
    const body = await c.req.parseBody();
    const [username, password] = [
      typed(body, "username"),
      typed(body, "password").slice(0, limits.portal.passwordMost),
    ];
    const t = wordsOf(c);
    const refuse = (text: string, status: 422 | 429) =>
      c.html(page(c, [{ field: "username", text }], username), status);
    if (await isGuessing(context, c, username)) return refuse(t("signIn.wait", { count: waitMinutes }), 429);
    const ended = await evenly(() => signIn(context, username, password));
    if (ended.kind === "refused") return refuse(t("signIn.wrong"), 422);
    if (ended.kind === "expired")
      return refuse(t("signIn.expired", { day: dateInWords(c.get("language"), ended.lastDay) }), 422);
    await forgiveTries(context, "sign-in", `${username.toLowerCase()}\0${callerOf(c)}`);
    await sessions.signIn(c as never, ended.subjects);
    return c.redirect(wayBack(c.req.query("to")), 303);
  });

  app.post("/sign-out", async (c) => {
    if (await sessions.ownForm(c as never)) await sessions.signOut(c as never);
    return c.redirect("/portal/sign-in?out=yes", 303);
  });
  return app;
}

const waitMinutes = limits.portal.signIn.minutes;

/** Counted by who is tried and from where, by who is tried alone, and by where alone; all three, whatever the first says. */
async function isGuessing(context: Context, c: PortalCall, username: string): Promise<boolean> {
  const whom = username.toLowerCase();
  const caller = callerOf(c);
  const { signIn: here, signInAnywhere, signInCaller } = limits.portal;
  const over = [
    await isTooOften(context, "sign-in", `${whom}\0${caller}`, here),
    await isTooOften(context, "sign-in anywhere", whom, signInAnywhere),
    await isTooOften(context, "sign-in caller", caller, signInCaller),
  ];
  return over.includes(true);
}

/** Runs `work` and answers no sooner than after a set time, so that the time tells nothing. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), pause(limits.portal.evenMilliseconds)]);
  return done;
}

/** Only to a page of a case: an address from a link must not lead elsewhere. */
function wayBack(to: string | undefined): string {
  return to !== undefined && /^\/portal\/cases(?:\/[\w-]+)*$/.test(to) ? to : "/portal/cases";
}

function page(c: PortalCall, faults: readonly Fault[], username: string): Html {
  const t = wordsOf(c);
  const to = c.req.query("to");
  return screen(c, {
    title: t("signIn.title"),
    faults,
    body: html`${c.req.query("out") === undefined ? "" : html`<div class="panel" role="status"><p>${t("signIn.out")}</p></div>`}
      <p>${t("signIn.intro")}</p>
      <form method="post" action="/portal/sign-in${to === undefined ? "" : `?to=${encodeURIComponent(to)}`}" novalidate>
        ${textField(faults, {
          id: "username",
          label: t("signIn.username"),
          hint: t("signIn.usernameHint"),
          value: username,
          autocomplete: "username",
        })}
        ${textField([], { id: "password", label: t("signIn.password"), type: "password", autocomplete: "current-password" })}
        <button type="submit">${t("signIn.do")}</button>
      </form>
      <p><a href="/portal/forgotten">${t("signIn.forgotten")}</a></p>
      <section>
        <h2>${t("signIn.knowTitle")}</h2>
        <ul>
          <li>${t("signIn.noSignUp")}</li>
          <li>${t("signIn.representative")}</li>
          <li>${t("signIn.separate")}</li>
          <li>${t("signIn.existing")}</li>
        </ul>
      </section>`,
  });
}
