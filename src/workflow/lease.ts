import { setTimeout as patience } from "node:timers/promises";
import type { Logger } from "pino";
import { limits } from "../limits.ts";
import { type Database, transaction } from "../store/database.ts";
import { enterEngine, type EngineName, leaveEngine, renewal, thisEngine } from "../store/engines.ts";
import { pause } from "./pause.ts";

/** An engine's sign of life, for as long as its process lives and the database answers. */
export interface Lease {
  readonly engine: string;
  /** Gives up what stands in this engine's name: another one goes on at once. */
  leave(): Promise<void>;
}

/** Enters this process among the engines of a database and renews its lease until it leaves. */
export async function takeLease(database: Database, log: Logger): Promise<Lease> {
  const engine = thisEngine();
  const stopping = new AbortController();
  await transaction(database, (tx) => enterEngine(tx, database.kind, engine));
  const renewing = database.kind === "embedded" ? null : renewUntil(stopping.signal, database, log, engine);
  return {
    engine: engine.id,
    async leave() {
      stopping.abort();
      await renewing;
      // A database that is away learns it from the lease.
      await transaction(database, (tx) => leaveEngine(tx, engine.id)).catch(() => undefined);
    },
  };
}

/** On a connection of its own: where all others wait for a lock, this one is still heard. */
async function renewUntil(signal: AbortSignal, database: Database, log: Logger, engine: EngineName): Promise<void> {
  while (!signal.aborted) {
    try {
      await database.session(async (run) => {
        while (!signal.aborted) {
          await inTime(run(renewal(engine)));
          await pause(limits.lease.renewSeconds, signal);
        }
      });
    } catch (error) {
      log.warn({ fault: (error as Error).message }, "this engine's lease could not be renewed");
      await pause(1, signal);
    }
  }
}

/** A connection that has gone silent is given up for a fresh one. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const enough = new AbortController();
  const late = patience(limits.lease.seconds * 1000, undefined, { signal: enough.signal, ref: false }).then(() => {
    throw new Error("The database does not answer.");
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    enough.abort();
  }
}
