import { askedPeople, speakerOf, type Asking } from "../answers/asking.ts";
import { countsIn } from "../family/counted.ts";
import type { Subject } from "../family/subject.ts";
import { fold } from "../normal.ts";

const plural =
  /^\W*(?:(?:and|et|so|then|puis) )?(?:they|their|ils|elles|leurs?|(?:both|(?:all|the) (?:two|three|four|five)) of them)\b/;
/** "Both first entered …", "tous deux sont arrivés …": those told of, where they are fewer than the family. */
const counted =
  /^\W*(?:(?:and|et|so|then|puis) )?(?:both|(?:all|the) (?:two|three|four|five)|(?:tous|toutes)(?: les)? (?:deux|trois|quatre|cinq)|les (?:deux|trois|quatre))\b/;
const us = /\b(?:us|we|our|nous|notre|nos|sommes|avons|etions)\b/;
/** "They said I last entered …": what they say is not said of them. */
const report =
  /^\W*(?:(?:and|et) )?(?:they|ils|elles) (?:\p{L}+ )?(?:say|said|tell|told|think|thought|wrote|write|claim\w*|believe\w*|ask\w*|disent|ont (?:dit|ecrit)|pensent|ecrivent)\b/u;
/** "My two sisters came too." Others than those who were told of, who may be fewer or more. */
export const crowd =
  /\b(?:(?:my|our|his|her|their|the|mes|nos|ses|leurs|les) (?:\p{L}+ ){0,3}(?:parents?|in-laws|sisters|brothers|siblings|cousins|friends|uncles|aunts|nephews|nieces|grandparents|grandchildren|neighbou?rs|colleagues|kids|children|sons|daughters|twins|soe?urs|freres|cousines?|amie?s|oncles|tantes|neveux|nieces|grands-parents|beaux-parents|voisins|collegues|enfants|fils|filles|jumeaux)|my family|ma famille)\b/u;

/**
 * Whom "they" are: those besides the writer of whom the paragraph told, where they are as many as is said, or all the others
 * there are. Nobody where they may be fewer; null where nothing of this is said, or one was told of at most.
 */
export function theyIn(clause: string, others: ReadonlySet<string>, asking: Asking, isCrowd: boolean): Subject | null {
  const folded = fold(clause);
  const isThey = plural.test(folded);
  if (isThey && (isCrowd || report.test(folded))) return { kind: "unknown" };
  const counts = countsIn(folded.slice(0, 60));
  const isCounted = counts.length > 0 && !us.test(folded) && (isThey || counted.test(folded));
  if (isCrowd || !(isCounted || (isThey && others.size > 1))) return null;
  // "Both first entered" of a family of two is said of both.
  if (!isThey && counts.every((count) => count >= asking.people.length)) return null;
  const all = askedPeople(asking).filter((person) => person !== speakerOf(asking)?.id);
  const isAll = all.length === others.size && all.every((person) => others.has(person));
  const fits = (group: number): boolean => counts.every((count) => count === group);
  if (others.size > 1 && (counts.length === 0 ? isAll : fits(others.size)))
    return { kind: "group", people: [...others] };
  // "The three of them" of a family of four are all the others, whoever was told of.
  return isCounted && all.length > 1 && fits(all.length) ? { kind: "group", people: all } : { kind: "unknown" };
}
