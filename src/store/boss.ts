import { setTimeout as pause } from "node:timers/promises";
import { fromKysely, PgBoss } from "pg-boss";
import { limits } from "../limits.ts";
import type { Database } from "./database.ts";
import type { Tx } from "./tables.ts";
import { afterwards, refuseInside } from "./transaction.ts";

/**
 * Jobs are hints: a handler looks in the tables for what is due. One that is lost, doubled or out of order changes
 * nothing, and one that fails for good is only told to `onError`.
 */
export interface Boss {
  /**
   * Sends hints in the caller's transaction: rolled back, they were never sent; committed, they arrive within a second.
   * `startAfter` is an ISO instant.
   */
  send(tx: Tx, queue: string, hints: readonly Hint[]): Promise<void>;
  /**
   * Sends an empty hint once the caller's transaction is written, one for all that are asked for within a fifth of a
   * second. A process that dies in between takes it along; whoever works on the queue looks by themself a little later.
   */
  rouse(queue: string): void;
  /** Sends one hint by itself; throws inside a transaction, of which it would not be part. */
  wake(queue: string, data?: object): Promise<void>;
  /**
   * Calls `handler` with what has come, up to `limits.store.jobsInOneFetch` hints at once, `workers` calls side by side.
   * An error gives the whole batch back to be tried again. `signal` falls when the engine stops.
   */
  work(queue: string, handler: (data: object[], signal: AbortSignal) => Promise<void>, workers?: number): Promise<void>;
  /** Sends a hint at each time of a cron line, counted in `tz` (IANA name). */
  schedule(queue: string, cron: string, tz: string): Promise<void>;
  /** Takes no more jobs, lets those in hand finish, and ends. */
  stop(): Promise<void>;
}

export interface Hint {
  readonly data: object;
  readonly startAfter?: string;
}

/**
 * Starts pg-boss on an open database with the queues it is to know. It must not be called inside a transaction. Every
 * queue is used once here, outside of any: on the embedded database the first use asks the database about the queue,
 * and inside a transaction that question would wait for ever.
 */
export async function openBoss(
  database: Database,
  queues: readonly string[],
  onError: (error: Error) => void,
): Promise<Boss> {
  refuseInside("The job queue");
  const boss = new PgBoss({
    ...database.boss,
    ...(database.kind === "embedded" ? { backend: "pglite" } : { max: limits.store.jobConnections }),
    application_name: "landfall-jobs",
    useListenNotify: true,
    // A job whose process was killed is found by its missed heartbeats, at the next look.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
  });
  boss.on("error", onError);
  await boss.start();
  for (const queue of queues) {
    await boss.createQueue(queue, {
      notify: true,
      heartbeatSeconds: limits.store.jobHeartbeatSeconds,
      expireInSeconds: limits.store.jobExpireSeconds,
      deleteAfterSeconds: limits.store.jobKeepSeconds,
      retryLimit: 3,
      retryDelay: 1,
      retryBackoff: true,
    });
    // One that is there from before stays as it was made.
    await boss.updateQueue(queue, { expireInSeconds: limits.store.jobExpireSeconds });
    await boss.findJobs(queue, { key: "warm" });
  }
  const rousing = new Map<string, Rousing>();
  const rouse = (queue: string) => {
    const known = rousing.get(queue) ?? { again: false, running: null };
    rousing.set(queue, known);
    known.again = true;
    known.running ??= rouseOn(known, () => boss.send(queue, {}), onError).finally(() => {
      known.running = null;
    });
  };
  return {
    async send(tx, queue, hints) {
      await boss.insert(queue, [...hints], { db: fromKysely(tx) });
    },
    rouse: (queue) => afterwards(() => rouse(queue)),
    async wake(queue, data = {}) {
      refuseInside("A job");
      await boss.send(queue, data);
    },
    async work(queue, handler, workers = 1) {
      await boss.work<object>(
        queue,
        {
          batchSize: limits.store.jobsInOneFetch,
          burstWhenBatchFull: true,
          localConcurrency: workers,
          pollingIntervalSeconds: 2,
          notifyPollingIntervalSeconds: 2,
        },
        async (jobs) =>
          handler(
            jobs.map((job) => job.data),
            jobs[0]?.signal ?? new AbortController().signal,
          ),
      );
    },
    schedule: (queue, cron, tz) => boss.schedule(queue, cron, null, { tz }),
    async stop() {
      for (const { running } of rousing.values()) await running;
      await boss.stop({ graceful: true });
    },
  };
}

/** Hints of one queue that are on their way together. */
interface Rousing {
  /** Asked for since the last one went. */
  again: boolean;
  running: Promise<void> | null;
}

async function rouseOn(queue: Rousing, send: () => Promise<unknown>, onError: (error: Error) => void): Promise<void> {
  while (queue.again) {
    queue.again = false;
    try {
      await send();
    } catch (error) {
      onError(error as Error);
    }
    await pause(limits.store.rouseMilliseconds);
  }
}
