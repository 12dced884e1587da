import type { PortalCommand } from "../case/command.ts";
import type { Refusal } from "../case/decision.ts";
import type { PhotoFinding } from "../document/photo/finding.ts";
import { transaction, type Tx } from "../store/database.ts";
import { applyIn } from "./apply.ts";
import type { Context } from "./context.ts";

/** What became of a portal's event. Only `recorded` has changed anything. */
export type Recorded =
  | {
      readonly kind: "recorded";
      /** The case's version after it. */
      readonly version: number;
      /** Codes that a submitted photo was warned of; empty for other events. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: Refusal }
  /** The photo is not what it must be: every finding, hard and soft. Nothing is stored. */
  | { readonly kind: "photo-refused"; readonly findings: readonly PhotoFinding[] };

/** Records a portal's command in an open transaction, journalled with who recorded it. */
export async function recordIn(tx: Tx, context: Context, caseId: number, command: PortalCommand): Promise<Recorded> {
  const applied = await applyIn(tx, context, caseId, command, { by: command.by });
  if (applied.kind === "refused") return applied;
  const warnings = command.kind === "submit-photo" ? command.warnings : [];
  return { kind: "recorded", version: applied.version, warnings };
}

/** Runs `work` in a transaction that is rolled back unless it ends in `recorded`: a refusal leaves no trace. */
export async function inOneGo<End extends { readonly kind: string }>(
  context: Context,
  work: (tx: Tx) => Promise<End>,
): Promise<End> {
  try {
    return await transaction(context.database, async (tx) => {
      const end = await work(tx);
      if (end.kind !== "recorded") throw new NotRecorded(end);
      return end;
    });
  } catch (error) {
    if (error instanceof NotRecorded) return error.end as End;
    throw error;
  }
}

class NotRecorded extends Error {
  readonly end: unknown;
  constructor(end: unknown) {
    super("Nothing was recorded.");
    this.end = end;
  }
}
