import { createReadStream, statSync } from "node:fs";
import type { Command } from "commander";
import { ConfigurationFault } from "../../config.ts";
import { limits } from "../../limits.ts";
import { BrokenCsv, casesOfCsv } from "../../workflow/intake/csv.ts";
import { importCases, type ImportReport, type IntakeLine } from "../../workflow/intake/import.ts";
import { casesOfNdjson } from "../../workflow/intake/ndjson.ts";
import { print, printJson, withWorkshop } from "../with.ts";
import { showProgress } from "./progress.ts";

/** `landfall case import FILE|-`: takes approved cases in. */
export function addImport(parent: Command): void {
  parent
    .command("import")
    .argument("<file>", "NDJSON or CSV; - is standard input")
    .option("--json", "prints one JSON object")
    .description("takes approved cases in; a bad line is refused by itself, a known application changes nothing")
    .action(async (file: string, options: { json?: boolean }) => {
      const bytes = sizeOf(file);
      const report = await withWorkshop(async (context) => {
        const progress = showProgress(bytes);
        try {
          const chunks = counted(file === "-" ? process.stdin : createReadStream(file), file, progress.read);
          return await importCases(context, casesIn(chunks, file), progress.done);
        } finally {
          progress.stop();
        }
      });
      tell(report, options.json === true);
    });
}

function tell(report: ImportReport, json: boolean): void {
  const { imported, known, refused } = report;
  if (json) printJson({ imported, known, refused });
  else {
    for (const { line, reason } of refused) process.stderr.write(`line ${line}: ${reason}\n`);
    print(`${imported} taken in, ${known} known already, ${refused.length} refused.`);
  }
  if (refused.length > 0) process.exitCode = 1;
}

/** By its name, else by its beginning: a case in JSON begins with a brace, a CSV with its columns' names. */
async function* casesIn(chunks: AsyncGenerator<Uint8Array>, file: string): AsyncGenerator<IntakeLine> {
  const first = await chunks.next();
  if (first.done) return;
  const all = joined(first.value, chunks);
  if (/\.(ndjson|jsonl|json)$/i.test(file) || (!/\.csv$/i.test(file) && !beginsAsCsv(first.value))) {
    yield* casesOfNdjson(all);
    return;
  }
  try {
    yield* casesOfCsv(await textOf(all, file));
  } catch (error) {
    throw error instanceof BrokenCsv
      ? new ConfigurationFault(`${nameOf(file)}: ${error.message}`, { cause: error })
      : error;
  }
}

function beginsAsCsv(chunk: Uint8Array): boolean {
  const [heading = ""] = new TextDecoder()
    .decode(chunk.subarray(0, 4096))
    .trimStart()
    .split(/[\r\n]/);
  return !heading.startsWith("{") && /application/i.test(heading);
}

async function* joined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function textOf(chunks: AsyncIterable<Uint8Array>, file: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limits.intake.csvBytes)
      throw new ConfigurationFault(
        `${nameOf(file)} is larger than 100 MiB; a CSV is read whole, so split it, or write NDJSON.`,
      );
    parts.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch (cause) {
    throw new ConfigurationFault(`${nameOf(file)} is not UTF-8; save it as “CSV UTF-8”.`, { cause });
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  tell: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks) {
      tell(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Bytes of the file; null for standard input. A wrong path is told before the database is opened. */
function sizeOf(file: string): number | null {
  if (file === "-") return null;
  let stat;
  try {
    stat = statSync(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
  if (stat.isDirectory()) throw new ConfigurationFault(`${file} is a folder; name a file in it.`);
  return stat.isFile() ? stat.size : null;
}

function unreadable(file: string, cause: unknown): ConfigurationFault {
  return new ConfigurationFault(
    `${nameOf(file)} cannot be read; name a file that exists and that this user may read, or - for standard input.`,
    { cause },
  );
}

function nameOf(file: string): string {
  return file === "-" ? "Standard input" : file;
}
