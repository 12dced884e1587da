import type { MessageOutcome } from "./reading.ts";
import type { Db } from "./tables.ts";

/** Counts that add up: `stored` is `waiting` (taken ones too) and all outcomes. `oldestWaiting` is its receipt, ISO. */
export async function countMessages(db: Db): Promise<{
  stored: number;
  waiting: number;
  outcomes: Partial<Record<MessageOutcome, number>>;
  oldestWaiting: string | null;
}> {
  const rows = await db
    .selectFrom("messages")
    .select((row) => ["outcome", row.fn.countAll<number>().as("messages"), row.fn.min("received_at").as("oldest")])
    .groupBy("outcome")
    .execute();
  const waiting = rows.find((row) => row.outcome === null);
  return {
    stored: rows.reduce((sum, row) => sum + row.messages, 0),
    waiting: waiting?.messages ?? 0,
    outcomes: Object.fromEntries(rows.flatMap((row) => (row.outcome === null ? [] : [[row.outcome, row.messages]]))),
    oldestWaiting: waiting?.oldest ?? null,
  };
}
