import { Webhook as Signer } from "standardwebhooks";
import { escalationDueAt } from "../case/escalation.ts";
import { limits } from "../limits.ts";
import { lockCase, readCase } from "../store/cases.ts";
import { transaction, type Tx } from "../store/database.ts";
import { openEscalation } from "../store/escalations.ts";
import {
  claimWebhook,
  failWebhook,
  hastenWebhooks,
  settleWebhook,
  type Webhook,
  webhookPending,
} from "../store/webhooks.ts";
import type { Context } from "./context.ts";
import { faultOf, tellFault } from "./fault.ts";
import { queues } from "./queues.ts";
import { step } from "./step.ts";
import { webhookPayload, type WebhookPayload } from "./webhook.ts";

/** How one call ended. `unreachable`: no answer at all, so that others would fare no better now. */
type Call =
  | { readonly kind: "taken" }
  /** What was to be told is no longer true. */
  | { readonly kind: "superseded" }
  | { readonly kind: "refused" | "unreachable"; readonly why: string };

/** Calls in hand, a context: a mail that waits for its case's webhook waits for these too. */
const inHand = new WeakMap<Context, Set<Promise<Call | null>>>();

/** Calls the outside portal with what is due now, oldest first; gives how many calls were made. */
export async function notifyDue(context: Context): Promise<number> {
  for (let calls = 0; ; calls++) if (calls === limits.web.webhooksAtOnce || !(await notifyNext(context))) return calls;
}

/**
 * Sees to it that the outside portal knows an account before its owner is written to: true when nothing about accounts
 * and passwords of this case is waiting. False where the portal does not take it now; the mail tries again later.
 */
export async function notifyCase(context: Context, caseId: number): Promise<boolean> {
  // One that told of an older password would else hold this one's back until its own next attempt, and the mail with it.
  await transaction(context.database, (tx) => hastenWebhooks(tx, caseId, context.now().toString()));
  for (let calls = 0; await isWaiting(context, caseId); calls++) {
    if (calls === limits.web.webhooksAtOnce) return false;
    const others = [...(inHand.get(context) ?? [])];
    const call = await notifyNext(context);
    // Nothing to take: another call may have this case's in hand, or have just let its next one free.
    const made = call === null ? await endsOf(others) : [call];
    if (made.length === 0 || made.some((one) => one.kind === "unreachable")) return !(await isWaiting(context, caseId));
  }
  return true;
}

async function endsOf(calls: readonly Promise<Call | null>[]): Promise<Call[]> {
  const ends = await Promise.allSettled(calls);
  return ends.flatMap((end) => (end.status === "fulfilled" && end.value !== null ? [end.value] : []));
}

async function isWaiting({ database, webhook }: Context, caseId: number): Promise<boolean> {
  if (webhook === null) return false;
  const pending = (type: "account.open" | "password.replaced") => webhookPending(database.db, caseId, type);
  return (await pending("account.open")) || (await pending("password.replaced"));
}

/** Takes the next webhook that is due, calls, and settles it; null where none is due. */
function notifyNext(context: Context): Promise<Call | null> {
  const calls = inHand.get(context) ?? new Set();
  inHand.set(context, calls);
  const call = takeNext(context).finally(() => calls.delete(call));
  calls.add(call);
  return call;
}

async function takeNext(context: Context): Promise<Call | null> {
  const { database, vault, webhook: portal } = context;
  if (portal === null) return null;
  const by = { now: context.now().toString(), engine: context.engine };
  const { opened, damaged } = await transaction(database, (tx) => claimWebhook(tx, vault, by));
  const [lost] = damaged;
  if (lost !== undefined) return giveUpDamaged(context, lost.id, lost.fault);
  const [webhook] = opened;
  if (webhook === undefined) return null;
  step("webhook.claimed");
  let payload: WebhookPayload | null;
  try {
    const stored = await readCase(database.db, vault, webhook.caseId);
    payload = stored && webhookPayload(stored.case, webhook.order, webhook.createdAt);
  } catch (error) {
    const fault = faultOf(error);
    if (fault.name === "VaultFault") return giveUpDamaged(context, webhook.id, fault);
    throw fault;
  }
  const call: Call = payload ? await send(portal, webhook.id, payload, context.now()) : { kind: "superseded" };
  step("webhook.answered");
  await transaction(database, (tx) => settle(tx, context, webhook, call));
  context.log.info({ webhook: webhook.id, type: webhook.order.type, ended: call.kind }, "webhook called");
  return call;
}

/** What does not open, or is of a case that does not, can tell nothing: those behind it must not wait for it. */
async function giveUpDamaged(context: Context, webhook: string, fault: Error): Promise<Call> {
  await transaction(context.database, async (tx) => {
    await failWebhook(tx, webhook, context.now().toString());
    await tellFault(tx, context, { webhook }, fault);
  });
  return { kind: "superseded" };
}

/** One signed POST (Standard Webhooks). A redirect is a refusal: the address is a setting, and the body holds a hash. */
async function send(
  portal: NonNullable<Context["webhook"]>,
  id: string,
  payload: WebhookPayload,
  now: Temporal.Instant,
): Promise<Call> {
  const body = JSON.stringify(payload);
  const sentAt = new Date(now.epochMilliseconds);
  try {
    const response = await fetch(portal.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(limits.web.webhookSeconds * 1000),
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(now.epochMilliseconds / 1000)),
        "webhook-signature": new Signer(portal.secret).sign(id, sentAt, body),
      },
      body,
    });
    await response.body?.cancel();
    return response.ok ? { kind: "taken" } : { kind: "refused", why: `answered ${response.status}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { kind: "unreachable", why: cause instanceof Error ? cause.message : "no answer" };
  }
}

/** What was not taken is tried again, ever more rarely; given up in the end, it is put before a person. */
async function settle(tx: Tx, context: Context, webhook: Webhook, call: Call): Promise<void> {
  const now = context.now();
  if (call.kind === "taken") return settleWebhook(tx, webhook, { state: "sent" }, now.toString());
  if (call.kind === "superseded") return settleWebhook(tx, webhook, { state: "failed" }, now.toString());
  const age = Temporal.Instant.from(webhook.createdAt).until(now).total("hours");
  if (age < limits.web.webhookHours) {
    const until = now.add({ seconds: pauseAfter(webhook.attempts) }).toString();
    await settleWebhook(tx, webhook, { state: "queued", until }, now.toString());
    return context.boss.send(tx, queues.notify, [{ data: {}, startAfter: until }]);
  }
  await settleWebhook(tx, webhook, { state: "failed" }, now.toString());
  await giveUp(tx, context, webhook, call.why);
}

function pauseAfter(failures: number): number {
  const pauses = limits.web.webhookPauses;
  return pauses[Math.min(failures, pauses.length - 1)] ?? 0;
}

async function giveUp(tx: Tx, context: Context, { id, caseId, order, attempts }: Webhook, why: string): Promise<void> {
  const now = context.now().toString();
  const stored = await lockCase(tx, context.vault, caseId);
  if (stored === null) return;
  const entry = {
    of: { caseId, key: stored.key },
    person: order.person,
    reason: "engine-fault",
    messageId: null,
    evidence: { webhook: id, type: order.type, attempts: attempts + 1, response: why },
    dueAt: escalationDueAt("engine-fault", now, context.policy),
    joins: true,
  } as const;
  await openEscalation(tx, context.vault, entry, now);
}
