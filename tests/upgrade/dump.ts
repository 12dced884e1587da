import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Database } from "../../src/store/database.ts";
import { migrate, readMigrations } from "../../src/store/migrate.ts";

/** A database as an older engine left it, killed in the middle of its work; sealed with the key of 32 sevens. */
export interface Dump {
  readonly schema: number;
  /** The instant at which it was left; ISO. */
  readonly at: string;
  /** Application numbers by what stands in them. */
  readonly applications: Readonly<Record<string, string>>;
  /** Rows as PostgreSQL writes a row as text, by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

export function readDump(name: string): Dump {
  return JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, name))).toString("utf8")) as Dump;
}

/** What is named comes before what names it. */
const first = ["cases", "messages", "outbox", "api_keys"];

/** Fills an empty database with a dump, at the dump's schema. */
export async function fill(database: Pick<Database, "kind" | "session">, dump: Dump): Promise<void> {
  await migrate(
    database,
    readMigrations().filter(({ number }) => number <= dump.schema),
  );
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const names = Object.keys(dump.tables).toSorted((one, other) => rank(one) - rank(other));
  await database.session(async (run) => {
    for (const name of names)
      for (const row of dump.tables[name] ?? [])
        await run(
          `insert into ${name} overriding system value select (row).* from (select ${quoted(row)}::${name} as row) one`,
        );
    for (const [table, column] of [
      ["cases", "id"],
      ["messages", "seq"],
      ["outbox", "seq"],
      ["webhooks", "seq"],
    ])
      await run(
        `select setval(pg_get_serial_sequence('${table}', '${column}'), (select coalesce(max(${column}), 1) from ${table}))`,
      );
  });
}
