import { afterEach, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import { limits } from "../../src/limits.ts";
import { watchMailbox } from "../../src/workflow/receive.ts";
import { retain } from "../../src/workflow/retain.ts";
import { testContext, type TestContext } from "../support/context.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";

let test: TestContext;
let post: TestPostOffice;
afterEach(async () => {
  await test.close();
  await post.close();
});

const open = () => createMailbox(configFrom({ IMAP_URL: post.imapUrl }));

/** One connection of the watcher: its first look compares everything. */
async function lookOnce(): Promise<void> {
  const stop = new AbortController();
  const mailbox = open();
  const wait = mailbox.waitForMail.bind(mailbox);
  mailbox.waitForMail = async () => {
    stop.abort();
    await wait(0);
  };
  await watchMailbox(test.context, { mailbox, name: "INBOX", settles: true }, stop.signal);
}

it("a message that is too large to be fetched is told of once, stays in the inbox, and goes nowhere by retention", async () => {
  test = await testContext();
  post = await openTestPostOffice();
  const words = "my only letter\r\n".repeat(limits.mail.messageBytes / 16 + 1);
  post.arrive(Buffer.from(`From: zoe@example.org\r\nMessage-ID: <large@x>\r\n\r\n${words}`), test.context.now());
  post.arrive(Buffer.from("From: zoe@example.org\r\nMessage-ID: <1@x>\r\n\r\nsmall\r\n"), test.context.now());
  for (let look = 0; look < 3; look += 1) await lookOnce();
  expect(post.inbox()).toBe(1);
  expect(post.raws("Landfall/Done").map(String)).toEqual([expect.stringContaining("small")]);
  const { db } = test.context.database;
  expect(await db.selectFrom("messages").select(["reason", "uid"]).where("reason", "is not", null).execute()).toEqual([
    { reason: "too-large", uid: 1 },
  ]);
  expect(await db.selectFrom("escalations").select("reason").execute()).toEqual([{ reason: "quarantined" }]);
  // Moved by somebody, as engines of before did.
  const mailbox = open();
  await mailbox.connect();
  await mailbox.settle([1]);
  await mailbox.close();
  test.advance({ hours: 24 * 31 });
  await retain(test.context, { name: "INBOX", open });
  const [left = Buffer.alloc(0), ...more] = post.raws("Landfall/Done");
  expect([String(left.subarray(0, 60)), more.length]).toEqual([expect.stringContaining("<large@x>"), 0]);
});
