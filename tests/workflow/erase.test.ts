import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { caseIdByApplication, listCases } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { appendJournal, journalOf } from "../../src/store/journal.ts";
import { listEscalations } from "../../src/store/escalations.ts";
import { readRaw } from "../../src/store/raw.ts";
import { beginSession, findSession } from "../../src/store/sessions.ts";
import { apply } from "../../src/workflow/apply.ts";
import { eraseCase } from "../../src/workflow/erase.ts";
import { exportCase } from "../../src/workflow/export.ts";
import { importCases } from "../../src/workflow/intake/import.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { receive } from "../../src/workflow/receive.ts";
import { showCase } from "../../src/workflow/show.ts";
import { everyRow } from "../support/database.ts";
import { couple, importedCase, testContext, type TestContext } from "../support/context.ts";

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
});
afterAll(() => test.close());

const db = () => test.context.database.db;
const now = () => test.context.now().toString();
const erase = (application: string) => eraseCase(test.context, application, "agent:Ana", now());

async function withMail(): Promise<{ application: string; id: number }> {
  const { context } = test;
  const application = await importedCase(context);
  const id = (await caseIdByApplication(db(), application)) ?? 0;
  await write(`Dear office, my secret garden is ${application}.`);
  return { application, id };
}

/** An agent has seen to all that was asked of them. */
async function settleAll(): Promise<void> {
  await sql`update escalations set state = 'resolved', resolved_at = ${now()} where state = 'open'`.execute(db());
}

/** A mail from Zoë, stored and read. */
async function write(words: string, messageId = `<${Math.random()}@example.org>`, more = ""): Promise<void> {
  const { context } = test;
  const raw = Buffer.from(
    `${more}From: zoe@example.org\r\nTo: confirmation@landfall.example\r\nSubject: hello\r\nMessage-ID: ${messageId}\r\n\r\n${words}\r\n`,
  );
  await receive(context, { mailbox: "ingest", uidValidity: 1, uid: null, receivedAt: now(), raw });
  while ((await interpretWaiting(context)) > 0);
}

describe("a request about one's data", () => {
  it("export holds what was written in both directions, and nothing that guards an account", async () => {
    const { application } = await withMail();
    const everything = JSON.stringify(await exportCase(db(), test.context.vault, application));
    expect(everything).toContain("Łucja");
    expect(everything).toContain(`my secret garden is ${application}`);
    expect(everything).toContain("portal1");
    expect(everything).not.toMatch(/argon2|codeDigest/);
    expect(await exportCase(db(), test.context.vault, "E404")).toBeNull();
    await apply(test.context, (await caseIdByApplication(db(), application)) ?? 0, closing, { by: "agent:Ana" });
    await settleAll();
    test.advance({ hours: 24 * 731 });
    await erase(application);
  });

  it("is not erased while it may still be decided upon, nor before policy's days are over", async () => {
    const { application, id } = await withMail();
    expect(await erase(application)).toEqual({ kind: "not-closed" });
    await apply(test.context, id, closing, { by: "agent:Ana" });
    const from = Temporal.PlainDate.from(now().slice(0, 10)).add({ days: 730 }).toString();
    expect(await erase(application)).toEqual({ kind: "too-early", from });
    test.advance({ hours: 24 * 729 });
    expect((await erase(application)).kind).toBe("too-early");
    test.advance({ hours: 48 });
    await settleAll();
    expect(await erase(application)).toEqual({ kind: "erased" });
  });

  it("is not erased while an agent is still asked about it: what they would decide from stays until they have", async () => {
    const { application, id } = await withMail();
    await apply(test.context, id, closing, { by: "agent:Ana" });
    test.advance({ hours: 24 * 731 });
    const [open, ...more] = await listEscalations(db(), { caseId: id, state: "open" });
    expect(more).toEqual([]);
    expect(await erase(application)).toEqual({ kind: "open-escalation", ids: [open?.id] });
    expect(await showCase(db(), test.context.vault, application)).not.toBeNull();
    await settleAll();
    expect(await erase(application)).toEqual({ kind: "erased" });
  });

  it("takes a copy along that came late, also one of before copies belonged to a case, and no digest of the words stays", async () => {
    const application = await importedCase(test.context);
    const id = (await caseIdByApplication(db(), application)) ?? 0;
    const words = `The garden of ${application} is late.`;
    await write(words, `<${application}@late>`);
    await write(words, `<${application}@late>`, "X-Resent: 1\r\n");
    await write(words, `<${application}@late>`, "X-Resent: 2\r\n");
    const received = sql<{
      id: string;
      outcome: string;
    }>`select id, outcome from messages where case_id = ${id} order by seq`;
    const { rows: own } = await received.execute(db());
    expect(own.map(({ outcome }) => outcome)).toEqual(["escalated", "duplicate", "duplicate"]);
    const exported = JSON.stringify(await exportCase(db(), test.context.vault, application));
    expect(exported.split("is late").length - 1).toBe(3);
    await sql`update messages set case_id = null where id = ${own[1]?.id}`.execute(db());
    await apply(test.context, id, closing, { by: "agent:Ana" });
    test.advance({ hours: 24 * 731 });
    await settleAll();
    expect(await erase(application)).toEqual({ kind: "erased" });
    for (const one of own) await expect(readRaw(db(), test.context.vault, one.id)).resolves.toBeNull();
    const { rows } = await sql`select 1 from messages
      where case_id = ${id} and length(key_wrapped) = 0 and body_sha256 = ''`.execute(db());
    expect(rows).toHaveLength(3);
  });

  it("ends the sessions of its people", async () => {
    const { application, id } = await withMail();
    await apply(test.context, id, closing, { by: "agent:Ana" });
    test.advance({ hours: 24 * 731 });
    await settleAll();
    const [own, other] = await transaction(test.context.database, async (tx) => [
      await beginSession(tx, "portal", [`${id}:p2`], now()),
      await beginSession(tx, "portal", [`${id + 1000}:p2`], now()),
    ]);
    expect(await erase(application)).toEqual({ kind: "erased" });
    expect(await findSession(db(), "portal", own ?? "", now())).toBeNull();
    expect(await findSession(db(), "portal", other ?? "", now())).not.toBeNull();
  });

  it("erased, no value of it is left anywhere, and only the journal tells that it was", async () => {
    const { application, id } = await withMail();
    await apply(test.context, id, closing, { by: "agent:Ana" });
    await settleAll();
    test.advance({ hours: 24 * 731 });
    expect(await erase(application)).toEqual({ kind: "erased" });
    expect(await showCase(db(), test.context.vault, application)).toBeNull();
    expect(await erase(application)).toEqual({ kind: "unknown" });
    const listed = [];
    for await (const one of listCases(db(), test.context.vault)) listed.push(one.case.application);
    expect(listed).not.toContain(application);
    for (const table of ["outbox", "deadlines", "photos", "tokens", "webhooks", "case_addresses", "escalations"]) {
      const { rows } = await sql`select 1 from ${sql.table(table)} where case_id = ${id}`.execute(db());
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    const { rows } = await sql`select 1 from messages where case_id = ${id} and raw_sealed is not null`.execute(db());
    expect(rows).toEqual([]);
    const journal = await journalOf(db(), id);
    expect(journal.at(-1)).toMatchObject({ event: "CaseErased", cause: { by: "agent:Ana" } });
    expect(JSON.stringify(journal)).not.toMatch(/zoe|Łucja|secret garden/);
  });

  it("leaves no Message-ID of the applicant's own making: the journal names rows, and whoever shows a case opens them", async () => {
    const application = await importedCase(test.context);
    const id = (await caseIdByApplication(db(), application)) ?? 0;
    const named = "<zoe.lucja.1990-02-03@lucja-family.example>";
    await write(`I have a question about ${application}.`, named);
    expect(JSON.stringify(await journalOf(db(), id))).not.toContain("lucja-family");
    const shown = await showCase(db(), test.context.vault, application);
    const taken = shown?.journal.find(({ event }) => event === "MessageTaken");
    expect([taken?.facts["message"], taken?.cause["message"]]).toEqual([named, named]);
    await apply(test.context, id, closing, { by: "agent:Ana" });
    // An entry as engines before this one wrote it.
    const entry = { caseId: id, event: "MessageTaken", at: now() };
    const version = (await journalOf(db(), id)).length + 1;
    await transaction(test.context.database, async (tx) => {
      await appendJournal(tx, [
        { ...entry, version, facts: { message: named, trust: "x" }, cause: { message: named } },
      ]);
      await tx.updateTable("cases").set({ version }).where("id", "=", id).execute();
    });
    test.advance({ hours: 24 * 731 });
    await settleAll();
    expect(await erase(application)).toEqual({ kind: "erased" });
    expect(await everyRow(test.context.database)).not.toContain("lucja-family");
    const journal = await journalOf(db(), id);
    expect(journal.at(-2)).toMatchObject({ facts: { message: null, trust: "x" }, cause: { message: null } });
  });

  it("erased, it is not taken in anew, and its people are strangers", async () => {
    const { application, id } = await withMail();
    await apply(test.context, id, closing, { by: "agent:Ana" });
    await settleAll();
    test.advance({ hours: 24 * 731 });
    await erase(application);
    const again = await importCases(test.context, [{ line: 1, value: { ...couple, application } }], () => {});
    expect(again).toEqual({ imported: 0, known: 1, refused: [] });
    await write("Is anybody there?");
    const { rows } = await sql<{
      outcome: string;
      case_id: number | null;
    }>`select outcome, case_id from messages order by seq desc limit 1`.execute(db());
    expect(rows).toEqual([{ outcome: "escalated", case_id: null }]);
  });
});

const closing = { kind: "close-case", agent: "Ana", note: "" } as const;
