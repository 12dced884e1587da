import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import { findAgent, setAgentLanguage } from "../../store/agents.ts";
import { appendAudit } from "../../store/audit.ts";
import { transaction } from "../../store/database.ts";
import type { Context } from "../../workflow/context.ts";
import type { Html } from "../page.ts";
import { callerOf, forgiveTries, isTooOften } from "../rate.ts";
import type { Sessions } from "../session.ts";
import { type ConsoleCall, type ConsoleEnv, fieldsOf } from "./call.ts";
import { type InviteFault, isThem, openInvite, useInvite } from "./credentials.ts";
import { type Asked, askForKnown, takeKnown } from "./passkey.ts";
import { passkeyForm } from "./passkeys.ts";
import { consolePage, homeOf, refused, sayer } from "./layout.ts";
import { isRole } from "./roles.ts";

/** Signing in with a local account, the first password by a one-time link, signing out, and the language one reads in. */
export function signInRoutes(context: Context, sessions: Sessions, elsewhere: boolean): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const { signIns, signInsFromAddress, signInMinutes: minutes } = limits.console;

  const show = async (c: ConsoleCall, fault: "wrong" | "often" | null, status: 200 | 401 | 429) =>
    c.html(signInPage(c, fault, elsewhere, await askForKnown(context, c)), status);

  app.get("/sign-in", async (c) => (c.get("actor") === null ? show(c, null, 200) : c.redirect("/console", 303)));

  app.post("/sign-in", async (c) => {
    const { name, password, code, to } = await fieldsOf(c, ["name", "password", "code", "to"]);
    const often =
      (await isTooOften(context, "console sign-in", name, { times: signIns, minutes })) ||
      (await isTooOften(context, "console sign-in from", callerOf(c), { times: signInsFromAddress, minutes }));
    if (often) return show(c, "often", 429);
    const agent = await findAgent(context.database.db, context.vault, name);
    const them = await isThem(context, agent, password.slice(0, limits.console.longestPassword), code);
    await note(context, agent, "sign-in", them ? 200 : 401);
    if (!them || agent === null) return show(c, "wrong", 401);
    await forgiveTries(context, "console sign-in", name);
    await sessions.signIn(c as never, [agent.name]);
    const inside = to.startsWith("/console/") && !to.includes("\\");
    return c.redirect(inside ? to : isRole(agent.role) ? homeOf(agent.role) : "/console", 303);
  });

  app.post("/sign-in/passkey", async (c) => {
    if (await isTooOften(context, "console sign-in from", callerOf(c), { times: signInsFromAddress, minutes }))
      return show(c, "often", 429);
    const name = await takeKnown(context, c, await fieldsOf(c, ["answer", "challenge"]));
    const agent = name === null ? null : await findAgent(context.database.db, context.vault, name);
    const them = agent !== null && agent.disabledAt === null && isRole(agent.role);
    await note(context, agent, "sign-in", them ? 200 : 401);
    if (!them) return show(c, "wrong", 401);
    await sessions.signIn(c as never, [agent.name]);
    return c.redirect("/console", 303);
  });

  app.get("/welcome/:token", async (c) => welcome(context, c, null));
  app.post("/welcome/:token", async (c) => {
    const given = await fieldsOf(c, ["password", "again", "code"]);
    const often = await isTooOften(context, "console welcome", callerOf(c), { times: signInsFromAddress, minutes });
    if (often) return c.html(refused(c, "often"), 429);
    const fault = await useInvite(context, c.req.param("token"), given);
    return fault === null ? c.redirect("/console/sign-in", 303) : welcome(context, c, fault);
  });

  app.post("/sign-out", async (c) => {
    const actor = c.get("actor");
    if (await sessions.ownForm(c as never)) {
      if (actor !== null) await note(context, actor, "sign-out", 200);
      await sessions.signOut(c as never);
    }
    return c.redirect("/console/sign-in", 303);
  });

  app.post("/language", async (c) => {
    const actor = c.get("actor");
    const { language, back } = await fieldsOf(c, ["language", "back"]);
    const known = language === "en" || language === "fr";
    if (actor !== null && known && (await sessions.ownForm(c as never)))
      await transaction(context.database, (tx) => setAgentLanguage(tx, actor.name, language));
    return c.redirect(back.startsWith("/console") ? back : "/console", 303);
  });
  return app;
}

/** `who` is null where the name is nobody's: then it may be a password typed into the wrong field, and is not kept. */
async function note(
  context: Context,
  who: { readonly name: string; readonly role: string } | null,
  action: "sign-in" | "sign-out",
  status: number,
): Promise<void> {
  const at = context.now().toString();
  const [agent, role] = [who?.name ?? "?", who?.role ?? "?"];
  await transaction(context.database, (tx) => appendAudit(tx, { at, agent, role, action, subject: null, status }));
}

/** `elsewhere`: staff may sign in at the organisation instead. */
function signInPage(c: ConsoleCall, fault: "wrong" | "often" | null, elsewhere: boolean, passkey: Asked | null): Html {
  const say = sayer(c.get("language"));
  const title = say("signIn.title");
  return consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${fault === null ? "" : html`<p class="fault" role="alert">${say(`signIn.${fault}`)}</p>`}
      ${elsewhere ? html`<p><a class="button" href="/console/oidc/go">${say("signIn.elsewhere")}</a></p>` : ""}
      <form method="post" action="/console/sign-in?lang=${c.get("language")}" class="stack">
        <input type="hidden" name="to" value="${c.req.query("to") ?? ""}" />
        <label for="name">${say("signIn.name")}</label>
        <input id="name" name="name" autocomplete="username" required autofocus />
        <label for="password">${say("signIn.password")}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <label for="code">${say("signIn.code")}</label>
        <p class="hint" id="code-hint">${say("signIn.codeHint")}</p>
        <input
          id="code"
          name="code"
          class="short"
          inputmode="numeric"
          autocomplete="one-time-code"
          aria-describedby="code-hint"
        />
        <button>${say("signIn.do")}</button>
      </form>
      ${passkey === null ? "" : passkeyForm(c, "get", "/console/sign-in/passkey", passkey, say("signIn.passkey"))}`,
  );
}

async function welcome(context: Context, c: ConsoleCall, fault: InviteFault | null): Promise<Response> {
  const say = sayer(c.get("language"));
  const invite = await openInvite(context, c.req.param("token") ?? "");
  if (invite === null) return c.html(refused(c, "link"), 404);
  const { agent, key, uri } = invite;
  const title = say("welcome.title", { name: agent.name });
  const page = consolePage(
    c,
    title,
    html`<h1>${title}</h1>
      ${
        fault === null
          ? ""
          : html`<p class="fault" role="alert">
              ${say(`welcome.${fault}`, { length: limits.console.passwordLength })}
            </p>`
      }
      <p>${say("welcome.intro", { role: say(`role.${agent.role}`) })}</p>
      <form method="post" class="stack">
        <input type="hidden" name="username" value="${agent.name}" autocomplete="username" />
        <label for="password">${say("welcome.password")}</label>
        <p class="hint" id="password-hint">${say("welcome.passwordHint", { length: limits.console.passwordLength })}</p>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="new-password"
          required
          aria-describedby="password-hint"
        />
        <label for="again">${say("welcome.again")}</label>
        <input id="again" name="again" type="password" autocomplete="new-password" required />
        <h2>${say("welcome.codes")}</h2>
        <p>${say("welcome.codesText")}</p>
        <p><code class="key">${key.replace(/(.{4})/g, "$1 ").trim()}</code></p>
        <p><a href="${uri}">${say("welcome.open")}</a></p>
        <label for="code">${say("welcome.code")}</label>
        <input id="code" name="code" class="short" inputmode="numeric" autocomplete="one-time-code" required />
        <button>${say("welcome.do")}</button>
      </form>`,
  );
  return c.html(page, fault === null ? 200 : 422);
}
