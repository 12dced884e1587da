import { parseArgs } from "node:util";
import { crash } from "./trial.ts";
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
const reports = await Promise.all(
  kinds.map(async (kind) => {
    const report = await crash(kind, kills, seed, (line) => process.stderr.write(`${kind} ${line}\n`));
    return { kind, report };
  }),
);
for (const { kind, report } of reports) {
  const { kills: counts, faults, messages, mails, unsure, cases } = report;
  console.log(
    `\n${kind}, seed ${seed}: ${messages} messages, ${mails} mails, ${unsure} of them unsure in the end, ${cases} cases`,
  );
  console.table(Object.fromEntries(Object.entries(counts).map(([moment, count]) => [moment, { kills: count }])));
  for (const fault of faults) console.log(`FAULT ${fault}`);
}
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
process.exit(reports.some(({ report }) => report.faults.length > 0) ? 1 : 0);
