import sharp from "sharp";
import { geometryOf } from "../../src/document/photo/face.ts";
import type { PhotoFindingCode } from "../../src/document/photo/finding.ts";
import { relit, reshaped } from "./reshape.ts";
import { type Cutout, cutout, type Setting, type Sitter, staged } from "./sitters.ts";

/** A photo whose faults are known. */
export interface Trial {
  readonly kind: string;
  /** How far it was degraded. */
  readonly step: string;
  /** One of these must be found; empty: nothing may be. */
  readonly expected: readonly PhotoFindingCode[];
  /** May be found as well: the same fault under another name. */
  readonly tolerated?: readonly PhotoFindingCode[];
  photo(): Promise<Buffer>;
}

const jpeg = (bytes: Buffer, quality = 90) => sharp(bytes).jpeg({ quality }).toBuffer();
const over = (bytes: Buffer, svg: string) =>
  sharp(bytes)
    .composite([
      { input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400">${svg}</svg>`) },
    ])
    .png()
    .toBuffer();

/** Every trial of one sitter. */
export async function trialsOf(name: Sitter): Promise<Trial[]> {
  const person = await cutout(name);
  const photo =
    (setting: Setting, after: (bytes: Buffer) => Promise<Buffer> = jpeg) =>
    async () =>
      after(await staged(person, setting));
  const of =
    (who: Cutout, setting: Setting = {}) =>
    async () =>
      jpeg(await staged(who, setting));
  const trials = [...sound(name, person, photo, of), ...faulty(person, photo, of), ...copies(photo)];
  // E. Collins smiles, in every trial.
  return name === "hopper"
    ? trials
    : [
        { kind: "mouth open", step: "a smile", expected: ["mouth"], photo: photo({}) },
        ...trials.map((trial): Trial => ({ ...trial, tolerated: [...(trial.tolerated ?? []), "mouth"] })),
      ];
}

type Photo = (setting: Setting, after?: (bytes: Buffer) => Promise<Buffer>) => () => Promise<Buffer>;
type Of = (who: Cutout, setting?: Setting) => () => Promise<Buffer>;

const good = (step: string, make: () => Promise<Buffer>): Trial => ({ kind: "sound", step, expected: [], photo: make });

function sound(name: Sitter, person: Cutout, photo: Photo, of: Of): Trial[] {
  return [
    good("as it is", photo({})),
    good(
      "JPEG at quality 60",
      photo({}, (bytes) => jpeg(bytes, 60)),
    ),
    good("of 715 pixels", photo({ width: 715 })),
    good("of 2000 pixels", photo({ width: 2000 })),
    good("wall of #e6e6e4", photo({ wall: "#e6e6e4" })),
    good("wall of #ffffff", photo({ wall: "#ffffff" })),
    good("wall warm, #f6f2ea", photo({ wall: "#f6f2ea" })),
    good(
      "mirrored",
      photo({}, async (bytes) => jpeg(await sharp(bytes).flop().png().toBuffer())),
    ),
    good("tilted by 3° the other way", photo({ tilt: 2 * -Math.sign(tiltOf(person)) })),
    good("a little aside and low", photo({ x: 0.54, y: 0.46 })),
    good("a little smaller", photo({ size: 0.185 })),
    good("a little larger", photo({ size: 0.26 })),
    good(
      "in black and white",
      photo({}, async (bytes) => jpeg(await sharp(bytes).greyscale().toColourspace("srgb").png().toBuffer())),
    ),
    ...[0.12, 0.25, 0.5, 0.75, 1.15].map((factor) => good(`face at ${factor} of its light`, of(toned(person, factor)))),
    ...(name === "hopper"
      ? []
      : [good("dark clothes", of(relit(person, (_, y) => (y > person.face.chin.y + 8 ? 0.2 : 1))))]),
  ];
}

const tiltOf = (person: Cutout) => geometryOf(person.face).tilt || 1;

/** The face alone lighter or darker, as another person's would be; wall and clothes as they were. */
function toned(person: Cutout, factor: number): Cutout {
  const xs = person.face.outline.map(({ x }) => x);
  const ys = person.face.outline.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [cx, cy, rx, ry] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 1.85, (bottom - top) / 1.75];
  return relit(person, (x, y) => {
    const out = Math.hypot((x - cx) / rx, (y - cy) / ry);
    const share = Math.max(0, Math.min(1, (1.15 - out) / 0.15));
    return 1 + (factor - 1) * share;
  });
}

function faulty(person: Cutout, photo: Photo, of: Of): Trial[] {
  const trial = (
    kind: string,
    step: string | number,
    expected: readonly PhotoFindingCode[],
    make: () => Promise<Buffer>,
    tolerated: readonly PhotoFindingCode[] = [],
  ): Trial => ({ kind, step: String(step), expected, tolerated, photo: make });
  const light = (factor: number) =>
    photo({}, async (bytes) => jpeg(await sharp(bytes).linear(factor, 0).png().toBuffer()));
  const blurred = (sigma: number) => photo({}, async (bytes) => jpeg(await sharp(bytes).blur(sigma).png().toBuffer()));
  const { eyes, betweenEyes } = geometryOf(person.face);
  const sideLit = (factor: number) =>
    relit(person, (x) => {
      const share = Math.max(0, Math.min(1, (x - (eyes.middle.x - betweenEyes * 0.15)) / (betweenEyes * 0.3)));
      return 1 + (factor - 1) * share;
    });
  const spot = (radius: number) =>
    `<g fill="#fff" filter="url(#s)"><defs><filter id="s"><feGaussianBlur stdDeviation="${radius / 6}"/></filter></defs>
      <ellipse cx="440" cy="475" rx="${radius}" ry="${radius * 0.8}"/><ellipse cx="575" cy="640" rx="${radius * 0.8}" ry="${radius}"/></g>`;
  const shadow = (opacity: number) =>
    `<filter id="b" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="22"/></filter>
     <ellipse cx="640" cy="600" rx="250" ry="370" fill="#000" fill-opacity="${opacity}" filter="url(#b)"/>`;
  const bricks = (opacity: number) =>
    `<pattern id="p" width="130" height="80" patternUnits="userSpaceOnUse"><path d="M0 0H130M0 40H130M30 0V40M95 40V80" stroke="#000"
      stroke-opacity="${opacity}" stroke-width="5"/></pattern><rect width="1000" height="1400" fill="url(#p)"/>`;
  const fall = (opacity: number) =>
    `<linearGradient id="g"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="${opacity}"/></linearGradient>
     <rect width="1000" height="1400" fill="url(#g)"/>`;
  const friend = (share: number) => async () => {
    // The first one's face is `size` of the height; theirs that much of it.
    const scale = (1400 * 0.2 * share) / geometryOf(person.face).eyesToChin;
    const small = await sharp(person.pixels, { raw: { width: person.width, height: person.height, channels: 4 } })
      .resize({ width: Math.round(person.width * scale) })
      .png()
      .toBuffer();
    return jpeg(
      await sharp(await staged(person, { x: 0.3, size: 0.2 }))
        .composite([
          { input: await besideThem(small, geometryOf(person.face).eyes.middle.x * scale), left: 600, top: 330 },
        ])
        .png()
        .toBuffer(),
    );
  };
  const wall = async () =>
    jpeg(
      await sharp({ create: { width: 1000, height: 1400, channels: 3, background: "#f5f5f3" } })
        .png()
        .toBuffer(),
    );
  return [
    ...[0.75, 0.6, 0.5, 0.35].map((by) => trial("darker", by, ["exposure", "background"], light(by))),
    ...[1.6, 2.2, 3].map((by) =>
      trial("too bright", by, ["exposure", "glare", "subject", "face"], light(by), ["light-uneven", "blur"]),
    ),
    ...[3, 4, 6, 9].map((sigma) =>
      trial("blurred", `${sigma} px`, ["blur"], blurred(sigma), ["face", "eyes", "mouth"]),
    ),
    ...[10, 14, 20, 30].map((tilt) =>
      trial("tilted", `${tilt}°`, ["tilt", "face"], photo({ tilt: tilt + 3 }), ["face-place", "light-uneven"]),
    ),
    ...[0.13, 0.18, 0.25].map((by) =>
      trial("off-centre", by, ["face-place"], photo({ x: 0.5 + by }), ["subject", "background"]),
    ),
    trial("off-centre", "low", ["face-place"], photo({ y: 0.66 })),
    trial("off-centre", "high", ["face-place"], photo({ y: 0.2 }), ["background-uneven"]),
    ...[0.14, 0.11, 0.08].map((size) => trial("too small", size, ["face-size"], photo({ size }), ["subject", "face"])),
    ...[0.36, 0.42].map((size) =>
      trial("too large", size, ["face-size"], photo({ size }), ["background", "background-uneven", "blur"]),
    ),
    ...["#d8d0c0", "#c0c0c0", "#a9c4e6", "#f0e0b8", "#2f5d8a", "#6a8f5a"].map((wall) =>
      trial(
        "coloured wall",
        wall,
        ["background"],
        photo({ wall }),
        wall === "#2f5d8a" || wall === "#6a8f5a" ? [] : ["exposure"],
      ),
    ),
    ...[0.1, 0.18, 0.3].map((by) =>
      trial("shadow on the wall", by, ["background-uneven"], photo({ behind: shadow(by) }), ["background"]),
    ),
    ...[0.15, 0.25, 0.4].map((by) =>
      trial("light falls off over the wall", by, ["background-uneven"], photo({ behind: fall(by) }), ["background"]),
    ),
    ...[0.12, 0.25, 0.5].map((by) =>
      trial("bricks", by, ["background-uneven"], photo({ behind: bricks(by) }), ["background"]),
    ),
    ...[0.5, 0.3, 0.15].map((by) => trial("lit from one side", by, ["light-uneven"], of(sideLit(by)))),
    ...[14, 22, 34].map((radius) =>
      trial(
        "glare",
        `${radius} px`,
        ["glare"],
        photo({}, async (bytes) => jpeg(await over(bytes, spot(radius)))),
        ["light-uneven"],
      ),
    ),
    trial("eyes closed", "both", ["eyes"], of(reshaped(person, "eyes"))),
    trial("eyes closed", "one", ["eyes"], of(reshaped(person, "left-eye"))),
    trial("mouth open", "drawn open", ["mouth"], of(reshaped(person, "mouth-open"))),
    ...[0.5, 0.75].map((by) =>
      trial("somebody behind", by, ["other-face"], friend(by), ["background", "background-uneven", "face-place"]),
    ),
    trial("nobody", "a wall", ["face"], wall, ["subject"]),
    trial("nobody", "seen from behind", ["face"], of(relit(withoutFace(person), () => 1)), ["subject", "blur"]),
  ];
}

/** So much of a picture as fits beside the person, with the face in it. */
async function besideThem(png: Buffer, faceAt: number): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const across = Math.min(400, width);
  const left = Math.max(0, Math.min(width - across, Math.round(faceAt - across / 2)));
  return await sharp(png)
    .extract({ left, top: 0, width: across, height: Math.min(900, height) })
    .png()
    .toBuffer();
}

/** The face painted over with the colour of the hair above it. */
function withoutFace(person: Cutout): Cutout {
  const { pixels, width, height, face } = person;
  const out = Buffer.from(pixels);
  const xs = face.outline.map(({ x }) => x);
  const ys = face.outline.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (
        Math.hypot(
          (x - (left + right) / 2) / ((right - left) / 1.8),
          (y - (top + bottom) / 2) / ((bottom - top) / 1.8),
        ) > 1
      )
        continue;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        out[at + channel] = [70, 52, 34][channel]! + ((x * 7 + y * 3) % 14);
    }
  return { ...person, pixels: out };
}

/** A good scan is a photo like any other; a bad one, and a picture that was taken of a paper photo, are not. */
function copies(photo: Photo): Trial[] {
  const paper = async (bytes: Buffer, by: { tint: string; contrast: number; blur: number; turn: number }) =>
    sharp(
      await sharp(bytes)
        .linear(by.contrast, 245 * (1 - by.contrast) * 0.6)
        .blur(by.blur)
        .png()
        .toBuffer(),
    )
      .rotate(by.turn, { background: by.tint })
      .resize(1000, 1400, { fit: "cover" })
      .composite([
        { input: { create: { width: 1000, height: 1400, channels: 3, background: by.tint } }, blend: "multiply" },
      ])
      .jpeg({ quality: 85 })
      .toBuffer();
  const dots = `<pattern id="d" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><circle cx="4" cy="4" r="2.6" fill="#000" fill-opacity=".16"/></pattern><rect width="1000" height="1400" fill="url(#d)"/>`;
  const table = (skew: number, shine: number) => async (bytes: Buffer) => {
    const inner = await sharp(bytes).resize(860, 1204).png().toBuffer();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1000" height="1400">
      <rect width="1000" height="1400" fill="#7a5a3c"/>
      <g transform="translate(60 90) skewX(${skew}) skewY(${skew / 2})"><image xlink:href="data:image/png;base64,${inner.toString("base64")}" width="860" height="1204"/></g>
      <defs><linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0.3" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".35"/></linearGradient></defs>
      <rect width="1000" height="1400" fill="url(#l)"/><path d="M-50 700L1050 350V${350 + shine}L-50 ${700 + shine}Z" fill="#fff" fill-opacity=".45"/></svg>`;
    return jpeg(await sharp(Buffer.from(svg), { unlimited: true }).removeAlpha().blur(1.4).png().toBuffer(), 80);
  };
  const wrong = ["background", "background-uneven", "exposure", "blur", "glare", "tilt"] as const;
  const also = ["light-uneven", "face-place", "face-size", "face", "subject", "mouth", "eyes"] as const;
  return [
    good(
      "a careful scan",
      photo({}, (bytes) => paper(bytes, { tint: "#fdfcf9", contrast: 0.93, blur: 0.7, turn: 0.4 })),
    ),
    {
      kind: "scanned",
      step: "yellowed",
      expected: wrong,
      tolerated: also,
      photo: photo({}, (bytes) => paper(bytes, { tint: "#efdfb4", contrast: 0.85, blur: 1, turn: 0.8 })),
    },
    {
      kind: "scanned",
      step: "from print, with dots",
      expected: wrong,
      tolerated: also,
      photo: photo({}, async (bytes) => jpeg(await over(bytes, dots))),
    },
    {
      kind: "scanned",
      step: "soft",
      expected: wrong,
      tolerated: also,
      photo: photo({}, (bytes) => paper(bytes, { tint: "#fbf8f0", contrast: 0.9, blur: 4.5, turn: 1 })),
    },
    {
      kind: "photographed from paper",
      step: "on a table",
      expected: wrong,
      tolerated: also,
      photo: photo({}, table(4, 160)),
    },
    {
      kind: "photographed from paper",
      step: "straight on",
      expected: wrong,
      tolerated: also,
      photo: photo({}, table(0.5, 60)),
    },
  ];
}
