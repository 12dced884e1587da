import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Random } from "../reading/random.ts";
import { runBatch } from "./batch.ts";
import { loadBlind } from "./blind.ts";
import { intentFigures, row, tabulate } from "./figures.ts";
import { generate } from "./generate.ts";
import { loadHard } from "./hard.ts";
import { judge, type Judged } from "./judge.ts";
import { makeFamily } from "./people.ts";
import { loadReplies } from "./replies.ts";
import type { Read, Sent, Trial } from "./shape.ts";

/** Families are rendered once and answer many times. */
const familyCount = 120;

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "4000" }, only: { type: "string" }, out: { type: "string" }, failures: { type: "string", default: "25" } },
}); // prettier-ignore
const seed = Number(values.seed);
const count = Number(values.count);

async function render(template: string, lines: readonly object[]): Promise<readonly Sent[]> {
  return (await runBatch<Sent>(["render", template], lines.map((line) => JSON.stringify(line)))).lines; // prettier-ignore
}

async function generated(): Promise<readonly Trial[]> {
  const random = new Random(seed);
  const families = Array.from({ length: familyCount }, (_, index) => makeFamily(random, index));
  const sent = await render("portal1", families.map((family, index) => ({ id: index, case: family.case, person: "p1" }))); // prettier-ignore
  return Array.from({ length: count }, (_, index) => {
    const at = index % familyCount;
    return generate(seed, index, families[at] as (typeof families)[number], sent[at] as Sent);
  });
}

/** Reads every trial in one batch, with a line in the middle that is none. */
async function readAll(trials: readonly Trial[]): Promise<{ judged: Judged[]; perSecond: number; orderly: boolean }> {
  const lines = trials.map((trial, index) =>
    JSON.stringify({ id: index, case: trial.case, sent: trial.sent, reply: trial.reply.toString("base64"), receivedAt: trial.receivedAt }), // prettier-ignore
  );
  const middle = Math.floor(lines.length / 2);
  const run = await runBatch<Read & { id: unknown }>(["read"], [...lines.slice(0, middle), "{not JSON", ...lines.slice(middle)]); // prettier-ignore
  const [bad] = [run.lines[middle]];
  const answers = [...run.lines.slice(0, middle), ...run.lines.slice(middle + 1)];
  const orderly = bad?.error !== undefined && answers.length === trials.length && answers.every((one, index) => one.id === index); // prettier-ignore
  const judged = trials.map((trial, index) => judge(trial, answers[index] as Read));
  return { judged, perSecond: (trials.length - 1) / (run.processor ?? run.wall), orderly };
}

const group = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] =>
  Object.entries(Object.groupBy(items, key)).map(([name, all]): [string, T[]] => [name, all ?? []]);

function failuresOf(judged: readonly Judged[]): string[] {
  return judged.flatMap((one) => {
    const fields = one.fields.filter((field) => field.mark === "wrong" || (field.mark === "asked" && !field.accepted));
    const intents = [...one.intents.extra.map((intent) => `+${intent}`), ...one.intents.lost.map((intent) => `-${intent}`)]; // prettier-ignore
    const notes = [
      ...one.problems,
      ...(intents.length ? [`intents ${intents.join(" ")}`] : []),
      ...fields.map((field) => `${field.mark === "wrong" ? "WRONG " : ""}${field.person}.${field.field}: ${field.got}, expected ${field.expected}`), // prettier-ignore
    ];
    return notes.length ? [`${one.trial.name} [${one.trial.style}]\n    ${notes.join("\n    ")}\n    unattributed: ${JSON.stringify(one.read.unattributed ?? []).slice(0, 200)}`] : []; // prettier-ignore
  });
}

/** What went amiss in one reply, in words that others share. */
function causesOf(one: Judged): string[] {
  const { style } = one.trial;
  const verbs = { right: "", wrong: "took a wrong", asked: "asked in vain for" };
  const fields = one.fields.flatMap((field) => (field.mark === "right" ? [] : [`${style}: ${verbs[field.mark]} ${field.field}`])); // prettier-ignore
  const intents = [...one.intents.extra.map((intent) => `intent ${intent} read into it`), ...one.intents.lost.map((intent) => `intent ${intent} overlooked`)]; // prettier-ignore
  return [...new Set([...fields, ...intents, ...one.problems.map((problem) => `${style}: ${problem}`)])];
}

const hard = await loadHard(render);
const others = await loadReplies(render);
const trials = [...hard, ...others, ...loadBlind(), ...(await generated())].filter((trial) => !values.only || trial.name === values.only || trial.style === values.only); // prettier-ignore
const { judged, perSecond, orderly } = await readAll(trials);
const byStyle = group(judged, (one) => one.trial.style).toSorted(([a], [b]) => a.localeCompare(b));
const fields = [...new Set(judged.flatMap((one) => one.fields.map((field) => field.field)))];
const total = row("all", judged);
const inlineRow = row("inline", judged.filter((one) => one.trial.style === "inline")); // prettier-ignore
const intents = intentFigures(judged);
const grave = judged.flatMap((one) => one.fields).filter((one) => one.mark === "wrong" && /^(uci|inCanada|firstEntry|lastEntry|plannedReturn)$/.test(one.field)).length; // prettier-ignore

console.log(tabulate("style", [...byStyle.map(([name, all]) => row(name, all)), total]));
console.log(`\n${tabulate("field", fields.map((field) => row(field, judged, field)))}`); // prettier-ignore
const sound = judged.filter((one) => one.problems.length === 0).length;
console.log(`\nintents: precision ${(100 * intents.precision).toFixed(2)} %, recall ${(100 * intents.recall).toFixed(2)} %`);
console.log(`kind and disposition as expected: ${sound} of ${judged.length}`);
console.log(`${perSecond.toFixed(0)} replies a second of processor time; order kept past a bad line: ${orderly ? "yes" : "no"}`); // prettier-ignore

const failures = failuresOf(judged);
const causes = group(judged.flatMap(causesOf), (cause) => cause).toSorted(([, a], [, b]) => b.length - a.length);
console.log(`\n${failures.length} replies with something amiss\n`);
console.log(causes.slice(0, 40).map(([cause, all]) => `${String(all.length).padStart(5)}  ${cause}`).join("\n")); // prettier-ignore
const gravest = failures.toSorted((a, b) => Number(b.includes("WRONG")) - Number(a.includes("WRONG")));
console.log(`\n${gravest.slice(0, Number(values.failures)).join("\n")}`);
if (values.out) writeFileSync(values.out, JSON.stringify(judged.map((one) => ({ ...one, trial: { ...one.trial, reply: one.trial.reply.toString("utf8") } })))); // prettier-ignore

// How many a second is a figure of the machine as much as of the reader, and shared machines differ: it is printed, not held.
const floors: readonly (readonly [string, boolean])[] = [
  ["wrong values accepted at most 0.1 %", total.wrong <= total.accepted * 0.001],
  ["no wrong date, UCI or presence", grave === 0],
  ["complete and clear replies straight through at least 95 %", total.straight >= total.clear * 0.95],
  ["fields of inline replies right at least 97 %", inlineRow.right >= inlineRow.fields * 0.97],
  ["intents at least 95 % each", intents.precision >= 0.95 && intents.recall >= 0.95],
  ["order kept past a bad line", orderly],
];
const broken = floors.filter(([, held]) => !held).map(([floor]) => floor);
console.log(broken.length ? `\nBroken: ${broken.join("; ")}.` : "\nEvery floor holds.");
console.log(`Tests  ${floors.length - broken.length} passed${broken.length ? ` | ${broken.length} failed` : ""}`);
process.exitCode = broken.length ? 1 : 0;
