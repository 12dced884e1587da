import { luma } from "./picture.ts";
import type { PhotoReport } from "./finding.ts";
import type { Picture } from "./picture.ts";

const columns = 16;
const rows = 16;
/** Flat background and compression move a cell by one or two; a slope of a face by more. */
const margin = 3;
/** Bits of 512. The same portrait saved at quality 40, resized or made brighter differed in 1 to 5, cropped by 2 % in 71. */
const tolerance = 10;

/**
 * A digest of what a picture shows (a difference hash of 16 × 16 cells, 128 hex digits): lighter or darker than the
 * neighbour to the right by a margin, one bit each. It stays nearly the same when the file is saved again.
 */
export function pictureDigest(picture: Picture): string {
  const cells = average(picture);
  let bits = "";
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * (columns + 1) + column;
      const rise = (cells[at + 1] ?? 0) - (cells[at] ?? 0);
      bits += rise > margin ? "10" : rise < -margin ? "01" : "00";
    }
  }
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []).toString("hex");
}

/** What of a report tells whose photo it is; older ones have no origin. */
type Known = Pick<PhotoReport, "digest"> & { readonly origin?: { readonly digest: string | null } };

/** Whether two photos are the same picture: as they were cut, or the files that they were cut from. */
export function samePhoto(one: Known, other: Known): boolean {
  const digestsOf = ({ digest, origin }: Known) => [digest ?? "", origin?.digest ?? ""];
  return digestsOf(one).some((a) => digestsOf(other).some((b) => samePicture(a, b)));
}

/** Whether two digests are of the same photo: for a family, where one photo handed in for two people is a mistake. */
export function samePicture(one: string, other: string): boolean {
  const a = Buffer.from(one, "hex");
  const b = Buffer.from(other, "hex");
  if (a.length !== b.length || a.length === 0) return false;
  let different = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let bits = (a[i] ?? 0) ^ (b[i] ?? 0); bits > 0; bits &= bits - 1) different += 1;
  }
  return different <= tolerance;
}

function average(picture: Picture): Float64Array {
  const values = luma(picture);
  const sums = new Float64Array((columns + 1) * rows);
  const counts = new Float64Array(sums.length);
  for (let y = 0; y < picture.height; y += 1) {
    const row = Math.floor((y * rows) / picture.height);
    for (let x = 0; x < picture.width; x += 1) {
      const cell = row * (columns + 1) + Math.floor((x * (columns + 1)) / picture.width);
      sums[cell] = (sums[cell] ?? 0) + (values[y * picture.width + x] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 1));
}
