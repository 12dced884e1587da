import type { Selectable } from "kysely";
import type { Lane, MailOrder } from "../case/decision.ts";
import { openCase, type StoredCase } from "./cases.ts";
import { openEach, type OpenedRows } from "./damaged.ts";
import type { Db, Tables } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** `sending`: in somebody's hands. `unsure`: the bytes went and the answer was lost. The last three stay as they are. */
export const mailStates = ["queued", "sending", "sent", "unsure", "failed", "cancelled"] as const;
export type MailState = (typeof mailStates)[number];

/** A mail of the outbox: what was ordered and how far it is. Instants are ISO 8601 in UTC. */
export interface Mail {
  readonly id: string;
  readonly caseId: number;
  /** Version of the case after the decision that ordered it. */
  readonly caseVersion: number;
  /** The key of its case, for what is sealed with it. */
  readonly key: DataKey;
  readonly person: string;
  readonly template: MailOrder["template"];
  readonly lane: Lane;
  readonly state: MailState;
  readonly order: MailOrder;
  /** Minted when it was ordered, angle brackets included. */
  readonly messageId: string;
  readonly replyToken: string;
  readonly bounceToken: string;
  readonly toDigest: string;
  readonly domain: string;
  readonly refusal: "address" | "policy" | "other" | null;
  /** Where the very bytes are kept that went before and may go again; null where none are. */
  readonly frozen: "raw_sealed" | "copy_sealed" | null;
  readonly notBefore: string | null;
  readonly nextAttemptAt: string;
  /** Attempts that failed, and how often one ended unsure. */
  readonly attempts: number;
  readonly unsureTimes: number;
  /** When it was last taken, and by which engine: whoever holds it says so with every change, so that one who was given up on changes nothing. */
  readonly claimedAt: string | null;
  readonly claimedBy: string | null;
  /** Set while the bytes are being handed over. */
  readonly submittingAt: string | null;
  /** When it was answered, or bounced, while it was being sent. */
  readonly arrivedAt: string | null;
  /** Row id of the stored message that it answers; null where there is none. */
  readonly causedBy: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly settledAt: string | null;
}

/** One mail, or null. */
export async function readMail(db: Db, vault: Vault, id: string): Promise<Mail | null> {
  return first(vault, withKey(db).where("outbox.id", "=", id));
}

/** A mail of the outbox with its case, its copy and what it asked, as the functions for each give them. */
export interface MailWithCase {
  readonly mail: Mail;
  readonly case: StoredCase;
  readonly copy: Buffer | null;
  readonly questions: unknown;
}

/** The mail that has not expired at `now`, by the digest of its reply token or by its Message-ID, and all that a reply to it is read by. */
export async function mailWithCase(
  db: Db,
  vault: Vault,
  name: { readonly replyTokenDigest: string } | { readonly messageId: string },
  now: string,
): Promise<MailWithCase | null> {
  const all = withKey(db).select([
    "cases.id as case_id",
    "cases.application",
    "cases.version",
    "cases.document_sealed",
    "cases.created_at as case_created_at",
    "cases.updated_at",
  ]);
  const named =
    "messageId" in name
      ? all.where("outbox.message_id", "=", lowered(name.messageId))
      : all.where("outbox.reply_token_digest", "=", name.replyTokenDigest);
  const row = await named.where("outbox.tokens_expire_at", ">", now).executeTakeFirst();
  if (!row) return null;
  const of = openCase(vault, { ...row, id: row.case_id, key_wrapped: row.case_key, created_at: row.case_created_at });
  if (of === null) return null;
  return { mail: mailOf(vault, row), case: of, ...composedOf(vault, row.id, row) };
}

/** The mail of ours with this Message-ID, angle brackets or not; a hop may have folded its case. Null too once it has expired at `now`. */
export async function findMailByMessageId(db: Db, vault: Vault, messageId: string, now: string): Promise<Mail | null> {
  const found = withKey(db).where("outbox.message_id", "=", lowered(messageId));
  return first(vault, found.where("outbox.tokens_expire_at", ">", now));
}

/** The mail whose reply token (`reply`) or bounce token (`bounce`) has this digest and has not expired at `now`, or null. */
export async function findMailByToken(
  db: Db,
  vault: Vault,
  use: "reply" | "bounce",
  digest: string,
  now: string,
): Promise<Mail | null> {
  const column = use === "reply" ? "outbox.reply_token_digest" : "outbox.bounce_token_digest";
  return first(vault, withKey(db).where(column, "=", digest).where("outbox.tokens_expire_at", ">", now));
}

/** Every mail of a case in the order they were decided. */
export async function mailsOfCase(db: Db, vault: Vault, caseId: number): Promise<Mail[]> {
  const rows = await withKey(db).where("outbox.case_id", "=", caseId).orderBy("outbox.seq").execute();
  return rows.map((row) => mailOf(vault, row));
}

/** The unsure mails that are to go once more at `now`, unless they have arrived. */
export async function unsureDue(db: Db, vault: Vault, now: string): Promise<OpenedRows<Mail>> {
  const rows = await withKey(db)
    .where("outbox.state", "=", "unsure")
    .where("outbox.next_attempt_at", "<=", now)
    .orderBy("outbox.seq")
    .execute();
  return openEach(rows, (row) => mailOf(vault, row));
}

/** Mails in each state, and when the oldest one that is still to go was ordered. */
export async function countMails(db: Db): Promise<Record<MailState, number> & { oldestQueued: string | null }> {
  const rows = await db
    .selectFrom("outbox")
    .select((row) => ["state", row.fn.countAll<number>().as("mails"), row.fn.min("created_at").as("oldest")])
    .groupBy("state")
    .execute();
  const count = (state: MailState) => rows.find((row) => row.state === state)?.mails ?? 0;
  return {
    queued: count("queued"),
    sending: count("sending"),
    sent: count("sent"),
    unsure: count("unsure"),
    failed: count("failed"),
    cancelled: count("cancelled"),
    oldestQueued: rows.find((row) => row.state === "queued")?.oldest ?? null,
  };
}

/** The kept copy of a mail (RFC 5322 bytes, passwords blotted out); null before it was composed or after retention. */
export function mailCopy(db: Db, vault: Vault, id: string): Promise<Buffer | null> {
  return sealedPart(db, vault, id, "copy_sealed");
}

/** In the place of the bytes that go where the copy that is kept is the same: nothing sealed is as short. */
export const asItsCopy = Buffer.alloc(0);

/** The very bytes that were submitted, kept only while they may have to go again. */
export async function frozenBytes(db: Db, vault: Vault, mail: Mail): Promise<Buffer | null> {
  return mail.frozen === null ? null : sealedPart(db, vault, mail.id, mail.frozen);
}

/** What the mail asked, as it was given to `beginSubmissions`; null where it has not been composed. */
export async function mailQuestions(db: Db, vault: Vault, id: string): Promise<unknown> {
  const bytes = await sealedPart(db, vault, id, "questions_sealed");
  return bytes && (JSON.parse(bytes.toString("utf8")) as unknown);
}

/** A mail's copy and what it asked, each as the two above give it, in one look. */
export async function composedMail(
  db: Db,
  vault: Vault,
  id: string,
): Promise<{ readonly copy: Buffer | null; readonly questions: unknown }> {
  const row = await db
    .selectFrom("outbox")
    .innerJoin("cases", "cases.id", "outbox.case_id")
    .select(["copy_sealed", "questions_sealed", "cases.key_wrapped as case_key"])
    .where("outbox.id", "=", id)
    .executeTakeFirst();
  return row ? composedOf(vault, id, row) : { copy: null, questions: null };
}

function composedOf(
  vault: Vault,
  id: string,
  row: Pick<Selectable<Tables["outbox"]>, "copy_sealed" | "questions_sealed"> & { case_key: Buffer },
): { readonly copy: Buffer | null; readonly questions: unknown } {
  if (!row.copy_sealed) return { copy: null, questions: null };
  const key = vault.unwrap(row.case_key);
  return {
    copy: vault.open(key, row.copy_sealed, aboutMail(id, "copy_sealed")),
    questions: row.questions_sealed && vault.openJson(key, row.questions_sealed, aboutMail(id, "questions_sealed")),
  };
}

/** What the submission server last said of it, or null. */
export async function mailResponse(db: Db, vault: Vault, id: string): Promise<string | null> {
  return (await sealedPart(db, vault, id, "response_sealed"))?.toString("utf8") ?? null;
}

/** What sealed bytes of a mail are bound to. */
export function aboutMail(id: string, part: string): string {
  return `mail ${id} ${part}`;
}

/** A row with its case's wrapped key, as a mail. */
export function mailOf(vault: Vault, row: Selectable<Tables["outbox"]> & { case_key: Buffer }): Mail {
  const key = vault.unwrap(row.case_key);
  const content = vault.openJson(key, row.content_sealed, aboutMail(row.id, "content")) as SealedContent;
  return {
    id: row.id,
    caseId: row.case_id,
    caseVersion: row.case_version,
    key,
    person: row.person,
    template: content.order.template,
    lane: row.lane,
    state: row.state,
    order: content.order,
    messageId: row.message_id,
    replyToken: content.replyToken,
    bounceToken: content.bounceToken,
    toDigest: row.to_digest,
    domain: row.domain,
    refusal: row.refusal,
    frozen: row.raw_sealed && (row.raw_sealed.length > 0 ? "raw_sealed" : "copy_sealed"),
    notBefore: row.not_before,
    nextAttemptAt: row.next_attempt_at,
    attempts: row.attempts,
    unsureTimes: row.unsure_times,
    claimedAt: row.claimed_at,
    claimedBy: row.claimed_by,
    submittingAt: row.submitting_at,
    arrivedAt: row.arrived_at,
    causedBy: row.caused_by,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    settledAt: row.settled_at,
  };
}

/** What `content_sealed` holds. */
export interface SealedContent {
  readonly order: MailOrder;
  readonly replyToken: string;
  readonly bounceToken: string;
}

/** A Message-ID as the table has it, given with angle brackets or without. */
function lowered(messageId: string): string {
  return `<${messageId.trim().replace(/^<|>$/g, "").toLowerCase()}>`;
}

function withKey(db: Db) {
  return db
    .selectFrom("outbox")
    .innerJoin("cases", "cases.id", "outbox.case_id")
    .selectAll("outbox")
    .select("cases.key_wrapped as case_key");
}

async function first(vault: Vault, query: ReturnType<typeof withKey>): Promise<Mail | null> {
  const row = await query.executeTakeFirst();
  return row ? mailOf(vault, row) : null;
}

async function sealedPart(
  db: Db,
  vault: Vault,
  id: string,
  part: "copy_sealed" | "raw_sealed" | "questions_sealed" | "response_sealed",
): Promise<Buffer | null> {
  const row = await db
    .selectFrom("outbox")
    .innerJoin("cases", "cases.id", "outbox.case_id")
    .select([`outbox.${part} as sealed`, "cases.key_wrapped as case_key"])
    .where("outbox.id", "=", id)
    .executeTakeFirst();
  return row?.sealed ? vault.open(vault.unwrap(row.case_key), row.sealed, aboutMail(id, part)) : null;
}
