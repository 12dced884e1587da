import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { configFrom } from "../../src/config.ts";
import { createMailbox } from "../../src/engine.ts";
import { defaultPolicy } from "../../src/case/policy.ts";
import { caseIdByApplication } from "../../src/store/cases.ts";
import { transaction } from "../../src/store/database.ts";
import { journalOf } from "../../src/store/journal.ts";
import { listRemovals } from "../../src/store/retention.ts";
import { apply } from "../../src/workflow/apply.ts";
import { interpretWaiting } from "../../src/workflow/interpret.ts";
import { receive } from "../../src/workflow/receive.ts";
import { reconcileStore } from "../../src/workflow/reconcile.ts";
import { retain } from "../../src/workflow/retain.ts";
import { everyRow } from "../support/database.ts";
import { importedCase, testContext, type TestContext } from "../support/context.ts";
import { openTestPostOffice, type TestPostOffice } from "../support/post-office.ts";

let test: TestContext;
let post: TestPostOffice;
let application = "";
let id = 0;
const began = "2026-01-01T00:00:00Z";
const db = () => test.context.database.db;
const now = () => test.context.now().toString();
const count = async (from: string) => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(from)}`.execute(db());
  return rows[0]?.count ?? 0;
};
const removals = async () =>
  (await listRemovals(db(), began)).map(({ what, rule, days, count: removed }) => ({ what, rule, days, removed }));

const look = { name: "INBOX", open: () => createMailbox(configFrom({ IMAP_URL: post.imapUrl })) };
const settleAll = async () => {
  const mailbox = look.open();
  await mailbox.connect();
  await mailbox.settle(await mailbox.uidsAfter(0));
  await mailbox.close();
};

beforeAll(async () => {
  post = await openTestPostOffice();
  test = await testContext();
  application = await importedCase(test.context);
  id = (await caseIdByApplication(db(), application)) ?? 0;
  const raw = Buffer.from(
    `From: zoe@example.org\r\nTo: confirmation@landfall.example\r\nMessage-ID: <1@example.org>\r\n\r\nOf ${application}: my secret garden.\r\n`,
  );
  await receive(test.context, { mailbox: "INBOX", uidValidity: 1, uid: 1, receivedAt: now(), raw });
  while ((await interpretWaiting(test.context)) > 0);
  const sealed = test.context.vault.seal(null, "x", "x");
  await sql`update messages set case_id = ${id}`.execute(db());
  await sql`update outbox set state = 'sent', settled_at = ${now()}, sent_at = ${now()}, copy_sealed = ${sealed}`.execute(
    db(),
  );
  await sql`insert into photos (id, case_id, person, bytes_sealed, format, report, picture_digest, created_at)
    values (gen_random_uuid(), ${id}, 'p1', ${sealed}, 'jpeg', '{}', 'd', ${now()})`.execute(db());
  post.arrive(raw, test.context.now());
  await settleAll();
});
afterAll(async () => {
  await test.close();
  await post.close();
});

describe("the figures", () => {
  it("keep mail copies and photos shorter than what a decision rested on", () => {
    const { mailCopyDays, photoDays, rawMailDays, caseDays } = defaultPolicy.retention;
    expect([rawMailDays, caseDays]).toEqual([730, 730]);
    expect(Math.max(mailCopyDays, photoDays)).toBeLessThan(rawMailDays);
    // What still threads can still be read beside what was asked.
    expect(mailCopyDays).toBeGreaterThanOrEqual(defaultPolicy.trust.tokenDays);
  });
});

describe("retention", () => {
  it("removes nothing before its day", async () => {
    await retain(test.context, look);
    expect(await removals()).toEqual([]);
    expect(post.raws("Landfall/Done")).toHaveLength(1);
  });

  it("removes stored messages from the mailbox first, and the copies of mails next, each with its proof", async () => {
    test.advance({ hours: 24 * 31 });
    await retain(test.context, look);
    expect(post.raws("Landfall/Done")).toEqual([]);
    expect(await removals()).toEqual([{ what: "mailbox", rule: "retention.mailboxDays", days: 30, removed: 1 }]);
    test.advance({ hours: 24 * 335 });
    await retain(test.context, look);
    expect(await count("outbox where copy_sealed is not null")).toBe(0);
    expect((await removals()).at(-1)).toEqual({
      what: "mail-copy",
      rule: "retention.mailCopyDays",
      days: 365,
      removed: 2,
    });
  });

  it("keeps raw mail and photos for as long as their case is in use", async () => {
    test.advance({ hours: 24 * 400 });
    const before = await removals();
    await retain(test.context, look);
    expect(await removals()).toEqual(before);
    expect(await count("messages where raw_sealed is not null")).toBe(1);
    await apply(test.context, id, { kind: "close-case", agent: "Ana", note: "" }, { by: "agent:Ana" });
    test.advance({ hours: 24 * 181 });
    await retain(test.context, look);
    expect(await count("photos")).toBe(0);
    expect((await removals()).at(-1)).toMatchObject({ what: "photo", days: 180, removed: 1 });
    expect(await count("messages where raw_sealed is not null")).toBe(1);
  });

  it("proves what it removed by ids and a digest, and nothing of what stood in it", async () => {
    const { rows } = await sql<{ ids: string[]; digest: string; what: string }>`
      select ids, digest, what from removals where what = 'mailbox'`.execute(db());
    const lines = rows[0]?.ids.map((one) => `${one} Landfall/Done\n`).join("") ?? "";
    expect(rows[0]?.digest).toBe(createHash("sha256").update(lines).digest("hex"));
    const all = await everyRow(test.context.database);
    expect(all).not.toMatch(/secret garden/);
    await expect(sql`delete from removals`.execute(db())).rejects.toThrow(/append-only/);
  });

  it("erases a case two years after its last use: its key goes, its journal stays whole", async () => {
    await sql`update escalations set state = 'resolved', resolved_at = ${now()}`.execute(db());
    test.advance({ hours: 24 * 560 });
    await retain(test.context, look);
    expect((await removals()).filter(({ what }) => what === "raw-mail" || what === "case")).toEqual([
      { what: "raw-mail", rule: "retention.rawMailDays", days: 730, removed: 1 },
      { what: "case", rule: "retention.caseDays", days: 730, removed: 1 },
    ]);
    expect(await count("cases where length(key_wrapped) > 0")).toBe(0);
    const journal = await journalOf(db(), id);
    expect(journal.at(-1)).toMatchObject({ event: "CaseErased", cause: { by: "retention" } });
    expect(journal.map(({ version }) => version)).toEqual(journal.map((_, index) => index + 1));
    expect((await reconcileStore(db(), now())).odds).toEqual([]);
  });

  it("goes portion by portion, and leaves neither a removal without its proof nor a proof without it", async () => {
    const before = (await removals()).length;
    await transaction(test.context.database, (tx) =>
      sql`insert into remarks (id, text_sealed, language, at)
        select gen_random_uuid(), '\\x00', 'en', ${began} from generate_series(1, 1001)`.execute(tx),
    );
    await retain(test.context, look);
    expect((await removals()).slice(before).map(({ what, removed }) => `${what} ${removed}`)).toEqual([
      "remark 1000",
      "remark 1",
    ]);
    expect(await count("remarks")).toBe(0);
  });

  it("proves what has left the mailbox, though the connection is cut before it could be written down", async () => {
    const before = (await removals()).length;
    for (const n of [1, 2, 3])
      post.arrive(Buffer.from(`From: z@example.org\r\nMessage-ID: <c${n}@x>\r\n\r\nx\r\n`), test.context.now());
    await settleAll();
    test.advance({ hours: 24 * 31 });
    let cut = false;
    const open = () => {
      const mailbox = look.open();
      const remove = mailbox.removeSettled.bind(mailbox);
      mailbox.removeSettled = async (some) => {
        await remove({ ...some, uids: some.uids.slice(0, 2) });
        cut = true;
        await mailbox.close();
      };
      return mailbox;
    };
    await expect(retain(test.context, { name: "INBOX", open })).rejects.toThrow(/not connected/);
    expect({ cut, left: post.raws("Landfall/Done").length }).toEqual({ cut: true, left: 1 });
    expect(await count("intended_removals")).toBe(1);
    expect((await removals()).slice(before)).toEqual([]);
    await retain(test.context, look);
    expect(post.raws("Landfall/Done")).toEqual([]);
    expect((await removals()).slice(before)).toEqual([
      { what: "mailbox", rule: "retention.mailboxDays", days: 30, removed: 2 },
      { what: "mailbox", rule: "retention.mailboxDays", days: 30, removed: 1 },
    ]);
    expect(await count("intended_removals")).toBe(0);
  });

  it("leaves a mailbox out that cannot be reached, and does the rest", async () => {
    const open = () => createMailbox(configFrom({ IMAP_URL: "imap://testuser:testpass@127.0.0.1:1/INBOX" }));
    await expect(retain(test.context, { name: "INBOX", open })).resolves.toBeUndefined();
  });
});
