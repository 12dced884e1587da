import type { MessageRef } from "../case/command.ts";
import type { Db } from "../store/database.ts";
import type { JournalEntry } from "../store/journal.ts";
import { messageIdDigest, rowsOfMessageIds } from "../store/messages.ts";
import { readMessage, type StoredMessage } from "../store/reading.ts";
import type { Vault } from "../store/vault.ts";

/**
 * Entries that name messages by their rows. A Message-ID is chosen by whoever wrote, and may name them, while the journal
 * outlives the case's key; one whose row is gone stands as its keyed digest. `messages`: those whose rows are at hand.
 */
export async function byRow<Entry extends JournalEntry>(
  db: Db,
  vault: Vault,
  entries: readonly Entry[],
  messages: readonly MessageRef[],
): Promise<Entry[]> {
  const named = new Set(
    entries.flatMap(({ facts, cause }) => [facts["message"], cause["message"]]).filter(isMessageId),
  );
  const rows = new Map(messages.flatMap(({ id, stored }) => (stored === null ? [] : [[id, stored] as const])));
  const others = [...named].filter((id) => !rows.has(id));
  for (const [id, row] of await rowsOfMessageIds(db, vault, others)) rows.set(id, row);
  return renamed(entries, (message) =>
    isMessageId(message) ? (rows.get(message) ?? messageIdDigest(vault, message)) : message,
  );
}

/**
 * Entries for people's eyes: they name messages by their Message-IDs again, as far as those are known. `received`: the
 * messages of the case; what an agent joined to it by settling an escalation is looked up.
 */
export async function byMessageId(
  db: Db,
  vault: Vault,
  entries: readonly JournalEntry[],
  received: readonly StoredMessage[],
): Promise<JournalEntry[]> {
  const ids = new Map(received.map(({ id, messageId }) => [id, messageId]));
  const named = new Set(entries.flatMap(({ facts, cause }) => [facts["message"], cause["message"]]).filter(isRow));
  for (const row of named) if (!ids.has(row)) ids.set(row, (await readMessage(db, vault, row))?.messageId ?? null);
  return renamed(entries, (message) => (isRow(message) ? (ids.get(message) ?? message) : message));
}

function renamed<Entry extends JournalEntry>(entries: readonly Entry[], name: (message: unknown) => unknown): Entry[] {
  const change = (record: JournalEntry["facts"]) =>
    "message" in record ? { ...record, message: name(record["message"]) } : record;
  return entries.map((entry) => ({ ...entry, facts: change(entry.facts), cause: change(entry.cause) }));
}

/** What RFC 5322 3.6.4 calls one, as the header's reader gives it. */
function isMessageId(message: unknown): message is string {
  return typeof message === "string" && message.startsWith("<");
}

function isRow(message: unknown): message is string {
  return typeof message === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(message);
}
