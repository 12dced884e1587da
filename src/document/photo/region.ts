import type { Face, Point } from "./face.ts";
import type { Picture } from "./picture.ts";

/** A rectangle in whole pixels; `right` and `bottom` are outside. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the measures look. */
export interface Places {
  readonly head: Region;
  /** Its inner part, where hair and collar seldom are. */
  readonly face: Region;
  /** What must be sharp. */
  readonly sharp: Region;
}

/** Where a centred head is in a portrait with shoulders; `sharp` is head, neck and the begin of the shoulders. */
export function usualPlaces(picture: Picture): Places {
  return {
    head: share(picture, 0.28, 0.12, 0.72, 0.62),
    face: share(picture, 0.33, 0.22, 0.67, 0.58),
    sharp: share(picture, 0.2, 0.1, 0.8, 0.75),
  };
}

/** Where they look once the face has been found. */
export function placesOf(picture: Picture, face: Face): Places {
  const inner = around(picture, face.outline, 0);
  return { head: around(picture, face.outline, 0.15), face: inner, sharp: inner };
}

/** The box round some points, wider by a share of its size on every side, within the picture. */
function around(picture: Picture, points: readonly Point[], wider: number): Region {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [across, down] = [(right - left) * wider, (bottom - top) * wider];
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
  return {
    left: clamp(left - across, picture.width),
    top: clamp(top - down, picture.height),
    right: clamp(right + across, picture.width),
    bottom: clamp(bottom + down, picture.height),
  };
}

function share(picture: Picture, left: number, top: number, right: number, bottom: number): Region {
  return {
    left: Math.floor(picture.width * left),
    top: Math.floor(picture.height * top),
    right: Math.floor(picture.width * right),
    bottom: Math.floor(picture.height * bottom),
  };
}

export function areaOf(region: Region): number {
  return Math.max(1, (region.right - region.left) * (region.bottom - region.top));
}

/** Indexes of the pixels of a region, row by row. */
export function* pixelsIn(picture: Picture, region: Region): Generator<number> {
  for (let y = region.top; y < region.bottom; y += 1) {
    for (let x = region.left; x < region.right; x += 1) yield y * picture.width + x;
  }
}

/**
 * Where nothing but background should be: a strip along the top, and one down each side to where shoulders begin.
 * Long hair may reach in; the measures leave room for it.
 */
export function borderPixels(picture: Picture): number[] {
  const strips = [
    share(picture, 0, 0, 1, 0.05),
    share(picture, 0, 0.05, 0.07, 0.45),
    share(picture, 0.93, 0.05, 1, 0.45),
  ];
  return strips.flatMap((strip) => [...pixelsIn(picture, strip)]);
}
