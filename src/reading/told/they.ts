import { askedPeople, speakerOf, type Asking } from "../answers/asking.ts";
import type { Subject } from "../family/subject.ts";
import { fold } from "../normal.ts";

const plural = /^\W*(?:(?:and|et) )?(?:they|their|ils|elles|leurs?|(?:both|all (?:two|three|four)) of them)\b/;
/** "They said I last entered …": what they say is not said of them. */
const report =
  /^\W*(?:(?:and|et) )?(?:they|ils|elles) (?:\p{L}+ )?(?:say|said|tell|told|think|thought|wrote|write|claim\w*|believe\w*|ask\w*|disent|ont (?:dit|ecrit)|pensent|ecrivent)\b/u;
/** "My two sisters came too." Others than those who were told of, who may be fewer or more. */
export const crowd =
  /\b(?:(?:my|our|his|her|their|the|mes|nos|ses|leurs|les) (?:\p{L}+ ){0,3}(?:parents?|in-laws|sisters|brothers|siblings|cousins|friends|uncles|aunts|nephews|nieces|grandparents|grandchildren|neighbou?rs|colleagues|kids|children|sons|daughters|twins|soe?urs|freres|cousines?|amie?s|oncles|tantes|neveux|nieces|grands-parents|beaux-parents|voisins|collegues|enfants|fils|filles|jumeaux)|my family|ma famille)\b/u;

const counts: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:both|two|deux)\b/],
  [3, /\b(?:three|trois)\b/],
  [4, /\b(?:four|quatre)\b/],
];

/**
 * Whom "they" are: those besides the writer of whom the paragraph told, where they are as many as is said, or all the others
 * there are. Nobody where they may be fewer; null where nothing of this is said, or one was told of at most.
 */
export function theyIn(clause: string, others: ReadonlySet<string>, asking: Asking, isCrowd: boolean): Subject | null {
  const folded = fold(clause);
  if (plural.test(folded) && (isCrowd || report.test(folded))) return { kind: "unknown" };
  if (others.size < 2 || !plural.test(folded)) return null;
  const counted = counts.filter(([, words]) => words.test(folded.slice(0, 60))).map(([count]) => count);
  const all = askedPeople(asking).filter((person) => person !== speakerOf(asking)?.id);
  const isAll = all.length === others.size && all.every((person) => others.has(person));
  const fits = counted.length === 0 ? isAll : counted.every((count) => count === others.size);
  return fits ? { kind: "group", people: [...others] } : { kind: "unknown" };
}
