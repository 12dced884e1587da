import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const node = join(root, "node_modules/.bin/node");

/** How an engine is to die: at the `count`th time that it comes to a named step. */
export interface Doom {
  readonly step: string;
  readonly count: number;
}

/** `landfall serve` in a process of its own. */
export class RunningEngine {
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;
  /** Everything it wrote on standard error. */
  words = "";

  /** `ahead`: seconds that its clock is ahead of the machine's. */
  constructor(folder: string, environment: Readonly<Record<string, string>>, ahead: number, doom: Doom | null) {
    const preload = join(import.meta.dirname, "preload.ts");
    const crash = {
      CRASH_AHEAD: String(ahead),
      ...(doom && { CRASH_STEP: doom.step, CRASH_COUNT: String(doom.count) }),
    };
    const env = { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1", ...environment, ...crash };
    const program = ["--import", preload, join(root, "src/cli/main.ts"), "serve"];
    this.#child = spawn(node, program, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
    this.#child.stderr?.on("data", (chunk: Buffer) => (this.words = (this.words + chunk.toString()).slice(-20_000)));
    this.ended = new Promise((resolve) => this.#child.once("exit", () => resolve()));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Whether it ended by the signal that nothing can catch: killed, not stopped by a fault of its own. */
  get killed(): boolean {
    return this.#child.signalCode === "SIGKILL";
  }

  /** Ports of the portal and of the console, once it takes mail; null where it died before. */
  async ready(): Promise<{ portal: string; console: string } | null> {
    for (;;) {
      const [, portal, consoleAt] = /^ready: .* on (\S+) and (\S+)$/m.exec(this.words) ?? [];
      if (portal && consoleAt) return { portal, console: consoleAt };
      if (!this.alive) return null;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Lets it finish what is in hand. */
  async stop(): Promise<number | null> {
    this.#child.kill("SIGTERM");
    await this.ended;
    return this.#child.exitCode;
  }
}
