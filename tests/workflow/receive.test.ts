import { afterEach, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import type { Mailbox } from "../../src/mail/mailbox.ts";
import { readRaw } from "../../src/store/raw.ts";
import { reconcile } from "../../src/workflow/reconcile.ts";
import { watchMailbox } from "../../src/workflow/receive.ts";
import { testContext, type TestContext } from "../support/context.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";

let test: TestContext;
let post: TestPostOffice;
afterEach(async () => {
  await test.close();
  await post.close();
});

async function begin(): Promise<void> {
  test = await testContext();
  post = await openTestPostOffice();
}

const arrive = (words: string) =>
  post.arrive(Buffer.from(`From: z@example.org\r\nMessage-ID: <${words}@x>\r\n\r\n${words}\r\n`), test.context.now());
const open = () => createMailbox(configFrom({ IMAP_URL: post.imapUrl }));

/** Watches until the mailbox has been looked through: its first look compares everything. */
async function lookOnce(mailbox: Mailbox, settles: boolean): Promise<void> {
  const stop = new AbortController();
  mailbox.waitForMail = async () => stop.abort();
  await watchMailbox(test.context, { mailbox, name: "INBOX", settles }, stop.signal);
}

it("what was fetched under another UIDVALIDITY is not taken for a message of the new folder: all begins anew", async () => {
  await begin();
  arrive("words");
  const mailbox = open();
  // The folder is made anew between STATUS, which tells of the new one, and FETCH from the one that is still open.
  const state = mailbox.state.bind(mailbox);
  let asked = 0;
  mailbox.state = async () => {
    const { uidNext, uidValidity } = await state();
    asked += 1;
    return { uidNext, uidValidity: asked === 1 ? String(Number(uidValidity) + 77) : uidValidity };
  };
  const settled: number[] = [];
  const settle = mailbox.settle.bind(mailbox);
  mailbox.settle = async (uids) => {
    settled.push(asked);
    return settle(uids);
  };
  await lookOnce(mailbox, true);
  expect(settled).toEqual([2]);
  const { db } = test.context.database;
  const [stored, ...more] = await db.selectFrom("messages").select(["id", "uid_validity as of"]).execute();
  expect({ more, of: String(stored?.of) }).toEqual({ more: [], of: (await anewState()).uidValidity });
  expect(String(await readRaw(db, test.context.vault, stored?.id ?? ""))).toContain("words");
});

async function anewState(): Promise<{ uidValidity: string }> {
  const mailbox = open();
  await mailbox.connect();
  const state = await mailbox.state();
  await mailbox.close();
  return state;
}

it("what is known by its bytes is fetched once under its new UID, and no night calls it untaken", async () => {
  await begin();
  for (const words of ["one", "two", "three"]) arrive(words);
  await lookOnce(open(), false);
  await post.startAnew();
  const fetched: number[] = [];
  for (let look = 0; look < 3; look += 1) {
    const mailbox = open();
    const fetch = mailbox.fetch.bind(mailbox);
    mailbox.fetch = (uids) => {
      fetched.push(uids.length);
      return fetch(uids);
    };
    await lookOnce(mailbox, false);
  }
  expect(fetched).toEqual([3, 0, 0]);
  const { db } = test.context.database;
  expect(await db.selectFrom("messages").select("id").execute()).toHaveLength(3);
  for (let night = 0; night < 3; night += 1)
    expect((await reconcile(test.context, { name: "INBOX", open })).odds).toEqual([]);
});

it("all is compared again soon where the clock is set back, and as often as before", async () => {
  await begin();
  arrive("words");
  const mailbox = open();
  const uidsAfter = mailbox.uidsAfter.bind(mailbox);
  const asked: number[] = [];
  mailbox.uidsAfter = (uid) => {
    asked.push(uid);
    return uidsAfter(uid);
  };
  const stop = new AbortController();
  mailbox.waitForMail = async () => {
    test.advance(asked.length === 1 ? { hours: -24 } : { minutes: 4 });
    if (asked.length === 6) stop.abort();
  };
  await watchMailbox(test.context, { mailbox, name: "INBOX", settles: false }, stop.signal);
  expect(asked).toEqual([0, 0, 1, 1, 0, 1]);
});
