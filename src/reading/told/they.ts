import { askedPeople, speakerOf, type Asking } from "../answers/asking.ts";
import type { Subject } from "../family/subject.ts";
import { fold } from "../normal.ts";

const plural = /^\W*(?:(?:and|et) )?(?:they|their|ils|elles|leurs?|(?:both|all (?:two|three|four)) of them)\b/;
const counts: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:both|two|deux)\b/],
  [3, /\b(?:three|trois)\b/],
  [4, /\b(?:four|quatre)\b/],
];

/**
 * Whom "they" are: those besides the writer of whom the paragraph told, where they are as many as is said, or all the others
 * there are. Nobody where they may be fewer; null where nothing of this is said, or one was told of at most.
 */
export function theyIn(clause: string, others: ReadonlySet<string>, asking: Asking): Subject | null {
  const folded = fold(clause);
  if (others.size < 2 || !plural.test(folded)) return null;
  const counted = counts.filter(([, words]) => words.test(folded.slice(0, 60))).map(([count]) => count);
  const all = askedPeople(asking).filter((person) => person !== speakerOf(asking)?.id);
  const isAll = all.length === others.size && all.every((person) => others.has(person));
  const fits = counted.length === 0 ? isAll : counted.every((count) => count === others.size);
  return fits ? { kind: "group", people: [...others] } : { kind: "unknown" };
}
