import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FuzzReport, loadSeeds, messageAt } from "./fuzz-run.ts";

/**
 * `npm run fuzz -- --count 20000 [--seed S] [--state FILE]`: mutated mail through parse, classify and read, in as many
 * processes as there are processors. Prints its seed first, so that a run can be repeated; with `--state` it writes down how
 * far it is, and goes on from there when it is started again. `--show INDEX --seed S` writes one message out. Ends with 1
 * for a fault, or for fewer than 8 different outcomes: then the fuzzer is blunt.
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    seed: { type: "string" },
    state: { type: "string" },
    show: { type: "string" },
  },
});
const leastOutcomes = 8;
/** Messages of one block, and seconds without a sign of life after which a process counts as hung. */
const block = 500;
const patience = 120;

/** What is known of a run so far: blocks that are done, and what they came to. */
interface State {
  readonly seed: number;
  readonly count: number;
  readonly done: number[];
  outcomes: Record<string, number>;
  faults: string[];
  slowest: FuzzReport["slowest"];
}

if (values.show !== undefined) {
  writeFileSync(1, messageAt(loadSeeds(), Number(values.seed), Number(values.show)));
  process.exit(0);
}
const state = begin();
process.stdout.write(`seed ${state.seed}\n`);
const start = performance.now();
const before = state.done.length;
const blocks = Array.from({ length: Math.ceil(state.count / block) }, (_, at) => at).filter((at) => !state.done.includes(at));
await Promise.all(Array.from({ length: availableParallelism() }, () => work()));
tell();
process.exit(state.faults.length > 0 || Object.keys(state.outcomes).length < leastOutcomes ? 1 : 0);

function begin(): State {
  const count = Number(values.count);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (values.state !== undefined && existsSync(values.state)) {
    const known = JSON.parse(readFileSync(values.state, "utf8")) as State;
    if (values.seed === undefined || known.seed === seed) return { ...known, count };
  }
  return { seed, count, done: [], outcomes: {}, faults: [], slowest: { index: 0, seconds: 0 } };
}

/** One process after another until no block is left: a new one where the last died. */
async function work(): Promise<void> {
  while (blocks.length > 0) {
    const child = fork(join(import.meta.dirname, "fuzz-worker.ts"), { execArgv: [] });
    await new Promise((resolve) => child.once("message", resolve));
    for (let at = blocks.shift(); at !== undefined; at = blocks.shift()) {
      const ended = await readBlock(child, at * block, Math.min(block, state.count - at * block));
      take(at, ended);
      if (typeof ended === "string") break;
    }
    child.kill("SIGKILL");
  }
}

/** The report of a block, or which message its process died of. */
function readBlock(child: ChildProcess, from: number, count: number): Promise<FuzzReport | string> {
  return new Promise((resolve) => {
    let last = from;
    const hung = () => end(`${last}: was not read within ${patience} s`);
    let timer = setTimeout(hung, patience * 1000);
    const onExit = (code: number | null) => end(`${last}: ended its process (${code})`);
    const onMessage = (said: { at: number } | { report: FuzzReport }) => {
      clearTimeout(timer);
      if ("report" in said) return end(said.report);
      last = said.at;
      timer = setTimeout(hung, patience * 1000);
    };
    const end = (ended: FuzzReport | string) => {
      clearTimeout(timer);
      child.off("exit", onExit).off("message", onMessage);
      resolve(ended);
    };
    child.on("exit", onExit).on("message", onMessage);
    child.send({ seed: state.seed, from, count });
  });
}

function take(at: number, ended: FuzzReport | string): void {
  state.done.push(at);
  if (typeof ended === "string") state.faults.push(ended);
  else {
    for (const [outcome, times] of Object.entries(ended.outcomes))
      state.outcomes[outcome] = (state.outcomes[outcome] ?? 0) + times;
    state.faults.push(...ended.faults);
    if (ended.slowest.seconds > state.slowest.seconds) state.slowest = ended.slowest;
  }
  for (const fault of typeof ended === "string" ? [ended] : ended.faults) process.stdout.write(`FAULT ${fault}\n`);
  if (values.state !== undefined) {
    writeFileSync(`${values.state}.new`, JSON.stringify(state));
    renameSync(`${values.state}.new`, values.state);
  }
  if (state.done.length % 20 === 0) process.stdout.write(`${state.done.length * block} of ${state.count}, ${state.faults.length} faults\n`);
}

function tell(): void {
  const outcomes = Object.entries(state.outcomes).toSorted((one, other) => other[1] - one[1]);
  for (const [outcome, times] of outcomes) process.stdout.write(`${String(times).padStart(8)}  ${outcome}\n`);
  const read = outcomes.reduce((sum, [, times]) => sum + times, 0);
  const seconds = (performance.now() - start) / 1000;
  const now = (state.done.length - before) * block;
  process.stdout.write(
    `${read} messages read (${now} now, in ${seconds.toFixed(0)} s), the slowest ${state.slowest.seconds.toFixed(2)} s (${state.slowest.index}), ${outcomes.length} outcomes, ${state.faults.length} faults\n`,
  );
}
