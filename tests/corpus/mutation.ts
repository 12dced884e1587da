import { runBatch } from "./batch.ts";
import { loadHard } from "./hard.ts";
import { judge } from "./judge.ts";
import { mutations } from "./mutations.ts";
import type { Read, Sent, Trial } from "./shape.ts";

/**
 * `npm run corpus:mutation`: weakens the rules of the reader one at a time, as its source is loaded, and reads the hand-written
 * corpus with each. Prints how many replies come out otherwise than expected; exit code 1 where a weakened rule goes unseen,
 * or where the reader as it stands does not read them all as expected.
 */
const hook = ["--import", new URL("mutate.ts", import.meta.url).href];

/** How many mutants are read with at once. */
const together = 2;

async function render(template: string, lines: readonly object[]): Promise<readonly Sent[]> {
  return (await runBatch<Sent>(["render", template], lines.map((line) => JSON.stringify(line)))).lines; // prettier-ignore
}

const trials = await loadHard(render);
const lines = trials.map(({ name, case: state, sent, reply, receivedAt }) =>
  JSON.stringify({ id: name, case: state, sent, reply: reply.toString("base64"), receivedAt }),
);

/** Wrong values, and replies that are not read as expected. */
interface Outcome {
  readonly wrong: number;
  readonly amiss: readonly Trial[];
}

async function outcomeOf(name?: string): Promise<Outcome> {
  const options = name === undefined ? [] : hook;
  const run = await runBatch<Read>(["read"], lines, { options, env: name === undefined ? {} : { MUTATION: name } });
  const judged = trials.map((trial, index) => judge(trial, run.lines[index] as Read));
  return {
    wrong: judged.flatMap(({ fields }) => fields).filter(({ mark }) => mark === "wrong").length,
    amiss: judged.filter((one) => one.problems.length > 0 || one.fields.some(({ mark }) => mark !== "right")).map(({ trial }) => trial),
  }; // prettier-ignore
}

const sound = await outcomeOf();
if (sound.amiss.length > 0) console.log(`As it stands the reader misreads ${sound.amiss.map(({ name }) => name).join(", ")}.`); // prettier-ignore

const left = [...mutations];
const survivors: string[] = [];
async function work(): Promise<void> {
  for (let mutation = left.shift(); mutation; mutation = left.shift()) {
    const { wrong, amiss } = await outcomeOf(mutation.name);
    const seen = amiss.length > sound.amiss.length;
    if (!seen) survivors.push(mutation.name);
    console.log(`${seen ? "  seen    " : "✗ UNSEEN  "}${mutation.name}: ${wrong} wrong values, ${amiss.length} replies amiss`);
  }
}
await Promise.all(Array.from({ length: together }, () => work()));

console.log(`\nTests  ${mutations.length - survivors.length} passed${survivors.length ? ` | ${survivors.length} failed` : ""}`); // prettier-ignore
if (survivors.length > 0 || sound.amiss.length > 0) process.exitCode = 1;
