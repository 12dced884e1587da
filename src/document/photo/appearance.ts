import { measureAround } from "./around.ts";
import { type Background, backgroundMask, measureBackground } from "./background.ts";
import { measureBlur } from "./blur.ts";
import type { Face } from "./face.ts";
import { faceFindings } from "./face-findings.ts";
import { finding, type PhotoFinding } from "./finding.ts";
import { measureLight } from "./light.ts";
import type { Picture } from "./picture.ts";
import { borderPixels, placesOf, usualPlaces } from "./region.ts";
import type { PhotoThresholds } from "./thresholds.ts";

/**
 * All that is only warned about. `faces` are those that were found, the largest first; null where nobody looked: then
 * places are taken where a centred head usually is.
 */
export function appearanceFindings(
  picture: Picture,
  faces: readonly Face[] | null,
  limit: PhotoThresholds,
): PhotoFinding[] {
  const border = measureBackground(picture, borderPixels(picture), limit);
  const face = faces?.[0] ?? null;
  const places = face === null ? usualPlaces(picture) : placesOf(picture, face);
  const around = face && measureAround(picture, face, border.colour);
  const background = around === null ? border : measureBackground(picture, around.pixels, limit);
  const light = measureLight(picture, backgroundMask(picture, border.colour), places);
  const blur = measureBlur(picture, places.sharp);
  return [
    ...exposure(background, light.clippedShare, limit),
    ...backgroundFindings(background, around?.gradient ?? 0, limit),
    ...(light.subjectShare < limit.minSubjectShare
      ? [finding("subject", light.subjectShare, limit.minSubjectShare)]
      : []),
    ...(light.glareShare > limit.maxGlareShare ? [finding("glare", light.glareShare, limit.maxGlareShare)] : []),
    ...(blur > limit.maxBlur ? [finding("blur", blur, limit.maxBlur)] : []),
    ...(faces === null ? [] : faceFindings(picture, faces, limit)),
  ];
}

function exposure(background: Background, clippedShare: number, limit: PhotoThresholds): PhotoFinding[] {
  // A coloured wall is dark by its paint, not by the light.
  const neutral = background.medianChroma <= limit.whiteChroma;
  if (neutral && background.light < limit.minBackgroundLight)
    return [finding("exposure", background.light, limit.minBackgroundLight)];
  return clippedShare > limit.maxClippedShare ? [finding("exposure", clippedShare, limit.maxClippedShare)] : [];
}

function backgroundFindings(
  { whiteShare, spread }: Background,
  gradient: number,
  limit: PhotoThresholds,
): PhotoFinding[] {
  const found: PhotoFinding[] = [];
  if (whiteShare < limit.minWhiteShare) found.push(finding("background", whiteShare, limit.minWhiteShare));
  if (spread > limit.maxBackgroundSpread) found.push(finding("background-uneven", spread, limit.maxBackgroundSpread));
  else if (gradient > limit.maxBackgroundGradient)
    found.push(finding("background-uneven", gradient, limit.maxBackgroundGradient));
  return found;
}
