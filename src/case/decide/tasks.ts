import type { Person } from "../case.ts";
import { promisedDay } from "../day.ts";
import type { MailContent, Task } from "../decision.ts";
import type { Draft } from "./draft.ts";
import { isDone } from "./end.ts";

type TaskRow = Extract<MailContent, { template: "task-reminder" }>["tasks"][number];

/** What this person has still to do, in the order the portal shows it (fact 83). Nothing before the tasks were opened. */
export function openTasksOf(draft: Draft, person: Person): Task[] {
  if (person.tasksSince === null || isDone(person) || draft.state.phase === "closed") return [];
  const { account, presence, photo, card } = person;
  const declared = presence.kind === "declared" && !presence.stale;
  const held = draft.state.holds.some((hold) => hold.person === person.id);
  const tasks: Task[] = [];
  if (account.kind === "temporary" && !account.expired && account.current) tasks.push("password");
  if (person.ecopr.kind !== "issued" && !declared && !held) tasks.push("presence");
  if (card.kind === "undelivered" || person.confirmedAddress === null) tasks.push("address");
  if (photo.kind === "none" || photo.kind === "uploaded" || photo.kind === "returned") tasks.push("photo");
  return tasks;
}

/** The same, each with the printed date of its soft day. A returned photo's and a returned card's day count anew. */
export function tasksOf(draft: Draft, person: Person): TaskRow[] {
  const { softDays } = draft.at.policy.tasks;
  return openTasksOf(draft, person).map((task) => {
    const again = task === "photo" && person.photo.kind === "returned" ? person.photo.at : null;
    const back = task === "address" && person.card.kind === "undelivered" ? person.card.at : null;
    const from = again ?? back ?? person.tasksSince ?? draft.at.now;
    return { person: person.id, task, softDay: promisedDay(from, softDays).date };
  });
}
