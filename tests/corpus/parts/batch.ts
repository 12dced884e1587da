import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** An output line of a batch command, as contract.md has it. */
export type Answer = Readonly<Record<string, unknown>>;

/** What a batch command answered. */
export interface Batch {
  readonly answers: Answer[];
  /** When each line came out, in milliseconds of processor time. */
  readonly times: number[];
  /** Lines a second of processor time, once warm; on a machine that others use too, the clock would measure them. */
  readonly rate: number;
}

/** Runs `landfall COMMAND --batch` as a script would: NDJSON in, NDJSON out, judged from outside. */
export async function batch(command: readonly string[], lines: readonly object[]): Promise<Batch> {
  const child = spawn(process.execPath, ["src/cli/main.ts", ...command, "--batch"], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, MAIL_FROM: "confirm@example.ca", OFFICIAL_PAGE: "https://www.example.ca/confirm" },
  });
  const answers: Answer[] = [];
  const times: number[] = [];
  let warm: { readonly lines: number; readonly spent: number } | undefined;
  let spent = 0;
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const whole = (rest + text).split("\n");
    rest = whole.pop() ?? "";
    const now = processorTime(child.pid) ?? performance.now();
    for (const line of whole) {
      answers.push(JSON.parse(line) as Answer);
      times.push(now);
    }
  });
  const sample = setInterval(() => {
    spent = processorTime(child.pid) ?? performance.now();
    warm ??= answers.length >= lines.length / 3 ? { lines: answers.length, spent } : undefined;
  }, 20);
  const ended = new Promise<void>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? done() : fail(new Error(`landfall ${command.join(" ")} ended with ${code}`)),
    );
  });
  for (const line of lines) child.stdin.write(`${JSON.stringify(line)}\n`);
  child.stdin.end();
  await ended.finally(() => clearInterval(sample));
  if (answers.length !== lines.length)
    throw new Error(`${command.join(" ")}: ${lines.length} lines in, ${answers.length} out`);
  const rate =
    warm === undefined || spent <= warm.spent ? 0 : ((answers.length - warm.lines) * 1000) / (spent - warm.spent);
  return { answers, times, rate };
}

/** Milliseconds of processor time that a process has spent (proc(5), in ticks of 10 ms), or null where there is no /proc. */
function processorTime(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** The lines of a data file beside this folder. */
export function data<Line>(name: string): Line[] {
  const text = readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}
