import { join } from "node:path";
import sharp from "sharp";
import { type Face, geometryOf } from "../../src/document/photo/face.ts";
import { decode } from "../../src/document/photo/picture.ts";
import { loadFaceFinder } from "../../src/document/photo/human.ts";

/** A public-domain portrait (portraits/README.md) and the line that parts the person from the wall. */
interface Source {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** A polygon in the picture's pixels, drawn by hand. */
  readonly outline: string;
}

const sources = {
  hopper: {
    file: "hopper.jpg",
    width: 512,
    height: 600,
    outline:
      "13,600 22,514 40,403 52,386 112,366 172,346 203,327 200,308 188,296 172,280 163,256 169,236 165,206 156,193 158,176 151,163 154,112 168,86 177,73 186,56 222,35 232,25 257,22 296,30 302,42 338,56 353,82 370,90 372,128 369,171 377,193 373,222 360,244 363,274 347,300 330,313 360,338 411,360 480,381 501,403 511,446 511,600",
  },
  collins: {
    file: "collins.png",
    width: 260,
    height: 300,
    outline:
      "0,300 0,223 24,210 26,189 39,167 52,155 77,149 93,148 91,133 82,124 79,115 67,100 65,82 67,65 82,52 99,41 112,25 137,17 163,20 184,35 201,50 209,69 210,90 203,111 190,124 188,132 177,137 175,150 166,173 188,189 209,210 215,236 244,249 259,268 260,300",
  },
} as const satisfies Record<string, Source>;

export type Sitter = keyof typeof sources;

/** The person without a wall, RGBA, with where the face is. */
export interface Cutout {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  readonly face: Face;
}

const found = await loadFaceFinder();
if (found === null) throw new Error("The evaluation needs the optional packages: run npm ci.");
/** The finder under trial; also used to place the portraits. */
export const find = found;

export async function cutout(name: Sitter): Promise<Cutout> {
  const { file, width, height, outline } = sources[name];
  const bytes = await sharp(join(import.meta.dirname, "portraits", file))
    .png()
    .toBuffer();
  const mask = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><polygon points="${outline}" fill="#fff"/></svg>`,
    ),
  )
    .flatten({ background: "#000" })
    .blur(0.8)
    .extractChannel(0)
    .toBuffer();
  const rgb = await sharp(bytes).removeAlpha().png().toBuffer();
  const pixels = await sharp(rgb).joinChannel(mask).raw().toBuffer();
  const picture = await decode(bytes);
  const [face] = picture === null ? [] : await find(picture);
  if (picture === null || face === undefined) throw new Error(`No face is found in ${file}.`);
  const scale = width / picture.width;
  return { pixels, width, height, face: scaled(face, scale) };
}

export function scaled(face: Face, by: number): Face {
  const point = ({ x, y }: { x: number; y: number }) => ({ x: x * by, y: y * by });
  const pair = ([a, b]: readonly [{ x: number; y: number }, { x: number; y: number }]) => [point(a), point(b)] as const;
  const eye = (one: Face["leftEye"]) => ({ corners: pair(one.corners), lids: one.lids.map(pair) });
  return {
    area: face.area * by * by,
    leftEye: eye(face.leftEye),
    rightEye: eye(face.rightEye),
    lips: face.lips.map(pair),
    chin: point(face.chin),
    outline: face.outline.map(point),
  };
}

/** How a photo is made of a cutout. */
export interface Setting {
  readonly width?: number;
  readonly wall?: string;
  /** SVG on the wall, on a canvas of 1000 × 1400; behind the person. */
  readonly behind?: string;
  /** Height from eyes to chin, as a share of the photo's height. */
  readonly size?: number;
  /** Where the middle of the eyes is, as shares. */
  readonly x?: number;
  readonly y?: number;
  /** Degrees. */
  readonly tilt?: number;
}

/** A photo of 5 to 7 with a little of a camera's noise, as PNG. */
export async function staged(person: Cutout, setting: Setting = {}): Promise<Buffer> {
  const { width = 1000, wall = "#f5f5f3", behind = "", size = 0.215, x = 0.5, y = 0.42, tilt = 0 } = setting;
  const height = Math.round(width * 1.4);
  const { eyes, eyesToChin } = geometryOf(person.face);
  const scale = (height * size) / eyesToChin;
  const png = await sharp(person.pixels, { raw: { width: person.width, height: person.height, channels: 4 } })
    .resize(Math.round(person.width * scale), Math.round(person.height * scale), { kernel: "lanczos3" })
    .png()
    .toBuffer();
  const w = Math.round(person.width * scale);
  const h = Math.round(person.height * scale);
  const at = { left: x * width - eyes.middle.x * scale, top: y * height - eyes.middle.y * scale };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${wall}"/><g transform="scale(${width / 1000})">${behind}</g>
    <image xlink:href="data:image/png;base64,${png.toString("base64")}" x="${at.left}" y="${at.top}" width="${w}" height="${h}"
      transform="rotate(${tilt} ${x * width} ${y * height})"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return await sharp(grained(data), { raw: { width: info.width, height: info.height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A camera's noise: some two levels, the same in every run. */
function grained(pixels: Buffer): Buffer {
  let seed = 1;
  const chance = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
  for (let i = 0; i < pixels.length; i += 1)
    pixels[i] = Math.max(0, Math.min(255, Math.round((pixels[i] ?? 0) + (chance() + chance()) * 3)));
  return pixels;
}
