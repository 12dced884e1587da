import type { Db } from "./tables.ts";

/** Which of these UIDs of a mailbox are stored already. */
export async function knownUids(
  db: Db,
  place: { readonly mailbox: string; readonly uidValidity: number },
  uids: readonly number[],
): Promise<Set<number>> {
  if (uids.length === 0) return new Set();
  const rows = await db
    .selectFrom("messages")
    .select("uid")
    .where("mailbox", "=", place.mailbox)
    .where("uid_validity", "=", place.uidValidity)
    .where("uid", "in", uids)
    .execute();
  return new Set(rows.map((row) => row.uid));
}
