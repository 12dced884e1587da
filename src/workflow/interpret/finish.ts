import type { Tx } from "../../store/database.ts";
import { endPart, finishMessage, type MessageEnd, type StoredMessage } from "../../store/reading.ts";
import type { Part } from "../../store/together.ts";
import type { Context } from "../context.ts";

/** How a message ends, as far as it is known. */
export type Known = Partial<MessageEnd> & Pick<MessageEnd, "outcome">;

/** The same as part of a statement, which writes nothing where it had ended before. */
export function finishPart(context: Context, message: StoredMessage, known: Known): Part {
  return endPart(context.database.db, message.id, endOf(message, known), context.now().toString());
}

function endOf(message: StoredMessage, known: Known): MessageEnd {
  const nothing = { kind: null, reason: null, caseId: null, person: null, trust: null, program: message.program };
  return { ...nothing, ...known };
}

/** Ends a message; what is not known of it stays empty. False where it had ended before. */
export function finish(tx: Tx, context: Context, message: StoredMessage, known: Known): Promise<boolean> {
  return finishMessage(tx, message.id, endOf(message, known), context.now().toString());
}
