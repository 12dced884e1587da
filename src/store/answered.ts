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
  const digest = whose.address === null ? null : addressDigest(vault, whose.address);
  const { rows } = await sql<{ toAddress: number; toCase: number }>`
    select
      (select count(*) from outbox where asked_at is not null and created_at > ${since} and case_id = ${whose.caseId}) as "toCase",
      (select count(*) from outbox where asked_at is not null and created_at > ${since} and to_digest = ${digest}) as "toAddress"`.execute(
    db,
  );
  return rows[0] ?? { toAddress: 0, toCase: 0 };
}

/** The same in all, counted to `most` at most. */
export async function allAnswersSince(db: Db, since: string, most: number): Promise<number> {
  const { rows } = await sql<{ mails: number }>`
    select count(*)::integer as mails from (
      select 1 from outbox where asked_at is not null and created_at > ${since} limit ${most}
    ) counted`.execute(db);
  return rows[0]?.mails ?? 0;
}
