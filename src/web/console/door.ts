import type { MiddlewareHandler } from "hono";
import { findAgent } from "../../store/agents.ts";
import { appendAudit } from "../../store/audit.ts";
import { transaction, type Tx } from "../../store/database.ts";
import type { Context } from "../../workflow/context.ts";
import { languageOf } from "../language.ts";
import type { Sessions } from "../session.ts";
import type { Actor, ConsoleCall, ConsoleEnv } from "./call.ts";
import { refused } from "./layout.ts";
import { type Action, isRole, may, type Role } from "./roles.ts";

/** Middleware: who is signed in, by name and today's role, and in which language they read. */
export function whoIsThere(context: Context): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const name = c.get("session")?.subjects[0];
    const agent = name === undefined ? null : await findAgent(context.database.db, context.vault, name);
    const present = agent !== null && agent.disabledAt === null && isRole(agent.role);
    c.set("actor", present ? { name: agent.name, role: agent.role as Role } : null);
    const asked = c.req.query("lang");
    c.set("language", asked === "en" || asked === "fr" ? asked : present ? agent.language : languageOf(c));
    await next();
  };
}

/** What a page is about, for the audit log: `case E…`, `escalation …`. */
type Subject = (c: ConsoleCall) => string;

export interface Door {
  /**
   * Middleware: lets through those whose role may do this, and writes down that they did, reads included: an act in its
   * own transaction (`witnessOf`), all else before the answer leaves. A form must bear its session's token besides. Who
   * is not signed in is sent to sign in; who may not is told so.
   */
  allow(action: Action | ((c: ConsoleCall) => Action | null), subject?: Subject): MiddlewareHandler<ConsoleEnv>;
}

export function createDoor(context: Context, sessions: Pick<Sessions, "ownForm">): Door {
  const noteIn = (tx: Tx, actor: Actor, action: string, subject: string | null, status: number) =>
    appendAudit(tx, {
      at: context.now().toString(),
      agent: actor.name,
      role: actor.role,
      action,
      subject,
      status,
    });
  const note = (actor: Actor, action: string, subject: string | null, status: number) =>
    transaction(context.database, (tx) => noteIn(tx, actor, action, subject, status));
  return {
    allow: (which, subject) => async (c, next) => {
      const actor = c.get("actor");
      if (actor === null) return toSignIn(c);
      const action = typeof which === "function" ? which(c) : which;
      if (action === null) return c.html(refused(c, "nowhere"), 404);
      const about = subject?.(c) ?? null;
      if (!may(actor.role, action)) {
        await note(actor, action, about, 403);
        return c.html(refused(c, "role"), 403);
      }
      if (c.req.method !== "GET" && !(await sessions.ownForm(c as never))) return c.html(refused(c, "form"), 403);
      let witnessed = false;
      c.set("witness", async (tx, subject) => {
        await noteIn(tx, actor, action, subject ?? about, 200);
        witnessed ||= subject === undefined;
      });
      await next();
      // What was done is written with it; what was seen, or not done, is written before the answer leaves.
      if (!witnessed || c.res.status >= 400) await note(actor, action, about, c.res.status);
      return undefined;
    },
  };
}

function toSignIn(c: ConsoleCall): Response {
  if (c.req.method !== "GET") return c.redirect("/console/sign-in", 303);
  return c.redirect(`/console/sign-in?to=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
}
