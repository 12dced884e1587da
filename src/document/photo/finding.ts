import type { Origin } from "./origin.ts";

/** What is looked for, and how much it weighs: hard ones refuse the photo, soft ones warn and may be acknowledged. */
export const photoFindingSeverity = {
  type: "hard",
  size: "hard",
  dimensions: "hard",
  undecodable: "hard",
  exposure: "soft",
  background: "soft",
  "background-uneven": "soft",
  subject: "soft",
  glare: "soft",
  blur: "soft",
  transparency: "soft",
  face: "soft",
  "other-face": "soft",
  "face-size": "soft",
  "face-place": "soft",
  tilt: "soft",
  eyes: "soft",
  mouth: "soft",
  "light-uneven": "soft",
  "same-photo": "soft",
} as const;

export type PhotoFindingCode = keyof typeof photoFindingSeverity;

/** One thing that is wrong. `measured` and `limit` are in the unit of the threshold; words where it is no number. */
export interface PhotoFinding {
  readonly code: PhotoFindingCode;
  readonly severity: "hard" | "soft";
  readonly measured: number | string;
  readonly limit: number | string;
}

export type PhotoVerdict = "accepted" | "warned" | "refused";

export interface PhotoReport {
  /** `refused` with any hard finding, `warned` with soft ones only. */
  readonly verdict: PhotoVerdict;
  readonly findings: readonly PhotoFinding[];
  /** As the picture is seen, EXIF orientation applied; null where the header could not be read. */
  readonly width: number | null;
  readonly height: number | null;
  /** What the bytes are, whatever the file's name says. */
  readonly format: PhotoFormat;
  /** Of the bytes as they came, in hex. */
  readonly sha256: string;
  /** For `samePicture`; null where the picture was not decoded. */
  readonly digest: string | null;
  /** Of the file that was chosen: what is cut from it says nothing of itself any more. */
  readonly origin: Origin;
}

/** Only the first two are taken; the others are named so that a person can be told what they sent. */
export type PhotoFormat =
  | "jpeg"
  | "png"
  | "animated-png"
  | "gif"
  | "webp"
  | "heic"
  | "avif"
  | "tiff"
  | "bmp"
  | "svg"
  | "pdf"
  | "disguised"
  | "empty"
  | "unknown";

/** A finding of this code, with the measured figure rounded so that reports compare. */
export function finding(code: PhotoFindingCode, measured: number | string, limit: number | string): PhotoFinding {
  const rounded = typeof measured === "number" ? Math.round(measured * 10_000) / 10_000 : measured;
  return { code, severity: photoFindingSeverity[code], measured: rounded, limit };
}

export function verdictOf(findings: readonly PhotoFinding[]): PhotoVerdict {
  if (findings.some((one) => one.severity === "hard")) return "refused";
  return findings.length > 0 ? "warned" : "accepted";
}
