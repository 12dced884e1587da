import type { Pool } from "pg";

/**
 * Cases as a database holds them after years: sent mail, read messages, journal, addresses, deadlines to come. They are
 * made by number, so that the same figure gives the same rows; what is sealed is noise of the usual length, and there is
 * no raw mail. `from` and `to` count cases.
 */
export async function fillCases(pool: Pool, from: number, to: number, said: (cases: number) => void): Promise<void> {
  const slice = 50_000;
  for (let at = from; at < to; at += slice) {
    const end = Math.min(at + slice, to);
    for (const statement of statements) await pool.query(statement, [at + 1, end]);
    said(end);
  }
  await pool.query("vacuum (analyze)");
}

/** Noise that does not shrink: 16 bytes a digest, of the number and a seed. */
const noise = (bytes: number, seed: string) =>
  `(select string_agg(decode(md5(g || '${seed}' || part), 'hex'), ''::bytea) from generate_series(1, ${Math.ceil(bytes / 16)}) part)`;
const series = "generate_series($1::bigint, $2::bigint) g";
const then = "timestamptz '2026-01-01' + g * interval '20 seconds'";
const idOf = "(select id from cases where application = 'F' || g)";
const uuid = (seed: string) => `md5('${seed}' || g)::uuid`;

const statements = [
  `insert into cases (application, phase, track, language, version, hold_kinds, people, key_wrapped, document_sealed, created_at, updated_at)
   select 'F' || g, (array['invited', 'answering', 'active', 'closed'])[1 + g % 4], 'in-canada', 'en', 3, '{}', 1,
     ${noise(61, "key")}, ${noise(800, "document")}, ${then}, ${then} from ${series}`,
  `insert into case_addresses (digest, case_id, person_id, kind)
   select md5('address' || g), ${idOf}, 'p1', 'file' from ${series}`,
  `insert into journal (case_id, version, event, facts, cause, at)
   select ${idOf}, version, 'AnswerTaken', '{"question": "uci"}', '{"message": "filler"}', ${then}
   from ${series} cross join generate_series(1, 3) version`,
  `insert into outbox (id, case_id, case_version, person, template, lane, state, message_id, reply_token_digest,
     bounce_token_digest, to_digest, domain, content_sealed, tokens_expire_at, next_attempt_at, created_at, settled_at, sent_at)
   select ${uuid("mail")}, ${idOf}, 1, 'p1', 'portal1', 'bulk', 'sent', '<' || g || '@filler>', md5('reply' || g),
     md5('bounce' || g), md5('to' || g), 'home' || g % 50 || '.example', ${noise(300, "content")}, ${then}, ${then}, ${then}, ${then}, ${then}
   from ${series}`,
  `insert into messages (id, mailbox, uid_validity, uid, received_at, receipt_order, sha256, body_sha256, message_id_digest,
     size, key_wrapped, status, outcome, kind, case_id, person, stored_at, done_at)
   select ${uuid("message")}, 'filler', 1, g, ${then}, g, md5('raw' || g), md5('body' || g), md5('id' || g), 9000,
     ${noise(61, "message key")}, 'done', 'applied', 'human', ${idOf}, 'p1', ${then}, ${then} from ${series}`,
  `insert into deadlines (case_id, person, kind, due_at)
   select ${idOf}, 'p1', 'answer-reminder', timestamptz '2100-01-01' + g * interval '1 second' from ${series}`,
];
