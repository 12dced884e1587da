import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCases, indexOldCases, searchWords } from "../../src/store/case-words.ts";
import { lockCase, saveCase } from "../../src/store/cases.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import { eraseStoredCase } from "../../src/store/erase.ts";
import { samplePerson, storedCase } from "../support/cases.ts";
import { freshDatabase, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T15:00:00Z";
let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const found = (search: string) => findCases(database.db, vault, search, 10);

describe("the words of a search", () => {
  it("stand without accents, case and marks, and an address stays whole", () => {
    expect(searchWords("  Łucja, ZOË  O'Brien-Smith")).toEqual(["lucja", "zoe", "o", "brien", "smith"]);
    expect(searchWords("Zoe.L+tag@Example.ORG")).toEqual(["zoe.l+tag@example.org"]);
    expect(searchWords("  — … ")).toEqual([]);
  });
});

describe("a case", () => {
  it("is found by application, UCI, name without accents, address of email and of the street, and by all words at once", async () => {
    const { id, case: state } = await storedCase(database);
    for (const search of [
      state.application,
      state.application.toLowerCase(),
      "1123456789",
      "11-2345-6789",
      "lucja",
      "ZOE lucja",
      "zoe@EXAMPLE.org",
      "k1a 0b1",
      "K1A0B1",
      "12 main st ottawa",
    ])
      expect([search, (await found(search)).includes(id)]).toEqual([search, true]);
    for (const search of ["luc", "zoe nguyen", "", "example.org"])
      expect([search, (await found(search)).includes(id)]).toEqual([search, false]);
  });

  it("is found by what is changed, no longer by what was, and by nothing once it is erased", async () => {
    const stored = await storedCase(database, { people: [samplePerson({ familyName: "Vorher" })] });
    const changed = { ...stored.case, people: [samplePerson({ familyName: "Nachher" })] };
    await transaction(database, async (tx) => {
      const locked = await lockCase(tx, vault, stored.id);
      if (locked) await saveCase(tx, vault, locked, { ...locked, case: changed, version: locked.version + 1 }, []);
    });
    expect(await found("vorher")).toEqual([]);
    expect(await found("nachher")).toEqual([stored.id]);
    await transaction(database, async (tx) => {
      const locked = await lockCase(tx, vault, stored.id);
      if (locked) await eraseStoredCase(tx, locked, "agent:Ada", now);
    });
    expect(await found("nachher")).toEqual([]);
    const left = await database.db.selectFrom("case_words").select("digest").where("case_id", "=", stored.id).execute();
    expect(left).toEqual([]);
  });

  it("that came in before there was a search is found once it was indexed", async () => {
    const { id, case: state } = await storedCase(database);
    await database.db.deleteFrom("case_words").where("case_id", "=", id).execute();
    expect(await found(state.application)).toEqual([]);
    while ((await transaction(database, (tx) => indexOldCases(tx, vault))) > 0);
    expect(await found(state.application)).toEqual([id]);
  });

  it("keeps no word in the clear", async () => {
    const rows = await database.db.selectFrom("case_words").select("digest").execute();
    for (const { digest } of rows) expect(digest).toMatch(/^[\w-]{43}$/);
  });
});
