import type { Database } from "./database.ts";
import { transaction } from "./transaction.ts";
import { type Vault, VaultFault } from "./vault.ts";

const word = "landfall";
const about = "secret check";

/**
 * Makes sure that this vault's SECRET_KEY is the one the database was made with; the first to open it sets it. Throws
 * `VaultFault` for another key: rows sealed by two keys would never all open again.
 */
export async function checkSecret(database: Database, vault: Vault): Promise<void> {
  const known = await database.db.selectFrom("secret_check").select("sealed").executeTakeFirst();
  if (known) return refuseOther(vault, known.sealed);
  const sealed = vault.seal(null, word, about);
  await transaction(database, (tx) =>
    tx
      .insertInto("secret_check")
      .values({ sealed })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  // Two engines may have come first together, with a key each.
  const set = await database.db.selectFrom("secret_check").select("sealed").executeTakeFirstOrThrow();
  refuseOther(vault, set.sealed);
}

function refuseOther(vault: Vault, sealed: Buffer): void {
  try {
    vault.open(null, sealed, about);
  } catch (cause) {
    throw new VaultFault(
      "SECRET_KEY is not the key that this database was made with. Set that key: nothing in it opens with another.",
      { cause },
    );
  }
}
