import type { Context as Call } from "hono";
import type { Language } from "../../question/questionnaire.ts";
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
  };
}
export type ConsoleCall = Call<ConsoleEnv>;

/** The one who acts, on a page behind `allow`. */
export function actorOf(c: ConsoleCall): Actor {
  const actor = c.get("actor");
  if (actor === null) throw new Error("A page of the console was reached by nobody.");
  return actor;
}
