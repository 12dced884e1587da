import { type RawBuilder, sql } from "kysely";
import { limits } from "../limits.ts";
import type { Db } from "./tables.ts";

/** What the rows that belong to one case say about it: to be compared, row group with row group. */
export interface CaseSums {
  readonly id: number;
  readonly application: string;
  readonly phase: string;
  /** Its key is gone: only the journal is left. */
  readonly erased: boolean;
  /** Number of the document's last change. */
  readonly version: number;
  /** The journal's rows: how many, and the first and last of their numbers (null where there are none). */
  readonly entries: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly deadlines: number;
  /** Open ones. */
  readonly escalations: number;
  /** Mails that will still go by themselves. */
  readonly toGo: number;
  /** Mails in a state that is none, or ended without the time of it. */
  readonly endless: number;
  /** Mails whose bytes are kept though they must not be: they carry a password, or are settled. */
  readonly bytesKept: number;
}

/** Ids above `after` up to `until`, so that a walk through a whole table goes in even steps. */
export interface IdRange {
  readonly after: number;
  readonly until: number;
}

/** The highest id of the cases and the highest number of the messages: how long a walk through each is. */
export async function tableEnds(db: Db): Promise<{ cases: number; messages: number }> {
  const { rows } = await sql<{ cases: number; messages: number }>`
    select coalesce((select max(id) from cases), 0) as cases, coalesce((select max(seq) from messages), 0) as messages
  `.execute(db);
  return rows[0] ?? { cases: 0, messages: 0 };
}

/** The sums of each case in a range of ids, all of one snapshot. `secrets`: templates whose mail carries a password. */
export async function caseSums(db: Db, { after, until }: IdRange, secrets: readonly string[]): Promise<CaseSums[]> {
  const inRange = (column: string) => sql`${sql.ref(column)} > ${after} and ${sql.ref(column)} <= ${until}`;
  const { rows } = await sql<CaseSums>`
    select one.id, one.application, one.phase, length(one.key_wrapped) = 0 as erased, one.version,
      coalesce(log.entries, 0) as entries, log.first, log.last, coalesce(due.deadlines, 0) as deadlines,
      coalesce(asked.escalations, 0) as escalations, coalesce(mail.to_go, 0) as "toGo",
      coalesce(mail.endless, 0) as endless, coalesce(mail.bytes_kept, 0) as "bytesKept"
    from cases one
    left join (
      select case_id, count(*)::int as entries, min(version) as first, max(version) as last
      from journal where ${inRange("case_id")} group by case_id
    ) log on log.case_id = one.id
    left join (
      select case_id, count(*)::int as deadlines from deadlines where ${inRange("case_id")} group by case_id
    ) due on due.case_id = one.id
    left join (
      select case_id, count(*)::int as escalations
      from escalations where ${inRange("case_id")} and state = 'open' group by case_id
    ) asked on asked.case_id = one.id
    left join (
      select case_id,
        count(*) filter (where state in ('queued', 'sending') or (state = 'unsure' and unsure_times < 2))::int as to_go,
        count(*) filter (where case state
          when 'queued' then false when 'sending' then false when 'unsure' then false
          when 'sent' then settled_at is null or sent_at is null
          when 'failed' then settled_at is null or refusal is null
          when 'cancelled' then settled_at is null
          else true end)::int as endless,
        count(*) filter (where raw_sealed is not null
          and (template = any (${[...secrets]}::text[]) or state in ('sent', 'failed', 'cancelled')))::int as bytes_kept
      from outbox where ${inRange("case_id")} group by case_id
    ) mail on mail.case_id = one.id
    where ${inRange("one.id")}
    order by one.id`.execute(db);
  return rows;
}

/** Messages of one kind: how far, how they ended, whether they belong to a case; some of their ids. */
export interface MessageGroup {
  readonly status: string;
  readonly outcome: string | null;
  readonly ofCase: boolean;
  readonly count: number;
  readonly ids: readonly string[];
}

/** The messages in a range of numbers, grouped. */
export async function messageGroups(db: Db, { after, until }: IdRange): Promise<MessageGroup[]> {
  const { rows } = await sql<MessageGroup>`
    select status, outcome, case_id is not null as "ofCase", count(*)::int as count,
      (array_agg(id::text order by seq))[1:${sql.lit(limits.reconcile.examples)}] as ids
    from messages where seq > ${after} and seq <= ${until}
    group by status, outcome, case_id is not null`.execute(db);
  return rows;
}

/** How many there are of something that should not be, and some of their names. */
export interface Count {
  readonly count: number;
  readonly examples: readonly string[];
}

/** What is in hand or waits for longer than it can. Each is found by an index of what has not ended. */
export interface Overdue {
  /** Taken by an engine that has died, or longer ago than anything takes; ids. */
  readonly messagesInHand: Count;
  readonly mailsInHand: Count;
  readonly webhooksInHand: Count;
  /** Stored and not read; ids. */
  readonly messagesUnread: Count;
  /** Queued for longer than a mail is tried; ids. */
  readonly mailsQueued: Count;
  /** Unsure past the time of their second try; ids. */
  readonly mailsUnsure: Count;
  readonly webhooksQueued: Count;
  /** Come due and not met; `case ID KIND`. */
  readonly deadlines: Count;
}

/** The instants (ISO) before which each kind of waiting must have ended. */
export interface Patience {
  readonly inHand: string;
  readonly unread: string;
  readonly queuedMail: string;
  readonly queuedWebhook: string;
  readonly due: string;
}

/** Counts what waits for longer than `patience`. */
export async function overdue(db: Db, patience: Patience): Promise<Overdue> {
  const id = sql`id::text`;
  const left = (table: string, state: RawBuilder<unknown>) =>
    count(db, table, id, sql`${state} and claimed_at < ${patience.inHand}`);
  return {
    messagesInHand: await left("messages", sql`status <> 'done' and status = 'reading'`),
    mailsInHand: await left("outbox", sql`state = 'sending'`),
    webhooksInHand: await left("webhooks", sql`state = 'sending'`),
    messagesUnread: await count(db, "messages", id, sql`status <> 'done' and stored_at < ${patience.unread}`),
    mailsQueued: await count(
      db,
      "outbox",
      id,
      sql`state = 'queued' and coalesce(not_before, created_at) < ${patience.queuedMail}
        and not exists (select true from domain_stops stop where stop.domain = outbox.domain and stop.lane = outbox.lane)`,
    ),
    mailsUnsure: await count(db, "outbox", id, sql`state = 'unsure' and next_attempt_at < ${patience.due}`),
    webhooksQueued: await count(db, "webhooks", id, sql`state = 'queued' and created_at < ${patience.queuedWebhook}`),
    deadlines: await count(db, "deadlines", sql`'case ' || case_id || ' ' || kind`, sql`due_at < ${patience.due}`),
  };
}

async function count(db: Db, table: string, name: RawBuilder<unknown>, where: RawBuilder<unknown>): Promise<Count> {
  const { rows } = await sql<Count>`
    select count(*)::int as count, coalesce((array_agg(${name}))[1:${sql.lit(limits.reconcile.examples)}], '{}') as examples
    from ${sql.table(table)} where ${where}`.execute(db);
  return rows[0] ?? { count: 0, examples: [] };
}
