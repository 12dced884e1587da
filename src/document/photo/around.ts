import { erode } from "./erode.ts";
import type { Face } from "./face.ts";
import { lightAt, toneAt } from "./lab.ts";
import type { Picture } from "./picture.ts";

/** What of the picture's background lies around the head: beside and above it, down to the chin, clear of hair and shoulders. */
export interface Around {
  /** Indexes of its pixels. */
  readonly pixels: readonly number[];
  /** Mean luminance gradient over it (ISO/IEC 29794-5, background uniformity): 0 is a plane. */
  readonly gradient: number;
}

/** Half the face's width, and its height upward, times these, hold most heads with their hair. */
const headWidth = 1.35;
const headAbove = 1.6;
/** What is joined to the head is followed so far: wide hair and tall hats end before, a pattern on the wall goes on. */
const hairWidth = 2.3;
const hairAbove = 2.6;
/**
 * What parts hair, hat or shoulder from the wall, in CIE L* and C*ab. A shadow is neutral, smooth and takes up to 45 of
 * the lightness: it stays with the wall. Grey hair is neutral too, but not smooth: neighbours differ by 3 and more.
 */
const surelyDarker = 45;
const darker = 20;
const coloured = 14;
const rough = 3;
/** Pixels that are taken off at the edges, where person and wall are mixed: the standard erodes by 4. */
const edge = 4;

/** `wall` is the median colour of the border. Null where too little is left to judge by. */
export function measureAround(picture: Picture, face: Face, wall: readonly [number, number, number]): Around | null {
  const { width } = picture;
  const person = personMask(picture, face, wall);
  const bottom = Math.min(picture.height, Math.max(0, Math.round(face.chin.y)));
  const free = new Uint8Array(width * bottom);
  for (let i = 0; i < free.length; i += 1) free[i] = person[i] === 1 ? 0 : 1;
  const pixels: number[] = [];
  for (const [i, kept] of erode(free, width, bottom, edge).entries()) if (kept === 1) pixels.push(i);
  // A fiftieth of the picture: with less, it is the frame that is wrong, and that is said elsewhere.
  if (pixels.length < (width * picture.height) / 50) return null;
  return { pixels, gradient: meanGradient(picture, pixels) };
}

/** The head as an ellipse round the face, and all that is joined to it, not far from it and clearly not wall. */
function personMask(picture: Picture, face: Face, wall: readonly [number, number, number]): Uint8Array {
  const { width, height } = picture;
  const mask = new Uint8Array(width * height);
  const head = ellipseOf(face, headWidth, headAbove);
  const hair = ellipseOf(face, hairWidth, hairAbove);
  const queue: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!head(x, y)) continue;
      mask[y * width + x] = 1;
      queue.push(y * width + x);
    }
  }
  const behind = toneAt(...wall);
  const visit = (x: number, y: number): void => {
    const pixel = y * width + x;
    if (x < 0 || y < 0 || x >= width || y >= height || mask[pixel] === 1 || !hair(x, y)) return;
    const here = toneOf(picture, pixel);
    const fall = Math.abs(here.lightness - behind.lightness);
    const isPerson =
      fall > surelyDarker ||
      Math.hypot(here.a - behind.a, here.b - behind.b) > coloured ||
      (fall > darker && roughness(picture, x, y) > rough);
    if (!isPerson) return;
    mask[pixel] = 1;
    queue.push(pixel);
  };
  for (let pixel = queue.pop(); pixel !== undefined; pixel = queue.pop()) {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return mask;
}

/** Whether a place lies in the face's own ellipse, made wider, and higher above its middle. */
function ellipseOf({ outline }: Face, wider: number, higher: number): (x: number, y: number) => boolean {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, right, top, chin] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const middle = { x: (left + right) / 2, y: (top + chin) / 2 };
  const across = ((right - left) / 2) * wider;
  const down = (chin - top) / 2;
  return (x, y) => {
    const high = (y - middle.y) / (y < middle.y ? down * higher : down * Math.max(1, wider - 0.35));
    return ((x - middle.x) / across) ** 2 + high ** 2 <= 1;
  };
}

function toneOf({ pixels }: Picture, pixel: number): ReturnType<typeof toneAt> {
  return toneAt(pixels[pixel * 3] ?? 0, pixels[pixel * 3 + 1] ?? 0, pixels[pixel * 3 + 2] ?? 0);
}

/** The largest step of lightness to a neighbour. */
function roughness(picture: Picture, x: number, y: number): number {
  const { width, height } = picture;
  const at = (column: number, row: number) =>
    toneOf(picture, Math.max(0, Math.min(height - 1, row)) * width + Math.max(0, Math.min(width - 1, column)))
      .lightness;
  return Math.max(Math.abs(at(x - 1, y) - at(x + 1, y)), Math.abs(at(x, y - 1) - at(x, y + 1))) / 2;
}

/** As ISO/IEC 29794-5's reference takes it: Scharr's operator on the linear luminance, at some 80 pixels between the eyes. */
function meanGradient(picture: Picture, pixels: readonly number[]): number {
  const { width, height } = picture;
  const light = (x: number, y: number): number =>
    lightAt(picture.pixels, (Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))) * 3);
  let sum = 0;
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    const [nw, n, ne] = [light(x - 1, y - 1), light(x, y - 1), light(x + 1, y - 1)];
    const [w, e] = [light(x - 1, y), light(x + 1, y)];
    const [sw, s, se] = [light(x - 1, y + 1), light(x, y + 1), light(x + 1, y + 1)];
    sum += Math.hypot(3 * (ne - nw) + 10 * (e - w) + 3 * (se - sw), 3 * (sw - nw) + 10 * (s - n) + 3 * (se - ne));
  }
  return sum / pixels.length;
}
