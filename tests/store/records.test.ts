import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAgent, findAgent, listAgents } from "../../src/store/agents.ts";
import {
  addApiKey,
  answerOnce,
  findApiKey,
  forgetAnswers,
  listApiKeys,
  revokeApiKey,
} from "../../src/store/api-keys.ts";
import type { StoredCase } from "../../src/store/cases.ts";
import { type Database, transaction, type Tx } from "../../src/store/database.ts";
import { documentsOf, readDocument, storeDocument, voidDocument } from "../../src/store/documents.ts";
import { moveCursor, noteReconciled, readCursor } from "../../src/store/mailbox-cursor.ts";
import { readPhoto, samePictureInCase, storePhoto } from "../../src/store/photos.ts";
import { findToken, insertTokens, useToken } from "../../src/store/tokens.ts";
import { claimWebhook, enqueueWebhooks, settleWebhook, webhookPending } from "../../src/store/webhooks.ts";
import { storedCase } from "../support/cases.ts";
import { freshDatabase, testEngine, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
const later = "2026-11-21T11:00:00Z";
let database: Database;
let stored: StoredCase;
beforeAll(async () => {
  database = await freshDatabase();
  stored = await storedCase(database);
});
afterAll(() => database.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => transaction(database, work);

describe("a token", () => {
  it("opens its own purpose, until it expires, and is used once", async () => {
    const token = { digest: "d", caseId: stored.id, person: "p1", purpose: "form", mailId: null, expiresAt: later };
    await within((tx) => insertTokens(tx, [token]).execute());
    expect(await findToken(database.db, "d", "form", now)).toEqual({ ...token, usedAt: null });
    expect(await findToken(database.db, "d", "sign-in", now)).toBeNull();
    expect(await findToken(database.db, "d", "form", later)).toBeNull();
    const use = () => within((tx) => useToken(tx, "d", "form", now));
    expect([await use(), await use()]).toEqual([true, false]);
  });
});

describe("webhooks", () => {
  const claim = async (at = now) =>
    (await within((tx) => claimWebhook(tx, vault, { now: at, engine: testEngine }))).opened[0] ?? null;

  it("go out in order within a case, and are tried again when they failed", async () => {
    const order = { type: "account.open", person: "p1", credential: null } as const;
    const entry = { caseId: stored.id, key: stored.key, order };
    await within((tx) => enqueueWebhooks(tx, vault, [entry, { ...entry, order: { ...order, person: "p2" } }], now));
    const first = await claim();
    expect(first).toMatchObject({ order, attempts: 0 });
    expect(await claim()).toBeNull();
    if (first) await within((tx) => settleWebhook(tx, first, { state: "queued", until: later }, now));
    expect(await claim()).toBeNull();
    const again = await claim(later);
    expect(again).toMatchObject({ id: first?.id, attempts: 1 });
    if (again) await within((tx) => settleWebhook(tx, again, { state: "sent" }, later));
    expect(await webhookPending(database.db, stored.id, "account.open")).toBe(true);
    expect(await claim()).toMatchObject({ order: { person: "p2" } });
    expect(await webhookPending(database.db, stored.id, "case.held")).toBe(false);
  });
});

describe("an API key", () => {
  it("is shown once, found by itself alone, and dead once it is revoked", async () => {
    const made = await within((tx) => addApiKey(tx, "portal", now));
    expect(await within((tx) => addApiKey(tx, "portal", now))).toBeNull();
    expect(await findApiKey(database.db, made?.key ?? "")).toMatchObject({ id: made?.id, name: "portal" });
    expect(await findApiKey(database.db, "lfk_guess")).toBeNull();
    expect(await within((tx) => revokeApiKey(tx, "portal", later))).toBe(true);
    expect(await findApiKey(database.db, made?.key ?? "")).toBeNull();
    expect(await listApiKeys(database.db)).toMatchObject([{ name: "portal", revokedAt: later }]);
  });

  it("gets the same answer again for the same request, and a conflict for another", async () => {
    const made = await within((tx) => addApiKey(tx, "second", now));
    let calls = 0;
    const ask = (request: string) =>
      within((tx) =>
        answerOnce(tx, vault, { keyId: made?.id ?? "", idempotencyKey: "k", request }, now, async () => {
          calls += 1;
          return { status: 201, body: { n: calls } };
        }),
      );
    expect(await ask("a")).toEqual({ kind: "fresh", answer: { status: 201, body: { n: 1 } } });
    expect(await ask("a")).toEqual({ kind: "again", answer: { status: 201, body: { n: 1 } } });
    expect(await ask("b")).toEqual({ kind: "conflict" });
    await within((tx) => forgetAnswers(tx, later));
    expect((await ask("b")).kind).toBe("fresh");
  });

  it("keeps no answer of a request that failed", async () => {
    const made = await within((tx) => addApiKey(tx, "third", now));
    const call = { keyId: made?.id ?? "", idempotencyKey: "k", request: "a" };
    const failing = within((tx) => answerOnce(tx, vault, call, now, () => Promise.reject(new Error("no"))));
    await expect(failing).rejects.toThrow("no");
    const answer = { status: 200, body: null };
    expect(await within((tx) => answerOnce(tx, vault, call, now, async () => answer))).toEqual({
      kind: "fresh",
      answer,
    });
  });
});

describe("photos and documents", () => {
  it("keep a photo, and know the same file in the same family", async () => {
    const bytes = Buffer.from("a picture");
    const photo = { caseId: stored.id, key: stored.key, person: "p1", bytes, format: "jpeg", report: { findings: [] } };
    const id = await within((tx) => storePhoto(tx, vault, photo, now));
    expect(await readPhoto(database.db, vault, id)).toEqual({
      id,
      caseId: stored.id,
      person: "p1",
      format: "jpeg",
      report: { findings: [] },
      createdAt: now,
      bytes,
    });
    expect(await samePictureInCase(database.db, vault, stored.id, "p2", bytes)).toEqual(["p1"]);
    expect(await samePictureInCase(database.db, vault, stored.id, "p1", bytes)).toEqual([]);
    expect(await samePictureInCase(database.db, vault, stored.id, "p2", Buffer.from("another"))).toEqual([]);
    expect(await readPhoto(database.db, vault, "00000000-0000-4000-8000-000000000000")).toBeNull();
  });

  it("keep an eCOPR under its number, once, until it is void", async () => {
    const document = {
      number: "T1",
      caseId: stored.id,
      key: stored.key,
      person: "p1",
      pdf: Buffer.from("%PDF"),
      codeDigest: "code",
      specimen: false,
    };
    const store = () => within((tx) => storeDocument(tx, vault, document, now));
    expect([await store(), await store()]).toEqual([true, false]);
    expect(await readDocument(database.db, vault, "T1")).toMatchObject({ pdf: Buffer.from("%PDF"), voidAt: null });
    const end = () => within((tx) => voidDocument(tx, "T1", later));
    expect([await end(), await end()]).toEqual([true, false]);
    expect(await documentsOf(database.db, stored.id)).toMatchObject([{ number: "T1", voidAt: later }]);
  });
});

describe("the mailbox cursor", () => {
  it("never goes back, unless the mailbox was made anew", async () => {
    const move = (validity: number, uid: number) => within((tx) => moveCursor(tx, "INBOX", validity, uid));
    expect(await readCursor(database.db, "INBOX")).toBeNull();
    await move(1, 10);
    await move(1, 7);
    expect(await readCursor(database.db, "INBOX")).toEqual({ uidValidity: 1, lastUid: 10, reconciledAt: null });
    await move(2, 3);
    await within((tx) => noteReconciled(tx, "INBOX", now));
    expect(await readCursor(database.db, "INBOX")).toEqual({ uidValidity: 2, lastUid: 3, reconciledAt: now });
  });
});

it("knows agents by name, with the role they were last given", async () => {
  await within((tx) => addAgent(tx, { name: "Ada", role: "agent" }, now));
  await within((tx) => addAgent(tx, { name: "Ada", role: "officer" }, later));
  expect(await findAgent(database.db, vault, "Ada")).toMatchObject({ name: "Ada", role: "officer", createdAt: now });
  expect(await listAgents(database.db, vault)).toHaveLength(1);
});
