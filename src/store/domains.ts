import type { Lane } from "../case/decision.ts";
import { limits } from "../limits.ts";
import type { Db, Tx } from "./tables.ts";

/** A lane that stands still for one recipient domain. */
export interface DomainStop {
  readonly domain: string;
  readonly lane: Lane;
  readonly since: string;
  readonly reason: string;
}

/** Of the last mails to a domain that were settled: how many, and how many it refused for address or policy. */
export async function domainOutcomes(db: Db, domain: string): Promise<{ settled: number; refused: number }> {
  const rows = await db
    .selectFrom("outbox")
    .select("refusal")
    .where("domain", "=", domain)
    .where("settled_at", "is not", null)
    .where("state", "in", ["sent", "failed"])
    .orderBy("settled_at", "desc")
    .limit(limits.store.domainOutcomes)
    .execute();
  const refused = rows.filter((row) => row.refusal === "address" || row.refusal === "policy").length;
  return { settled: rows.length, refused };
}

/** Stops a lane for a domain; false where it stands still already. */
export async function stopDomain(tx: Tx, domain: string, lane: Lane, reason: string, now: string): Promise<boolean> {
  const row = await tx
    .insertInto("domain_stops")
    .values({ domain, lane, since: now, reason })
    .onConflict((conflict) => conflict.columns(["domain", "lane"]).doNothing())
    .returning("domain")
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets a lane write to a domain again; false where it was not stopped. */
export async function releaseDomain(tx: Tx, domain: string, lane: Lane): Promise<boolean> {
  const result = await tx
    .deleteFrom("domain_stops")
    .where("domain", "=", domain)
    .where("lane", "=", lane)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Every stop that stands. */
export async function listDomainStops(db: Db): Promise<DomainStop[]> {
  return db.selectFrom("domain_stops").selectAll().orderBy("since").execute();
}
