import { countCases } from "../store/cases.ts";
import { countDueDeadlines } from "../store/deadlines.ts";
import { countOpenEscalations } from "../store/escalations.ts";
import { countMails, mailStates } from "../store/mails.ts";
import { countMessages } from "../store/reading.ts";
import { readAgeing } from "../workflow/ageing.ts";
import type { Context } from "../workflow/context.ts";

/** How much waits and since when, in the text form of Prometheus. Ages are seconds, 0 where nothing waits. */
export async function metrics(context: Context): Promise<string> {
  const { db } = context.database;
  const now = context.now();
  const [messages, mails, escalations, deadlines, cases, ageing] = await Promise.all([
    countMessages(db),
    countMails(db),
    countOpenEscalations(db),
    countDueDeadlines(db, now.toString()),
    countCases(db),
    readAgeing(db, context.policy, now.toString()),
  ]);
  const age = (oldest: string | null) =>
    oldest === null ? 0 : Math.max(0, Temporal.Instant.from(oldest).until(now).total("seconds"));
  return [
    gauge("messages_waiting", "Stored messages not yet dealt with.", [["", messages.waiting]]),
    gauge("messages_waiting_oldest_seconds", "Age of the oldest of them.", [["", age(messages.oldestWaiting)]]),
    gauge(
      "mails",
      "Mails in the outbox by state.",
      mailStates.map((state) => [`state="${state}"`, mails[state]]),
    ),
    gauge("mails_queued_oldest_seconds", "Age of the oldest mail that waits.", [["", age(mails.oldestQueued)]]),
    gauge("escalations_open", "Escalations that wait for a person.", [["", escalations.open]]),
    gauge("escalations_open_oldest_seconds", "Age of the oldest of them.", [["", age(escalations.oldest)]]),
    gauge("deadlines_due", "Deadlines that have come due and are not met yet.", [["", deadlines.due]]),
    gauge("deadlines_due_oldest_seconds", "For how long the oldest of them has been due.", [
      ["", age(deadlines.oldest)],
    ]),
    gauge("password_answer_p95_seconds", "95th percentile of a new temporary password's time, last 30 days.", [
      ["", ageing.password.p95 ?? 0],
    ]),
    gauge("password_oldest_seconds", "Age of the oldest unanswered request for a password.", [
      ["", age(ageing.password.oldestWaiting)],
    ]),
    gauge("portal2_answer_p95_seconds", "95th percentile from the last answer to Portal 2, last 30 days.", [
      ["", ageing.portal2.p95 ?? 0],
    ]),
    gauge(
      "steps_waiting",
      "Own steps that wait, by the target that measures them.",
      ageing.steps.map(({ step, waiting }) => [`step="${step}"`, waiting]),
    ),
    gauge(
      "cases",
      "Cases by phase.",
      Object.entries(cases).map(([phase, count]) => [`phase="${phase}"`, count]),
    ),
  ].join("");
}

function gauge(name: string, help: string, values: readonly (readonly [labels: string, value: number])[]): string {
  const lines = values.map(([labels, value]) => `landfall_${name}${labels === "" ? "" : `{${labels}}`} ${value}\n`);
  return `# HELP landfall_${name} ${help}\n# TYPE landfall_${name} gauge\n${lines.join("")}`;
}
