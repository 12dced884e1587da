import { limits } from "../limits.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import { MailboxFault } from "../mail/mailbox.ts";
import type { Submitter } from "../mail/submit.ts";
import { statement } from "../store/database.ts";
import { noteRetained } from "../store/nights.ts";
import { takeBackAbandoned } from "./abandoned.ts";
import type { Context } from "./context.ts";
import { interpretWaiting } from "./interpret.ts";
import { notifyDue } from "./notify.ts";
import { createOutboxLoop } from "./outbox-loop.ts";
import { pause } from "./pause.ts";
import { putTimesRight } from "./put-right.ts";
import { type QueueName, queues, schedules } from "./queues.ts";
import { watchMailbox } from "./receive.ts";
import { reconcile } from "./reconcile.ts";
import { retain } from "./retain.ts";
import { tick } from "./tick.ts";

/** What the walk of a message runs on. */
export interface Road {
  readonly submitter: Submitter;
  readonly mailbox: Mailbox;
  readonly mailboxName: string;
  /** Another connection to the same mailbox, not yet made, for whoever compares or removes. */
  openMailbox(): Mailbox;
  /** Whether stored messages may be moved away from the inbox. */
  readonly settles: boolean;
}

export interface Walk {
  /** Lets what is in hand finish. */
  stop(): Promise<void>;
}

/**
 * Sets the walk going: mailbox → stored → read → decided → sent. Jobs wake it; besides, everything looks again by itself
 * every few seconds, so that a lost hint costs seconds and never a message.
 */
export async function runWalk(context: Context, road: Road): Promise<Walk> {
  const stopping = new AbortController();
  const { signal } = stopping;
  await connectFirst(road.mailbox, context);
  const outbox = createOutboxLoop(context, road.submitter, signal);
  const takeBack = serial(() => takeBackAbandoned(context, outbox.inHand()));
  await takeBack();
  const interpret = serial(() => interpretWaiting(context, signal).then(() => undefined));
  const due = serial(() => tick(context, signal));
  const notify = serial(() => notifyDue(context).then(() => undefined));
  const look = { name: road.mailboxName, open: () => road.openMailbox() };
  const work: Record<QueueName, () => Promise<void>> = {
    [queues.interpret]: interpret,
    [queues.deliver]: () => outbox.wake(),
    [queues.notify]: notify,
    [queues.tick]: due,
    [queues.retain]: serial(async () => {
      await retain(context, look);
      await statement(context.database, (db) => noteRetained(db, context.now().toString()));
    }),
    [queues.reconcile]: serial(() => reconcile(context, look).then(() => undefined)),
  };
  for (const queue of Object.values(queues)) {
    await context.boss.work(queue, () => told(context, queue, work[queue]));
    const cron = schedules[queue];
    if (cron !== undefined) await context.boss.schedule(queue, cron, "America/Toronto");
  }
  const watching = watchMailbox(
    context,
    { mailbox: road.mailbox, name: road.mailboxName, settles: road.settles },
    signal,
  );
  // Each by itself: while a long queue is sent, what a dead engine held must not wait for its end.
  const looks = [takeBack, interpret, () => outbox.wake(), notify, due];
  const looking = [
    ...looks.map((look) => lookAgain(context, look, signal)),
    lookAgain(context, () => putTimesRight(context), signal, limits.tick.putRightSeconds),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.allSettled([watching, ...looking, interpret(), outbox.wake()]);
    },
  };
}

/** A mailbox that nobody can open without a person ends the start with its sentence; one that is only away is waited for. */
async function connectFirst(mailbox: Mailbox, context: Context): Promise<void> {
  try {
    await mailbox.connect();
  } catch (error) {
    if (error instanceof MailboxFault && !error.retry) throw error;
    context.log.warn({ sentence: (error as Error).message }, "mailbox not reached yet");
  }
}

async function lookAgain(
  context: Context,
  look: () => Promise<void>,
  signal: AbortSignal,
  seconds: number = limits.deliver.lookSeconds,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await look();
    } catch (error) {
      // The database may be away: nothing is acknowledged, and the next look finds the same work.
      context.log.error({ fault: (error as Error).message }, "a look failed");
    }
    await pause(seconds, signal);
  }
}

/** The job queue keeps to itself what a handler throws: whoever looks at the log must see it too. */
async function told(context: Context, queue: QueueName, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    context.log.error({ queue, fault: (error as Error).message }, "a job failed");
    throw error;
  }
}

/** Never twice at once: a call while it runs makes it run once more afterwards, and both callers wait for that. */
function serial(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;
  const begin = () => {
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return begin();
    again ??= running
      .catch(() => undefined)
      .then(() => {
        again = null;
        return begin();
      });
    return again;
  };
}
