import { type Command, InvalidArgumentError } from "commander";
import { readConfig } from "../config.ts";
import { runBench } from "../tool/bench.ts";
import type { BenchReport } from "../tool/bench/report.ts";
import { table } from "./table.ts";
import { print, printJson } from "./with.ts";

/** `landfall bench`: each hot path against its floor, as ratios; `--json` for comparison with an earlier run. */
export function addBench(program: Command): void {
  program
    .command("bench")
    .option("--json", "prints one JSON object, to be kept and compared")
    .option("--cases <number>", "also with this many cases in the database, such as 1000000 (the long form)", cases)
    .description("measures the hot paths, each against its floor, in a database of its own")
    .action(async (options: { json?: boolean; cases?: number }) => {
      const config = readConfig();
      const said = (line: string) => process.stderr.write(`${line}\n`);
      const report = await runBench(config.databaseUrl, { cases: options.cases ?? null, said });
      if (options.json === true) printJson(report);
      else printReport(report);
    });
}

function printReport({ machine, messages, runs, growth }: BenchReport): void {
  print(
    `${messages} messages a round; Node ${machine.node}, PostgreSQL ${machine.postgres}, ${machine.cores} cores (${machine.cpu}), load ${machine.load.toFixed(1)}`,
  );
  for (const { cases, rounds, paths } of runs) {
    print(`\n${cases} cases, ${rounds} rounds`);
    const rows = paths.map(({ what, ours, least, ratio, target }) =>
      [what, ours.median, least.median, ratio.median, ratio.least, ratio.most, target ?? ""].map(String),
    );
    print(table(["path", "ours, ms", "floor, ms", "ratio", "from", "to", "aim"], rows));
  }
  if (growth !== null)
    print(
      `\nours with the most cases by ours with the fewest: ${Object.entries(growth)
        .map(([name, value]) => `${name} ${value}`)
        .join(", ")}`,
    );
}

function cases(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 2000 && number <= 10_000_000) return number;
  throw new InvalidArgumentError("It must be a whole number from 2000 to 10000000.");
}
