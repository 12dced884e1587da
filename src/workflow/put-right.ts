import { limits } from "../limits.ts";
import { statement } from "../store/database.ts";
import { putRight } from "../store/put-right.ts";
import type { Context } from "./context.ts";

/**
 * Mends what was written while a clock was ahead that has been put right since: a mail ordered then, or put off by some
 * seconds, would wait until the clock has caught up, and nobody would see it.
 */
export async function putTimesRight(context: Context): Promise<void> {
  const now = context.now();
  const { furthestSeconds } = limits.tick;
  const furthest = {
    attempt: now.add({ seconds: furthestSeconds }).toString(),
    unsure: now.add({ seconds: furthestSeconds + context.mail.unsureSeconds }).toString(),
  };
  const many = await statement(context.database, (db) => putRight(db, furthest, now.toString()));
  if (many > 0) context.log.warn({ many }, "what waited for a time to come is due now: a clock was ahead");
}
