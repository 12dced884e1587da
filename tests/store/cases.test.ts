import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownSender } from "../../src/store/addresses.ts";
import {
  caseIdByApplication,
  countCases,
  insertCases,
  listCases,
  lockCase,
  readCase,
  saveCase,
} from "../../src/store/cases.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import { changeDeadlines, countDueDeadlines, deadlinesOf, dueDeadlines } from "../../src/store/deadlines.ts";
import { appendJournal, journalOf } from "../../src/store/journal.ts";
import { MovedOn } from "../../src/store/together.ts";
import { sampleCase, samplePerson, storedCase } from "../support/cases.ts";
import { freshDatabase, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
const later = "2026-11-22T10:00:00Z";
let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

describe("a case", () => {
  it("comes back as it was put in", async () => {
    const stored = await storedCase(database, { application: "E1" }, now);
    expect(await readCase(database.db, vault, stored.id)).toEqual(stored);
    expect(await caseIdByApplication(database.db, "E1")).toBe(stored.id);
    expect(await caseIdByApplication(database.db, "E9")).toBeNull();
  });

  it("is not put in twice", async () => {
    const again = { case: sampleCase({ application: "E1", language: "fr" }), version: 3 };
    expect(await transaction(database, (tx) => insertCases(tx, vault, [again], later))).toEqual([null]);
    const id = await caseIdByApplication(database.db, "E1");
    expect((await readCase(database.db, vault, id ?? 0))?.case.language).toBe("en");
  });

  it("is saved at its new version, with its addresses in step", async () => {
    const person = samplePerson({ email: "Old@Example.org" });
    const representative = { name: "Rep", organization: null, email: "rep@law.example", mayBeCopied: true };
    const stored = await storedCase(database, { people: [person], representative });
    const holder = async (address: string) => (await knownSender(database.db, vault, address, "")).holders;
    expect(await holder(" old@example.ORG")).toEqual([{ caseId: stored.id, person: "p1", kind: "file" }]);
    expect(await holder("rep@law.example")).toEqual([{ caseId: stored.id, person: "", kind: "representative" }]);

    const pendingEmail = { address: "new@example.org", codeDigest: null, since: now, authorised: true };
    const changed = { ...stored.case, phase: "answering" as const, people: [{ ...person, pendingEmail }] };
    await transaction(database, async (tx) => {
      const locked = await lockCase(tx, vault, stored.id);
      if (locked) await saveCase(tx, vault, locked, { ...locked, case: changed, version: 4, updatedAt: later }, []);
    });
    expect(await readCase(database.db, vault, stored.id)).toMatchObject({
      version: 4,
      case: changed,
      updatedAt: later,
    });
    expect(await holder("new@example.org")).toEqual([{ caseId: stored.id, person: "p1", kind: "pending" }]);
    expect(await holder("old@example.org")).toHaveLength(1);
  });

  it("is never saved over a version that came in between", async () => {
    const stored = await storedCase(database);
    await transaction(database, (tx) => saveCase(tx, vault, stored, { ...stored, version: 2 }, []));
    const stale = transaction(database, (tx) => saveCase(tx, vault, stored, { ...stored, version: 2 }, []));
    await expect(stale).rejects.toThrow(MovedOn);
  });

  it("goes in by the thousand, each once, the known ones told apart", async () => {
    const entries = Array.from({ length: 1200 }, (_, n) => ({
      case: sampleCase({ application: `B${n % 1100}`, people: [samplePerson({ email: `b${n}@example.org` })] }),
      version: 2,
    }));
    const results = await transaction(database, (tx) => insertCases(tx, vault, entries, now));
    expect(results.map((one) => one !== null)).toEqual(entries.map((_, n) => n < 1100));
    expect(results[1050]?.case.application).toBe("B1050");
    expect((await knownSender(database.db, vault, "b1050@example.org", "")).holders).toHaveLength(1);
  });

  it("is listed by phase and by hold, page after page", async () => {
    const hold = { kind: "interview" as const, person: "p1", since: now, until: null, note: null, checks: 0 };
    const held = await storedCase(database, { phase: "closed", holds: [hold] });
    const ids = async (only: Parameters<typeof listCases>[2]) => {
      const found = [];
      for await (const one of listCases(database.db, vault, only)) found.push(one.id);
      return found;
    };
    expect(await ids({ hold: "interview" })).toEqual([held.id]);
    expect(await ids({ phase: "closed" })).toEqual([held.id]);
    expect(await ids({ phase: "closed", hold: "agent" })).toEqual([]);
    const all = await ids({});
    expect(all.length).toBeGreaterThan(1100);
    expect(new Set(all).size).toBe(all.length);
    expect(await countCases(database.db)).toMatchObject({ closed: 1, invited: all.length - 2, answering: 1 });
  });
});

describe("the journal", () => {
  const entry = (version: number) => ({ version, event: "CaseOpened", facts: { people: ["p1"] }, cause: {}, at: now });

  it("keeps what happened in its order, and a version once", async () => {
    const { id: caseId } = await storedCase(database);
    await transaction(database, (tx) =>
      appendJournal(tx, [
        { caseId, ...entry(1) },
        { caseId, ...entry(2) },
      ]),
    );
    const twice = transaction(database, (tx) => appendJournal(tx, [{ caseId, ...entry(2) }]));
    await expect(twice).rejects.toThrow("journal_pkey");
    expect(await journalOf(database.db, caseId)).toEqual([entry(1), entry(2)]);
  });

  it("refuses to be changed, shortened or emptied", async () => {
    const refused = "The journal is append-only";
    const { id: caseId } = await storedCase(database);
    await transaction(database, (tx) => appendJournal(tx, [{ caseId, ...entry(1) }]));
    await expect(database.db.updateTable("journal").set({ event: "x" }).execute()).rejects.toThrow(refused);
    for (const facts of ['{"message": "<other@x>"}', '{"message": null, "more": 1}', "{}"])
      await expect(database.db.updateTable("journal").set({ facts }).execute()).rejects.toThrow(refused);
    await expect(database.db.deleteFrom("journal").execute()).rejects.toThrow(refused);
    await expect(database.session((run) => run("truncate journal cascade"))).rejects.toThrow(refused);
  });
});

describe("deadlines", () => {
  it("are one a case, person and kind: set again they move, and cleared they are gone", async () => {
    const { id: caseId } = await storedCase(database);
    const key = { person: "p1", kind: "change-password" } as const;
    const whole = { person: null, kind: "answer-reminder" } as const;
    const set = (dueAt: string, of: typeof key | typeof whole) => ({
      caseId,
      change: { kind: "set" as const, key: of, dueAt },
    });
    await transaction(database, (tx) => changeDeadlines(tx, [set(later, key), set(later, whole), set(now, key)]));
    expect(await deadlinesOf(database.db, caseId)).toEqual([
      { caseId, ...key, dueAt: now },
      { caseId, ...whole, dueAt: later },
    ]);
    expect(await dueDeadlines(database.db, now, 10)).toEqual([{ caseId, ...key, dueAt: now }]);
    expect(await countDueDeadlines(database.db, later)).toEqual({ due: 2, oldest: now });

    await transaction(database, (tx) =>
      changeDeadlines(tx, [set(later, key), { caseId, change: { kind: "clear", key } }]),
    );
    expect(await deadlinesOf(database.db, caseId)).toEqual([{ caseId, ...whole, dueAt: later }]);
    expect(await countDueDeadlines(database.db, now)).toEqual({ due: 0, oldest: null });
  });
});
