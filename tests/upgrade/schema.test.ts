import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { migrate, readMigrations } from "../../src/store/migrate.ts";

it(
  "a database of schema 1 with mail in it is brought up to date, and keeps every row",
  { timeout: 120_000 },
  async () => {
    const lite = new PGlite();
    const database = {
      kind: "embedded" as const,
      session: <T>(work: (run: (script: string) => Promise<unknown[]>) => Promise<T>) =>
        work(async (script) => (await lite.exec(script)).at(-1)?.rows ?? []),
    };
    const all = readMigrations();
    expect(await migrate(database, all.slice(0, 1))).toBe(1);
    await lite.exec(
      `insert into messages (id, mailbox, uid_validity, uid, received_at, receipt_order, sha256, body_sha256, size, key_wrapped, stored_at)
     values ('00000000-0000-0000-0000-000000000001', 'inbox', 1, 1, now(), 1, 'a', 'b', 3, '\\x00', now())`,
    );
    expect(await migrate(database, all)).toBe(all.at(-1)?.number);
    const { rows } = await lite.query("select id, status, evidence_sealed from messages");
    expect(rows).toEqual([{ id: "00000000-0000-0000-0000-000000000001", status: "waiting", evidence_sealed: null }]);
    expect((await lite.query("select * from signatures")).rows).toEqual([]);
    await lite.close();
  },
);

it(
  "a mail of schema 12 is kept, caused by nothing that is known; and what retention then removes stays on record",
  { timeout: 120_000 },
  async () => {
    const lite = new PGlite();
    const database = {
      kind: "embedded" as const,
      session: <T>(work: (run: (script: string) => Promise<unknown[]>) => Promise<T>) =>
        work(async (script) => (await lite.exec(script)).at(-1)?.rows ?? []),
    };
    const all = readMigrations();
    await migrate(
      database,
      all.filter(({ number }) => number <= 12),
    );
    await lite.exec(
      `insert into cases (application, phase, track, language, version, hold_kinds, people, key_wrapped, document_sealed, created_at, updated_at)
         values ('E1', 'invited', 'in-canada', 'en', 1, '{}', 1, '\\x00', '\\x00', now(), now());
       insert into outbox (id, case_id, case_version, person, template, lane, message_id, reply_token_digest, bounce_token_digest,
           to_digest, domain, content_sealed, tokens_expire_at, next_attempt_at, created_at)
         values ('00000000-0000-0000-0000-000000000001', 1, 1, 'p1', 'portal1', 'bulk', '<1@x>', 'r', 'b', 't', 'x', '\\x00', now(), now(), now())`,
    );
    expect(await migrate(database, all)).toBe(all.at(-1)?.number);
    expect((await lite.query("select state, caused_by from outbox")).rows).toEqual([
      { state: "queued", caused_by: null },
    ]);
    await lite.exec(
      "insert into removals (at, what, rule, days, before, count, ids, digest) values (now(), 'photo', 'r', 1, now(), 0, '{}', '')",
    );
    await expect(lite.exec("update removals set count = 1")).rejects.toThrow("append-only");
    await lite.close();
  },
);

it("no two migrations share a number", () => {
  const numbers = readMigrations().map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it(
  "a migration that came in later under a lower number, where two branches met, is not passed over",
  { timeout: 120_000 },
  async () => {
    const lite = new PGlite();
    const database = {
      kind: "embedded" as const,
      session: <T>(work: (run: (script: string) => Promise<unknown[]>) => Promise<T>) =>
        work(async (script) => (await lite.exec(script)).at(-1)?.rows ?? []),
    };
    const made = (number: number) => ({ number, script: `create table made_${number} (n integer);` });
    expect(await migrate(database, [made(1), made(3)])).toBe(3);
    expect(await migrate(database, [made(1), made(2), made(3)])).toBe(3);
    expect((await lite.query("select * from made_2")).rows).toEqual([]);
    await lite.close();
  },
);
