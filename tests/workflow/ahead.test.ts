import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Submitter } from "../../src/mail/submit.ts";
import { replyAddress } from "../../src/mail/token.ts";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { type Mail, mailsOfCase } from "../../src/store/mails.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { lookAhead } from "../../src/workflow/interpret/ahead.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { receive } from "../../src/workflow/receive.ts";
import { couple, importedCase, type TestContext, testContext } from "../support/context.ts";

const submitter: Submitter = {
  submit: () => Promise.resolve({ kind: "accepted", response: "250 ok" }),
  verify: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

let engine: TestContext;
beforeAll(async () => void (engine = await testContext()));
afterAll(() => engine.close());

/** A case to which the invitation has gone. */
async function invited(name: string) {
  const { context } = engine;
  const [person] = couple.people;
  const people = [{ ...person, email: `${name}@home.example` }];
  const id = await caseIdByApplication(context.database.db, await importedCase(context, { people }));
  await createOutboxLoop(context, submitter, new AbortController().signal).wake();
  const [mail] = await mailsOfCase(context.database.db, context.vault, id ?? 0);
  if (id === null || !mail) throw new Error("There is no invitation.");
  return { id, mail };
}

const tokenAddress = ({ replyToken }: Mail) => replyAddress(engine.context.mail.mailFrom, replyToken, "plus");

async function answer(from: string, to: string): Promise<Buffer> {
  const { context } = engine;
  const raw = Buffer.from(`From: ${from}@home.example\r\nTo: ${to}\r\nSubject: Re\r\n\r\n7. brown\r\n`);
  await receive(context, { mailbox: "file", uidValidity: 1, uid: null, receivedAt: context.now().toString(), raw });
  return raw;
}

/** Reads what waits, and says what children were asked to do. */
async function tasksOfReading(): Promise<string[]> {
  const { context } = engine;
  const asked: string[] = [];
  const { run } = context.pool;
  context.pool.run = (task, ...rest) => {
    asked.push(task);
    return run(task, ...rest);
  };
  await interpretWaiting(context);
  context.pool.run = run;
  return asked;
}

const stateOf = async (id: number) => {
  const stored = await readCase(engine.context.database.db, engine.context.vault, id);
  return { version: stored?.version, eyes: JSON.stringify(stored?.case).includes("brown") };
};

describe("a mail that a header names", () => {
  it("is read against in one go with the message's taking apart", async () => {
    const { context } = engine;
    const one = await invited("one");
    const raw = await answer("one", `<${tokenAddress(one.mail)}>`);
    expect((await lookAhead(context, raw))?.mail.id).toBe(one.mail.id);
    expect(await tasksOfReading()).toEqual(["examine"]);
    expect((await stateOf(one.id)).eyes).toBe(true);
  });

  it("is not the one that counts where the parser finds another", async () => {
    const { context } = engine;
    const [two, three] = [await invited("two"), await invited("three")];
    const before = await stateOf(two.id);
    // The name before the address is what looks like one.
    const raw = await answer("three", `"${tokenAddress(two.mail)}" <${tokenAddress(three.mail)}>`);
    expect((await lookAhead(context, raw))?.mail.id).toBe(two.mail.id);
    expect(await tasksOfReading()).toEqual(["examine", "read"]);
    expect(await stateOf(two.id)).toEqual(before);
    expect((await stateOf(three.id)).eyes).toBe(true);
  });
});
