import type { Db } from "./tables.ts";

/** What is known of a message of the mailbox: all of it is stored, or a note alone, since it was too large to be fetched. */
export type KnownAs = "stored" | "too-large";

/** Which of these UIDs of a mailbox are known already, and as what. */
export async function knownUids(
  db: Db,
  place: { readonly mailbox: string; readonly uidValidity: number },
  uids: readonly number[],
): Promise<Map<number, KnownAs>> {
  if (uids.length === 0) return new Map();
  const rows = await db
    .selectFrom("messages")
    .select(["uid", "reason"])
    .where("mailbox", "=", place.mailbox)
    .where("uid_validity", "=", place.uidValidity)
    .where("uid", "in", uids)
    .unionAll(
      db
        .selectFrom("message_aliases as alias")
        .innerJoin("messages", "messages.id", "alias.message_id")
        .select(["alias.uid", "messages.reason"])
        .where("alias.mailbox", "=", place.mailbox)
        .where("alias.uid_validity", "=", place.uidValidity)
        .where("alias.uid", "in", uids),
    )
    .execute();
  return new Map(rows.map(({ uid, reason }) => [uid, reason === "too-large" ? "too-large" : "stored"]));
}
