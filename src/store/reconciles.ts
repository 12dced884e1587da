import type { Db, Tx } from "./tables.ts";

/** One comparison of everything with everything. Instants are ISO 8601. */
export interface Reconciled<Finding> {
  readonly beganAt: string;
  readonly endedAt: string;
  readonly cases: number;
  readonly messages: number;
  /** Kinds, counts, ids and application numbers; no other value of a case. */
  readonly findings: readonly Finding[];
}

/** Keeps a comparison. */
export async function keepReconciled(tx: Tx, done: Reconciled<object>): Promise<void> {
  const { beganAt, endedAt, cases, messages, findings } = done;
  await tx
    .insertInto("reconciles")
    .values({ began_at: beganAt, ended_at: endedAt, cases, messages, findings: JSON.stringify(findings) })
    .execute();
}

/** The last one, or null where there was none yet. */
export async function lastReconciled<Finding>(db: Db): Promise<Reconciled<Finding> | null> {
  const row = await db.selectFrom("reconciles").selectAll().orderBy("seq", "desc").limit(1).executeTakeFirst();
  if (!row) return null;
  const { began_at, ended_at, cases, messages, findings } = row;
  return { beganAt: began_at, endedAt: ended_at, cases, messages, findings: findings as Finding[] };
}

/** Forgets comparisons that ended before `before` (ISO instant). */
export async function forgetReconciled(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom("reconciles").where("ended_at", "<", before).execute();
}
