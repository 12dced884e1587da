import { parseArgs } from "node:util";
import { shapes } from "./generate.ts";
import { text } from "./shapes/shape.ts";
import { type Met, openStand } from "./stand.ts";

/**
 * Every shape of hostile mail through the real path, one line each, and after each an ordinary mail:
 * `npm run hostile -- [--only WORDS] [--from N --count N] [--embedded]`. Ends with 1 where a bound was passed.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    from: { type: "string", default: "0" },
    count: { type: "string" },
    embedded: { type: "boolean", default: false },
  },
});

/**
 * Seconds and MiB that one message may take (issue 4), and milliseconds that the main loop may stand still. The seconds are
 * the processor's: on a machine that does nothing else the wall shows the same, and on a shared one the neighbours'.
 */
const bounds = { seconds: 10, mib: 512, lag: 200 };

const first = Number(values.from);
const chosen = shapes
  .slice(first, values.count === undefined ? undefined : first + Number(values.count))
  .filter((one) => values.only === undefined || one.name.includes(values.only));
const addressOf = (kind: string, at: number) => `${kind}${at}@example.org`;
const addresses = chosen.flatMap((_, at) => [addressOf("hostile", at), addressOf("next", at)]);
const stand = await openStand(["warm@example.org", ...addresses], values.embedded ? "embedded" : "postgres");

const ordinary = (from: string) =>
  text(from, "1. Zoë Łucja\r\n2. 1123456789\r\n4. 25 August 2019\r\n7. brown\r\n8. Yes, I am in Canada.\r\n");
await stand.meet(ordinary("warm@example.org"));

const table: (Met & { name: string; next: Met })[] = [];
process.stdout.write("  MB  wall s    CPU s  child MiB  in all MiB  main ms  next s  outcome\n");
for (const [at, one] of chosen.entries()) {
  const raw = one.make(addressOf("hostile", at));
  const met = await stand.meet(raw);
  const next = await stand.meet(ordinary(addressOf("next", at)));
  table.push({ ...met, name: one.name, next });
  const columns = [(raw.length / 1024 / 1024).toFixed(1).padStart(4), met.seconds.toFixed(1).padStart(7), met.processorSeconds.toFixed(1).padStart(8), met.childMib.toFixed(0).padStart(10), met.mib.toFixed(0).padStart(11), met.lag.toFixed(0).padStart(8), next.seconds.toFixed(1).padStart(7)];
  const attempts = met.attempts > 1 ? ` after ${met.attempts} attempts` : "";
  process.stdout.write(`${columns.join(" ")}  ${met.outcome}${met.reason && ` (${met.reason})`}${attempts}${passed(met, next) ? "  <<<" : ""}  ${one.name}\n`);
}
await stand.close();

const outcomes = Map.groupBy(table, (row) => `${row.outcome}${row.reason && ` (${row.reason})`}`);
const most = (of: (row: (typeof table)[number]) => number) => Math.max(...table.map(of));
process.stdout.write(`\n${table.length} shapes: ${[...outcomes].map(([outcome, rows]) => `${outcome} ${rows.length}`).join(", ")}\n`);
process.stdout.write(
  `at most ${most((row) => row.processorSeconds).toFixed(1)} s of processor time (${most((row) => row.seconds).toFixed(1)} s on the wall), ${most((row) => row.mib).toFixed(0)} MiB, ${most((row) => row.lag).toFixed(0)} ms of lag; the next mail ${most((row) => row.next.processorSeconds).toFixed(1)} s\n`,
);
const over = table.filter((row) => passed(row, row.next));
process.stdout.write(`${over.length} beyond a bound (${bounds.seconds} s, ${bounds.mib} MiB, ${bounds.lag} ms).\n`);
process.exit(over.length > 0 ? 1 : 0);

function passed(met: Met, next: Met): boolean {
  return met.processorSeconds > bounds.seconds || met.mib > bounds.mib || met.lag > bounds.lag || next.outcome === "quarantined" || next.processorSeconds > bounds.seconds;
}
