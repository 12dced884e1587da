import type { Point } from "../../src/document/photo/face.ts";
import type { Cutout } from "./sitters.ts";

type Lids = readonly (readonly [Point, Point])[];

/** The person with an eye closed (the lid drawn down over it), or with lips drawn shut or apart. */
export function reshaped(person: Cutout, change: "eyes" | "left-eye" | "mouth-open"): Cutout {
  const { leftEye, rightEye, lips } = person.face;
  switch (change) {
    case "mouth-open":
      return lipsMoved(person, lips, 0.3);
    case "left-eye":
      return lidDown(person, leftEye.corners, leftEye.lids);
    case "eyes":
      return lidDown(lidDown(person, leftEye.corners, leftEye.lids), rightEye.corners, rightEye.lids);
  }
}

/** Column by column: what lies between brow and upper lid is drawn out to the lower lid. */
function lidDown(person: Cutout, corners: readonly [Point, Point], lids: Lids): Cutout {
  const [from, to] = corners.map(({ x }) => x).toSorted((a, b) => a - b);
  if (from === undefined || to === undefined) return person;
  const open = Math.max(...lids.map(([upper, lower]) => lower.y - upper.y));
  const upper = Math.min(...lids.map(([lid]) => lid.y));
  const middle = { x: (from + to) / 2, half: ((to - from) / 2) * 1.15 };
  return columns(person, (x) => {
    const inside = 1 - ((x - middle.x) / middle.half) ** 2;
    if (inside <= 0) return null;
    const shut = open * 1.15 * Math.sqrt(inside);
    const lidAt = upper + open * (1 - Math.sqrt(inside)) * 0.5;
    const skin = lidAt - open * 0.9;
    // Rows from `skin` to the lower lid show what was between `skin` and the upper lid.
    return {
      top: skin,
      bottom: lidAt + shut,
      from: (y) => skin + ((y - skin) * (lidAt - skin)) / (lidAt + shut - skin),
    };
  });
}

/** Column by column: the gap of the lips is brought to `gap` (a share of eyes to chin); the lips fill what it leaves. */
function lipsMoved(person: Cutout, lips: Lids, gap: number): Cutout {
  const [centre] = lips;
  const xs = lips.flatMap((pair) => pair.map(({ x }) => x));
  if (centre === undefined) return person;
  const half = Math.max(...xs) - Math.min(...xs);
  const { chin } = person.face;
  const middle = (centre[0].y + centre[1].y) / 2;
  const unit = chin.y - middle;
  return columns(person, (x) => {
    const inside = 1 - ((x - centre[0].x) / (half * 1.05)) ** 2;
    if (inside <= 0) return null;
    const bow = Math.sqrt(inside);
    const [upper, lower] = [middle - (middle - centre[0].y) * bow - 1, middle + (centre[1].y - middle) * bow + 1];
    const wanted = gap * unit * bow;
    const top = upper - unit * 0.28;
    const bottom = lower + unit * 0.35;
    const [to1, to2] = [middle - wanted, middle + wanted * 1.4];
    return {
      top,
      bottom,
      from: (y) => {
        if (y <= to1) return top + ((y - top) * (upper - top)) / (to1 - top);
        if (y >= to2) return bottom - ((bottom - y) * (bottom - lower)) / (bottom - to2);
        return null;
      },
    };
  });
}

interface Column {
  readonly top: number;
  readonly bottom: number;
  /** The row that is shown in row `y`; null: the dark of an open mouth. */
  from(y: number): number | null;
}

function columns(person: Cutout, columnAt: (x: number) => Column | null): Cutout {
  const { pixels, width, height } = person;
  const out = Buffer.from(pixels);
  for (let x = 0; x < width; x += 1) {
    const column = columnAt(x);
    if (column === null) continue;
    for (let y = Math.max(0, Math.ceil(column.top)); y < Math.min(height, column.bottom); y += 1) {
      const row = column.from(y);
      for (let channel = 0; channel < 3; channel += 1)
        out[(y * width + x) * 4 + channel] =
          row === null ? [46, 14, 14][channel]! : between(pixels, width, height, x, row, channel);
    }
  }
  return { ...person, pixels: out };
}

function between(pixels: Buffer, width: number, height: number, x: number, row: number, channel: number): number {
  const upper = Math.max(0, Math.min(height - 2, Math.floor(row)));
  const share = Math.max(0, Math.min(1, row - upper));
  const at = (y: number) => pixels[(y * width + x) * 4 + channel] ?? 0;
  return Math.round(at(upper) * (1 - share) + at(upper + 1) * share);
}

/** The person with another light on parts of them: `light` gives the factor (of linear light) at a place of the face. */
export function relit(person: Cutout, light: (x: number, y: number) => number): Cutout {
  const { pixels, width, height } = person;
  const out = Buffer.from(pixels);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const factor = light(x, y) ** (1 / 2.2);
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        out[at + channel] = Math.min(255, Math.round((pixels[at + channel] ?? 0) * factor));
    }
  return { ...person, pixels: out };
}
