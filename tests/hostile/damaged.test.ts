import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import type { Submitter } from "../../src/mail/submit.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { takeBackAbandoned } from "../../src/workflow/abandoned.ts";
import { apply } from "../../src/workflow/apply.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { createOutboxLoop } from "../../src/workflow/outbox-loop.ts";
import { receive } from "../../src/workflow/receive.ts";
import { retain } from "../../src/workflow/retain.ts";
import { tick } from "../../src/workflow/tick.ts";
import { couple, importedCase, type TestContext, testContext } from "../support/context.ts";

let test: TestContext;
beforeEach(async () => {
  test = await testContext();
});
afterEach(() => test.close());

const damage = Buffer.alloc(1);
const db = () => test.context.database.db;
const imported = async () => {
  const application = await importedCase(test.context, { people: [couple.people[0]] });
  return (await caseIdByApplication(db(), application)) ?? 0;
};
const damageCase = (id: number) =>
  db().updateTable("cases").set({ document_sealed: damage }).where("id", "=", id).execute();
const mails = () => db().selectFrom("outbox").select(["state", "case_id"]).orderBy("seq").execute();
const escalations = async () => {
  const rows = await db().selectFrom("escalations").select(["reason", "joined"]).where("state", "=", "open").execute();
  return rows.map(({ reason, joined }) => `${reason} ${joined}`);
};
const submitter: Submitter = {
  submit: () => Promise.resolve({ kind: "accepted", response: "250 ok" }),
  verify: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
const send = () => createOutboxLoop(test.context, submitter, new AbortController().signal).wake();

describe("one damaged row keeps nobody else waiting:", () => {
  it("a case whose deadline comes due", async () => {
    const damaged = await imported();
    test.advance({ hours: 1 });
    const whole = await imported();
    await damageCase(damaged);
    test.advance({ hours: 24 * 8 });
    for (let minute = 0; minute < 3; minute += 1) await tick(test.context);
    const due = await db()
      .selectFrom("deadlines")
      .select("case_id")
      .where("due_at", "<=", test.context.now().toString())
      .execute();
    expect(due.map(({ case_id: id }) => id)).toEqual([damaged]);
    expect((await mails()).filter(({ case_id: id }) => id === whole).length).toBeGreaterThan(1);
    expect(await escalations()).toEqual(["engine-fault 0"]);
  });

  it("a mail that does not open, a case that its mail is made from, and one left behind by a dead engine", async () => {
    const [content, document, left, whole] = [await imported(), await imported(), await imported(), await imported()];
    const dead = "00000000-0000-4000-8000-00000000dead";
    const now = test.context.now().toString();
    await db().updateTable("outbox").set({ content_sealed: damage }).where("case_id", "=", content).execute();
    const begun = { state: "sending", claimed_at: now, claimed_by: dead, submitting_at: now } as const;
    await db().updateTable("outbox").set(begun).where("case_id", "=", left).execute();
    await damageCase(document);
    await damageCase(left);
    await takeBackAbandoned(test.context, []);
    await send();
    expect(await mails()).toEqual([
      { state: "failed", case_id: content },
      { state: "failed", case_id: document },
      { state: "failed", case_id: left },
      { state: "sent", case_id: whole },
    ]);
    expect(await escalations()).toEqual(["engine-fault 2"]);
  });

  it("a mail that was unsure", async () => {
    await imported();
    const whole = await imported();
    const now = test.context.now().toString();
    await db().updateTable("outbox").set({ state: "unsure", unsure_times: 1, next_attempt_at: now }).execute();
    await sql`update outbox set content_sealed = ${damage} where case_id <> ${whole}`.execute(db());
    await tick(test.context);
    expect((await mails()).map(({ state }) => state)).toEqual(["failed", "queued"]);
    expect(await escalations()).toEqual(["engine-fault 0"]);
  });

  it("a message", async () => {
    for (const number of [1, 2, 3]) {
      const raw = Buffer.from(`From: a${number}@example.org\r\nMessage-ID: <${number}@x>\r\n\r\nx\r\n`);
      const receivedAt = test.context.now().toString();
      await receive(test.context, { mailbox: "f", uidValidity: 1, uid: null, receivedAt, raw });
    }
    await sql`update messages set message_id_sealed = ${damage} where seq = (select min(seq) from messages)`.execute(
      db(),
    );
    await sql`update messages set raw_sealed = ${Buffer.alloc(99)} where seq = (select max(seq) from messages)`.execute(
      db(),
    );
    expect(await interpretWaiting(test.context)).toBe(3);
    const rows = await db().selectFrom("messages").select("outcome").orderBy("seq").execute();
    expect(rows.map(({ outcome }) => outcome)).toEqual(["quarantined", "escalated", "quarantined"]);
    expect((await escalations()).toSorted()).toEqual(["quarantined 0", "quarantined 0", "unknown-sender 0"]);
  });

  it("a closed case whose time is over: it goes like any other", async () => {
    for (let number = 0; number < 3; number += 1) {
      const closing = { kind: "close-case", agent: "Ana", note: "" } as const;
      await apply(test.context, await imported(), closing, { by: "agent:Ana" });
      test.advance({ minutes: 1 });
    }
    await sql`update cases set document_sealed = ${damage} where id = (select min(id) from cases)`.execute(db());
    test.advance({ hours: 24 * 731 });
    const nowhere = configFrom({ IMAP_URL: "imap://zoe:secret@127.0.0.1:1" });
    await retain(test.context, { name: "INBOX", open: () => createMailbox(nowhere) });
    const left = await sql`select id from cases where length(key_wrapped) > 0`.execute(db());
    expect(left.rows).toEqual([]);
  });
});

describe("a mail that cannot be made for another reason", () => {
  it("is tried again, and told of once it has failed some times", async () => {
    await imported();
    const rename = (from: string, to: string) =>
      test.context.database.session((run) => run(`alter table ${from} rename to ${to}`));
    await rename("template_journal", "away");
    await rename("template_changes", "away_too");
    for (let minute = 0; minute < 5; minute += 1) {
      await send();
      test.advance({ minutes: 1 });
    }
    expect((await mails()).map(({ state }) => state)).toEqual(["queued"]);
    expect(await escalations()).toEqual(["engine-fault 0"]);
    await rename("away", "template_journal");
    await rename("away_too", "template_changes");
    test.advance({ minutes: 10 });
    await send();
    expect((await mails()).map(({ state }) => state)).toEqual(["sent"]);
  });
});
