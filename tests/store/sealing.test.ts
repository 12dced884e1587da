import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBoss } from "../../src/store/boss.ts";
import { type Database, transaction } from "../../src/store/database.ts";
import { storeDocument } from "../../src/store/documents.ts";
import { openEscalation, resolveEscalation } from "../../src/store/escalations.ts";
import { claimMails } from "../../src/store/claim.ts";
import { storeMessage } from "../../src/store/messages.ts";
import { mailParts } from "../../src/store/outbox.ts";
import { inOrder } from "../../src/store/together.ts";
import { storePhoto } from "../../src/store/photos.ts";
import { countFailure } from "../../src/store/reading.ts";
import { settleMail, writeProgress } from "../../src/store/settle.ts";
import { enqueueWebhooks } from "../../src/store/webhooks.ts";
import { sampleMail, samplePerson, storedCase } from "../support/cases.ts";
import { freshDatabase, testEngine, testVault as vault } from "../support/database.ts";

const now = "2026-11-21T10:00:00Z";
/** Each stands in every value given below; the last is what a temporary password looks like. */
const personal = ["Canary-Name", "canary-mail@example.org", "1987654321", "LF-CANR-YPAS-SWRD-X234"];
const words = personal.join(" / ");
let database: Database;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

describe("no table", () => {
  it("holds a personal value in the clear, in any column, after every kind of row was written", async () => {
    const boss = await openBoss(database, ["deliver"], () => {});
    const stored = await storedCase(database, {
      people: [samplePerson({ givenName: personal[0] ?? "", email: personal[1] ?? "", uci: personal[2] ?? "" })],
    });
    await transaction(database, async (tx) => {
      const raw = Buffer.from(`Message-ID: <${personal[1]}>\r\nFrom: ${words}\r\n\r\n${words}`);
      const message = { mailbox: "INBOX", uidValidity: 1, uid: 1, receivedAt: now, messageId: `<${personal[1]}>`, raw };
      const { id } = await storeMessage(tx, vault, message, now);
      await countFailure(tx, vault, id, { error: words, nextAttemptAt: now });

      const order = { template: "card-issue", person: "p1", note: words } as never;
      await inOrder(tx, mailParts(tx, vault, [sampleMail(stored, order, personal[1])], now));
      const [mail] = (await claimMails(tx, vault, { engine: testEngine, now, turns: [["bulk"]], blocked: {} })).opened;
      if (!mail) throw new Error("no mail");
      const copy = Buffer.from(words);
      const frozen = {
        raw: Buffer.from(copy),
        copy,
        questions: [words],
        address: personal[1] ?? "",
        domain: "home.example",
      };
      await writeProgress(tx, vault, { departures: [{ mail, frozen, tokens: [] }], arrivals: [] }, now);
      await settleMail(tx, vault, mail, { state: "unsure", until: now, response: words }, now);

      const escalation = { person: "p1", reason: "concern", messageId: id, evidence: { words }, dueAt: null } as const;
      const of = { caseId: stored.id, key: stored.key };
      const opened = await openEscalation(tx, vault, { ...escalation, of, joins: false }, now);
      await openEscalation(tx, vault, { ...escalation, of: null, joins: false }, now);
      await resolveEscalation(tx, vault, stored.key, opened.id, "Ada", words, now);
      const webhook = { type: "photo.returned", person: words, reasons: [] } as const;
      await enqueueWebhooks(tx, vault, [{ caseId: stored.id, key: stored.key, order: webhook }], now);
      await storePhoto(tx, vault, { ...of, person: "p1", bytes: copy, format: "jpeg", report: null }, now);
      await storeDocument(
        tx,
        vault,
        { ...of, number: randomUUID(), person: "p1", pdf: copy, codeDigest: randomUUID(), specimen: false },
        now,
      );
      await boss.send(tx, "deliver", [{ data: { mail: mail.id } }]);
    });
    await boss.stop();
    const { rows, columns } = await everything();
    expect(columns).toContain("outbox.copy_sealed");
    expect(columns).toContain("job.data");
    for (const word of personal) {
      // bytea shows as hexadecimal: look for the word in both its forms.
      const forms = [word, Buffer.from(word).toString("hex"), Buffer.from(word).toString("base64").slice(0, -3)];
      for (const form of forms)
        expect(rows.filter((row) => row.toLowerCase().includes(form.toLowerCase()))).toEqual([]);
    }
    expect(rows.some((row) => row.includes(stored.case.application))).toBe(true);
  });
});

/** Every row of every table of ours and of the job queue, as text. */
async function everything(): Promise<{ rows: string[]; columns: string[] }> {
  const tables = (await database.session((run) =>
    run(
      "select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'",
    ),
  )) as { schema: string; name: string }[];
  const rows: string[] = [];
  const columns: string[] = [];
  for (const { schema, name } of tables) {
    const found = (await database.session((run) => run(`select to_jsonb(t) as row from "${schema}"."${name}" t`))) as {
      row: object;
    }[];
    rows.push(...found.map(({ row }) => JSON.stringify(row)));
    columns.push(...Object.keys(found[0]?.row ?? {}).map((column) => `${name}.${column}`));
  }
  return { rows, columns };
}
