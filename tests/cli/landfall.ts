import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const root = join(import.meta.dirname, "../..");

/** Runs the program as a new user would: in an empty folder of its own, with these settings and no others. */
export function landfall(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = "",
): Promise<Ended> {
  const program = spawn(join(root, "node_modules/.bin/node"), [join(root, "src/cli/main.ts"), ...words], {
    cwd: settings["DATA_DIR"] ?? emptyFolder(),
    env: { PATH: process.env["PATH"] ?? "", ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  program.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  program.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  program.stdin.on("error", () => {});
  program.stdin.end(input);
  return new Promise((resolve, reject) => {
    program.once("error", reject);
    program.once("close", (code) => resolve({ code, out, err }));
  });
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "landfall-cli-"));
}
