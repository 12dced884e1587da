import { readReply } from "../../src/reading/read.ts";
import { specimen, styles, type Specimen } from "./generate.ts";

/**
 * Prints, by style, how many fields were read right, asked about without need, and read wrong, and how many complete replies
 * were accepted whole: `report.ts [COUNT] [SEED] [STYLE]`.
 */
interface Row {
  right: number;
  asked: number;
  wrong: number;
  complete: number;
  accepted: number;
}

const [count = "1000", seed = "1", only] = process.argv.slice(2);
const rows = new Map<string, Row>();
const examples: string[] = [];
const names = Object.keys(styles).filter((name) => only === undefined || name.includes(only));
let spent = 0;
for (let index = 0; index < Number(count); index++) {
  const one = specimen(Number(seed) + index, names[index % names.length]);
  const before = process.cpuUsage();
  judge(one, Number(seed) + index);
  const { user, system } = process.cpuUsage(before);
  spent += user + system;
}
function judge(one: Specimen, at: number): void {
  const row = rows.get(one.style) ?? { right: 0, asked: 0, wrong: 0, complete: 0, accepted: 0 };
  rows.set(one.style, row);
  const reading = readReply(one.reply);
  for (const [key, written] of one.truth) {
    const [question = "", person = ""] = key.split(":");
    const taken = reading.people.find((other) => other.person === person)?.answers[question];
    const truth = written?.truth.kind === "value" ? written.truth.value : undefined;
    if (taken !== undefined && taken.value !== truth) {
      row.wrong++;
      examples.push(
        `WRONG ${one.style} seed ${at} ${key}: ${String(taken.value)} (${taken.rule}) for ${JSON.stringify(written)}`,
      );
    } else if (taken === undefined && truth !== undefined) {
      row.asked++;
      const unclear = reading.people.find((other) => other.person === person)?.unclear[question];
      examples.push(
        `asked ${one.style} seed ${at} ${key}: ${unclear ? `${unclear.rule} ${JSON.stringify(unclear.readings)}` : "missing"} for ${JSON.stringify(written)}`,
      );
    } else row.right++;
  }
  if (!one.complete) return;
  row.complete++;
  if (reading.disposition === "accept") row.accepted++;
  else
    examples.push(
      `held ${one.style} seed ${at}: ${reading.disposition} ${reading.concerns.join(", ")} ${JSON.stringify(reading.unattributed)}`,
    );
}

console.log("style".padEnd(44), "right".padStart(7), "asked".padStart(6), "wrong".padStart(6), "whole".padStart(12));
const total: Row = { right: 0, asked: 0, wrong: 0, complete: 0, accepted: 0 };
for (const [style, row] of rows) {
  for (const key of Object.keys(total) as (keyof Row)[]) total[key] += row[key];
  print(style, row);
}
print("all", total);
console.log(`${Math.round((Number(count) / spent) * 1e6)} replies a second of processor time`);
for (const example of examples.toSorted().slice(0, Number(process.env["SHOW"] ?? 25))) console.log(example);

function print(style: string, row: Row): void {
  console.log(
    style.padEnd(44),
    String(row.right).padStart(7),
    String(row.asked).padStart(6),
    String(row.wrong).padStart(6),
    `${row.accepted}/${row.complete}`.padStart(12),
  );
}
