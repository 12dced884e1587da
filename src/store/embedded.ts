import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PGlite, QueryOptions } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { fromPglite } from "pg-boss";
import type { Database } from "./database.ts";
import { lockFolder } from "./lock.ts";
import type { Tables } from "./tables.ts";
import { refuseInside } from "./transaction.ts";
import { readers, writers } from "./values.ts";

/** Opens PGlite on `DATA_DIR/database`, made at the first start; `DatabaseLocked` while another process has the folder. */
export async function openEmbedded(dataDir: string): Promise<Omit<Database, "schema">> {
  const unlock = lockFolder(dataDir);
  try {
    const folder = join(dataDir, "database");
    if (!existsSync(folder)) await makeFolder(folder);
    return embeddedDatabase(await start(folder), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A database on a running PGlite; `released` is called once it is closed. */
export function embeddedDatabase(pglite: PGlite, released: () => void): Omit<Database, "schema"> {
  const executor = fromPglite(pglite);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: readingAlike(pglite) }) });
  return {
    kind: "embedded",
    db,
    boss: {
      db: {
        ...executor,
        // There is one connection: outside the open transaction this would wait for it, and it for this.
        executeSql: (text, values) => {
          refuseInside("A job call without its transaction");
          return executor.executeSql(text, values);
        },
      },
    },
    session: (use) => use(async (script) => (await pglite.exec(script)).at(-1)?.rows ?? []),
    listen(channel, heard) {
      const listening = pglite.listen(channel, heard);
      return async () => (await listening)();
    },
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      released();
    },
  };
}

/** Killed half-way through its first seconds a folder may never open again: so it gets its name only when it is whole. */
async function makeFolder(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await (await start(draft)).close();
  renameSync(draft, folder);
}

async function start(folder: string): Promise<PGlite> {
  // Loaded only here: on PostgreSQL its WebAssembly stays out of memory.
  const { PGlite } = await import("@electric-sql/pglite");
  return PGlite.create(folder);
}

/** What Kysely needs of PGlite, with our readers and writers on each query: pg-boss, on the same instance, keeps its own. */
function readingAlike(pglite: PGlite): ConstructorParameters<typeof PGliteDialect>[0]["pglite"] {
  const withReaders = (options: object | undefined): QueryOptions => ({
    ...options,
    parsers: readers,
    serializers: writers,
  });
  return {
    close: () => pglite.close(),
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    query: (sql, parameters, options) => pglite.query(sql, parameters, withReaders(options)),
    transaction: (work) =>
      pglite.transaction((tx) =>
        work({
          query: (sql, parameters, options) => tx.query(sql, parameters, withReaders(options)),
          rollback: () => tx.rollback(),
        }),
      ),
  };
}
