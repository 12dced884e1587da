import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readOrigin } from "../../../src/document/photo/origin.ts";
import { portraitJpeg } from "./portrait.ts";

const tagged = async (exif: Parameters<ReturnType<typeof sharp>["withExif"]>[0]) =>
  sharp(await portraitJpeg())
    .withExif(exif)
    .jpeg()
    .toBuffer();

describe("what a file says of its making", () => {
  it("is the camera’s day and the program that saved it", async () => {
    const bytes = await tagged({ IFD0: { Software: "Editor 1" }, IFD2: { DateTimeOriginal: "2026:03:02 23:59:59" } });
    expect(await readOrigin(bytes)).toEqual({ taken: "2026-03-02", software: "Editor 1" });
  });

  it("may stand in XMP or in a PNG’s text", async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description xmp:CreatorTool="Adobe Photoshop 27.0"/></x:xmpmeta>';
    const bytes = await sharp(await portraitJpeg())
      .withXmp(xmp)
      .jpeg()
      .toBuffer();
    expect(await readOrigin(bytes)).toEqual({ taken: null, software: "Adobe Photoshop 27.0" });
  });

  it.each([
    ["no date at all", "0000:00:00 00:00:00"],
    ["words", "yesterday"],
    ["a clock that was never set", "1970:01:01 00:00:00"],
  ])("is nothing where the date is %s", async (_, date) => {
    expect((await readOrigin(await tagged({ IFD2: { DateTimeOriginal: date } }))).taken).toBeNull();
  });

  it("is short, of one line and without signs that no name has", async () => {
    const bytes = await tagged({ IFD0: { Software: `Ed\u0007it\u200F\n${"o".repeat(300)}` } });
    const { software } = await readOrigin(bytes);
    expect(software).toMatch(/^[A-Za-z?]{20,100}$/);
  });

  it("is nothing where there is no picture", async () => {
    expect(await readOrigin(Buffer.from("no picture"))).toEqual({ taken: null, software: null });
  });
});
