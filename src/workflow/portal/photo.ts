import { type PhotoFinding, type PhotoReport } from "../../document/photo/finding.ts";
import { type Frame, moved, type Move, withinPicture } from "../../document/photo/frame.ts";
import type { Origin } from "../../document/photo/origin.ts";
import { defaultPhotoThresholds, type PhotoThresholds } from "../../document/photo/thresholds.ts";
import { caseKey, lockCase, readCase, type StoredCase } from "../../store/cases.ts";
import { transaction, type Tx } from "../../store/database.ts";
import {
  dropUnsubmitted,
  keepCut,
  keepDraft,
  keepFrame,
  type PhotoDraft,
  readDraft,
} from "../../store/photo-drafts.ts";
import { storePhoto } from "../../store/photos.ts";
import type { Context } from "../context.ts";
import { workOnPhoto } from "../photo-work.ts";
import { inOneGo, type Recorded, recordIn } from "../record.ts";
import { comparedInFamily, submitPhotoIn } from "../submit-photo.ts";

/** Whose photo. */
export interface Whose {
  readonly caseId: number;
  readonly person: string;
}

/** How a photo came about (decision 6). */
export const photoSources = ["professional", "scan", "self"] as const;
export type PhotoSource = (typeof photoSources)[number];

/** A photo that is being made ready, with what was measured of its cut. */
export interface Draft extends Omit<PhotoDraft, "frame" | "origin" | "cut"> {
  readonly frame: Frame;
  readonly origin: Origin | null;
  readonly cut: { readonly report: PhotoReport; readonly grey: Buffer; readonly photoId: string | null } | null;
}

export async function openDraft(context: Context, { caseId, person }: Whose): Promise<Draft | null> {
  return (await readDraft(context.database.db, context.vault, caseId, person)) as Draft | null;
}

export type Uploaded =
  | { readonly kind: "uploaded" }
  | { readonly kind: "unusable"; readonly findings: readonly PhotoFinding[] }
  | { readonly kind: "locked" };

/** Takes a file in, in place of the one before. What can become no photo, whatever the frame, is said and not kept. */
export async function uploadPhoto(
  context: Context,
  whose: Whose,
  bytes: Buffer,
  source: PhotoSource,
): Promise<Uploaded> {
  if (isLocked(await readCase(context.database.db, context.vault, whose.caseId), whose)) return { kind: "locked" };
  const opened = await workOnPhoto(context, "photo-open", { bytes, thresholds: thresholdsOf(context) });
  if (opened === null || opened.kind === "refused")
    return { kind: "unusable", findings: opened?.findings ?? [beyondBounds] };
  const { width, height, origin, frame } = opened;
  const draft = { ...whose, source, original: bytes, shown: Buffer.from(opened.shown), width, height, origin };
  return transaction(context.database, async (tx): Promise<Uploaded> => {
    if (!(await mayChange(tx, context, whose))) return { kind: "locked" };
    await dropUnsubmitted(tx, whose.caseId, whose.person);
    await keepDraft(tx, context.vault, { ...draft, frame }, context.now().toString());
    return { kind: "uploaded" };
  });
}

/** Moves the frame by one press, or sets it where a script put it. `locked`: the photo was submitted meanwhile. */
export async function setFrame(context: Context, draft: Draft, to: Move | Frame): Promise<"set" | "locked"> {
  const least = thresholdsOf(context);
  const frame = typeof to === "string" ? moved(draft.frame, to, draft, least) : withinPicture(to, draft, least);
  const { left, top, width } = draft.frame;
  if (frame.left === left && frame.top === top && frame.width === width) return "set";
  return transaction(context.database, async (tx) => {
    if (!(await mayChange(tx, context, draft))) return "locked";
    await dropUnsubmitted(tx, draft.caseId, draft.person);
    await keepFrame(tx, draft.caseId, draft.person, frame, context.now().toString());
    return "set";
  });
}

/** “Apply”: cuts the frame out, measures it, and keeps it as the person's photo unless it breaks a rule. */
export async function applyFrame(context: Context, whose: Whose): Promise<Draft["cut"] | "locked" | null> {
  const draft = await openDraft(context, whose);
  if (draft === null) return null;
  if (draft.cut !== null) return draft.cut;
  const { original: bytes, frame, width, height } = draft;
  const thresholds = thresholdsOf(context);
  const cut = await workOnPhoto(context, "photo-cut", { bytes, frame, picture: { width, height }, thresholds });
  if (cut === null) throw new Error("A photo that could be opened could not be cut within its bounds.");
  const grey = Buffer.from(cut.grey);
  const measured = { ...cut.report, origin: draft.origin ?? cut.report.origin };
  let report: PhotoReport = measured;
  const kept = await inOneGo(context, async (tx): Promise<Recorded & { photoId?: string | null }> => {
    if (!(await mayChange(tx, context, whose))) return { kind: "refused", reason: "photo-locked" };
    const now = context.now().toString();
    report = await comparedInFamily(tx, context, whose, Buffer.from(cut.bytes), measured);
    if (report.verdict === "refused") {
      await keepCut(tx, context.vault, whose, { report, grey, photoId: null }, now);
      return { kind: "recorded", version: 0, warnings: [], photoId: null };
    }
    const key = await caseKey(tx, context.vault, whose.caseId);
    if (key === null) throw new Error(`There is no case ${whose.caseId}.`);
    const given = { ...report, source: draft.source };
    const row = { ...whose, key, bytes: Buffer.from(cut.bytes), format: report.format, report: given };
    const photoId = await storePhoto(tx, context.vault, row, now);
    await keepCut(tx, context.vault, whose, { report, grey, photoId }, now);
    const recorded = await recordIn(tx, context, whose.caseId, { kind: "upload-photo", ...by(whose), photoId });
    return { ...recorded, photoId };
  });
  return kept.kind === "recorded" ? { report, grey, photoId: kept.photoId ?? null } : "locked";
}

/** The last step: after it nothing can be changed, and nothing is left of the file but the photo itself. */
export async function submitDraft(context: Context, whose: Whose): Promise<Recorded | { readonly kind: "no-draft" }> {
  const draft = await openDraft(context, whose);
  const photoId = draft?.cut?.photoId ?? null;
  if (photoId === null) return { kind: "no-draft" };
  return inOneGo(context, async (tx) => {
    const photo = { kind: "stored", photoId } as const;
    return submitPhotoIn(tx, context, whose.caseId, whose.person, photo, "portal");
  });
}

const lockedStates: ReadonlySet<string> = new Set(["submitted", "in-review", "accepted"]);

function isLocked(stored: StoredCase | null, { person }: Whose): boolean {
  const photo = stored?.case.people.find(({ id }) => id === person)?.photo;
  return photo === undefined || lockedStates.has(photo.kind);
}

/** Locks the case, and says whether its photo may still be changed: the portal is not the only way to submit one. */
async function mayChange(tx: Tx, context: Context, whose: Whose): Promise<boolean> {
  return !isLocked(await lockCase(tx, context.vault, whose.caseId), whose);
}

const beyondBounds: PhotoFinding = {
  code: "undecodable",
  severity: "hard",
  measured: "bounds",
  limit: "whole picture",
};

function thresholdsOf(context: Context): PhotoThresholds {
  return { ...defaultPhotoThresholds, ...context.policy.photo };
}

function by({ person }: Whose): { person: string; by: string } {
  return { person, by: "portal" };
}
