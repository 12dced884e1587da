import { passwordTemplates } from "../case/decide/delivery.ts";
import { escalationDueAt } from "../case/escalation.ts";
import { limits } from "../limits.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import { type Db, transaction } from "../store/database.ts";
import { openEscalation } from "../store/escalations.ts";
import { moveCursor, noteReconciled } from "../store/mailbox-cursor.ts";
import { messageOutcomes } from "../store/reading.ts";
import { caseSums, messageGroups, overdue, tableEnds } from "../store/reconcile.ts";
import { keepReconciled } from "../store/reconciles.ts";
import { compareMailbox } from "./reconcile/mailbox.ts";
import type { Context } from "./context.ts";
import { createTally, type Odd, oddOfMessages, oddsOfCase, oddsOverdue } from "./reconcile/compare.ts";

/** How many were looked at, and what does not add up. */
export interface Reconciliation {
  readonly cases: number;
  readonly messages: number;
  readonly odds: readonly Odd[];
}

/** How far a walk through the tables is: rows passed of all. */
export type Tell = (passed: number, all: number) => void;

/**
 * Compares cases, journal, outbox, deadlines, escalations, messages and webhooks with one another. Reads only, some
 * thousands of rows at a time, each page of one snapshot. `now`: ISO instant.
 */
export async function reconcileStore(db: Db, now: string, tell: Tell = () => undefined): Promise<Reconciliation> {
  const tally = createTally();
  const ends = await tableEnds(db);
  const all = ends.cases + ends.messages;
  let cases = 0;
  for (const range of pages(ends.cases, limits.reconcile.casesInOnePage)) {
    const sums = await caseSums(db, range, passwordTemplates);
    cases += sums.length;
    for (const one of sums)
      for (const kind of oddsOfCase(one)) tally.add(kind, { count: 1, examples: [one.application] });
    tell(range.until, all);
  }
  let messages = 0;
  for (const range of pages(ends.messages, limits.reconcile.messagesInOnePage)) {
    for (const group of await messageGroups(db, range)) {
      messages += group.count;
      const kind = oddOfMessages(group, messageOutcomes);
      if (kind !== null) tally.add(kind, { count: group.count, examples: group.ids });
    }
    tell(ends.cases + range.until, all);
  }
  for (const { kind, ...found } of oddsOverdue(await overdue(db, patienceAt(now)))) tally.add(kind, found);
  return { cases, messages, odds: tally.odds() };
}

function* pages(end: number, size: number): Generator<{ after: number; until: number }> {
  for (let after = 0; after < end; after += size) yield { after, until: Math.min(after + size, end) };
}

function patienceAt(now: string) {
  const before = (hours: number) => Temporal.Instant.from(now).subtract({ hours }).toString();
  const { handHours, unreadHours, dueHours, webhookHours } = limits.reconcile;
  return {
    inHand: before(handHours),
    unread: before(unreadHours),
    queuedMail: before(24 * (limits.deliver.giveUpDays + 1)),
    queuedWebhook: before(limits.web.webhookHours + webhookHours),
    due: before(dueHours),
  };
}

/** Where the engine's mail arrives: a connection of its own, so that whoever waits for mail is not disturbed. */
export interface MailboxLook {
  readonly name: string;
  open(): Mailbox;
}

/**
 * The nightly comparison: what does not add up becomes one escalation, which the next night's joins while it is open.
 * A mailbox that cannot be reached is left out; its own alarm tells of that.
 */
export async function reconcile(context: Context, look: MailboxLook): Promise<Reconciliation> {
  const { db } = context.database;
  const began = context.now().toString();
  const stored = await reconcileStore(db, began);
  const odds = [...stored.odds, ...(await lookIntoMailbox(context, look))];
  const now = context.now().toString();
  await transaction(context.database, async (tx) => {
    const { cases, messages } = stored;
    await keepReconciled(tx, { beganAt: began, endedAt: now, cases, messages, findings: odds });
    if (odds.length === 0) return;
    const reason = "does-not-add-up";
    const dueAt = escalationDueAt(reason, now, context.policy);
    const evidence = Object.fromEntries(odds.map(({ kind, count, examples }) => [kind, { count, examples }]));
    const entry = { of: null, person: null, reason, messageId: null, evidence, dueAt, joins: true } as const;
    await openEscalation(tx, context.vault, entry, now);
  });
  const found = odds.map(({ kind, count }) => `${kind} ${count}`);
  context.log[odds.length === 0 ? "info" : "error"](
    { cases: stored.cases, messages: stored.messages, found },
    "reconciled",
  );
  return { ...stored, odds };
}

async function lookIntoMailbox(context: Context, { name, open }: MailboxLook): Promise<readonly Odd[]> {
  const { database } = context;
  const mailbox = open();
  try {
    await mailbox.connect();
    const { uidValidity, uidNext } = await mailbox.state();
    const compared = await compareMailbox({ db: database.db, vault: context.vault }, mailbox, name, context.now());
    await transaction(database, async (tx) => {
      await moveCursor(tx, name, Number(uidValidity), uidNext - 1);
      await noteReconciled(tx, name, context.now().toString());
    });
    return compared.odds;
  } catch (error) {
    context.log.warn({ sentence: (error as Error).message }, "the mailbox could not be compared");
    return [];
  } finally {
    await mailbox.close();
  }
}
