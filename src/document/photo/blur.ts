import { luma } from "./picture.ts";
import type { Picture } from "./picture.ts";
import type { Region } from "./region.ts";

/** Pixels averaged to blur once more (as in scikit-image's `blur_effect`). */
const span = 11;

/**
 * How blurred a place is, from 0 (sharp) to 1: the worse of the two directions. After F. Crete et al.,
 * "The blur effect" (SPIE 6492, 2007): a picture that loses little when it is blurred again was blurred already.
 * A ratio of differences does not change with contrast; the variance of the Laplacian does, and calls darker and
 * evenly lit faces blurred.
 */
export function measureBlur(picture: Picture, place: Region): number {
  const values = luma(picture);
  return Math.max(along(values, picture, place, 1), along(values, picture, place, picture.width));
}

function along(values: Float32Array, picture: Picture, place: Region, step: number): number {
  const reach = (span - 1) / 2;
  const margin = reach + 1;
  let change = 0;
  let lost = 0;
  const bottom = Math.min(place.bottom, picture.height - margin);
  const right = Math.min(place.right, picture.width - margin);
  for (let y = Math.max(place.top, margin); y < bottom; y += 1) {
    for (let x = Math.max(place.left, margin); x < right; x += 1) {
      const i = y * picture.width + x;
      const here = Math.abs((values[i] ?? 0) - (values[i - step] ?? 0));
      // The difference of two neighbouring running means is that of their outermost members.
      const again = Math.abs((values[i + reach * step] ?? 0) - (values[i - margin * step] ?? 0)) / span;
      change += here;
      lost += Math.max(0, here - again);
    }
  }
  // Nothing changes anywhere: no edge to judge by, and `subject` says so.
  return change === 0 ? 0 : 1 - lost / change;
}
