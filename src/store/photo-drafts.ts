import { caseKey } from "./cases.ts";
import type { Db, Tx } from "./tables.ts";
import type { DataKey, Vault } from "./vault.ts";

/** A photo that is being made ready, one a person. `frame`, `origin` and `report` are what the workflow gave. */
export interface PhotoDraft {
  readonly caseId: number;
  readonly person: string;
  /** How the photo came about, in the portal's word. */
  readonly source: string;
  /** The file as it came. */
  readonly original: Buffer;
  /** As the page shows it: upright, small, without metadata. */
  readonly shown: Buffer;
  /** Pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  readonly frame: unknown;
  /** What the file said of itself; null in drafts of before it was asked. */
  readonly origin: unknown;
  /** Null until the frame was applied, and again once it was moved. */
  readonly cut: { readonly report: unknown; readonly grey: Buffer; readonly photoId: string | null } | null;
}

/** Puts a photo in the place of the one before; nothing is cut from it yet. */
export async function keepDraft(tx: Tx, vault: Vault, draft: Omit<PhotoDraft, "cut">, now: string): Promise<void> {
  const { caseId, person } = draft;
  const key = await keyOf(tx, vault, caseId);
  const values = {
    source: draft.source,
    original_sealed: vault.seal(key, draft.original, about(draft, "original")),
    shown_sealed: vault.seal(key, draft.shown, about(draft, "shown")),
    width: draft.width,
    height: draft.height,
    frame: JSON.stringify(draft.frame),
    origin: JSON.stringify(draft.origin),
    grey_sealed: null,
    report: null,
    photo_id: null,
    changed_at: now,
  };
  await tx
    .insertInto("photo_drafts")
    .values({ case_id: caseId, person, ...values })
    .onConflict((conflict) => conflict.columns(["case_id", "person"]).doUpdateSet(values))
    .execute();
}

/** Moves the frame: what was cut before no longer counts. */
export async function keepFrame(tx: Tx, caseId: number, person: string, frame: unknown, now: string): Promise<void> {
  await tx
    .updateTable("photo_drafts")
    .set({ frame: JSON.stringify(frame), grey_sealed: null, report: null, photo_id: null, changed_at: now })
    .where("case_id", "=", caseId)
    .where("person", "=", person)
    .execute();
}

/** Keeps what the frame gave. */
export async function keepCut(
  tx: Tx,
  vault: Vault,
  of: { readonly caseId: number; readonly person: string },
  cut: NonNullable<PhotoDraft["cut"]>,
  now: string,
): Promise<void> {
  const key = await keyOf(tx, vault, of.caseId);
  await tx
    .updateTable("photo_drafts")
    .set({
      grey_sealed: vault.seal(key, cut.grey, about(of, "grey")),
      report: JSON.stringify(cut.report),
      photo_id: cut.photoId,
      changed_at: now,
    })
    .where("case_id", "=", of.caseId)
    .where("person", "=", of.person)
    .execute();
}

/** The photo a person is making ready, or null. */
export async function readDraft(db: Db, vault: Vault, caseId: number, person: string): Promise<PhotoDraft | null> {
  const row = await db
    .selectFrom("photo_drafts")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("person", "=", person)
    .executeTakeFirst();
  if (!row) return null;
  const of = { caseId, person };
  const key = await keyOf(db, vault, caseId);
  return {
    ...of,
    source: row.source,
    original: vault.open(key, row.original_sealed, about(of, "original")),
    shown: vault.open(key, row.shown_sealed, about(of, "shown")),
    width: row.width,
    height: row.height,
    frame: row.frame,
    origin: row.origin,
    cut: row.grey_sealed && {
      report: row.report,
      grey: vault.open(key, row.grey_sealed, about(of, "grey")),
      photoId: row.photo_id,
    },
  };
}

/** Removes a person's draft; the photo that was cut from it stays where it is. */
export async function dropDraft(tx: Tx, caseId: number, person: string): Promise<void> {
  await tx.deleteFrom("photo_drafts").where("case_id", "=", caseId).where("person", "=", person).execute();
}

/** Removes the photo that was cut from a draft and never submitted. */
export async function dropUnsubmitted(tx: Tx, caseId: number, person: string): Promise<void> {
  const cut = tx
    .selectFrom("photo_drafts")
    .select("photo_id")
    .where("case_id", "=", caseId)
    .where("person", "=", person)
    .where("photo_id", "is not", null);
  await tx.deleteFrom("photos").where("id", "in", cut).execute();
}

/** Removes drafts that nobody has touched since `before` (ISO instant), and what was cut from them. */
export async function removeOldDrafts(tx: Tx, before: string): Promise<void> {
  const old = tx.selectFrom("photo_drafts").select("photo_id").where("changed_at", "<", before);
  await tx
    .deleteFrom("photos")
    .where("id", "in", old.where("photo_id", "is not", null))
    .execute();
  await tx.deleteFrom("photo_drafts").where("changed_at", "<", before).execute();
}

async function keyOf(db: Db, vault: Vault, caseId: number): Promise<DataKey> {
  const key = await caseKey(db, vault, caseId);
  if (key === null) throw new Error(`There is no case ${caseId}.`);
  return key;
}

function about({ caseId, person }: { readonly caseId: number; readonly person: string }, part: string): string {
  return `photo draft ${caseId}:${person} ${part}`;
}
