import { transaction } from "../../store/database.ts";
import { failMail } from "../../store/outbox.ts";
import type { Context } from "../context.ts";
import { tellFault } from "../fault.ts";

/** What does not open never will; whatever else fails may go well the next time, and a person is told meanwhile. */
export function giveUpOn(context: Context, mail: string, fault: Error): Promise<void> {
  if (fault.name === "VaultFault") return writeOff(context, mail, fault);
  return transaction(context.database, (tx) => tellFault(tx, context, { mail }, fault));
}

/** Ends a mail that does not open, or whose case does not: it has failed, and a person is told, who can order another. */
export function writeOff(context: Context, mail: string, fault: Error): Promise<void> {
  return transaction(context.database, async (tx) => {
    if (await failMail(tx, mail, context.now().toString())) await tellFault(tx, context, { mail }, fault);
  });
}
