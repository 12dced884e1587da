import type { ConstructorOptions } from "pg-boss";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { openPostgres, unavailable } from "./postgres.ts";
import type { Db } from "./tables.ts";

export { DatabaseLocked } from "./lock.ts";
export type { Db, Tables, Tx } from "./tables.ts";
export { unavailable } from "./postgres.ts";
export { statement, transaction } from "./transaction.ts";

/** An open database with its schema in place, PGlite or PostgreSQL: everything above this line sees no difference. */
export interface Database {
  readonly kind: "embedded" | "postgres";
  /** For reads outside a transaction; writes go through `transaction`. */
  readonly db: Db;
  /** Number of the last migration in it. */
  readonly schema: number;
  /** How pg-boss reaches it (`boss.ts`). */
  readonly boss: Pick<ConstructorOptions, "db" | "connectionString">;
  /** One connection on which whole SQL scripts run as they are; each run gives the rows of its last statement. */
  session<T>(use: (run: (script: string) => Promise<unknown[]>) => Promise<T>): Promise<T>;
  /**
   * Calls `heard` for each notification on a channel once it is committed, and where some may have been missed, until what
   * it gives is called.
   */
  listen(channel: string, heard: () => void): () => Promise<void>;
  /** Ends every connection and gives the embedded folder back. */
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where `url` is given, else the embedded database in `dataDir`, and brings its schema up to date.
 * Throws `DatabaseLocked`, `DatabaseUnavailable` or `SchemaTooNew`, each with a plain sentence.
 */
export async function openDatabase(place: { url: string | null; dataDir: string }): Promise<Database> {
  const opened = place.url === null ? await openEmbedded(place.dataDir) : await openPostgres(place.url);
  try {
    return { ...opened, schema: await migrate(opened) };
  } catch (error) {
    await opened.close();
    throw unavailable(error) ?? error;
  }
}
