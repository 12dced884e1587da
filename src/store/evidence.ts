import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** How a message's sender was weighed, sealed with the message's key. */
export function sealEvidence(vault: Vault, key: DataKey, evidence: object): Buffer {
  return vault.sealJson(key, evidence, "evidence");
}

/** Keeps how a message's sender was weighed. */
export async function keepEvidence(tx: Tx, vault: Vault, id: string, evidence: object): Promise<void> {
  const row = await tx.selectFrom("messages").select("key_wrapped").where("id", "=", id).executeTakeFirstOrThrow();
  const evidence_sealed = sealEvidence(vault, vault.unwrap(row.key_wrapped), evidence);
  await tx.updateTable("messages").set({ evidence_sealed }).where("id", "=", id).execute();
}

/** How the senders of a case's messages were weighed, by row id, as `keepEvidence` was given it. */
export async function evidenceOfCase(db: Db, vault: Vault, caseId: number): Promise<Map<string, unknown>> {
  const rows = await db
    .selectFrom("messages")
    .select(["id", "key_wrapped", "evidence_sealed"])
    .where("case_id", "=", caseId)
    .where("evidence_sealed", "is not", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      row.evidence_sealed && vault.openJson(vault.unwrap(row.key_wrapped), row.evidence_sealed, "evidence"),
    ]),
  );
}

/** How one message's sender was weighed, as `keepEvidence` was given it; null where it was not. */
export async function weighedSender(db: Db, vault: Vault, id: string): Promise<unknown> {
  const row = await db
    .selectFrom("messages")
    .select(["key_wrapped", "evidence_sealed"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.evidence_sealed || row.key_wrapped.length === 0) return null;
  return vault.openJson(vault.unwrap(row.key_wrapped), row.evidence_sealed, "evidence");
}
