import { splitBareLabels } from "./bare.ts";
import { splitLabels } from "./label.ts";
import { isSentence } from "./listed.ts";
import type { Asked, Words } from "../answers/walked.ts";
import { isPolite } from "../segment/polite.ts";
import type { Half, Piece } from "../segment.ts";
import { breaksOff } from "../wrap.ts";

/** The lines of a bare list that answers all that is asked of one person, and how many pieces they take. */
export interface ListLines {
  readonly cells: readonly { readonly question: string; readonly words: Words }[];
  readonly count: number;
}

/**
 * A bare list with a line for each question that begins at a piece: known before its lines are looked at one by one, so that
 * "Yes, I am in Canada" on the last of them is no label, and the rest a list with gaps. Null for anything else.
 */
export function wholeListAt(
  half: Half,
  pieces: readonly Piece[],
  from: number,
  skipped: ReadonlySet<number>,
  asked: Asked,
): ListLines | null {
  const isOwn = (piece: Piece | undefined): piece is Piece & { kind: "own" } =>
    piece?.kind === "own" && piece.alone && piece.depth === 0 && !skipped.has(piece.line);
  const wordsOf = ({ start, end }: Piece): Words => ({ words: half.text.slice(start, end), start, end });
  const above = pieces[from - 1];
  if (!isOwn(pieces[from]) || (isOwn(above) && !isApart(wordsOf(above).words))) return null;
  const most = asked.order.length;
  const lines: Words[] = [];
  const ends: number[] = [];
  for (let at = from; at < pieces.length && lines.length <= most; at++) {
    const piece = pieces[at];
    if (!piece || !(isOwn(piece) || piece.kind === "empty")) break;
    if (piece.kind === "empty") continue;
    const line = wordsOf(piece);
    if (lines.length > 0 && isApart(line.words)) break;
    lines.push(line);
    ends.push(at + 1);
    // The number stands where it is asked for, without a label or a count before it, or this is no such list.
    if (lines.length - 1 === asked.order.indexOf("uci") && !bareNumber.test(line.words)) return null;
    if (lines.length === 1 && /\d/.test(line.words)) return null;
  }
  for (const length of [most, most - 1]) {
    const own = lines.slice(0, length);
    // One more line makes of it another list.
    if (own.length < length || (lines.length > length && pieces[ends[length - 1] ?? 0]?.kind !== "empty")) continue;
    const cells = asked.listIn(own);
    if (cells?.every(({ question, words }) => isWholeLine(words.words, question, asked)))
      return { cells, count: (ends[length - 1] ?? from) - from };
  }
  return null;
}

const bareNumber = /^\D?(?:\d[ –—-]{0,3}){7}\d(?:[ –—-]{0,3}\d){0,2}\W*$/;

/** A sentence or a courtesy above or below a list; "Oui." is an answer of it. */
function isApart(words: string): boolean {
  return !/^(?:yes|oui|ok)\b/i.test(words) && (isSentence(words) || isPolite(words));
}

/** Whether a line ends with its answer ("The one I am writing from" does), and no label says that it answers something else than its place does. */
function isWholeLine(words: string, question: string, { order }: Asked): boolean {
  if (question !== "email" && breaksOff(words)) return false;
  const parts = [...(splitLabels(words, order)?.parts ?? []), ...(splitBareLabels(words, order)?.parts ?? [])];
  return parts.every((part) => part.question === question);
}
