import { sql } from "kysely";
import { limits } from "../limits.ts";
import type { Db } from "./tables.ts";

/** A statement that writes, as one of several. */
export interface Part {
  /** An insert, update or delete of Kysely's, or one of `sql`. */
  readonly write: object;
  /** It changes exactly one row and returns it; where it finds none, nothing of the others is written either. */
  readonly changesOne: boolean;
}

/** A row that was to be changed is not as it was read: nothing was written. */
export class MovedOn extends Error {
  override name = "MovedOn";
}

/**
 * Writes all parts, or none where one of them may not be: in one statement, which by itself is a transaction. Each sees the rows
 * as they stood before, so that no row may be changed by two of them. Throws `MovedOn`.
 */
export async function together(db: Db, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  if (parts.length > limits.store.partsOfOneStatement)
    throw new RangeError(`${parts.length} parts are more than one statement takes.`);
  const names = parts.map((_part, index) => sql.raw(`part${index}`));
  const written = parts.map(({ write }, index) => sql`${names[index]} as (${write})`);
  const ones = names.filter((_name, index) => parts[index]?.changesOne === true);
  // A statement that fails has written nothing, and a division by zero is how it can fail by what it finds.
  const checked = ones.map((name) => sql`1 / (select count(*) from ${name})`);
  try {
    await sql`with ${sql.join(written)} select ${sql.join([sql`1`, ...checked])}`.execute(db);
  } catch (cause) {
    if (isDivisionByZero(cause)) throw new MovedOn("A row has moved on since it was read.", { cause });
    throw cause;
  }
}

/** The same for any number of parts, in the order given, in the transaction that the caller stands in. */
export async function inOrder(db: Db, parts: readonly Part[]): Promise<void> {
  const most = limits.store.partsOfOneStatement;
  for (let at = 0; at < parts.length; at += most) await together(db, parts.slice(at, at + most));
}

/** SQLSTATE 22012, division_by_zero. */
function isDivisionByZero(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "22012";
}
