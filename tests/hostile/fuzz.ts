import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzz, loadSeeds, messageAt } from "./fuzz-run.ts";

/**
 * `npm run fuzz -- --count 20000 [--seed S] [--from INDEX]`: mutated mail through parse, classify and read. Prints its seed
 * first, so that a run that dies can be repeated. `--show INDEX --seed S` writes one message out. Ends with 1 for a fault,
 * or for fewer than 8 different outcomes: then the fuzzer is blunt.
 */
const { values } = parseArgs({
  options: { count: { type: "string", default: "5000" }, seed: { type: "string" }, from: { type: "string", default: "0" }, show: { type: "string" } },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const leastOutcomes = 8;

if (values.show !== undefined) {
  writeFileSync(1, messageAt(loadSeeds(), seed, Number(values.show)));
  process.exit(0);
}
process.stdout.write(`seed ${seed}\n`);
// A fault outside of every promise is the worst of all: it would end the engine's child.
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (error: unknown) => {
    process.stderr.write(`${event} near message ${at} of seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
let at = 0;
const start = performance.now();
const count = Number(values.count);
const report = await fuzz(seed, Number(values.from), count, (index) => {
  at = index + 1;
  if (at % 10_000 === 0) process.stderr.write(`${at}\n`);
});
for (const [outcome, times] of [...report.outcomes].toSorted((one, other) => other[1] - one[1]))
  process.stdout.write(`${String(times).padStart(8)}  ${outcome}\n`);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${count} messages in ${seconds.toFixed(0)} s, the slowest ${report.slowest.seconds.toFixed(2)} s (${report.slowest.index}), ${report.outcomes.size} outcomes, ${report.faults.length} faults\n`);
for (const fault of report.faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
process.exit(report.faults.length > 0 || report.outcomes.size < leastOutcomes ? 1 : 0);
