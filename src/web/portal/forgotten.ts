import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { askForLink, choosePasswordByLink, openLink } from "../../workflow/portal/own-password.ts";
import type { Html } from "../page.ts";
import { callerOf, isTooOften } from "../rate.ts";
import { textField, typed } from "./field.ts";
import { chosen, faultsOf, passwordFields } from "./own-password.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { evenly } from "./sign-in.ts";
import { type PortalCall, type PortalEnv, wordsOf } from "./visit.ts";

/**
 * `/portal/forgotten`: a link by mail for who had a password of their own (facts 74, 75). Whatever username is given, the
 * answer is the same and takes as long.
 */
export function forgottenRoutes(context: Context): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get("/forgotten", (c) => c.html(askPage(context, c, [])));

  app.post("/forgotten", async (c) => {
    const t = wordsOf(c);
    const username = typed(await c.req.parseBody(), "username");
    if (username === "") return c.html(askPage(context, c, [{ field: "username", text: t("forgotten.empty") }]), 422);
    const { forgotten, forgottenCaller } = limits.portal;
    // Too many for one username is not said: it would tell that somebody else has asked for it.
    const often = await isTooOften(context, "forgotten", username.toLowerCase(), forgotten);
    if (await isTooOften(context, "forgotten caller", callerOf(c), forgottenCaller))
      return c.html(notice(c, "tooOften", { count: forgottenCaller.minutes }), 429);
    await evenly(async () => {
      if (!often) await askForLink(context, username);
    });
    return c.html(askedPage(context, c));
  });

  app.get("/forgotten/:token", async (c) => {
    const owner = await openLink(context, c.req.param("token"));
    if (owner === null) return c.html(notice(c, "linkGone"), 404);
    return c.html(choosePage(c, owner, []));
  });

  app.post("/forgotten/:token", async (c) => {
    const token = c.req.param("token");
    const owner = await openLink(context, token);
    if (owner === null) return c.html(notice(c, "linkGone"), 404);
    const { password, fault } = await chosen(c, owner);
    if (fault !== null) return c.html(choosePage(c, owner, faultsOf(wordsOf(c), fault)), 422);
    if (!(await choosePasswordByLink(context, token, password))) return c.html(notice(c, "linkGone"), 404);
    const t = wordsOf(c);
    const body = html`<p>${t("chosen.text")}</p>
      <p><a class="button" href="/portal/sign-in">${t("signIn.do")}</a></p>`;
    return c.html(screen(c, { title: t("chosen.title"), body }));
  });
  return app;
}

function askPage(context: Context, c: PortalCall, faults: readonly Fault[]): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("forgotten.title"),
    faults,
    up: { href: "/portal/sign-in", text: t("forgotten.up") },
    body: html`<section>
        <h2>${t("forgotten.ownTitle")}</h2>
        <p>${t("forgotten.own")}</p>
        <form method="post" novalidate>
          ${textField(faults, { id: "username", label: t("signIn.username"), hint: t("signIn.usernameHint"), autocomplete: "username" })}
          <button type="submit">${t("forgotten.do")}</button>
        </form>
      </section>
      ${neverSignedIn(context, c)}`,
  });
}

function askedPage(context: Context, c: PortalCall): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("asked.title"),
    up: { href: "/portal/sign-in", text: t("forgotten.up") },
    body: html`<p>${t("asked.text", { count: limits.portal.linkHours })}</p>
      <p>${t("asked.nothing")}</p>
      ${neverSignedIn(context, c)}`,
  });
}

function neverSignedIn(context: Context, c: PortalCall): Html {
  const t = wordsOf(c);
  return html`<section>
    <h2>${t("forgotten.firstTitle")}</h2>
    <p>${t("forgotten.first")}</p>
    <p>${t("forgotten.firstDo", { address: context.mail.mailFrom })}</p>
    <p>${t("forgotten.firstThen", { count: context.mail.figures.passwordHours })}</p>
  </section>`;
}

function choosePage(c: PortalCall, owner: Parameters<typeof chosen>[1], faults: readonly Fault[]): Html {
  const t = wordsOf(c);
  return screen(c, {
    title: t("choose.title"),
    faults,
    body: html`<p>${t("choose.text")}</p>
      <form method="post" novalidate>
        ${passwordFields(t, faults, owner.email ?? "")}
        <button type="submit">${t("password.do")}</button>
      </form>`,
  });
}
