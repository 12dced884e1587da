import { sql } from "kysely";
import type { DeadlineKey, DeadlineKind } from "../case/command.ts";
import type { DeadlineChange } from "../case/decision.ts";
import { inSlices } from "./slices.ts";
import type { Db, Tx } from "./tables.ts";
import { inOrder, type Part } from "./together.ts";

/** A deadline as its row has it; `person` is null for the whole case. */
export interface Deadline extends DeadlineKey {
  readonly caseId: number;
  /** ISO instant. */
  readonly dueAt: string;
}

/** A deadline of a case that is set or cleared. */
export interface CaseDeadline {
  readonly caseId: number;
  readonly change: DeadlineChange;
}

/** Sets and clears deadlines of one case or of many; to set one that stands moves it. Of two changes to one, the last counts. */
export function changeDeadlines(tx: Tx, changes: readonly CaseDeadline[]): Promise<void> {
  return inOrder(tx, deadlineParts(changes));
}

/** The same as parts of a statement. Each deadline stands in one of them only: one statement cannot change a row twice. */
export function deadlineParts(changes: readonly CaseDeadline[]): Part[] {
  const last = new Map(changes.map((entry) => [JSON.stringify([entry.caseId, ...keyOf(entry.change.key)]), entry]));
  return [...inSlices([...last.values()])].flatMap((slice) => {
    const cleared = keysIn(slice.filter(({ change }) => change.kind === "clear"));
    const set = slice.flatMap(({ caseId, change }) => (change.kind === "set" ? [{ caseId, change }] : []));
    const { cases, persons, kinds } = keysIn(set);
    const clear = sql`
      delete from deadlines
      using unnest(${cleared.cases}::bigint[], ${cleared.persons}::text[], ${cleared.kinds}::text[])
        as gone (case_id, person, kind)
      where deadlines.case_id = gone.case_id and deadlines.person = gone.person and deadlines.kind = gone.kind`;
    const put = sql`
      insert into deadlines (case_id, person, kind, due_at)
      select * from unnest(
        ${cases}::bigint[], ${persons}::text[], ${kinds}::text[], ${set.map(({ change }) => change.dueAt)}::timestamptz[]
      )
      on conflict (case_id, person, kind) do update set due_at = excluded.due_at`;
    return [...(cleared.cases.length > 0 ? [clear] : []), ...(cases.length > 0 ? [put] : [])].map((write) => ({
      changesOne: false,
      write,
    }));
  });
}

/** The keys of some deadlines, column by column. */
function keysIn(changes: readonly { readonly caseId: number; readonly change: DeadlineChange }[]) {
  const keys = changes.map(({ change }) => keyOf(change.key));
  return {
    cases: changes.map(({ caseId }) => caseId),
    persons: keys.map(([person]) => person),
    kinds: keys.map(([, kind]) => kind),
  };
}

/** Deadlines due at `now` (ISO instant), the longest due first, at most `limit` of them. */
export async function dueDeadlines(db: Db, now: string, limit: number): Promise<Deadline[]> {
  const rows = await db
    .selectFrom("deadlines")
    .selectAll()
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
  return rows.map(deadlineOf);
}

/** Whether this deadline stands and is due at `now`. */
export async function isDue(tx: Tx, caseId: number, key: DeadlineKey, now: string): Promise<boolean> {
  const [person, kind] = keyOf(key);
  const row = await tx
    .selectFrom("deadlines")
    .select("due_at")
    .where("case_id", "=", caseId)
    .where("person", "=", person)
    .where("kind", "=", kind)
    .where("due_at", "<=", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every deadline of a case, the nearest first. */
export async function deadlinesOf(db: Db, caseId: number): Promise<Deadline[]> {
  const rows = await db
    .selectFrom("deadlines")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("due_at")
    .orderBy("kind")
    .execute();
  return rows.map(deadlineOf);
}

/** How many are due at `now` and the instant since which the oldest of them is; null where none is. */
export async function countDueDeadlines(db: Db, now: string): Promise<{ due: number; oldest: string | null }> {
  return db
    .selectFrom("deadlines")
    .select((row) => [row.fn.countAll<number>().as("due"), row.fn.min<string | null>("due_at").as("oldest")])
    .where("due_at", "<=", now)
    .executeTakeFirstOrThrow();
}

function keyOf(key: DeadlineKey): [person: string, kind: string] {
  return [key.person ?? "", key.kind];
}

function deadlineOf(row: { case_id: number; person: string; kind: string; due_at: string }): Deadline {
  return {
    caseId: row.case_id,
    person: row.person === "" ? null : row.person,
    kind: row.kind as DeadlineKind,
    dueAt: row.due_at,
  };
}
