import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import { chooseOwnPassword, type PasswordFault, passwordFault } from "../../workflow/portal/own-password.ts";
import type { Html } from "../page.ts";
import { type Sessions, tokenField } from "../session.ts";
import { mustChoose, ownFormsOnly, signedInOnly } from "./door.ts";
import { textField } from "./field.ts";
import { type Fault, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, type Words, wordsOf } from "./visit.ts";

/** `/portal/password`: a password of one's own, in place of the mailed one. */
export function ownPasswordRoutes(context: Context, sessions: Sessions): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use("/password", signedInOnly, ownFormsOnly(sessions));

  app.get("/password", (c) =>
    mustChoose(c.get("accounts")).length === 0 ? c.redirect("/portal/cases", 303) : c.html(page(c, null)),
  );

  app.post("/password", async (c) => {
    const [first, ...others] = mustChoose(c.get("accounts"));
    if (first === undefined) return c.redirect("/portal/cases", 303);
    const { password, fault } = await chosen(c, first.owner);
    if (fault !== null) return c.html(page(c, fault), 422);
    for (const { subject } of [first, ...others]) await chooseOwnPassword(context, subject, password);
    // Every session of the account has ended with the old password, this one too.
    await sessions.signIn(c as never, c.get("session")?.subjects ?? [first.subject]);
    return c.redirect("/portal/cases", 303);
  });
  return app;
}

/** The password that was typed twice, as it is, and what is wrong with it. */
export async function chosen(
  c: PortalCall,
  owner: Parameters<typeof passwordFault>[2],
): Promise<{ password: string; fault: PasswordFault | null }> {
  const { password, again } = await c.req.parseBody();
  const [one, other] = [password, again].map((value) => (typeof value === "string" ? value : ""));
  return { password: one ?? "", fault: passwordFault(one ?? "", other ?? "", owner) };
}

/** The two fields of a new password. `username` is for the browser's own memory of passwords. */
export function passwordFields(t: Words, faults: readonly Fault[], username: string): Html {
  const hint = t("password.rule", { count: limits.portal.passwordLeast });
  return html`<input type="hidden" autocomplete="username" value="${username}" />
    ${textField(faults, { id: "password", label: t("password.new"), hint, type: "password", autocomplete: "new-password" })}
    ${textField(faults, { id: "again", label: t("password.again"), type: "password", autocomplete: "new-password" })}`;
}

export function faultsOf(t: Words, fault: PasswordFault | null): Fault[] {
  if (fault === null) return [];
  const count = fault === "long" ? limits.portal.passwordMost : limits.portal.passwordLeast;
  return [{ field: fault === "differs" ? "again" : "password", text: t(`password.${fault}`, { count }) }];
}

function page(c: PortalCall, fault: PasswordFault | null): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  const account = c.get("accounts")[0]?.owner.account;
  const username = account === undefined || account.kind === "none" ? "" : account.username;
  const faults = faultsOf(t, fault);
  return screen(c, {
    title: t("password.title"),
    faults,
    body: html`<p>${t("password.intro")}</p>
      <form method="post" novalidate>
        ${session && tokenField(session)} ${passwordFields(t, faults, username)}
        <button type="submit">${t("password.do")}</button>
      </form>`,
  });
}
