import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a batch command printed, and what it took: wall and processor seconds from the first line's answer to the last. */
export interface BatchRun<T> {
  readonly lines: readonly T[];
  readonly wall: number;
  readonly processor: number | null;
}

/** How Node runs the command: its own options, and variables besides ours. */
interface NodeRun {
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Node's own options, as `landfall` is started where it is installed: those of its first line. */
const asInstalled = (readFileSync("src/cli/main.ts", "utf8").split("\n")[0] ?? "").split(" ").filter((word) => /^--\w/.test(word));

/** Runs `landfall COMMAND --batch` over the lines, given as they are, and reads one line back for each. */
export async function runBatch<T>(command: readonly string[], lines: readonly string[], { options = [], env = {} }: NodeRun = {}): Promise<BatchRun<T>> {
  const child = spawn("./node_modules/.bin/node", [...asInstalled, ...options, "src/cli/main.ts", ...command, "--batch"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const out: T[] = [];
  let start = 0;
  let used = 0;
  let end = 0;
  let last: number | null = null;
  const done = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
    createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => {
      out.push(JSON.parse(line) as T);
      if (out.length === 1) {
        start = performance.now();
        used = processorSeconds(child.pid) ?? 0;
      }
      if (out.length < lines.length) return;
      end = performance.now();
      last = processorSeconds(child.pid);
      child.stdin.end();
    });
  });
  child.stdin.on("error", () => undefined);
  for (const line of lines) if (!child.stdin.write(`${line}\n`)) await new Promise((drained) => child.stdin.once("drain", drained)); // prettier-ignore
  await done;
  return { lines: out, wall: (end - start) / 1000, processor: last === null ? null : last - used };
}

/** User and system time of a process so far, where the system tells it (proc(5): fields 14 and 15, in hundredths). */
function processorSeconds(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
