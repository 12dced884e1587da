import type { Policy } from "../case/policy.ts";
import { phases } from "../case/case.ts";
import { countCases } from "../store/cases.ts";
import type { Database } from "../store/database.ts";
import { countDueDeadlines } from "../store/deadlines.ts";
import { countOpenEscalations } from "../store/escalations.ts";
import { countMails } from "../store/mails.ts";
import { readAges } from "../store/ages.ts";
import { readNights } from "../store/nights.ts";
import { lastReconciled } from "../store/reconciles.ts";
import { readAgeing } from "./ageing.ts";
import type { Odd } from "./reconcile/compare.ts";
import { stuckOf } from "./stuck.ts";
import { countMessages } from "../store/message-counts.ts";
import { messageOutcomes } from "../store/reading.ts";

/** The state of the whole engine in the form of `status --json` (contract.md). `now`: ISO instant. */
export async function readStatus(database: Database, policy: Policy, now: string) {
  const { db } = database;
  const messages = await countMessages(db);
  const mails = await countMails(db);
  const deadlines = await countDueDeadlines(db, now);
  const ages = await readAges(db);
  const compared = await lastReconciled<Odd>(db);
  const nights = await readNights(db);
  const cases = await countCases(db);
  return {
    inbound: {
      stored: messages.stored,
      waiting: messages.waiting,
      outcomes: Object.fromEntries(messageOutcomes.map((outcome) => [outcome, messages.outcomes[outcome] ?? 0])),
    },
    outbox: {
      queued: mails.queued,
      sending: mails.sending,
      sent: mails.sent,
      unsure: mails.unsure,
      failed: mails.failed,
    },
    escalations: { open: (await countOpenEscalations(db)).open },
    cases: Object.fromEntries(phases.map((phase) => [phase, cases[phase] ?? 0])),
    deadlines: { due: deadlines.due },
    stuck: stuckOf({ ages, deadlines, compared, nights }, policy, now),
    compared: compared && { at: compared.endedAt, findings: compared.findings.length },
    ageing: await readAgeing(db, policy, now),
    database: { kind: database.kind, schema: database.schema },
  };
}
