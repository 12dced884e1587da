import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { casePart, readCase } from "../../src/store/cases.ts";
import type { Database } from "../../src/store/database.ts";
import { deadlineParts, deadlinesOf } from "../../src/store/deadlines.ts";
import { journalOf, journalParts } from "../../src/store/journal.ts";
import { MovedOn, type Part, together } from "../../src/store/together.ts";
import { storedCase } from "../support/cases.ts";
import { freshDatabase, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

/** A case one version on, with an entry, a deadline and a word of it. */
async function change() {
  const stored = await storedCase(database);
  const facts = { rule: 'a "quoted" \\ name', of: ["p1", null] };
  const entry = { caseId: stored.id, version: 2, event: "Sampled", facts, cause: { by: "test" }, at: now };
  const key = { person: "p1", kind: "answer-reminder" } as const;
  const parts: Part[] = [
    casePart(database.db, vault, stored, { ...stored, version: 2 }),
    ...journalParts([entry]),
    ...deadlineParts([{ caseId: stored.id, change: { kind: "set", key, dueAt: now } }]),
  ];
  const written = async () => ({
    version: (await readCase(database.db, vault, stored.id))?.version,
    entries: (await journalOf(database.db, stored.id)).map(({ facts }) => facts),
    deadlines: (await deadlinesOf(database.db, stored.id)).length,
  });
  return { stored, parts, written, facts };
}

describe("parts of one statement", () => {
  it("are all written", async () => {
    const { parts, written, facts } = await change();
    await together(database.db, parts);
    expect(await written()).toEqual({ version: 2, entries: [facts], deadlines: 1 });
  });

  it("are none of them written where a row has moved on", async () => {
    const { stored, parts, written } = await change();
    await together(database.db, [casePart(database.db, vault, stored, { ...stored, version: 7 })]);
    await expect(together(database.db, parts)).rejects.toThrow(MovedOn);
    expect(await written()).toEqual({ version: 7, entries: [], deadlines: 0 });
  });

  it("are none of them written where one of them fails", async () => {
    const { parts, written } = await change();
    const failing = { changesOne: false, write: sql`insert into journal (case_id, version) values (0, 0)` };
    await expect(together(database.db, [...parts, failing])).rejects.not.toThrow(MovedOn);
    expect(await written()).toEqual({ version: 1, entries: [], deadlines: 0 });
  });

  it("are no more than one statement takes", async () => {
    const { parts } = await change();
    const many = Array.from({ length: limits.store.partsOfOneStatement + 1 }, () => parts[0] as Part);
    await expect(together(database.db, many)).rejects.toThrow("more than one statement takes");
  });
});
