import { createHash } from "node:crypto";
import { limits } from "../limits.ts";
import { appearanceFindings } from "./photo/appearance.ts";
import type { FaceFinder } from "./photo/face.ts";
import { finding, verdictOf } from "./photo/finding.ts";
import type { PhotoFinding, PhotoReport } from "./photo/finding.ts";
import { photoFormat } from "./photo/format.ts";
import { readOrigin } from "./photo/origin.ts";
import { decode, openPicture, readHeader, transparentShare } from "./photo/picture.ts";
import type { Header } from "./photo/picture.ts";
import { pictureDigest } from "./photo/same.ts";
import type { PhotoThresholds } from "./photo/thresholds.ts";

/**
 * Checks a photo for the PR card. Takes the file's bytes as uploaded; gives every finding at once, so that nobody
 * has to try five times. Bytes that are no picture are a finding, never an error. Runs within `limits.photo`; call
 * it in a child process where the bytes are a stranger's. Without a finder of faces the measures that need none remain.
 */
export async function checkPhoto(
  bytes: Buffer,
  thresholds: PhotoThresholds,
  findFaces: FaceFinder | null,
): Promise<PhotoReport> {
  const format = photoFormat(bytes);
  const findings: PhotoFinding[] = [];
  const readable = format === "jpeg" || format === "png";
  if (!readable) findings.push(finding("type", format, "jpeg or png"));
  if (bytes.length > thresholds.maxBytes) findings.push(finding("size", bytes.length, thresholds.maxBytes));
  const header = readable ? await readHeader(bytes) : null;
  if (readable && header === null) findings.push(finding("undecodable", "header", "whole picture"));
  if (header !== null) findings.push(...dimensions(header, thresholds));

  let digest: string | null = null;
  if (header !== null && worthDecoding(bytes, header)) {
    const picture = await decode(bytes);
    if (picture === null) findings.push(finding("undecodable", "part", "whole picture"));
    else {
      digest = pictureDigest(picture);
      findings.push(...appearanceFindings(picture, findFaces && (await findFaces(picture)), thresholds));
      if (header.hasAlpha) findings.push(...transparency(await transparentShare(bytes), thresholds));
    }
  }
  return {
    verdict: verdictOf(findings),
    findings,
    width: header?.width ?? null,
    height: header?.height ?? null,
    format,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    digest,
    origin: { ...(readable ? await readOrigin(bytes) : { taken: null, software: null }), digest },
  };
}

/** The black-and-white preview that shows how a card will look: a JPEG without metadata. The original stays in colour. */
export async function grayPreview(bytes: Buffer): Promise<Buffer> {
  return await openPicture(bytes).flatten({ background: "#fff" }).toColourspace("b-w").jpeg({ quality: 85 }).toBuffer();
}

/** A refused picture is looked at too, unless that would cost more than any photo somebody meant to send. */
function worthDecoding(bytes: Buffer, { width, height }: Header): boolean {
  return bytes.length <= limits.photo.bytes && width * height <= limits.photo.pixels;
}

function dimensions({ width, height }: Header, limit: PhotoThresholds): PhotoFinding[] {
  const fits =
    width >= limit.minWidth && width <= limit.maxWidth && height >= limit.minHeight && height <= limit.maxHeight;
  const range = `${limit.minWidth}×${limit.minHeight} to ${limit.maxWidth}×${limit.maxHeight}`;
  return fits ? [] : [finding("dimensions", `${width}×${height}`, range)];
}

function transparency(share: number, limit: PhotoThresholds): PhotoFinding[] {
  return share > limit.maxTransparentShare ? [finding("transparency", share, limit.maxTransparentShare)] : [];
}
