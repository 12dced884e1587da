import type { Db, Tx } from "./tables.ts";

/** A passkey as its authenticator gave it (Web Authentication, level 3). */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly agent: string;
  /** COSE key. */
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

/** Keeps a passkey; false where its id is known already. */
export async function addPasskey(
  tx: Tx,
  passkey: Pick<Passkey, "id" | "agent" | "publicKey" | "counter">,
  now: string,
): Promise<boolean> {
  const { id, agent, publicKey, counter } = passkey;
  const row = await tx
    .insertInto("passkeys")
    .values({ id, agent, public_key: publicKey, counter, created_at: now, used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A passkey by its id, or null. */
export async function findPasskey(db: Db, id: string): Promise<Passkey | null> {
  return (await select(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Somebody's passkeys, the oldest first. */
export function passkeysOf(db: Db, agent: string): Promise<Passkey[]> {
  return select(db).where("agent", "=", agent).orderBy("created_at").execute();
}

/** Notes that a passkey was used, with its authenticator's new count. */
export async function usePasskey(tx: Tx, id: string, counter: number, now: string): Promise<void> {
  await tx.updateTable("passkeys").set({ counter, used_at: now }).where("id", "=", id).execute();
}

/** Removes somebody's own passkey. */
export async function removePasskey(tx: Tx, agent: string, id: string): Promise<void> {
  await tx.deleteFrom("passkeys").where("id", "=", id).where("agent", "=", agent).execute();
}

function select(db: Db) {
  return db
    .selectFrom("passkeys")
    .select(["id", "agent", "public_key as publicKey", "counter", "created_at as createdAt", "used_at as usedAt"]);
}
