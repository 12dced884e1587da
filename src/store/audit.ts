import type { Db, Tx } from "./tables.ts";

/** One thing that somebody saw or did in the console. */
export interface AuditEntry {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly agent: string;
  readonly role: string;
  /** What was done, by the console's own word (`roles.ts`). */
  readonly action: string;
  /** What it was done to: `case E…`, `escalation …`, `message …`, `agent …`; null where it is a list. */
  readonly subject: string | null;
  /** HTTP status that answered it: 403 was refused. */
  readonly status: number;
}

/** Writes one entry; none is ever changed or removed. */
export async function appendAudit(tx: Tx, entry: Omit<AuditEntry, "seq">): Promise<void> {
  await tx.insertInto("audit").values(entry).execute();
}

export interface AuditFilter {
  readonly agent?: string | undefined;
  readonly subject?: string | undefined;
  /** Entries before this number only. */
  readonly before?: number | undefined;
}

/** Entries, the newest first. */
export function listAudit(db: Db, only: AuditFilter, limit: number): Promise<AuditEntry[]> {
  let query = db.selectFrom("audit").selectAll().orderBy("seq", "desc").limit(limit);
  if (only.agent !== undefined) query = query.where("agent", "=", only.agent);
  if (only.subject !== undefined) query = query.where("subject", "=", only.subject);
  if (only.before !== undefined) query = query.where("seq", "<", only.before);
  return query.execute();
}
