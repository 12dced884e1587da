import { limits } from "../limits.ts";
import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** Who works on an escalation. A claim runs out by itself, so that nobody blocks what they have forgotten. */
export interface Claim {
  readonly agent: string;
  /** ISO instant. */
  readonly until: string;
}

/** Claims an escalation for an agent, or makes their claim last longer. Another's claim that still runs is given back. */
export async function claimEscalation(tx: Tx, id: string, agent: string, now: string): Promise<Claim> {
  const until = Temporal.Instant.from(now).add({ minutes: limits.console.leaseMinutes }).toString();
  const row = await tx
    .insertInto("escalation_leases")
    .values({ escalation_id: id, agent, until })
    .onConflict((conflict) =>
      conflict
        .column("escalation_id")
        .doUpdateSet({ agent, until })
        .where((where) =>
          where.or([where("escalation_leases.agent", "=", agent), where("escalation_leases.until", "<=", now)]),
        ),
    )
    .returning(["agent", "until"])
    .executeTakeFirst();
  return row ?? (await claimOf(tx, id, now)) ?? { agent, until };
}

/** Gives a claim back; another's stays. */
export async function releaseClaim(tx: Tx, id: string, agent: string): Promise<void> {
  await tx.deleteFrom("escalation_leases").where("escalation_id", "=", id).where("agent", "=", agent).execute();
}

/** The claim that runs at `now`, or null: nobody works on what is settled. */
export async function claimOf(db: Db, id: string, now: string): Promise<Claim | null> {
  const row = await db
    .selectFrom("escalation_leases")
    .innerJoin("escalations", "escalations.id", "escalation_leases.escalation_id")
    .select(["agent", "until"])
    .where("escalation_id", "=", id)
    .where("escalations.state", "=", "open")
    .where("until", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that an agent has an escalation before them, and gives who else has. */
export async function lookAtEscalation(tx: Tx, id: string, agent: string, now: string): Promise<string[]> {
  await tx
    .insertInto("escalation_looks")
    .values({ escalation_id: id, agent, seen_at: now })
    .onConflict((conflict) => conflict.columns(["escalation_id", "agent"]).doUpdateSet({ seen_at: now }))
    .execute();
  const since = Temporal.Instant.from(now).subtract({ seconds: limits.console.lookSeconds }).toString();
  const rows = await tx
    .selectFrom("escalation_looks")
    .select("agent")
    .where("escalation_id", "=", id)
    .where("agent", "<>", agent)
    .where("seen_at", ">", since)
    .orderBy("agent")
    .execute();
  return rows.map((row) => row.agent);
}

/** What somebody has begun to answer. */
export interface Draft {
  readonly agent: string;
  readonly at: string;
  /** Fields of the page's form as they were filled in. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Keeps what an agent has begun, in the place of what was there. `key`: the case's, or null. */
export async function keepDraft(
  tx: Tx,
  vault: Vault,
  key: DataKey | null,
  id: string,
  { agent, at, fields }: Draft,
): Promise<void> {
  const draft_sealed = vault.sealJson(key, fields, about(id));
  await tx
    .insertInto("escalation_drafts")
    .values({ escalation_id: id, draft_sealed, agent, at })
    .onConflict((conflict) => conflict.column("escalation_id").doUpdateSet({ draft_sealed, agent, at }))
    .execute();
}

/** What somebody has begun to answer, or null. */
export async function draftOf(db: Db, vault: Vault, key: DataKey | null, id: string): Promise<Draft | null> {
  const row = await db.selectFrom("escalation_drafts").selectAll().where("escalation_id", "=", id).executeTakeFirst();
  if (!row) return null;
  const fields = vault.openJson(key, row.draft_sealed, about(id)) as Draft["fields"];
  return { agent: row.agent, at: row.at, fields };
}

function about(id: string): string {
  return `draft ${id}`;
}
