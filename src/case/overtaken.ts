import type { Case, Person } from "./case.ts";
import { isComplete } from "./completeness.ts";
import type { MailOrder, Task } from "./decision.ts";
import { beginDraft } from "./decide/draft.ts";
import { isFresh } from "./decide/grant.ts";
import { travelHolds } from "./decide/holds.ts";
import { openTasksOf } from "./decide/tasks.ts";
import { type Moment, personOf } from "./family.ts";

/**
 * Whether the case has moved on since a mail was ordered, so that it would ask for what is done or say what is no longer
 * so: a reminder waits for the morning, and any mail for a server that is away. What answers a person always goes.
 */
export function isOvertaken(state: Case, order: MailOrder, at: Moment): boolean {
  const asked = (people: readonly string[]) => people.flatMap((id) => personOf(state, id) ?? []);
  const closed = state.phase === "closed";
  switch (order.template) {
    case "portal1":
    case "portal1-reminder":
      return closed || isComplete(state, asked(order.people));
    case "clarify":
      return (
        closed || order.asks.every(({ person, question }) => personOf(state, person)?.answers[question] !== undefined)
      );
    case "return-check":
      return closed || !state.holds.some((hold) => hold.person === order.person && travelHolds.includes(hold.kind));
    case "hold":
      return closed || state.holds.length === 0;
    case "password-warning":
    case "password-expired":
      return closed || lastDayOf(personOf(state, order.to)) !== order.lastDay;
    case "task-reminder":
      return order.tasks.every(({ person, task }) => !isOpen(state, personOf(state, person), task, at));
    default:
      return false;
  }
}

/** Last day of the temporary password that was accepted last, also once it has expired. */
function lastDayOf(person: Person | undefined): string | null {
  return person?.account.kind === "temporary" ? (person.account.current?.lastDay ?? null) : null;
}

function isOpen(state: Case, person: Person | undefined, task: Task, at: Moment): boolean {
  if (!person) return false;
  if (openTasksOf(beginDraft(state, at), person).includes(task)) return true;
  // The grant asks for a fresh declaration where an old one stands.
  return task === "presence" && person.ecopr.kind !== "issued" && state.phase !== "closed" && !isFresh(person, at);
}
