import { limits } from "../../limits.ts";
import { checkPhoto, grayPreview } from "../photo.ts";
import { finding, type PhotoFinding, type PhotoReport } from "./finding.ts";
import { type FaceFinder, geometryOf } from "./face.ts";
import { type Frame, frameAround, heightOf, widestFrame } from "./frame.ts";
import type { Origin } from "./origin.ts";
import { decode, openPicture } from "./picture.ts";
import type { PhotoThresholds } from "./thresholds.ts";

/** A file that somebody chose: what a frame can be set in, or why it can become no photo whatever the frame. */
export type Opened =
  | {
      readonly kind: "opened";
      readonly width: number;
      readonly height: number;
      readonly shown: Buffer;
      readonly origin: Origin;
      /** Around the face where one was found, else the widest. */
      readonly frame: Frame;
    }
  | { readonly kind: "refused"; readonly findings: readonly PhotoFinding[] };

/** Opens a file as it was uploaded: upright, small and without metadata, for the page on which the frame is set. */
export async function openForFrame(
  bytes: Buffer,
  thresholds: PhotoThresholds,
  findFaces: FaceFinder | null,
): Promise<Opened> {
  const report = await checkPhoto(bytes, thresholds, null);
  const findings = report.findings.filter((found) => isBeyondCutting(found, bytes, report, thresholds));
  const { width, height, origin } = report;
  if (findings.length > 0 || width === null || height === null) return { kind: "refused", findings };
  const shown = await shownOf(bytes);
  if (shown === null) return { kind: "refused", findings: [finding("undecodable", "part", "whole picture")] };
  const face = findFaces && (await firstFace(shown, findFaces, width));
  const size = { width, height };
  const frame = face === null ? widestFrame(size) : frameAround(face, size, thresholds);
  return { kind: "opened", width, height, shown, origin, frame };
}

/** The eyes and the chin of the largest face, in pixels of a picture so wide. */
async function firstFace(
  shown: Buffer,
  findFaces: FaceFinder,
  width: number,
): Promise<Parameters<typeof frameAround>[0] | null> {
  const picture = await decode(shown);
  const [face] = picture === null ? [] : await findFaces(picture);
  if (picture === null || face === undefined) return null;
  const { eyes, eyesToChin } = geometryOf(face);
  const scale = width / picture.width;
  return { eyes: { x: eyes.middle.x * scale, y: eyes.middle.y * scale }, eyesToChin: eyesToChin * scale };
}

/** Null where the picture can be decoded small but not at this size: some damage shows only in the last scans. */
async function shownOf(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await openPicture(bytes)
      .flatten({ background: "#fff" })
      .resize(limits.portal.shownPixels, limits.portal.shownPixels, { fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** Too large a picture is made smaller here; too small a one, or one that cannot be shown, stays so. */
function isBeyondCutting(found: PhotoFinding, bytes: Buffer, report: PhotoReport, limit: PhotoThresholds): boolean {
  if (found.severity !== "hard") return false;
  if (found.code === "size") return bytes.length > limits.photo.bytes;
  if (found.code !== "dimensions") return true;
  const { width, height } = report;
  if (width === null || height === null) return true;
  return width < limit.minWidth || height < limit.minHeight || width * height > limits.photo.pixels;
}

/** What a frame gives: the photo in colour without metadata, its black-and-white preview, and what was measured of it. */
export interface Cut {
  readonly bytes: Buffer;
  readonly grey: Buffer;
  readonly report: PhotoReport;
}

/** Cuts the frame out; what is larger than a photo may be is made smaller, and nothing is ever enlarged. */
export async function cutFrame(
  bytes: Buffer,
  frame: Frame,
  picture: { width: number; height: number },
  thresholds: PhotoThresholds,
  findFaces: FaceFinder | null,
): Promise<Cut> {
  const cut = await openPicture(bytes)
    .flatten({ background: "#fff" })
    .extract({ left: frame.left, top: frame.top, width: frame.width, height: heightOf(frame, picture) })
    .resize(thresholds.maxWidth, thresholds.maxHeight, { fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 93, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { bytes: cut, grey: await grayPreview(cut), report: await checkPhoto(cut, thresholds, findFaces) };
}
