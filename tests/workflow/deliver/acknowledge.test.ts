import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Submitter } from "../../../src/mail/submit.ts";
import { caseIdByApplication } from "../../../src/store/cases.ts";
import { mailsOfCase } from "../../../src/store/mails.ts";
import { interpretWaiting } from "../../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../../src/workflow/outbox-loop.ts";
import { receive } from "../../../src/workflow/receive.ts";
import { couple, importedCase, type TestContext, testContext } from "../../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

/** A relay that takes its time, so that mails are on their way together; how many went. */
async function sendAll(): Promise<number> {
  let went = 0;
  const submitter: Submitter = {
    async submit() {
      went += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { kind: "accepted", response: "250 ok" };
    },
    verify: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
  await createOutboxLoop(test.context, submitter, new AbortController().signal).wake();
  return went;
}

/** One letter to each case from the address that they share. */
async function allWrite(invitations: readonly string[], day: string): Promise<void> {
  for (const [number, id] of invitations.entries()) {
    const raw = Buffer.from(
      `From: zoe@example.org\r\nTo: confirmation@landfall.example\r\nSubject: Re\r\nMessage-ID: <${day}-${number}@example.org>\r\nIn-Reply-To: ${id}\r\n\r\nDear office, I have a question about my garden.\r\n`,
    );
    const receivedAt = test.context.now().toString();
    await receive(test.context, { mailbox: "f", uidValidity: 1, uid: null, receivedAt, raw });
  }
  while ((await interpretWaiting(test.context)) > 0);
}

describe("two cases that share an address", () => {
  it("are sent one acknowledgement a day between them, also where both are on their way together", async () => {
    const { database, vault } = test.context;
    const invitations: string[] = [];
    for (let number = 0; number < 2; number += 1) {
      const application = await importedCase(test.context, { people: [couple.people[0]] });
      const [invitation] = await mailsOfCase(
        database.db,
        vault,
        (await caseIdByApplication(database.db, application)) ?? 0,
      );
      invitations.push(invitation?.messageId ?? "");
    }
    expect(await sendAll()).toBe(2);
    await allWrite(invitations, "first");
    expect(await sendAll()).toBe(1);
    test.advance({ hours: 24 });
    await allWrite(invitations, "second");
    expect(await sendAll()).toBe(1);
    const mails = await database.db
      .selectFrom("outbox")
      .select("state")
      .where("template", "=", "acknowledge")
      .orderBy("state")
      .execute();
    expect(mails.map(({ state }) => state)).toEqual(["cancelled", "cancelled", "sent", "sent"]);
  });
});
