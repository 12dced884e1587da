import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { migrate, readMigrations } from "../../src/store/migrate.ts";

/** A database without any schema, and as `migrate` takes it. */
function empty() {
  const lite = new PGlite();
  const database = {
    kind: "embedded" as const,
    session: <T>(work: (run: (script: string) => Promise<unknown[]>) => Promise<T>) =>
      work(async (script) => (await lite.exec(script)).at(-1)?.rows ?? []),
  };
  return { lite, database };
}

it(
  "a database of schema 1 with mail in it is brought up to date, and keeps every row",
  { timeout: 120_000 },
  async () => {
    const { lite, database } = empty();
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
    const { lite, database } = empty();
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

it(
  "of a case that was erased before schema 39 no Message-ID, late copy or digest of words is left; of another all is",
  { timeout: 120_000 },
  async () => {
    const { lite, database } = empty();
    const all = readMigrations();
    await migrate(
      database,
      all.filter(({ number }) => number < 38),
    );
    const cases = ["'\\x'", "'\\x01'"].map(
      (key, index) =>
        `insert into cases (application, phase, track, language, version, hold_kinds, people, key_wrapped, document_sealed, created_at, updated_at)
           values ('E${index}', 'closed', 'in-canada', 'en', 1, '{}', 1, ${key}, '\\x', now(), now());
         insert into journal values (${index + 1}, 1, 'MessageTaken', '{"message": "<zoe@x>", "trust": "known"}', '{"message": "<zoe@x>"}', now());`,
    );
    const message = (n: number, of: string, digest: string, outcome: string) =>
      `insert into messages (id, mailbox, uid_validity, uid, received_at, receipt_order, sha256, body_sha256, size, key_wrapped, raw_sealed, stored_at, case_id, message_id_digest, status, outcome)
         values ('00000000-0000-0000-0000-00000000000${n}', 'inbox', 1, ${n}, now(), ${n}, '${n}', 'b', 3, '\\x01', '\\x01', now(), ${of}, '${digest}', 'done', '${outcome}');`;
    await lite.exec(
      [
        ...cases,
        message(1, "1", "m", "applied"),
        message(2, "null", "m", "duplicate"),
        message(3, "2", "n", "applied"),
        message(4, "null", "n", "duplicate"),
      ].join("\n"),
    );
    expect(await migrate(database, all)).toBe(all.at(-1)?.number);
    expect((await lite.query("select facts, cause from journal order by case_id")).rows).toEqual([
      { facts: { message: null, trust: "known" }, cause: { message: null } },
      { facts: { message: "<zoe@x>", trust: "known" }, cause: { message: "<zoe@x>" } },
    ]);
    const kept = await lite.query(
      "select case_id as of, length(key_wrapped) as key, body_sha256 as body from messages order by uid",
    );
    expect(kept.rows).toEqual([
      { of: 1, key: 0, body: "" },
      { of: 1, key: 0, body: "" },
      { of: 2, key: 1, body: "b" },
      { of: null, key: 1, body: "b" },
    ]);
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
    const { lite, database } = empty();
    const made = (number: number) => ({ number, script: `create table made_${number} (n integer);` });
    expect(await migrate(database, [made(1), made(3)])).toBe(3);
    expect(await migrate(database, [made(1), made(2), made(3)])).toBe(3);
    expect((await lite.query("select * from made_2")).rows).toEqual([]);
    await lite.close();
  },
);
