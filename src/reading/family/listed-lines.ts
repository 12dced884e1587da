import { questionNamed } from "../layout/label.ts";
import type { Family, Words } from "../answers/walked.ts";
import type { Half, Piece } from "../segment.ts";
import { bareStretchOf } from "../stretch.ts";
import { dealtBelow, dealtIn, dealtLines, type Dealt } from "./deal.ts";

/** Everybody's answer to one question on a line of their own, and the piece after the last of them. */
export interface Listed {
  readonly dealt: Dealt;
  readonly next: number;
}

/** No label above such lines is longer. */
const broadest = 90;

/** A label or a number alone, and under it everybody's answer on a line of their own: "UCI:⏎- Me: …⏎- My wife: …". */
export function listedAt(
  half: Half,
  pieces: readonly Piece[],
  index: number,
  skipped: ReadonlySet<number>,
  asked: Family,
): Listed | null {
  const first = pieces[index];
  const head = first ? half.text.slice(first.start, first.end).trimEnd() : "";
  if (!first || head.length > broadest) return null;
  const isNumber = /^\W{0,3}(?:q|question|no|#)?\s?\d{1,2}[.):]{0,2}$/i.test(head);
  const isMarked = isNumber || /[:=]$/.test(head);
  if (!isMarked && questionNamed(head, asked.order) === null) return null;
  const below = linesBelow(pieces, index, skipped, asked.people.length);
  const nextBehind = (count: number): number => (below[count - 1]?.at ?? index) + 1;
  const label = { words: isMarked ? head : `${head}:`, start: first.start, end: first.end };
  const named = dealtLines(label, below.map((line) => listedLine(half.text, line)), asked); // prettier-ignore
  const last = named ? new Set(named.shares.map(({ words }) => words)).size : 0;
  // Words that only a name parts are read line by line before some of them are left out.
  for (let count = Math.min(asked.people.length, below.length); count > 0 && count >= last; count--) {
    const end = below[count - 1]?.end ?? first.end;
    const shares = half.text
      .slice(first.end, end)
      .replace(/\n[\s*•·–—-]{0,4}/g, (gap) => `;${" ".repeat(gap.length - 1)}`);
    const words = `${half.text.slice(first.start, first.end)}${isMarked ? " " : ":"}${shares.slice(1)}`;
    const dealt = dealtIn({ words, start: first.start, end }, asked, null);
    // "8.⏎yes for all": one line below is everybody's, or no list.
    if (dealt?.shares.length !== count || (count === 1 && dealt.shares[0]?.person !== null)) continue;
    return { dealt, next: nextBehind(count) };
  }
  return named && { dealt: named, next: nextBehind(last) };
}

/** Below a question of ours that was copied, everybody's answer on a line of their own, each with its name. */
export function listedBelow(
  question: string,
  half: Half,
  pieces: readonly Piece[],
  index: number,
  skipped: ReadonlySet<number>,
  asked: Family,
): Listed | null {
  const { length: people } = asked.people;
  const below = linesBelow(pieces, index - 1, skipped, people);
  if (below.length < people) return null;
  const dealt = dealtBelow(question, below.map((line) => listedLine(half.text, line)), asked); // prettier-ignore
  if (!dealt || new Set(dealt.shares.map(({ words }) => words.start)).size < people) return null;
  return { dealt, next: (below.at(-1)?.at ?? index) + 1 };
}

/** A line of a list without its bullet. */
function listedLine(text: string, { start, end }: Piece): Words {
  const words = text.slice(start, end).replace(/^[\s*•·–—-]{1,4}/, (mark) => " ".repeat(mark.length));
  return bareStretchOf({ words, start, end }, 0, end - start);
}

/** The person's own lines below a piece, where each stands apart from the last as the first does: by one empty line, or by none. */
function linesBelow(
  pieces: readonly Piece[],
  index: number,
  skipped: ReadonlySet<number>,
  most: number,
): (Piece & { at: number })[] {
  const lines: (Piece & { at: number })[] = [];
  const step = pieces[index + 1]?.kind === "empty" ? 2 : 1;
  for (let at = index + step; lines.length < most; at += step) {
    const piece = pieces[at];
    const gap = step === 2 ? pieces[at - 1] : undefined;
    if (piece?.kind !== "own" || !piece.alone || piece.depth > 0 || skipped.has(piece.line)) break;
    if (step === 2 ? gap?.kind !== "empty" : piece.line !== (pieces[at - 1]?.line ?? 0) + 1) break;
    lines.push({ ...piece, at });
  }
  return lines;
}
