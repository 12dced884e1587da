import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { inject } from "vitest";
import { openBoss } from "../../src/store/boss.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { embeddedDatabase } from "../../src/store/embedded.ts";
import { migrate, readMigrations } from "../../src/store/migrate.ts";
import { createVault } from "../../src/store/vault.ts";

/** The engine that tests take things in hand for, where they start none. */
export const testEngine = "00000000-0000-4000-8000-00000000e000";

/** The vault of every test database. */
export const testVault = createVault(Buffer.alloc(32, 7));

/** The server the tests run on, or null on the embedded database. */
export const postgresServer = inject("postgres");

/** A new, migrated and empty database, the job queue's schema in it: PGlite in memory, or a copy on a real PostgreSQL. */
export async function freshDatabase(): Promise<Database> {
  return postgresServer === null ? loadDump() : openDatabase({ url: await freshUrl(postgresServer), dataDir: "" });
}

/** DATABASE_URL of a new, migrated and empty database on the server of this run. */
export async function freshUrl(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template landfall_template`);
  await client.end();
  return server.replace(/postgres$/, name);
}

/** The tar of a migrated and empty embedded database, for those who unpack it into a folder of their own. */
export async function readyDump(): Promise<string> {
  const path = dumpPath();
  if (!existsSync(path)) await makeDump(path);
  return path;
}

async function loadDump(): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([readFileSync(await readyDump())]) });
  return { ...embeddedDatabase(pglite, () => {}), schema: readMigrations().at(-1)?.number ?? 0 };
}

/** A new folder takes seconds, a dump of one some tenths: made once for each set of migrations and packages. */
async function makeDump(path: string): Promise<void> {
  const pglite = await PGlite.create();
  const database = { ...embeddedDatabase(pglite, () => {}), schema: 0 };
  await migrate(database);
  await (await openBoss(database, [], console.error)).stop();
  const dump = await pglite.dumpDataDir("none");
  await database.close();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
  renameSync(draft, path);
}

function dumpPath(): string {
  const folder = join(import.meta.dirname, "../../node_modules/.cache/landfall");
  mkdirSync(folder, { recursive: true });
  const parts = createHash("sha256").update(JSON.stringify(readMigrations()));
  for (const name of ["@electric-sql/pglite", "pg-boss"])
    parts.update(readFileSync(join(import.meta.dirname, "../../node_modules", name, "package.json")));
  return join(folder, `database-${parts.digest("hex").slice(0, 16)}.tar`);
}

/** Every row of every table as text, the job queue's too. */
export async function everyRow(database: Database): Promise<string> {
  return database.session(async (run) => {
    const tables = (await run(
      `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
    )) as { name: string }[];
    const rows: string[] = [];
    for (const { name } of tables) {
      const found = (await run(`select t::text as row from ${name} t`)) as { row: string }[];
      rows.push(...found.map(({ row }) => `${name} ${row}`));
    }
    return rows.join("\n");
  });
}
