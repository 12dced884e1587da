import { sql } from "kysely";
import { inSlices } from "./slices.ts";
import type { Db, Tx } from "./tables.ts";

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

/** Writes entries of one case or of many; a version that is there already is a fault, as is any later change of a fact. */
export async function appendJournal(tx: Tx, entries: readonly (JournalEntry & { caseId: number })[]): Promise<void> {
  const rows = entries.map((entry) => ({
    case_id: entry.caseId,
    version: entry.version,
    event: entry.event,
    facts: JSON.stringify(entry.facts),
    cause: JSON.stringify(entry.cause),
    at: entry.at,
  }));
  for (const slice of inSlices(rows)) await tx.insertInto("journal").values(slice).execute();
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
