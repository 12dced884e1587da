import type { DeadlineKind } from "../case/command.ts";
import { readCase, type StoredCase } from "./cases.ts";
import type { Db } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** One of our own steps that waits for somebody: whose, and by when its target wants it. */
export interface Waiting {
  readonly stored: StoredCase;
  readonly person: string;
  /** ISO instant. */
  readonly dueAt: string;
}

/** People whose photo, grant or card waits for us, the nearest target first, at most `limit`. */
export async function waitingFor(db: Db, vault: Vault, kind: DeadlineKind, limit: number): Promise<Waiting[]> {
  const rows = await db
    .selectFrom("deadlines")
    .select(["case_id", "person", "due_at"])
    .where("kind", "=", kind)
    .where("person", "<>", "")
    .orderBy("due_at")
    .orderBy("case_id")
    .orderBy("person")
    .limit(limit)
    .execute();
  const found: Waiting[] = [];
  for (const row of rows) {
    const stored = await readCase(db, vault, row.case_id);
    if (stored !== null) found.push({ stored, person: row.person, dueAt: row.due_at });
  }
  return found;
}
