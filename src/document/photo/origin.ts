import readExif from "exif-reader";
import sharp from "sharp";

/** What a file says of how it came about, read before it is cut and all this is left behind. For a person: nobody has to write it, and anybody can. */
export interface Origin {
  /** The day the camera wrote, ISO 8601; it knows no zone. */
  readonly taken: string | null;
  /** The program that last saved it, or the camera's own. */
  readonly software: string | null;
  /** Of the whole picture, for `samePicture`; null where it was not decoded. */
  readonly digest: string | null;
}

/** Characters of a program's name: the longest known have some 60. */
const longestName = 100;

/** Reads EXIF, XMP and PNG's texts; what cannot be read says nothing. */
export async function readOrigin(bytes: Buffer): Promise<Omit<Origin, "digest">> {
  try {
    const { exif, xmpAsString = "", comments = [] } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const tags = exif === undefined ? null : exifOf(exif);
    const inPng = comments.find(({ keyword }) => keyword.toLowerCase() === "software")?.text;
    const inXmp = /xmp:CreatorTool(?:="|>)([^"<]{1,200})/.exec(xmpAsString)?.[1];
    return {
      taken: dayOf(tags?.Photo?.DateTimeOriginal ?? tags?.Photo?.DateTimeDigitized ?? null),
      software: nameOf(tags?.Image?.Software) ?? nameOf(inXmp) ?? nameOf(inPng),
    };
  } catch {
    return { taken: null, software: null };
  }
}

function exifOf(exif: Buffer): ReturnType<typeof readExif> | null {
  try {
    return readExif(exif);
  } catch {
    return null;
  }
}

/** The library gives a Date whose UTC fields are what the camera wrote; what makes no day is none. */
function dayOf(written: unknown): string | null {
  if (!(written instanceof Date) || Number.isNaN(written.getTime())) return null;
  const day = written.toISOString().slice(0, 10);
  return day < "1990" || day.length !== 10 ? null : day;
}

function nameOf(written: unknown): string | null {
  if (typeof written !== "string") return null;
  const name = written.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "").trim();
  return name === "" ? null : name.slice(0, longestName);
}
