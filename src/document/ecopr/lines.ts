import type { Phrase } from "./words.ts";

/** What stands side by side on a line. */
export type Line = readonly Phrase[];

/**
 * Breaks phrases into lines no wider than `width`: side by side with a slash where they fit, else one below the
 * other; between words, and within one only where it is wider than a line.
 */
export function breakLines(
  phrases: readonly Phrase[],
  width: number,
  widthOf: (text: string) => number,
): readonly Line[] {
  const last = phrases.length - 1;
  const joined = phrases.map((phrase, i) => (i < last ? { ...phrase, text: `${phrase.text} / ` } : phrase));
  if (joined.reduce((sum, { text }) => sum + widthOf(text), 0) <= width) return [joined];
  return phrases.flatMap((phrase) => wrap(phrase.text, width, widthOf).map((text) => [{ ...phrase, text }]));
}

function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => cut(one, width, widthOf))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Cuts between letters as readers see them, so that no mark is parted from its letter. */
function cut(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = parts.at(-1);
    if (last !== undefined && widthOf(last + segment) <= width) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
