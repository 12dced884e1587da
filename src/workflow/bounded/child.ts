import { type TaskAnswer, type TaskName, tasks } from "./tasks.ts";

/** The child's side of `pool.ts`: one task at a time, an answer each, and the end when the engine is gone. */
process.on("message", (request: { task: TaskName; input: never }) => {
  void answer(request).then((result) => process.send?.(result));
});
process.on("disconnect", () => process.exit(0));

async function answer(request: { task: TaskName; input: never }): Promise<TaskAnswer> {
  try {
    return { kind: "done", output: await tasks[request.task](request.input) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error("unknown fault");
    return { kind: "failed", name: fault.name, message: fault.message };
  }
}
