import type { Db } from "./tables.ts";

/** Since when nightly work is due, and when it was last done; ISO instants. */
export interface Nights {
  /** When the oldest case was taken in: an engine with none has nothing to do at night. Null where there is none. */
  readonly firstCase: string | null;
  /** When retention last came to its end; null where it never has. */
  readonly retained: string | null;
}

/** Notes that retention came to its end at `now` (ISO instant). */
export async function noteRetained(db: Db, now: string): Promise<void> {
  await db
    .insertInto("nights")
    .values({ work: "retain", ended_at: now })
    .onConflict((conflict) => conflict.column("work").doUpdateSet({ ended_at: now }))
    .execute();
}

export async function readNights(db: Db): Promise<Nights> {
  const first = await db.selectFrom("cases").select("created_at").orderBy("id").limit(1).executeTakeFirst();
  const done = await db.selectFrom("nights").select("ended_at").where("work", "=", "retain").executeTakeFirst();
  return { firstCase: first?.created_at ?? null, retained: done?.ended_at ?? null };
}
