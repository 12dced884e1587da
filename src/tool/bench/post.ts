import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The benchmark's mail servers (servers.ts), as the parent sees them. */
export interface BenchPost {
  readonly imapUrl: string;
  readonly smtpUrl: string;
  /** Puts messages into the inbox. */
  fill(raws: readonly Buffer[]): Promise<void>;
  /** Takes every message out of every folder. */
  empty(): Promise<void>;
  close(): void;
}

export async function openBenchPost(): Promise<BenchPost> {
  const child = fork(join(import.meta.dirname, "servers.ts"), [], {
    serialization: "advanced",
    env: { PATH: process.env["PATH"], NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [urls] = (await once(child, "message")) as [{ imapUrl: string; smtpUrl: string }];
  const tell = async (word: Buffer | "empty") => {
    child.send(word);
    await once(child, "message");
  };
  return {
    ...urls,
    async fill(raws) {
      for (const raw of raws) await tell(raw);
    },
    empty: () => tell("empty"),
    close: () => child.kill(),
  };
}
