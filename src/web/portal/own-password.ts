import { Hono } from "hono";
import { html } from "hono/html";
import { limits } from "../../limits.ts";
import type { Context } from "../../workflow/context.ts";
import {
  accountsOpenedBy,
  chooseOwnPassword,
  type PasswordFault,
  passwordFault,
} from "../../workflow/portal/own-password.ts";
import type { Html } from "../page.ts";
import { forgiveTries, isTooOften } from "../rate.ts";
import { type Sessions, tokenField } from "../session.ts";
import { mustChoose, ownFormsOnly, signedInOnly } from "./door.ts";
import { textField } from "./field.ts";
import { type Fault, notice, screen } from "./screen.ts";
import { type PortalCall, type PortalEnv, type Words, wordsOf } from "./visit.ts";

/** `/portal/password`: a password of one's own, in place of the mailed one, or of the one that was chosen before. */
export function ownPasswordRoutes(context: Context, sessions: Sessions): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use("/password", signedInOnly, ownFormsOnly(sessions));

  app.get("/password", (c) => c.html(page(c, [])));

  app.post("/password", async (c) => {
    const [first] = c.get("accounts");
    if (first === undefined) return c.redirect("/portal/cases", 303);
    const mailed = mustChoose(c.get("accounts")).map(({ subject }) => subject);
    const replaced = mailed.length > 0 ? mailed : await formerlyTheirs(context, c, first.subject);
    if (replaced === "often") return c.html(notice(c, "tooOften", { count: limits.portal.changes.minutes }), 429);
    const t = wordsOf(c);
    if (replaced.length === 0) return c.html(page(c, [{ field: "current", text: t("change.wrong") }]), 422);
    const { password, fault } = await chosen(c, first.owner);
    if (fault !== null) return c.html(page(c, faultsOf(t, fault)), 422);
    for (const subject of replaced) await chooseOwnPassword(context, subject, password);
    // Every session of the account has ended with the old password, this one too.
    await sessions.signIn(c as never, c.get("session")?.subjects ?? replaced);
    return c.redirect(mailed.length > 0 ? "/portal/cases" : "/portal/cases?done=password", 303);
  });
  return app;
}

/** The accounts whose password is to change: those that the former one, typed once more, opens. */
async function formerlyTheirs(context: Context, c: PortalCall, whose: string): Promise<readonly string[] | "often"> {
  if (await isTooOften(context, "change password", whose, limits.portal.changes)) return "often";
  const { current } = await c.req.parseBody();
  const typed = typeof current === "string" ? current.slice(0, limits.portal.passwordMost) : "";
  const opened = await accountsOpenedBy(context, c.get("session")?.subjects ?? [], typed);
  if (opened.length > 0) await forgiveTries(context, "change password", whose);
  return opened;
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

function page(c: PortalCall, faults: readonly Fault[]): Html {
  const t = wordsOf(c);
  const session = c.get("session");
  const account = c.get("accounts")[0]?.owner.account;
  const username = account === undefined || account.kind === "none" ? "" : account.username;
  const first = mustChoose(c.get("accounts")).length > 0;
  return screen(c, {
    title: t(first ? "password.title" : "change.title"),
    faults,
    ...(first ? {} : { up: { href: "/portal/cases", text: t("cases.title") } }),
    body: html`<p>${t(first ? "password.intro" : "change.intro")}</p>
      <form method="post" novalidate>
        ${session && tokenField(session)}
        ${
          first
            ? ""
            : textField(faults, {
                id: "current",
                label: t("change.current"),
                type: "password",
                autocomplete: "current-password",
              })
        }
        ${passwordFields(t, faults, username)}
        <button type="submit">${t("password.do")}</button>
      </form>`,
  });
}
