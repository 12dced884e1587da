import type { MailOrder } from "../case/decision.ts";
import { addressDigest } from "./addresses.ts";
import { aboutMail, type Mail, type SealedContent } from "./mails.ts";
import { inSlices } from "./slices.ts";
import type { Db, Tx } from "./tables.ts";
import type { Part } from "./together.ts";
import type { DataKey, Vault } from "./vault.ts";

/** A mail to be written, as a decision ordered it. Tokens and Message-ID are minted in the same transaction. */
export interface NewMail {
  /** A fresh UUID. */
  readonly id: string;
  readonly caseId: number;
  readonly caseVersion: number;
  /** Key of the case. */
  readonly key: DataKey;
  readonly order: MailOrder;
  /** When the message came that it answers (ISO instant); null where it answers none. */
  readonly askedAt: string | null;
  /** Row id of that message; null where no stored message is behind it. */
  readonly causedBy: string | null;
  /** Address that it will go to, of which only the digest is kept, and its domain, in lower case. */
  readonly address: string;
  readonly domain: string;
  /** Angle brackets included. */
  readonly messageId: string;
  readonly replyToken: string;
  readonly replyTokenDigest: string;
  readonly bounceToken: string;
  readonly bounceTokenDigest: string;
  /** ISO instant after which neither token nor Message-ID names this mail. */
  readonly tokensExpireAt: string;
}

/** Queues mails of one case or of many, in the given order: as parts of a statement. */
export function mailParts(db: Db, vault: Vault, mails: readonly NewMail[], now: string): Part[] {
  const rows = mails.map((mail) => {
    const { order, replyToken, bounceToken } = mail;
    return {
      id: mail.id,
      case_id: mail.caseId,
      case_version: mail.caseVersion,
      person: order.to,
      template: order.template,
      lane: order.lane,
      asked_at: mail.askedAt,
      caused_by: mail.causedBy,
      message_id: mail.messageId.toLowerCase(),
      reply_token_digest: mail.replyTokenDigest,
      bounce_token_digest: mail.bounceTokenDigest,
      tokens_expire_at: mail.tokensExpireAt,
      to_digest: addressDigest(vault, mail.address),
      domain: mail.domain,
      content_sealed: vault.sealJson(
        mail.key,
        { order, replyToken, bounceToken } satisfies SealedContent,
        aboutMail(mail.id, "content"),
      ),
      not_before: order.notBefore,
      next_attempt_at: order.notBefore ?? now,
      created_at: now,
    };
  });
  return [...inSlices(rows)].map((slice) => ({ changesOne: false, write: db.insertInto("outbox").values(slice) }));
}

/**
 * Settles an unsure mail by what came meanwhile: an answer to it (`sent`) or a bounce of it (`failed`). One that waits to go
 * once more does not; of one that is just going it is noted which of the two came, and counts when its end is written.
 */
export async function resolveUnsure(
  tx: Tx,
  id: string,
  found: { readonly state: "sent" } | { readonly state: "failed"; readonly refusal: "address" | "policy" | "other" },
  now: string,
): Promise<boolean> {
  const result = await tx
    .updateTable("outbox")
    .set({
      state: found.state,
      refusal: found.state === "failed" ? found.refusal : null,
      sent_at: found.state === "sent" ? now : null,
      settled_at: now,
      raw_sealed: null,
    })
    .where("id", "=", id)
    .where((where) =>
      where.or([
        where("state", "=", "unsure"),
        where.and([where("state", "=", "queued"), where("unsure_times", ">", 0)]),
      ]),
    )
    .executeTakeFirst();
  if (result.numUpdatedRows === 1n) return true;
  await tx
    .updateTable("outbox")
    .set({ arrived_at: now, ...(found.state === "failed" ? { refusal: found.refusal } : {}) })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .execute();
  return false;
}

/** Ends a mail that nobody can open as failed; false where it has ended already. */
export async function failMail(tx: Tx, id: string, now: string): Promise<boolean> {
  const ended = { settled_at: now, raw_sealed: null, claimed_at: null, claimed_by: null, submitting_at: null };
  const result = await tx
    .updateTable("outbox")
    .set({ state: "failed", refusal: "other", ...ended })
    .where("id", "=", id)
    .where("state", "in", ["queued", "sending", "unsure"])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether something that came tells more of a mail than the submission server has. */
export function mayBeUnsure({ state, unsureTimes }: Mail): boolean {
  return state === "unsure" || state === "sending" || (state === "queued" && unsureTimes > 0);
}

/** Counts a bounce that came after a mail was accepted against its recipient's domain. */
export async function noteRefusal(tx: Tx, id: string, refusal: "address" | "policy" | "other"): Promise<void> {
  await tx.updateTable("outbox").set({ refusal }).where("id", "=", id).where("state", "=", "sent").execute();
}
