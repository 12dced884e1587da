import { crc32, deflateSync } from "node:zlib";
import * as fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { checkPhoto, grayPreview } from "../../src/document/photo.ts";
import { samePicture } from "../../src/document/photo/same.ts";
import { defaultPhotoThresholds } from "../../src/document/photo/thresholds.ts";
import { portrait, portraitJpeg } from "./photo/portrait.ts";

const check = (bytes: Buffer) => checkPhoto(bytes, defaultPhotoThresholds, null);
const codes = async (bytes: Buffer) => (await check(bytes)).findings.map((finding) => finding.code);

describe("a photo for the PR card", () => {
  it("is accepted when it is a sharp, evenly lit portrait before a white wall", async () => {
    const report = await check(await portraitJpeg());
    expect(report).toMatchObject({ verdict: "accepted", findings: [], width: 1000, height: 1400, format: "jpeg" });
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [715, 1000],
    [2000, 2800],
  ])("of %i × %i pixels is accepted", async (width, height) => {
    expect((await check(await portraitJpeg({ width, height }))).verdict).toBe("accepted");
  });

  it.each([
    [714, 1000],
    [715, 999],
    [2001, 2800],
    [2000, 2801],
  ])("of %i × %i pixels is refused", async (width, height) => {
    const report = await check(await portraitJpeg({ width, height }));
    const limit = "715×1000 to 2000×2800";
    expect(report.verdict).toBe("refused");
    expect(report.findings).toEqual([{ code: "dimensions", severity: "hard", measured: `${width}×${height}`, limit }]);
  });

  it("of one byte more than 4 MiB is refused, and of exactly 4 MiB is not", async () => {
    const jpeg = await portraitJpeg();
    const padded = (length: number) => Buffer.concat([jpeg, Buffer.alloc(length - jpeg.length)]);
    expect(await codes(padded(4 * 1024 * 1024))).toEqual([]);
    expect(await codes(padded(4 * 1024 * 1024 + 1))).toEqual(["size"]);
  });

  it("is measured as it is seen when EXIF turns it", async () => {
    const lying = await sharp(await portraitJpeg())
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    expect((await sharp(lying).metadata()).width).toBe(1400);
    expect(await check(lying)).toMatchObject({ verdict: "accepted", width: 1000, height: 1400 });
  });

  it("may be a CMYK JPEG, a 16-bit PNG or a grey one", async () => {
    const picture = await portrait();
    expect(await codes(await picture.clone().toColourspace("cmyk").jpeg().toBuffer())).toEqual([]);
    expect(await codes(await picture.clone().toColourspace("rgb16").png().toBuffer())).toEqual([]);
    expect(await codes(await picture.clone().greyscale().png().toBuffer())).toEqual([]);
  });

  it("hears of everything that is wrong at once", async () => {
    const small = await (await portrait({ wall: "#203060" })).blur(8).resize(600, 840).jpeg().toBuffer();
    expect(await codes(small)).toEqual(["dimensions", "background", "blur"]);
  });
});

describe("the light, the background and the sharpness are warned about, never refused", () => {
  it.each(["#1e120c", "#2b1a12", "#4a2f22", "#7a5240", "#a87860", "#c69076", "#f3dccb", "#fbeee4"])(
    "skin of the tone %s changes no verdict",
    async (skin) => {
      expect(await codes(await portraitJpeg({ skin }))).toEqual([]);
    },
  );

  it("the figure for too little light is the same for every face", async () => {
    const measured = async (skin: string) => {
      const dark = await (await portrait({ skin })).linear(0.5, 0).png().toBuffer();
      return (await check(dark)).findings.find((finding) => finding.code === "exposure")?.measured;
    };
    expect(await measured("#1e120c")).toBeTypeOf("number");
    expect(await measured("#1e120c")).toBe(await measured("#f3dccb"));
  });

  it("every step darker is worse: first the background is not white, then the light is missing", async () => {
    const darker = async (by: number) => codes(await (await portrait()).linear(by, 0).jpeg().toBuffer());
    expect(await darker(0.95)).toEqual([]);
    expect(await darker(0.8)).toEqual(["background"]);
    expect(await darker(0.6)).toEqual(["exposure", "background"]);
  });

  it("a face lost in light is found", async () => {
    expect(await codes(await (await portrait()).linear(3, 0).jpeg().toBuffer())).toEqual(["subject"]);
    const half = '<rect x="500" y="250" width="220" height="650" fill="#fff"/>';
    expect(await codes(await portraitJpeg({ over: half }))).toContain("exposure");
  });

  it.each([
    ["#ffffff", []],
    ["#e8e8e8", []],
    ["#c0c0c0", ["background"]],
    ["#f5ead0", ["background"]],
    ["#c8d8f0", ["background"]],
    ["#203060", ["background"]],
  ])("a wall of %s gives %j", async (wall, expected) => {
    expect(await codes(await portraitJpeg({ wall }))).toEqual(expected);
  });

  it("a shadow on the wall is uneven", async () => {
    const over = '<rect x="780" y="0" width="220" height="900" fill="#000" fill-opacity="0.18"/>';
    expect(await codes(await portraitJpeg({ over }))).toContain("background-uneven");
  });

  it.each([
    [4, []],
    [20, ["glare"]],
    [60, ["glare"]],
  ])("a blown spot on the forehead of radius %i gives %j", async (radius, expected) => {
    const over = `<circle cx="470" cy="470" r="${radius}" fill="#fff"/>`;
    expect(await codes(await portraitJpeg({ over }))).toEqual(expected);
  });

  it("white hair, a white scarf and white clothes are not glare", async () => {
    expect(await codes(await portraitJpeg({ hair: "#f6f6f4", wall: "#e6e6e4" }))).toEqual([]);
    expect(await codes(await portraitJpeg({ clothes: "#ffffff" }))).toEqual([]);
  });

  it.each([
    [1, []],
    [2, []],
    [5, ["blur"]],
    [9, ["blur"]],
  ])("a blur of %i pixels gives %j", async (sigma, expected) => {
    expect(await codes(await (await portrait()).blur(sigma).jpeg().toBuffer())).toEqual(expected);
  });

  it("low contrast is not called blur", async () => {
    expect(await codes(await (await portrait()).linear(0.2, 195).jpeg({ quality: 95 }).toBuffer())).not.toContain(
      "blur",
    );
  });

  it("a wall with nobody before it is found, and a cut-out", async () => {
    const wall = sharp({ create: { width: 1000, height: 1400, channels: 3, background: "#fff" } });
    expect(await codes(await wall.png().toBuffer())).toEqual(["subject"]);
    const ring = Buffer.from('<svg width="1000" height="1400"><rect width="1000" height="150" fill="#fff"/></svg>');
    const cut = (await portrait()).ensureAlpha().composite([{ input: ring, blend: "dest-out" }]);
    expect(await codes(await cut.png().toBuffer())).toContain("transparency");
  });
});

describe("a file that is not what it says", () => {
  it("is refused by its bytes, and named", async () => {
    const picture = await portrait();
    const says = async (bytes: Buffer) => {
      const report = await check(bytes);
      expect(report).toMatchObject({ verdict: "refused", findings: [{ code: "type", measured: report.format }] });
      return report.format;
    };
    expect(await says(await picture.clone().webp().toBuffer())).toBe("webp");
    expect(await says(await picture.clone().gif().toBuffer())).toBe("gif");
    expect(await says(await picture.clone().tiff().toBuffer())).toBe("tiff");
    expect(await says(await picture.clone().resize(64).avif({ effort: 0 }).toBuffer())).toBe("avif");
    expect(await says(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"))).toBe("heic");
    expect(await says(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe("svg");
    expect(await says(Buffer.from("%PDF-1.7\n"))).toBe("pdf");
    expect(await says(Buffer.from("hello"))).toBe("unknown");
    expect(await says(Buffer.alloc(0))).toBe("empty");
  });

  it("is refused when it moves", async () => {
    const png = await (await portrait()).png().toBuffer();
    const animated = Buffer.concat([png.subarray(0, 33), chunk("acTL", Buffer.alloc(8)), png.subarray(33)]);
    expect(await check(animated)).toMatchObject({ verdict: "refused", format: "animated-png" });
  });

  it("is refused when it is an archive, a PDF or a page as well", async () => {
    const jpeg = await portraitJpeg();
    const zipEnd = Buffer.from("PK\x05\x06" + "\0".repeat(18), "latin1");
    const comment = (text: string) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(text.length + 2);
      return Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from([0xff, 0xfe]),
        length,
        Buffer.from(text),
        jpeg.subarray(2),
      ]);
    };
    expect((await check(Buffer.concat([jpeg, zipEnd]))).format).toBe("disguised");
    expect((await check(comment("%PDF-1.4"))).format).toBe("disguised");
    expect((await check(comment("<html><body>"))).format).toBe("disguised");
    expect((await check(comment("<?php system('id');"))).format).toBe("disguised");
    expect((await check(comment("taken in Ottawa"))).verdict).toBe("accepted");
    const phone = Buffer.concat([jpeg, Buffer.from("\0\0\0\x18ftypmp42 a second of film", "latin1")]);
    expect((await check(phone)).verdict).toBe("accepted");
  });

  it("is refused when it is cut, and when only its header is there", async () => {
    const jpeg = await portraitJpeg();
    const png = await (await portrait()).png().toBuffer();
    for (const cut of [jpeg.subarray(0, jpeg.length - 200), png.subarray(0, png.length >> 1)]) {
      expect(await codes(cut)).toEqual(["undecodable"]);
    }
    expect(await codes(jpeg.subarray(0, 12))).toEqual(["undecodable"]);
    expect(await codes(png.subarray(0, 8))).toEqual(["undecodable"]);
  });

  it("gets a report, never an error, however its bytes are damaged", async () => {
    const sources = [await portraitJpeg({ width: 715, height: 1000 }), await (await portrait()).png().toBuffer()];
    const damaged = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), damaged, fc.nat(), async (source, changes, length) => {
        const bytes = Buffer.from(source.subarray(0, length % 4 === 0 ? length % source.length : source.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        expect(["accepted", "warned", "refused"]).toContain((await check(bytes)).verdict);
      }),
      { numRuns: 40 },
    );
  });

  it("costs no memory and no time when it is a bomb", async () => {
    const before = process.memoryUsage().rss;
    const report = await check(png(60_000, 60_000, deflateSync(Buffer.alloc(1_000_000))));
    expect(report).toMatchObject({ verdict: "refused", width: 60_000, findings: [{ code: "dimensions" }] });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(await codes(png(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(10))))).toEqual(["undecodable"]);
  });
});

describe("the same photo for two people", () => {
  it("is recognized when saved again, resized or turned, and not in two people", async () => {
    const digest = async (bytes: Buffer) => (await check(bytes)).digest ?? "";
    const first = await digest(await portraitJpeg());
    const again = await (await portrait()).resize(800, 1120).jpeg({ quality: 60 }).toBuffer();
    const turned = await sharp(await portraitJpeg())
      .rotate(180)
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    expect(samePicture(first, await digest(again))).toBe(true);
    expect(samePicture(first, await digest(turned))).toBe(true);
    const other = await digest(await portraitJpeg({ skin: "#e0b090", hair: "#c0a060", clothes: "#eeeeee" }));
    expect(samePicture(first, other)).toBe(false);
    expect(samePicture("", "")).toBe(false);
  });
});

describe("the black-and-white preview", () => {
  it("is grey, upright and without metadata", async () => {
    const tagged = await sharp(await portraitJpeg())
      .rotate(90)
      .withExif({ IFD0: { Copyright: "Zoë" } })
      .jpeg()
      .toBuffer();
    const preview = await sharp(await grayPreview(tagged)).metadata();
    expect(preview).toMatchObject({ format: "jpeg", channels: 1, space: "b-w" });
    expect(preview.exif).toBeUndefined();
  });
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function png(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const magic = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([magic, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}
