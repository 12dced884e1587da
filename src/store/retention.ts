import type { Tx } from "./tables.ts";

/** Forgets the bytes of messages that ended before `before` (ISO instant); their digests and outcomes stay. How many. */
export async function removeOldRaw(tx: Tx, before: string): Promise<number> {
  const old = tx.selectFrom("messages").select("id").where("raw_sealed", "is not", null).where("done_at", "<", before);
  await tx.deleteFrom("message_pieces").where("message_id", "in", old).execute();
  const result = await tx
    .updateTable("messages")
    .set({ raw_sealed: null })
    .where("raw_sealed", "is not", null)
    .where("done_at", "<", before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Forgets the copies of mails that were settled before `before` (ISO instant). How many. */
export async function removeOldCopies(tx: Tx, before: string): Promise<number> {
  const result = await tx
    .updateTable("outbox")
    .set({ copy_sealed: null, raw_sealed: null })
    .where("copy_sealed", "is not", null)
    .where("settled_at", "<", before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Removes the photos of closed cases that nothing has happened to since `before` (ISO instant). How many. */
export async function removeOldPhotos(tx: Tx, before: string): Promise<number> {
  const done = tx.selectFrom("cases").select("id").where("phase", "=", "closed").where("updated_at", "<", before);
  const result = await tx.deleteFrom("photos").where("case_id", "in", done).executeTakeFirst();
  return Number(result.numDeletedRows);
}
