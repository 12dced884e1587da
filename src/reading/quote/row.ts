import type { TextLine } from "./line.ts";

export type Label = "own" | "quote" | "attribution" | "header" | "greeting" | "signature" | "disclaimer";

/** A stretch of the text with one label; offsets are UTF-16, `end` is after the last character. */
export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** A stretch that the markup of an HTML mail already names. */
export interface KnownStretch {
  readonly start: number;
  readonly end: number;
  readonly kind: "quote" | "signature";
}

/** A line with its label; null on blank lines. */
export interface LabelledLine {
  readonly line: TextLine;
  label: Label | null;
  /** In a signature whose first words are mere thanks, before any firmer mark. */
  soft?: boolean;
}
