import { countCases } from "../store/cases.ts";
import { readAges } from "../store/ages.ts";
import { countDueDeadlines } from "../store/deadlines.ts";
import { countOpenEscalations } from "../store/escalations.ts";
import { countMails, mailStates } from "../store/mails.ts";
import { countMessages } from "../store/message-counts.ts";
import { readNights } from "../store/nights.ts";
import { lastReconciled } from "../store/reconciles.ts";
import { readAgeing } from "../workflow/ageing.ts";
import type { Context } from "../workflow/context.ts";
import { type Odd, oddKinds } from "../workflow/reconcile/compare.ts";

/**
 * How much waits and since when, in the text form of Prometheus (exposition format 0.0.4). Ages are seconds, 0 where
 * nothing waits, and how far ahead where a clock was: an alarm on either; times are seconds since 1970, 0 for never. What each means, and when to act: docs/running.md.
 */
export async function metrics(context: Context): Promise<string> {
  const { db } = context.database;
  const now = context.now();
  const [messages, mails, ages, escalations, deadlines, cases, ageing, reconciled, nights] = await Promise.all([
    countMessages(db),
    countMails(db),
    readAges(db),
    countOpenEscalations(db),
    countDueDeadlines(db, now.toString()),
    countCases(db),
    readAgeing(db, context.policy, now.toString()),
    lastReconciled<Odd>(db),
    readNights(db),
  ]);
  const since = (oldest: string | null) =>
    oldest === null ? 0 : Temporal.Instant.from(oldest).until(now).total("seconds");
  const age = (oldest: string | null) => Math.abs(since(oldest));
  const { passwordHours } = context.policy.targets;
  return [
    ...ofMailbox(context, age),
    one("messages_waiting", "Stored messages not yet dealt with.", messages.waiting),
    one("messages_waiting_oldest_seconds", "Age of the oldest of them, since the mailbox had it.", age(ages.unread)),
    one("messages_quarantined", "Messages put aside.", ages.quarantined),
    gauge(
      "mails",
      "Mails in the outbox by state.",
      mailStates.map((state) => [`state="${state}"`, mails[state]]),
    ),
    one(
      "mails_unsent_oldest_seconds",
      "Age of the oldest mail that may go and has not.",
      Math.max(0, since(ages.unsent)),
    ),
    one("mails_unsure", "Mails that were unsure twice: they stay so until a person asks.", ages.unsureForGood),
    one("mails_unsure_oldest_seconds", "Age of the oldest of them.", age(ages.unsure)),
    one("escalations_open", "Escalations that wait for a person.", escalations.open),
    one("escalations_open_oldest_seconds", "Age of the oldest of them.", age(escalations.oldest)),
    one("deadlines_due", "Deadlines that have come due and are not met yet.", deadlines.due),
    one("deadlines_due_oldest_seconds", "For how long the oldest of them has been due.", age(deadlines.oldest)),
    one("password_oldest_seconds", "Age of the oldest unanswered request for a password.", age(ages.password)),
    one("password_target_seconds", "The time within which each is to be answered.", passwordHours * 3600),
    one(
      "password_answer_p95_seconds",
      "95th percentile of a new temporary password's time, last 30 days.",
      ageing.password.p95 ?? 0,
    ),
    one(
      "portal2_answer_p95_seconds",
      "95th percentile from the last answer to Portal 2, last 30 days.",
      ageing.portal2.p95 ?? 0,
    ),
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
    ...ofCertificate(context),
    one("first_case_timestamp_seconds", "When the oldest case was taken in.", secondsOf(nights.firstCase)),
    one("retain_last_timestamp_seconds", "When retention last came to its end.", secondsOf(nights.retained)),
    one("reconcile_last_timestamp_seconds", "When all was last compared.", secondsOf(reconciled?.endedAt ?? null)),
    gauge(
      "reconcile_findings",
      "What did not add up then, by kind.",
      oddKinds.map((kind) => [`kind="${kind}"`, reconciled?.findings.find((found) => found.kind === kind)?.count ?? 0]),
    ),
  ].join("");
}

/** What this engine knows of the mailbox: nothing where another one reads it. */
function ofMailbox({ sight }: Context, age: (since: string | null) => number): string[] {
  if (sight.lookedAt === null) return [];
  return [
    one("mailbox_looked_seconds", "Time since all in the mailbox was last taken in.", age(sight.lookedAt.toString())),
    one("mailbox_unread", "Messages in the mailbox that are not stored yet.", sight.left),
    one("mailbox_unread_oldest_seconds", "Age of the oldest of them.", age(sight.oldest)),
  ];
}

/** Grants stop when it ends: nothing where none certifies. */
function ofCertificate({ certificate }: Context): string[] {
  if (certificate === null) return [];
  const ends = secondsOf(certificate.validTo.toString());
  return [one("ecopr_certificate_end_timestamp_seconds", "When the certificate of the eCOPRs ends.", ends)];
}

function secondsOf(instant: string | null): number {
  return instant === null ? 0 : Temporal.Instant.from(instant).epochMilliseconds / 1000;
}

function one(name: string, help: string, value: number): string {
  return gauge(name, help, [["", value]]);
}

function gauge(name: string, help: string, values: readonly (readonly [labels: string, value: number])[]): string {
  const lines = values.map(([labels, value]) => `landfall_${name}${labels === "" ? "" : `{${labels}}`} ${value}\n`);
  return `# HELP landfall_${name} ${help}\n# TYPE landfall_${name} gauge\n${lines.join("")}`;
}
