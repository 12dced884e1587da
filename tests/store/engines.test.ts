import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveBackAbandoned } from "../../src/store/abandoned.ts";
import { type Database, transaction, type Tx } from "../../src/store/database.ts";
import {
  enterEngine,
  type EngineName,
  leaveEngine,
  readsMailbox,
  renewal,
  thisEngine,
} from "../../src/store/engines.ts";
import { storeMessage } from "../../src/store/messages.ts";
import { takeWaiting } from "../../src/store/reading.ts";
import { freshDatabase, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => transaction(database, work);
const engine = (name: string): EngineName => ({ id: randomUUID(), name, process: null });
const enter = (one: EngineName, kind: Database["kind"] = "postgres") => within((tx) => enterEngine(tx, kind, one));
const lapse = (id: string) =>
  sql`update engines set lease_until = clock_timestamp() - interval '1 second' where id = ${id}`.execute(database.db);

describe("a mailbox", () => {
  it("is read by one engine until that one leaves", async () => {
    const [first, second] = [engine("first"), engine("second")];
    await enter(first);
    await enter(second);
    const reads = ({ id }: { id: string }) => readsMailbox(database.db, "INBOX", id);
    expect([await reads(first), await reads(second), await reads(first)]).toEqual([true, false, true]);
    await within((tx) => leaveEngine(tx, first.id));
    expect([await reads(second), await reads(first)]).toEqual([true, false]);
  });

  it("is taken over from one that has not renewed its lease, and kept by one that has", async () => {
    const [first, second] = [engine("o'neill 7"), engine("second")];
    await enter(first);
    await enter(second);
    expect(await readsMailbox(database.db, "Other", first.id)).toBe(true);
    await lapse(first.id);
    await database.session((run) => run(renewal(first)));
    expect(await readsMailbox(database.db, "Other", second.id)).toBe(false);
    await lapse(first.id);
    expect(await readsMailbox(database.db, "Other", second.id)).toBe(true);
  });
});

describe("an engine that was killed on this machine", () => {
  it("is seen to be dead by the next one that starts here; one of another machine is not", async () => {
    const [here, there, next] = [thisEngine(), engine("there"), thisEngine()];
    const gone = { ...here, process: here.process && { ...here.process, holder: { pid: 2 ** 22 + 1, begun: null } } };
    const elsewhere = { ...there, process: gone.process && { ...gone.process, space: "another boot" } };
    await enter(gone);
    await enter(elsewhere);
    await enter(next);
    const ids = (await database.db.selectFrom("engines").select("id").execute()).map((row) => row.id);
    expect(ids).not.toContain(gone.id);
    expect(ids).toEqual(expect.arrayContaining([elsewhere.id, next.id]));
    await within((tx) => leaveEngine(tx, elsewhere.id));
    await within((tx) => leaveEngine(tx, next.id));
  });
});

describe("a message in the hands of an engine", () => {
  const waiting = async () =>
    (await database.db.selectFrom("messages").select("id").where("status", "=", "waiting").execute()).length;
  const never = { messages: "2000-01-01T00:00:00Z", webhooks: "2000-01-01T00:00:00Z" };

  it("is given back once that one is dead, however the clocks differ, and not before", async () => {
    const [holder, other] = [engine("holder"), engine("other")];
    await enter(holder);
    await enter(other);
    const message = { mailbox: "INBOX", uidValidity: 1, uid: 1, receivedAt: now, messageId: null };
    await within((tx) => storeMessage(tx, vault, { ...message, raw: Buffer.from("a: b\r\n\r\nc") }, now));
    await within((tx) => takeWaiting(tx, vault, { now, engine: holder.id }, 1));
    const future = { messages: "2100-01-01T00:00:00Z", webhooks: "2100-01-01T00:00:00Z" };
    await within((tx) => giveBackAbandoned(tx, other.id, future));
    expect(await waiting()).toBe(0);
    await lapse(holder.id);
    await within((tx) => giveBackAbandoned(tx, other.id, never));
    expect(await waiting()).toBe(1);
  });

  it("is given back by that one itself where it forgot it", async () => {
    const holder = engine("holder");
    await enter(holder);
    await within((tx) => takeWaiting(tx, vault, { now, engine: holder.id }, 1));
    await within((tx) => giveBackAbandoned(tx, holder.id, { ...never, messages: "2026-11-21T09:59:00Z" }));
    expect(await waiting()).toBe(0);
    await within((tx) => giveBackAbandoned(tx, holder.id, { ...never, messages: "2026-11-21T10:01:00Z" }));
    expect(await waiting()).toBe(1);
  });
});

it("an engine on the embedded database is the only one that lives, without an end", async () => {
  const [dead, alone] = [engine("dead"), engine("alone")];
  await enter(dead);
  await enter(alone, "embedded");
  const rows = await database.db.selectFrom("engines").select("id").execute();
  expect(rows).toEqual([{ id: alone.id }]);
});
