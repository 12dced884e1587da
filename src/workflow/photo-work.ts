import type { Tasks } from "./bounded/tasks.ts";
import { OutOfBounds } from "./bounded/pool.ts";
import type { Context } from "./context.ts";

type PhotoTask = "photo" | "photo-open" | "photo-cut";

/**
 * Works on a stranger's picture in a child process. What goes over its bounds while the face is looked for is tried once
 * more without: on a machine that is busy beyond measure, the plain measures and a person are better than none. Null
 * where the picture itself goes over them.
 */
export async function workOnPhoto<Name extends PhotoTask>(
  context: Context,
  task: Name,
  input: Omit<Tasks[Name]["input"], "faces">,
): Promise<Tasks[Name]["output"] | null> {
  for (const faces of context.findFaces ? [true, false] : [false]) {
    try {
      return await context.pool.run(task, { ...input, faces } as Tasks[Name]["input"]);
    } catch (error) {
      if (!(error instanceof OutOfBounds)) throw error;
      context.log.warn({ fault: error.message, task, faces }, "a photo went over its bounds");
    }
  }
  return null;
}
