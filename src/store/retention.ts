import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "./tables.ts";

/** One thing that was removed: its row's id, and the SHA-256 of its bytes (as received, or as sealed), never the bytes. */
export interface Removed {
  readonly id: string;
  readonly digest: string;
}

/** Which rows go: those last used before `before` (ISO instant), the longest unused first, at most `most` of them. */
export interface Outlived {
  readonly before: string;
  readonly most: number;
}

/**
 * Forgets the bytes of messages that ended before, and of the case they belong to nothing was used since: what a decision
 * rested on is kept as long as the case is in use. Their digests and outcomes stay.
 */
export async function removeOldRaw(tx: Tx, { before, most }: Outlived): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with old as materialized (
      select message.id
      from messages message left join cases one on one.id = message.case_id
      where message.raw_sealed is not null and message.done_at < ${before}
        and (one.id is null or (one.phase = 'closed' and one.updated_at < ${before}))
      order by message.done_at
      limit ${most}
      for update of message
    ), pieces as (
      delete from message_pieces using old where message_pieces.message_id = old.id
    )
    update messages set raw_sealed = null, evidence_sealed = null, last_error_sealed = null
    from old where messages.id = old.id
    returning messages.id::text as id, messages.sha256 as digest`.execute(tx);
  return rows;
}

/** Forgets the copies of mails that were settled before; an unsure one that never will be counts from its order. */
export async function removeOldCopies(tx: Tx, { before, most }: Outlived): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with old as materialized (
      select id, encode(sha256(copy_sealed), 'hex') as digest from outbox
      where copy_sealed is not null and (settled_at < ${before} or (state = 'unsure' and created_at < ${before}))
      order by settled_at
      limit ${most}
      for update
    )
    update outbox set copy_sealed = null, raw_sealed = null
    from old where outbox.id = old.id
    returning outbox.id::text as id, old.digest`.execute(tx);
  return rows;
}

/** Removes the photos of closed cases that nothing has happened to since. */
export async function removeOldPhotos(tx: Tx, { before, most }: Outlived): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with old as materialized (
      select photo.id, encode(sha256(photo.bytes_sealed), 'hex') as digest
      from cases one join photos photo on photo.case_id = one.id
      where one.phase = 'closed' and one.updated_at < ${before}
      limit ${most}
      for update of photo
    )
    delete from photos using old where photos.id = old.id
    returning photos.id::text as id, old.digest`.execute(tx);
  return rows;
}

/** Removes settled escalations that belong to no case: those of a case go with it. */
export async function removeOldEscalations(tx: Tx, { before, most }: Outlived): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with old as materialized (
      select id, encode(sha256(evidence_sealed), 'hex') as digest from escalations
      where state = 'resolved' and case_id is null and resolved_at < ${before}
      order by resolved_at
      limit ${most}
      for update
    )
    delete from escalations using old where escalations.id = old.id
    returning escalations.id, old.digest`.execute(tx);
  return rows;
}

/** Removes remarks on the portal. */
export async function removeOldRemarks(tx: Tx, { before, most }: Outlived): Promise<Removed[]> {
  const { rows } = await sql<Removed>`
    with old as materialized (
      select id, encode(sha256(text_sealed), 'hex') as digest from remarks where at < ${before} limit ${most} for update
    )
    delete from remarks using old where remarks.id = old.id
    returning remarks.id::text as id, old.digest`.execute(tx);
  return rows;
}

/** Ids of closed cases, not yet erased, that nothing has happened to since and for which nobody is asked. */
export async function outlivedCases(db: Db, { before, most }: Outlived): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from cases one
    where phase = 'closed' and updated_at < ${before} and length(key_wrapped) > 0
      and not exists (select true from escalations where case_id = one.id and state = 'open')
    order by updated_at
    limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The proof of one removal; instants are ISO 8601. */
export interface Removal {
  readonly at: string;
  readonly what: "raw-mail" | "mail-copy" | "photo" | "case" | "escalation" | "remark" | "mailbox";
  /** The policy's figure, and its days as they were. */
  readonly rule: string;
  readonly days: number;
  readonly before: string;
  readonly removed: readonly Removed[];
}

/** Writes down what was removed: in the transaction that removes it, so that there is neither without the other. */
export async function recordRemoval(tx: Tx, { at, what, rule, days, before, removed }: Removal): Promise<void> {
  const lines = removed.map(({ id, digest }) => `${id} ${digest}\n`).join("");
  const digest = createHash("sha256").update(lines).digest("hex");
  const ids = removed.map(({ id }) => id);
  await tx
    .insertInto("removals")
    .values({ at, what, rule, days, before, count: removed.length, ids, digest })
    .execute();
}

/** A removal from the mailbox that is about to be made, or may have been: `uids` of its folder `Landfall/Done`. */
export interface IntendedRemoval {
  readonly mailbox: string;
  readonly uidValidity: string;
  readonly uids: readonly number[];
  readonly rule: string;
  readonly days: number;
  readonly before: string;
}

/** Writes down what is about to leave the mailbox, which takes part in no transaction; gives its number. */
export async function intendRemoval(tx: Tx, intended: IntendedRemoval, now: string): Promise<number> {
  const { mailbox, uidValidity, uids, rule, days, before } = intended;
  const row = { mailbox, uid_validity: uidValidity, uids: uids.map(String), rule, days, before, at: now };
  const { seq } = await tx.insertInto("intended_removals").values(row).returning("seq").executeTakeFirstOrThrow();
  return seq;
}

/** What was to leave this mailbox, and was neither proven nor found to be there still. */
export async function intendedRemovals(db: Db, mailbox: string): Promise<(IntendedRemoval & { seq: number })[]> {
  const rows = await db
    .selectFrom("intended_removals")
    .selectAll()
    .where("mailbox", "=", mailbox)
    .orderBy("seq")
    .execute();
  return rows.map(({ uid_validity, uids, ...row }) => ({ ...row, uidValidity: uid_validity, uids: uids.map(Number) }));
}

/** The intent has served: its proof is written in the same transaction. False where another engine was quicker. */
export async function dropIntent(tx: Tx, seq: number): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("intended_removals").where("seq", "=", seq).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** What one removal left to be shown. */
export type RemovalShown = Omit<Removal, "removed" | "what"> & {
  readonly what: string;
  readonly count: number;
  readonly digest: string;
};

/** The removals since `since` (ISO instant), the oldest first. */
export function listRemovals(db: Db, since: string): Promise<RemovalShown[]> {
  return db
    .selectFrom("removals")
    .select(["at", "what", "rule", "days", "before", "count", "digest"])
    .where("at", ">=", since)
    .orderBy("seq")
    .execute();
}
