import { createHash } from "node:crypto";
import { limits } from "../limits.ts";
import { backgroundMask, measureBackground } from "./photo/background.ts";
import { measureBlur } from "./photo/blur.ts";
import { finding, verdictOf } from "./photo/finding.ts";
import type { PhotoFinding, PhotoReport } from "./photo/finding.ts";
import { photoFormat } from "./photo/format.ts";
import { measureLight } from "./photo/light.ts";
import { decode, openPicture, readHeader, transparentShare } from "./photo/picture.ts";
import type { Header, Picture } from "./photo/picture.ts";
import { pictureDigest } from "./photo/same.ts";
import type { PhotoThresholds } from "./photo/thresholds.ts";

/**
 * Checks a photo for the PR card. Takes the file's bytes as uploaded; gives every finding at once, so that nobody
 * has to try five times. Bytes that are no picture are a finding, never an error. Runs within `limits.photo`; call
 * it in a child process where the bytes are a stranger's.
 */
export async function checkPhoto(bytes: Buffer, thresholds: PhotoThresholds): Promise<PhotoReport> {
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
      findings.push(...appearance(picture, thresholds));
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

function appearance(picture: Picture, limit: PhotoThresholds): PhotoFinding[] {
  const background = measureBackground(picture, limit);
  const light = measureLight(picture, backgroundMask(picture, background.colour));
  const blur = measureBlur(picture);
  const found: PhotoFinding[] = [];
  // A coloured wall is dark by its paint, not by the light.
  const neutral = background.medianChroma <= limit.whiteChroma;
  if (neutral && background.light < limit.minBackgroundLight) {
    found.push(finding("exposure", background.light, limit.minBackgroundLight));
  } else if (light.clippedShare > limit.maxClippedShare) {
    found.push(finding("exposure", light.clippedShare, limit.maxClippedShare));
  }
  if (background.whiteShare < limit.minWhiteShare) {
    found.push(finding("background", background.whiteShare, limit.minWhiteShare));
  }
  if (background.spread > limit.maxBackgroundSpread) {
    found.push(finding("background-uneven", background.spread, limit.maxBackgroundSpread));
  }
  if (light.subjectShare < limit.minSubjectShare) {
    found.push(finding("subject", light.subjectShare, limit.minSubjectShare));
  }
  if (light.glareShare > limit.maxGlareShare) found.push(finding("glare", light.glareShare, limit.maxGlareShare));
  if (blur > limit.maxBlur) found.push(finding("blur", blur, limit.maxBlur));
  return found;
}

function transparency(share: number, limit: PhotoThresholds): PhotoFinding[] {
  return share > limit.maxTransparentShare ? [finding("transparency", share, limit.maxTransparentShare)] : [];
}
