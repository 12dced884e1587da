import type { MiddlewareHandler } from "hono";
import type { Person } from "../../case/case.ts";
import type { Context } from "../../workflow/context.ts";
import { type Account, readAccount } from "../../workflow/portal/account.ts";
import type { Sessions } from "../session.ts";
import { notice } from "./screen.ts";
import { hasChosen, type PortalCall, type PortalEnv } from "./visit.ts";

/** Who is asked for, with the account through which they are reached. */
export interface Reached {
  readonly account: Account;
  readonly person: Person;
}

/** The accounts of whoever is signed in, as their cases stand now, and the language of their case. */
export function readAccounts(context: Context): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    const subjects = c.get("session")?.subjects ?? [];
    const accounts = await Promise.all(subjects.map((subject) => readAccount(context, subject)));
    c.set(
      "accounts",
      accounts.filter((account) => account !== null),
    );
    const first = c.get("accounts")[0];
    if (first !== undefined && !hasChosen(c)) c.set("language", first.owner.language);
    await next();
  };
}

/** Nobody goes on who is not signed in; they come back here when they are. */
export const signedInOnly: MiddlewareHandler<PortalEnv> = async (c, next) => {
  if (c.get("accounts").length > 0) return next();
  const page = c.req.path.replace(/\/submit$/, "");
  return c.redirect(`/portal/sign-in?to=${encodeURIComponent(page)}`, 303);
};

/** Before anything else, a password of one's own (fact 58). */
export const ownPasswordOnly: MiddlewareHandler<PortalEnv> = async (c, next) =>
  mustChoose(c.get("accounts")).length > 0 ? c.redirect("/portal/password", 303) : next();

/** Accounts that still have the mailed password. */
export function mustChoose(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ owner }) => owner.account.kind === "temporary");
}

/** Forms bear the session's token; one that does not is from elsewhere, or from before the sign-in. */
export function ownFormsOnly(sessions: Sessions): MiddlewareHandler<PortalEnv> {
  return async (c, next) =>
    c.req.method === "GET" || c.req.method === "HEAD" || (await sessions.ownForm(c as never))
      ? next()
      : c.html(notice(c, "stale"), 403);
}

/** The person of this address, where the account may act for them. */
export function reached(c: PortalCall): Reached | null {
  const { application, person: id } = c.req.param();
  for (const account of c.get("accounts")) {
    const person = account.case.application === application && account.people.find((one) => one.id === id);
    if (person) return { account, person };
  }
  return null;
}

export function pathOf({ account, person }: Reached, task = ""): string {
  return `/portal/cases/${account.case.application}/${person.id}${task === "" ? "" : `/${task}`}`;
}
