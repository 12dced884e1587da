import type { Context as Call, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Language } from "../../question/questionnaire.ts";
import type { Account } from "../../workflow/portal/account.ts";
import { languageOf } from "../language.ts";
import type { SessionEnv } from "../session.ts";
import { say } from "../wording.ts";

/** What a page of the portal knows of its reader. */
export interface PortalEnv {
  Variables: SessionEnv["Variables"] & {
    language: Language;
    /** Those that the session's password opened, as their cases stand now; empty for nobody signed in. */
    accounts: readonly Account[];
  };
}
export type PortalCall = Call<PortalEnv>;

/** A sentence of `portal.json` in the reader's language; `FILE:KEY` takes it from another file. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export function wordsFor(language: Language): Words {
  return (key, values) => say(language, key.includes(":") ? key : `portal:${key}`, values);
}

export function wordsOf(c: PortalCall): Words {
  return wordsFor(c.get("language"));
}

const cookie = "landfall-language";
const year = 365 * 24 * 3600;

/** The language that was last chosen here, else the account's, else the browser's. `?lang=` chooses. */
export const chooseLanguage: MiddlewareHandler<PortalEnv> = async (c, next) => {
  const asked = c.req.query("lang");
  if (asked === "en" || asked === "fr")
    setCookie(c, cookie, asked, { path: "/portal", httpOnly: true, sameSite: "Lax", maxAge: year });
  c.set("language", oneOf(asked) ?? oneOf(getCookie(c, cookie)) ?? languageOf(c));
  c.set("accounts", []);
  await next();
};

/** Whether the reader has chosen a language here; where not, that of their case is taken. */
export function hasChosen(c: PortalCall): boolean {
  return (oneOf(c.req.query("lang")) ?? oneOf(getCookie(c, cookie))) !== null;
}

function oneOf(word: string | undefined): Language | null {
  return word === "en" || word === "fr" ? word : null;
}
