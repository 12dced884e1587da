import { sql } from "kysely";
import type { Db } from "./tables.ts";

/** Since when the oldest of each waits, as ISO instants; null where none does. */
export interface Ages {
  /** Stored and not dealt with: when the mailbox took it in. */
  readonly unread: string | null;
  /** Queued or being sent: when it was ordered, or put off to; a time still to come where all are put off. */
  readonly unsent: string | null;
  /** New temporary passwords not sent: when the message came that asked, or the escalation was opened that a person must answer. */
  readonly password: string | null;
  /** Unsure twice: nobody but a person knows more. */
  readonly unsure: string | null;
  /** How many those are. */
  readonly unsureForGood: number;
  /** Messages put aside. */
  readonly quarantined: number;
}

/** Looks at what has not ended, by the indexes of it: as quick with a million cases as with ten. */
export async function readAges(db: Db): Promise<Ages> {
  const { rows } = await sql<Ages>`select
    (select min(received_at) from messages where status <> 'done') as unread,
    (select min(coalesce(not_before, created_at)) from outbox
      where state in ('queued', 'sending')) as unsent,
    (select min(since) from (
      select asked_at as since from outbox where state in ('queued', 'sending') and template = 'password-new'
      union all
      select opened_at from escalations where state = 'open' and reason = 'password-limit'
    ) asked) as password,
    (select min(created_at) from outbox where state = 'unsure' and unsure_times > 1) as unsure,
    (select count(*)::int from outbox where state = 'unsure' and unsure_times > 1) as "unsureForGood",
    (select count(*)::int from messages where outcome = 'quarantined') as quarantined`.execute(db);
  const [ages] = rows;
  if (ages === undefined) throw new Error("The ages of what waits gave no row.");
  return ages;
}
