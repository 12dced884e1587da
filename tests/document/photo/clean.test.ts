import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { checkAndClean, withoutMetadata } from "../../../src/document/photo/clean.ts";
import { defaultPhotoThresholds } from "../../../src/document/photo/thresholds.ts";
import { portraitJpeg } from "./portrait.ts";

const most = 4 * 1024 * 1024;
const located = async () =>
  sharp(await portraitJpeg())
    .withExif({ IFD0: { Software: "Editor 1" }, IFD3: { GPSLatitude: "45/1 25/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();

describe("a photo that is kept", () => {
  it("says no more where it was taken, and is the same picture in the same format", async () => {
    const bytes = await located();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const kept = await withoutMetadata(bytes, most);
    const { exif, xmp, format, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, format, width, height }).toMatchObject({ exif: undefined, xmp: undefined, format: "jpeg" });
    const [before, after] = await Promise.all([bytes, kept].map((one) => sharp(one).greyscale().raw().toBuffer()));
    const differs = before?.reduce((sum, value, at) => sum + Math.abs(value - (after?.[at] ?? 0)), 0) ?? Infinity;
    expect(differs / (width * height)).toBeLessThan(1);
  });

  it("stands upright when what turned it is gone", async () => {
    const turned = await sharp(await portraitJpeg())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = (await sharp(turned).metadata()).autoOrient;
    expect(await sharp(await withoutMetadata(turned, most)).metadata()).toMatchObject({ width, height });
  });

  it("stays as it is, to the byte, where its file says nothing", async () => {
    const bytes = await portraitJpeg();
    expect((await withoutMetadata(bytes, most)).equals(bytes)).toBe(true);
  });

  it("is a JPEG where the PNG would be too large without its texts", async () => {
    const noisy = await sharp({
      create: {
        width: 900,
        height: 1260,
        channels: 3,
        background: "#fff",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .withExif({ IFD0: { Software: "Editor 1" } })
      .png()
      .toBuffer();
    const kept = await withoutMetadata(noisy, 1_500_000);
    expect([(await sharp(kept).metadata()).format, kept.length <= 1_500_000]).toEqual(["jpeg", true]);
  });

  it("has been measured with what its file said, for the person who judges it", async () => {
    const { report, bytes } = await checkAndClean(await located(), defaultPhotoThresholds, null);
    expect(report.origin.software).toBe("Editor 1");
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });
});
