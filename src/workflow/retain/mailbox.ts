import { limits } from "../../limits.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { transaction } from "../../store/database.ts";
import {
  dropIntent,
  type IntendedRemoval,
  intendedRemovals,
  intendRemoval,
  recordRemoval,
  type Removal,
} from "../../store/retention.ts";
import type { Context } from "../context.ts";
import type { MailboxLook } from "../reconcile.ts";

/**
 * Removes from `Landfall/Done` what policy no longer lets us keep, over a connection of its own, and gives how many. The
 * mailbox takes part in no transaction: of each portion the intent is written before, and its proof once the server has
 * said what is gone. A mailbox that cannot be reached is left out; its own alarm tells of that.
 */
export async function removeFromMailbox(
  context: Context,
  { name, open }: MailboxLook,
  proof: Omit<Removal, "removed">,
): Promise<number> {
  const mailbox = open();
  try {
    if (!(await reached(context, mailbox))) return 0;
    let removed = 0;
    for (const { seq, ...left } of await intendedRemovals(context.database.db, name))
      removed += await prove(context, mailbox, seq, left);
    const { uidValidity, uids } = await mailbox.settledBefore(Temporal.Instant.from(proof.before));
    const { rule, days, before, at } = proof;
    for (let from = 0; from < uids.length; from += limits.mail.uidsInOneCommand) {
      const some = uids.slice(from, from + limits.mail.uidsInOneCommand);
      const intended = { mailbox: name, uidValidity, uids: some, rule, days, before };
      const seq = await transaction(context.database, (tx) => intendRemoval(tx, intended, at));
      await mailbox.removeSettled({ uidValidity, uids: some });
      removed += await prove(context, mailbox, seq, intended);
    }
    return removed;
  } finally {
    await mailbox.close();
  }
}

async function reached(context: Context, mailbox: Mailbox): Promise<boolean> {
  try {
    await mailbox.connect();
    return true;
  } catch (error) {
    context.log.warn({ sentence: (error as Error).message }, "nothing was removed from the mailbox");
    return false;
  }
}

/** Proves what is gone of a portion; what is there still is found again by its age. */
async function prove(context: Context, mailbox: Mailbox, seq: number, intended: IntendedRemoval): Promise<number> {
  const { uids, rule, days, before } = intended;
  const there = new Set(await mailbox.stillSettled(intended));
  const removed = uids.filter((uid) => !there.has(uid)).map((uid) => ({ id: String(uid), digest: "Landfall/Done" }));
  return transaction(context.database, async (tx) => {
    if (!(await dropIntent(tx, seq)) || removed.length === 0) return 0;
    await recordRemoval(tx, { at: context.now().toString(), what: "mailbox", rule, days, before, removed });
    return removed.length;
  });
}
