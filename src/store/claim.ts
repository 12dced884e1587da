import { sql } from "kysely";
import type { Lane } from "../case/decision.ts";
import { limits } from "../limits.ts";
import { openEach, type OpenedRows } from "./damaged.ts";
import { type Abandonment, isAbandoned } from "./engines.ts";
import { type Mail, mailOf } from "./mails.ts";
import type { Db, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** Which mails may be taken now. */
export interface ClaimRules {
  /** Whose hands they go into. */
  readonly engine: string;
  /** ISO instant. */
  readonly now: string;
  /** A turn (`lane-turns.ts`) for each mail that may be taken: the lanes whose window is open, in its order. */
  readonly turns: readonly (readonly Lane[])[];
  /** Recipient domains that a lane must not write to now: stopped, or over their rate. */
  readonly blocked: Partial<Readonly<Record<Lane, readonly string[]>>>;
}

/**
 * Takes mails to send, a turn each at most, none where none may go. The lane in whose turn it is picks the recipient, and
 * of that case and recipient the oldest unsent mail that may go now is taken, of whichever lane: so their order holds.
 * While one of theirs is being sent or waits to be tried again, none of theirs is taken; one ordered for later keeps
 * nobody waiting. One statement; one that does not open is taken too.
 */
export async function claimMails(db: Db, vault: Vault, rules: ClaimRules): Promise<OpenedRows<Mail>> {
  const { engine, now, turns } = rules;
  const lanes = [...new Set(turns.flat())];
  const blocked = lanes.flatMap((lane) => (rules.blocked[lane] ?? []).map((domain) => `${lane} ${domain}`));
  const slots = slotsOf(turns, lanes);
  const { rows } = await sql<Parameters<typeof mailOf>[1]>`
    with recipients as materialized (
      select slot.place, pick.*
      from unnest(${lanes}::text[]) turn (lane)
      cross join lateral (
        select mail.case_id, mail.person, mail.seq, row_number() over (order by mail.seq) as rank
        from outbox mail
        where mail.state = 'queued' and mail.lane = turn.lane and mail.next_attempt_at <= ${now}
          and mail.lane || ' ' || mail.domain <> all (${blocked}::text[])
          -- Not "not exists": once the table has statistics that becomes a join that reads all of it.
          and (select true
            from outbox other
            where other.case_id = mail.case_id and other.person = mail.person and other.state in ('queued', 'sending')
              and (other.state = 'sending'
                or (other.seq < mail.seq and other.next_attempt_at > ${now}
                  and (other.not_before is null or other.next_attempt_at > other.not_before)))
            limit 1) is null
        order by mail.seq
        limit ${turns.length - 1 + limits.store.claimCandidates}
      ) pick
      join unnest(${slots.map(({ lane }) => lane)}::text[], ${slots.map(({ rank }) => rank)}::integer[], ${slots.map(({ place }) => place)}::integer[]) slot (lane, rank, place)
        on slot.lane = turn.lane and slot.rank = pick.rank
    ), heads as materialized (
      select distinct on (head.id) head.id, recipient.place, recipient.seq
      from recipients recipient
      cross join lateral (
        select mail.id
        from outbox mail
        where mail.case_id = recipient.case_id and mail.person = recipient.person and mail.state in ('queued', 'sending')
          and mail.state = 'queued' and mail.next_attempt_at <= ${now}
          and mail.lane = any (${lanes}::text[])
          and mail.lane || ' ' || mail.domain <> all (${blocked}::text[])
        order by mail.seq
        limit 1
      ) head
      order by head.id, recipient.place, recipient.seq
    ), taken as materialized (
      -- The oldest of a recipient is also what is locked: two engines never hold two mails of one recipient.
      select mail.id, heads.place, heads.seq
      from heads
      join outbox mail on mail.id = heads.id
      where mail.state = 'queued'
      order by heads.place, heads.seq
      limit ${turns.length}
      for update of mail skip locked
    ), claimed as (
      update outbox
      set state = 'sending', claimed_at = ${now}, claimed_by = ${engine}, submitting_at = null
      from taken, cases
      where outbox.id = taken.id and cases.id = outbox.case_id
      returning outbox.*, cases.key_wrapped as case_key, taken.place as in_place, taken.seq as in_seq
    )
    select * from claimed order by in_place, in_seq`.execute(db);
  return openEach(rows, (row) => mailOf(vault, row));
}

/**
 * Which turn the recipient takes that a lane picks first, second and so on: the turns that begin with this lane, and then
 * what the others leave, in the order of the last turn.
 */
function slotsOf(turns: ClaimRules["turns"], lanes: readonly Lane[]) {
  const last = turns.at(-1) ?? [];
  return lanes.flatMap((lane) => {
    const own = turns.flatMap((turn, place) => (turn[0] === lane ? [place] : []));
    const most = turns.length - 1 + limits.store.claimCandidates;
    return Array.from({ length: most }, (_, index) => ({
      lane,
      rank: index + 1,
      place: own[index] ?? turns.length + last.indexOf(lane),
    }));
  });
}

/** Sends an unsure mail once more, the same bytes; false where it is unsure no longer. */
export async function requeueUnsure(tx: Tx, id: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("outbox")
    .set({ state: "queued", next_attempt_at: now })
    .where("id", "=", id)
    .where("state", "=", "unsure")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Which mails in somebody's hands are nobody's any more. */
export interface LostMails extends Abandonment {
  /** Ids that the asking engine does hold. */
  readonly inHand: readonly string[];
  /** ISO instant. */
  readonly now: string;
}

/**
 * Mails whose engine has died. Those whose bytes had not begun to go are queued again, unless it is known that they
 * have arrived; the others come back to be settled as unsure, taken anew by the caller.
 */
export async function recoverSending(tx: Tx, vault: Vault, lost: LostMails): Promise<OpenedRows<Mail>> {
  const { engine, inHand, now } = lost;
  await tx
    .updateTable("outbox")
    .set({ state: "queued", claimed_at: null, claimed_by: null, next_attempt_at: now })
    .where("state", "=", "sending")
    .where(isAbandoned(lost))
    .where(sql<boolean>`id <> all (${[...inHand]}::uuid[])`)
    .where("submitting_at", "is", null)
    .where("arrived_at", "is", null)
    .execute();
  const rows = await tx
    .with(
      (name) => name("stale").materialized(),
      (stale) =>
        stale
          .selectFrom("outbox")
          .select("id")
          .where("state", "=", "sending")
          .where(isAbandoned(lost))
          .where(sql<boolean>`id <> all (${[...inHand]}::uuid[])`)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable("outbox")
    .from("stale")
    .innerJoin("cases", (join) => join.onTrue())
    .set({ claimed_at: now, claimed_by: engine })
    .whereRef("outbox.id", "=", "stale.id")
    .whereRef("cases.id", "=", "outbox.case_id")
    .returningAll("outbox")
    .returning("cases.key_wrapped as case_key")
    .execute();
  return openEach(rows, (row) => mailOf(vault, row));
}
