import type { Picture } from "./picture.ts";

/** A place in a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A face and the places on it that the measures need. Left and right are the picture's, not the person's. */
export interface Face {
  /** Area of the box around it, in pixels of the picture. */
  readonly area: number;
  readonly leftEye: Eye;
  readonly rightEye: Eye;
  /** Pairs of opposite places on the inner edge of the lips, upper and lower. */
  readonly lips: readonly (readonly [Point, Point])[];
  readonly chin: Point;
  /** Round the face, from the hairline over the chin. */
  readonly outline: readonly Point[];
}

export interface Eye {
  readonly corners: readonly [Point, Point];
  /** Pairs of opposite places on the upper and the lower lid. */
  readonly lids: readonly (readonly [Point, Point])[];
}

/**
 * Finds the faces in a picture, the largest first; none where there is none. What stands behind it may be left out of an
 * installation: the measures that need no face, and a person, then decide.
 */
export type FaceFinder = (picture: Picture) => Promise<readonly Face[]>;

/** The measures of a face after ISO/IEC 29794-5, all from the places on it; no figure says how light it is. */
export interface FaceGeometry {
  readonly eyes: { readonly left: Point; readonly right: Point; readonly middle: Point };
  readonly betweenEyes: number;
  readonly mouth: Point;
  /** From the middle of the eyes to the chin: what the standard measures a face by, since hair covers the crown. */
  readonly eyesToChin: number;
  /** Degrees that the line of the eyes is turned out of the level. */
  readonly tilt: number;
  /** Widest opening of the eye that is less open, and of the lips, as shares of `eyesToChin`. */
  readonly eyeOpening: number;
  readonly mouthOpening: number;
}

export function geometryOf(face: Face): FaceGeometry {
  const left = middle(...face.leftEye.corners);
  const right = middle(...face.rightEye.corners);
  const between = middle(left, right);
  const eyesToChin = Math.max(1, distance(between, face.chin));
  const opening = (pairs: readonly (readonly [Point, Point])[]) =>
    Math.max(0, ...pairs.map(([upper, lower]) => distance(upper, lower))) / eyesToChin;
  const [upperLip = between, lowerLip = between] = face.lips[0] ?? [];
  return {
    eyes: { left, right, middle: between },
    betweenEyes: distance(left, right),
    mouth: middle(upperLip, lowerLip),
    eyesToChin,
    tilt: Math.abs((Math.atan2(right.y - left.y, right.x - left.x) * 180) / Math.PI),
    eyeOpening: Math.min(opening(face.leftEye.lids), opening(face.rightEye.lids)),
    mouthOpening: opening(face.lips),
  };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
