import { type Selectable, sql } from "kysely";
import type { Trust } from "../case/trust.ts";
import { openEach, type OpenedRows } from "./damaged.ts";
import { smallRaw } from "./raw.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { Part } from "./together.ts";
import type { DataKey, Vault } from "./vault.ts";

/** How a message ended; every one ends with exactly one. */
export const messageOutcomes = [
  "applied",
  "clarified",
  "challenged",
  "escalated",
  "auto-reply",
  "bounce",
  "ignored",
  "duplicate",
  "quarantined",
] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];

/** A stored message without its bytes (`readRaw` in messages.ts). */
export interface StoredMessage {
  readonly id: string;
  readonly mailbox: string;
  readonly uidValidity: number;
  readonly uid: number;
  readonly receivedAt: string;
  readonly receiptOrder: number;
  /** Of the bytes as they were received. */
  readonly sha256: string;
  readonly messageId: string | null;
  readonly size: number;
  readonly redacted: boolean;
  readonly status: "waiting" | "reading" | "done";
  readonly outcome: MessageOutcome | null;
  /** What classification made of it: human, auto-reply, bounce, feedback-report. */
  readonly kind: string | null;
  readonly reason: string | null;
  readonly trust: Trust | null;
  /** What it was written with; null where nobody looked. */
  readonly program: string | null;
  readonly caseId: number | null;
  readonly person: string | null;
  /** Failures so far. */
  readonly attempts: number;
  /** ISO instant at which it came in here. */
  readonly storedAt: string;
  readonly doneAt: string | null;
}

/** By which engine messages are taken, and when (ISO instant). */
export interface Taker {
  readonly now: string;
  readonly engine: string;
}

/** A message that was taken to be read, with what was found on the way. */
export interface TakenMessage {
  readonly message: StoredMessage;
  /** What is sealed of it is sealed with this. */
  readonly key: DataKey;
  /** Its bytes; null where they are to be read by themselves, being large, or where retention removed them. */
  readonly raw: Buffer | null;
  /** The message stored before it with the same Message-ID and the same body: it is a copy of that one. Null: none. */
  readonly copyOf: string | null;
}

/** Takes the messages that were received first of those waiting, `most` at most; none where none is due. One statement; what does not open is taken too. */
export async function takeWaiting(db: Db, vault: Vault, by: Taker, most: number): Promise<OpenedRows<TakenMessage>> {
  const rows = await sql<Selectable<Tables["messages"]> & { copy_of: string | null }>`
    with free as materialized (
      select id from messages
      where status <> 'done' and status = 'waiting' and (next_attempt_at is null or next_attempt_at <= ${by.now})
      order by receipt_order
      limit ${most}
      for update skip locked
    )
    update messages set status = 'reading', claimed_at = ${by.now}, claimed_by = ${by.engine}
    from free
    where messages.id = free.id
    returning messages.*, (
      select first.id from messages first
      where first.message_id_digest = messages.message_id_digest and first.body_sha256 = messages.body_sha256
        and first.seq < messages.seq
      order by first.seq limit 1
    ) as copy_of`.execute(db);
  const inOrder = rows.rows.toSorted((one, other) => one.receipt_order - other.receipt_order);
  return openEach(inOrder, (row) => ({
    message: messageOf(vault, row),
    key: vault.unwrap(row.key_wrapped),
    raw: smallRaw(vault, row),
    copyOf: row.copy_of,
  }));
}

/** What became of a message; what is not known is null. */
export interface MessageEnd {
  readonly outcome: MessageOutcome;
  readonly kind: string | null;
  /** A rule's or refusal's name, never a person's words. */
  readonly reason: string | null;
  readonly caseId: number | null;
  readonly person: string | null;
  readonly trust: Trust | null;
  readonly program: string | null;
  /** How its sender was weighed (`evidence.ts`); left as it is where it is not given. */
  readonly evidenceSealed?: Buffer;
}

/** Ends a message. False where it was done already: then nothing is changed, and the caller must not act on it again. */
export async function finishMessage(tx: Tx, id: string, end: MessageEnd, now: string): Promise<boolean> {
  const result = await ending(tx, id, end, now).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The same as part of a statement, which writes nothing where it was done already. */
export function endPart(db: Db, id: string, end: MessageEnd, now: string): Part {
  return { write: ending(db, id, end, now).returning("id"), changesOne: true };
}

function ending(db: Db, id: string, end: MessageEnd, now: string) {
  return db
    .updateTable("messages")
    .set({
      status: "done",
      outcome: end.outcome,
      kind: end.kind,
      reason: end.reason,
      case_id: end.caseId,
      person: end.person,
      trust: end.trust,
      program: end.program,
      ...(end.evidenceSealed ? { evidence_sealed: end.evidenceSealed } : {}),
      claimed_at: null,
      claimed_by: null,
      next_attempt_at: null,
      done_at: now,
    })
    .where("id", "=", id)
    .where("status", "<>", "done");
}

/** Locks a message until the transaction ends; false where it has ended already, and must not be acted on again. */
export async function lockUnfinished(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom("messages").select("status").where("id", "=", id).forUpdate().executeTakeFirst();
  return row !== undefined && row.status !== "done";
}

/** Counts a failed reading in the message's own row and gives it back for `nextAttemptAt`; the number of failures so far. */
export async function countFailure(
  tx: Tx,
  vault: Vault,
  id: string,
  failure: { readonly error: string; readonly nextAttemptAt: string },
): Promise<number> {
  const row = await tx
    .selectFrom("messages")
    .select(["attempts", "key_wrapped"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const attempts = row.attempts + 1;
  await tx
    .updateTable("messages")
    .set({
      status: "waiting",
      attempts,
      claimed_at: null,
      claimed_by: null,
      // A parser's error may hold the words it fell over.
      last_error_sealed: vault.seal(vault.unwrap(row.key_wrapped), failure.error, "last error"),
      next_attempt_at: failure.nextAttemptAt,
    })
    .where("id", "=", id)
    .where("status", "<>", "done")
    .execute();
  return attempts;
}

/** Lets a message wait until `until` without counting a failure (a look-up that may work later). */
export async function postponeMessage(tx: Tx, id: string, until: string): Promise<void> {
  await tx
    .updateTable("messages")
    .set({ status: "waiting", claimed_at: null, claimed_by: null, next_attempt_at: until })
    .where("id", "=", id)
    .where("status", "<>", "done")
    .execute();
}

/**
 * Makes ended messages wait again, their failures forgotten; by id, or all of an outcome. How many there were. What was too
 * large to be fetched is in the mailbox still: there is nothing here to read again.
 */
export async function reopenMessages(
  tx: Tx,
  which: { readonly ids: readonly string[] } | { readonly outcome: MessageOutcome },
): Promise<number> {
  let update = tx
    .updateTable("messages")
    .set({ status: "waiting", outcome: null, reason: null, attempts: 0, next_attempt_at: null, done_at: null })
    .where("status", "=", "done")
    .where("raw_sealed", "is not", null)
    .where("reason", "is distinct from", "too-large");
  if ("outcome" in which) update = update.where("outcome", "=", which.outcome);
  else if (which.ids.length === 0) return 0;
  else update = update.where("id", "in", which.ids);
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

/** One message, or null. */
export async function readMessage(db: Db, vault: Vault, id: string): Promise<StoredMessage | null> {
  const row = await db.selectFrom("messages").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? messageOf(vault, row) : null;
}

/** Every message that was read to this case, in the order they were received. */
export async function messagesOfCase(db: Db, vault: Vault, caseId: number): Promise<StoredMessage[]> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("receipt_order")
    .execute();
  return rows.map((row) => messageOf(vault, row));
}

/** The failure that was last counted, in words; null where there was none. */
export async function lastError(db: Db, vault: Vault, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("messages")
    .select(["key_wrapped", "last_error_sealed"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.last_error_sealed) return null;
  return vault.open(vault.unwrap(row.key_wrapped), row.last_error_sealed, "last error").toString("utf8");
}

function messageOf(vault: Vault, row: Selectable<Tables["messages"]>): StoredMessage {
  const id = row.message_id_sealed;
  return {
    id: row.id,
    mailbox: row.mailbox,
    uidValidity: row.uid_validity,
    uid: row.uid,
    receivedAt: row.received_at,
    receiptOrder: row.receipt_order,
    sha256: row.sha256,
    messageId: id && vault.open(vault.unwrap(row.key_wrapped), id, "message id").toString("utf8"),
    size: row.size,
    redacted: row.redacted,
    status: row.status,
    outcome: row.outcome as MessageOutcome | null,
    kind: row.kind,
    reason: row.reason,
    trust: row.trust as Trust | null,
    program: row.program,
    caseId: row.case_id,
    person: row.person,
    attempts: row.attempts,
    storedAt: row.stored_at,
    doneAt: row.done_at,
  };
}
