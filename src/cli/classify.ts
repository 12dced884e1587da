import type { Command } from "commander";
import { describeRaw } from "../mail/classify.ts";
import { bytesOf, runBatch } from "./batch.ts";

/** `landfall classify --batch`: says what raw messages are, without storing them. */
export function addClassify(program: Command): void {
  program
    .command("classify")
    .description("says what raw messages are: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, raw}")
    .action(() => runBatch((line) => describeRaw(bytesOf(line, "raw"))));
}
