import { messageIdsOf } from "../mail/headers.ts";
import type { Mailbox, ReceivedMessage } from "../mail/mailbox.ts";
import { MailboxFault } from "../mail/mailbox.ts";
import { limits } from "../limits.ts";
import { transaction } from "../store/database.ts";
import { readsMailbox } from "../store/engines.ts";
import { storeMessage, storeMessages } from "../store/messages.ts";
import { finishMessage } from "../store/reading.ts";
import { knownUids } from "../store/uids.ts";
import type { Context } from "./context.ts";
import { escalateWithoutCase } from "./escalate.ts";
import { pause } from "./pause.ts";
import { queues } from "./queues.ts";
import { step } from "./step.ts";

/** Where a message came from: a mailbox's folder with its UIDs, or a file or pipe without. */
export interface Arrival {
  readonly mailbox: string;
  readonly uidValidity: number;
  readonly uid: number | null;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly raw: Buffer;
}

/**
 * Seals and stores one message and leaves a hint to read it, in one transaction: once this returns, the mailbox may be
 * told. `known`: these bytes, or this UID, are in already.
 */
export async function receive(context: Context, arrival: Arrival): Promise<"stored" | "known"> {
  const [kind] = await receiveAll(context, [arrival]);
  return kind ?? "known";
}

/** The same for several, in one transaction: all of them are in, or none. */
async function receiveAll(context: Context, arrivals: readonly Arrival[]): Promise<("stored" | "known")[]> {
  const began = performance.now();
  const stored = await transaction(context.database, async (tx) => {
    const now = context.now().toString();
    const messages = arrivals.map((arrival) => {
      const ids = messageIdsOf(arrival.raw);
      return { ...arrival, messageId: ids.length === 1 ? (ids[0] ?? null) : null };
    });
    const stored = await storeMessages(tx, context.vault, messages, now);
    if (stored.some(({ kind }) => kind === "stored")) context.boss.rouse(queues.interpret);
    return stored;
  });
  const fresh = stored.filter(({ kind }) => kind === "stored").map(({ id }) => id);
  context.trace.received(fresh, began);
  for (const message of fresh) context.log.info({ message }, "message stored");
  return stored.map(({ kind }) => kind);
}

export interface MailboxWatch {
  readonly mailbox: Mailbox;
  /** What the stored rows name it by; stays the same when a password changes. */
  readonly name: string;
  /** Whether stored messages may be moved away: not while the database could forget them in a power cut. */
  readonly settles: boolean;
}

/**
 * Takes in what arrives until `signal` aborts: IDLE wakes it, but what is new is found by comparing UIDs with what is
 * stored, in full on every connection and every few minutes. No flag, no date and no event alone is trusted (RFC 9051).
 */
export async function watchMailbox(context: Context, watch: MailboxWatch, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (!watch.mailbox.connected) await watch.mailbox.connect();
      await follow(context, watch, signal, () => {
        failures = 0;
      });
    } catch (error) {
      failures += 1;
      const seconds = Math.min(limits.receive.longestPauseSeconds, 2 ** Math.min(failures, 6) / 2);
      context.log.warn({ sentence: sentenceOf(error), again: `${seconds} s` }, "mailbox interrupted");
      await pause(seconds, signal);
    }
  }
  await watch.mailbox.close();
}

async function follow(context: Context, watch: MailboxWatch, signal: AbortSignal, wentWell: () => void): Promise<void> {
  let lastUid = 0;
  let uidValidity = "";
  let reconciled = 0;
  while (!signal.aborted && watch.mailbox.connected) {
    const state = await watch.mailbox.state();
    // Two readers would store nothing twice, but fetch everything twice and quarrel over what to move.
    if (!(await readsMailbox(context.database.db, watch.name, context.engine))) {
      reconciled = 0;
      Object.assign(context.sight, { lookedAt: null, left: 0, oldest: null });
      wentWell();
      await pause(limits.lease.standbySeconds, signal);
      continue;
    }
    // A clock that was set back must not put the next comparison off until it has caught up.
    const elapsed = Math.abs(context.now().epochMilliseconds - reconciled);
    if (state.uidValidity !== uidValidity || elapsed > limits.receive.reconcileSeconds * 1000) {
      uidValidity = state.uidValidity;
      lastUid = 0;
      reconciled = context.now().epochMilliseconds;
    }
    lastUid = await takeAfter(context, watch, lastUid, Number(uidValidity), signal);
    if (!signal.aborted) Object.assign(context.sight, { lookedAt: context.now(), left: 0, oldest: null });
    wentWell();
    await watch.mailbox.waitForMail(limits.receive.idleSeconds, signal);
  }
}

/** Stores every message above `lastUid` that is not stored yet, and gives the highest UID seen. */
async function takeAfter(
  context: Context,
  watch: MailboxWatch,
  lastUid: number,
  uidValidity: number,
  signal: AbortSignal,
): Promise<number> {
  const uids = await watch.mailbox.uidsAfter(lastUid);
  let left = uids.length;
  const place = { mailbox: watch.name, uidValidity };
  // A mailbox that is full moves nothing away, and goes on giving all that is in it; the next comparison tries again.
  let moves = watch.settles;
  for (const some of inChunks(uids)) {
    if (signal.aborted) return lastUid;
    const known = await knownUids(context.database.db, place, some);
    // What was too large is the only copy that there is: it stays where it arrived until a person has seen to it.
    const done = some.filter((uid) => known.get(uid) === "stored");
    const fetched = watch.mailbox.fetch(some.filter((uid) => !known.has(uid)));
    for await (const messages of inBatches(fetched)) {
      await ofThisFolder(watch.mailbox, uidValidity, messages);
      Object.assign(context.sight, { left, oldest: messages[0]?.receivedAt ?? null });
      done.push(...(await takeAll(context, place, messages)));
    }
    left -= some.length;
    step("receive.stored");
    if (moves && done.length > 0) moves = await told(context, watch.mailbox, done);
    lastUid = some.at(-1) ?? lastUid;
  }
  return lastUid;
}

/** What was fetched under another UIDVALIDITY than was asked for must not be taken for what has that UID: begin anew. */
async function ofThisFolder(
  mailbox: Mailbox,
  uidValidity: number,
  messages: readonly ReceivedMessage[],
): Promise<void> {
  if (messages.every((message) => message.uidValidity === String(uidValidity))) return;
  await mailbox.close();
  throw new MailboxFault("The mailbox was made anew while it was read. It is opened again.", true);
}

/** Moves what is stored out of the inbox; false where the server refuses. */
async function told(context: Context, mailbox: Mailbox, done: readonly number[]): Promise<boolean> {
  const moved = await mailbox.settle(done);
  if (!moved)
    context.log.warn("the mailbox refuses to move stored messages to Landfall/Done: look at its quota and its rights");
  return moved;
}

/** Stores messages of a mailbox, and gives the UIDs of those that are in; one that is too large stays where it is. */
export async function takeAll(
  context: Context,
  place: { readonly mailbox: string; readonly uidValidity: number },
  messages: readonly ReceivedMessage[],
): Promise<number[]> {
  const arrivals: (Arrival & { uid: number })[] = [];
  for (const message of messages) {
    const { uid, receivedAt, raw } = message;
    if (raw !== null) arrivals.push({ ...place, uid, receivedAt, raw });
    else await noteOversized(context, place, message);
  }
  if (arrivals.length > 0) await receiveAll(context, arrivals);
  return arrivals.map(({ uid }) => uid);
}

/** As many at a time as one transaction takes: a commit costs more than a message. */
async function* inBatches(fetched: AsyncIterable<ReceivedMessage>): AsyncGenerator<ReceivedMessage[]> {
  let batch: ReceivedMessage[] = [];
  let bytes = 0;
  for await (const message of fetched) {
    batch.push(message);
    bytes += message.raw?.length ?? 0;
    if (bytes < limits.receive.batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A message beyond the bound is not fetched: a row says that it is there, and a person is told where to look. */
async function noteOversized(
  context: Context,
  place: { mailbox: string; uidValidity: number },
  message: ReceivedMessage,
): Promise<void> {
  const now = context.now().toString();
  const note = `X-Landfall-Too-Large: ${place.mailbox} ${place.uidValidity} ${message.uid} ${message.size}\r\n\r\n`;
  await transaction(context.database, async (tx) => {
    const arrival = {
      ...place,
      uid: message.uid,
      receivedAt: message.receivedAt,
      raw: Buffer.from(note),
      messageId: null,
    };
    const stored = await storeMessage(tx, context.vault, arrival, now);
    if (stored.kind === "known") return;
    const end = {
      outcome: "quarantined",
      kind: null,
      reason: "too-large",
      caseId: null,
      person: null,
      trust: null,
      program: null,
    } as const;
    await finishMessage(tx, stored.id, end, now);
    await escalateWithoutCase(tx, context, {
      reason: "quarantined",
      messageId: stored.id,
      evidence: { why: "too-large", bytes: message.size },
    });
  });
}

function inChunks(uids: readonly number[]): number[][] {
  const size = limits.receive.batch;
  return Array.from({ length: Math.ceil(uids.length / size) }, (_, index) =>
    uids.slice(index * size, (index + 1) * size),
  );
}

function sentenceOf(error: unknown): string {
  if (error instanceof MailboxFault) return error.message;
  return error instanceof Error ? error.message : "unknown fault";
}
