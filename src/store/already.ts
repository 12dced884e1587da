import { sql } from "kysely";
import { fitOrder, type Neighbour, receiptOrder } from "./receipt-order.ts";
import type { Tx } from "./tables.ts";

/** A message that is to be stored, by what it is known by. `uid` null: its mailbox gives none. */
export interface Newcomer {
  readonly mailbox: string;
  readonly uidValidity: number;
  readonly uid: number | null;
  /** ISO instant. */
  readonly receivedAt: string;
  readonly sha256: string;
}

/** What is stored already of the same bytes or UID, and its neighbours in the mailbox. */
export interface Already {
  /** Row id of the same message. */
  readonly known: string | null;
  /** Whether that is a row of this very UID. */
  readonly sameUid: boolean;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

/** What is there of each of some messages, in their order and in one look. */
export async function whatIsThere(tx: Tx, newcomers: readonly Newcomer[]): Promise<Already[]> {
  const column = <Name extends keyof Newcomer>(name: Name) => newcomers.map((one) => one[name]);
  const { rows } = await sql<Found>`
    select bytes.id as bytes, lower.id as lower, lower.uid as "lowerUid", lower.receipt_order as "lowerOrder",
      higher.uid as "higherUid", higher.receipt_order as "higherOrder"
    from unnest(
      ${column("mailbox")}::text[], ${column("uidValidity")}::bigint[], ${column("uid")}::bigint[], ${column("sha256")}::text[]
    ) with ordinality as given (mailbox, uid_validity, uid, sha256, at)
    left join messages bytes on bytes.sha256 = given.sha256
    left join lateral (
      select id, uid, receipt_order from messages
      where mailbox = given.mailbox and uid_validity = given.uid_validity and uid <= given.uid
      order by uid desc limit 1
    ) lower on true
    left join lateral (
      select uid, receipt_order from messages
      where mailbox = given.mailbox and uid_validity = given.uid_validity and uid > given.uid
      order by uid limit 1
    ) higher on true
    order by given.at`.execute(tx);
  return rows.map((row, index) => {
    const sameUid = row.lower !== null && row.lowerUid === newcomers[index]?.uid;
    return {
      known: row.bytes ?? (sameUid ? row.lower : null),
      sameUid,
      before: neighbour(row.lowerUid, row.lowerOrder),
      after: neighbour(row.higherUid, row.higherOrder),
    };
  });
}

/** The same with those that are stored in the same go: `siblings`, of any mailbox. */
export function withSiblings(already: Already, newcomer: Newcomer, siblings: readonly Sibling[]): Already {
  if (already.known !== null) return already;
  const { uid, sha256 } = newcomer;
  const known = siblings.find((one) => one.sha256 === sha256);
  if (uid === null) return { ...already, known: known?.id ?? null };
  const here = siblings.filter((one) => one.mailbox === newcomer.mailbox && one.uidValidity === newcomer.uidValidity);
  const same = here.find((one) => one.uid === uid);
  const near = [already.before, ...here, already.after]
    .filter((one) => one !== null)
    .toSorted((one, other) => one.uid - other.uid);
  return {
    known: known?.id ?? same?.id ?? null,
    sameUid: same !== undefined,
    before: near.findLast((one) => one.uid < uid) ?? null,
    after: near.find((one) => one.uid > uid) ?? null,
  };
}

/** A message of the same go, as far as it is known by the others. */
export interface Sibling extends Neighbour {
  readonly id: string;
  readonly mailbox: string;
  readonly uidValidity: number;
  readonly sha256: string;
}

/** Lower UIDs of a mailbox come before it and higher ones after, whatever the server's clock said. */
export function orderOf({ receivedAt, uid }: Newcomer, { before, after }: Already): number {
  const own = receiptOrder(receivedAt, uid);
  return uid === null ? own : fitOrder(own, uid, before, after);
}

interface Found {
  readonly bytes: string | null;
  readonly lower: string | null;
  readonly lowerUid: number | null;
  readonly lowerOrder: number | null;
  readonly higherUid: number | null;
  readonly higherOrder: number | null;
}

function neighbour(uid: number | null, order: number | null): Neighbour | null {
  return uid === null || order === null ? null : { uid, order };
}
