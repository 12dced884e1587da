import type { Person } from "../case.ts";
import type { AgentCommand } from "../command.ts";
import { asksOf, isComplete } from "../completeness.ts";
import { daysAfter } from "../day.ts";
import { actorOf, actorsOf, isAdult, principalOf, sameAddress } from "../family.ts";
import { takeAnswers } from "./answers.ts";
import type { Draft, Verdict } from "./draft.ts";
import { closeCase, current, enterPhase, escalate, record, send, setDeadline } from "./draft.ts";
import { liftHold, placeHold } from "./holds.ts";
import { invite } from "./invite.ts";
import { resume } from "./mailbox.ts";
import { beginNewEmail } from "./new-email.ts";
import { orderPassword } from "./password.ts";
import { askable, clarification, proceed, proceedFor } from "./proceed.ts";

type Of<Kind extends AgentCommand["kind"]> = Extract<AgentCommand, { kind: Kind }>;

/** What a support agent settles. */
export function takeAgent(draft: Draft, command: AgentCommand): Verdict {
  switch (command.kind) {
    case "hold":
      return hold(draft, command);
    case "release":
      if (!liftHold(draft, command.person, command.hold, `agent:${command.agent}`)) return "no-such-hold";
      proceedFor(draft, command.person, null);
      return null;
    case "give-answers":
      return giveAnswers(draft, command);
    case "send-again":
      return sendAgain(draft, current(draft, command.person), command.agent);
    case "new-password":
      return newPassword(draft, current(draft, command.person));
    case "record-representative":
      record(draft, { kind: "RepresentativeRecorded", representative: command.representative });
      return null;
    case "assist":
      return assist(draft, command.person);
    case "separate-accounts":
      return separateAccounts(draft);
    case "join-accounts":
      return joinAccounts(draft);
    case "change-email":
      return beginNewEmail(draft, command.person, command);
    case "lift-suppression":
      if (!current(draft, command.person).suppressed) return "nothing-to-change";
      record(draft, { kind: "SuppressionLifted", person: command.person });
      resume(draft, command.person);
      return null;
    case "call-done":
      record(draft, { kind: "CallDone", person: command.person, agent: command.agent });
      return null;
    case "close-case":
      closeCase(draft);
      return null;
    case "reply-with":
      return write(draft, command);
  }
}

function hold(draft: Draft, { person, hold: kind, until, note }: Of<"hold">): Verdict {
  if (!placeHold(draft, person, { kind, until, order: null, note })) return "nothing-to-change";
  const cause = kind === "leaving-canada" ? "leaving" : kind === "outside-canada" ? "outside" : "other";
  send(draft, actorOf(draft.state, current(draft, person), draft.at).id, { template: "hold", cause, until });
  return null;
}

/** An agent's answer settles what was contested; mail received after the message it corrects still wins. */
function giveAnswers(draft: Draft, { agent, message, people }: Of<"give-answers">): Verdict {
  const source = { message, by: `agent:${agent}:${message.id}`, kind: "agent" } as const;
  const heard = people.reduce((sum, read) => sum + takeAnswers(draft, read, source), 0);
  if (heard === 0) return "nothing-to-change";
  if (draft.state.phase === "invited") enterPhase(draft, "answering");
  for (const actor of actorsOf(draft.state, draft.at)) proceed(draft, actor.id, null);
  return null;
}

function write(draft: Draft, { person, agent, template, inReplyTo }: Of<"reply-with">): Verdict {
  if (current(draft, person).email === null) return "no-address-on-file";
  record(draft, { kind: "AgentWrote", person, agent, template });
  send(draft, person, { template }, inReplyTo);
  return null;
}

/** The mail that this person's case now stands at, once more. A password is never sent twice: a fresh one goes. */
function sendAgain(draft: Draft, person: Person, agent: string): Verdict {
  if (person.email === null) return "no-address-on-file";
  record(draft, { kind: "AgentWrote", person: person.id, agent, template: "send-again" });
  const { account } = person;
  if (account.kind === "temporary") {
    orderPassword(draft, person.id, "agent", null);
    return null;
  }
  if (account.kind === "existing") {
    const people = draft.state.people.filter((one) => actorOf(draft.state, one, draft.at).id === person.id);
    send(draft, person.id, { template: "portal2-existing", people: people.map(({ id }) => id) });
    return null;
  }
  const scope = askable(draft, person);
  if (account.kind === "own" || scope.length === 0 || isComplete(draft.state, scope)) {
    send(draft, person.id, { template: "status" });
    return null;
  }
  const asks = asksOf(draft.state, scope);
  const answered = scope.some((one) => Object.keys(one.answers).length + Object.keys(one.unclear).length > 0);
  if (answered && asks.length > 0) send(draft, person.id, clarification(draft, asks));
  else invite(draft, person);
  return null;
}

function newPassword(draft: Draft, person: Person): Verdict {
  if (!isAdult(person, draft.at)) return "minor-has-no-account";
  if (person.email === null) return "no-address-on-file";
  switch (person.account.kind) {
    case "none":
      return "no-account";
    case "existing":
      return "nothing-to-change";
    case "own":
      return "own-password-set";
    case "temporary":
      orderPassword(draft, person.id, "agent", null);
      return null;
  }
}

/** From here an agent records presence, address and photo (facts 3, 33, 90); no account is needed. */
function assist(draft: Draft, person: string): Verdict {
  if (draft.state.assisted) return "nothing-to-change";
  record(draft, { kind: "AssistanceBegun", person });
  for (const actor of actorsOf(draft.state, draft.at)) proceed(draft, actor.id, null);
  return null;
}

/** Each adult with an address of their own acts for themself from now on; who shares one goes on with the principal (56). */
function separateAccounts(draft: Draft): Verdict {
  if (draft.state.separateAccounts) return "nothing-to-change";
  record(draft, { kind: "AccountsSeparated" });
  const principal = principalOf(draft.state);
  for (const person of draft.state.people) {
    const adult = person.id !== principal.id && isAdult(person, draft.at);
    if (adult && sameAddress(person.email, principal.email)) escalate(draft, "shared-address", { person: person.id });
  }
  for (const actor of actorsOf(draft.state, draft.at)) {
    const asked = actor.askedAt !== null || actor.account.kind !== "none";
    if (!asked && !isComplete(draft.state, [actor])) invite(draft, actor);
    else openOwn(draft, actor, principal);
  }
  return null;
}

/** Somebody whose answers the principal gave gets an account of their own now; their tasks stand as they are. */
function openOwn(draft: Draft, actor: Person, principal: Person): void {
  if (actor.id === principal.id || actor.tasksSince === null || actor.account.kind !== "none" || actor.email === null) {
    proceed(draft, actor.id, null);
    return;
  }
  record(draft, { kind: "AccountOrdered", person: actor.id, account: "temporary", username: actor.email });
  send(draft, actor.id, { template: "portal2", people: [actor.id] });
  const { secondReminderDays } = draft.at.policy.tasks;
  setDeadline(draft, actor.id, "tasks-overdue", daysAfter(draft.at.now, secondReminderDays));
}

function joinAccounts(draft: Draft): Verdict {
  if (!draft.state.separateAccounts) return "nothing-to-change";
  record(draft, { kind: "AccountsJoined" });
  proceed(draft, principalOf(draft.state).id, null);
  return null;
}
