import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** An eCOPR without its bytes. */
export interface StoredDocument {
  readonly number: string;
  readonly caseId: number;
  readonly person: string;
  readonly createdAt: string;
  readonly voidAt: string | null;
}

/** Seals and keeps an eCOPR under its document number; false where the number is taken. */
export async function storeDocument(
  tx: Tx,
  vault: Vault,
  document: {
    readonly number: string;
    readonly caseId: number;
    readonly key: DataKey;
    readonly person: string;
    readonly pdf: Buffer;
    /** Of the code it bears. */
    readonly codeDigest: string;
    readonly specimen: boolean;
  },
  now: string,
): Promise<boolean> {
  const row = await tx
    .insertInto("documents")
    .values({
      number: document.number,
      case_id: document.caseId,
      person: document.person,
      pdf_sealed: vault.seal(document.key, document.pdf, about(document.number)),
      created_at: now,
      code_digest: document.codeDigest,
      specimen: document.specimen,
    })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .returning("number")
    .executeTakeFirst();
  return row !== undefined;
}

/** The eCOPR of a number with its PDF; null where there is none, or its case was erased. */
export async function readDocument(
  db: Db,
  vault: Vault,
  number: string,
): Promise<(StoredDocument & { pdf: Buffer }) | null> {
  const row = await db
    .selectFrom("documents")
    .innerJoin("cases", "cases.id", "documents.case_id")
    .selectAll("documents")
    .select("cases.key_wrapped")
    .where("documents.number", "=", number)
    .executeTakeFirst();
  if (!row || row.key_wrapped.length === 0) return null;
  const { case_id: caseId, person, created_at: createdAt, void_at: voidAt } = row;
  const pdf = vault.open(vault.unwrap(row.key_wrapped), row.pdf_sealed, about(number));
  return { number, caseId, person, createdAt, voidAt, pdf };
}

/** Every eCOPR of a case, void ones too, the oldest first. */
export async function documentsOf(db: Db, caseId: number): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom("documents")
    .select(["number", "case_id as caseId", "person", "created_at as createdAt", "void_at as voidAt"])
    .where("case_id", "=", caseId)
    .orderBy("created_at")
    .execute();
  return rows;
}

/** What anybody who holds a document may know of it. It stays when the case is erased. */
export async function documentByCode(
  db: Db,
  codeDigest: string,
): Promise<(Pick<StoredDocument, "createdAt" | "voidAt"> & { specimen: boolean }) | null> {
  const row = await db
    .selectFrom("documents")
    .select(["created_at as createdAt", "void_at as voidAt", "specimen"])
    .where("code_digest", "=", codeDigest)
    .executeTakeFirst();
  return row ?? null;
}

/** Voids an eCOPR; false where it is void already or does not exist. */
export async function voidDocument(tx: Tx, number: string, now: string): Promise<boolean> {
  const result = await tx
    .updateTable("documents")
    .set({ void_at: now })
    .where("number", "=", number)
    .where("void_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function about(number: string): string {
  return `document ${number}`;
}
