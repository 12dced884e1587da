import { sql } from "kysely";
import { inSlices } from "./slices.ts";
import type { Db, Tx } from "./tables.ts";
import { inOrder, type Part } from "./together.ts";

/** One thing that happened to a case. `facts` and `cause` hold ids, rule names and digests, never a personal value. */
export interface JournalEntry {
  /** One more than the entry before it. */
  readonly version: number;
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly cause: Readonly<Record<string, unknown>>;
  /** ISO instant. */
  readonly at: string;
}

/** An entry and its case. */
export type CaseEntry = JournalEntry & { readonly caseId: number };

/** Writes entries of one case or of many; a version that is there already is a fault, as is any later change of a fact. */
export function appendJournal(tx: Tx, entries: readonly CaseEntry[]): Promise<void> {
  return inOrder(tx, journalParts(entries));
}

/** The same as parts of a statement. Column by column: its text is one and the same, however many there are. */
export function journalParts(entries: readonly CaseEntry[]): Part[] {
  return [...inSlices(entries)].map((slice) => ({
    changesOne: false,
    write: sql`
      insert into journal (case_id, version, event, facts, cause, at)
      select case_id, version, event, facts::jsonb, cause::jsonb, at
      from unnest(
        ${slice.map(({ caseId }) => caseId)}::bigint[], ${slice.map(({ version }) => version)}::integer[],
        ${slice.map(({ event }) => event)}::text[], ${slice.map(({ facts }) => JSON.stringify(facts))}::text[],
        ${slice.map(({ cause }) => JSON.stringify(cause))}::text[], ${slice.map(({ at }) => at)}::timestamptz[]
      ) as entry (case_id, version, event, facts, cause, at)`,
  }));
}

/**
 * Takes Message-IDs out of the entries of a case, which those of before version 38 of the schema hold in the clear: they
 * are chosen by whoever wrote, and may name them.
 */
export async function blankMessageIds(tx: Tx, caseId: number): Promise<void> {
  await sql`
    update journal set
      facts = case when facts ->> 'message' like '<%' then facts || '{"message": null}' else facts end,
      cause = case when cause ->> 'message' like '<%' then cause || '{"message": null}' else cause end
    where case_id = ${caseId} and (facts ->> 'message' like '<%' or cause ->> 'message' like '<%')`.execute(tx);
}

/** The journal of a case, oldest first. */
export async function journalOf(db: Db, caseId: number): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom("journal")
    .select(["version", "event", "facts", "cause", "at"])
    .where("case_id", "=", caseId)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    ...row,
    facts: row.facts as JournalEntry["facts"],
    cause: row.cause as JournalEntry["cause"],
  }));
}
