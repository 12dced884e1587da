import type { Command } from "commander";
import { dateReadings } from "../reading/field/date.ts";
import { runBatch, textOf } from "./batch.ts";

/** `landfall dates --batch`: every calendar-legal reading of a date as people write it. */
export function addDates(program: Command): void {
  program
    .command("dates")
    .description("gives every reading of a date: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, text, receivedAt}")
    .action(() => runBatch((line) => ({ readings: dateReadings(textOf(line, "text")) })));
}
