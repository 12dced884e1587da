import type { Command } from "commander";
import { limits } from "../limits.ts";
import { describeRaw, tooLarge } from "../mail/classify.ts";
import { bytesOf, runBatch } from "./batch.ts";

/** `landfall classify --batch`: says what raw messages are, without storing them. */
export function addClassify(program: Command): void {
  program
    .command("classify")
    .description("says what raw messages are: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, raw}")
    .action(() =>
      runBatch((line) => (isTooLarge(line["raw"]) ? tooLarge : describeRaw(bytesOf(line, "raw"))), {
        bytes: limits.batch.rawLineBytes,
        answer: tooLarge,
      }),
    );
}

/** Base64 without white space says how much it holds before it is decoded: nothing is made of 80 MB only to be refused. */
function isTooLarge(raw: unknown): boolean {
  return typeof raw === "string" && Buffer.byteLength(raw, "base64") > limits.mail.messageBytes && !/\s/.test(raw);
}
