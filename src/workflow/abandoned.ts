import { limits } from "../limits.ts";
import { giveBackAbandoned } from "../store/abandoned.ts";
import { recoverSending } from "../store/claim.ts";
import { transaction } from "../store/database.ts";
import type { Context } from "./context.ts";
import { settleLost } from "./deliver/settle.ts";
import { giveUpOn, writeOff } from "./deliver/write-off.ts";
import { faultOf } from "./fault.ts";

/**
 * Takes back what is in the hands of an engine that has died, and what this one took without hearing of it: messages and
 * webhooks wait again; so do mails whose bytes had not begun to go, and the others are unsure. `mailsInHand`: ids that
 * this engine's outbox loop does hold.
 */
export async function takeBackAbandoned(context: Context, mailsInHand: readonly string[]): Promise<void> {
  const { database, vault, engine } = context;
  const now = context.now();
  const before = (seconds: number) => now.subtract({ seconds }).toString();
  await transaction(database, (tx) =>
    giveBackAbandoned(tx, engine, {
      messages: before(limits.interpret.staleSeconds),
      webhooks: before(limits.web.webhookStaleSeconds),
    }),
  );
  const lost = { engine, ownBefore: before(limits.deliver.staleSeconds), inHand: mailsInHand, now: now.toString() };
  const { opened, damaged } = await transaction(database, (tx) => recoverSending(tx, vault, lost));
  for (const { id, fault } of damaged) await writeOff(context, id, fault);
  for (const mail of opened) {
    try {
      await settleLost(context, mail);
    } catch (error) {
      await giveUpOn(context, mail.id, faultOf(error));
    }
  }
}
