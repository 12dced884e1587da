import { sql } from "kysely";
import { never } from "./settle.ts";
import type { Db } from "./tables.ts";

/** Later than any pause of ours ends, as ISO instants: what waits until after it was written while a clock was ahead. */
export interface Furthest {
  readonly attempt: string;
  /** Of a mail that is unsure. */
  readonly unsure: string;
}

/**
 * Makes due at `now` what waits for a time that no pause of ours reaches, and says how many mails, messages and webhooks
 * that were. One statement. A mail ordered for later waits for its day, unless the order too comes from a time to come.
 */
export async function putRight(db: Db, furthest: Furthest, now: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    with queued as (
      update outbox set next_attempt_at = ${now}
      where state = 'queued' and next_attempt_at > ${furthest.attempt}
        and (not_before is null or created_at > ${furthest.attempt})
      returning true
    ), unsure as (
      update outbox set next_attempt_at = ${now}
      where state = 'unsure' and next_attempt_at > ${furthest.unsure} and next_attempt_at < ${never}
      returning true
    ), read as (
      update messages set next_attempt_at = ${now}
      where status <> 'done' and status = 'waiting' and next_attempt_at > ${furthest.attempt}
      returning true
    ), called as (
      update webhooks set next_attempt_at = ${now}
      where state = 'queued' and next_attempt_at > ${furthest.attempt}
      returning true
    )
    select count(*)::integer as many from (
      select true from queued union all select true from unsure union all select true from read union all select true from called
    ) found`.execute(db);
  return rows[0]?.many ?? 0;
}
