import type { Command } from "commander";
import { readStatus } from "../workflow/status.ts";
import { table } from "./table.ts";
import { print, printJson, withStore } from "./with.ts";

/** `landfall status`: is anything stuck? */
export function addStatus(program: Command): void {
  program
    .command("status")
    .description("says how far everything is: mail in, mail out, cases, escalations")
    .option("--json", "prints one JSON object")
    .action(async (options: { json?: boolean }) => {
      const status = await withStore(({ database, policy }) =>
        readStatus(database, policy, Temporal.Now.instant().toString()),
      );
      if (options.json === true) printJson(status);
      else print(inWords(status));
    });
}

function inWords(status: Awaited<ReturnType<typeof readStatus>>): string {
  const { inbound, outbox, escalations, cases, deadlines, ageing, database } = status;
  const counts = (record: Record<string, number>) =>
    Object.entries(record)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ") || "none";
  const { sent, ...toSend } = outbox;
  return table(
    ["what", "how it is"],
    [
      ["mail in", `${inbound.stored} stored, ${inbound.waiting} waiting to be read`],
      ["what it was", counts(inbound.outcomes)],
      ["mail out", `${sent} sent; ${counts(toSend)} to look after`],
      ["escalations", `${escalations.open} open`],
      ["cases", counts(cases)],
      ["deadlines", `${deadlines.due} due`],
      ["new passwords", times(ageing.password)],
      ["Portal 2", times(ageing.portal2)],
      [
        "our own steps",
        ageing.steps.map((step) => `${step.waiting} ${step.step}${step.late ? " (late)" : ""}`).join(", ") || "none",
      ],
      ["database", `${database.kind}, schema ${database.schema}`],
    ],
  );
}

/** The 95th percentile beside the target, in hours. */
function times({ answered, p95, target }: { answered: number; p95: number | null; target: number }): string {
  const hours = (seconds: number) => `${Math.round((seconds / 3600) * 10) / 10} h`;
  return p95 === null
    ? "none asked for in 30 days"
    : `${answered} in 30 days, 95 % within ${hours(p95)} (target ${hours(target)})`;
}
