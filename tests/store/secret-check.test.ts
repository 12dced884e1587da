import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { checkSecret } from "../../src/store/secret-check.ts";
import { createVault } from "../../src/store/vault.ts";
import { freshDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

describe("the key of a database", () => {
  it("is set by the first who opens it, and another one is refused with a sentence", async () => {
    const first = createVault(randomBytes(32));
    await checkSecret(database, first);
    await checkSecret(database, first);
    await expect(checkSecret(database, createVault(randomBytes(32)))).rejects.toThrow(
      "SECRET_KEY is not the key that this database was made with.",
    );
  });
});
