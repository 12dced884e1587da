import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Lane } from "../../src/case/decision.ts";
import type { Submission } from "../../src/mail/submission.ts";
import type { Submitter } from "../../src/mail/submit.ts";
import { readCase } from "../../src/store/cases.ts";
import { claimMails } from "../../src/store/claim.ts";
import { transaction } from "../../src/store/database.ts";
import { journalOf } from "../../src/store/journal.ts";
import type { Context } from "../../src/workflow/context.ts";
import { enclose } from "../../src/workflow/deliver/enclose.ts";
import { takeBackAbandoned } from "../../src/workflow/abandoned.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { receive } from "../../src/workflow/receive.ts";
import { tick } from "../../src/workflow/tick.ts";
import { answered } from "../support/answered.ts";
import { bounceLines } from "../support/bounce.ts";
import { couple, importedCase, type TestContext, testContext } from "../support/context.ts";

let test: TestContext;
beforeEach(async () => {
  test = await testContext();
});
afterEach(() => test.close());

const accepted: Submission = { kind: "accepted", response: "250 ok" };
const alone = { people: [couple.people[0]] };

const lanes: Lane[] = ["credential", "answer", "bulk"];

/** Sends all that may go now through a relay that answers like this; Message-IDs of what went, in order. */
async function sends(
  context: Context,
  answer: (messageId: string, nth: number) => Promise<Submission>,
): Promise<string[]> {
  const went: string[] = [];
  const submitter: Submitter = {
    submit(mail) {
      const id = /^message-id: *(\S+)/im.exec(mail.raw.toString())?.[1] ?? "";
      return answer(id, went.push(id));
    },
    verify: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
  await createOutboxLoop(context, submitter, new AbortController().signal).wake();
  return went;
}

const mails = () =>
  test.context.database.db.selectFrom("outbox").select(["state", "refusal", "message_id"]).orderBy("seq").execute();

async function arrives(lines: readonly string[]): Promise<void> {
  const { context } = test;
  const raw = Buffer.from(["To: confirmation@landfall.example", ...lines, ""].join("\r\n"));
  await receive(context, {
    mailbox: "file",
    uidValidity: 1,
    uid: null,
    receivedAt: context.now().toString(),
    raw,
  });
  await interpretWaiting(context);
}

const autoReply = (to: string) => [
  "From: zoe@example.org",
  "Subject: away",
  "Auto-Submitted: auto-replied",
  "Message-ID: <auto@example.org>",
  `In-Reply-To: ${to}`,
  "",
  "I am away.",
];

const bounce = (of: string) => bounceLines(of, "zoe@example.org");

describe("a mail that is accepted after another engine gave its engine up", () => {
  it("goes once", async () => {
    await importedCase(test.context, alone);
    const other = { ...test.context, engine: randomUUID() };
    const went = await sends(test.context, async (_, nth) => {
      if (nth === 1) await takeBackAbandoned(other, []);
      return accepted;
    });
    test.advance({ minutes: 16 });
    await tick(other);
    went.push(...(await sends(other, () => Promise.resolve(accepted))));
    expect(went).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: "sent" }]);
  });
});

describe("a mail that is answered while it goes a second time", () => {
  it("does not go a third time where the server puts it off", async () => {
    await importedCase(test.context, alone);
    await sends(test.context, () => Promise.resolve({ kind: "unsure", cause: "cut after the dot" }));
    test.advance({ minutes: 16 });
    await tick(test.context);
    const again = await sends(test.context, async (id) => {
      await arrives(autoReply(id));
      return { kind: "deferred", code: 451, response: "451 busy", configuration: false };
    });
    test.advance({ minutes: 1 });
    expect(again).toHaveLength(1);
    expect(await sends(test.context, () => Promise.resolve(accepted))).toEqual([]);
    expect(await mails()).toMatchObject([{ state: "sent", refusal: null }]);
  });
});

describe("a mail that bounces before the server's own answer was heard", () => {
  it("has failed, and counts as refused for its address", async () => {
    await importedCase(test.context, alone);
    const went = await sends(test.context, async (id) => {
      await arrives(bounce(id));
      return { kind: "unsure", cause: "cut after the dot" };
    });
    test.advance({ minutes: 16 });
    await tick(test.context);
    expect(went).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: "failed", refusal: "address" }]);
    const open = await test.context.database.db.selectFrom("escalations").select(["reason", "joined"]).execute();
    expect(open).toEqual([{ reason: "hard-bounce", joined: 0 }]);
  });
});

describe("an answer that the database does not take", () => {
  it.each(["57014", "58030", "40001", "XX000"])("is kept until it does (%s)", async (code) => {
    const { context } = test;
    await importedCase(context, alone);
    await context.database.session((run) =>
      run(`create sequence tried;
        create function refuse() returns trigger language plpgsql as $$ begin
          if new.state = 'sent' and nextval('tried') < 3 then raise exception 'not now' using errcode = '${code}'; end if;
          return new;
        end $$;
        create trigger refuses before update on outbox for each row execute function refuse();`),
    );
    expect(await sends(context, () => Promise.resolve(accepted))).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: "sent" }]);
  });
});

describe("an engine that was given up before it made a password", () => {
  it("does not make one beside the password that another engine is mailing", async () => {
    const { context } = test;
    const { database, vault } = context;
    const application = await importedCase(context, alone);
    await answered(context, application);
    await database.db.updateTable("outbox").set({ state: "cancelled" }).where("template", "<>", "portal2").execute();
    const rules = { engine: context.engine, now: context.now().toString(), turns: [lanes], blocked: {} };
    const [mail] = (await transaction(database, (tx) => claimMails(tx, vault, rules))).opened;
    if (mail === undefined) throw new Error("No mail was taken.");
    const other = { ...context, engine: randomUUID() };
    await takeBackAbandoned(other, []);
    const went = await sends(other, async () => {
      expect(await enclose(context, mail)).toEqual({ kind: "waits", why: "not-in-hand" });
      return accepted;
    });
    expect(went).toHaveLength(1);
    const stored = await readCase(database.db, vault, mail.caseId);
    expect(stored?.case.people[0]?.account).toMatchObject({ kind: "temporary", next: null });
    const events = (await journalOf(database.db, mail.caseId)).map(({ event }) => event);
    expect(events.filter((event) => event.startsWith("Credential"))).toEqual([
      "CredentialIssued",
      "CredentialAccepted",
    ]);
  });
});
