import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { portrait } from "../../src/tool/demo/portrait.ts";
import { pngMagic, pngOf, repeatingScans, saying, withChunk, withSegment } from "./bytes.ts";

/** A file that is not what it says, or not what a photo usually is. */
export interface Upload {
  /** As its owner would say it. */
  readonly is: string;
  readonly name: string;
  /** What the portal makes of it: the finding that refuses it, or “taken”. */
  readonly becomes: "type" | "undecodable" | "dimensions" | "size" | "taken";
  bytes(): Promise<Buffer>;
}

const photo = () => portrait("#2b1d14");
const png = async () =>
  sharp(await photo())
    .png()
    .toBuffer();
const words = (text: string) => async () => Buffer.from(text);
const latin = (text: string) => Buffer.from(text, "latin1");
const comment = (text: string) => async () => withSegment(await photo(), 0xfe, latin(text));
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400" onload="alert(1)"><script>alert(1)</script></svg>`;

const refused = (
  becomes: Exclude<Upload["becomes"], "taken">,
  is: string,
  name: string,
  bytes: Upload["bytes"],
): Upload => ({ is, name, becomes, bytes });
const taken = (is: string, name: string, bytes: Upload["bytes"]): Upload => ({ is, name, becomes: "taken", bytes });

export const uploads: readonly Upload[] = [
  refused("type", "words with a photo’s name", "photo.jpg", words("This is my photo, I promise.")),
  refused("type", "an SVG with a PNG’s name, with script in it", "photo.png", words(svg)),
  refused(
    "type",
    "a page with a photo’s name",
    "photo.jpg",
    words("<!doctype html><html><script>alert(1)</script></html>"),
  ),
  refused("type", "a PDF with a photo’s name", "scan.jpg", words("%PDF-1.7\n1 0 obj <<>> endobj")),
  refused(
    "type",
    "drawing commands (MVG) with a photo’s name",
    "photo.jpg",
    words("push graphic-context\nfill 'url(https://example.org/x.jpg\"|ls\")'\npop graphic-context"),
  ),
  refused("type", "PostScript with a photo’s name", "photo.jpg", words("%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (w) file")),
  refused("type", "a film", "photo.jpg", async () => latin("\0\0\0\x18ftypmp42\0\0\0\0mp42isom")),
  refused("type", "a phone’s HEIC", "IMG_0001.HEIC", async () => latin("\0\0\0\x18ftypheic\0\0\0\0mif1heic")),
  refused("type", "an AVIF with a JPEG’s name", "photo.jpg", async () =>
    sharp(await photo())
      .resize(100)
      .avif({ effort: 0 })
      .toBuffer(),
  ),
  refused("type", "a WebP with a JPEG’s name", "photo.jpg", async () =>
    sharp(await photo())
      .webp()
      .toBuffer(),
  ),
  refused("type", "a GIF with a PNG’s name", "photo.png", async () =>
    sharp(await photo())
      .gif()
      .toBuffer(),
  ),
  refused("type", "a TIFF with a JPEG’s name", "photo.jpg", async () =>
    sharp(await photo())
      .tiff()
      .toBuffer(),
  ),
  refused("type", "a BMP", "photo.bmp", async () => Buffer.concat([latin("BM"), Buffer.alloc(200)])),
  refused("type", "an animated PNG", "photo.png", async () => withChunk(await png(), "acTL", Buffer.alloc(8))),
  refused("type", "a JPEG that is a ZIP archive as well", "photo.jpg", async () =>
    Buffer.concat([await photo(), latin("PK\x05\x06" + "\0".repeat(18))]),
  ),
  refused("type", "a JPEG that is a PDF as well", "photo.jpg", comment("%PDF-1.4 1 0 obj")),
  refused("type", "a JPEG that is a page as well", "photo.jpg", comment("<html><body onload=alert(1)>")),
  refused("type", "a JPEG with PHP in its comment", "photo.php.jpg", comment("<?php system($_GET['c']);")),
  refused("type", "a PNG with script in its text", "photo.png", async () =>
    withChunk(await png(), "tEXt", latin("Comment\0<script>alert(1)</script>")),
  ),
  refused("type", "nothing", "empty.jpg", async () => Buffer.alloc(0)),
  refused("undecodable", "an SVG behind a PNG’s first bytes", "photo.png", async () =>
    Buffer.concat([pngMagic, latin("<g/>")]),
  ),
  refused("undecodable", "a JPEG’s header alone", "photo.jpg", async () => (await photo()).subarray(0, 12)),
  refused("undecodable", "a JPEG cut in the middle", "photo.jpg", async () => {
    const bytes = await photo();
    return bytes.subarray(0, bytes.length >> 1);
  }),
  refused("undecodable", "a PNG cut in the middle", "photo.png", async () => {
    const bytes = await png();
    return bytes.subarray(0, bytes.length >> 1);
  }),
  refused("dimensions", "a PNG of 60,000 × 60,000 pixels in 4 kB", "bomb.png", async () =>
    pngOf(60_000, 60_000, 1, 0, Buffer.alloc(1_000_000)),
  ),
  refused("dimensions", "a JPEG that says it has 65,500 × 65,500 pixels", "bomb.jpg", async () =>
    saying(await photo(), 65_500, 65_500),
  ),
  refused("undecodable", "a PNG of 1000 × 1400 pixels whose data end early", "photo.png", async () =>
    pngOf(1000, 1400, 8, 2, Buffer.alloc(5000)),
  ),
  refused("undecodable", "a PNG of 4,800 × 4,900 pixels in 3 kB, half of them missing", "bomb.png", async () =>
    pngOf(4800, 4900, 1, 0, Buffer.alloc(601 * 2450)),
  ),
  refused("undecodable", "a JPEG with 3,000 scans", "bomb.jpg", async () =>
    repeatingScans(
      await sharp(await photo())
        .jpeg({ progressive: true, quality: 40 })
        .toBuffer(),
      3_000,
    ),
  ),
  refused("size", "a photo with 16.5 MB of zeros behind it", "photo.jpg", async () =>
    Buffer.concat([await photo(), Buffer.alloc(Math.round(16.5 * 1024 * 1024))]),
  ),
  taken("a PNG with a text that unpacks to 100 MB", "photo.png", async () =>
    withChunk(await png(), "zTXt", Buffer.concat([latin("Comment\0\0"), deflateSync(Buffer.alloc(100 * 1024 * 1024))])),
  ),
  taken("a CMYK JPEG", "photo.jpg", async () =>
    sharp(await photo())
      .toColourspace("cmyk")
      .jpeg()
      .toBuffer(),
  ),
  taken("a 16-bit PNG", "photo.png", async () =>
    sharp(await photo())
      .toColourspace("rgb16")
      .png()
      .toBuffer(),
  ),
  taken("a grey PNG", "photo.png", async () =>
    sharp(await photo())
      .greyscale()
      .png()
      .toBuffer(),
  ),
  taken("a PNG with a palette", "photo.png", async () =>
    sharp(await photo())
      .png({ palette: true })
      .toBuffer(),
  ),
  taken("a progressive JPEG", "photo.jpg", async () =>
    sharp(await photo())
      .jpeg({ progressive: true })
      .toBuffer(),
  ),
  taken("a JPEG that EXIF turns", "photo.jpg", async () =>
    sharp(await photo())
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer(),
  ),
  taken("a JPEG with the place where it was taken", "photo.jpg", async () =>
    sharp(await photo())
      .withExif({
        IFD0: { Make: "Phone" },
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "45/1 25/1 0/1",
          GPSLongitudeRef: "W",
          GPSLongitude: "75/1 41/1 0/1",
        },
      })
      .jpeg()
      .toBuffer(),
  ),
  taken("a JPEG with the colours of a wide screen (Display P3)", "photo.jpg", async () =>
    sharp(await photo())
      .withIccProfile("p3")
      .jpeg()
      .toBuffer(),
  ),
  taken("a JPEG with EXIF that points at itself", "photo.jpg", async () =>
    withSegment(
      await photo(),
      0xe1,
      latin("Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"),
    ),
  ),
  taken("a JPEG with a second of film behind it", "photo.jpg", async () =>
    Buffer.concat([await photo(), latin("\0\0\0\x18ftypmp42"), Buffer.alloc(100_000, 7)]),
  ),
  taken("a photo with a path for a name", "../../../etc/passwd.jpg", photo),
];
