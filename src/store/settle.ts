import { addressDigest } from "./addresses.ts";
import { aboutMail, domainOf, type Mail } from "./mails.ts";
import type { Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** The next attempt of a mail that must not go again. */
const never = "9999-12-31T00:00:00Z";

/** What a mail was composed to. */
export interface FrozenMail {
  /** The bytes, where the same may go again; null for one that carries a password. */
  readonly raw: Buffer | null;
  /** The bytes to keep, passwords blotted out. */
  readonly copy: Buffer;
  /** What it asks, for the reader of the answer. */
  readonly questions: unknown;
  /** Address that it goes to, as it is on file now. */
  readonly address: string;
}

/** Keeps what a taken mail was composed to, before its bytes go. */
export async function freezeMail(tx: Tx, vault: Vault, mail: Mail, frozen: FrozenMail): Promise<void> {
  const seal = (part: string, value: Buffer | string) => vault.seal(mail.key, value, aboutMail(mail.id, part));
  await tx
    .updateTable("outbox")
    .set({
      raw_sealed: frozen.raw && seal("raw_sealed", frozen.raw),
      copy_sealed: seal("copy_sealed", frozen.copy),
      questions_sealed: seal("questions_sealed", JSON.stringify(frozen.questions ?? null)),
      to_digest: addressDigest(vault, frozen.address),
      domain: domainOf(frozen.address),
    })
    .where("id", "=", mail.id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", mail.claimedAt)
    .where("claimed_by", "=", mail.claimedBy)
    .execute();
}

/**
 * Notes that the bytes of a taken mail go now: whoever finds it left behind must count it as unsure. False where another
 * engine has taken it over: then they must not go from here.
 */
export async function beginSubmission(tx: Tx, mail: Mail, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("outbox")
    .set({ submitting_at: now })
    .where("id", "=", mail.id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", mail.claimedAt)
    .where("claimed_by", "=", mail.claimedBy)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How an attempt ended. `until`: ISO instant of the next one; null for an unsure mail that must not go again. */
export type Settlement =
  | { readonly state: "sent"; readonly response: string }
  | { readonly state: "failed"; readonly refusal: "address" | "policy" | "other"; readonly response: string }
  /** `counts` false where the mail is not to blame (the server is down, the rate is used up). */
  | { readonly state: "deferred"; readonly until: string; readonly response: string; readonly counts: boolean }
  | { readonly state: "unsure"; readonly until: string | null; readonly response: string }
  | { readonly state: "cancelled"; readonly response: string };

/** Ends the attempt at a taken mail. False where it was no longer in hand (another engine took it over): nothing changes. */
export async function settleMail(
  tx: Tx,
  vault: Vault,
  mail: Mail,
  settlement: Settlement,
  now: string,
): Promise<boolean> {
  const result = await tx
    .updateTable("outbox")
    .set({
      ...columnsOf(settlement, mail, now),
      response_sealed: vault.seal(mail.key, settlement.response, aboutMail(mail.id, "response_sealed")),
      claimed_at: null,
      claimed_by: null,
      submitting_at: null,
    })
    .where("id", "=", mail.id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", mail.claimedAt)
    .where("claimed_by", "=", mail.claimedBy)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function columnsOf(settlement: Settlement, mail: Mail, now: string) {
  const ended = { settled_at: now, raw_sealed: null };
  switch (settlement.state) {
    case "sent":
      return { state: "sent" as const, sent_at: now, ...ended };
    case "failed":
      return { state: "failed" as const, refusal: settlement.refusal, ...ended };
    case "cancelled":
      return { state: "cancelled" as const, ...ended };
    case "deferred":
      return {
        state: "queued" as const,
        next_attempt_at: settlement.until,
        attempts: mail.attempts + (settlement.counts ? 1 : 0),
      };
    case "unsure":
      return {
        state: "unsure" as const,
        unsure_times: mail.unsureTimes + 1,
        next_attempt_at: settlement.until ?? never,
      };
  }
}
