import { sql } from "kysely";
import { addressDigest } from "./addresses.ts";
import type { Db } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** Mails that answer a message, ordered since `since` (ISO instant): to one address, and in one case. */
export async function answersSince(
  db: Db,
  vault: Vault,
  whose: { readonly address: string | null; readonly caseId: number },
  since: string,
): Promise<{ toAddress: number; toCase: number }> {
  const answers = db
    .selectFrom("outbox")
    .select((row) => row.fn.countAll<number>().as("mails"))
    .where("asked_at", "is not", null)
    .where("created_at", ">", since);
  const toCase = await answers.where("case_id", "=", whose.caseId).executeTakeFirstOrThrow();
  if (whose.address === null) return { toAddress: 0, toCase: toCase.mails };
  const toAddress = await answers
    .where("to_digest", "=", addressDigest(vault, whose.address))
    .executeTakeFirstOrThrow();
  return { toAddress: toAddress.mails, toCase: toCase.mails };
}

/** The same in all, counted to `most` at most. */
export async function allAnswersSince(db: Db, since: string, most: number): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select count(*)::integer as mails from (
      select 1 from outbox where asked_at is not null and created_at > ${since} limit ${most}
    ) counted`.execute(db);
  return rows[0]?.mails ?? 0;
}
