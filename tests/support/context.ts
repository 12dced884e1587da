import { pino } from "pino";
import { defaultPolicy } from "../../src/case/policy.ts";
import { configFrom } from "../../src/config.ts";
import { openBoss } from "../../src/store/boss.ts";
import { createPool } from "../../src/workflow/bounded/pool.ts";
import type { Context } from "../../src/workflow/context.ts";
import { mailIdentity } from "../../src/workflow/identity.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { newSight } from "../../src/workflow/mailbox-sight.ts";
import { untraced } from "../../src/workflow/trace.ts";
import { queues } from "../../src/workflow/queues.ts";
import { freshDatabase, testEngine, testVault } from "./database.ts";

export interface TestContext {
  readonly context: Context;
  /** Moves the clock on; it stands still otherwise. */
  advance(duration: Temporal.DurationLike): void;
  close(): Promise<void>;
}

/** Everything that the walk is given, on a fresh database with a clock of its own. */
export async function testContext(webhook: Context["webhook"] = null): Promise<TestContext> {
  const database = await freshDatabase();
  const boss = await openBoss(database, Object.values(queues), console.error);
  const pool = createPool(1);
  let now = Temporal.Instant.from("2026-11-21T15:00:00Z");
  const mailFrom = "confirmation@landfall.example";
  const context: Context = {
    engine: testEngine,
    database,
    boss,
    pool,
    vault: testVault,
    policy: defaultPolicy,
    findFaces: false,
    mail: mailIdentity(configFrom({ MAIL_FROM: mailFrom }), defaultPolicy, mailFrom, Buffer.alloc(32, 1)),
    certificate: null,
    log: pino({ level: "silent" }),
    webhook,
    sight: newSight(now),
    trace: untraced,
    now: () => now,
  };
  return {
    context,
    advance: (duration) => {
      now = now.add(duration);
    },
    async close() {
      pool.close();
      await boss.stop();
      await database.close();
    },
  };
}

/** A couple as `case import` takes them; the principal reads English, the spouse French. */
export const couple = {
  category: "express-entry",
  language: "en",
  track: "in-canada",
  people: [
    {
      id: "p1",
      role: "principal",
      givenName: "Zoë",
      familyName: "Łucja",
      birthDate: "1990-02-03",
      uci: "1123456789",
      email: "zoe@example.org",
      language: "en",
    },
    {
      id: "p2",
      role: "spouse",
      givenName: "Minh",
      familyName: "Nguyễn",
      birthDate: "1988-07-14",
      uci: "11234567",
      email: "minh@example.org",
      language: "fr",
    },
  ],
  address: { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
};

let applications = 0;

/** Takes a case in and gives its application number. */
export async function importedCase(context: Context, changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const application = `E00${++applications}${process.pid}`;
  const report = await importCases(context, [{ line: 1, value: { ...couple, application, ...changes } }], () => {});
  if (report.imported !== 1) throw new Error(`The case was refused: ${report.refused[0]?.reason}`);
  return application;
}
