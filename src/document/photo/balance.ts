import { type FaceGeometry } from "./face.ts";
import { lightAt } from "./lab.ts";
import type { Picture } from "./picture.ts";

/** The side of a zone, as a share of the distance between the eyes. */
const zone = 0.3;

/**
 * How alike the light on both cheeks is, from 0 to 1: the share that the histograms of two zones below the eyes have in
 * common (ISO/IEC 29794-5, illumination uniformity). It compares a face with itself alone.
 */
export function lightBalance(picture: Picture, { eyes, betweenEyes, mouth }: FaceGeometry): number {
  const side = Math.max(1, Math.floor(betweenEyes * zone));
  const below = Math.hypot(mouth.x - eyes.middle.x, mouth.y - eyes.middle.y) / 2;
  const left = histogram(picture, eyes.left.x - side, eyes.left.y + below, side);
  const right = histogram(picture, eyes.right.x, eyes.right.y + below, side);
  let common = 0;
  for (const [level, share] of left.entries()) common += Math.min(share, right[level] ?? 0);
  return common;
}

function histogram(picture: Picture, left: number, top: number, side: number): Float64Array {
  const { width, height, pixels } = picture;
  const counts = new Float64Array(256);
  let all = 0;
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(top) + side); y += 1) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(width, Math.round(left) + side); x += 1) {
      const light = lightAt(pixels, (y * width + x) * 3);
      counts[light] = (counts[light] ?? 0) + 1;
      all += 1;
    }
  }
  return counts.map((count) => count / Math.max(1, all));
}
