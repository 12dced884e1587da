import type { Db, Tx } from "./tables.ts";

/** How far a mailbox has been read. */
export interface MailboxCursor {
  readonly uidValidity: number;
  readonly lastUid: number;
  /** When mailbox and stored messages were last compared in full; ISO instant. */
  readonly reconciledAt: string | null;
}

/** The cursor of a mailbox; null where it was never read. */
export async function readCursor(db: Db, mailbox: string): Promise<MailboxCursor | null> {
  const row = await db.selectFrom("mailbox_cursor").selectAll().where("mailbox", "=", mailbox).executeTakeFirst();
  return row ? { uidValidity: row.uid_validity, lastUid: row.last_uid, reconciledAt: row.reconciled_at } : null;
}

/** Moves the cursor on. It never goes back, unless the mailbox was made anew (another UIDVALIDITY). */
export async function moveCursor(tx: Tx, mailbox: string, uidValidity: number, lastUid: number): Promise<void> {
  await tx
    .insertInto("mailbox_cursor")
    .values({ mailbox, uid_validity: uidValidity, last_uid: lastUid })
    .onConflict((conflict) =>
      conflict
        .column("mailbox")
        .doUpdateSet({ uid_validity: uidValidity, last_uid: lastUid })
        .where((where) =>
          where.or([
            where("mailbox_cursor.uid_validity", "<>", uidValidity),
            where("mailbox_cursor.last_uid", "<", lastUid),
          ]),
        ),
    )
    .execute();
}

/** Notes that mailbox and stored messages were compared in full. */
export async function noteReconciled(tx: Tx, mailbox: string, now: string): Promise<void> {
  await tx.updateTable("mailbox_cursor").set({ reconciled_at: now }).where("mailbox", "=", mailbox).execute();
}
