import type { Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** A signature that is about to count as proof, as `mail/authenticate` digests it. */
export interface SeenSignature {
  readonly digest: string;
  /** Domain of the From that it proves. */
  readonly domain: string;
  /** Row id of the message that bears it. */
  readonly message: string;
}

/**
 * Remembers a signature and that its domain signs. False where another message has brought the same one before: that one
 * is a replay, and proves nothing. The same message may ask again.
 */
export async function claimSignature(tx: Tx, vault: Vault, seen: SeenSignature, now: string): Promise<boolean> {
  const digest = vault.digest("signature", seen.digest);
  await tx
    .insertInto("signatures")
    .values({ digest, message_id: seen.message, seen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx.selectFrom("signatures").select("message_id").where("digest", "=", digest).executeTakeFirst();
  if (row?.message_id !== seen.message) return false;
  await tx
    .insertInto("signing_domains")
    .values({ digest: signingDomain(vault, seen.domain), since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** Forgets signatures whose replay would be refused for its date alone; how many there were. */
export async function forgetSignatures(tx: Tx, before: string): Promise<number> {
  const result = await tx.deleteFrom("signatures").where("seen_at", "<", before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Keyed digest of a domain whose mail is signed. */
export function signingDomain(vault: Vault, domain: string): string {
  return vault.digest("signing-domain", domain.trim().toLowerCase());
}
