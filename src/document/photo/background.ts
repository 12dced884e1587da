import { toneAt } from "./lab.ts";
import type { Picture } from "./picture.ts";
import { borderPixels } from "./region.ts";
import type { PhotoThresholds } from "./thresholds.ts";

/** What some pixels of the background say about it and, because it should be white, about the light. */
export interface Background {
  /** Share of them that is white as the thresholds define it. */
  readonly whiteShare: number;
  /** 95th less 5th percentile of its lightness. */
  readonly spread: number;
  /** 90th percentile of its lightness. */
  readonly light: number;
  readonly medianChroma: number;
  /** Its median colour, red, green, blue. */
  readonly colour: readonly [number, number, number];
}

export function measureBackground(
  picture: Picture,
  sample: readonly number[],
  thresholds: Pick<PhotoThresholds, "whiteLightness" | "whiteChroma">,
): Background {
  const channels = [0, 1, 2].map((channel) => sample.map((pixel) => picture.pixels[pixel * 3 + channel] ?? 0));
  const tones = sample.map((_, i) => toneAt(channels[0]?.[i] ?? 0, channels[1]?.[i] ?? 0, channels[2]?.[i] ?? 0));
  const white = tones.filter(
    ({ lightness, chroma }) => lightness >= thresholds.whiteLightness && chroma <= thresholds.whiteChroma,
  );
  const lightness = tones.map((one) => one.lightness);
  const [red = [], green = [], blue = []] = channels;
  return {
    whiteShare: white.length / Math.max(1, sample.length),
    spread: percentile(lightness, 0.95) - percentile(lightness, 0.05),
    light: percentile(lightness, 0.9),
    medianChroma: percentile(
      tones.map((one) => one.chroma),
      0.5,
    ),
    colour: [percentile(red, 0.5), percentile(green, 0.5), percentile(blue, 0.5)],
  };
}

function percentile(values: readonly number[], at: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/**
 * Which pixels are background: those joined to the upper border through pixels of nearly its colour. One byte a
 * pixel, 1 for background. A bright spot inside the face is not joined, so it stays with the person.
 */
export function backgroundMask(picture: Picture, colour: Background["colour"]): Uint8Array {
  const { width, height, pixels } = picture;
  const mask = new Uint8Array(width * height);
  const queue = new Uint32Array(width * height);
  let filled = 0;
  const visit = (pixel: number): void => {
    if (mask[pixel] === 1 || !near(pixels, pixel, colour)) return;
    mask[pixel] = 1;
    queue[filled] = pixel;
    filled += 1;
  };
  for (const pixel of borderPixels(picture)) visit(pixel);
  for (let next = 0; next < filled; next += 1) {
    const pixel = queue[next] ?? 0;
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return mask;
}

/** A twentieth of the scale in each channel: more than grain and compression, less than what parts the palest skin from a wall. */
function near(pixels: Buffer, pixel: number, colour: Background["colour"]): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((pixels[pixel * 3 + channel] ?? 0) - (colour[channel] ?? 0)) > 12) return false;
  }
  return true;
}
