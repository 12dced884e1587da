import type { Person } from "../case.ts";
import { daysAfter } from "../day.ts";
import { actorOf, groupOf, isAdult, isReachable, principalOf } from "../family.ts";
import type { Draft } from "./draft.ts";
import { escalate, record, send, setDeadline } from "./draft.ts";

/** Sends Portal 1 to everyone who is to be asked, or has an agent ring the principal who has no usable address. */
export function inviteAll(draft: Draft): void {
  for (const person of toBeAsked(draft)) invite(draft, person);
}

function toBeAsked(draft: Draft): Person[] {
  const principal = principalOf(draft.state);
  if (!draft.at.policy.accounts.inviteEachAdult) return [principal];
  const adults = draft.state.people.filter((one) => one.id !== principal.id && isAdult(one, draft.at));
  return [principal, ...adults.filter((one) => isReachable(one) && one.email !== principal.email)];
}

/** Portal 1 to one person, about those they are asked about. */
export function invite(draft: Draft, person: Person): void {
  if (!isReachable(person)) {
    escalate(draft, "no-usable-address", { person: person.id, evidence: { phone: person.phone ?? draft.state.phone } });
    return;
  }
  const people = askedOf(draft, person);
  record(draft, { kind: "InvitationOrdered", to: person.id, people, at: draft.at.now });
  send(draft, person.id, { template: "portal1", people });
  awaitAnswer(draft, person.id);
}

/** About whom Portal 1 asks this person: all they act for, but those who are asked themselves. */
export function askedOf(draft: Draft, person: Person): string[] {
  const actor = actorOf(draft.state, person, draft.at);
  if (actor.id !== person.id) return [person.id];
  const asked = draft.at.policy.accounts.inviteEachAdult ? toBeAsked(draft).map(({ id }) => id) : [];
  const group = groupOf(draft.state, person, draft.at);
  return group.map(({ id }) => id).filter((id) => id === person.id || !asked.includes(id));
}

/** Reminders count anew from each time that we ask. */
export function awaitAnswer(draft: Draft, person: string): void {
  const { reminderDays, overdueDays } = draft.at.policy.answers;
  const first = reminderDays[0];
  if (first !== undefined) setDeadline(draft, person, "answer-reminder", daysAfter(draft.at.now, first));
  setDeadline(draft, person, "answer-overdue", daysAfter(draft.at.now, overdueDays));
}
