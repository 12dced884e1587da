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

/** Writes entries of one case or of many; a version that is there already is a fault, as is any later change. */
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
