import { Client } from "pg";
import { limits } from "../limits.ts";

/**
 * Names of statements: a named one is parsed and planned by a connection once, not each time. `round` begins anew where
 * a migration has changed a table under a statement (SQLSTATE 0A000): all of them are then known by other names.
 */
const names = new Map<string, string>();
let round = 0;

/**
 * A connection that gives every statement with parameters a name of its own; scripts go as they are. One that has been
 * silent for too long is ended: whoever took it next would wait behind the answer that does not come.
 */
export class NamingClient extends Client {
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const name = typeof text === "string" && Array.isArray(values) ? nameOf(text) : null;
    const query = (...all: unknown[]) => super.query(...(all as [never])) as unknown;
    if (name === null) return query(...given) as never;
    const result = query({ name, text, values }, ...rest) as unknown;
    if (!(result instanceof Promise)) return result as never;
    return result.catch((error: unknown) => {
      if (isOutdated(error)) forget();
      if (error instanceof Error && error.message === "Query read timeout") this.connection.stream.destroy();
      throw error;
    }) as never;
  }
}

/** Whether a statement's table has changed since it was first used: tried again, it is parsed anew. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "0A000" && /cached plan/.test(error.message);
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= limits.store.namedStatements) return null;
  const name = `landfall ${round} ${names.size}`;
  names.set(text, name);
  return name;
}

function forget(): void {
  names.clear();
  round += 1;
}
