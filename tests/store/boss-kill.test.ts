import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openBoss } from "../../src/store/boss.ts";
import { openDatabase } from "../../src/store/database.ts";
import { freshUrl, postgresServer } from "../support/database.ts";

const store = join(import.meta.dirname, "../../src/store");
const holdAJob = `
  import { openBoss } from ${JSON.stringify(join(store, "boss.ts"))};
  import { openDatabase } from ${JSON.stringify(join(store, "database.ts"))};
  const database = await openDatabase({ url: process.argv[1], dataDir: "" });
  const boss = await openBoss(database, ["held"], () => {});
  await boss.work("held", () => { console.log("held"); return new Promise(() => {}); });
  await boss.wake("held", { n: 1 });`;

it.runIf(postgresServer !== null)("a job whose engine was killed is given to another within 20 seconds", async () => {
  const url = await freshUrl(postgresServer ?? "");
  const engine = spawn(process.execPath, ["--input-type=module", "-e", holdAJob, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(engine.stdout, "data");
  engine.kill("SIGKILL");
  await once(engine, "exit");

  const database = await openDatabase({ url, dataDir: "" });
  const boss = await openBoss(database, ["held"], () => {});
  const begun = performance.now();
  const data = await new Promise((resolve) => void boss.work("held", async (given) => resolve(given)));
  expect(data).toEqual([{ n: 1 }]);
  expect(performance.now() - begun).toBeLessThan(20_000);
  await boss.stop();
  await database.close();
});
