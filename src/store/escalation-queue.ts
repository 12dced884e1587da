import { type Expression, type SqlBool, sql } from "kysely";
import { type EscalationReason, escalationReasons } from "../case/decision.ts";
import type { Language } from "../question/questionnaire.ts";
import { limits } from "../limits.ts";
import type { Db } from "./tables.ts";

/** An open escalation as the queue shows it. Instants are ISO 8601 in UTC. */
export interface QueueRow {
  readonly id: string;
  readonly reason: EscalationReason;
  readonly caseId: number | null;
  readonly application: string | null;
  /** Language of the case; null where there is none. */
  readonly language: Language | null;
  readonly person: string | null;
  readonly joined: number;
  readonly openedAt: string;
  readonly dueAt: string | null;
  /** Whose claim runs. */
  readonly claimedBy: string | null;
  /** How many others have it open. */
  readonly lookers: number;
}

export interface QueueFilter {
  readonly reason?: EscalationReason | undefined;
  readonly language?: Language | undefined;
  /** Claimed by this agent, or by nobody. */
  readonly claimed?: { readonly by: string } | "nobody" | undefined;
  /** Past its target already. */
  readonly late?: boolean | undefined;
  readonly order?: "due" | "age" | undefined;
}

/** One page of the open escalations as `agent` sees it, and whether there are more. `page` counts from 0. */
export async function queuePage(
  db: Db,
  filter: QueueFilter,
  page: number,
  agent: string,
  now: string,
): Promise<{ readonly rows: QueueRow[]; readonly more: boolean }> {
  const size = limits.console.rows;
  const since = Temporal.Instant.from(now).subtract({ seconds: limits.console.lookSeconds }).toString();
  let query = db
    .selectFrom("escalations as e")
    .leftJoin("cases as c", "c.id", "e.case_id")
    .leftJoin("escalation_leases as l", (join) => join.onRef("l.escalation_id", "=", "e.id").on("l.until", ">", now))
    .select((row) => [
      "e.id",
      "e.reason",
      "e.case_id as caseId",
      "c.application",
      "c.language",
      "e.person",
      "e.joined",
      "e.opened_at as openedAt",
      "e.due_at as dueAt",
      "l.agent as claimedBy",
      row
        .selectFrom("escalation_looks as k")
        .select((looks) => looks.fn.countAll<number>().as("lookers"))
        .whereRef("k.escalation_id", "=", "e.id")
        .where("k.agent", "<>", agent)
        .where("k.seen_at", ">", since)
        .as("lookers"),
    ])
    .where("e.state", "=", "open");
  if (filter.reason !== undefined) query = query.where("e.reason", "=", filter.reason);
  if (filter.language !== undefined) query = query.where("c.language", "=", filter.language);
  if (filter.late === true) query = query.where("e.due_at", "<", now);
  if (filter.claimed === "nobody") query = query.where("l.agent", "is", null);
  else if (filter.claimed !== undefined) query = query.where("l.agent", "=", filter.claimed.by);
  const first = filter.order === "age" ? ("e.opened_at" as const) : ("e.due_at" as const);
  const rows = await query
    .orderBy(first)
    .orderBy("e.id")
    .limit(size + 1)
    .offset(page * size)
    .execute();
  return {
    rows: rows.slice(0, size).map((row) => ({
      ...row,
      reason: row.reason as EscalationReason,
      language: row.language as Language | null,
      lookers: row.lookers ?? 0,
    })),
    more: rows.length > size,
  };
}

/** How many are open for each reason, and how many of those are past their target at `now`; reasons without one are left out. */
export async function countQueue(
  db: Db,
  now: string,
): Promise<{ readonly reason: EscalationReason; readonly open: number; readonly late: number }[]> {
  const late: Expression<SqlBool> = sql<boolean>`due_at < ${now}::timestamptz`;
  const rows = await db
    .selectFrom("escalations")
    .select((row) => [
      "reason",
      row.fn.countAll<number>().as("open"),
      row.fn.countAll<number>().filterWhere(late).as("late"),
    ])
    .where("state", "=", "open")
    .groupBy("reason")
    .execute();
  const order = (reason: string) => (escalationReasons as readonly string[]).indexOf(reason);
  return rows
    .map((row) => ({ ...row, reason: row.reason as EscalationReason }))
    .toSorted((one, other) => order(one.reason) - order(other.reason));
}

/** The open escalation that nobody has claimed and whose target comes first, this one left out; null where there is none. */
export async function nextInQueue(db: Db, id: string, agent: string, now: string): Promise<string | null> {
  const { rows } = await queuePage(db, { claimed: "nobody" }, 0, agent, now);
  return rows.find((row) => row.id !== id)?.id ?? null;
}

/** What changes whenever the queue does: for pages that wait for new work. */
export async function queueStamp(db: Db): Promise<{ readonly open: number; readonly stamp: string }> {
  const row = await db
    .selectFrom("escalations")
    .select((count) => [
      count.fn.countAll<number>().as("open"),
      count.fn.max<string | null>("opened_at").as("newest"),
      count.fn.sum<number | null>("joined").as("joined"),
    ])
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return { open: row.open, stamp: `${row.open} ${row.newest ?? ""} ${row.joined ?? 0}` };
}
