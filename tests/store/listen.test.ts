import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimEscalation } from "../../src/store/escalation-claims.ts";
import { type Database, openDatabase, transaction } from "../../src/store/database.ts";
import { queueStamp } from "../../src/store/escalation-queue.ts";
import { openEscalation } from "../../src/store/escalations.ts";
import { freshDatabase, freshUrl, postgresServer, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T15:00:00Z";
let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const entry = { of: null, person: null, reason: "unknown-sender", messageId: null, evidence: {}, dueAt: null } as const;
const opened = (where: Database) =>
  transaction(where, (tx) => openEscalation(tx, vault, { ...entry, joins: false }, now));

describe("who listens to the queue", () => {
  it("hears of what is opened and claimed, once it is committed, until they stop", async () => {
    let heard = 0;
    const stop = database.listen("landfall_queue", () => {
      heard += 1;
    });
    await pause(500);
    const before = [heard, await queueStamp(database.db, now)] as const;
    const { id } = await opened(database);
    await expect.poll(() => heard).toBeGreaterThan(before[0]);
    const after = [heard, await queueStamp(database.db, now)] as const;
    expect(after[1]).not.toBe(before[1]);
    await transaction(database, (tx) => claimEscalation(tx, id, "Ada", now));
    await expect.poll(() => heard).toBeGreaterThan(after[0]);
    expect(await queueStamp(database.db, now)).not.toBe(after[1]);
    const failing = transaction(database, async (tx) => {
      await claimEscalation(tx, id, "Ada", "2026-11-21T15:05:00Z");
      throw new Error("rolled back");
    });
    const quiet = heard;
    await expect(failing).rejects.toThrow("rolled back");
    await pause(200);
    expect(heard).toBe(quiet);
    await stop();
    await opened(database);
    await pause(200);
    expect(heard).toBe(quiet);
  });

  it.skipIf(postgresServer === null)("hears again after their connection was cut", async () => {
    const url = await freshUrl(postgresServer ?? "");
    const own = await openDatabase({ url, dataDir: "" });
    let heard = 0;
    const stop = own.listen("landfall_queue", () => {
      heard += 1;
    });
    await expect.poll(() => heard).toBe(1);
    const admin = new Client({ connectionString: url });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'landfall listens'",
    );
    await admin.end();
    // Something may have been missed, so it is told as a change.
    await expect.poll(() => heard, { timeout: 10_000 }).toBe(2);
    await opened(own);
    await expect.poll(() => heard).toBe(3);
    await stop();
    await own.close();
  });
});
