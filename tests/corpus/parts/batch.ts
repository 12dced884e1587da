import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** An output line of a batch command, as contract.md has it. */
export type Answer = Readonly<Record<string, unknown>>;

/** What a batch command answered, and how long its lines took in milliseconds (its start not counted). */
export interface Batch {
  readonly answers: Answer[];
  readonly milliseconds: number;
}

/** Runs `landfall COMMAND --batch` as a script would: NDJSON in, NDJSON out, judged from outside. */
export async function batch(command: readonly string[], lines: readonly object[]): Promise<Batch> {
  const child = spawn(process.execPath, ["src/cli/main.ts", ...command, "--batch"], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, MAIL_FROM: "confirm@example.ca", OFFICIAL_PAGE: "https://www.example.ca/confirm" },
  });
  const answers: Answer[] = [];
  let first = 0;
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    first ||= performance.now();
    const whole = (rest + text).split("\n");
    rest = whole.pop() ?? "";
    for (const line of whole) answers.push(JSON.parse(line) as Answer);
  });
  const ended = new Promise<void>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`landfall ${command.join(" ")} ended with ${code}`))));
  });
  for (const line of lines) child.stdin.write(`${JSON.stringify(line)}\n`);
  child.stdin.end();
  await ended;
  if (answers.length !== lines.length) throw new Error(`${command.join(" ")}: ${lines.length} lines in, ${answers.length} out`);
  return { answers, milliseconds: performance.now() - first };
}

/** The lines of a data file beside this folder. */
export function data<Line>(name: string): Line[] {
  const text = readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}
