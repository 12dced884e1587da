import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredCase } from "../../src/store/cases.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import {
  countOpenEscalations,
  listEscalations,
  type NewEscalation,
  openEscalation,
  readEscalation,
  resolveEscalation,
} from "../../src/store/escalations.ts";
import { storedCase } from "../support/cases.ts";
import { freshDatabase, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
const later = "2026-11-21T11:00:00Z";
let database: Database;
let stored: StoredCase;
beforeAll(async () => {
  database = await freshDatabase();
  stored = await storedCase(database);
});
afterAll(() => database.close());

const open = (changes: Partial<NewEscalation> = {}, at = now) =>
  transaction(database, (tx) =>
    openEscalation(
      tx,
      vault,
      {
        of: { caseId: stored.id, key: stored.key },
        person: "p1",
        reason: "uci-differs",
        messageId: null,
        evidence: { rule: "uci" },
        dueAt: null,
        joins: true,
        ...changes,
      },
      at,
    ),
  );

describe("an escalation", () => {
  it("is joined by the next of its case, person and reason, which adds its evidence", async () => {
    const first = await open();
    expect(first).toEqual({ id: expect.stringMatching(/^[a-hjkmnp-z2-9]{8}$/), joined: false });
    expect(await open({ evidence: { rule: "again" } }, later)).toEqual({ id: first.id, joined: true });
    expect((await open({ person: "p2" })).joined).toBe(false);
    expect((await open({ reason: "concern" })).joined).toBe(false);
    expect((await open({ joins: false })).joined).toBe(false);
    expect(await readEscalation(database.db, vault, first.id.toUpperCase())).toMatchObject({
      state: "open",
      joined: 1,
      evidence: [
        { at: now, message: null, facts: { rule: "uci" } },
        { at: later, message: null, facts: { rule: "again" } },
      ],
    });
  });

  it("is resolved once, in somebody's name, and is joined no more", async () => {
    const { id } = await open({ reason: "overdue" });
    const resolve = () =>
      transaction(database, (tx) => resolveEscalation(tx, vault, stored.key, id, "Ada", "Zoë called", later));
    expect([await resolve(), await resolve()]).toEqual([true, false]);
    expect(await readEscalation(database.db, vault, id)).toMatchObject({
      state: "resolved",
      resolvedBy: "Ada",
      resolution: "Zoë called",
    });
    expect((await open({ reason: "overdue" })).joined).toBe(false);
  });

  it("may belong to no case", async () => {
    const { id } = await open({ of: null, person: null, reason: "unknown-sender", joins: false });
    expect(await readEscalation(database.db, vault, id)).toMatchObject({
      caseId: null,
      evidence: [{ facts: { rule: "uci" } }],
    });
    expect((await listEscalations(database.db, { caseId: stored.id })).map((one) => one.id)).not.toContain(id);
    expect((await listEscalations(database.db, { state: "open" })).map((one) => one.id)).toContain(id);
  });

  it("is counted while it is open", async () => {
    const all = await listEscalations(database.db, { state: "open" });
    expect(await countOpenEscalations(database.db)).toEqual({ open: all.length, oldest: now });
    expect(await readEscalation(database.db, vault, "nothing2")).toBeNull();
  });
});
