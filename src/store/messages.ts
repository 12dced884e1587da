import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { digestInTurns, isLarge } from "./large.ts";
import { keepRaw, sealSmall } from "./raw.ts";
import { fitOrder, type Neighbour, receiptOrder } from "./receipt-order.ts";
import type { Db, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** A raw message as it was received. */
export interface ReceivedMessage {
  /** `uid` null: it came by file or pipe, and is given a number of its own; `mailbox` then names the source. */
  readonly mailbox: string;
  readonly uidValidity: number;
  readonly uid: number | null;
  /** ISO instant: the mailbox's INTERNALDATE, or when the file was taken in. */
  readonly receivedAt: string;
  readonly raw: Buffer;
  /** Message-ID of its header; null where it has none, or more than one. */
  readonly messageId: string | null;
}

/**
 * Seals and keeps a message, waiting to be read. `known`: this UID is in already, or these very bytes under another
 * (after a UIDVALIDITY change the mailbox shows all of it again); `id` is that of the stored one.
 */
export async function storeMessage(
  tx: Tx,
  vault: Vault,
  message: ReceivedMessage,
  now: string,
): Promise<{ kind: "stored" | "known"; id: string }> {
  const sha256 = await digestInTurns(message.raw);
  const before = await whatIsThere(tx, message, sha256);
  if (before.known !== null) {
    await keepAlias(tx, message, before);
    return { kind: "known", id: before.known };
  }
  const uid = message.uid ?? (await nextIngestUid(tx));
  const { key, wrapped } = vault.newDataKey();
  const body_sha256 = await digestInTurns(bodyOf(message.raw));
  const id = randomUUID();
  const row = await tx
    .insertInto("messages")
    .values({
      id,
      mailbox: message.mailbox,
      uid_validity: message.uidValidity,
      uid,
      received_at: message.receivedAt,
      receipt_order: orderOf(message, uid, before),
      sha256,
      body_sha256,
      message_id_digest: message.messageId === null ? null : messageIdDigest(vault, message.messageId),
      message_id_sealed: message.messageId === null ? null : vault.seal(key, message.messageId, "message id"),
      size: message.raw.length,
      key_wrapped: wrapped,
      raw_sealed: sealSmall(vault, { id, key, sha256 }, message.raw),
      stored_at: now,
    })
    // Another engine may have stored it since: then its row is the one.
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row) {
    if (isLarge(message.raw)) await keepRaw(tx, vault, { id, key, sha256 }, message.raw);
    return { kind: "stored", id: row.id };
  }
  const { known: other } = await whatIsThere(tx, message, sha256);
  if (other === null) throw new Error(`A message of ${message.mailbox} could neither be stored nor found.`);
  return { kind: "known", id: other };
}

/** Keyed digest of a Message-ID, angle brackets or not. */
export function messageIdDigest(vault: Vault, messageId: string): string {
  return vault.digest("message-id", messageId.trim().replace(/^<|>$/g, ""));
}

/** Which of these Message-IDs (angle brackets or not) no stored message has. */
export async function unknownMessageIds(db: Db, vault: Vault, messageIds: readonly string[]): Promise<string[]> {
  const digests = new Map(messageIds.map((one) => [messageIdDigest(vault, one), one]));
  if (digests.size === 0) return [];
  const rows = await db
    .selectFrom("messages")
    .select("message_id_digest as digest")
    .where(sql<boolean>`message_id_digest = any (${[...digests.keys()]}::text[])`)
    .execute();
  for (const { digest } of rows) if (digest !== null) digests.delete(digest);
  return [...digests.values()];
}

/** Row ids of the messages with these Message-IDs, the first stored of each; what is not stored is left out. */
export async function rowsOfMessageIds(
  db: Db,
  vault: Vault,
  messageIds: readonly string[],
): Promise<Map<string, string>> {
  const digests = new Map(messageIds.map((one) => [messageIdDigest(vault, one), one]));
  if (digests.size === 0) return new Map();
  const rows = await db
    .selectFrom("messages")
    .select(["id", "message_id_digest as digest"])
    .where(sql<boolean>`message_id_digest = any (${[...digests.keys()]}::text[])`)
    .orderBy("seq", "desc")
    .execute();
  return new Map(rows.map(({ id, digest }) => [digests.get(digest ?? "") ?? "", id]));
}

/** Puts the redacted bytes in the place of the original, whose SHA-256 stays. */
export async function replaceRaw(tx: Tx, vault: Vault, id: string, redacted: Buffer): Promise<void> {
  const row = await tx
    .selectFrom("messages")
    .select(["key_wrapped", "sha256"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await keepRaw(tx, vault, { id, key: vault.unwrap(row.key_wrapped), sha256: row.sha256 }, redacted);
  await tx.updateTable("messages").set({ redacted: true }).where("id", "=", id).execute();
}

/** What is stored already of the same bytes or UID, and its neighbours in the mailbox: in one look. */
interface Already {
  readonly known: string | null;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

async function whatIsThere(tx: Tx, message: ReceivedMessage, sha256: string): Promise<Already> {
  const all = tx.selectFrom("messages").select(["id", "uid", "receipt_order as order"]);
  const sameBytes = all.select(sql<string>`'bytes'`.as("what")).where("sha256", "=", sha256);
  if (message.uid === null) {
    const row = await sameBytes.executeTakeFirst();
    return { known: row?.id ?? null, before: null, after: null };
  }
  const here = all.where("mailbox", "=", message.mailbox).where("uid_validity", "=", message.uidValidity);
  const lower = here.where("uid", "<=", message.uid).orderBy("uid", "desc").limit(1);
  const higher = here.where("uid", ">", message.uid).orderBy("uid").limit(1);
  const rows = await sameBytes
    .unionAll(sql`(${lower.select(sql<string>`'lower'`.as("what"))})` as never)
    .unionAll(sql`(${higher.select(sql<string>`'higher'`.as("what"))})` as never)
    .execute();
  const find = (what: string) => rows.find((row) => row.what === what) ?? null;
  const before = find("lower");
  const known = find("bytes") ?? (before?.uid === message.uid ? before : null);
  return { known: known?.id ?? null, before, after: find("higher") };
}

/** Notes that these bytes have this UID too, so that they are not fetched again to be found known. */
async function keepAlias(tx: Tx, message: ReceivedMessage, { known, before }: Already): Promise<void> {
  if (message.uid === null || known === null || before?.uid === message.uid) return;
  const { mailbox, uidValidity: uid_validity, uid } = message;
  await tx
    .insertInto("message_aliases")
    .values({ mailbox, uid_validity, uid, message_id: known })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lower UIDs of a mailbox come before it and higher ones after, whatever the server's clock said. */
function orderOf(message: ReceivedMessage, uid: number, { before, after }: Already): number {
  const own = receiptOrder(message.receivedAt, message.uid);
  return message.uid === null ? own : fitOrder(own, uid, before, after);
}

async function nextIngestUid(tx: Tx): Promise<number> {
  const { rows } = await sql<{ uid: number }>`select nextval('ingest_uid') as uid`.execute(tx);
  return rows[0]?.uid ?? 0;
}

/** What stands after the first empty line (RFC 5322 2.1). */
function bodyOf(raw: Buffer): Buffer {
  const crlf = raw.indexOf("\r\n\r\n");
  // Through many megabytes of other line ends, a search for what never comes is a long turn.
  const lf = (crlf < 0 ? raw : raw.subarray(0, crlf)).indexOf("\n\n");
  if (crlf < 0 && lf < 0) return Buffer.alloc(0);
  return crlf >= 0 && (lf < 0 || crlf < lf) ? raw.subarray(crlf + 4) : raw.subarray(lf + 2);
}
