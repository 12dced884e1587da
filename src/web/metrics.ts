import { countCases } from "../store/cases.ts";
import { countDueDeadlines } from "../store/deadlines.ts";
import { countOpenEscalations } from "../store/escalations.ts";
import { countMails, mailStates } from "../store/mails.ts";
import { countMessages } from "../store/reading.ts";
import type { Context } from "../workflow/context.ts";

/** How much waits and since when, in the text form of Prometheus. Ages are seconds, 0 where nothing waits. */
export async function metrics(context: Context): Promise<string> {
  const { db } = context.database;
  const now = context.now();
  const [messages, mails, escalations, deadlines, cases] = await Promise.all([
    countMessages(db),
    countMails(db),
    countOpenEscalations(db),
    countDueDeadlines(db, now.toString()),
    countCases(db),
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
