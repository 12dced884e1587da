import sharp from "sharp";
import { checkPhoto } from "../photo.ts";
import type { FaceFinder } from "./face.ts";
import type { PhotoReport } from "./finding.ts";
import { openPicture } from "./picture.ts";
import type { PhotoThresholds } from "./thresholds.ts";

/** Tried in turn until the picture is no larger than a photo may be; the first is not seen to differ. */
const qualities = [95, 90, 80] as const;

/**
 * A photo without what its file says besides the picture: where and when it was taken, with what, by whom. A file that
 * says nothing of the kind stays as it is, to the byte; another is written anew, upright, in the same format where it
 * still fits (`maxBytes`). Throws where the picture cannot be decoded: ask `checkPhoto` before.
 */
export async function withoutMetadata(bytes: Buffer, maxBytes: number): Promise<Buffer> {
  const { format, exif, xmp, iptc, comments = [], tifftagPhotoshop } = await sharp(bytes).metadata();
  if (!exif && !xmp && !iptc && !tifftagPhotoshop && comments.length === 0) return bytes;
  if (format === "png") {
    const written = await openPicture(bytes).png({ compressionLevel: 9 }).toBuffer();
    if (written.length <= maxBytes) return written;
  }
  const opaque = openPicture(bytes).flatten({ background: "#fff" });
  for (const quality of qualities) {
    const written = await opaque.clone().jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    if (written.length <= maxBytes) return written;
  }
  throw new Error("The photo stays too large without its metadata.");
}

/** A photo as it is kept, and what was measured of the file that was given. */
export interface Kept {
  readonly report: PhotoReport;
  readonly bytes: Buffer;
}

/** Checks a photo and takes its metadata off; one that is refused stays as it is, since nobody keeps it. */
export async function checkAndClean(
  bytes: Buffer,
  thresholds: PhotoThresholds,
  findFaces: FaceFinder | null,
): Promise<Kept> {
  const report = await checkPhoto(bytes, thresholds, findFaces);
  return { report, bytes: report.verdict === "refused" ? bytes : await withoutMetadata(bytes, thresholds.maxBytes) };
}
