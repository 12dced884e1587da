import { sql } from "kysely";
import { addressDigest } from "./addresses.ts";
import type { Db } from "./tables.ts";
import type { Vault } from "./vault.ts";

/**
 * Takes the turn to acknowledge to an address on a day (`YYYY-MM-DD`) for a mail, and says whether it is this mail's: it
 * stays so when the mail is tried again. Another one's that has failed or was cancelled is free. One statement, so that of
 * two mails that are on their way together one has it.
 */
export async function takeTurn(db: Db, vault: Vault, address: string, day: string, mail: string): Promise<boolean> {
  const { rows } = await sql`
    insert into acknowledgements as turn (to_digest, day, mail_id)
    values (${addressDigest(vault, address)}, ${day}, ${mail})
    on conflict (to_digest) do update set day = excluded.day, mail_id = excluded.mail_id
    where turn.day <> excluded.day or turn.mail_id = excluded.mail_id
      or exists (select true from outbox where id = turn.mail_id and state in ('failed', 'cancelled'))
    returning true`.execute(db);
  return rows.length > 0;
}
