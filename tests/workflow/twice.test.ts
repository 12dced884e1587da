import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseIdByApplication, readCase } from "../../src/store/cases.ts";
import { journalOf } from "../../src/store/journal.ts";
import { mailsOfCase } from "../../src/store/mails.ts";
import { applyTo } from "../../src/workflow/apply.ts";
import { takeBackAbandoned } from "../../src/workflow/abandoned.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { receive } from "../../src/workflow/receive.ts";
import { tick } from "../../src/workflow/tick.ts";
import { bounceLines } from "../support/bounce.ts";
import { importedCase, type TestContext, testContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

async function opened(): Promise<{ application: string; id: number }> {
  const application = await importedCase(test.context);
  const id = await caseIdByApplication(test.context.database.db, application);
  if (id === null) throw new Error("The case was not taken in.");
  return { application, id };
}

const mailsOf = async (id: number) =>
  (await mailsOfCase(test.context.database.db, test.context.vault, id)).map(({ template }) => template);

async function arrives(raw: string): Promise<void> {
  const receivedAt = test.context.now().toString();
  await receive(test.context, { mailbox: "file", uidValidity: 1, uid: null, receivedAt, raw: Buffer.from(raw) });
}

describe("what two engines find at the same time", () => {
  it("is asked about a return once", async () => {
    const { application, id } = await opened();
    const hold = {
      kind: "hold",
      person: "p1",
      agent: "ada",
      hold: "leaving-canada",
      until: null,
      note: "rang",
    } as const;
    await applyTo(test.context, application, hold, { by: "agent:ada" });
    test.advance({ hours: 24 * 40 });
    await Promise.all([tick(test.context), tick(test.context)]);
    expect((await mailsOf(id)).filter((template) => template === "return-check")).toHaveLength(1);
  });

  it("counts a message once that was read so slowly that another took it", async () => {
    const { id } = await opened();
    const invitation = (await mailsOfCase(test.context.database.db, test.context.vault, id))[0];
    await arrives(
      `From: Zoe <zoe@example.org>\r\nTo: confirmation@landfall.example\r\nSubject: Re\r\nMessage-ID: <slow@example.org>\r\nIn-Reply-To: ${invitation?.messageId}\r\n\r\nI lost my temporary password.\r\n`,
    );
    const slow = interpretWaiting(test.context);
    await taken();
    test.advance({ minutes: 2 });
    await takeBackAbandoned(test.context, []);
    await Promise.all([slow, interpretWaiting(test.context)]);
    const journal = await journalOf(test.context.database.db, id);
    expect(journal.filter(({ event }) => event === "MessageTaken")).toHaveLength(1);
  });
});

async function taken(): Promise<void> {
  const reading = () =>
    test.context.database.db.selectFrom("messages").select("id").where("status", "=", "reading").executeTakeFirst();
  while ((await reading()) === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("a bounce from a new address that is yet to be confirmed", () => {
  it("does not stop mail to the one on file", async () => {
    const { application, id } = await opened();
    const address = "typo@example.net";
    const change = {
      kind: "change-email",
      person: "p1",
      agent: "ada",
      address,
      code: "123456",
      codeDigest: "d",
    } as const;
    await applyTo(test.context, application, change, { by: "agent:ada" });
    const mail = (await mailsOfCase(test.context.database.db, test.context.vault, id)).find(
      ({ template }) => template === "address-new",
    );
    const lines = ["To: confirmation@landfall.example", ...bounceLines(mail?.messageId ?? "", address), ""];
    await arrives(lines.join("\r\n"));
    await interpretWaiting(test.context);
    const stored = await readCase(test.context.database.db, test.context.vault, id);
    expect(stored?.case.people[0]).toMatchObject({ email: "zoe@example.org", suppressed: false });
    const journal = await journalOf(test.context.database.db, id);
    expect(journal.at(-1)).toMatchObject({ event: "Escalated", facts: { rule: "delivery-refused" } });
  });
});
