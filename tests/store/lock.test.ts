import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DatabaseLocked, lockFolder } from "../../src/store/lock.ts";
import { folderSecret } from "../../src/store/secret.ts";

const lockModule = join(import.meta.dirname, "../../src/store/lock.ts");
const holdIt = `import { lockFolder } from ${JSON.stringify(lockModule)}; lockFolder(process.argv[1]); console.log("locked"); setInterval(() => {}, 1000);`;

describe("the lock of the embedded folder", () => {
  it("names the live process that has it, in one sentence, and lets nobody else in", async () => {
    const folder = newFolder();
    const holder = spawn(process.execPath, ["--input-type=module", "-e", holdIt, folder]);
    await once(holder.stdout, "data");
    try {
      const refused = refusal(folder);
      expect(refused.pid).toBe(holder.pid);
      expect(refused.message).toBe(
        `The database in ${folder} is in use by the process ${holder.pid}. Stop that process first, or set DATABASE_URL to work beside it.`,
      );
    } finally {
      holder.kill("SIGKILL");
      await once(holder, "exit");
    }
  });

  it("is taken over from a process that was killed", async () => {
    const folder = newFolder();
    const holder = spawn(process.execPath, ["--input-type=module", "-e", holdIt, folder]);
    await once(holder.stdout, "data");
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, "landfall.lock"), "utf8"))).toMatchObject({ pid: process.pid });
    unlock();
  });

  it("is taken over where the pid lives but belongs to a later process", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "landfall.lock"), JSON.stringify({ pid: process.ppid, begun: "another boot/1" }));
    expect(() => lockFolder(folder)()).not.toThrow();
  });

  it("is taken over where the file is damaged", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "landfall.lock"), "{");
    expect(() => lockFolder(folder)()).not.toThrow();
  });

  it("is given back, and refuses the same process twice until then", () => {
    const folder = newFolder();
    const unlock = lockFolder(folder);
    expect(refusal(folder).pid).toBe(process.pid);
    unlock();
    expect(existsSync(join(folder, "landfall.lock"))).toBe(false);
    lockFolder(folder)();
  });

  it("lets one of many that start at once take a stale one over", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "landfall.lock"), JSON.stringify({ pid: 2 ** 22 + 1, begun: null }));
    const race = `import { lockFolder } from ${JSON.stringify(lockModule)}; try { lockFolder(process.argv[1]); console.log("won"); setTimeout(() => {}, 1500); } catch (error) { console.log(error.name); }`;
    const run = `for i in 1 2 3 4; do "$1" --input-type=module -e "$2" "$3" & done; wait`;
    const words = execFileSync("sh", ["-c", run, "sh", process.execPath, race, folder], { encoding: "utf8" });
    expect(words.trim().split("\n").toSorted()).toEqual(["DatabaseLocked", "DatabaseLocked", "DatabaseLocked", "won"]);
  });
});

describe("the key of the embedded database", () => {
  it("is made once, for its owner alone", () => {
    const folder = newFolder();
    const secret = folderSecret(folder);
    expect(secret).toHaveLength(32);
    expect(folderSecret(folder)).toEqual(secret);
    expect(statSync(join(folder, "secret-key")).mode & 0o777).toBe(0o600);
  });

  it("says what is wrong when it is damaged", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "secret-key"), "AAAA\n");
    expect(() => folderSecret(folder)).toThrow("is damaged: it holds 3 bytes, not 32");
  });
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "landfall-lock-"));
}

function refusal(folder: string): DatabaseLocked {
  try {
    lockFolder(folder);
  } catch (error) {
    if (error instanceof DatabaseLocked) return error;
    throw error;
  }
  throw new Error("The folder was given away twice.");
}
