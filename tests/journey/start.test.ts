import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { type Engine, startEngine } from "../../src/engine.ts";
import { DatabaseLocked } from "../../src/store/database.ts";
import { freshUrl, postgresServer } from "../support/database.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";
import { ours } from "../support/applicants.ts";
import { readyFolder } from "../support/trial.ts";

let folder: string;
let post: TestPostOffice;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "landfall-start-"));
  post = await openTestPostOffice();
  environment = {
    ...(postgresServer === null
      ? { DATA_DIR: await readyFolder(folder) }
      : { DATABASE_URL: await freshUrl(postgresServer), SECRET_KEY: Buffer.alloc(32, 7).toString("base64") }),
    IMAP_URL: post.imapUrl,
    SMTP_URL: post.smtpUrl,
    MAIL_FROM: ours,
    PORTAL_LISTEN: `127.0.0.1:${await freePort()}`,
    CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`,
  };
});
afterAll(async () => {
  await post.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = (settings: Record<string, string> = {}): Promise<Engine> =>
  startEngine(configFrom({ ...environment, ...settings }), pino({ level: "silent" }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

describe("an engine", () => {
  it("with a wrong mailbox password does not start, says so, and gives everything back", async () => {
    const wrong = { IMAP_URL: post.imapUrl.replace("testpass", "wrong") };
    await expect(start(wrong)).rejects.toThrow(/mailbox server .* refuse/);
    const engine = await start();
    await engine.stop();
  });

  it("with a database that another has open does not start beside it", async () => {
    const engine = await start();
    const elsewhere = { PORTAL_LISTEN: "127.0.0.1:0", CONSOLE_LISTEN: "127.0.0.1:0" };
    if (postgresServer === null) await expect(start(elsewhere)).rejects.toThrow(DatabaseLocked);
    else await (await start(elsewhere)).stop();
    await engine.stop();
  });

  it("whose port is taken does not start, and leaves the folder free", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(start({ CONSOLE_LISTEN: `127.0.0.1:${port}` })).rejects.toThrow("CONSOLE_LISTEN");
    taken.close();
    const engine = await start();
    await engine.stop();
  });
});
