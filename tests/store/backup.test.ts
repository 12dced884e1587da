import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dumpEmbedded, NotRestored, restoreEmbedded } from "../../src/store/backup.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { DatabaseLocked, openDatabase } from "../../src/store/database.ts";
import { storedCase } from "../support/cases.ts";
import { testVault } from "../support/database.ts";

const place = mkdtempSync(join(tmpdir(), "landfall-backup-"));
const folder = () => mkdtempSync(join(place, "data-"));
afterAll(() => rmSync(place, { recursive: true }));

describe("a backup of the embedded database", () => {
  it("restores what was in it, to a folder that holds no database", async () => {
    const from = folder();
    const first = await openDatabase({ url: null, dataDir: from });
    const kept = await storedCase(first, { application: "E1" });
    await expect(dumpEmbedded(from)).rejects.toThrow(DatabaseLocked);
    await first.close();
    const dump = (await dumpEmbedded(from)) ?? Buffer.alloc(0);

    const to = folder();
    await restoreEmbedded(to, dump);
    const second = await openDatabase({ url: null, dataDir: to });
    const id = (await caseIdByApplication(second.db, "E1")) ?? 0;
    expect((await readCase(second.db, testVault, id))?.case).toEqual(kept.case);
    await second.close();
    await expect(restoreEmbedded(to, dump)).rejects.toThrow(/holds a database already/);
  });

  it("of a folder without one is none, and noise is not restored", async () => {
    const empty = folder();
    expect(await dumpEmbedded(empty)).toBeNull();
    await expect(restoreEmbedded(empty, Buffer.from("noise"))).rejects.toThrow(NotRestored);
    expect(existsSync(join(empty, "database"))).toBe(false);
    expect(readdirSync(empty)).toEqual([]);
  });
});
