import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import type { Submitter } from "../../src/mail/submit.ts";
import { readNights } from "../../src/store/nights.ts";
import { queues } from "../../src/workflow/queues.ts";
import { runWalk, type Walk } from "../../src/workflow/walk.ts";
import { type TestContext, testContext } from "../support/context.ts";
import { openTestPostOffice } from "../support/post-office.ts";

const submitter: Submitter = {
  submit: () => Promise.resolve({ kind: "accepted", response: "250 ok" }),
  verify: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

let engine: TestContext;
let post: Awaited<ReturnType<typeof openTestPostOffice>>;
let walk: Walk;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  engine = await testContext();
  post = await openTestPostOffice();
  const openMailbox = () => createMailbox(configFrom({ IMAP_URL: post.imapUrl }));
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const road = { submitter, mailbox: openMailbox(), mailboxName: "INBOX", openMailbox, settles: true };
  walk = await runWalk({ ...engine.context, log }, road);
});
afterAll(async () => {
  await walk.stop();
  await post.close();
  await engine.close();
});

describe("nightly work", () => {
  it(
    "says in the log why it failed, and counts as done only once it came to its end",
    { timeout: 60_000 },
    async () => {
      const { boss, database } = engine.context;
      const rename = (from: string, to: string) =>
        database.session((run) => run(`alter table ${from} rename to ${to}`));
      await rename("remarks", "away");
      await boss.wake(queues.retain);
      await expect
        .poll(() => lines, { timeout: 30_000 })
        .toContainEqual(
          expect.objectContaining({
            msg: "a job failed",
            queue: "retain",
            fault: expect.stringContaining("remarks") as string,
          }),
        );
      expect((await readNights(database.db)).retained).toBeNull();
      await rename("away", "remarks");
      await boss.wake(queues.retain);
      const now = engine.context.now().toString();
      await expect.poll(async () => (await readNights(database.db)).retained, { timeout: 30_000 }).toBe(now);
    },
  );
});
