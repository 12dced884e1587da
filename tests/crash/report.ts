import { parseArgs } from "node:util";
import { crash, type CrashReport } from "./trial.ts";
import type { DatabaseKind } from "./world.ts";

/** `npm run test:crash -- --kills N [--seed S] [--database embedded|postgres]`: both databases where none is named. */
const { values } = parseArgs({
  options: { kills: { type: "string" }, seed: { type: "string" }, database: { type: "string" } },
});
const kills = Number(values.kills ?? 30);
const seed = Number(values.seed ?? 1);
const kinds: DatabaseKind[] =
  values.database === "embedded" || values.database === "postgres" ? [values.database] : ["embedded", "postgres"];

const begun = performance.now();
const clean = await Promise.all(
  kinds.map(async (kind) => {
    const report = await crash(kind, kills, seed, (line) => process.stderr.write(`${kind} ${line}\n`));
    tell(kind, report);
    return report.faults.length === 0;
  }),
);
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
process.exit(clean.every(Boolean) ? 0 : 1);

/** One database's report, as soon as it is there: the other may take as long again. */
function tell(kind: DatabaseKind, { kills: counts, faults, messages, mails, unsure, cases }: CrashReport): void {
  console.log(
    `\n${kind}, seed ${seed}: ${messages} messages, ${mails} mails, ${unsure} of them unsure in the end, ${cases} cases`,
  );
  console.table(Object.fromEntries(Object.entries(counts).map(([moment, count]) => [moment, { kills: count }])));
  for (const fault of faults) console.log(`FAULT ${fault}`);
}
