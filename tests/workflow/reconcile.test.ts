import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import type { CaseSums } from "../../src/store/reconcile.ts";
import { listEscalations, readEscalation } from "../../src/store/escalations.ts";
import { lastReconciled } from "../../src/store/reconciles.ts";
import { reconcile, reconcileStore } from "../../src/workflow/reconcile.ts";
import { createTally, oddOfMessages, oddsOfCase, untaken } from "../../src/workflow/reconcile/compare.ts";
import { receive } from "../../src/workflow/receive.ts";
import { createMailbox } from "../../src/engine.ts";
import { configFrom } from "../../src/config.ts";
import { importedCase, testContext, type TestContext } from "../support/context.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";

const fine: CaseSums = {
  id: 1,
  application: "E1",
  phase: "invited",
  erased: false,
  version: 3,
  entries: 3,
  first: 1,
  last: 3,
  deadlines: 1,
  escalations: 0,
  toGo: 0,
  endless: 0,
  bytesKept: 0,
};

describe("a case adds up", () => {
  it("when its journal is whole, its document stands at the last entry, and somebody or something waits for it", () => {
    expect(oddsOfCase(fine)).toEqual([]);
    expect(oddsOfCase({ ...fine, deadlines: 0, escalations: 1 })).toEqual([]);
    expect(oddsOfCase({ ...fine, deadlines: 0, toGo: 1 })).toEqual([]);
    expect(oddsOfCase({ ...fine, deadlines: 0, phase: "closed" })).toEqual([]);
    expect(oddsOfCase({ ...fine, deadlines: 0, erased: true })).toEqual([]);
  });

  it.each([
    ["journal-gap", { entries: 2 }],
    ["journal-gap", { first: 2, entries: 2 }],
    ["document-apart", { version: 4 }],
    ["nobody-waits", { deadlines: 0 }],
    ["erased-not-empty", { erased: true }],
    ["mail-endless", { endless: 1 }],
    ["mail-bytes-kept", { bytesKept: 1 }],
  ])("and not otherwise: %s by %o", (kind, change) => {
    expect(oddsOfCase({ ...fine, ...change })).toEqual([kind]);
  });

  it("not without a journal", () => {
    expect(oddsOfCase({ ...fine, entries: 0, first: null, last: null })).toEqual(["document-apart"]);
  });
});

describe("a message", () => {
  const outcomes = ["applied", "ignored"];
  const group = { status: "done", outcome: "applied", ofCase: true, count: 1, ids: [] };
  it("has one of the outcomes once it is done, and none before", () => {
    expect(oddOfMessages(group, outcomes)).toBeNull();
    expect(oddOfMessages({ ...group, status: "waiting", outcome: null, ofCase: false }, outcomes)).toBeNull();
    expect(oddOfMessages({ ...group, outcome: "lost" }, outcomes)).toBe("message-outcome");
    expect(oddOfMessages({ ...group, outcome: null }, outcomes)).toBe("message-outcome");
    expect(oddOfMessages({ ...group, status: "reading" }, outcomes)).toBe("message-outcome");
    expect(oddOfMessages({ ...group, ofCase: false }, outcomes)).toBe("message-without-case");
  });

  it("that stood in the mailbox at the last comparison and is still not stored is left behind", () => {
    expect(untaken([3, 5, 9], new Set([3]), 5)).toEqual([5]);
    expect(untaken([3, 5, 9], new Set([3, 5]), 9)).toEqual([9]);
    expect(untaken([3, 5, 9], new Set(), 0)).toEqual([]);
  });
});

it("of many alike, all are counted and a few are named", () => {
  const tally = createTally();
  for (let n = 0; n < 9; n += 1) tally.add("nobody-waits", { count: 1, examples: [`E${n}`] });
  expect(tally.odds()).toEqual([{ kind: "nobody-waits", count: 9, examples: ["E0", "E1", "E2", "E3", "E4"] }]);
});

let test: TestContext;
const db = () => test.context.database.db;
const now = () => test.context.now().toString();
const kinds = async () => (await reconcileStore(db(), now())).odds.map(({ kind, count }) => `${kind} ${count}`);

describe("the whole database", () => {
  beforeAll(async () => {
    test = await testContext();
  });
  afterAll(() => test.close());

  it("adds up after cases came in and mail arrived", async () => {
    await importedCase(test.context);
    await importedCase(test.context, { track: "outside-canada" });
    const raw = Buffer.from("From: zoe@example.org\r\n\r\nHello\r\n");
    await receive(test.context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt: now(), raw });
    const told: number[][] = [];
    const report = await reconcileStore(db(), now(), (passed, all) => told.push([passed, all]));
    expect(report).toEqual({ cases: 2, messages: 1, odds: [] });
    expect(told.at(-1)).toEqual([3, 3]);
  });

  it("does not where something is in hand, unread or due for too long", async () => {
    await sql`update outbox set state = 'sending', claimed_at = ${now()}`.execute(db());
    test.advance({ minutes: 59 });
    expect(await kinds()).toEqual([]);
    test.advance({ hours: 6 });
    expect(await kinds()).toEqual(["mail-in-hand 1", "message-unread 1"]);
    await sql`update messages set status = 'done', outcome = 'ignored'`.execute(db());
    await sql`update outbox set state = 'queued'`.execute(db());
    test.advance({ hours: 24 * 30 });
    expect(await kinds()).toEqual(["mail-queued 1", "deadline-late 2"]);
  });

  it("does not where a row is missing, too many, or left lying", async () => {
    await sql`update cases set version = version + 1`.execute(db());
    expect(await kinds()).toContain("document-apart 2");
    await sql`update cases set version = version - 1`.execute(db());
    await sql`delete from deadlines`.execute(db());
    await sql`update outbox set state = 'sent', settled_at = ${now()}, sent_at = ${now()}`.execute(db());
    expect(await kinds()).toEqual(["nobody-waits 1"]);
    await sql`update outbox set settled_at = null, raw_sealed = '\\x00'`.execute(db());
    expect(await kinds()).toEqual(["nobody-waits 1", "mail-endless 1", "mail-bytes-kept 1"]);
    await sql`update messages set outcome = 'lost'`.execute(db());
    expect(await kinds()).toContain("message-outcome 1");
  });
});

describe("the nightly comparison", () => {
  let post: TestPostOffice;
  beforeAll(async () => {
    post = await openTestPostOffice();
    test = await testContext();
  });
  afterAll(async () => {
    await test.close();
    await post.close();
  });
  const look = () => ({
    name: "INBOX",
    open: () => createMailbox(configFrom({ IMAP_URL: post.imapUrl, MAIL_FROM: "confirmation@landfall.example" })),
  });

  it("opens one escalation for what does not add up, and the next night joins it", async () => {
    await importedCase(test.context);
    await sql`update cases set version = version + 1`.execute(db());
    await reconcile(test.context, look());
    test.advance({ hours: 1 });
    await reconcile(test.context, look());
    const open = await listEscalations(db(), { state: "open" });
    expect(open.map(({ reason, joined }) => ({ reason, joined }))).toEqual([{ reason: "does-not-add-up", joined: 1 }]);
    const read = await readEscalation(db(), test.context.vault, open[0]?.id ?? "");
    expect(read?.evidence[0]?.facts).toMatchObject({ "document-apart": { count: 1 } });
    expect(await lastReconciled(db())).toMatchObject({
      endedAt: now(),
      cases: 1,
      findings: [{ kind: "document-apart" }],
    });
    await sql`update cases set version = version - 1`.execute(db());
  });

  it("finds a message that stays in the mailbox from one night to the next and is never stored", async () => {
    post.arrive(Buffer.from("From: zoe@example.org\r\n\r\nHello\r\n"), test.context.now());
    expect((await reconcile(test.context, look())).odds).toEqual([]);
    expect((await reconcile(test.context, look())).odds).toEqual([
      { kind: "mailbox-untaken", count: 1, examples: ["UID 1"] },
    ]);
  });

  it("finds what was put away and is not stored, as after an older backup was restored; the doctor's own mail is not meant", async () => {
    const mailbox = look().open();
    await mailbox.connect();
    const letter = (id: string, more = "") =>
      Buffer.from(`From: zoe@example.org\r\nMessage-ID: <${id}@example.org>\r\n${more}\r\nHello\r\n`);
    const known = letter("known");
    await receive(test.context, { mailbox: "INBOX", uidValidity: 9, uid: 9, receivedAt: now(), raw: known });
    for (const raw of [known, letter("lost"), letter("own", "X-Landfall-Template: doctor\r\n")])
      post.arrive(raw, test.context.now());
    await mailbox.settle(await mailbox.uidsAfter(0));
    await mailbox.close();
    const { odds } = await reconcile(test.context, look());
    expect(odds.filter(({ kind }) => kind === "settled-not-stored")).toEqual([
      { kind: "settled-not-stored", count: 1, examples: [expect.stringMatching(/^UID \d+$/)] },
    ]);
  });

  it("goes on without a mailbox that cannot be reached", async () => {
    const away = { name: "INBOX", open: () => createMailbox(configFrom({ IMAP_URL: "imap://a:b@127.0.0.1:1/INBOX" })) };
    expect((await reconcile(test.context, away)).odds).toEqual([]);
  });
});
