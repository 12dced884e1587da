import { bounceAddress, replyAddress } from "../mail/token.ts";
import { composeMessage } from "../mail/compose.ts";
import type { Reworded } from "../mail/template/locale.ts";
import { renderMail } from "../mail/template/render.ts";
import type { MailDetails, MailFacts, TemplateName } from "../mail/template/mailing.ts";
import type { AskedQuestion } from "../question/pose.ts";
import { type MailIdentity, senderName } from "./identity.ts";
import type { Letter } from "./letter.ts";

/** Where one mail goes and by what it will be known again; minted when it was ordered. */
export interface Addressing {
  readonly to: { readonly name: string; readonly address: string };
  readonly messageId: string;
  readonly replyToken: string;
  readonly bounceToken: string;
  readonly inReplyTo: string | null;
  readonly date: Temporal.Instant;
}

export interface ComposedMail {
  readonly raw: Buffer;
  readonly envelopeFrom: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly questions: readonly AskedQuestion[];
}

/** Renders a letter, in the deployment's own words where it has some, and makes the message of it. The same arguments give the same bytes. */
export async function composeLetter(
  letter: Letter,
  addressing: Addressing,
  identity: MailIdentity,
  reworded: Reworded | null,
): Promise<ComposedMail> {
  const { subject, text, html } = rendered(letter.template, letter.facts, letter.details, reworded);
  const replyTo = replyAddress(identity.mailFrom, addressing.replyToken, identity.replyDetail);
  const raw = await composeMessage({
    from: { name: senderName, address: identity.mailFrom },
    to: addressing.to,
    replyTo,
    subject,
    text,
    html,
    messageId: addressing.messageId,
    date: addressing.date,
    inReplyTo: addressing.inReplyTo,
    references: addressing.inReplyTo === null ? [] : [addressing.inReplyTo],
    headers: { "X-Landfall-Template": letter.template },
    dkim: identity.dkim,
  });
  const envelopeFrom = bounceAddress(identity.mailFrom, addressing.bounceToken, identity.replyDetail);
  return { raw, envelopeFrom, replyTo, subject, text, html, questions: letter.questions };
}

/** A letter's template, facts and details belong together by its type; the compiler loses that across the union. */
function rendered(
  template: TemplateName,
  facts: MailFacts,
  details: MailDetails[TemplateName],
  reworded: Reworded | null,
) {
  return renderMail(template, facts, details as never, reworded);
}
