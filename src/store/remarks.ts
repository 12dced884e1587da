import { randomUUID } from "node:crypto";
import type { Db, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** What somebody said of the portal. Nobody is answered, so nobody is named. */
export interface Remark {
  readonly text: string;
  readonly language: string;
  /** ISO instant. */
  readonly at: string;
}

export async function keepRemark(tx: Tx, vault: Vault, { text, language, at }: Remark): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto("remarks")
    .values({ id, text_sealed: vault.seal(null, text, about(id)), language, at })
    .execute();
}

/** Every remark, the latest first, a page's worth at most. */
export async function readRemarks(db: Db, vault: Vault, most: number): Promise<Remark[]> {
  const rows = await db.selectFrom("remarks").selectAll().orderBy("at", "desc").limit(most).execute();
  return rows.map(({ id, text_sealed, language, at }) => ({
    text: vault.open(null, text_sealed, about(id)).toString("utf8"),
    language,
    at,
  }));
}

function about(id: string): string {
  return `remark ${id}`;
}
