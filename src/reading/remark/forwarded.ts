import type { Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Candidate } from "../answers/merge.ts";
import { fold } from "../normal.ts";
import type { Half, Piece } from "../segment.ts";

/** The head of a mail as a program copies it: who wrote, and on the next lines to whom, when or what about. */
const head = /^[ \t>*]*(?:from|de|von)[ \t]?:[^\n@]{0,80}?<?([^\s<>@:]{1,64}@[^\s<>]{1,100}?)>?[ \t]*\n(?=(?:[^\n]{0,200}\n){0,2}?[ \t>*]*(?:to|a|cc|date|sent|envoye|subject|objet)[ \t]?:)/gm; // prettier-ignore

/** Most mails hold no such line below the last words of ours: then nothing need be folded. */
const mayHead = /^[ \t>*]*(?:from|de|von)[ \t]?:/im;

/**
 * Doubts what stands below the head of a mail that somebody else than the family wrote. Our own mail may be forwarded
 * likewise: where words of ours follow, nothing is doubted.
 */
export function forwardedOnly(
  candidates: readonly Candidate[],
  half: Half,
  pieces: readonly Piece[],
  { people, from }: Asking,
): readonly Candidate[] {
  const last = pieces.findLast(({ kind }) => kind === "ours")?.start ?? 0;
  if (!mayHead.test(half.text.slice(last))) return candidates;
  const own = new Set([...people.map(({ email }) => email), from].flatMap((one) => (one === null ? [] : [fold(one)])));
  const folded = fold(half.text);
  const strange = [...folded.matchAll(head)].find(({ 1: address = "" }) => !own.has(address));
  if (!strange || strange.index < last) return candidates;
  const below = strange.index;
  return candidates.map((one) =>
    one.span.start > below ? { ...one, reading: doubtful(one.reading, "mail.somebody-elses") } : one,
  );
}
