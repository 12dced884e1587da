import type { Case } from "../../case/case.ts";
import type { Command, ReadPerson, TakeReply } from "../../case/command.ts";
import type { Decision } from "../../case/decision.ts";
import type { Reading } from "../../reading/reading.ts";
import { readCase, type StoredCase } from "../../store/cases.ts";
import { transaction, type Tx } from "../../store/database.ts";
import { keepEvidence, sealEvidence } from "../../store/evidence.ts";
import { lockUnfinished, type MessageOutcome, type StoredMessage, type TakenMessage } from "../../store/reading.ts";
import { mayBeUnsure, resolveUnsure } from "../../store/outbox.ts";
import { applyAtOnce, applyIn } from "../apply.ts";
import { type Examined, unreadable } from "../bounded/examine.ts";
import type { Context } from "../context.ts";
import { escalateWithoutCase } from "../escalate.ts";
import { usableRecipient } from "../../mail/addresses.ts";
import { addressCodeDigest, mintChallenge, mintCode } from "../mailed-code.ts";
import { codeCommand } from "./address-code.ts";
import { ceilingReached } from "./ceiling.ts";
import { finish, finishPart } from "./finish.ts";
import { proofOf } from "./proof.ts";
import { referenceTo } from "./reference.ts";
import { replyToRead } from "../understand.ts";
import { sentMailFor } from "./sent.ts";
import type { Thread } from "./thread.ts";

/** A person's mail: read against what it answers, and made one command. Without a case it is answered by silence. */
export async function takeHuman(
  context: Context,
  { message, key }: Pick<TakenMessage, "message" | "key">,
  examined: Examined,
  thread: Thread,
): Promise<void> {
  const stored = await caseOf(context, thread);
  if (stored === null) return leaveToPerson(context, message, thread, "unknown-sender");
  const commands = await commandsOf(context, message, examined, thread, stored.id, stored.case);
  const { caseId, writer, trust } = thread;
  const evidenceSealed = sealEvidence(context.vault, key, weighed(thread));
  const known = { kind: "human", caseId, person: writer, trust, evidenceSealed };
  const [only, ...others] = commands;
  const isUnsure = thread.answered !== null && mayBeUnsure(thread.answered);
  if (only !== undefined && others.length === 0 && !isUnsure) {
    const endOf = (decision: Decision) => finishPart(context, message, { ...known, outcome: outcomeOf(decision) });
    if ((await applyAtOnce(context, stored, only, { message: message.id }, endOf)) !== null) return;
  }
  await transaction(context.database, async (tx) => {
    // Read so slowly that it was taken anew, a message would count twice.
    if (!(await lockUnfinished(tx, message.id))) return;
    // An answer to a mail proves that it arrived, whatever became of the server's own answer.
    if (thread.answered && isUnsure)
      await resolveUnsure(tx, thread.answered.id, { state: "sent" }, context.now().toString());
    let outcome: MessageOutcome = "applied";
    for (const command of commands) outcome = await applyCommand(tx, context, stored.id, command, message);
    await finish(tx, context, message, { ...known, outcome });
  });
}

/** As it was before the mail was read: by what a change is held against, the very one that it was read against. */
function caseOf(context: Context, { ahead, caseId }: Thread): Promise<StoredCase | null> | StoredCase | null {
  if (caseId === null) return null;
  return ahead?.case ?? readCase(context.database.db, context.vault, caseId);
}

/** What a mail asks of its case, in order: one command, or a wrong code to be counted and then what else it says. */
async function commandsOf(
  context: Context,
  message: StoredMessage,
  examined: Examined,
  thread: Thread,
  caseId: number,
  state: Case,
): Promise<Command[]> {
  const reference = referenceTo(message);
  const untouched = unreadable(examined) ?? (await ceilingReached(context, caseId, state, thread));
  if (untouched !== null) return [{ kind: "take-unread", reason: untouched, message: reference }];
  const confirmation = await codeCommand(context, examined, thread, state, reference);
  if (confirmation !== null) return [confirmation];
  const proof = await proofOf(context, examined, thread, state, reference);
  if (proof?.right === true) return [proof.command];
  const reply = await replyCommand(context, message, examined, thread, caseId, state);
  return proof === null ? [reply] : [proof.command, reply];
}

/** How the sender was weighed, for whoever asks later why. */
function weighed({ evidence, trust, against }: Thread): object {
  const { dkim, by, domain, reasons, from } = evidence;
  return { trust, dkim, by, domain, from, reasons: against === null ? reasons : [...reasons, against] };
}

async function applyCommand(
  tx: Tx,
  context: Context,
  caseId: number,
  command: Command,
  message: StoredMessage,
): Promise<MessageOutcome> {
  const cause = { message: message.id };
  const applied = await applyIn(tx, context, caseId, command, cause);
  if (applied.kind === "applied") return outcomeOf(applied.decision);
  // Refused as a whole (a closed case, say): then a person must see that it came.
  const unread = await applyIn(
    tx,
    context,
    caseId,
    { kind: "take-unread", reason: applied.reason, message: referenceTo(message) },
    cause,
  );
  if (unread.kind === "refused")
    await escalateWithoutCase(tx, context, {
      reason: "unreadable-message",
      messageId: message.id,
      evidence: { caseId, refused: unread.reason },
    });
  return "escalated";
}

/** What the message came to, by the strongest of what followed. */
function outcomeOf(decision: Decision): MessageOutcome {
  if (decision.escalations.length > 0) return "escalated";
  if (decision.mails.some((mail) => mail.template === "challenge" || mail.template === "address-new"))
    return "challenged";
  if (decision.mails.some((mail) => mail.template === "clarify")) return "clarified";
  return "applied";
}

async function replyCommand(
  context: Context,
  message: StoredMessage,
  examined: Examined,
  thread: Thread,
  caseId: number,
  state: Case,
): Promise<Command> {
  // What was read against a guess counts only where the guess was right.
  const read = thread.ahead === null ? undefined : examined.reading;
  const reading = read ?? (await readAlone(context, message, examined, thread, caseId, state));
  context.log.info({ message: message.id, intents: reading.intents, disposition: reading.disposition }, "reply read");
  return {
    kind: "take-reply",
    writer: thread.writer,
    trust: thread.trust,
    contradicted: thread.against !== null,
    addressee: thread.answered?.person ?? null,
    code: mintChallenge(context.vault),
    fromRepresentative: thread.representative,
    message: referenceTo(message),
    answers: thread.answered?.template ?? null,
    intents: reading.intents,
    passwordCause: reading.passwordCause ?? null,
    ...newEmailOf(context, reading),
    people: reading.people.map(readPerson),
    concerns: [...concernsOf(reading), ...examined.oddities],
    until: returnDate(reading, thread.writer),
  };
}

/** For a mail that was taken apart before it was known what it answers. */
async function readAlone(
  context: Context,
  message: StoredMessage,
  examined: Examined,
  thread: Thread,
  caseId: number,
  state: Case,
): Promise<Reading> {
  const sent = await sentMailFor(context, caseId, state, thread);
  const reply = replyToRead(examined, sent, state.people, message.receivedAt);
  return context.pool.run("read", reply, message.attempts);
}

/** A fresh code for the address that they want to be written to; none for one that mail cannot go to. */
function newEmailOf(context: Context, { newEmail }: Reading): Pick<TakeReply, "newEmail"> {
  if (newEmail === undefined || !isUsable(newEmail)) return {};
  const code = mintCode();
  return { newEmail: { address: newEmail, code, codeDigest: addressCodeDigest(context.vault, code) } };
}

function isUsable(address: string): boolean {
  try {
    return usableRecipient(address) !== "";
  } catch {
    return false;
  }
}

/** A reader that wants a person without naming why has met something new: that is a reason too. */
function concernsOf(reading: Reading): readonly string[] {
  return reading.disposition === "escalate" && reading.concerns.length === 0 && reading.intents.length === 0
    ? ["reader-escalates"]
    : reading.concerns;
}

function readPerson(person: Reading["people"][number]): ReadPerson {
  const { answers, unclear } = person;
  return {
    person: person.person,
    answers: mapValues(answers, ({ value, rule, words }) => ({ value, rule, words })),
    unclear: mapValues(unclear, ({ readings, rule, words }) => ({ readings, rule, words })),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The one planned return that the mail gives for its writer. */
function returnDate(reading: Reading, writer: string | null): string | null {
  const value = reading.people.find((person) => person.person === writer)?.answers["plannedReturn"]?.value;
  return typeof value === "string" ? value : null;
}

function leaveToPerson(
  context: Context,
  message: StoredMessage,
  thread: Thread,
  reason: "unknown-sender",
): Promise<void> {
  return transaction(context.database, async (tx) => {
    const done = await finish(tx, context, message, {
      outcome: "escalated",
      kind: "human",
      trust: thread.trust,
      reason,
    });
    if (!done) return;
    await keepEvidence(tx, context.vault, message.id, weighed(thread));
    await escalateWithoutCase(tx, context, { reason, messageId: message.id, evidence: {} });
  });
}
