import { randomUUID } from "node:crypto";
import type { Case } from "../case/case.ts";
import type { MessageRef } from "../case/command.ts";
import type { Decision, MailOrder } from "../case/decision.ts";
import { escalationDueAt } from "../case/escalation.ts";
import { journalFacts } from "../case/journal.ts";
import { mintMessageId, mintToken, tokenDigest } from "../mail/token.ts";
import { domainOf } from "../mail/addresses.ts";
import type { StoredCase } from "../store/cases.ts";
import type { Db, Tx } from "../store/database.ts";
import { deadlineParts } from "../store/deadlines.ts";
import { type NewEscalation, openEscalation } from "../store/escalations.ts";
import { journalParts } from "../store/journal.ts";
import { mailParts, type NewMail } from "../store/outbox.ts";
import { inOrder, type Part } from "../store/together.ts";
import { enqueueWebhooks } from "../store/webhooks.ts";
import type { Cause } from "./apply.ts";
import type { Context } from "./context.ts";
import { byRow } from "./journal-messages.ts";
import { queues } from "./queues.ts";

/** A decision on a case whose document is written: what else must be, in the same transaction. */
export interface Decided {
  /** As it stands after the decision. */
  readonly stored: StoredCase;
  readonly decision: Decision;
  readonly cause: Cause;
  readonly firstVersion: number;
  /** What this decides on; null where no message came. */
  readonly message: MessageRef | null;
}

/** Writes journal, outbox, deadlines, escalations, webhooks and the jobs that look for them, of one case or of many. */
export async function writeConsequences(
  tx: Tx,
  context: Context,
  decided: readonly Decided[],
  now: string,
): Promise<void> {
  await inOrder(tx, await plainParts(tx, context, decided, now));
  await writeOthers(tx, context, decided, now);
}

/** What most decisions come to, as parts of a statement: journal, deadlines and mails. */
export async function plainParts(db: Db, context: Context, decided: readonly Decided[], now: string): Promise<Part[]> {
  const { vault } = context;
  const written = decided.flatMap((one) => journalOf(one, now));
  const messages = decided.flatMap(({ message }) => (message === null ? [] : [message]));
  const changes = decided.flatMap(({ stored, decision }) =>
    decision.deadlines.map((change) => ({ caseId: stored.id, change })),
  );
  const mails = decided.flatMap((one) => mailsOf(one, context, now));
  return [
    ...journalParts(await byRow(db, vault, written, messages)),
    ...deadlineParts(changes),
    ...mailParts(db, vault, mails, now),
  ];
}

/** What `plainParts` leaves: escalations and webhooks, and the jobs. */
export async function writeOthers(tx: Tx, context: Context, decided: readonly Decided[], now: string): Promise<void> {
  const { vault, boss } = context;
  for (const entry of decided.flatMap((one) => escalationsOf(one, context, now)))
    await openEscalation(tx, vault, entry, now);
  for (const { decision } of decided) rouseFor(context, decision);
  if (context.webhook === null) return;
  const webhooks = decided.flatMap(({ stored, decision }) =>
    decision.webhooks.map((order) => ({ caseId: stored.id, key: stored.key, order })),
  );
  if (webhooks.length === 0) return;
  await enqueueWebhooks(tx, vault, webhooks, now);
  boss.rouse(queues.notify);
}

/** Whether parts and a job are all that a decision comes to. */
export function isPlain({ webhook }: Context, { escalations, webhooks }: Decision): boolean {
  return escalations.length === 0 && (webhook === null || webhooks.length === 0);
}

/** Hints that a mail waits, once it is written. */
export function rouseFor({ boss }: Context, { mails }: Decision): void {
  if (mails.length > 0) boss.rouse(queues.deliver);
}

function journalOf({ stored, decision, cause, firstVersion }: Decided, at: string) {
  return decision.events.map((event, index) => ({
    caseId: stored.id,
    version: firstVersion + index,
    event: event.kind,
    facts: journalFacts(event),
    cause,
    at,
  }));
}

function escalationsOf({ stored, decision }: Decided, context: Context, now: string): NewEscalation[] {
  return decision.escalations.map(({ reason, person, message, evidence, joins }) => ({
    of: { caseId: stored.id, key: stored.key },
    person,
    reason,
    messageId: message?.stored ?? null,
    evidence,
    dueAt: escalationDueAt(reason, now, context.policy),
    joins,
  }));
}

/** Tokens and Message-ID are minted here, in the transaction that decides: an answer can never come before its row. */
function mailsOf({ stored, decision, message }: Decided, context: Context, now: string): NewMail[] {
  const life = { hours: 24 * context.policy.trust.tokenDays };
  const tokensExpireAt = Temporal.Instant.from(now).add(life).toString();
  const ours = domainOf(context.mail.mailFrom);
  return decision.mails.map((order) => {
    const address = addressFor(stored.case, order);
    if (address === null) throw new Error(`A mail was ordered for person ${order.to}, who has no address on file.`);
    const replyToken = mintToken();
    const bounceToken = mintToken();
    return {
      id: randomUUID(),
      caseId: stored.id,
      caseVersion: stored.version,
      key: stored.key,
      order,
      askedAt: message?.receivedAt ?? null,
      causedBy: message?.stored ?? null,
      address,
      domain: domainOf(address),
      messageId: mintMessageId(ours),
      replyToken,
      replyTokenDigest: tokenDigest(replyToken),
      bounceToken,
      bounceTokenDigest: tokenDigest(bounceToken),
      tokensExpireAt,
    };
  });
}

/** Where a mail goes: the address on file; a code for a new address goes there, the notice of it to the former. */
export function addressFor(state: Case, order: MailOrder): string | null {
  if (order.copyFor === "representative")
    return state.representative?.mayBeCopied === true ? state.representative.email : null;
  const person = state.people.find((one) => one.id === order.to);
  if (order.template === "address-changed") return order.former;
  return (order.template === "address-new" ? person?.pendingEmail?.address : person?.email) ?? null;
}
