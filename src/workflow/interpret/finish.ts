import type { Tx } from "../../store/database.ts";
import { finishMessage, type MessageEnd, type StoredMessage } from "../../store/reading.ts";
import type { Context } from "../context.ts";

/** Ends a message; what is not known of it stays empty. False where it had ended before. */
export function finish(
  tx: Tx,
  context: Context,
  message: StoredMessage,
  known: Partial<MessageEnd> & Pick<MessageEnd, "outcome">,
): Promise<boolean> {
  const nothing = { kind: null, reason: null, caseId: null, person: null, trust: null, program: message.program };
  return finishMessage(tx, message.id, { ...nothing, ...known }, context.now().toString());
}
