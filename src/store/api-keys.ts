import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Db, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** A key by which a portal records events; the key itself is shown once and never kept. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Makes a key of that name and gives it, this once, in the clear; null where a key has the name already. */
export async function addApiKey(tx: Tx, name: string, now: string): Promise<{ id: string; key: string } | null> {
  const key = `lfk_${randomBytes(32).toString("base64url")}`;
  const row = await tx
    .insertInto("api_keys")
    .values({ id: randomUUID(), name, digest: digestOf(key), created_at: now })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row ? { id: row.id, key } : null;
}

/** The key that is in force, or null. */
export async function findApiKey(db: Db, key: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom("api_keys")
    .select(["id", "name", "created_at", "revoked_at"])
    .where("digest", "=", digestOf(key))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, createdAt: row.created_at, revokedAt: row.revoked_at } : null;
}

/** Every key, revoked ones too. */
export async function listApiKeys(db: Db): Promise<ApiKey[]> {
  const rows = await db.selectFrom("api_keys").selectAll().orderBy("created_at").execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }));
}

/** Ends a key; false where none of that name is in force. */
export async function revokeApiKey(tx: Tx, name: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("api_keys")
    .set({ revoked_at: now })
    .where("name", "=", name)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** An answer that was given to an idempotency key, to be given again. */
export interface GivenAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Answers once for each idempotency key of an API key: `fresh` is called at the first request and its answer kept in the
 * same transaction; a later one with the same `request` gets that answer; with another, `conflict`.
 */
export async function answerOnce(
  tx: Tx,
  vault: Vault,
  call: { readonly keyId: string; readonly idempotencyKey: string; readonly request: string },
  now: string,
  fresh: () => Promise<GivenAnswer>,
): Promise<{ kind: "fresh" | "again"; answer: GivenAnswer } | { kind: "conflict" }> {
  const about = `idempotency ${call.keyId} ${call.idempotencyKey}`;
  const request_digest = vault.digest("request", call.request);
  // The row goes in first: of two at once the second waits here for the first one's answer.
  const inserted = await tx
    .insertInto("idempotency")
    .values({
      key_id: call.keyId,
      key: call.idempotencyKey,
      request_digest,
      status: 0,
      response_sealed: Buffer.alloc(0),
      at: now,
    })
    .onConflict((conflict) => conflict.columns(["key_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!inserted) {
    const row = await tx
      .selectFrom("idempotency")
      .selectAll()
      .where("key_id", "=", call.keyId)
      .where("key", "=", call.idempotencyKey)
      .executeTakeFirstOrThrow();
    if (row.request_digest !== request_digest) return { kind: "conflict" };
    return { kind: "again", answer: { status: row.status, body: vault.openJson(null, row.response_sealed, about) } };
  }
  const answer = await fresh();
  await tx
    .updateTable("idempotency")
    .set({ status: answer.status, response_sealed: vault.sealJson(null, answer.body ?? null, about) })
    .where("key_id", "=", call.keyId)
    .where("key", "=", call.idempotencyKey)
    .execute();
  return { kind: "fresh", answer };
}

/** Forgets answers given before `before`. */
export async function forgetAnswers(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom("idempotency").where("at", "<", before).execute();
}

/** 256 random bits need no slow hash. */
function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
