import { sql } from "kysely";
import type { MailOrder } from "../case/decision.ts";
import type { Db } from "./tables.ts";

/** How long people waited for one kind of answer. Seconds; null where nobody asked in the time looked at. */
export interface WaitingTimes {
  readonly answered: number;
  readonly p95: number | null;
  /** When the one was asked that still waits longest; ISO instant, null where nobody waits. */
  readonly oldestWaiting: string | null;
}

/** Times from the message that asked to the mail that was accepted, for mails of a template sent since `since`. */
export async function answerTimes(db: Db, template: MailOrder["template"], since: string): Promise<WaitingTimes> {
  const times = await db
    .selectFrom("outbox")
    .select((row) => [
      row.fn.countAll<number>().as("answered"),
      sql<
        number | null
      >`percentile_cont(0.95) within group (order by extract(epoch from sent_at - asked_at))::float8`.as("p95"),
    ])
    .where("template", "=", template)
    .where("state", "=", "sent")
    .where("asked_at", "is not", null)
    .where("sent_at", ">=", since)
    .executeTakeFirstOrThrow();
  const waiting = await db
    .selectFrom("outbox")
    .select((row) => row.fn.min<string | null>("asked_at").as("oldest"))
    .where("template", "=", template)
    .where("state", "in", ["queued", "sending"])
    .executeTakeFirstOrThrow();
  return { ...times, oldestWaiting: waiting.oldest };
}

/** How many wait for each of our own steps, by the deadline that its target has set, and when the first of them is due. */
export async function stepsWaiting(
  db: Db,
  kinds: readonly string[],
): Promise<{ readonly kind: string; readonly waiting: number; readonly firstDue: string }[]> {
  return db
    .selectFrom("deadlines")
    .select((row) => ["kind", row.fn.countAll<number>().as("waiting"), row.fn.min<string>("due_at").as("firstDue")])
    .where("kind", "in", kinds)
    .groupBy("kind")
    .orderBy("kind")
    .execute();
}
