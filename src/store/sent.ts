import type { Db } from "./tables.ts";

/** Instants at which mail of a case went to an address, given by its digest; the latest first, twenty at most. */
export async function sentTo(db: Db, caseId: number, toDigest: string): Promise<string[]> {
  const rows = await db
    .selectFrom("outbox")
    .select("sent_at")
    .where("case_id", "=", caseId)
    .where("to_digest", "=", toDigest)
    .where("sent_at", "is not", null)
    .orderBy("sent_at", "desc")
    .limit(20)
    .execute();
  return rows.flatMap(({ sent_at: at }) => at ?? []);
}
