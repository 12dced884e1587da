import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, transaction } from "../../src/store/database.ts";
import { type ReceivedMessage, replaceRaw, storeMessage, storeMessages } from "../../src/store/messages.ts";
import { limits } from "../../src/limits.ts";
import { readRaw } from "../../src/store/raw.ts";
import { countMessages } from "../../src/store/message-counts.ts";
import {
  countFailure,
  finishMessage,
  lastError,
  messagesOfCase,
  postponeMessage,
  readMessage,
  reopenMessages,
  takeWaiting,
} from "../../src/store/reading.ts";
import { fitOrder, receiptOrder } from "../../src/store/receipt-order.ts";
import { storedCase } from "../support/cases.ts";
import { freshDatabase, testEngine, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
const time = { now, engine: testEngine };
const end = { kind: "human", reason: null, caseId: null, person: null, trust: null, program: null } as const;
let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

function message(changes: Partial<ReceivedMessage> & { words?: string } = {}): ReceivedMessage {
  const { words = "brown", ...rest } = changes;
  const raw = Buffer.from(
    `Message-ID: <m@x.example>\r\nX-Of: ${rest.mailbox ?? ""}${rest.uid ?? 1}\r\n\r\n${words}\r\n`,
  );
  return { mailbox: "INBOX", uidValidity: 1, uid: 1, receivedAt: now, messageId: null, raw, ...rest };
}

function store(given: ReceivedMessage) {
  return transaction(database, (tx) => storeMessage(tx, vault, given, now));
}

async function take(most: number, at = now) {
  return (await takeWaiting(database.db, vault, { ...time, now: at }, most)).opened;
}

describe("a received message", () => {
  it("is stored once, by its UID and by its bytes", async () => {
    const mailbox = "once";
    const first = await store(message({ mailbox, uid: 1 }));
    expect(first.kind).toBe("stored");
    expect(await store(message({ mailbox, uid: 1, words: "other bytes" }))).toEqual({ kind: "known", id: first.id });
    const again = { ...message({ mailbox, uid: 1 }), uid: 900, uidValidity: 2 };
    expect(await store(again)).toEqual({ kind: "known", id: first.id });
  });

  it("comes back byte for byte, and redacted once a password was found in it", async () => {
    const given = message({ mailbox: "bytes" });
    const { id } = await store(given);
    expect(await readRaw(database.db, vault, id)).toEqual(given.raw);
    await transaction(database, (tx) => replaceRaw(tx, vault, id, Buffer.from("blotted")));
    expect(await readRaw(database.db, vault, id)).toEqual(Buffer.from("blotted"));
    expect(await readMessage(database.db, vault, id)).toMatchObject({
      redacted: true,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("comes back byte for byte where it is large, and small once it was redacted", async () => {
    const raw = Buffer.concat([message({ mailbox: "large" }).raw, Buffer.alloc(2.5 * limits.store.pieceBytes, "Zoë ")]);
    const { id } = await store({ ...message({ mailbox: "large" }), raw });
    expect((await readRaw(database.db, vault, id))?.equals(raw)).toBe(true);
    await transaction(database, (tx) => replaceRaw(tx, vault, id, Buffer.from("blotted")));
    expect(await readRaw(database.db, vault, id)).toEqual(Buffer.from("blotted"));
    expect(await database.db.selectFrom("message_pieces").select("at").where("message_id", "=", id).execute()).toEqual(
      [],
    );
  });

  it("is a copy where an earlier one has its Message-ID and its body, whatever the headers", async () => {
    const messageId = "<copy@x.example>";
    const first = await store(message({ mailbox: "copies", uid: 1, messageId }));
    const second = await store(message({ mailbox: "copies", uid: 2, messageId: "copy@x.example" }));
    const other = await store(message({ mailbox: "copies", uid: 3, messageId, words: "blue" }));
    const taken = await take(1000);
    const copyOf = ({ id }: { id: string }) => taken.find(({ message }) => message.id === id)?.copyOf;
    expect([copyOf(first), copyOf(second), copyOf(other)]).toEqual([null, first.id, null]);
  });

  it("that came by file has a number of its own each time", async () => {
    const one = await store(message({ mailbox: "ingest", uid: null, words: "one" }));
    const two = await store(message({ mailbox: "ingest", uid: null, words: "two" }));
    expect([one.kind, two.kind]).toEqual(["stored", "stored"]);
    expect((await store(message({ mailbox: "ingest", uid: null, words: "two" }))).id).toBe(two.id);
  });
});

describe("the receipt order", () => {
  it("follows the time across mailboxes, and the UID within a second", () => {
    expect(receiptOrder("2026-11-21T10:00:01Z", 1)).toBeGreaterThan(receiptOrder("2026-11-21T10:00:00Z", 9_000_000));
    expect(receiptOrder(now, 8)).toBeGreaterThan(receiptOrder(now, 7));
    expect(receiptOrder("2026-11-21T10:00:00.5Z", null)).toBeGreaterThan(receiptOrder(now, null));
    expect(Number.isSafeInteger(receiptOrder("2080-01-01T00:00:00Z", 4_294_967_295))).toBe(true);
  });

  it("lets the UID decide within one mailbox, where the server's clock stepped back or messages were stored late", async () => {
    const at = (uid: number, receivedAt: string) => store(message({ mailbox: "clock", uid, receivedAt }));
    const ids = [
      await at(10, "2026-11-21T10:00:05Z"),
      await at(30, "2026-11-21T10:00:02Z"),
      await at(20, "2026-11-21T10:00:09Z"),
      await at(5, "2026-11-21T10:00:30Z"),
    ].map((one) => one.id);
    const stored = await Promise.all(ids.map((id) => readMessage(database.db, vault, id)));
    const sorted = stored.toSorted((one, other) => (one?.receiptOrder ?? 0) - (other?.receiptOrder ?? 0));
    expect(sorted.map((one) => one?.uid)).toEqual([5, 10, 20, 30]);
    expect(fitOrder(5, 1, null, null)).toBe(5);
  });
});

describe("messages that are stored in one go", () => {
  const storeAll = (given: readonly ReceivedMessage[]) =>
    transaction(database, (tx) => storeMessages(tx, vault, given, now));

  it("are each stored once, whether they are there before or come twice in it", async () => {
    const mailbox = "together";
    const before = await store(message({ mailbox, uid: 1 }));
    const two = message({ mailbox, uid: 2 });
    const [known, fresh, sameBytes, sameUid, ...more] = await storeAll([
      message({ mailbox, uid: 1 }),
      two,
      { ...two, uid: 3 },
      message({ mailbox, uid: 2, words: "other bytes" }),
    ]);
    expect(more).toEqual([]);
    expect(known).toEqual({ kind: "known", id: before.id });
    expect(fresh?.kind).toBe("stored");
    expect(sameBytes).toEqual({ kind: "known", id: fresh?.id });
    expect(sameUid).toEqual({ kind: "known", id: fresh?.id });
    // Found known under its other UID, it is not fetched again.
    const aliases = await database.db
      .selectFrom("message_aliases")
      .select("uid")
      .where("mailbox", "=", mailbox)
      .execute();
    expect(aliases.map(({ uid }) => Number(uid))).toEqual([3]);
  });

  it("follow their UIDs, among themselves and among those that are there, wherever the clock stepped", async () => {
    const at = (uid: number, receivedAt: string) => message({ mailbox: "clocks", uid, receivedAt });
    await store(at(10, "2026-11-21T10:00:05Z"));
    await store(at(40, "2026-11-21T10:00:06Z"));
    await storeAll([
      at(20, "2026-11-21T10:00:09Z"),
      at(5, "2026-11-21T10:00:30Z"),
      at(30, "2026-11-21T10:00:01Z"),
      at(25, "2026-11-21T10:00:02Z"),
    ]);
    const rows = await database.db
      .selectFrom("messages")
      .select("uid")
      .where("mailbox", "=", "clocks")
      .orderBy("receipt_order")
      .execute();
    expect(rows.map(({ uid }) => Number(uid))).toEqual([5, 10, 20, 25, 30, 40]);
  });
});

describe("a waiting message", () => {
  it("is taken once, the one received first before the others", async () => {
    await endAll();
    const late = await store(message({ mailbox: "take", uid: 2, receivedAt: "2026-11-21T10:00:02Z" }));
    const early = await store(message({ mailbox: "take2", uid: 9, receivedAt: "2026-11-21T10:00:01Z" }));
    expect((await take(1)).map(({ message: { id } }) => id)).toEqual([early.id]);
    expect((await take(5)).map(({ message: { id } }) => id)).toEqual([late.id]);
    expect(await take(5)).toEqual([]);
  });

  it("brings its bytes where its row holds them", async () => {
    await endAll();
    const small = message({ mailbox: "in its row" });
    await store(small);
    await store(message({ mailbox: "in pieces", raw: Buffer.alloc(1_500_000, "piece ") }));
    const raws = (await take(2)).map(({ message: { mailbox }, raw }) => [mailbox, raw]);
    expect(Object.fromEntries(raws)).toEqual({ "in its row": small.raw, "in pieces": null });
  });

  it("has its failures counted in its row, and waits for its next attempt", async () => {
    await endAll();
    const { id } = await store(message({ mailbox: "fails" }));
    const claim = async (at: string) => (await take(1, at))[0]?.message ?? null;
    const fail = () =>
      transaction(database, (tx) =>
        countFailure(tx, vault, id, { error: "brown is no colour", nextAttemptAt: "2026-11-21T10:01:00Z" }),
      );
    await claim(now);
    expect(await fail()).toBe(1);
    expect(await claim(now)).toBeNull();
    expect(await claim("2026-11-21T10:01:00Z")).toMatchObject({ attempts: 1 });
    expect(await fail()).toBe(2);
    expect(await lastError(database.db, vault, id)).toBe("brown is no colour");
    await transaction(database, (tx) => postponeMessage(tx, id, "2026-11-21T14:00:00Z"));
    expect(await readMessage(database.db, vault, id)).toMatchObject({ attempts: 2, status: "waiting" });
  });

  it("ends once, with one outcome, and can be opened again by hand", async () => {
    const { id: caseId } = await storedCase(database);
    const { id } = await store(message({ mailbox: "ends", messageId: "<e@x.example>" }));
    const finish = (outcome: "applied" | "quarantined") =>
      transaction(database, (tx) =>
        finishMessage(tx, id, { ...end, outcome, caseId, person: "p1", trust: "proven" }, now),
      );
    expect(await finish("quarantined")).toBe(true);
    expect(await finish("applied")).toBe(false);
    expect(await messagesOfCase(database.db, vault, caseId)).toMatchObject([
      { id, outcome: "quarantined", trust: "proven", messageId: "<e@x.example>", doneAt: now },
    ]);
    expect(await transaction(database, (tx) => reopenMessages(tx, { outcome: "quarantined" }))).toBe(1);
    expect(await transaction(database, (tx) => reopenMessages(tx, { ids: [id] }))).toBe(0);
    expect(await readMessage(database.db, vault, id)).toMatchObject({ status: "waiting", outcome: null });
    expect(await finish("applied")).toBe(true);
  });
});

it("counts messages so that outcomes and waiting ones add up to the stored", async () => {
  const counts = await countMessages(database.db);
  const ended = Object.values(counts.outcomes).reduce((sum, one) => sum + one, 0);
  expect(counts.stored).toBe(counts.waiting + ended);
  expect(counts.outcomes.applied).toBe(1);
  expect(counts.oldestWaiting).toBe("2026-11-21T10:00:00Z");
});

async function endAll(): Promise<void> {
  const waiting = await database.db.selectFrom("messages").select("id").where("status", "<>", "done").execute();
  for (const { id } of waiting)
    await transaction(database, (tx) => finishMessage(tx, id, { ...end, outcome: "ignored" }, now));
}
