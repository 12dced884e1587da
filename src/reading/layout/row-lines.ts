import { splitLabels } from "./label.ts";
import type { Asked, Row } from "../answers/walked.ts";
import type { Half, Piece } from "../segment.ts";
import { breaksOff } from "../wrap.ts";

/** No row of answers goes on for more lines. */
const mostLines = 12;
/** Clients wrap at 55 columns or more. */
const fullest = 55;

/** A row of bare answers on the line at a piece, or on the lines of its paragraph, and how many pieces it takes. */
export function rowAt(
  half: Half,
  pieces: readonly Piece[],
  from: number,
  skipped: ReadonlySet<number>,
  asked: Asked,
  alone: boolean,
): { readonly row: Row; readonly count: number } | null {
  if (asked.people.length > 1) return null;
  const lines = linesFrom(pieces, from, skipped);
  const above = pieces[from - 1];
  if (above?.kind === "own" && isFull(half.text, above)) return null;
  // Lines of which the first are left out are no row: "14 March 2019⏎5 June 2024⏎…⏎20 November 2026" has a date too many.
  const isRest = above?.kind === "own" && !skipped.has(above.line) && isFigure(textOf(half, above));
  const counts = alone ? [1] : isRest ? [] : [lines.length, lines.length - 1, 1];
  for (const count of counts) {
    const [first, last] = [lines[0], lines[count - 1]];
    if (!first || !last) continue;
    // Labelled lines are read one by one.
    if (count > 1 && lines.some((line) => splitLabels(textOf(half, line), asked.order) !== null)) continue;
    // Only a sentence stands below a row; another answer would be part of it.
    if (count > 1 && count < lines.length && !/(?:\S+\s+){3}\S/.test(textOf(half, lines[count]))) continue;
    const row = asked.rowIn({ words: half.text.slice(first.start, last.end), start: first.start, end: last.end });
    // A line that a client wrapped ends within an answer.
    const inner = lines.slice(0, lines.length === count ? count - 1 : count);
    if (row && (row.whole || !inner.some((line) => isFull(half.text, line)))) return { row, count };
  }
  return null;
}

/** Lines of the person's own that follow one another from a piece on, up to an empty one or words of ours. */
function linesFrom(pieces: readonly Piece[], from: number, skipped: ReadonlySet<number>): Piece[] {
  const lines: Piece[] = [];
  for (let at = from; at < pieces.length && lines.length < mostLines; at++) {
    const piece = pieces[at];
    if (piece?.kind !== "own" || !piece.alone || piece.depth > 0 || skipped.has(piece.line)) break;
    lines.push(piece);
  }
  return lines;
}

function textOf(half: Half, line: Piece | undefined): string {
  return line ? half.text.slice(line.start, line.end) : "";
}

/** A date, a number or an address on a line of its own, without a label. */
function isFigure(words: string): boolean {
  return /[\d@]/.test(words) && !/[:=]/.test(words) && words.trim().split(/\s+/).length <= 5;
}

/** Whether a line may end only because it was full. */
function isFull(text: string, { start, end }: Piece): boolean {
  const line = text.slice(start, end);
  return breaksOff(line) || (line.length >= fullest && !/[.!?:;]\s*$/.test(line));
}
