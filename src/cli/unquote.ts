import type { Command } from "commander";
import { unquote } from "../reading/quote.ts";
import { BadLine, runBatch, textOf } from "./batch.ts";

/** `landfall unquote --batch`: what the person wrote, without quote and signature, where no sent text is known. */
export function addUnquote(program: Command): void {
  program
    .command("unquote")
    .description("takes quotes and signatures off a reply: NDJSON in, NDJSON out")
    .requiredOption("--batch", "reads NDJSON on standard input: {id, text} or {id, html}")
    .action(() =>
      runBatch((line) => {
        if (line["text"] === undefined && line["html"] === undefined)
          throw new BadLine('The line has neither "text" nor "html".');
        return unquote(line["text"] === undefined ? { html: textOf(line, "html") } : { text: textOf(line, "text") });
      }),
    );
}
