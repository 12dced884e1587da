import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseVersion } from "../../src/case/upgrade.ts";
import { configFrom } from "../../src/config.ts";
import { type Engine, openStore, startEngine } from "../../src/engine.ts";
import { readCase } from "../../src/store/cases.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { openEmbedded } from "../../src/store/embedded.ts";
import { migrate, readMigrations } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { showCase } from "../../src/workflow/show.ts";
import { ours } from "../support/applicants.ts";
import { postgresServer } from "../support/database.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";
import { type Dump, fill, readDump } from "../upgrade/dump.ts";

/** Made by a trial of the commit before the next migration, with rows put as a kill leaves them. */
const dumps = readdirSync(join(import.meta.dirname, "../upgrade")).filter((name) =>
  /^schema-\d+\.json\.gz$/.test(name),
);
const newest = readMigrations().at(-1)?.number ?? 0;

describe.each(dumps)("a database that an older engine left in the middle of its work: %s", (name) => {
  const dump: Dump = readDump(name);
  const folder = mkdtempSync(join(tmpdir(), "landfall-upgrade-"));
  let settings: Record<string, string>;
  let post: TestPostOffice;
  beforeAll(async () => {
    post = await openTestPostOffice();
    settings = {
      ...(await filled(folder, dump)),
      SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
      IMAP_URL: post.imapUrl,
      SMTP_URL: post.smtpUrl,
      MAIL_FROM: ours,
      PORTAL_LISTEN: "127.0.0.1:0",
      CONSOLE_LISTEN: "127.0.0.1:0",
    };
  }, 240_000);
  afterAll(async () => {
    await post.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is lifted with every row of it, and every case opens in today's form", async () => {
    const { database, vault } = await openStore(configFrom(settings));
    expect(database.schema).toBe(newest);
    for (const [table, rows] of Object.entries(dump.tables)) {
      const [counted] = (await database.session((run) => run(`select count(*)::int as n from ${table}`))) as {
        n: number;
      }[];
      expect([table, counted?.n]).toEqual([table, rows.length]);
    }
    for (const { id } of await database.db.selectFrom("cases").select("id").execute())
      expect((await readCase(database.db, vault, id))?.case.v).toBe(caseVersion);
    await database.close();
  });

  it(
    "goes on where it stood: what was waiting is read, what was in hand is sent or settled",
    { timeout: 240_000 },
    async () => {
      const clock = { now: Temporal.Instant.from(dump.at).add({ minutes: 20 }) };
      const engine = await startEngine(configFrom(settings), pino({ level: "silent" }), () => clock.now);
      const { database, vault } = engine.context;
      const mailOf = async (which: string) =>
        (await showCase(database.db, vault, dump.applications[which] ?? ""))?.mail.find(
          (one) => one.template === "portal1",
        );
      await rested(engine);
      const unread = await database.db.selectFrom("messages").select("id").where("status", "<>", "done").execute();
      expect(unread).toEqual([]);
      // Its bytes had not begun to go: once. Its bytes were going: nobody knows, and it goes once more in a while.
      expect(await mailOf("taken")).toMatchObject({ state: "sent" });
      expect(post.taken.filter((one) => one.to === "taken@home.example" && one.template === "portal1")).toHaveLength(1);
      expect(await mailOf("going")).toMatchObject({ state: "unsure" });
      expect(post.taken.filter((one) => one.to === "unsure@home.example")).toHaveLength(1);
      clock.now = clock.now.add({ minutes: 30 });
      await rested(engine);
      expect(post.taken.filter((one) => one.to === "going@home.example")).toHaveLength(1);
      expect((await showCase(database.db, vault, dump.applications["taken"] ?? ""))?.phase).toBe("active");
      expect((await showCase(database.db, vault, dump.applications["held"] ?? ""))?.holds).toHaveLength(1);
      await engine.stop();
    },
  );
});

describe("a schema that is lifted", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "landfall-upgrade-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("once, by engines that start together, and is refused by an older one afterwards", async () => {
    const dump = readDump("schema-2.json.gz");
    const { DATABASE_URL: url = null } = await filled(folder, dump);
    const open = () => openDatabase({ url, dataDir: join(folder, "data") });
    // The embedded folder belongs to one process, and to one opening of it.
    const engines = url === null ? [await open()] : await Promise.all([open(), open(), open()]);
    expect(engines.map(({ schema }) => schema)).toEqual(engines.map(() => newest));
    const older = readMigrations().slice(0, -1);
    await expect(migrate(engines[0] as Database, older)).rejects.toMatchObject({ name: "SchemaTooNew" });
    for (const engine of engines) await engine.close();
  });
});

/** Settings of a database filled with a dump: a folder, or a new database on the server of this run. */
async function filled(folder: string, dump: Dump): Promise<Record<string, string>> {
  const dataDir = join(folder, "data");
  if (postgresServer === null) {
    const database = await openEmbedded(dataDir);
    await fill(database, dump);
    await database.close();
    return { DATA_DIR: dataDir };
  }
  const name = `upgrade_${process.pid}_${Math.round(performance.now())}`;
  const client = new Client({ connectionString: postgresServer });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  const url = postgresServer.replace(/postgres$/, name);
  const database = await openPostgres(url);
  await fill(database, dump);
  await database.close();
  return { DATABASE_URL: url };
}

async function rested(engine: Engine): Promise<void> {
  const { database, boss, now } = engine.context;
  const patience = performance.now() + 120_000;
  for (;;) {
    await boss.wake("tick");
    await boss.wake("deliver");
    await new Promise((resolve) => setTimeout(resolve, 500));
    const mails = database.db
      .selectFrom("outbox")
      .select("id")
      .where((where) =>
        where.or([
          where("state", "=", "sending"),
          where.and([where("state", "in", ["queued", "unsure"]), where("next_attempt_at", "<=", now().toString())]),
        ]),
      );
    const unread = database.db.selectFrom("messages").select("id").where("status", "<>", "done");
    if ((await mails.execute()).length + (await unread.execute()).length === 0) return;
    if (performance.now() > patience) throw new Error("The engine did not come to rest.");
  }
}
