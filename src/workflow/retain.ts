import { limits } from "../limits.ts";
import type { Policy } from "../case/policy.ts";
import { forgetAnswers } from "../store/api-keys.ts";
import { transaction, type Tx } from "../store/database.ts";
import { eraseStoredCase, lockToErase } from "../store/erase.ts";
import { listEscalations } from "../store/escalations.ts";
import { removeOldDrafts } from "../store/photo-drafts.ts";
import { forgetRates } from "../store/rates.ts";
import { forgetReconciled } from "../store/reconciles.ts";
import {
  type Outlived,
  outlivedCases,
  recordRemoval,
  type Removal,
  type Removed,
  removeOldCopies,
  removeOldEscalations,
  removeOldPhotos,
  removeOldRaw,
  removeOldRemarks,
} from "../store/retention.ts";
import { forgetSessions } from "../store/sessions.ts";
import { forgetSignatures } from "../store/signatures.ts";
import type { Context } from "./context.ts";
import type { MailboxLook } from "./reconcile.ts";
import { removeFromMailbox } from "./retain/mailbox.ts";
import { step } from "./step.ts";

/** What goes by which figure of the policy, and how. */
interface Rule {
  readonly what: Removal["what"];
  readonly figure: keyof Policy["retention"];
  /** Most that one transaction removes. */
  readonly most: number;
  remove(tx: Tx, outlived: Outlived, context: Context): Promise<readonly Removed[]>;
}

const { batch, caseBatch } = limits.retain;

/** Cases last: with one go its photos and copies, and they have their own rules. */
const rules: readonly Rule[] = [
  { what: "raw-mail", figure: "rawMailDays", most: batch, remove: removeOldRaw },
  { what: "mail-copy", figure: "mailCopyDays", most: batch, remove: removeOldCopies },
  { what: "photo", figure: "photoDays", most: batch, remove: removeOldPhotos },
  { what: "escalation", figure: "rawMailDays", most: batch, remove: removeOldEscalations },
  { what: "remark", figure: "rawMailDays", most: batch, remove: removeOldRemarks },
  { what: "case", figure: "caseDays", most: caseBatch, remove: eraseOutlived },
];

/**
 * Removes what policy no longer lets us keep: here, and in the mailbox's own folder. Each portion goes in one transaction
 * with its proof: what, by which figure, how many, which ids and the digest of them, never what stood in it.
 */
export async function retain(context: Context, look: MailboxLook): Promise<void> {
  await forget(context);
  const removed: Record<string, number> = {};
  for (const rule of rules) removed[rule.what] = await removeAll(context, rule);
  step("retain.removed");
  removed["mailbox"] = await removeFromMailbox(context, look, proofOf(context, "mailbox", "mailboxDays"));
  context.log.info(removed, "retention done");
}

/** What needs no proof: it is of no use any more once its short term is over. */
async function forget(context: Context): Promise<void> {
  const now = context.now();
  const before = (days: number) => now.subtract({ hours: 24 * days }).toString();
  await transaction(context.database, async (tx) => {
    await forgetAnswers(tx, now.subtract({ hours: limits.web.idempotencyHours }).toString());
    await forgetSessions(tx, now.toString());
    await forgetRates(tx, now.toString());
    await removeOldDrafts(tx, before(limits.portal.draftDays));
    await forgetSignatures(tx, before(limits.trust.signatureDays));
    await forgetReconciled(tx, before(limits.reconcile.keptDays));
  });
}

async function removeAll(context: Context, { what, figure, most, remove }: Rule): Promise<number> {
  const proof = proofOf(context, what, figure);
  let all = 0;
  for (;;) {
    const removed = await transaction(context.database, async (tx) => {
      const some = await remove(tx, { before: proof.before, most }, context);
      if (some.length > 0) await recordRemoval(tx, { ...proof, removed: some });
      return some.length;
    });
    all += removed;
    if (removed < most) return all;
  }
}

function proofOf(context: Context, what: Removal["what"], figure: keyof Policy["retention"]): Omit<Removal, "removed"> {
  const now = context.now();
  const days = context.policy.retention[figure];
  const before = now.subtract({ hours: 24 * days }).toString();
  return { at: now.toString(), what, rule: `retention.${figure}`, days, before };
}

/** Destroys the keys of cases that are closed and outlived. One that was used since it was found stays. */
async function eraseOutlived(tx: Tx, outlived: Outlived, context: Context): Promise<Removed[]> {
  const erased: Removed[] = [];
  for (const id of await outlivedCases(tx, outlived)) {
    const stored = await lockToErase(tx, id);
    if (stored === null || !stored.closed || stored.updatedAt >= outlived.before) continue;
    if ((await listEscalations(tx, { caseId: id, state: "open" })).length > 0) continue;
    await eraseStoredCase(tx, stored, "retention", context.now().toString());
    erased.push({ id: String(id), digest: `version ${stored.version}` });
  }
  return erased;
}
