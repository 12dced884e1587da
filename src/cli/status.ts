import type { Command } from "commander";
import { readStatus } from "../workflow/status.ts";
import type { Stuck, StuckKind } from "../workflow/stuck.ts";
import { table } from "./table.ts";
import { ottawaTime } from "./time.ts";
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
      else print(`${anythingStuck(status.stuck)}\n\n${inWords(status)}`);
    });
}

/** The first line: whether anything is stuck, and what. */
function anythingStuck(stuck: readonly Stuck[]): string {
  if (stuck.length === 0) return "Is anything stuck? No.";
  const all = stuck.map(({ what, since, count }) => {
    const many = count === null ? "" : `${count} `;
    return `${many}${stuckWords[what]}${since === null ? "" : ` since ${ottawaTime(since)}`}`;
  });
  return `Is anything stuck? Yes: ${all.join("; ")}. What to do: docs/running.md, “What every alarm means”.`;
}

const stuckWords: Readonly<Record<StuckKind, string>> = {
  "messages-unread": "stored messages unread",
  "mail-unsent": "mail that may go unsent",
  "password-late": "a request for a password unanswered",
  "mail-unsure": "mail unsure twice",
  "deadlines-late": "deadlines due and not met",
  quarantined: "messages put aside",
  "does-not-add-up": "things that do not add up",
  "not-compared": "nothing compared",
  "not-retained": "nothing removed by retention",
};

function inWords(status: Awaited<ReturnType<typeof readStatus>>): string {
  const { inbound, outbox, escalations, cases, deadlines, compared, ageing, database } = status;
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
      ["adds up", compared === null ? "not compared yet" : comparedWords(compared)],
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

function comparedWords({ at, findings }: { at: string; findings: number }): string {
  return `${findings === 0 ? "yes" : `no, ${findings} findings: landfall doctor tells`} (${ottawaTime(at)})`;
}

/** The 95th percentile beside the target, in hours. */
function times({ answered, p95, target }: { answered: number; p95: number | null; target: number }): string {
  const hours = (seconds: number) => `${Math.round((seconds / 3600) * 10) / 10} h`;
  return p95 === null
    ? "none asked for in 30 days"
    : `${answered} in 30 days, 95 % within ${hours(p95)} (target ${hours(target)})`;
}
