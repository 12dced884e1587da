/** A mask (1 and 0, row by row) less all that is nearer than `by` pixels to a 0; the picture's own edges take nothing. */
export function erode(mask: Uint8Array, width: number, height: number, by: number): Uint8Array {
  return alongLines(alongLines(mask, width, height, by, 1, width), height, width, by, width, 1);
}

/** One pass: `lines` runs of `length` pixels, `step` apart within a run. */
function alongLines(
  mask: Uint8Array,
  length: number,
  lines: number,
  by: number,
  step: number,
  next: number,
): Uint8Array {
  const out = Uint8Array.from(mask);
  for (let line = 0; line < lines; line += 1) {
    const start = line * next;
    for (let i = 0; i < length; i += 1) {
      if (mask[start + i * step] !== 0) continue;
      for (let j = Math.max(0, i - by); j <= Math.min(length - 1, i + by); j += 1) out[start + j * step] = 0;
    }
  }
  return out;
}
