import type { Account, Person } from "../case.ts";
import type { DeadlineKey } from "../command.ts";
import { asksOf } from "../completeness.ts";
import { daysAfter, endOfDay, hoursBetween, isBefore } from "../day.ts";
import { actorOf, groupOf, personOf } from "../family.ts";
import type { Draft, Verdict } from "./draft.ts";
import { clearDeadline, current, escalate, record, send, setDeadline } from "./draft.ts";
import { isDone } from "./end.ts";
import { missChallenge } from "./challenge.ts";
import { isFresh } from "./grant.ts";
import { returnCheckAt, travelHolds } from "./holds.ts";
import { askedOf } from "./invite.ts";
import { askable, clarification } from "./proceed.ts";
import { openTasksOf, tasksOf } from "./tasks.ts";

/**
 * A deadline has come due. Where its reason is gone it is refused as passed by, and the row may go; else the decision
 * sets it anew or clears it. After an outage everything overdue of one person is told in one mail: what falls due soon
 * after a reminder is in it already.
 */
export function meetDeadline(draft: Draft, { person: id, kind }: DeadlineKey): Verdict {
  if (id === null || !personOf(draft.state, id)) return "deadline-passed-by";
  const person = current(draft, id);
  switch (kind) {
    case "answer-reminder":
      return remindOfAnswers(draft, person);
    case "answer-overdue":
      return overdueAnswers(draft, person);
    case "password-warning":
      return warnOfExpiry(draft, person);
    case "password-expiry":
      return expire(draft, person);
    case "change-password":
      return remindOfPassword(draft, person);
    case "declare-presence":
    case "confirm-address":
    case "submit-photo":
      return remindOfTask(draft, person, kind);
    case "tasks-overdue":
      return overdueTasks(draft, person);
    case "return-check":
      return checkReturn(draft, person);
    case "challenge":
      return missChallenge(draft, person);
    case "grant":
      return missGrant(draft, person);
    case "photo-review":
    case "card-production":
    case "card-mailing":
      return missTarget(draft, person, kind);
  }
}

/** Something is the applicant's to answer; what only a person can settle reminds nobody. */
function isWaitedFor(draft: Draft, person: Person): boolean {
  return asksOf(draft.state, askable(draft, person)).length > 0;
}

/** The last offset that has passed is the one told of; the next is the first still ahead. */
function remindOfAnswers(draft: Draft, person: Person): Verdict {
  if (!isWaitedFor(draft, person) || person.askedAt === null) return "deadline-passed-by";
  nextOf(draft, person.id, "answer-reminder", person.askedAt, draft.at.policy.answers.reminderDays);
  if (!remind(draft, person.id, "answer-reminder")) return null;
  const scope = askable(draft, person);
  const answered = scope.some((one) => Object.keys(one.answers).length + Object.keys(one.unclear).length > 0);
  const asks = asksOf(draft.state, scope);
  if (answered) send(draft, person.id, clarification(draft, asks));
  else send(draft, person.id, { template: "portal1-reminder", people: askedOf(draft, person) });
  return null;
}

function overdueAnswers(draft: Draft, person: Person): Verdict {
  if (!isWaitedFor(draft, person)) return "deadline-passed-by";
  record(draft, { kind: "DeadlineMissed", person: person.id, deadline: "answer-overdue" });
  clearDeadline(draft, person.id, "answer-overdue", "answer-reminder");
  escalate(draft, "no-reply", { person: person.id, evidence: { phone: person.phone ?? draft.state.phone } });
  return null;
}

type Temporary = Extract<Account, { kind: "temporary" }>;

/** The temporary password that works, with its last day. */
function living({ account }: Person): NonNullable<Temporary["current"]> | null {
  return account.kind === "temporary" && !account.expired ? account.current : null;
}

function warnOfExpiry(draft: Draft, person: Person): Verdict {
  const credential = living(person);
  if (!credential || !isBefore(draft.at.now, endOfDay(credential.lastDay))) return "deadline-passed-by";
  record(draft, { kind: "ReminderOrdered", person: person.id, deadline: "password-warning", at: draft.at.now });
  clearDeadline(draft, person.id, "password-warning");
  send(draft, person.id, { template: "password-warning", lastDay: credential.lastDay });
  return null;
}

/** The end of the last day: it no longer works, and the mail says how to get another (fact 73). */
function expire(draft: Draft, person: Person): Verdict {
  const credential = living(person);
  if (!credential) return "deadline-passed-by";
  const end = endOfDay(credential.lastDay);
  if (isBefore(draft.at.now, end)) {
    setDeadline(draft, person.id, "password-expiry", end);
    return null;
  }
  record(draft, { kind: "PasswordExpired", person: person.id, credential: credential.id });
  clearDeadline(draft, person.id, "password-expiry", "password-warning", "change-password");
  send(draft, person.id, { template: "password-expired", lastDay: credential.lastDay });
  return null;
}

function remindOfPassword(draft: Draft, person: Person): Verdict {
  const credential = living(person);
  if (!credential) return "deadline-passed-by";
  nextOf(draft, person.id, "change-password", credential.issuedAt, draft.at.policy.password.reminderDays);
  tellTasks(draft, person, "change-password");
  return null;
}

const taskOf = { "declare-presence": "presence", "confirm-address": "address", "submit-photo": "photo" } as const;

function remindOfTask(draft: Draft, person: Person, kind: keyof typeof taskOf): Verdict {
  if (!openTasksOf(draft, person).includes(taskOf[kind])) return "deadline-passed-by";
  record(draft, { kind: "DeadlineMissed", person: person.id, deadline: kind });
  clearDeadline(draft, person.id, kind);
  tellTasks(draft, actorOf(draft.state, person, draft.at), kind);
  return null;
}

/** Decision 22: a second reminder, then one `overdue` a case; nothing closes. */
function overdueTasks(draft: Draft, actor: Person): Verdict {
  const group = groupOf(draft.state, actor, draft.at);
  const open = group.some((person) => openTasksOf(draft, person).length > 0);
  if (!open || actor.tasksSince === null) return "deadline-passed-by";
  record(draft, { kind: "DeadlineMissed", person: actor.id, deadline: "tasks-overdue" });
  const last = daysAfter(actor.tasksSince, draft.at.policy.tasks.overdueDays);
  if (isBefore(draft.at.now, last)) {
    setDeadline(draft, actor.id, "tasks-overdue", last);
    tellTasks(draft, actor, "tasks-overdue");
    return null;
  }
  clearDeadline(draft, actor.id, "tasks-overdue");
  escalate(draft, "overdue", { evidence: { tasks: group.flatMap((person) => tasksOf(draft, person)) } });
  return null;
}

/** One mail with everything that this actor and those they act for have still to do. */
function tellTasks(draft: Draft, actor: Person, deadline: string): void {
  const tasks = groupOf(draft.state, actor, draft.at).flatMap((person) => tasksOf(draft, person));
  if (draft.state.assisted) escalate(draft, "overdue", { evidence: { tasks } });
  else if (remind(draft, actor.id, deadline)) send(draft, actor.id, { template: "task-reminder", tasks });
}

/** On the day of return: are you back? After policy's times a person rings. */
function checkReturn(draft: Draft, person: Person): Verdict {
  const hold = draft.state.holds.find((one) => one.person === person.id && travelHolds.includes(one.kind));
  if (!hold) return "deadline-passed-by";
  if (hold.checks >= draft.at.policy.travel.checks) {
    clearDeadline(draft, person.id, "return-check");
    escalate(draft, "no-reply", { person: person.id, evidence: { hold: hold.kind, checks: hold.checks } });
    return null;
  }
  const { id } = actorOf(draft.state, person, draft.at);
  record(draft, { kind: "ReminderOrdered", person: person.id, deadline: "return-check", at: draft.at.now });
  setDeadline(draft, person.id, "return-check", returnCheckAt(draft, hold.until));
  send(draft, id, { template: "return-check", person: person.id, plannedReturn: hold.until });
  return null;
}

/** Our target for the grant. Where only an old declaration stands in its way, a fresh one is asked for instead. */
function missGrant(draft: Draft, person: Person): Verdict {
  const over = person.ecopr.kind === "issued" || isDone(person) || person.presence.kind === "denied";
  if (over) return "deadline-passed-by";
  const again = daysAfter(draft.at.now, draft.at.policy.targets.grantDays);
  setDeadline(draft, person.id, "grant", again);
  if (draft.state.holds.some((hold) => hold.person === person.id)) return null;
  if (isFresh(person, draft.at)) {
    record(draft, { kind: "DeadlineMissed", person: person.id, deadline: "grant" });
    escalate(draft, "target-missed", { person: person.id, evidence: { target: "grant" } });
    return null;
  }
  const actor = actorOf(draft.state, person, draft.at);
  const softDay = draft.at.now.slice(0, 10);
  if (remind(draft, actor.id, "grant")) {
    send(draft, actor.id, { template: "task-reminder", tasks: [{ person: person.id, task: "presence", softDay }] });
  }
  return null;
}

function missTarget(draft: Draft, person: Person, kind: "photo-review" | "card-production" | "card-mailing"): Verdict {
  const standing = {
    "photo-review": person.photo.kind === "submitted" || person.photo.kind === "in-review",
    "card-production": person.ecopr.kind === "issued" && person.card.kind === "none",
    "card-mailing": person.card.kind === "production" || person.card.kind === "undelivered",
  };
  if (!standing[kind]) return "deadline-passed-by";
  record(draft, { kind: "DeadlineMissed", person: person.id, deadline: kind });
  clearDeadline(draft, person.id, kind);
  escalate(draft, "target-missed", { person: person.id, evidence: { target: kind } });
  return null;
}

/** Whether a reminder goes: not within policy's quiet hours of the last one. */
function remind(draft: Draft, id: string, deadline: string): boolean {
  const { remindedAt } = current(draft, id);
  const quiet = remindedAt !== null && hoursBetween(remindedAt, draft.at.now) < draft.at.policy.reminders.quietHours;
  if (!quiet) record(draft, { kind: "ReminderOrdered", person: id, deadline, at: draft.at.now });
  return !quiet;
}

/** Sets the deadline to the first of its days that still lies ahead, or clears it after the last. */
function nextOf(
  draft: Draft,
  person: string,
  kind: "answer-reminder" | "change-password",
  from: string,
  days: readonly number[],
): void {
  const ahead = days.map((day) => daysAfter(from, day)).find((due) => isBefore(draft.at.now, due));
  if (ahead === undefined) clearDeadline(draft, person, kind);
  else setDeadline(draft, person, kind, ahead);
}
