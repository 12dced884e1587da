import type { Half, Piece } from "../segment.ts";

/** One half of a reply, cut into pieces. */
export interface Cut {
  readonly half: Half;
  readonly pieces: readonly Piece[];
  /** Lines that are not read (`skippedLines`). */
  readonly skipped: ReadonlySet<number>;
}

/**
 * Whether the second half says what the first says and no more: the same lines of the person's own, at the same places between
 * ours, and none of them where only markup tells what it answers. Then to read it again would find the same. The line that
 * introduces the quote is cut in another way in each half, since the name and the address in it are ours; it is not read.
 */
export function saysTheSame(first: Cut, second: Cut): boolean {
  return !isLaidOut(second) && linesIn(first) === linesIn(second);
}

/** Whether words of the person's own stand in a cell or at a place to answer. */
function isLaidOut(cut: Cut): boolean {
  const { half, pieces } = cut;
  const own = pieces.filter((piece) => piece.kind === "own" && !isUnread(piece, cut));
  let at = 0;
  return [...half.cells, ...half.places]
    .toSorted((one, other) => one.start - other.start)
    .some(({ start, end }) => {
      while ((own[at]?.end ?? Infinity) <= start) at++;
      return (own[at]?.start ?? Infinity) < end;
    });
}

/** A line that is not read may still be the name that is asked for ("Monsieur Minh Nguyễn"), which holds none of these. */
function isUnread({ line, start, end }: Piece, { half, skipped }: Cut): boolean {
  return skipped.has(line) && /[\d@>:]/.test(half.text.slice(start, end));
}

/** The person's own lines, each with what stands before it. */
function linesIn(cut: Cut): string {
  const { half, pieces } = cut;
  const told: string[] = [];
  let before = "";
  for (const piece of pieces) {
    if (piece.kind === "own" && isUnread(piece, cut)) before = "unread";
    else if (piece.kind === "own") {
      told.push(before, `${piece.alone} ${piece.depth > 0}`, half.text.slice(piece.start, piece.end));
      before = "";
    } else if (piece.kind === "ours") before = `${piece.clause.question ?? ""} ${piece.clause.person ?? ""}`;
    else before ||= "-";
  }
  return [...told, pieces.some(({ kind }) => kind === "ours")].join("\n");
}
