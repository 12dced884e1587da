import { sql } from "kysely";
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

/** Whose photos of a case are being made ready. */
export async function draftsOf(db: Db, caseId: number): Promise<string[]> {
  const drafts = db.selectFrom("photo_drafts").select("person").where("case_id", "=", caseId).orderBy("person");
  return (await drafts.execute()).map(({ person }) => person);
}

/** Removes a person's draft; the photo that was cut from it stays where it is. */
export async function dropDraft(tx: Tx, caseId: number, person: string): Promise<void> {
  await tx.deleteFrom("photo_drafts").where("case_id", "=", caseId).where("person", "=", person).execute();
}

/** Locks a person's draft until the transaction ends: what was cut from it is not removed meanwhile. */
export async function lockDraft(tx: Tx, caseId: number, person: string): Promise<void> {
  await sql`select true from photo_drafts where case_id = ${caseId} and person = ${person} for update`.execute(tx);
}

/** Removes the photo that was cut from a draft and never submitted. */
export async function dropUnsubmitted(tx: Tx, caseId: number, person: string): Promise<void> {
  await sql`
    delete from photos using photo_drafts draft
    where draft.case_id = ${caseId} and draft.person = ${person} and photos.id = draft.photo_id
      and ${neverSubmitted}`.execute(tx);
}

/** Removes drafts that nobody has touched since `before` (ISO instant), and what was cut from them and never submitted. */
export async function removeOldDrafts(tx: Tx, before: string): Promise<void> {
  // Two statements: the second sees what was committed while the first waited for a draft's lock.
  await sql`select true from photo_drafts where changed_at < ${before} for update`.execute(tx);
  await sql`
    delete from photos using photo_drafts draft
    where draft.changed_at < ${before} and photos.id = draft.photo_id and ${neverSubmitted}`.execute(tx);
  await tx.deleteFrom("photo_drafts").where("changed_at", "<", before).execute();
}

/** The journal names each photo that was submitted, whichever way it was: a case may rest on it. */
const neverSubmitted = sql<boolean>`not exists (
  select true from journal where journal.case_id = photos.case_id and event = 'PhotoSubmitted'
    and facts ->> 'photo' = photos.id::text)`;

async function keyOf(db: Db, vault: Vault, caseId: number): Promise<DataKey> {
  const key = await caseKey(db, vault, caseId);
  if (key === null) throw new Error(`There is no case ${caseId}.`);
  return key;
}

function about({ caseId, person }: { readonly caseId: number; readonly person: string }, part: string): string {
  return `photo draft ${caseId}:${person} ${part}`;
}
