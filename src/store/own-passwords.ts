import { caseKey } from "./cases.ts";
import type { Db, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** Keeps the argon2id hash (PHC form) of the password that a person chose, in place of the one before. */
export async function keepOwnPassword(
  tx: Tx,
  vault: Vault,
  { caseId, person, hash }: { readonly caseId: number; readonly person: string; readonly hash: string },
  now: string,
): Promise<void> {
  const key = await caseKey(tx, vault, caseId);
  if (key === null) throw new Error(`There is no case ${caseId}.`);
  const sealed = { hash_sealed: vault.seal(key, hash, about(caseId, person)), changed_at: now };
  await tx
    .insertInto("own_passwords")
    .values({ case_id: caseId, person, ...sealed })
    .onConflict((conflict) => conflict.columns(["case_id", "person"]).doUpdateSet(sealed))
    .execute();
}

/** The hash of a person's own password; null where they have chosen none here. */
export async function readOwnPassword(db: Db, vault: Vault, caseId: number, person: string): Promise<string | null> {
  const row = await db
    .selectFrom("own_passwords")
    .select("hash_sealed")
    .where("case_id", "=", caseId)
    .where("person", "=", person)
    .executeTakeFirst();
  const key = row && (await caseKey(db, vault, caseId));
  return key ? vault.open(key, row.hash_sealed, about(caseId, person)).toString("utf8") : null;
}

function about(caseId: number, person: string): string {
  return `own password ${caseId}:${person}`;
}
