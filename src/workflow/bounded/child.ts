import { readSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { limits } from "../../limits.ts";
import { type TaskAnswer, type TaskRequest, tasks } from "./tasks.ts";
import { warmUp } from "./warm-up.ts";

/** The descriptor that `pool.ts` writes bytes to, after the three that are ignored and the channel for messages. */
const bytesPipe = 4;

const { restAfterMilliseconds, restAfterTasks } = limits.bounded;
let done = 0;
let residentBytes = 0;

/**
 * Memory once all is given back that is no longer used: V8 keeps as much again as it needs. That takes a third of a second, and
 * a new process three; what a bomb has left behind stays, and the engine begins another (`pool.ts`).
 */
function tidied(): number {
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  return process.memoryUsage.rss();
}

/** The child's side of `pool.ts`: says when it is ready, then one task at a time, an answer each; ends with the engine. */
process.on("message", (request: TaskRequest) => {
  const began = performance.now();
  void answer(request).then((result) => {
    // To ask the system takes as long as a tenth of a reading, and what is over at once has left nothing behind.
    const isDue = performance.now() - began > restAfterMilliseconds || done++ % restAfterTasks === 0;
    if (isDue) residentBytes = process.memoryUsage.rss();
    if (residentBytes > limits.bounded.restBytes) residentBytes = tidied();
    process.send?.({ ...result, residentBytes } satisfies TaskAnswer);
  });
});
process.on("disconnect", () => process.exit(0));
// V8's analysis of the reader's long patterns takes 1.1 s of processor time in each new child, and makes a reading 6 ms
// quicker: too dear where a hostile message costs a child, and well spent where hundreds have cost none.
if (process.argv[3] !== "quick") setFlagsFromString("--no-regexp-optimization");
// To write small repeats out costs 50 MB of machine code and makes nothing quicker.
setFlagsFromString("--no-regexp-unroll");
// Who only looks at photos need not wait for what reads words.
if (process.argv[2]?.startsWith("photo") !== true) warmUp();
process.send?.("ready");

async function answer({ task, input, bytes }: TaskRequest) {
  try {
    const whole = bytes === null ? input : { ...input, bytes: readBytes(bytes) };
    return { kind: "done" as const, output: await tasks[task](whole as never) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error("unknown fault");
    return { kind: "failed" as const, name: fault.name, message: fault.message };
  }
}

/** Waits for as many as were announced: this process has nothing else to do. */
function readBytes(length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length;) {
    const read = readSync(bytesPipe, bytes, at, length - at, null);
    if (read === 0) throw new Error("The engine stopped in the middle of a message.");
    at += read;
  }
  return bytes;
}
