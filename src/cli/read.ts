import type { Command } from "commander";
import { runInThreads } from "./batch-threads.ts";

/** `landfall read --batch`: understands replies against what was sent, without storing anything. */
export function addRead(program: Command): void {
  program
    .command("read")
    .description("understands replies without storing them: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, case, sent, reply, receivedAt}")
    .action(() => runInThreads(new URL("./read-line.ts", import.meta.url)));
}
