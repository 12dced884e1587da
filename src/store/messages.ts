import { randomUUID } from "node:crypto";
import { type Insertable, sql } from "kysely";
import { type Already, type Newcomer, orderOf, type Sibling, whatIsThere, withSiblings } from "./already.ts";
import { digestInTurns, isLarge } from "./large.ts";
import { keepRaw, sealSmall } from "./raw.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

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
export async function storeMessage(tx: Tx, vault: Vault, message: ReceivedMessage, now: string): Promise<Stored> {
  const [stored] = await storeMessages(tx, vault, [message], now);
  if (stored === undefined) throw new Error("A message was neither stored nor known.");
  return stored;
}

/** What became of a message: its row, made now or there before. */
interface Stored {
  readonly kind: "stored" | "known";
  readonly id: string;
}

/** The same for several, in their order: one look at what is there, and one insert of what is not. */
export async function storeMessages(
  tx: Tx,
  vault: Vault,
  messages: readonly ReceivedMessage[],
  now: string,
): Promise<Stored[]> {
  const newcomers: (ReceivedMessage & Newcomer)[] = [];
  for (const message of messages) newcomers.push({ ...message, sha256: await digestInTurns(message.raw) });
  const there = await whatIsThere(tx, newcomers);
  const rows: NewRow[] = [];
  const stored: Stored[] = [];
  const aliases: { newcomer: Newcomer; id: string }[] = [];
  for (const [index, newcomer] of newcomers.entries()) {
    const already = withSiblings(
      there[index] ?? nothing,
      newcomer,
      rows.map(({ sibling }) => sibling),
    );
    const { known: id, sameUid } = already;
    if (id === null) {
      const row = await sealedRow(tx, vault, newcomer, already, now);
      rows.push(row);
      stored.push({ kind: "stored", id: row.sibling.id });
    } else {
      stored.push({ kind: "known", id });
      if (!sameUid) aliases.push({ newcomer, id });
    }
  }
  const elsewhere = await insertRows(tx, vault, rows);
  for (const { newcomer, id } of aliases) await keepAlias(tx, newcomer, elsewhere.get(id) ?? id);
  return stored.map(({ kind, id }) => {
    const other = elsewhere.get(id);
    return other === undefined ? { kind, id } : { kind: "known", id: other };
  });
}

const nothing: Already = { known: null, sameUid: false, before: null, after: null };

/** A row on its way in, and what it is made of. */
interface NewRow {
  readonly row: Insertable<Tables["messages"]>;
  readonly newcomer: ReceivedMessage & Newcomer;
  readonly key: DataKey;
  readonly sibling: Sibling;
}

async function sealedRow(
  tx: Tx,
  vault: Vault,
  newcomer: ReceivedMessage & Newcomer,
  already: Already,
  now: string,
): Promise<NewRow> {
  const { mailbox, uidValidity, receivedAt, sha256, messageId, raw } = newcomer;
  const uid = newcomer.uid ?? (await nextIngestUid(tx));
  const { key, wrapped } = vault.newDataKey();
  const id = randomUUID();
  const order = orderOf(newcomer, already);
  return {
    newcomer,
    key,
    sibling: { id, mailbox, uidValidity, uid, sha256, order },
    row: {
      id,
      mailbox,
      uid_validity: uidValidity,
      uid,
      received_at: receivedAt,
      receipt_order: order,
      sha256,
      body_sha256: await digestInTurns(bodyOf(raw)),
      message_id_digest: messageId === null ? null : messageIdDigest(vault, messageId),
      message_id_sealed: messageId === null ? null : vault.seal(key, messageId, "message id"),
      size: raw.length,
      key_wrapped: wrapped,
      raw_sealed: sealSmall(vault, { id, key, sha256 }, raw),
      stored_at: now,
    },
  };
}

/** Gives, by its id, the other row of each that another engine has stored since: then that one is the message. */
async function insertRows(tx: Tx, vault: Vault, rows: readonly NewRow[]): Promise<Map<string, string>> {
  const elsewhere = new Map<string, string>();
  if (rows.length === 0) return elsewhere;
  const inserted = await tx
    .insertInto("messages")
    .values(rows.map(({ row }) => row))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  const ours = new Set(inserted.map(({ id }) => id));
  for (const { newcomer, key, sibling } of rows) {
    const { id, sha256 } = sibling;
    if (ours.has(id)) {
      if (isLarge(newcomer.raw)) await keepRaw(tx, vault, { id, key, sha256 }, newcomer.raw);
      continue;
    }
    const other = (await whatIsThere(tx, [newcomer]))[0]?.known ?? null;
    if (other === null) throw new Error(`A message of ${newcomer.mailbox} could neither be stored nor found.`);
    elsewhere.set(id, other);
  }
  return elsewhere;
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

/** Notes that these bytes have this UID too, so that they are not fetched again to be found known. */
async function keepAlias(tx: Tx, { mailbox, uidValidity: uid_validity, uid }: Newcomer, known: string): Promise<void> {
  if (uid === null) return;
  await tx
    .insertInto("message_aliases")
    .values({ mailbox, uid_validity, uid, message_id: known })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
