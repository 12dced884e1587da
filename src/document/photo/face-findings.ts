import { lightBalance } from "./balance.ts";
import { type Face, type FaceGeometry, geometryOf } from "./face.ts";
import { finding, type PhotoFinding } from "./finding.ts";
import type { Picture } from "./picture.ts";
import type { PhotoThresholds } from "./thresholds.ts";

/** What the places on a face say: one face, of the right size, in the middle, level, with open eyes, closed mouth, even light. */
export function faceFindings(picture: Picture, faces: readonly Face[], limit: PhotoThresholds): PhotoFinding[] {
  const [face, other] = faces;
  if (face === undefined) return [finding("face", 0, 1)];
  const beside = other === undefined ? 0 : Math.sqrt(other.area / face.area);
  const geometry = geometryOf(face);
  const { tilt, eyeOpening, mouthOpening } = geometry;
  const balance = lightBalance(picture, geometry);
  return [
    ...(beside > limit.maxOtherFace ? [finding("other-face", beside, limit.maxOtherFace)] : []),
    ...place(picture, geometry, limit),
    ...(tilt > limit.maxTilt ? [finding("tilt", tilt, limit.maxTilt)] : []),
    ...(eyeOpening < limit.minEyeOpening ? [finding("eyes", eyeOpening, limit.minEyeOpening)] : []),
    ...(mouthOpening > limit.maxMouthOpening ? [finding("mouth", mouthOpening, limit.maxMouthOpening)] : []),
    ...(balance < limit.minLightBalance ? [finding("light-uneven", balance, limit.minLightBalance)] : []),
  ];
}

function place({ width, height }: Picture, geometry: FaceGeometry, limit: PhotoThresholds): PhotoFinding[] {
  const found: PhotoFinding[] = [];
  const size = geometry.eyesToChin / height;
  if (size < limit.minFaceSize) found.push(finding("face-size", size, limit.minFaceSize));
  else if (size > limit.maxFaceSize) found.push(finding("face-size", size, limit.maxFaceSize));
  const { x, y } = geometry.eyes.middle;
  const aside = Math.abs(x / width - 0.5);
  const line = y / height;
  if (aside > limit.maxOffCentre) found.push(finding("face-place", aside, limit.maxOffCentre));
  else if (line < limit.minEyeLine) found.push(finding("face-place", line, limit.minEyeLine));
  else if (line > limit.maxEyeLine) found.push(finding("face-place", line, limit.maxEyeLine));
  return found;
}
