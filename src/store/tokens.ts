import type { Db, Tx } from "./tables.ts";

/** A link or code that was given to a person, known by its digest alone. */
export interface Token {
  readonly digest: string;
  readonly caseId: number;
  readonly person: string;
  /** What it opens, by the workflow's own word. */
  readonly purpose: string;
  /** Mail that carried it; null where none did. */
  readonly mailId: string | null;
  /** ISO instant. */
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** One that is handed out now. */
export type NewToken = Omit<Token, "usedAt">;

/** The statement that keeps tokens which are handed out; at least one. */
export function insertTokens(db: Db, tokens: readonly NewToken[]) {
  return db.insertInto("tokens").values(
    tokens.map((token) => ({
      digest: token.digest,
      case_id: token.caseId,
      person: token.person,
      purpose: token.purpose,
      mail_id: token.mailId,
      expires_at: token.expiresAt,
    })),
  );
}

/** The token of this digest and purpose that has not expired at `now`, used or not; null otherwise. */
export async function findToken(db: Db, digest: string, purpose: string, now: string): Promise<Token | null> {
  const row = await db
    .selectFrom("tokens")
    .selectAll()
    .where("digest", "=", digest)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  return {
    digest: row.digest,
    caseId: row.case_id,
    person: row.person,
    purpose: row.purpose,
    mailId: row.mail_id,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

/** Marks a token used; false where it was used before, has expired, or does not exist. */
export async function useToken(tx: Tx, digest: string, purpose: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("tokens")
    .set({ used_at: now })
    .where("digest", "=", digest)
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
