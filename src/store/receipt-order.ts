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

/**
 * The order of a message between its neighbours by UID in one mailbox: the server's clock may step back, its UIDs never
 * do (RFC 9051 2.3.1.1). `before` and `after` are the orders of the nearest lower and higher UID known.
 */
export function fitOrder(order: number, before: number | null, after: number | null): number {
  if (before !== null && order <= before) return after === null ? before + 1 : middle(before, after);
  if (after !== null && order >= after) return before === null ? after - 1 : middle(before, after);
  return order;
}

const within = 2 ** 22;
const epoch = Temporal.Instant.from("2020-01-01T00:00:00Z").epochMilliseconds;

function middle(before: number, after: number): number {
  return before + Math.max(1, Math.floor((after - before) / 2));
}
