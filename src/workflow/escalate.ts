import type { EscalationReason } from "../case/decision.ts";
import { escalationDueAt } from "../case/escalation.ts";
import type { Tx } from "../store/database.ts";
import { openEscalation } from "../store/escalations.ts";
import type { Context } from "./context.ts";

/** What belongs to no case and yet needs a person. `messageId` is the row of the stored message. */
export interface Orphan {
  readonly reason: EscalationReason;
  readonly messageId: string | null;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Opens an escalation for something that belongs to no case, so that nothing that arrives ends nowhere. */
export async function escalateWithoutCase(tx: Tx, context: Context, orphan: Orphan): Promise<void> {
  const now = context.now().toString();
  const dueAt = escalationDueAt(orphan.reason, now, context.policy);
  await openEscalation(tx, context.vault, { of: null, person: null, dueAt, joins: false, ...orphan }, now);
}
