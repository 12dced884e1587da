import type { Picture } from "./picture.ts";
import { areaOf, type Places, pixelsIn, type Region } from "./region.ts";

/** Light on the person, measured by lost detail alone: how light or dark a face is never counts. */
interface Light {
  /** Share of the place of the head that differs from the background. */
  readonly subjectShare: number;
  /** Share of that which is clipped to white in every channel. */
  readonly clippedShare: number;
  /** Share of the place of the face taken by small blown spots. */
  readonly glareShare: number;
}

/** From here on a channel is full: JPEG rounding takes 255 down by up to three. */
const clippedFrom = 252;
/** A reflection's core, a little lower because its edge is smoothed by the reduction in size. */
const blownFrom = 246;
/** Share of the place of the face: below it is light caught in an eye, above it something white, not a reflection. */
const smallestSpot = 0.0006;
const largestSpot = 0.2;

export function measureLight(picture: Picture, background: Uint8Array, { head, face }: Places): Light {
  let subject = 0;
  let clipped = 0;
  for (const pixel of pixelsIn(picture, head)) {
    if (background[pixel] === 1) continue;
    subject += 1;
    if (least(picture, pixel) >= clippedFrom) clipped += 1;
  }
  return {
    subjectShare: subject / areaOf(head),
    clippedShare: subject === 0 ? 0 : clipped / subject,
    glareShare: glare(picture, background, face),
  };
}

function least({ pixels }: Picture, pixel: number): number {
  return Math.min(pixels[pixel * 3] ?? 0, pixels[pixel * 3 + 1] ?? 0, pixels[pixel * 3 + 2] ?? 0);
}

function glare(picture: Picture, background: Uint8Array, face: Region): number {
  const area = areaOf(face);
  const blown = new Set<number>();
  for (const pixel of pixelsIn(picture, face)) {
    if (background[pixel] !== 1 && least(picture, pixel) >= blownFrom) blown.add(pixel);
  }
  let counted = 0;
  for (const pixel of blown) {
    const spot = takeSpot(blown, pixel, picture.width);
    if (spot >= area * smallestSpot && spot <= area * largestSpot) counted += spot;
  }
  return counted / area;
}

/** Takes all pixels joined to this one out of the set and says how many they were. */
function takeSpot(blown: Set<number>, start: number, width: number): number {
  const stack = [start];
  blown.delete(start);
  let size = 0;
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    size += 1;
    for (const next of [pixel - 1, pixel + 1, pixel - width, pixel + width]) {
      if (blown.delete(next)) stack.push(next);
    }
  }
  return size;
}
