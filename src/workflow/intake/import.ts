import { ottawaDate } from "../../case/day.ts";
import { limits } from "../../limits.ts";
import type { CaseIntake } from "../../case/command.ts";
import { insertCases } from "../../store/cases.ts";
import { transaction } from "../../store/database.ts";
import { writeConsequences } from "../consequences.ts";
import type { Context } from "../context.ts";
import { openedCase } from "./open.ts";
import { readCase } from "./schema.ts";

/** A line of the file, with its number, as a value that may be a case. `refused` where it cannot even be read. */
export type IntakeLine =
  { readonly line: number; readonly value: unknown } | { readonly line: number; readonly refused: string };

export interface ImportReport {
  imported: number;
  /** In before: nothing was changed. */
  known: number;
  refused: { line: number; reason: string }[];
}

/**
 * Takes approved cases in, a few hundred a transaction. Every line stands for itself: a bad one is refused with its
 * number and reason, and the lines around it still go in. The same application twice changes nothing.
 */
export async function importCases(
  context: Context,
  lines: AsyncIterable<IntakeLine> | Iterable<IntakeLine>,
  progress: (done: number) => void,
): Promise<ImportReport> {
  const report: ImportReport = { imported: 0, known: 0, refused: [] };
  let batch: CaseIntake[] = [];
  let done = 0;
  const flush = async () => {
    const stored = await importBatch(context, batch);
    report.imported += stored;
    report.known += batch.length - stored;
    batch = [];
    progress(done);
  };
  for await (const line of lines) {
    done += 1;
    const read =
      "refused" in line
        ? ({ kind: "refused", reason: line.refused } as const)
        : readCase(line.value, ottawaDate(context.now().toString()));
    if (read.kind === "refused") report.refused.push({ line: line.line, reason: read.reason });
    else batch.push(read.intake);
    if (batch.length >= limits.intake.batch) await flush();
  }
  await flush();
  return report;
}

/** How many of them were new. */
async function importBatch(context: Context, intakes: readonly CaseIntake[]): Promise<number> {
  if (intakes.length === 0) return 0;
  const now = context.now().toString();
  const opened = intakes.map((intake) => openedCase(intake, { now, policy: context.policy }));
  return transaction(context.database, async (tx) => {
    const entries = opened.map((one) => ({ case: one.case, version: one.decision.events.length }));
    const stored = await insertCases(tx, context.vault, entries, now);
    const decided = stored.flatMap((one, index) => {
      const decision = opened[index]?.decision;
      return one && decision
        ? [{ stored: one, decision, cause: { by: "import" }, firstVersion: 1, message: null }]
        : [];
    });
    await writeConsequences(tx, context, decided, now);
    return decided.length;
  });
}
