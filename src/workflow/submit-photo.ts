import { finding, type PhotoReport, verdictOf } from "../document/photo/finding.ts";
import { samePhoto } from "../document/photo/same.ts";
import { defaultPhotoThresholds } from "../document/photo/thresholds.ts";
import { caseIdByApplication, caseKey, lockCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { dropDraft, dropUnsubmitted, lockDraft } from "../store/photo-drafts.ts";
import { photosOfOthers, readPhoto, samePictureInCase, storePhoto } from "../store/photos.ts";
import type { Context } from "./context.ts";
import { workOnPhoto } from "./photo-work.ts";
import { inOneGo, type Recorded, recordIn } from "./record.ts";
import { step } from "./step.ts";

/** A photo on its way in: the file as it was given and what was measured of it, or one that was uploaded before. */
export type PhotoToSubmit =
  | { readonly kind: "bytes"; readonly bytes: Buffer; readonly report: PhotoReport }
  | { readonly kind: "stored"; readonly photoId: string };

/**
 * Measures a photo in a child process and takes its metadata off, a place where it was taken above all. A picture that
 * goes over its bounds there is one that cannot be decoded.
 */
export async function preparePhoto(context: Context, bytes: Buffer): Promise<PhotoToSubmit & { kind: "bytes" }> {
  const thresholds = { ...defaultPhotoThresholds, ...context.policy.photo };
  const kept = await workOnPhoto(context, "photo", { bytes, thresholds });
  step("photo.measured");
  // Across processes a Buffer comes as plain bytes.
  return kept === null
    ? { kind: "bytes", bytes, report: undecodable }
    : { kind: "bytes", bytes: Buffer.from(kept.bytes), report: kept.report };
}

const undecodable: PhotoReport = {
  verdict: "refused",
  findings: [finding("undecodable", "bounds", "whole picture")],
  width: null,
  height: null,
  format: "unknown",
  sha256: "",
  digest: null,
  origin: { taken: null, software: null, digest: null },
};

/**
 * Takes a person's photo in and submits it: measured, stored sealed, journalled. What the rules forbid is refused with
 * all findings and nothing is stored; what they only advise against stands as warnings. Null: no such application.
 */
export async function submitPhoto(
  context: Context,
  application: string,
  person: string,
  bytes: Buffer,
  by: string,
): Promise<Recorded | null> {
  const caseId = await caseIdByApplication(context.database.db, application);
  if (caseId === null) return null;
  const photo = await preparePhoto(context, bytes);
  return inOneGo(context, (tx) => submitPhotoIn(tx, context, caseId, person, photo, by));
}

/**
 * The same within a transaction, for a photo already measured. A refusal must roll that transaction back. Once it is
 * submitted, nothing is left of a draft: neither its file nor another photo that was cut from it.
 */
export async function submitPhotoIn(
  tx: Tx,
  context: Context,
  caseId: number,
  person: string,
  photo: PhotoToSubmit,
  by: string,
): Promise<Recorded> {
  await lockCase(tx, context.vault, caseId);
  await lockDraft(tx, caseId, person);
  const recorded = await takePhoto(tx, context, caseId, person, photo, by);
  if (recorded.kind !== "recorded") return recorded;
  await dropUnsubmitted(tx, caseId, person);
  await dropDraft(tx, caseId, person);
  return recorded;
}

async function takePhoto(
  tx: Tx,
  context: Context,
  caseId: number,
  person: string,
  photo: PhotoToSubmit,
  by: string,
): Promise<Recorded> {
  if (photo.kind === "stored") {
    const stored = await readPhoto(tx, context.vault, photo.photoId);
    if (stored?.caseId !== caseId || stored.person !== person) return { kind: "refused", reason: "no-photo" };
    const { findings } = await comparedInFamily(
      tx,
      context,
      { caseId, person },
      stored.bytes,
      stored.report as PhotoReport,
    );
    const warnings = findings.map(({ code }) => code);
    return recordIn(tx, context, caseId, { kind: "submit-photo", person, by, photoId: photo.photoId, warnings });
  }
  const { bytes } = photo;
  if (photo.report.verdict === "refused") return { kind: "photo-refused", findings: photo.report.findings };
  const key = await caseKey(tx, context.vault, caseId);
  if (key === null) throw new Error(`There is no case ${caseId}.`);
  const report = await comparedInFamily(tx, context, { caseId, person }, bytes, photo.report);
  const warnings = report.findings.map(({ code }) => code);
  const row = { caseId, key, person, bytes, format: report.format, report };
  const photoId = await storePhoto(tx, context.vault, row, context.now().toString());
  step("photo.stored");
  const uploaded = await recordIn(tx, context, caseId, { kind: "upload-photo", person, by, photoId });
  if (uploaded.kind !== "recorded") return uploaded;
  return recordIn(tx, context, caseId, { kind: "submit-photo", person, by, photoId, warnings });
}

/**
 * The report with a finding more where another of the family gave the same picture (fact 172): the same file, the same
 * picture saved again, or another part of it.
 */
export async function comparedInFamily(
  tx: Tx,
  { vault }: Context,
  { caseId, person }: { readonly caseId: number; readonly person: string },
  bytes: Buffer,
  report: PhotoReport,
): Promise<PhotoReport> {
  const sameFile = await samePictureInCase(tx, vault, caseId, person, bytes);
  const others = await photosOfOthers(tx, caseId, person);
  const alike = others.filter((other) => samePhoto(report, other.report as PhotoReport));
  const people = new Set([...sameFile, ...alike.map((other) => other.person)]).size;
  const before = report.findings.filter(({ code }) => code !== "same-photo");
  const findings = people === 0 ? before : [...before, finding("same-photo", people, 0)];
  return { ...report, findings, verdict: verdictOf(findings) };
}
