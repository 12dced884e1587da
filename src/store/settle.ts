import { type RawBuilder, sql } from "kysely";
import { addressDigest } from "./addresses.ts";
import { aboutMail, asItsCopy, type Mail } from "./mails.ts";
import type { Db, Tx } from "./tables.ts";
import { insertTokens, type NewToken } from "./tokens.ts";
import type { Vault } from "./vault.ts";

/** The next attempt of a mail that must not go again. */
export const never = "9999-12-31T00:00:00Z";

/** What a mail was composed to. */
export interface FrozenMail {
  /** The bytes, where the same may go again; null for one that carries a password. */
  readonly raw: Buffer | null;
  /** The bytes to keep, passwords blotted out. */
  readonly copy: Buffer;
  /** What it asks, for the reader of the answer. */
  readonly questions: unknown;
  /** Address that it goes to, as it is on file now, and its domain in lower case. */
  readonly address: string;
  readonly domain: string;
}

/** A taken mail whose bytes are about to go. */
export interface Departure {
  readonly mail: Mail;
  /** What it was composed to, kept from now on; null where the bytes of an earlier attempt go again. */
  readonly frozen: FrozenMail | null;
  /** Of the links in it. */
  readonly tokens: readonly NewToken[];
}

/** A mail that was accepted. */
export interface Arrival {
  readonly mail: Mail;
  /** What the server said. */
  readonly response: string;
}

/**
 * Writes of taken mails which of them go now and which have arrived, in one statement. Of one that goes, what it was
 * composed to is kept, and whoever finds it left behind must count it as unsure. Gives the ids of those for which it is
 * written; another one that was to go was taken over by another engine, or is known to have arrived: it must not go from
 * here. One that has arrived though it was taken over is not to go again: that is written wherever it lies by now.
 */
export async function writeProgress(
  db: Db,
  vault: Vault,
  { departures, arrivals }: { readonly departures: readonly Departure[]; readonly arrivals: readonly Arrival[] },
  now: string,
): Promise<Set<string>> {
  const fresh = departures.flatMap(({ mail, frozen }) => (frozen === null ? [] : [frozenRow(vault, mail, frozen)]));
  const again = departures.flatMap(({ mail, frozen }) => (frozen === null ? [heldRow(mail)] : []));
  const ended = arrivals.map((arrival) => arrivedRow(vault, arrival));
  const changes = [
    ...(fresh.length === 0 ? [] : [goesFirst(fresh, now)]),
    ...(again.length === 0 ? [] : [goesAgain(again, now)]),
    ...(ended.length === 0 ? [] : [hasArrived(ended, now)]),
  ];
  if (changes.length === 0) return new Set();
  const tokens = departures.flatMap((departure) => departure.tokens);
  const named = changes.map((change, index) => sql`${sql.ref(`change${index}`)} as (${change} returning outbox.id)`);
  const kept = tokens.length === 0 ? [] : [sql`tokens_kept as (${insertTokens(db, tokens)})`];
  const ids = changes.map((_, index) => sql`select id from ${sql.ref(`change${index}`)}`);
  const { rows } = await sql<{ id: string }>`
    with ${sql.join([...kept, ...named])} ${sql.join(ids, sql` union all `)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function goesFirst(rows: readonly RawBuilder<unknown>[], now: string): RawBuilder<unknown> {
  return sql`update outbox
    set submitting_at = ${now}, raw_sealed = given.raw, copy_sealed = given.copy, questions_sealed = given.questions,
      to_digest = given.to_digest, domain = given.domain
    from (values ${sql.join(rows)}) given (id, claimed_at, claimed_by, raw, copy, questions, to_digest, domain)
    where ${isHeld}`;
}

function goesAgain(rows: readonly RawBuilder<unknown>[], now: string): RawBuilder<unknown> {
  return sql`update outbox set submitting_at = ${now}
    from (values ${sql.join(rows)}) given (id, claimed_at, claimed_by) where ${isHeld}`;
}

/**
 * One update for those still in hand and those taken over meanwhile: under a row's lock it sees where the mail is now. In
 * the hands of another engine it is noted, and counts when its end is written there.
 */
function hasArrived(rows: readonly RawBuilder<unknown>[], now: string): RawBuilder<unknown> {
  const elsewhere = sql`outbox.state = 'sending'
    and (outbox.claimed_at, outbox.claimed_by) is distinct from (given.claimed_at, given.claimed_by)`;
  const unless = (column: string, value: unknown) =>
    sql`${sql.ref(column)} = case when ${elsewhere} then ${sql.ref(`outbox.${column}`)} else ${value} end`;
  return sql`update outbox
    set arrived_at = case when ${elsewhere} then ${now} else outbox.arrived_at end,
      ${sql.join([
        unless("state", sql`'sent'`),
        unless("sent_at", now),
        unless("settled_at", now),
        unless("raw_sealed", null),
        unless("response_sealed", sql`given.response`),
        unless("claimed_at", null),
        unless("claimed_by", null),
        unless("submitting_at", null),
      ])}
    from (values ${sql.join(rows)}) given (id, claimed_at, claimed_by, response)
    where outbox.id = given.id and outbox.state in ('queued', 'sending', 'unsure')`;
}

/** Of a row of `given`: still in the hands that it was taken by, and not known to have arrived. */
const isHeld = sql`outbox.id = given.id and outbox.state = 'sending' and outbox.arrived_at is null
  and outbox.claimed_at = given.claimed_at and outbox.claimed_by = given.claimed_by`;

function held({ id, claimedAt, claimedBy }: Mail): RawBuilder<unknown> {
  return sql`${id}::uuid, ${claimedAt}::timestamptz, ${claimedBy}::uuid`;
}

function heldRow(mail: Mail): RawBuilder<unknown> {
  return sql`(${held(mail)})`;
}

function arrivedRow(vault: Vault, { mail, response }: Arrival): RawBuilder<unknown> {
  return sql`(${held(mail)}, ${vault.seal(mail.key, response, aboutMail(mail.id, "response_sealed"))}::bytea)`;
}

function frozenRow(vault: Vault, mail: Mail, frozen: FrozenMail): RawBuilder<unknown> {
  const seal = (part: string, value: Buffer | string) => vault.seal(mail.key, value, aboutMail(mail.id, part));
  const raw = frozen.raw === frozen.copy ? asItsCopy : frozen.raw && seal("raw_sealed", frozen.raw);
  const copy = seal("copy_sealed", frozen.copy);
  const questions = seal("questions_sealed", JSON.stringify(frozen.questions ?? null));
  const [digest, domain] = [addressDigest(vault, frozen.address), frozen.domain];
  return sql`(${held(mail)}, ${raw}::bytea, ${copy}::bytea, ${questions}::bytea, ${digest}::text, ${domain}::text)`;
}

/** Locks a taken mail until the transaction ends; false where it is in hand no longer. */
export async function lockInHand(tx: Tx, { id, claimedAt, claimedBy }: Mail): Promise<boolean> {
  const row = await tx
    .selectFrom("outbox")
    .select("id")
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", claimedAt)
    .where("claimed_by", "=", claimedBy)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** How an attempt ended. `until`: ISO instant of the next one; null for an unsure mail that must not go again. */
export type Settlement =
  | { readonly state: "sent"; readonly response: string }
  | { readonly state: "failed"; readonly refusal: "address" | "policy" | "other"; readonly response: string }
  /** `counts` false where the mail is not to blame (the server is down, the rate is used up). */
  | { readonly state: "deferred"; readonly until: string; readonly response: string; readonly counts: boolean }
  | { readonly state: "unsure"; readonly until: string | null; readonly response: string }
  | { readonly state: "cancelled"; readonly response: string };

/**
 * Ends the attempt at a taken mail, and gives what was written: of one that was answered or bounced meanwhile, how that
 * came out, whatever the server says. Null where it was no longer in hand (another engine took it over): nothing changes.
 */
export async function settleMail(
  tx: Tx,
  vault: Vault,
  mail: Mail,
  settlement: Settlement,
  now: string,
): Promise<Settlement | null> {
  const asGiven = heldBy(tx, mail)
    .set({ ...columnsOf(settlement, mail, now), ...outOfHand(vault, mail, settlement) })
    .$if(settlement.state !== "sent", (update) => update.where("arrived_at", "is", null));
  if ((await asGiven.executeTakeFirst()).numUpdatedRows === 1n) return settlement;
  const known = await heldBy(tx, mail)
    .set({
      state: sql`case when refusal is null then 'sent' else 'failed' end`,
      sent_at: sql`case when refusal is null then arrived_at end`,
      settled_at: now,
      raw_sealed: null,
      ...outOfHand(vault, mail, settlement),
    })
    .where("arrived_at", "is not", null)
    .returning("refusal")
    .executeTakeFirst();
  if (known === undefined) return null;
  const { response } = settlement;
  return known.refusal === null ? { state: "sent", response } : { state: "failed", refusal: known.refusal, response };
}

function heldBy(tx: Tx, mail: Mail) {
  return tx
    .updateTable("outbox")
    .where("id", "=", mail.id)
    .where("state", "=", "sending")
    .where("claimed_at", "=", mail.claimedAt)
    .where("claimed_by", "=", mail.claimedBy);
}

function outOfHand(vault: Vault, mail: Mail, { response }: Settlement) {
  return {
    response_sealed: vault.seal(mail.key, response, aboutMail(mail.id, "response_sealed")),
    claimed_at: null,
    claimed_by: null,
    submitting_at: null,
  };
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
