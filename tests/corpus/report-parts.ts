import { writeFileSync } from "node:fs";
import { classify } from "./parts/classify.ts";
import { dates } from "./parts/dates.ts";
import { strained } from "./parts/hostile.ts";
import { intents } from "./parts/intents.ts";
import type { Failure, Part } from "./parts/report.ts";
import { strain } from "./parts/strain.ts";
import { unquote } from "./parts/unquote.ts";
import { holds, table } from "./parts/report.ts";

/**
 * `npm run corpus:parts [PART…] [--failures FILE]`: the reader's parts by themselves, judged through the batch commands.
 * Prints the figures of issues 3 and 4 and writes what failed; exit code 1 below a floor.
 */
const parts: Readonly<Record<string, () => Promise<Part>>> = { intents, dates, classify, unquote, strain, hostile: strained };

const words = process.argv.slice(2);
const at = words.indexOf("--failures");
const file = at < 0 ? undefined : words.splice(at, 2)[1];
// A start of the program for each text takes minutes: only where it is asked for.
const asked = words.length === 0 ? Object.keys(parts).filter((name) => name !== "hostile") : words;

const done: Part[] = [];
for (const name of asked) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part "${name}": write ${Object.keys(parts).join(", ")}.`);
  const found = await part();
  console.log(table(found));
  done.push(found);
}
const listing = done.map(listed).join("\n");
if (file === undefined) console.log(listing);
else writeFileSync(file, listing);
if (done.some(({ figures }) => figures.some((figure) => !holds(figure)))) process.exitCode = 1;

/** The failures of a part, those of one cause together. */
function listed({ title, failures }: Part): string {
  const causes = Map.groupBy(failures, ({ cause }) => cause);
  const blocks = [...causes].toSorted(([, a], [, b]) => b.length - a.length).map(([cause, some]) => block(cause, some));
  return [`\n# ${title}: ${failures.length} failures`, ...blocks].join("\n");
}

function block(cause: string, some: readonly Failure[]): string {
  const lines = some.map(({ input, wanted, got }) => `- ${input}\n    wanted: ${wanted}\n    got:    ${got}`);
  return [`\n## ${cause} (${some.length})`, ...lines].join("\n");
}
