import type { Command } from "../../case/command.ts";
import { besideFile } from "../../case/decide/delivery.ts";
import { bounceTokenOf, tokenDigest } from "../../mail/token.ts";
import { sameAddress } from "../../mail/addresses.ts";
import type { Classification } from "../../mail/classify.ts";
import { readCase } from "../../store/cases.ts";
import { transaction } from "../../store/database.ts";
import { findMailByMessageId, findMailByToken, type Mail } from "../../store/mails.ts";
import { mayBeUnsure, noteRefusal, resolveUnsure } from "../../store/outbox.ts";
import type { StoredMessage } from "../../store/reading.ts";
import { applyIn } from "../apply.ts";
import type { Examined } from "../bounded/examine.ts";
import { addressFor } from "../consequences.ts";
import type { Context } from "../context.ts";
import { watchDomain } from "../deliver/domain.ts";
import { finish } from "./finish.ts";
import { referenceTo } from "./reference.ts";

type Bounce = Extract<Classification, { kind: "bounce" }>;

/**
 * A bounce acts only where it brings our bounce token or Message-ID back **and** names the recipient of that mail; a
 * forged one does nothing but be counted.
 */
export async function takeBounce(
  context: Context,
  message: StoredMessage,
  bounce: Bounce,
  examined: Examined,
): Promise<void> {
  const mail = await bouncedMail(context, bounce, examined);
  const recipient = mail && (await recipientIn(context, bounce, mail));
  await transaction(context.database, async (tx) => {
    const known = {
      outcome: "bounce",
      kind: "bounce",
      caseId: mail?.caseId ?? null,
      person: mail?.person ?? null,
    } as const;
    const reason = mail === null ? "not-of-our-mail" : recipient === null ? "other-recipient" : null;
    if (!(await finish(tx, context, message, { ...known, reason })) || mail === null || !recipient) return;
    const now = context.now().toString();
    const refusal = recipient.hard ? "address" : "other";
    // Whoever returns a mail had it: it does not go again, and only a hard bounce says that it failed.
    if (mayBeUnsure(mail))
      await resolveUnsure(tx, mail.id, recipient.hard ? { state: "failed", refusal } : { state: "sent" }, now);
    if (recipient.hard) await noteRefusal(tx, mail.id, refusal);
    const { hard, status } = recipient;
    const about = { person: mail.person, mail: mail.id, template: mail.template };
    // A copy that a representative never got, or a mail to a new or a former address, says nothing about the one on file.
    const command: Command =
      mail.order.copyFor === undefined && !besideFile.has(mail.template)
        ? { kind: "take-bounce", person: mail.person, hard, status: status ?? "", message: referenceTo(message) }
        : { kind: "delivery-refused", ...about, about: "other", response: status ?? "" };
    await applyIn(tx, context, mail.caseId, command, { message: message.id });
    if (recipient.hard) await watchDomain(tx, context, mail);
  });
}

async function bouncedMail(context: Context, bounce: Bounce, examined: Examined): Promise<Mail | null> {
  const { db } = context.database;
  const now = context.now().toString();
  for (const address of examined.recipients) {
    const token = bounceTokenOf(address, context.mail.mailFrom);
    const mail = token === null ? null : await findMailByToken(db, context.vault, "bounce", tokenDigest(token), now);
    if (mail !== null) return mail;
  }
  if (bounce.envelopeId !== null) {
    const mail = await findMailByToken(db, context.vault, "bounce", tokenDigest(bounce.envelopeId), now);
    if (mail !== null) return mail;
  }
  return bounce.originalMessageId === null
    ? null
    : findMailByMessageId(db, context.vault, bounce.originalMessageId, now);
}

async function recipientIn(context: Context, bounce: Bounce, mail: Mail): Promise<Bounce["recipients"][number] | null> {
  const stored = await readCase(context.database.db, context.vault, mail.caseId);
  const address = stored && addressFor(stored.case, mail.order);
  return bounce.recipients.find((one) => address !== null && sameAddress(one.address, address)) ?? null;
}
