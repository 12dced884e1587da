import type { Context as Call } from "hono";
import type { Tx } from "../../store/database.ts";
import type { Language } from "../../question/questionnaire.ts";
import type { FromPage } from "../../workflow/from-page.ts";
import type { Session } from "../session.ts";
import type { Role } from "./roles.ts";

/** Somebody of the department who is signed in. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

export interface ConsoleEnv {
  Variables: {
    session: Session | null;
    /** Null where nobody is signed in, or whoever is has no role any more. */
    actor: Actor | null;
    language: Language;
    /** Set by the door; see `witnessOf`. */
    witness: ((tx: Tx, subject?: string) => Promise<void>) | undefined;
  };
}
export type ConsoleCall = Call<ConsoleEnv>;

/** The one who acts, on a page behind `allow`. */
export function actorOf(c: ConsoleCall): Actor {
  const actor = c.get("actor");
  if (actor === null) throw new Error("A page of the console was reached by nobody.");
  return actor;
}

/**
 * Writes into an act's own transaction that whoever is signed in did it. `subject`: one of several things that a single
 * form does, each in a transaction of its own; otherwise it is what the page is about.
 */
export function witnessOf(c: ConsoleCall, subject?: string): (tx: Tx) => Promise<void> {
  const witness = c.get("witness");
  if (witness === undefined) throw new Error("An act of the console was reached past its door.");
  return (tx) => witness(tx, subject);
}

/** The version of the case that a form was filled in at, and who sends it. A form without a version saw none there is. */
export function pageOf(c: ConsoleCall, version: string | undefined): FromPage {
  return { seenVersion: /^\d{1,9}$/.test(version ?? "") ? Number(version) : -1, witness: witnessOf(c) };
}

/** Fields of a form by name; what is not text, or was not sent, is empty. */
export async function fieldsOf<Name extends string>(
  c: ConsoleCall,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    names.map((name) => [name, typeof body[name] === "string" ? body[name].trim() : ""]),
  ) as Record<Name, string>;
}

/** A whole number that a form or an address bears; null where it is none. */
export function numberIn(text: unknown): number | null {
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Whether a word of an address can be the id of a row (RFC 9562); nothing else is asked of the database. */
export function isId(word: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
}
