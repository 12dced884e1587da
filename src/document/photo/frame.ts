import type { PhotoThresholds } from "./thresholds.ts";

/**
 * The part of a picture that becomes the photo: 5 to 7, as the card has it, in whole pixels of the upright original. A
 * crop made here is no alteration (decision 6).
 */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const moves = ["left", "right", "up", "down", "closer", "wider"] as const;
export type Move = (typeof moves)[number];

/** Height to width. */
const shape = 7 / 5;
/**
 * Where the head belongs in a frame, in shares of its height: the card's photo on paper has 31 to 36 mm from chin to
 * crown of 70 mm. The eyes are the middle of a head.
 */
export const headInFrame = { eyes: 0.42, height: 0.48 } as const;
/** Share of the frame that one press moves it: fine enough to centre an eye, coarse enough to arrive. */
const step = 0.04;

/** The height of a frame. The least width and height allowed are not quite 5 to 7; the picture's edge settles a pixel. */
export function heightOf({ width, top }: Frame, picture: Size): number {
  return Math.min(Math.round(width * shape), picture.height - top);
}

/** The largest frame that a picture holds, in its middle: where everybody begins. */
export function widestFrame(picture: Size): Frame {
  const width = Math.min(picture.width, Math.ceil(picture.height / shape));
  const height = Math.min(Math.round(width * shape), picture.height);
  return { left: Math.round((picture.width - width) / 2), top: Math.round((picture.height - height) / 2), width };
}

/** The frame in which a face has its right size and place, as far as the picture reaches. `eyesToChin` is half a head. */
export function frameAround(
  face: { readonly eyes: { readonly x: number; readonly y: number }; readonly eyesToChin: number },
  picture: Size,
  least: Pick<PhotoThresholds, "minWidth">,
): Frame {
  const height = (face.eyesToChin * 2) / headInFrame.height;
  const width = height / shape;
  const frame = { left: face.eyes.x - width / 2, top: face.eyes.y - height * headInFrame.eyes, width };
  return withinPicture(frame, picture, least);
}

/** A frame from elsewhere brought within the picture, and no smaller than a photo may be where the picture allows it. */
export function withinPicture(frame: Frame, picture: Size, least: Pick<PhotoThresholds, "minWidth">): Frame {
  const widest = widestFrame(picture).width;
  const width = clamp(Math.round(frame.width), Math.min(least.minWidth, widest), widest);
  const height = Math.min(Math.round(width * shape), picture.height);
  return {
    left: clamp(Math.round(frame.left), 0, picture.width - width),
    top: clamp(Math.round(frame.top), 0, picture.height - height),
    width,
  };
}

/** The frame after one press. Closer and wider keep its middle. */
export function moved(frame: Frame, move: Move, picture: Size, least: Pick<PhotoThresholds, "minWidth">): Frame {
  const by = Math.max(1, Math.round(frame.width * step));
  const grown = (more: number): Frame => ({
    left: frame.left - more / 2,
    top: frame.top - (more * shape) / 2,
    width: frame.width + more,
  });
  const after: Record<Move, Frame> = {
    left: { ...frame, left: frame.left - by },
    right: { ...frame, left: frame.left + by },
    up: { ...frame, top: frame.top - by },
    down: { ...frame, top: frame.top + by },
    closer: grown(-2 * by),
    wider: grown(2 * by),
  };
  return withinPicture(after[move], picture, least);
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}
