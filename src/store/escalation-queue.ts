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
  /** Application number of the one case that is looked at. */
  readonly application?: string | undefined;
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
  let query = db
    .selectFrom("escalations as e")
    .leftJoin("cases as c", "c.id", "e.case_id")
    .leftJoin("escalation_leases as l", (join) => join.onRef("l.escalation_id", "=", "e.id").on("l.until", ">", now))
    .select([
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
    ])
    .where("e.state", "=", "open");
  if (filter.reason !== undefined) query = query.where("e.reason", "=", filter.reason);
  if (filter.language !== undefined) query = query.where("c.language", "=", filter.language);
  if (filter.application !== undefined) query = query.where("c.application", "=", filter.application);
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
  const shown = rows.slice(0, size);
  const lookers = await lookersAt(
    db,
    shown.map(({ id }) => id),
    agent,
    now,
  );
  return {
    rows: shown.map((row) => ({
      ...row,
      reason: row.reason as EscalationReason,
      language: row.language as Language | null,
      lookers: lookers.get(row.id) ?? 0,
    })),
    more: rows.length > size,
  };
}

/** How many others than `agent` have each of these open. Asked of one page only: those before it need no count. */
async function lookersAt(
  db: Db,
  ids: readonly string[],
  agent: string,
  now: string,
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const since = Temporal.Instant.from(now).subtract({ seconds: limits.console.lookSeconds }).toString();
  const rows = await db
    .selectFrom("escalation_looks")
    .select((looks) => ["escalation_id", looks.fn.countAll<number>().as("lookers")])
    .where("escalation_id", "in", ids)
    .where("agent", "<>", agent)
    .where("seen_at", ">", since)
    .groupBy("escalation_id")
    .execute();
  return new Map(rows.map((row) => [row.escalation_id, row.lookers]));
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
export async function queueStamp(db: Db, now: string): Promise<string> {
  const row = await db
    .selectFrom("escalations as e")
    .leftJoin("escalation_leases as l", (join) => join.onRef("l.escalation_id", "=", "e.id").on("l.until", ">", now))
    .select((count) => [
      count.fn.countAll<number>().as("open"),
      count.fn.max<string | null>("e.opened_at").as("newest"),
      count.fn.sum<number | null>("e.joined").as("joined"),
      count.fn.countAll<number>().filterWhere("e.due_at", "<", now).as("late"),
      sql<string | null>`md5(string_agg(l.escalation_id || ' ' || l.agent, ',' order by l.escalation_id))`.as("claims"),
    ])
    .where("e.state", "=", "open")
    .executeTakeFirstOrThrow();
  return [row.open, row.newest, row.joined, row.late, row.claims].map((part) => part ?? "").join(" ");
}
