import type { Case, Person, Phase } from "../case.ts";
import type { DeadlineKind, MessageRef } from "../command.ts";
import { deadlineKinds } from "../command.ts";
import type {
  AcknowledgeNext,
  DeadlineChange,
  Decision,
  EscalationOrder,
  EscalationReason,
  MailContent,
  MailOrder,
  Refusal,
  WebhookOrder,
} from "../decision.ts";
import { ottawaDate } from "../day.ts";
import type { CaseEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import type { Moment } from "../family.ts";
import { isReachable, personOf } from "../family.ts";
import { copiesOf } from "./copies.ts";
import { laneOf } from "../lanes.ts";
import type { RefusedFile } from "../refused-file.ts";

/** A decision in the making: each event is folded in at once, so that what follows is decided from what is now true. */
export interface Draft {
  state: Case;
  readonly at: Moment;
  readonly events: CaseEvent[];
  readonly mails: MailOrder[];
  readonly escalations: EscalationOrder[];
  readonly deadlines: DeadlineChange[];
  readonly webhooks: WebhookOrder[];
}

/** A rule ends with a named refusal, or null where it decided something. */
export type Verdict = Refusal | null;

export function beginDraft(state: Case, at: Moment): Draft {
  return { state, at, events: [], mails: [], escalations: [], deadlines: [], webhooks: [] };
}

export function decisionOf({ state, events, mails, escalations, deadlines, webhooks }: Draft): Decision {
  return {
    events,
    mails: [...mails, ...copiesOf(state, mails)],
    escalations,
    deadlines: lastOfEach(deadlines),
    webhooks,
  };
}

/** The last word on each deadline is the one that is written. */
function lastOfEach(changes: readonly DeadlineChange[]): DeadlineChange[] {
  const last = new Map(changes.map((change) => [`${change.key.kind} ${change.key.person ?? ""}`, change]));
  return [...last.values()];
}

export function record(draft: Draft, event: CaseEvent): void {
  draft.events.push(event);
  draft.state = evolve(draft.state, event);
}

/** The person as the draft now has them. */
export function current(draft: Draft, id: string): Person {
  const person = personOf(draft.state, id);
  if (!person) throw new Error(`Case ${draft.state.application} has nobody called ${id}.`);
  return person;
}

/** Orders a mail. Where the person cannot be reached by mail, a task to ring them stands in its place (decision 9). */
export function send(draft: Draft, to: string, content: MailContent, inReplyTo: string | null = null): void {
  const reachable = content.template === "address-new" || isReachable(current(draft, to));
  if (!reachable) {
    escalate(draft, "no-usable-address", { person: to, evidence: { template: content.template } });
    return;
  }
  draft.mails.push({ to, lane: laneOf(content.template), inReplyTo, notBefore: null, ...content });
}

/** Senders whom we do not know may write a thousand times: theirs join the one that is open. */
const joined: ReadonlySet<EscalationReason> = new Set([
  "unproven-sender",
  "unknown-sender",
  "unclear-after-rounds",
  "too-many-mails",
]);

interface EscalationAbout {
  readonly person?: string | null;
  readonly message?: MessageRef | null;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** Puts something before a person. What is about a message stands for itself; what is about a state joins the open one. */
export function escalate(draft: Draft, reason: EscalationReason, about: EscalationAbout = {}): void {
  const person = about.person ?? null;
  const message = about.message ?? null;
  const joins = message === null || joined.has(reason);
  const same = draft.escalations.some((order) => order.reason === reason && order.person === person && order.joins);
  if (joins && same) return;
  draft.escalations.push({ reason, person, message, evidence: about.evidence ?? {}, joins });
  record(draft, { kind: "Escalated", reason, person });
}

export function setDeadline(draft: Draft, person: string | null, kind: DeadlineKind, dueAt: string): void {
  draft.deadlines.push({ kind: "set", key: { person, kind }, dueAt });
}

export function clearDeadline(draft: Draft, person: string | null, ...kinds: readonly DeadlineKind[]): void {
  for (const kind of kinds) draft.deadlines.push({ kind: "clear", key: { person, kind } });
}

export function enterPhase(draft: Draft, phase: Phase): void {
  if (draft.state.phase !== phase) record(draft, { kind: "PhaseEntered", phase });
}

/** Nothing is left for the engine to do, so nothing may fall due. */
export function closeCase(draft: Draft): void {
  enterPhase(draft, "closed");
  for (const person of [null, ...draft.state.people.map(({ id }) => id)])
    clearDeadline(draft, person, ...deadlineKinds);
}

/**
 * The acknowledgement: at most one a day a person, and none where this decision already writes to them, unless files were
 * refused: nothing else says so. A person whose mail comes back gets none.
 */
export function acknowledge(
  draft: Draft,
  to: string,
  message: MessageRef,
  next: AcknowledgeNext,
  refused: readonly RefusedFile[] = [],
): void {
  const today = ottawaDate(draft.at.now);
  const person = current(draft, to);
  const served = draft.mails.some((mail) => mail.to === to) || person.acknowledgedOn === today;
  if ((served && refused.length === 0) || !isReachable(person)) return;
  record(draft, { kind: "AcknowledgementOrdered", person: to, on: today });
  const files = refused.length === 0 ? {} : { refused };
  send(draft, to, { template: "acknowledge", receivedAt: message.receivedAt, next, ...files }, replyTo(message));
}

/** What a mail about this message threads on; a form is no message. */
export function replyTo(message: MessageRef | null): string | null {
  return message === null || message.stored === null ? null : message.id;
}
