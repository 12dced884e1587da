import { limits } from "../limits.ts";
import { scan } from "../mail/clamd.ts";
import type { OpenedRows } from "../store/damaged.ts";
import { statement, transaction, unavailable } from "../store/database.ts";
import { replaceRaw } from "../store/messages.ts";
import { readRaw } from "../store/raw.ts";
import { mayBeUnsure, resolveUnsure } from "../store/outbox.ts";
import {
  countFailure,
  finishMessage,
  type MessageEnd,
  postponeMessage,
  type StoredMessage,
  type TakenMessage,
  takeWaiting,
  readMessage,
} from "../store/reading.ts";
import type { Examined } from "./bounded/examine.ts";
import type { Context } from "./context.ts";
import { escalateWithoutCase } from "./escalate.ts";
import { finish } from "./interpret/finish.ts";
import { type Ahead, lookAhead } from "./interpret/ahead.ts";
import { takeBounce } from "./interpret/bounce.ts";
import { findThread, type Thread } from "./interpret/thread.ts";
import { takeHuman } from "./interpret/human.ts";
import { step } from "./step.ts";
import { askedPeople } from "./understand.ts";

/**
 * Reads what waits, the longest received first, several at once, and says how many messages that were. Two of one case
 * may be read side by side, as by two engines: its lock and their receipt order decide, not who was quicker.
 */
export async function interpretWaiting(context: Context, signal?: AbortSignal): Promise<number> {
  const taken: TakenMessage[] = [];
  let all = 0;
  let isEmpty = false;
  let taking: Promise<number> | null = null;
  const take = async () => {
    const most = Math.min(limits.interpret.claimAtOnce, limits.interpret.batch - all);
    // What comes after a look that found nothing has a wake-up of its own: not each reader looks once more.
    if (isEmpty || signal?.aborted === true || most <= 0) return 0;
    const { opened, damaged } = await takeSome(context, most);
    for (const { id, fault } of damaged) await putAside(context, id, fault);
    taken.push(...opened);
    all += opened.length + damaged.length;
    isEmpty = opened.length + damaged.length === 0;
    return opened.length + damaged.length;
  };
  /** The readers take from one claim; whoever finds nothing left makes the next, for all who wait. */
  const next = async (): Promise<TakenMessage | null> => {
    for (;;) {
      const one = taken.shift();
      if (one) return one;
      const found = await (taking ??= take().finally(() => {
        taking = null;
      }));
      if (found === 0) return null;
    }
  };
  const readOn = async () => {
    for (let one = await next(); one !== null; one = await next()) await interpretOne(context, one);
  };
  const readers = await Promise.allSettled(Array.from({ length: limits.interpret.atOnce }, readOn));
  for (const reader of readers) if (reader.status === "rejected") throw reader.reason;
  return all;
}

function takeSome(context: Context, most: number): Promise<OpenedRows<TakenMessage>> {
  const by = { now: context.now().toString(), engine: context.engine };
  return statement(context.database, (db) => takeWaiting(db, context.vault, by, most));
}

function interpretOne(context: Context, taken: TakenMessage): Promise<void> {
  const { message } = taken;
  return context.trace.walk(message.id, "interpret", { attempts: message.attempts }, () => readOne(context, taken));
}

/** One message from taken to its outcome. A failure is counted in its own row; the third puts it aside for a person. */
async function readOne(context: Context, taken: TakenMessage): Promise<void> {
  const { message } = taken;
  let raw: Buffer | null = null;
  try {
    step("interpret.taken");
    raw = taken.raw ?? (await readRaw(context.database.db, context.vault, message.id));
    if (raw === null) return await end(context, message, { outcome: "ignored", reason: "removed" });
    await walk(context, taken, raw);
  } catch (error) {
    // The message is not to blame for a database that is away: it is taken back later.
    const away = unavailable(error);
    if (away !== null) throw away;
    if (raw !== null && message.attempts === 0) await blotUnread(context, message, raw);
    await fail(context, message, error);
  }
}

/** What is put aside may hold a password as well, and nobody took it apart: it is blotted in the bytes as they stand. */
async function blotUnread(context: Context, message: StoredMessage, raw: Buffer): Promise<void> {
  const blotted = await context.pool.run("blot", { bytes: raw }).catch((error: unknown) => {
    const fault = error instanceof Error ? error.name : "unknown fault";
    context.log.warn({ message: message.id, fault }, "an unread message could not be looked through for passwords");
    return null;
  });
  if (blotted !== null) await keepRedacted(context, message, blotted);
}

function keepRedacted(context: Context, message: StoredMessage, redacted: Uint8Array): Promise<void> {
  const bytes = Buffer.from(redacted.buffer, redacted.byteOffset, redacted.byteLength);
  return transaction(context.database, (tx) => replaceRaw(tx, context.vault, message.id, bytes));
}

async function walk(context: Context, taken: TakenMessage, raw: Buffer): Promise<void> {
  const { message, copyOf } = taken;
  const scanned = context.mail.clamdSocket === null ? null : await scan(context.mail.clamdSocket, raw);
  if (scanned?.kind === "found") throw infected(scanned.name);
  // Unscanned mail is not read: it waits for the daemon, and a person sees it in the end.
  if (scanned?.kind === "unknown" && mayWait(context, message)) return postpone(context, message, { minutes: 1 });
  if (scanned?.kind === "unknown") throw new Error(`The antivirus daemon did not look: ${scanned.why}.`);
  const settings = {
    authservId: context.mail.authservId,
    ourAddresses: [context.mail.mailFrom],
    receivedAt: message.receivedAt,
  };
  // What has failed once is taken apart and read one after the other, each within bounds of its own.
  const guess = copyOf !== null || message.attempts > 0 ? null : await lookAhead(context, raw);
  const against = guess?.sent ? { sent: guess.sent, people: askedPeople(guess.case.case) } : null;
  const examined = await context.pool.run("examine", { bytes: raw, settings, against }, message.attempts);
  // Before any other row, log or page exists: a password that came back is blotted out of what is kept.
  if (examined.redacted !== null) await keepRedacted(context, message, examined.redacted);
  if (copyOf !== null) return endCopy(context, message, copyOf, examined.kind.kind);
  context.log.info({ message: message.id, kind: examined.kind.kind }, "message examined");
  step("interpret.examined");
  return dispatch(context, { ...taken, message: { ...message, program: examined.program } }, examined, guess);
}

/** A copy belongs to the case of what it is a copy of: what is kept of it ends with that case. */
async function endCopy(context: Context, message: StoredMessage, copyOf: string, kind: string): Promise<void> {
  const first = await readMessage(context.database.db, context.vault, copyOf);
  const { caseId = null, person = null } = first ?? {};
  await end(context, message, { outcome: "duplicate", kind, caseId, person });
}

/** Bounce, feedback report, auto-reply, human: in that order; only the last is ever answered. */
async function dispatch(context: Context, taken: TakenMessage, examined: Examined, guess: Ahead | null): Promise<void> {
  const { message } = taken;
  const thread = await findThread(context, examined, message, guess);
  if (examined.kind.kind === "human" && asksAgain(context, message, thread))
    return postpone(context, message, { minutes: limits.trust.temperrorMinutes });
  switch (examined.kind.kind) {
    case "bounce":
      return takeBounce(context, message, examined.kind, examined);
    case "feedback-report":
      return end(context, message, { outcome: "ignored", kind: "feedback-report", caseId: thread.caseId });
    case "auto-reply":
      return takeAutoReply(context, message, examined.kind.mark, thread);
    case "human":
      return takeHuman(context, taken, examined, thread);
  }
}

/** Nobody answers a machine; but what a machine answers has arrived. */
function takeAutoReply(context: Context, message: StoredMessage, mark: string, { caseId, answered }: Thread) {
  return transaction(context.database, async (tx) => {
    const known = { outcome: "auto-reply", kind: "auto-reply", reason: mark, caseId } as const;
    if (!(await finish(tx, context, message, known)) || !answered || !mayBeUnsure(answered)) return;
    await resolveUnsure(tx, answered.id, { state: "sent" }, context.now().toString());
  });
}

/** Whether a name server that did not answer is asked again: only for mail that it could prove, and for some hours. */
function asksAgain(context: Context, message: StoredMessage, { evidence, writer }: Thread): boolean {
  return evidence.dkim === "temperror" && writer !== null && mayWait(context, message);
}

/** Whether a message is young enough to wait for a server that does not answer. */
function mayWait(context: Context, message: StoredMessage): boolean {
  const waited = context.now().since(Temporal.Instant.from(message.storedAt)).total("hours");
  return waited < limits.trust.temperrorHours;
}

function postpone(context: Context, message: StoredMessage, time: Temporal.DurationLike): Promise<void> {
  const until = context.now().add(time).toString();
  context.log.info({ message: message.id, until }, "a server did not answer; the message waits for it");
  return transaction(context.database, (tx) => postponeMessage(tx, message.id, until));
}

async function fail(context: Context, message: StoredMessage, error: unknown): Promise<void> {
  const fault = error instanceof Error ? error : new Error("unknown fault");
  // Bytes that cannot be read today cannot be read in five seconds; a process that died may have been unlucky.
  const hopeless = fault.name === "UnreadableMessage" || fault.name === "InfectedMessage";
  // What is sealed does not open a second time either, and there may be no key to seal its error with.
  if (fault.name === "VaultFault") return putAside(context, message.id, fault);
  const attempts = message.attempts + 1;
  context.log.warn({ message: message.id, fault: fault.name, attempts }, "message could not be read");
  if (hopeless || attempts >= limits.interpret.attempts) return quarantine(context, message, fault);
  // What was too much is not less in a while: a pause would only make a person wait for it.
  const pause = fault.name === "OutOfBounds" ? 0 : limits.interpret.retrySeconds * attempts;
  const nextAttemptAt = context.now().add({ seconds: pause }).toString();
  await transaction(context.database, (tx) =>
    countFailure(tx, context.vault, message.id, { error: fault.message, nextAttemptAt }),
  );
}

function infected(name: string): Error {
  const fault = new Error(`The antivirus daemon found ${name}.`);
  fault.name = "InfectedMessage";
  return fault;
}

/** Kept as it is and seen by a person: of what does not open no more can be said. */
async function putAside(context: Context, id: string, fault: Error): Promise<void> {
  const nothing = { kind: null, caseId: null, person: null, trust: null, program: null };
  const end = { ...nothing, outcome: "quarantined", reason: fault.name } as const;
  await transaction(context.database, async (tx) => {
    if (!(await finishMessage(tx, id, end, context.now().toString()))) return;
    const evidence = { fault: fault.name, why: fault.message };
    await escalateWithoutCase(tx, context, { reason: "quarantined", messageId: id, evidence });
  });
}

/** Kept whole, seen by a person, and read again by `landfall reprocess` when the code is better. */
async function quarantine(context: Context, message: StoredMessage, fault: Error): Promise<void> {
  const now = context.now().toString();
  await transaction(context.database, async (tx) => {
    await countFailure(tx, context.vault, message.id, { error: fault.message, nextAttemptAt: now });
    const done = await finish(tx, context, message, { outcome: "quarantined", reason: fault.name });
    if (done)
      await escalateWithoutCase(tx, context, {
        reason: "quarantined",
        messageId: message.id,
        evidence: { fault: fault.name, why: fault.message },
      });
  });
}

function end(
  context: Context,
  message: StoredMessage,
  known: Partial<MessageEnd> & Pick<MessageEnd, "outcome">,
): Promise<void> {
  return transaction(context.database, async (tx) => {
    await finish(tx, context, message, known);
  });
}
