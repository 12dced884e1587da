import { fold } from "../normal.ts";

/** Folded words of whoever writes. */
export const myself = /\b(?:i|i'm|i've|my|me|mine|je|j'|mon|ma|mes|moi)\b|\bj'/;

/** "Minh's sister's eyes", "les yeux de ma sœur", "my sister has …": of somebody who is on no application. `fold` makes "sour" of "sœur". */
export const kin =
  "(?:sister|brother|mother|father|mom|dad|parent|cousin|friend|uncle|aunt|nephew|niece|grand\\w+|boss|colleague|lawyer|employer|so?e?ur|frere|mere|pere|cousine?|amie?|oncle|tante|avocate?|patron|employeur)s?";

/** Whom somebody left for a while to see: "I went to Chennai for my sister's wedding and returned …". Folded. */
const occasion =
  "(?:wedding|marriage|funeral|burial|birthday|graduation|engagement|surgery|operation|mariage|funerailles|obseques|enterrement|deces|fiancailles)";
const relative = `${kin}|family|famille|parents?|grands?-parents?|in-laws|belle-famille|wife|husband|epouse?|femme|mari`;
const visited = new RegExp(
  `\\b(?:for (?:the ${occasion} of )?|to (?:see|visit|meet|bury|attend)(?: the ${occasion} of)? |(?:after )?(?:visiting|seeing) |pour (?:voir|visiter|enterrer) |pour (?:le |la |les |l')${occasion} de |(?:voir|visiter|rendre visite a|visite a) )(?:my|our|mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:${relative})s?(?:'s? (?:\\p{L}+ )?${occasion})?\\b`,
  "gu",
);
const atOccasion = new RegExp(`${occasion}$`);
const whereTo = /\b(?:went|go|gone|going|travel\w*|flew|trip|visit\w*|seeing|parti\w*|alle\w*|voyag\w*|voir|rendre)\b/;

/** A clause without whom its writer went to see, letter for letter; "for my sister" alone is somebody's answer. */
export function withoutVisited(clause: string): string {
  const folded = fold(clause);
  if (folded.length !== clause.length || !myself.test(folded) || !whereTo.test(folded)) return clause;
  return [...folded.matchAll(visited)].reduce((left, { 0: words, index }) => {
    const stays = /^for (?!the )/.test(words) && !atOccasion.test(words);
    return stays ? left : left.slice(0, index) + " ".repeat(words.length) + left.slice(index + words.length);
  }, clause);
}

/** "I am in Canada with my wife and our children": the company says nothing of anybody else's answer, and takes none. */
export const hereWith = new RegExp(
  `^\\W*(?:(?:yes|oui|and|et),? )?(?:i am|i'm|je suis|je me trouve) (?:\\p{L}+ ){0,3}(?:in|au) canada(?: (?:now|currently|presently|right now|actuellement|presentement))?,? (?:(?:together|ensemble) )?(?:with|avec) (?:my|our|mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:${relative}|son|daughter|children|kids|spouse|partner|fils|fille|enfants?|conjointe?)s?(?: (?:and|et) (?:(?:my|our|mon|ma|mes|notre|nos) )?(?:\\p{L}+ )?(?:${relative}|son|daughter|children|kids|fils|fille|enfants?)s?)?[\\s.!]*$`,
  "u",
);
