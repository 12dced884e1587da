import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type FaceFinder, geometryOf } from "../../../src/document/photo/face.ts";
import { loadFaceFinder } from "../../../src/document/photo/human.ts";
import { cutFrame, openForFrame } from "../../../src/document/photo/cut.ts";
import { samePhoto } from "../../../src/document/photo/same.ts";
import { defaultPhotoThresholds } from "../../../src/document/photo/thresholds.ts";
import { portrait as drawn } from "../../../src/tool/demo/portrait.ts";
import { decode } from "../../../src/document/photo/picture.ts";

const portrait = join(import.meta.dirname, "../../photo-eval/portraits/hopper.jpg");
let loaded: Promise<FaceFinder | null> | undefined;

async function facesIn(bytes: Buffer) {
  loaded ??= loadFaceFinder();
  const [find, picture] = [await loaded, await decode(bytes)];
  if (find === null || picture === null) throw new Error("no finder, or no picture");
  return { picture, faces: await find(picture) };
}

describe("a face on a photo", () => {
  it("is found with eyes, lips and chin where they are", async () => {
    const { faces, picture } = await facesIn(await sharp(portrait).toBuffer());
    expect(faces).toHaveLength(1);
    const [face] = faces;
    if (face === undefined) return;
    const { eyes, tilt, eyeOpening, mouthOpening, eyesToChin } = geometryOf(face);
    expect(eyes.middle.x / picture.width).toBeCloseTo(0.51, 1);
    expect(eyes.middle.y / picture.height).toBeCloseTo(0.32, 1);
    expect(eyesToChin / picture.height).toBeCloseTo(0.235, 1);
    expect([tilt < 5, eyeOpening > 0.05, mouthOpening < 0.03]).toEqual([true, true, true]);
  });

  it("is at the same place however light it is", async () => {
    const bright = await facesIn(await sharp(portrait).toBuffer());
    const dark = await facesIn(await sharp(portrait).linear(0.4, 0).toBuffer());
    const [one, other] = [bright.faces[0], dark.faces[0]];
    if (one === undefined || other === undefined) throw new Error("no face");
    expect(Math.abs(geometryOf(one).eyes.middle.x - geometryOf(other).eyes.middle.x)).toBeLessThan(3);
    expect(Math.abs(geometryOf(one).eyesToChin - geometryOf(other).eyesToChin)).toBeLessThan(6);
  });

  it("of each of the demo’s people is found in the frame that is set around it, and each is another", async () => {
    loaded ??= loadFaceFinder();
    const find = await loaded;
    const reports = await Promise.all(
      ["#2b1d14", "#14110f", "#5a3a20", "#3c2a1e"].map(async (hair) => {
        const bytes = await drawn(hair);
        const opened = await openForFrame(bytes, defaultPhotoThresholds, find);
        if (opened.kind === "refused") throw new Error("refused");
        expect(opened.frame.width).toBeLessThan(950);
        const { report } = await cutFrame(bytes, opened.frame, opened, defaultPhotoThresholds, find);
        return { ...report, origin: opened.origin };
      }),
    );
    expect(reports.map(({ findings }) => findings)).toEqual([[], [], [], []]);
    for (const [i, one] of reports.entries())
      for (const other of reports.slice(i + 1)) expect(samePhoto(one, other)).toBe(false);
  });

  it("is not remembered for the next picture", async () => {
    expect((await facesIn(await sharp(portrait).toBuffer())).faces).toHaveLength(1);
    const wall = sharp({ create: { width: 512, height: 600, channels: 3, background: "#eee" } }).png();
    expect((await facesIn(await wall.toBuffer())).faces).toEqual([]);
  });

  it("is found without a network: `fetch` is as it was once the weights are read", async () => {
    const before = globalThis.fetch;
    await loadFaceFinder();
    expect(globalThis.fetch).toBe(before);
    await expect(fetch("file:///etc/hostname")).rejects.toThrow("fetch failed");
  });
});
