import type { Asked, Words } from "../answers/walked.ts";
import { headingOf } from "../family.ts";
import type { Half, Piece } from "../segment.ts";

/** A line of the person's own, and whether an empty one stands above it. */
export interface Line extends Words {
  readonly apart: boolean;
  /** The piece after it. */
  readonly next: number;
}

/** Whom a line names, and nothing else; null for any other. */
export function personAt(line: Words | null, asked: Asked): string | null {
  const meant = line && line.words.length < 60 && !/[:,.\d@]/.test(line.words) ? headingOf(line.words, asked.people, asked.sender) : null; // prettier-ignore
  return meant?.kind === "one" ? meant.person : null;
}

/** The line that begins at a piece, or below the one empty line there. */
export function lineAt(half: Half, pieces: readonly Piece[], index: number): Line | null {
  const apart = pieces[index]?.kind === "empty";
  const at = apart ? index + 1 : index;
  const piece = pieces[at];
  if (piece?.kind !== "own" || !piece.alone || piece.depth > 0) return null;
  return { words: half.text.slice(piece.start, piece.end), start: piece.start, end: piece.end, apart, next: at + 1 };
}
