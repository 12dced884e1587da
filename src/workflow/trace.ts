import type { Pool } from "./bounded/pool.ts";

/** What a span may say of itself: ids and words of our own, never a name, an address or a text. */
export type Facts = Readonly<Record<string, string | number>>;

/** Tells of each message's walk to whoever watches (OpenTelemetry). The walk of a message is one trace, whose id is the message's. */
export interface Tracer {
  /** Messages were stored: their walks begin, at `began` (`performance.now()`). */
  received(messages: readonly string[], began: number): void;
  /** Does `work` as the part `name` of a message's walk; null where no message is behind it, and then nothing is told. */
  walk<T>(message: string | null, name: string, facts: Facts, work: () => Promise<T>): Promise<T>;
  /** The same within a part that is being done; by itself where none is. */
  part<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Hands over what was not told yet. */
  close(): Promise<void>;
}

/** Nobody watches. */
export const untraced: Tracer = {
  received: () => undefined,
  walk: (_message, _name, _facts, work) => work(),
  part: (_name, work) => work(),
  close: () => Promise.resolve(),
};

/** A pool whose work is told of, under the task's own name; taking a message apart is called “parse”. */
export function tracedPool(pool: Pool, trace: Tracer): Pool {
  return {
    run: (task, ...input) => trace.part(task === "examine" ? "parse" : task, () => pool.run(task, ...input)),
    close: () => pool.close(),
  };
}
