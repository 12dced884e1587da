import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "@cantoo/fontkit";
import type { Font } from "@cantoo/fontkit";
import type { PDFDocument, PDFFont } from "pdf-lib";

const weights = {
  regular: "400Regular/NotoSans_400Regular.ttf",
  strong: "600SemiBold/NotoSans_600SemiBold.ttf",
} as const;

export type Weight = keyof typeof weights;

/**
 * No shaping: Latin letters composed by NFC need none, and it costs most of a page's time. Marks are placed only
 * in the rare name that keeps one after NFC.
 */
const plain = { kern: false, liga: false, ccmp: false, mark: false, mkmk: false };
const withMarks = { ...plain, mark: true, mkmk: true };

/** Read and parsed once: 1.3 MB that never change. */
const loaded = new Map<Weight, { readonly bytes: Buffer; readonly font: Font }>();

function load(weight: Weight): { readonly bytes: Buffer; readonly font: Font } {
  const known = loaded.get(weight);
  if (known !== undefined) return known;
  const require = createRequire(import.meta.url);
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${weights[weight]}`));
  const font = fontkit.create(bytes);
  if (!("layout" in font)) throw new Error(`The font file ${weights[weight]} holds more than one font.`);
  const typeface = { bytes, font };
  loaded.set(weight, typeface);
  return typeface;
}

/** Embeds a weight as a subset: only the letters used, under a name that depends on nothing but the weight. */
export async function embedTypeface(pdf: PDFDocument, weight: Weight): Promise<PDFFont> {
  pdf.registerFontkit(fontkit);
  const customName = weight === "regular" ? "LFREGU+NotoSans-Regular" : "LFSEMI+NotoSans-SemiBold";
  return await pdf.embedFont(load(weight).bytes, { subset: true, features: plain, customName });
}

/** A stretch of text and where it begins, in thousandths of the type size from the start of the line. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Whether an NFC text keeps combining marks, because no composed letter exists. */
export function hasMarks(text: string): boolean {
  return /\p{M}/u.test(text);
}

/** A line as runs to draw: one, unless combining marks must be put over their letters. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  if (!hasMarks(text)) return [{ text, x: 0, y: 0 }];
  const { font } = load(weight);
  const { positions } = font.layout(text, withMarks);
  const scale = 1000 / font.unitsPerEm;
  let x = 0;
  return [...text].map((character, i) => {
    const position = positions?.[i];
    const run = { text: character, x: x + (position?.xOffset ?? 0) * scale, y: (position?.yOffset ?? 0) * scale };
    x += (position?.xAdvance ?? 0) * scale;
    return run;
  });
}

/** The first character of an NFC text that the embedded font cannot print, or that prints nothing; null if none. */
export function unprintableCharacter(text: string): string | null {
  const { font } = load("regular");
  for (const character of text) {
    // Controls and invisible formatting characters: printed they vanish, and a name must not differ unseen.
    if (/[\p{C}\p{Zl}\p{Zp}]/u.test(character) || !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
      return character;
    }
  }
  return null;
}
