import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { limits } from "../limits.ts";
import type { Db, Tx } from "./tables.ts";

/** Applicants and staff never share a session: each side's cookie opens nothing on the other. */
export type Audience = "portal" | "console";

export interface StoredSession {
  /** What the table keeps of the id; names the session to `touchSession`. */
  readonly digest: string;
  /** The portal: `CASE:PERSON` of each account that the password opened. The console: the agent's name. */
  readonly subjects: readonly string[];
  /** ISO instant of the sign-in. */
  readonly createdAt: string;
  /** ISO instant of the last thing asked for, to the minute. */
  readonly seenAt: string;
}

/**
 * Begins a session and gives its id, 256 random bits that stand nowhere but in the cookie. It ends when nothing was
 * asked for in `idleMinutes`, and after `hours` in any case. `now` is an ISO instant, here and below.
 */
export async function beginSession(
  tx: Tx,
  audience: Audience,
  subjects: readonly string[],
  now: string,
): Promise<string> {
  const id = randomBytes(limits.session.idBytes).toString("base64url");
  await tx
    .insertInto("sessions")
    .values({
      digest: digestOf(id),
      audience,
      subjects: [...subjects],
      created_at: now,
      seen_at: now,
      expires_at: Temporal.Instant.from(now).add({ hours: limits.session[audience].hours }).toString(),
    })
    .execute();
  return id;
}

/** The session of an id where it still runs, else null. */
export async function findSession(db: Db, audience: Audience, id: string, now: string): Promise<StoredSession | null> {
  const { idleMinutes } = limits.session[audience];
  const row = await db
    .selectFrom("sessions")
    .selectAll()
    .where("digest", "=", digestOf(id))
    .where("audience", "=", audience)
    .where("expires_at", ">", now)
    .where("seen_at", ">", Temporal.Instant.from(now).subtract({ minutes: idleMinutes }).toString())
    .executeTakeFirst();
  if (!row) return null;
  return { digest: row.digest, subjects: row.subjects, createdAt: row.created_at, seenAt: row.seen_at };
}

/** Notes that a session is in use, so that it does not go idle. */
export async function touchSession(tx: Tx, digest: string, now: string): Promise<void> {
  await tx.updateTable("sessions").set({ seen_at: now }).where("digest", "=", digest).execute();
}

/** Ends the session of an id, or does nothing where there is none. */
export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("sessions").where("digest", "=", digestOf(id)).execute();
}

/** Ends every session in which this subject is signed in: a changed password, an agent who has left. */
export async function endSessionsOf(tx: Tx, audience: Audience, subject: string): Promise<void> {
  await tx
    .deleteFrom("sessions")
    .where("audience", "=", audience)
    .where("subjects", "@>", (eb) => eb.val([subject]))
    .execute();
}

/** Ends every session of the portal in which somebody of this case is signed in: it is erased. */
export async function endSessionsOfCase(tx: Tx, caseId: number): Promise<void> {
  await sql`
    delete from sessions where audience = 'portal'
      and exists (select true from unnest(subjects) subject where split_part(subject, ':', 1) = ${String(caseId)})`.execute(
    tx,
  );
}

/** Removes what has ended by itself. */
export async function forgetSessions(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom("sessions").where("expires_at", "<", now).execute();
}

function digestOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
