import type { Person } from "../case.ts";
import type { MessageRef } from "../command.ts";
import { asksOf, isComplete } from "../completeness.ts";
import { daysAfter } from "../day.ts";
import type { Ask, MailContent } from "../decision.ts";
import { actorOf, actorsOf, groupOf, isAdult, isReachable, spokenForBy } from "../family.ts";
import type { Draft } from "./draft.ts";
import { clearDeadline, current, enterPhase, escalate, record, replyTo, send, setDeadline } from "./draft.ts";
import { awaitAnswer } from "./invite.ts";

/** Asks the writer again for what is missing or unclear of those they speak for; after policy's rounds a person does. */
export function clarify(draft: Draft, writer: Person, message: MessageRef | null): void {
  const asks = asksOf(draft.state, askable(draft, writer));
  if (asks.length === 0) return;
  const evidence = { asks };
  if (draft.state.rounds >= draft.at.policy.answers.clarificationRounds) {
    escalate(draft, "unclear-after-rounds", { person: writer.id, message, evidence });
    return;
  }
  const round = draft.state.rounds + 1;
  const questions = asks.map((ask) => `${ask.question}:${ask.person}`);
  record(draft, { kind: "ClarificationAsked", to: writer.id, round, questions, at: draft.at.now });
  send(draft, writer.id, clarification(draft, asks), replyTo(message));
  awaitAnswer(draft, writer.id);
}

/** The mail that puts these again; what it prints as its round is the last one recorded. */
export function clarification(draft: Draft, asks: readonly Ask[]): MailContent {
  const { rounds: round } = draft.state;
  return { template: "clarify", asks, round, rounds: draft.at.policy.answers.clarificationRounds };
}

/** Whom a clarification asks this writer about; others whom we asked ourselves are reminded themselves. */
export function askable(draft: Draft, writer: Person): Person[] {
  const scope = spokenForBy(draft.state, writer, draft.at);
  return scope.filter((person) => person.id === writer.id || person.askedAt === null);
}

/**
 * Carries on for one actor when all they act for have answered: an account and Portal 2, unless the actor is outside
 * Canada, which waits for their return. Gives what came of it.
 */
export function proceed(draft: Draft, actorId: string, message: MessageRef | null): "incomplete" | "waiting" | "done" {
  const actor = current(draft, actorId);
  const group = groupOf(draft.state, actor, draft.at);
  if (draft.state.phase === "closed" || !isComplete(draft.state, group)) return "incomplete";
  const awaited = actor.tasksSince === null || draft.state.rounds > 0;
  if (draft.state.rounds > 0) record(draft, { kind: "AnswersCompleted", person: actorId });
  for (const person of awaited ? group : []) clearDeadline(draft, person.id, "answer-reminder", "answer-overdue");
  if (actor.account.kind === "none" && actor.tasksSince === null) {
    const outside = draft.state.holds.some((hold) => hold.person === actorId && hold.kind === "outside-canada");
    if (outside) return "waiting";
    openAccount(draft, actor, group, message);
  }
  if (actorsOf(draft.state, draft.at).every((one) => one.tasksSince !== null)) enterPhase(draft, "active");
  return "done";
}

/** The actor of a person, carried on for. */
export function proceedFor(draft: Draft, person: string, message: MessageRef | null): ReturnType<typeof proceed> {
  return proceed(draft, actorOf(draft.state, current(draft, person), draft.at).id, message);
}

function openAccount(draft: Draft, actor: Person, group: readonly Person[], message: MessageRef | null): void {
  const people = group.map(({ id }) => id);
  if (draft.state.assisted) {
    openTasks(draft, people);
    return;
  }
  if (!isAdult(actor, draft.at)) {
    escalate(draft, "cannot-use-portal", { person: actor.id, evidence: { rule: "minors-have-no-account" } });
    return;
  }
  if (!isReachable(actor) || actor.email === null) {
    escalate(draft, "no-usable-address", { person: actor.id, evidence: { template: "portal2" } });
    return;
  }
  const existing = draft.state.portalAccount && actor.role === "principal";
  const account = existing ? "existing" : "temporary";
  record(draft, { kind: "AccountOrdered", person: actor.id, account, username: actor.email });
  send(draft, actor.id, { template: existing ? "portal2-existing" : "portal2", people }, replyTo(message));
  openTasks(draft, people);
}

/** Presence, address and photo are now theirs to do; each has its soft day (facts 65–67). */
function openTasks(draft: Draft, people: readonly string[]): void {
  record(draft, { kind: "TasksOpened", people, at: draft.at.now });
  const { softDays, secondReminderDays } = draft.at.policy.tasks;
  const soft = daysAfter(draft.at.now, softDays);
  for (const id of people) {
    const person = current(draft, id);
    if (person.presence.kind !== "declared") setDeadline(draft, id, "declare-presence", soft);
    if (person.confirmedAddress === null) setDeadline(draft, id, "confirm-address", soft);
    if (person.photo.kind === "none") setDeadline(draft, id, "submit-photo", soft);
  }
  const actor = actorOf(draft.state, current(draft, people[0] ?? ""), draft.at);
  setDeadline(draft, actor.id, "tasks-overdue", daysAfter(draft.at.now, secondReminderDays));
}
