import { carriesPassword } from "../../case/decide/delivery.ts";
import { limits } from "../../limits.ts";
import type { Submission } from "../../mail/submission.ts";
import { readCase } from "../../store/cases.ts";
import { transaction, type Tx } from "../../store/database.ts";
import type { Mail } from "../../store/mails.ts";
import { settleMail, type Settlement } from "../../store/settle.ts";
import { applyIn } from "../apply.ts";
import type { Context } from "../context.ts";
import type { Withheld } from "../deliver.ts";
import { watchDomain } from "./domain.ts";

/**
 * Writes down how an attempt ended, and what follows for the case, in one transaction. `credential` is the one whose
 * password the mail carried. Where another engine has taken the mail over meanwhile, nothing is changed.
 */
export async function settle(
  context: Context,
  mail: Mail,
  end: Submission | Withheld,
  credential: string | null,
): Promise<void> {
  const now = context.now();
  const settlement = settlementOf(context, mail, end, now);
  await transaction(context.database, async (tx) => {
    const written = await settleMail(tx, context.vault, mail, settlement, now.toString());
    // What came back bounced has been told to the case; only its password is left to be dropped.
    const bounced = written?.state === "failed" && written !== settlement;
    if (written === null || (bounced && credential === null)) return;
    await tellCase(tx, context, mail, written, credential);
    if (written.state === "failed" && !bounced) await watchDomain(tx, context, mail);
  });
}

/** A mail whose bytes were on their way when its engine died: nobody knows whether it was taken. */
export async function settleLost(context: Context, mail: Mail): Promise<void> {
  const stored = await readCase(context.database.db, context.vault, mail.caseId);
  const account = stored?.case.people.find((person) => person.id === mail.person)?.account;
  // Where none stands that was issued last, the password on its way is dead: that is told by a name that none has.
  const credential =
    carriesPassword(mail.template) && account?.kind === "temporary" ? (account.next?.id ?? "dropped") : null;
  await settle(context, mail, { kind: "unsure", cause: "the engine stopped while it was sent" }, credential);
}

function settlementOf(context: Context, mail: Mail, end: Submission | Withheld, now: Temporal.Instant): Settlement {
  switch (end.kind) {
    case "accepted":
      return { state: "sent", response: end.response };
    case "refused":
      return { state: "failed", refusal: end.about, response: end.response };
    case "cancelled":
      return { state: "cancelled", response: end.why };
    case "waits":
      return later(mail, end.why, false, now);
    case "deferred":
      return later(mail, end.response, !end.configuration, now);
    case "unsure":
      return unsure(context, mail, end.cause, now);
  }
}

/** `blames` the mail: one that is only ever deferred is given up in the end, unless it is our own setting that is wrong. */
function later(mail: Mail, response: string, blames: boolean, now: Temporal.Instant): Settlement {
  const age = now.since(Temporal.Instant.from(mail.createdAt), { largestUnit: "hours" });
  if (age.total("hours") > limits.deliver.giveUpDays * 24 && blames)
    return { state: "failed", refusal: "other", response };
  const { firstPauses, patientMinutes, laterPause } = limits.deliver;
  const young = age.total("minutes") < patientMinutes || mail.attempts < firstPauses.length;
  const seconds = young ? (firstPauses[Math.min(mail.attempts, firstPauses.length - 1)] ?? laterPause) : laterPause;
  return { state: "deferred", until: now.add({ seconds }).toString(), response, counts: true };
}

/** The same bytes once more after policy's wait; a second time it stays visible. A password's mail never goes again. */
function unsure(context: Context, mail: Mail, cause: string, now: Temporal.Instant): Settlement {
  if (carriesPassword(mail.template))
    return { state: "cancelled", response: `unsure, replaced by a fresh password: ${cause}` };
  const until = mail.unsureTimes > 0 ? null : now.add({ seconds: context.mail.unsureSeconds }).toString();
  return { state: "unsure", until, response: cause };
}

async function tellCase(
  tx: Tx,
  context: Context,
  mail: Mail,
  settlement: Settlement,
  credential: string | null,
): Promise<void> {
  const about = { mail: mail.id, person: mail.person };
  const cause = { mail: mail.messageId };
  const { template } = mail;
  if (settlement.state === "sent" && credential !== null)
    await applyIn(tx, context, mail.caseId, { kind: "credential-accepted", ...about, credential }, cause);
  if (settlement.state === "cancelled" && credential !== null)
    await applyIn(tx, context, mail.caseId, { kind: "credential-unsure", ...about, credential, template }, cause);
  if (settlement.state === "failed") {
    const { response } = settlement;
    // A representative's address says nothing about the person's own.
    const refusal = mail.order.copyFor === undefined ? settlement.refusal : "other";
    await applyIn(
      tx,
      context,
      mail.caseId,
      { kind: "delivery-refused", ...about, template, about: refusal, response },
      cause,
    );
  }
}
