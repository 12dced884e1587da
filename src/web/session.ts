import { timingSafeEqual } from "node:crypto";
import type { Context as Call, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import { limits } from "../limits.ts";
import { transaction } from "../store/database.ts";
import { type Audience, beginSession, endSession, findSession, touchSession } from "../store/sessions.ts";
import type { Context } from "../workflow/context.ts";
import type { Html } from "./page.ts";

/** Somebody who is signed in. */
export interface Session {
  /** The portal: `CASE:PERSON` of each account that the password opened. The console: the agent's name. */
  readonly subjects: readonly string[];
  /** ISO instant of the sign-in. */
  readonly since: string;
  /** Stands in every form of theirs (`tokenField`). */
  readonly token: string;
}

/** For `new Hono<SessionEnv>()`: `c.get("session")` after `sessions.read`. */
export interface SessionEnv {
  Variables: { session: Session | null };
}

type SessionCall = Call<SessionEnv>;

export interface Sessions {
  /** Middleware: who is signed in, as `c.get("session")`; null for nobody. */
  readonly read: MiddlewareHandler<SessionEnv>;
  /** Middleware: forms come from our own pages. Goes before everything that changes something. */
  readonly ownOrigin: MiddlewareHandler;
  /** Whether the form that came bears the token of the session that sent it; false where nobody is signed in. */
  ownForm(c: SessionCall): Promise<boolean>;
  /** Signs in under a fresh id; the one from before, if any, is ended (session fixation). */
  signIn(c: SessionCall, subjects: readonly string[]): Promise<void>;
  signOut(c: SessionCall): Promise<void>;
}

/** Name of the form field that bears the session's token. */
const field = "_token";

/** Goes into every form of somebody who is signed in. */
export function tokenField(session: Session): Html {
  return html`<input type="hidden" name="${field}" value="${session.token}" />`;
}

/**
 * The sessions of one side, kept in the database (`store/sessions.ts`). The cookie is `__Host-…`, Secure, HttpOnly and
 * SameSite=Lax: a link in a mail finds its reader signed in, a form on another page does not. On plain http it is kept
 * on a loopback address only, without the prefix that browsers refuse there.
 */
export function sessionsFor(context: Context, audience: Audience): Sessions {
  const name = `landfall-${audience}`;
  const tokenOf = (id: string) => context.vault.digest("form-token", id);
  const now = () => context.now().toString();
  const idOf = (c: Call) => getCookie(c, name, isPlain(context, c) ? undefined : "host");

  return {
    read: async (c, next) => {
      const id = idOf(c);
      const found = id === undefined ? null : await findSession(context.database.db, audience, id, now());
      if (found !== null && isStale(found.seenAt, context.now()))
        await transaction(context.database, (tx) => touchSession(tx, found.digest, now()));
      c.set(
        "session",
        found === null || id === undefined
          ? null
          : { subjects: found.subjects, since: found.createdAt, token: tokenOf(id) },
      );
      await next();
    },

    ownOrigin: csrf({ origin: (origin, c) => isOwnOrigin(context, origin, c) }),

    async ownForm(c) {
      const session = c.get("session");
      if (session === null) return false;
      const { [field]: sent } = await c.req.parseBody();
      const [is, should] = [Buffer.from(typeof sent === "string" ? sent : ""), Buffer.from(session.token)];
      return is.length === should.length && timingSafeEqual(is, should);
    },

    async signIn(c, subjects) {
      const before = idOf(c);
      const id = await transaction(context.database, async (tx) => {
        if (before !== undefined) await endSession(tx, before);
        return beginSession(tx, audience, subjects, now());
      });
      const plain = isPlain(context, c);
      const lasting = { path: "/", httpOnly: true, sameSite: "Lax", secure: !plain } as const;
      setCookie(c, name, id, plain ? lasting : { ...lasting, prefix: "host" });
      c.set("session", { subjects, since: now(), token: tokenOf(id) });
    },

    async signOut(c) {
      const id = idOf(c);
      if (id !== undefined) await transaction(context.database, (tx) => endSession(tx, id));
      const plain = isPlain(context, c);
      deleteCookie(c, name, { path: "/", secure: !plain, ...(plain ? {} : { prefix: "host" as const }) });
      c.set("session", null);
    },
  };
}

function isStale(seenAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.from(seenAt).until(now).total("seconds") > limits.session.touchSeconds;
}

const loopbackHost = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/** Plain http on this very machine, where nobody listens in. Behind a proxy the page is reached by another name. */
function isPlain(context: Context, c: Call): boolean {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  return (
    loopbackHost.test(host) &&
    !context.mail.publicUrl.startsWith("https:") &&
    c.req.header("x-forwarded-proto") !== "https"
  );
}

/** Forms come from PUBLIC_URL, or from the very host that was called (the console; a portal without a proxy). */
function isOwnOrigin(context: Context, origin: string, c: Call): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return (
    origin === new URL(context.mail.publicUrl).origin || host === (c.req.header("host") ?? new URL(c.req.url).host)
  );
}
