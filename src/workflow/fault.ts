import { escalationDueAt } from "../case/escalation.ts";
import { type Database, type Tx, unavailable } from "../store/database.ts";
import { openEscalation } from "../store/escalations.ts";
import type { Context } from "./context.ts";

/** What was thrown, where it is the fault of one thing; thrown on where the database is away, which is nobody's. */
export function faultOf(error: unknown): Error {
  const away = unavailable(error);
  if (away !== null) throw away;
  return error instanceof Error ? error : new Error("unknown fault", { cause: error });
}

/** What has been told already since this engine began. */
const told = new WeakMap<Database, Set<string>>();

/**
 * Puts one thing that fails by itself before a person, while all others go on: in the log each time, and once in an
 * engine's life as an escalation `engine-fault`, which joins the one that is open. `evidence` names it by ids.
 */
export async function tellFault(
  tx: Tx,
  context: Context,
  evidence: Readonly<Record<string, string | number | null>>,
  fault: Error,
): Promise<void> {
  context.log.error({ ...evidence, fault: fault.message }, "one thing fails; the others go on");
  const before = told.get(context.database) ?? new Set();
  told.set(context.database, before);
  const name = JSON.stringify(evidence);
  if (before.has(name)) return;
  const now = context.now().toString();
  await openEscalation(
    tx,
    context.vault,
    {
      of: null,
      person: null,
      reason: "engine-fault",
      messageId: null,
      evidence: { ...evidence, fault: fault.name, why: fault.message },
      dueAt: escalationDueAt("engine-fault", now, context.policy),
      joins: true,
    },
    now,
  );
  before.add(name);
}
