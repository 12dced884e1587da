import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { mailsOfCase } from "../../src/store/mails.ts";
import { NamingClient } from "../../src/store/statements.ts";
import type { ReceivedMessage } from "../../src/mail/mailbox.ts";
import type { Submitter } from "../../src/mail/submit.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { takeAll } from "../../src/workflow/receive.ts";
import { couple, importedCase, type TestContext, testContext } from "../support/context.ts";
import { postgresServer } from "../support/database.ts";

/** What time measures only on a quiet machine, this counts: statements that the engine waits for, begin and commit too. */
const counted = { statements: 0, commits: 0 };
const query = Client.prototype.query as (this: Client, ...given: unknown[]) => never;

const submitter: Submitter = {
  submit: () => Promise.resolve({ kind: "accepted", response: "250 ok" }),
  verify: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

describe.runIf(postgresServer !== null)("the round trips to the database", { timeout: 240_000 }, () => {
  const many = 24;
  const applications: string[] = [];
  let engine: TestContext;
  beforeAll(async () => {
    engine = await testContext();
    Client.prototype.query = function (this: Client, ...given: unknown[]) {
      const [first] = given;
      const text = typeof first === "object" && first !== null && "text" in first ? first.text : first;
      if (this instanceof NamingClient) counted.statements += 1;
      if (this instanceof NamingClient && text === "commit") counted.commits += 1;
      return query.apply(this, given);
    } as never;
    for (let number = 0; number < many; number += 1) {
      const [person] = couple.people;
      const people = [{ ...person, email: `zoe${number}@home${number}.example`, uci: String(1_100_000_000 + number) }];
      applications.push(await importedCase(engine.context, { people }));
    }
  }, 240_000);
  afterAll(async () => {
    Client.prototype.query = query as never;
    await engine.close();
  });

  const cost = async (work: () => Promise<unknown>) => {
    Object.assign(counted, { statements: 0, commits: 0 });
    await work();
    return { statements: counted.statements / many, commits: counted.commits / many };
  };
  const invitationOf = async (application: string) => {
    const { database, vault } = engine.context;
    const id = await caseIdByApplication(database.db, application);
    return (await mailsOfCase(database.db, vault, id ?? 0))[0];
  };

  it("are four at most for a mail, none of which begins or ends a transaction", async () => {
    const { context } = engine;
    const { statements, commits } = await cost(() =>
      createOutboxLoop(context, submitter, new AbortController().signal).wake(),
    );
    for (const application of applications) expect((await invitationOf(application))?.state).toBe("sent");
    expect(statements).toBeLessThan(4);
    expect(commits).toBe(0);
  });

  it("are six at most for a reply that is stored, read and answered, hardly one of which begins or ends a transaction", async () => {
    const { context } = engine;
    const messages: ReceivedMessage[] = [];
    for (const [number, application] of applications.entries()) {
      const raw = Buffer.from(
        `From: Zoe <zoe${number}@home${number}.example>\r\nTo: ${context.mail.mailFrom}\r\nSubject: Re\r\nMessage-ID: <r${number}@home.example>\r\nIn-Reply-To: ${(await invitationOf(application))?.messageId}\r\n\r\n7. brown\r\n`,
      );
      messages.push({ uid: number + 1, uidValidity: "1", receivedAt: context.now().toString(), size: raw.length, raw });
    }
    const { statements, commits } = await cost(async () => {
      await takeAll(context, { mailbox: "inbox", uidValidity: 1 }, messages);
      expect(await interpretWaiting(context)).toBe(many);
    });
    expect(statements).toBeLessThan(6);
    expect(commits).toBeLessThan(0.2);
  });
});
