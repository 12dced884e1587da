import { sql } from "kysely";
import type { Db } from "./tables.ts";
import { type MailState, mailStates } from "./mails.ts";
import { type MessageOutcome, messageOutcomes } from "./reading.ts";

/** A message that came, as a list shows it. */
export interface MessageRow {
  readonly id: string;
  readonly seq: number;
  readonly receivedAt: string;
  readonly outcome: MessageOutcome | null;
  readonly kind: string | null;
  readonly reason: string | null;
  readonly trust: string | null;
  readonly application: string | null;
}

/** Messages, the last stored first: of one outcome, or all; `waiting` are those not dealt with yet. */
export async function listMessages(
  db: Db,
  outcome: MessageOutcome | "waiting" | null,
  before: number | null,
  limit: number,
): Promise<MessageRow[]> {
  let query = db
    .selectFrom("messages as m")
    .leftJoin("cases as c", "c.id", "m.case_id")
    .select([
      "m.id",
      "m.seq",
      "m.received_at as receivedAt",
      "m.outcome",
      "m.kind",
      "m.reason",
      "m.trust",
      "c.application",
    ])
    .orderBy("m.seq", "desc")
    .limit(limit);
  if (outcome === "waiting") query = query.where("m.status", "<>", "done");
  else if (outcome !== null) query = query.where("m.outcome", "=", outcome);
  if (before !== null) query = query.where("m.seq", "<", before);
  return (await query.execute()).map((row) => ({ ...row, outcome: row.outcome as MessageOutcome | null }));
}

/** A mail of ours, as a list shows it. */
export interface MailRow {
  readonly id: string;
  readonly seq: number;
  readonly template: string;
  readonly person: string;
  readonly state: MailState;
  readonly domain: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly application: string;
}

/** Mails of ours, the last ordered first: in one state, or all. */
export function listMails(db: Db, state: MailState | null, before: number | null, limit: number): Promise<MailRow[]> {
  let query = db
    .selectFrom("outbox as o")
    .innerJoin("cases as c", "c.id", "o.case_id")
    .select([
      "o.id",
      "o.seq",
      "o.template",
      "o.person",
      "o.state",
      "o.domain",
      "o.created_at as createdAt",
      "o.sent_at as sentAt",
      "c.application",
    ])
    .orderBy("o.seq", "desc")
    .limit(limit);
  if (state !== null) query = query.where("o.state", "=", state);
  if (before !== null) query = query.where("o.seq", "<", before);
  return query.execute();
}

export function isMessageOutcome(text: string): text is MessageOutcome {
  return (messageOutcomes as readonly string[]).includes(text);
}

export function isMailState(text: string): text is MailState {
  return (mailStates as readonly string[]).includes(text);
}

/** Somebody to whom no mail goes, since when and by which status; the address itself stands on the case. */
export interface Suppressed {
  readonly application: string;
  readonly person: string;
  readonly at: string;
  readonly status: string | null;
}

/** Everybody whose address is suppressed now: the journal's last word on it, case by case. */
export async function listSuppressed(db: Db, limit: number): Promise<Suppressed[]> {
  const { rows } = await sql<Suppressed & { event: string }>`
    select * from (
      select distinct on (j.case_id, j.facts->>'person')
        c.application, j.facts->>'person' as person, j.at, j.facts->>'status' as status, j.event
      from journal j join cases c on c.id = j.case_id
      where j.event in ('AddressSuppressed', 'SuppressionLifted', 'EmailChanged') and length(c.key_wrapped) > 0
      order by j.case_id, j.facts->>'person', j.version desc
    ) as last_word
    where event = 'AddressSuppressed'
    order by at desc
    limit ${limit}`.execute(db);
  return rows.map(({ application, person, at, status }) => ({ application, person, at, status }));
}
