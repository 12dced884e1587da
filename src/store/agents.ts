import type { Db, Tx } from "./tables.ts";

/** Somebody who may act for the department; sign-in comes with the console. */
export interface Agent {
  readonly name: string;
  readonly role: string;
  readonly createdAt: string;
}

/** Adds somebody, or gives somebody known another role. */
export async function addAgent(
  tx: Tx,
  agent: { readonly name: string; readonly role: string },
  now: string,
): Promise<void> {
  await tx
    .insertInto("agents")
    .values({ ...agent, created_at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ role: agent.role }))
    .execute();
}

/** Somebody by name, or null. */
export async function findAgent(db: Db, name: string): Promise<Agent | null> {
  const row = await db.selectFrom("agents").selectAll().where("name", "=", name).executeTakeFirst();
  return row ? { name: row.name, role: row.role, createdAt: row.created_at } : null;
}

/** Everybody, by name. */
export async function listAgents(db: Db): Promise<Agent[]> {
  const rows = await db.selectFrom("agents").selectAll().orderBy("name").execute();
  return rows.map((row) => ({ name: row.name, role: row.role, createdAt: row.created_at }));
}
