import { limits } from "../../limits.ts";
import { messageIdsIn, readHeaders, valuesOf } from "../../mail/headers.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { Settled } from "../../mail/mailbox-settled.ts";
import type { Db } from "../../store/database.ts";
import { readCursor } from "../../store/mailbox-cursor.ts";
import { unknownMessageIds } from "../../store/messages.ts";
import { knownUids } from "../../store/uids.ts";
import type { Vault } from "../../store/vault.ts";
import { type Odd, untaken } from "./compare.ts";

/** A mailbox beside the messages stored from it. */
export interface MailboxCompared {
  /** Messages in the folder, and those of them that are not stored yet. */
  readonly present: number;
  readonly missing: number;
  readonly odds: readonly Odd[];
}

/**
 * Compares what is in the mailbox with what is stored: the folder by UID, where a message that was missing at the
 * comparison before is one that nobody takes; and `Landfall/Done` by Message-ID, where one that is not stored came after
 * the backup that this database was restored from. Changes nothing. `mailbox`: connected, and nobody else's.
 */
export async function compareMailbox(
  store: { readonly db: Db; readonly vault: Vault },
  mailbox: Mailbox,
  name: string,
  now: Temporal.Instant,
): Promise<MailboxCompared> {
  const { db } = store;
  const uidValidity = Number((await mailbox.state()).uidValidity);
  const present = await mailbox.uidsAfter(0);
  const cursor = await readCursor(db, name);
  const lastCompared = cursor?.uidValidity === uidValidity ? cursor.lastUid : 0;
  const stored = new Set<number>();
  for (const some of portions(present))
    for (const uid of (await knownUids(db, { mailbox: name, uidValidity }, some)).keys()) stored.add(uid);
  const left = untaken(present, stored, lastCompared);
  const since = now.subtract({ hours: 24 * limits.reconcile.settledDays });
  const strangers = await notStored(store, await mailbox.settledSince(since, limits.reconcile.settledMost));
  return {
    present: present.length,
    missing: present.length - stored.size,
    odds: [...oddOf("mailbox-untaken", left), ...oddOf("settled-not-stored", strangers)],
  };
}

function oddOf(kind: Odd["kind"], uids: readonly number[]): Odd[] {
  const examples = uids.slice(0, limits.reconcile.examples).map((uid) => `UID ${uid}`);
  return uids.length === 0 ? [] : [{ kind, count: uids.length, examples }];
}

/** UIDs of those that no stored message is. Without a Message-ID nobody can tell; what is too large never was stored whole. */
async function notStored({ db, vault }: { db: Db; vault: Vault }, settled: readonly Settled[]): Promise<number[]> {
  const uidOf = new Map<string, number>();
  for (const { uid, size, headers } of settled) {
    const read = readHeaders(headers);
    const ids = valuesOf(read, "message-id").flatMap(messageIdsIn);
    const [id] = ids;
    const doctors = valuesOf(read, "x-landfall-template").includes("doctor");
    if (id !== undefined && ids.length === 1 && !doctors && size <= limits.mail.messageBytes) uidOf.set(id, uid);
  }
  const unknown: number[] = [];
  for (const some of portions([...uidOf.keys()]))
    for (const id of await unknownMessageIds(db, vault, some)) unknown.push(uidOf.get(id) ?? 0);
  return unknown;
}

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += limits.reconcile.uidsInOnePage)
    yield all.slice(at, at + limits.reconcile.uidsInOnePage);
}
