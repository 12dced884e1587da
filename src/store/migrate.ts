import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database.ts";

/** The database was made by a newer engine: this one would not understand its rows. */
export class SchemaTooNew extends Error {
  override name = "SchemaTooNew";
}

interface Migration {
  readonly number: number;
  readonly script: string;
}

/** One number for all engines on one server: whoever holds it migrates, the others wait and find the work done. */
const advisoryLock = 5_281_936;

/**
 * Runs the migrations that are not in yet, in the order of their numbers, each in a transaction of its own, and returns
 * the number of the last. Forward only; one that came in later under a lower number (two branches met) is not passed
 * over. Engines that start together wait for one another (the embedded folder has its process lock instead).
 * `SchemaTooNew` when the database knows a higher number than this engine.
 */
export function migrate(
  database: Pick<Database, "kind" | "session">,
  migrations: readonly Migration[] = readMigrations(),
): Promise<number> {
  const newest = migrations.at(-1)?.number ?? 0;
  return database.session(async (run) => {
    if (database.kind === "postgres") await run(`select pg_advisory_lock(${advisoryLock})`);
    await run(
      "create table if not exists landfall_schema (version integer primary key, run_at timestamptz not null default now())",
    );
    const rows = (await run("select version from landfall_schema order by version")) as { version: number }[];
    const present = new Set(rows.map((row) => row.version));
    const last = rows.at(-1)?.version ?? 0;
    if (last > newest)
      throw new SchemaTooNew(
        `This database has schema ${last}, and this engine knows ${newest}: install the newer engine that it was last used with.`,
      );
    for (const { number, script } of migrations.filter((migration) => !present.has(migration.number))) {
      try {
        await run(`begin;\n${script}\n;insert into landfall_schema (version) values (${number});\ncommit;`);
      } catch (cause) {
        await run("rollback");
        throw new Error(`Migration ${number} of the database failed; nothing of it was kept.`, { cause });
      }
    }
    return newest;
  });
}

/** The numbered files of `migrations/`, in order: `0001-first.sql` is number 1. */
export function readMigrations(folder = join(import.meta.dirname, "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
    .map((file) => ({ number: Number(file.slice(0, 4)), script: readFileSync(join(folder, file), "utf8") }));
}
