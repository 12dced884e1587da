import { createHash, randomUUID } from "node:crypto";
import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** A photo without its bytes. `report` is what was measured, as it was given. */
export interface StoredPhoto {
  readonly id: string;
  readonly caseId: number;
  readonly person: string;
  readonly format: string;
  readonly report: unknown;
  readonly createdAt: string;
}

/** Seals and keeps a photo with what was measured of it; gives its id. */
export async function storePhoto(
  tx: Tx,
  vault: Vault,
  photo: {
    readonly caseId: number;
    readonly key: DataKey;
    readonly person: string;
    readonly bytes: Buffer;
    readonly format: string;
    readonly report: unknown;
  },
  now: string,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto("photos")
    .values({
      id,
      case_id: photo.caseId,
      person: photo.person,
      bytes_sealed: vault.seal(photo.key, photo.bytes, about(id)),
      format: photo.format,
      report: JSON.stringify(photo.report ?? null),
      picture_digest: pictureDigest(vault, photo.bytes),
      created_at: now,
    })
    .execute();
  return id;
}

/** A photo with its bytes as they were given, or null. */
export async function readPhoto(db: Db, vault: Vault, id: string): Promise<(StoredPhoto & { bytes: Buffer }) | null> {
  const row = await db
    .selectFrom("photos")
    .innerJoin("cases", "cases.id", "photos.case_id")
    .selectAll("photos")
    .select("cases.key_wrapped")
    .where("photos.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    caseId: row.case_id,
    person: row.person,
    format: row.format,
    report: row.report,
    createdAt: row.created_at,
    bytes: vault.open(vault.unwrap(row.key_wrapped), row.bytes_sealed, about(row.id)),
  };
}

/** Ids of every photo of a case, the oldest first. */
export async function photosOf(db: Db, caseId: number): Promise<string[]> {
  const rows = await db.selectFrom("photos").select("id").where("case_id", "=", caseId).orderBy("created_at").execute();
  return rows.map((row) => row.id);
}

/** The photos of the other people of a case, with what was measured of each. */
export async function photosOfOthers(
  db: Db,
  caseId: number,
  person: string,
): Promise<readonly { readonly person: string; readonly report: unknown }[]> {
  return await db
    .selectFrom("photos")
    .select(["person", "report"])
    .where("case_id", "=", caseId)
    .where("person", "<>", person)
    .execute();
}

/** Other people of the same case who gave the very same file (fact 172). */
export async function samePictureInCase(
  db: Db,
  vault: Vault,
  caseId: number,
  person: string,
  bytes: Buffer,
): Promise<string[]> {
  const rows = await db
    .selectFrom("photos")
    .select("person")
    .distinct()
    .where("case_id", "=", caseId)
    .where("person", "<>", person)
    .where("picture_digest", "=", pictureDigest(vault, bytes))
    .execute();
  return rows.map((row) => row.person);
}

function pictureDigest(vault: Vault, bytes: Buffer): string {
  return vault.digest("picture", createHash("sha256").update(bytes).digest("hex"));
}

function about(id: string): string {
  return `photo ${id}`;
}
