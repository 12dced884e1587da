import { type Selectable, sql } from "kysely";
import { isLarge, openPieces, sealInPieces } from "./large.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import { type DataKey, headLength, type Vault } from "./vault.ts";

/** A message's row, as far as its bytes go. */
interface RawOf {
  readonly id: string;
  readonly key: DataKey;
  /** SHA-256 of the bytes as they were received: what they are sealed about, redacted or not. */
  readonly sha256: string;
}

/** Seals the bytes of a stored message, in the place of those that were kept before; large ones in pieces. */
export async function keepRaw(tx: Tx, vault: Vault, { id, key, sha256 }: RawOf, raw: Buffer): Promise<void> {
  await tx.deleteFrom("message_pieces").where("message_id", "=", id).execute();
  let at = 0;
  const keep = async (sealed: Buffer) => {
    await tx.insertInto("message_pieces").values({ message_id: id, at, sealed }).execute();
    at += 1;
  };
  const raw_sealed = isLarge(raw)
    ? await sealInPieces(key, raw, aboutRaw(sha256), keep)
    : vault.seal(key, raw, aboutRaw(sha256));
  await tx.updateTable("messages").set({ raw_sealed }).where("id", "=", id).execute();
}

/** The sealed bytes of a new message, to be written with its row; null for a large one, which `keepRaw` keeps in pieces. */
export function sealSmall(vault: Vault, { key, sha256 }: RawOf, raw: Buffer): Buffer | null {
  return isLarge(raw) ? null : vault.seal(key, raw, aboutRaw(sha256));
}

/** The bytes of a message whose row holds them; null for a large one, and once retention removed them. */
export function smallRaw(
  vault: Vault,
  row: Pick<Selectable<Tables["messages"]>, "key_wrapped" | "sha256" | "raw_sealed">,
): Buffer | null {
  if (!row.raw_sealed || row.raw_sealed.length <= headLength) return null;
  return vault.open(vault.unwrap(row.key_wrapped), row.raw_sealed, aboutRaw(row.sha256));
}

/** The bytes of a message as they are kept (redacted, where a password came back in it); null once retention removed them. */
export async function readRaw(db: Db, vault: Vault, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom("messages")
    .select(["key_wrapped", "sha256", "raw_sealed"])
    .where("id", "=", id)
    .executeTakeFirst();
  const small = row && smallRaw(vault, row);
  if (small || !row?.raw_sealed) return small ?? null;
  const key = vault.unwrap(row.key_wrapped);
  const { count, length } = await piecesKept(db, id);
  if (count === 0) return vault.open(key, row.raw_sealed, aboutRaw(row.sha256));
  return openPieces(key, { head: row.raw_sealed, pieces: pieces(db, id, count), length }, aboutRaw(row.sha256));
}

async function piecesKept(db: Db, id: string): Promise<{ count: number; length: number }> {
  const row = await db
    .selectFrom("message_pieces")
    .select((kept) => [
      kept.fn.countAll<number>().as("count"),
      sql<number>`coalesce(sum(length(sealed)), 0)::integer`.as("length"),
    ])
    .where("message_id", "=", id)
    .executeTakeFirstOrThrow();
  return row;
}

/** One at a time: both drivers turn bytes into text and back, a long turn of the main loop for all of them at once. */
async function* pieces(db: Db, id: string, count: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < count; at += 1) {
    const piece = db.selectFrom("message_pieces").select("sealed").where("message_id", "=", id).where("at", "=", at);
    yield (await piece.executeTakeFirstOrThrow()).sealed;
  }
}

function aboutRaw(sha256: string): string {
  return `message ${sha256}`;
}
