import type { Case } from "../case/case.ts";
import type { AgentCommand, MessageRef, StandardReply } from "../case/command.ts";
import type { Refusal } from "../case/decision.ts";
import { principalOf } from "../case/family.ts";
import { caseKey, readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { releaseDomain } from "../store/domains.ts";
import { type Escalation, readEscalation, resolveEscalation } from "../store/escalations.ts";
import { readMessage, type StoredMessage } from "../store/reading.ts";
import { receiptOrder } from "../store/receipt-order.ts";
import { applySeenIn } from "./apply.ts";
import type { Context } from "./context.ts";
import { type FromPage, type Moved, noPage } from "./from-page.ts";
import { type GivenAnswers, givenAnswers, type TypedAnswer } from "./given-answers.ts";
import { referenceTo } from "./interpret/reference.ts";
import { queues } from "./queues.ts";
import { inOneGo } from "./record.ts";

/** What became of it. Only `recorded` has changed anything. */
export type Settled =
  | { readonly kind: "recorded" }
  | { readonly kind: "unknown" }
  | { readonly kind: "resolved-before"; readonly by: string | null }
  /** It belongs to no application: there is nobody to answer, only a note to leave. */
  | { readonly kind: "no-case" }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | Moved
  | Exclude<GivenAnswers, { kind: "answers" }>;

/** What an agent answers: a standard mail to whoever wrote (or `person`), or the answers that were looked for. */
export type EscalationAnswer =
  | { readonly kind: "mail"; readonly template: StandardReply; readonly person: string | null }
  | { readonly kind: "answers"; readonly typed: readonly TypedAnswer[] };

/** Resolves an open escalation in an agent's name, with a note for whoever reads it later. */
export async function resolveWithNote(
  context: Context,
  id: string,
  by: string,
  note: string,
  page: FromPage = noPage,
): Promise<Settled> {
  const found = await readOpen(context, id);
  if (found.kind !== "open") return found;
  return inOneGo(context, async (tx) => {
    await page.witness(tx);
    return resolve(tx, context, found.escalation, by, note);
  });
}

/** Does what an agent answers and resolves the escalation, in one transaction: both, or nothing. */
export async function answerEscalation(
  context: Context,
  id: string,
  by: string,
  answer: EscalationAnswer,
  page: FromPage = noPage,
): Promise<Settled> {
  const found = await readOpen(context, id);
  if (found.kind !== "open") return found;
  const { escalation } = found;
  const { db } = context.database;
  const { caseId, messageId } = escalation;
  const stored = caseId === null ? null : await readCase(db, context.vault, caseId);
  if (stored === null) return { kind: "no-case" };
  const message = messageId === null ? null : await readMessage(db, context.vault, messageId);
  const made = commandOf(context, stored.case, { escalation, message, by, answer });
  if (made.kind !== "command") return made;
  return inOneGo(context, async (tx): Promise<Settled> => {
    const cause = { by: `agent:${by}`, escalation: escalation.id };
    const applied = await applySeenIn(tx, context, stored.id, made.command, cause, page);
    return applied.kind === "applied" ? resolve(tx, context, escalation, by, made.note) : applied;
  });
}

type Made =
  | { readonly kind: "command"; readonly command: AgentCommand; readonly note: string }
  | Exclude<GivenAnswers, { kind: "answers" }>;

function commandOf(
  context: Context,
  state: Case,
  to: { escalation: Escalation; message: StoredMessage | null; by: string; answer: EscalationAnswer },
): Made {
  const { escalation, message, by, answer } = to;
  if (answer.kind === "mail") {
    const person = answer.person ?? recipientOf(state, message?.person ?? escalation.person);
    const inReplyTo = message?.messageId ?? null;
    const command = { kind: "reply-with", agent: by, person, template: answer.template, inReplyTo } as const;
    return { kind: "command", command, note: `Answered with the mail ${answer.template}.` };
  }
  const reference = message === null ? ownReference(context, escalation) : referenceTo(message);
  const given = givenAnswers(state, answer.typed, reference.receivedAt);
  if (given.kind !== "answers") return given;
  const command = { kind: "give-answers", agent: by, message: reference, people: given.people } as const;
  const fields = answer.typed.map(({ person, question }) => `${person}:${question}`).join(", ");
  return { kind: "command", command, note: `Answers given for ${fields}.` };
}

/** Whoever wrote, where they can be written to; else the principal, who acts for them. */
function recipientOf(state: Case, id: string | null): string {
  const person = state.people.find((one) => one.id === id && one.email !== null);
  return (person ?? principalOf(state)).id;
}

/** Where no message brought it up, the agent's words count as said now. */
function ownReference(context: Context, escalation: Escalation): MessageRef {
  const receivedAt = context.now().toString();
  return { id: `escalation:${escalation.id}`, order: receiptOrder(receivedAt, null), receivedAt, stored: null };
}

async function readOpen(
  context: Context,
  id: string,
): Promise<{ kind: "open"; escalation: Escalation } | Extract<Settled, { kind: "unknown" | "resolved-before" }>> {
  const escalation = await readEscalation(context.database.db, context.vault, id);
  if (escalation === null) return { kind: "unknown" };
  if (escalation.state === "resolved") return { kind: "resolved-before", by: escalation.resolvedBy };
  return { kind: "open", escalation };
}

async function resolve(
  tx: Tx,
  context: Context,
  escalation: Escalation,
  by: string,
  note: string,
): Promise<Extract<Settled, { kind: "recorded" | "resolved-before" }>> {
  const { vault } = context;
  const key = escalation.caseId === null ? null : await caseKey(tx, vault, escalation.caseId);
  const resolved = await resolveEscalation(tx, vault, key, escalation.id, by, note, context.now().toString());
  if (!resolved) return { kind: "resolved-before", by: null };
  await letGoOn(tx, context, escalation);
  return { kind: "recorded" };
}

/** Whoever has settled a domain's refusals lets its lane go on by saying so: what waited leaves. */
async function letGoOn(tx: Tx, context: Context, escalation: Escalation): Promise<void> {
  if (escalation.reason !== "domain-refusals") return;
  const found = await readEscalation(tx, context.vault, escalation.id);
  for (const { facts } of found?.evidence ?? []) {
    if (typeof facts["domain"] !== "string" || !(await releaseDomain(tx, facts["domain"], "bulk"))) continue;
    context.boss.rouse(queues.deliver);
  }
}
