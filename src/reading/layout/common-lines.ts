import { inCommon } from "../family/in-common.ts";
import { restAs } from "../family/rest-as.ts";
import type { Family } from "../answers/walked.ts";
import type { Piece } from "../segment.ts";
import { sentencesOf } from "../told/sentences.ts";

/** No sentence of this kind is wrapped over more lines. */
const tallest = 3;
/** A client wraps no shorter line. */
const narrowest = 50;
const cheap = /same|identi|m[eê]me|pareil|idem|appl(?:y|ies)|valent|comme|like/i;

/** How many lines from a piece on begin with a sentence that says what all of a family have alike; 0 where none does. */
export function commonLines(
  text: string,
  pieces: readonly Piece[],
  from: number,
  skipped: ReadonlySet<number>,
  family: Family,
): number {
  if (family.people.length < 2) return 0;
  const lines: Piece[] = [];
  let isCheap = false;
  for (const piece of pieces.slice(from, from + tallest)) {
    const last = lines.at(-1);
    const follows = !last || (piece.line === last.line + 1 && last.end - last.start >= narrowest);
    if (piece.kind !== "own" || !piece.alone || piece.depth > 0 || skipped.has(piece.line) || !follows) return 0;
    lines.push(piece);
    const words = text.slice(piece.start, piece.end);
    isCheap ||= cheap.test(words);
    const [first] = isCheap ? sentencesOf(text, lines.map(({ start, end }) => ({ words: text.slice(start, end), start, end }))) : []; // prettier-ignore
    const said = first && first.end > piece.start ? first.words.replaceAll("\n", " ") : null;
    if (said !== null && (inCommon(said, family) || restAs(said, family))) return lines.length;
  }
  return 0;
}
