import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, transaction } from "../../src/store/database.ts";
import { migrate, readMigrations } from "../../src/store/migrate.ts";
import { freshDatabase, freshUrl, postgresServer } from "../support/database.ts";

let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

describe("a transaction", () => {
  it("is written whole", async () => {
    await transaction(database, (tx) => sql`create table kept (n bigint)`.execute(tx));
    expect((await sql`select * from kept`.execute(database.db)).rows).toEqual([]);
  });

  it("leaves nothing behind when its work throws", async () => {
    const failing = transaction(database, async (tx) => {
      await sql`create table lost (n bigint)`.execute(tx);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await expect(sql`select * from lost`.execute(database.db)).rejects.toThrow("lost");
  });

  it("is over when the next begins, on one connection too", async () => {
    await transaction(database, (tx) => sql`create table counted (n bigint)`.execute(tx));
    const adding = Array.from({ length: 8 }, (_, n) =>
      transaction(database, (tx) => sql`insert into counted values (${n})`.execute(tx)),
    );
    await Promise.all(adding);
    const { rows } = await sql<{ n: number }>`select count(*) as n from counted`.execute(database.db);
    expect(rows).toEqual([{ n: 8 }]);
  });
});

it("hands values over alike on both databases", async () => {
  const { rows } = await sql`select '2026-11-21 10:00:00.25-05'::timestamptz as instant, '2026-11-21'::date as day,
    5::bigint as number, '\\x00ff'::bytea as bytes, '{a,b}'::text[] as words, '{"a":[1]}'::jsonb as data`.execute(
    database.db,
  );
  expect(rows).toEqual([
    {
      instant: "2026-11-21T15:00:00.25Z",
      day: "2026-11-21",
      number: 5,
      bytes: Buffer.from([0, 255]),
      words: ["a", "b"],
      data: { a: [1] },
    },
  ]);
});

describe("migrations", () => {
  it("are in after opening, and a second run does nothing", async () => {
    expect(database.schema).toBe(readMigrations().at(-1)?.number);
    expect(await migrate(database)).toBe(database.schema);
  });

  it("run in order, each whole or not at all, and go on from where they stood", async () => {
    const next = database.schema + 1;
    const known = readMigrations();
    const good = { number: next, script: "create table first_step (n integer);" };
    const bad = { number: next + 1, script: "create table second_step (n integer); select 1 / 0;" };
    await expect(migrate(database, [...known, good, bad])).rejects.toThrow(
      `Migration ${next + 1} of the database failed`,
    );
    await expect(sql`select * from first_step`.execute(database.db)).resolves.toBeTruthy();
    await expect(sql`select * from second_step`.execute(database.db)).rejects.toThrow("second_step");
    const mended = { number: next + 1, script: "create table second_step (n integer);" };
    expect(await migrate(database, [...known, good, mended])).toBe(next + 1);
  });

  it("are refused by an engine that knows fewer, in one sentence", async () => {
    await expect(migrate(database)).rejects.toThrow(
      `This database has schema ${database.schema + 2}, and this engine knows ${database.schema}: install the newer engine that it was last used with.`,
    );
  });
});

it("says in one sentence that PostgreSQL does not answer", async () => {
  const opening = openDatabase({ url: "postgres://landfall@127.0.0.1:1/landfall", dataDir: "" });
  await expect(opening).rejects.toMatchObject({
    name: "DatabaseUnavailable",
    retry: true,
    message: "The database cannot be used: nothing answers at its address. Start PostgreSQL, or correct DATABASE_URL.",
  });
});

describe.runIf(postgresServer === null)("the embedded folder", () => {
  const storeModule = join(import.meta.dirname, "../../src/store/database.ts");
  const open = `import { openDatabase } from ${JSON.stringify(storeModule)}; const database = await openDatabase({ url: null, dataDir: process.argv[1] });`;
  const run = (script: string, folder: string) =>
    execFileSync(process.execPath, ["--input-type=module", "-e", open + script, folder], { encoding: "utf8" });

  it("keeps what was written, refuses a second process, and survives a kill", async () => {
    const folder = mkdtempSync(join(tmpdir(), "landfall-folder-"));
    run(
      `await database.db.insertInto("agents").values({ name: "Ada", role: "agent", created_at: "2026-11-21T10:00:00Z" }).execute(); await database.close();`,
      folder,
    );
    const holder = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `${open} console.log("open"); setInterval(() => {}, 1000);`,
      folder,
    ]);
    await once(holder.stdout, "data");
    await expect(openDatabase({ url: null, dataDir: folder })).rejects.toMatchObject({
      name: "DatabaseLocked",
      pid: holder.pid,
    });
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const words = run(
      `console.log((await database.db.selectFrom("agents").selectAll().execute())[0].name); await database.close();`,
      folder,
    );
    expect(words).toBe("Ada\n");
  });
});

describe.runIf(postgresServer !== null)("PostgreSQL", () => {
  it("lets engines that start together migrate once", async () => {
    const url = (await freshUrl(postgresServer ?? "")).replace(/\/[^/]*$/, "/template1");
    const name = `together_${process.pid}`;
    const admin = await openDatabase({ url: await freshUrl(postgresServer ?? ""), dataDir: "" });
    await admin.session((run) => run(`create database ${name} template template0`));
    await admin.close();
    const place = { url: url.replace("template1", name), dataDir: "" };
    const engines = await Promise.all([openDatabase(place), openDatabase(place), openDatabase(place)]);
    expect(engines.map((engine) => engine.schema)).toEqual(engines.map(() => readMigrations().at(-1)?.number));
    for (const engine of engines) await engine.close();
  });

  it("tells a database that does not exist from one that is down", async () => {
    const url = (postgresServer ?? "").replace(/postgres$/, "nowhere");
    await expect(openDatabase({ url, dataDir: "" })).rejects.toMatchObject({
      retry: false,
      message: "The database cannot be used: it has no database of that name. Create it, or correct DATABASE_URL.",
    });
  });

  it("says that the connection was lost when the server ends it, and works again afterwards", async () => {
    const lost = transaction(database, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx));
    await expect(lost).rejects.toMatchObject({ name: "DatabaseUnavailable", retry: true });
    expect((await sql<{ n: number }>`select 1 as n`.execute(database.db)).rows).toEqual([{ n: 1 }]);
  });
});
