import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { limits } from "../limits.ts";
import { write } from "./batch.ts";
import { boundedLines } from "./batch-lines.ts";

/** A line that a thread has, or will have when it is done with others. */
interface InHand {
  readonly bytes: number;
  readonly written: Promise<void>;
}

/**
 * As `runBatch`, in as many threads as there are cores: NDJSON in, NDJSON out, in the same order, each line written as soon
 * as it and those before it are ready. `module` exports as its default what a thread does with a line: it gives the line of
 * the output.
 */
export async function runInThreads(module: URL): Promise<void> {
  const threads = Math.min(availableParallelism(), limits.batch.threads);
  const pool = new Tinypool({
    filename: module.href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: limits.batch.idleMilliseconds,
    resourceLimits: { maxYoungGenerationSizeMb: limits.batch.youngMegabytes },
  });
  const inHand: InHand[] = [];
  try {
    let written: Promise<void> = Promise.resolve();
    for await (const line of boundedLines(process.stdin)) {
      const answer = pool.run(line) as Promise<string>;
      const before = written;
      written = Promise.all([answer, before]).then(([text]) => write(text));
      written.catch((error: Error) => process.stdin.destroy(error));
      inHand.push({ bytes: line.text?.length ?? 0, written });
      while (isFull(inHand)) await inHand.shift()?.written;
    }
    await written;
  } finally {
    await pool.destroy();
  }
}

function isFull(inHand: readonly InHand[]): boolean {
  return (
    inHand.length > limits.batch.inHand || inHand.reduce((sum, { bytes }) => sum + bytes, 0) > limits.batch.inHandBytes
  );
}
