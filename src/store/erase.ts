import { sql } from "kysely";
import type { StoredCase } from "./cases.ts";
import { appendJournal, blankMessageIds } from "./journal.ts";
import { endSessionsOfCase } from "./sessions.ts";
import type { Tx } from "./tables.ts";

const nothing = Buffer.alloc(0);

/** A case as its row tells it without being opened. */
export interface ErasableCase extends Pick<StoredCase, "id" | "version" | "updatedAt"> {
  readonly closed: boolean;
}

/** Locks a case that retention may erase, also one that is damaged and does not open; null where it is erased already. */
export async function lockToErase(tx: Tx, id: number): Promise<ErasableCase | null> {
  const row = await tx
    .selectFrom("cases")
    .select(["version", "phase", "updated_at", "key_wrapped"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.key_wrapped.length === 0) return null;
  return { id, version: row.version, updatedAt: row.updated_at, closed: row.phase === "closed" };
}

/**
 * Erases a case: its key is destroyed, and with it every copy of its values, in a backup too, becomes unreadable. What
 * was received from its people loses its key as well; mails, photos, deadlines and addresses go altogether. What stays
 * names nobody: the application number (so that it is not taken in anew), the numbers of its eCOPRs, and the journal,
 * whose last line says who erased it. `stored` must be locked in the same transaction.
 */
export async function eraseStoredCase(
  tx: Tx,
  stored: Pick<StoredCase, "id" | "version">,
  by: string,
  now: string,
): Promise<void> {
  const { id } = stored;
  await joinCopies(tx, id);
  await endSessionsOfCase(tx, id);
  const version = stored.version + 1;
  await tx.deleteFrom("tokens").where("case_id", "=", id).execute();
  await tx.deleteFrom("outbox").where("case_id", "=", id).execute();
  await tx.deleteFrom("webhooks").where("case_id", "=", id).execute();
  await tx.deleteFrom("escalations").where("case_id", "=", id).execute();
  await tx.deleteFrom("deadlines").where("case_id", "=", id).execute();
  await tx.deleteFrom("photos").where("case_id", "=", id).execute();
  await tx.deleteFrom("photo_drafts").where("case_id", "=", id).execute();
  await tx.deleteFrom("own_passwords").where("case_id", "=", id).execute();
  await tx.deleteFrom("case_addresses").where("case_id", "=", id).execute();
  await tx.deleteFrom("case_words").where("case_id", "=", id).execute();
  await tx.updateTable("documents").set({ pdf_sealed: nothing }).where("case_id", "=", id).execute();
  const itsMessages = tx.selectFrom("messages").select("id").where("case_id", "=", id);
  await tx.deleteFrom("message_pieces").where("message_id", "in", itsMessages).execute();
  await tx
    .updateTable("messages")
    .set({
      key_wrapped: nothing,
      raw_sealed: null,
      message_id_sealed: null,
      last_error_sealed: null,
      evidence_sealed: null,
      // Without a key: a short answer could be guessed by it.
      body_sha256: "",
    })
    .where("case_id", "=", id)
    .execute();
  await tx
    .updateTable("cases")
    .set({ key_wrapped: nothing, document_sealed: nothing, hold_kinds: [], version, updated_at: now })
    .where("id", "=", id)
    .execute();
  await blankMessageIds(tx, id);
  await appendJournal(tx, [{ caseId: id, version, event: "CaseErased", facts: {}, cause: { by }, at: now }]);
}

/** Copies of the case's messages that were ended without a case (before they were given one, or before their first was). */
async function joinCopies(tx: Tx, id: number): Promise<void> {
  await sql`
    update messages copy set case_id = ${id}
    from messages first
    where first.case_id = ${id} and copy.case_id is null and copy.outcome = 'duplicate'
      and copy.message_id_digest = first.message_id_digest and copy.body_sha256 = first.body_sha256`.execute(tx);
}
