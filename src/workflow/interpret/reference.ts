import type { MessageRef } from "../../case/command.ts";
import type { StoredMessage } from "../../store/reading.ts";

/** A stored message as commands name it. */
export function referenceTo({ id, messageId, receiptOrder, receivedAt }: StoredMessage): MessageRef {
  return { id: messageId ?? id, order: receiptOrder, receivedAt, stored: id };
}
