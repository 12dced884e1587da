/**
 * One number that says which of two messages came later, whatever they came by: the second of receipt, counted from
 * 2020, in the high bits, and within a second 22 bits of the UID (or, where there is none, of the fraction). It stays
 * below 2^53 until 2088. `fitOrder` lets the UID alone decide within one mailbox.
 */
export function receiptOrder(receivedAt: string, uid: number | null): number {
  const milliseconds = Temporal.Instant.from(receivedAt).epochMilliseconds - epoch;
  const seconds = Math.floor(milliseconds / 1000);
  const low = uid === null ? Math.floor(((milliseconds - seconds * 1000) / 1000) * within) : uid % within;
  return seconds * within + low;
}

/** A message of the same mailbox whose order is known. */
export interface Neighbour {
  readonly uid: number;
  readonly order: number;
}

/**
 * The order of a message between its neighbours by UID: the server's clock may step back, its UIDs never do
 * (RFC 9051 2.3.1.1). Two orders of one mailbox lie at least as far apart as their UIDs, so there is room for each
 * message that is stored late. `before` and `after` are the nearest lower and higher UID known.
 */
export function fitOrder(order: number, uid: number, before: Neighbour | null, after: Neighbour | null): number {
  const least = before === null ? order : before.order + (uid - before.uid);
  const most = after === null ? Infinity : after.order - (after.uid - uid);
  return Math.min(Math.max(order, least), most);
}

const within = 2 ** 22;
const epoch = Temporal.Instant.from("2020-01-01T00:00:00Z").epochMilliseconds;
