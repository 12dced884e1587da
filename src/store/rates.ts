import { sql } from "kysely";
import type { Tx } from "./tables.ts";

/**
 * Counts one more try under a key and gives how many there were in the window that now runs. A window begins with its
 * first try and lasts `minutes`. `now` is an ISO instant.
 */
export async function countTry(tx: Tx, key: string, minutes: number, now: string): Promise<number> {
  const until = Temporal.Instant.from(now).add({ minutes }).toString();
  const over = sql<boolean>`rates.until <= ${now}::timestamptz`;
  const row = await tx
    .insertInto("rates")
    .values({ key, since: now, until, times: 1 })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        times: sql<number>`case when ${over} then 1 else rates.times + 1 end`,
        since: sql<string>`case when ${over} then excluded.since else rates.since end`,
        until: sql<string>`case when ${over} then excluded.until else rates.until end`,
      }),
    )
    .returning("times")
    .executeTakeFirstOrThrow();
  return row.times;
}

/** Forgets the tries of a key. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom("rates").where("key", "=", key).execute();
}

/** Removes the windows that are over. */
export async function forgetRates(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom("rates").where("until", "<", now).execute();
}
