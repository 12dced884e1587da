import { runBatch } from "./batch.ts";
import { loadHard } from "./hard.ts";
import type { Sent } from "./shape.ts";

/**
 * `npm run corpus:order`: each batch command on 5,000 lines, one of them no JSON at all. Every line must have its answer, in
 * order and under its id, and the bad one alone an error; exit code 1 where that does not hold.
 */
const count = 5_000;
const bad = 2_500;

interface Answer {
  readonly id?: unknown;
  readonly error?: string;
}

async function render(template: string, lines: readonly object[]): Promise<readonly Sent[]> {
  return (await runBatch<Sent>(["render", template], lines.map((line) => JSON.stringify(line)))).lines; // prettier-ignore
}

const trials = await loadHard(render);
const trialAt = (index: number) => trials[index % trials.length] as (typeof trials)[number];

const commands: readonly (readonly [command: readonly string[], line: (index: number) => object])[] = [
  [["read"], (index) => ({ case: trialAt(index).case, sent: trialAt(index).sent, reply: trialAt(index).reply.toString("base64"), receivedAt: trialAt(index).receivedAt })],
  [["render", "portal1"], (index) => ({ case: trialAt(index).case, person: "p1" })],
  [["unquote"], (index) => ({ text: `Yes.\n\nOn Mon, Nov 16, 2026 at 10:03 AM IRCC <a@b.example> wrote:\n> ${index}` })],
  [["dates"], (index) => ({ text: `March ${(index % 28) + 1}, 2019` })],
  [["classify"], (index) => ({ raw: trialAt(index).reply.toString("base64") })],
]; // prettier-ignore

let held = 0;
for (const [command, line] of commands) {
  const lines = Array.from({ length: count }, (_, id) => (id === bad ? "{not JSON" : JSON.stringify({ id, ...line(id) })));
  const { lines: answers, wall } = await runBatch<Answer>(command, lines);
  const faults = answers.filter(({ id, error }, at) => (at === bad ? error === undefined : id !== at || error !== undefined)).length; // prettier-ignore
  const kept = answers.length === count && faults === 0;
  if (kept) held++;
  console.log(`${command.join(" ")}: ${answers.length} answers in ${wall.toFixed(0)} s, ${kept ? "in order, one error for the one bad line" : `${faults} out of order or in error`}`); // prettier-ignore
}
console.log(`\nTests  ${held} passed${held < commands.length ? ` | ${commands.length - held} failed` : ""}`);
if (held < commands.length) process.exitCode = 1;
