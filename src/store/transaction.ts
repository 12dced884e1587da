import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "./database.ts";
import { unavailable } from "./postgres.ts";
import { isOutdated } from "./statements.ts";
import type { Db, Tx } from "./tables.ts";

/** Which transaction the running code stands in; `open` falls when it ends, for whatever outlives it. */
const standing = new AsyncLocalStorage<{ open: boolean; readonly afterwards: (() => void)[] }>();

/**
 * Runs `work` in one transaction: all of it is written, or nothing. An error rolls back and comes out as it is, or as
 * `DatabaseUnavailable` where the connection was lost; after a deadlock, or where a table has changed under it, it is run once more. On the embedded database transactions wait for one another, and
 * anything that does not go through `tx` would wait for ever: so a transaction within a transaction is refused.
 */
export function transaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseInside("A second transaction");
  return onceMore(() => attempt(database, work));
}

/**
 * The same for work that is a single statement, which is a transaction by itself: without the two round trips that begin
 * and end one.
 */
export function statement<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  refuseInside("A second transaction");
  return onceMore(() => work(database.db));
}

async function onceMore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    // Of two that wait for each other PostgreSQL ends one, and nothing of it was written: the other is done by now.
    if (!isDeadlock(error) && !isOutdated(error)) throw unavailable(error) ?? error;
  }
  try {
    return await run();
  } catch (error) {
    throw unavailable(error) ?? error;
  }
}

async function attempt<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const mark = { open: true, afterwards: [] as (() => void)[] };
  let result: T;
  try {
    result = await standing.run(mark, () => database.db.transaction().execute(work));
  } finally {
    mark.open = false;
  }
  for (const act of mark.afterwards) act();
  return result;
}

/** Does something once the transaction that the running code stands in is written, and never where it is not; outside of any, at once. */
export function afterwards(act: () => void): void {
  const mark = standing.getStore();
  if (mark?.open) mark.afterwards.push(act);
  else act();
}

/** SQLSTATE 40P01, deadlock_detected. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "40P01";
}

/** Throws where the running code stands in an open transaction: `what` would not be part of it. */
export function refuseInside(what: string): void {
  if (standing.getStore()?.open)
    throw new Error(`${what} was begun inside an open transaction: pass the transaction on instead.`);
}
