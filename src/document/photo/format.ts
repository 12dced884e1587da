import type { PhotoFormat } from "./finding.ts";

const signatures: readonly (readonly [PhotoFormat, number, string])[] = [
  ["jpeg", 0, "\xff\xd8\xff"],
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["gif", 0, "GIF8"],
  ["webp", 8, "WEBP"],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
  ["bmp", 0, "BM"],
  ["pdf", 0, "%PDF-"],
];

/** ISO 14496-12 brands of the picture files phones make. */
const brands: Readonly<Record<string, PhotoFormat>> = {
  heic: "heic",
  heix: "heic",
  hevc: "heic",
  hevx: "heic",
  mif1: "heic",
  msf1: "heic",
  avif: "avif",
  avis: "avif",
};

/**
 * What a file is by its first bytes, never by its name. A picture that is at the same time something else, which
 * another program would open as that (an archive, a PDF, a page with script), is `disguised`.
 */
export function photoFormat(bytes: Buffer): PhotoFormat {
  if (bytes.length === 0) return "empty";
  const format = byMagic(bytes);
  if (format !== "jpeg" && format !== "png") return format;
  if (hidesAnother(bytes)) return "disguised";
  return format === "png" && isAnimatedPng(bytes) ? "animated-png" : format;
}

function byMagic(bytes: Buffer): PhotoFormat {
  const head = bytes.toString("latin1", 0, 1024);
  for (const [format, at, magic] of signatures) if (head.startsWith(magic, at)) return format;
  if (head.startsWith("ftyp", 4)) return brands[head.slice(8, 12)] ?? "unknown";
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!doctype svg|<svg)/i.test(head) ? "svg" : "unknown";
}

/**
 * Phones append data of their own to a JPEG (depth maps, a second of film), so bytes after the picture are no reason
 * to refuse it. What is looked for is what makes another reader take the file for its own: PDF readers search the
 * first 1,024 bytes, ZIP readers the end, browsers and PHP the text.
 */
function hidesAnother(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 1024);
  if (/%PDF-|<html|<svg|<!doctype/i.test(head)) return true;
  if (bytes.includes("<script") || bytes.includes("<?php")) return true;
  return endsAsZip(bytes);
}

/** APPNOTE 4.3.16: the end record is 22 bytes and a comment of at most 65,535 that reaches to the end of the file. */
function endsAsZip(bytes: Buffer): boolean {
  let at = bytes.lastIndexOf("PK\x05\x06", bytes.length, "latin1");
  const first = Math.max(0, bytes.length - 22 - 65_535);
  while (at >= first) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return true;
    at = at === 0 ? -1 : bytes.lastIndexOf("PK\x05\x06", at - 1, "latin1");
  }
  return false;
}

/** PNG 3rd edition, 11.3.2: an `acTL` chunk before the first `IDAT` makes it animated. */
function isAnimatedPng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return true;
    if (type === "IDAT" || type === "IEND") return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}
