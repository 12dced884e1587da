import sharp from "sharp";
import type { Sharp } from "sharp";
import { limits } from "../../limits.ts";

/** A decoded picture as the measures see it: seen upright, 8-bit sRGB, three bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

export interface Header {
  /** As seen: EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

/**
 * Measures are taken at one size, so that the same photo gives the same figures at 715 and at 2000 pixels' width.
 * Smaller pictures are not enlarged.
 */
const measuredWidth = 480;
const measuredHeight = 672;

/** Reads the header only, so a bomb costs nothing here. Null when there is none that makes sense. */
export async function readHeader(bytes: Buffer): Promise<Header | null> {
  try {
    const { autoOrient, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width: autoOrient.width, height: autoOrient.height, hasAlpha };
  } catch {
    return null;
  }
}

/** An upright picture of bounded size and time, whatever the colour space and depth of the file. */
export function openPicture(bytes: Buffer): Sharp {
  // `error`, not `warning`: phones write harmless oddities into JPEG headers; a cut file still fails.
  return sharp(bytes, { limitInputPixels: limits.photo.pixels, failOn: "error" })
    .timeout({ seconds: limits.photo.seconds })
    .autoOrient()
    .toColourspace("srgb");
}

/** Decodes the whole picture and brings it to the size at which it is measured. Null when it cannot be decoded. */
export async function decode(bytes: Buffer): Promise<Picture | null> {
  try {
    const { data, info } = await openPicture(bytes)
      .flatten({ background: "#fff" })
      .resize(measuredWidth, measuredHeight, { fit: "inside", withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return null;
    return { width: info.width, height: info.height, pixels: data };
  } catch {
    return null;
  }
}

/** Share of pixels that are not opaque, 0 to 1. */
export async function transparentShare(bytes: Buffer): Promise<number> {
  const alpha = await openPicture(bytes)
    .extractChannel("alpha")
    .resize(measuredWidth, measuredHeight, { fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer();
  let clear = 0;
  for (const value of alpha) if (value < 250) clear += 1;
  return clear / alpha.length;
}

/** Luma (ITU-R BT.601) of every pixel, 0 to 255. */
export function luma({ width, height, pixels }: Picture): Float32Array {
  const values = new Float32Array(width * height);
  for (let i = 0, p = 0; i < values.length; i += 1, p += 3) {
    values[i] = 0.299 * (pixels[p] ?? 0) + 0.587 * (pixels[p + 1] ?? 0) + 0.114 * (pixels[p + 2] ?? 0);
  }
  return values;
}
