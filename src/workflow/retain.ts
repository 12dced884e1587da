import type { Mailbox } from "../mail/mailbox.ts";
import { forgetAnswers } from "../store/api-keys.ts";
import { transaction } from "../store/database.ts";
import { removeOldCopies, removeOldPhotos, removeOldRaw } from "../store/retention.ts";
import { removeOldDrafts } from "../store/photo-drafts.ts";
import { forgetRates } from "../store/rates.ts";
import { forgetSessions } from "../store/sessions.ts";
import { forgetSignatures } from "../store/signatures.ts";
import { limits } from "../limits.ts";
import type { Context } from "./context.ts";
import { step } from "./step.ts";

/** Removes what policy no longer lets us keep: raw mail and copies here, stored messages in the mailbox's own folder. */
export async function retain(context: Context, mailbox: Mailbox): Promise<void> {
  const { mailboxDays, rawMailDays, mailCopyDays, photoDays } = context.policy.retention;
  const now = context.now();
  const before = (days: number) => now.subtract({ hours: 24 * days });
  const removed = await transaction(context.database, async (tx) => {
    await forgetAnswers(tx, now.subtract({ hours: limits.web.idempotencyHours }).toString());
    await forgetSessions(tx, now.toString());
    await forgetRates(tx, now.toString());
    await removeOldDrafts(tx, before(limits.portal.draftDays).toString());
    await forgetSignatures(tx, before(limits.trust.signatureDays).toString());
    return {
      raw: await removeOldRaw(tx, before(rawMailDays).toString()),
      photos: await removeOldPhotos(tx, before(photoDays).toString()),
      copies: await removeOldCopies(tx, before(mailCopyDays).toString()),
    };
  });
  step("retain.removed");
  const inMailbox = mailbox.connected ? await mailbox.removeSettledBefore(before(mailboxDays)) : 0;
  context.log.info({ ...removed, inMailbox }, "retention done");
}
