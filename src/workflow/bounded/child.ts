import { setFlagsFromString } from "node:v8";
import { type TaskAnswer, type TaskName, tasks } from "./tasks.ts";
import { warmUp } from "./warm-up.ts";

/** The child's side of `pool.ts`: says when it is ready, then one task at a time, an answer each; ends with the engine. */
process.on("message", (request: { task: TaskName; input: never }) => {
  void answer(request).then((result) => process.send?.(result));
});
process.on("disconnect", () => process.exit(0));
// V8's analysis of the reader's long patterns takes 1.1 s of processor time in each new child, and makes a reading 6 ms
// quicker: too dear where a hostile message costs a child.
setFlagsFromString("--no-regexp-optimization");
// Who only looks at photos need not wait for what reads words.
if (process.argv[2] !== "photo") warmUp();
process.send?.("ready");

async function answer(request: { task: TaskName; input: never }): Promise<TaskAnswer> {
  try {
    return { kind: "done", output: await tasks[request.task](request.input) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error("unknown fault");
    return { kind: "failed", name: fault.name, message: fault.message };
  }
}
