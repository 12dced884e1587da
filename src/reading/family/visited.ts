import { fold } from "../normal.ts";

/** Folded words of whoever writes. */
export const myself = /\b(?:i|i'm|i've|my|me|mine|je|j'|mon|ma|mes|moi)\b|\bj'/;

/** "Minh's sister's eyes", "les yeux de ma sœur", "my sister has …": of somebody who is on no application. `fold` makes "sour" of "sœur". */
export const kin =
  "(?:sister|brother|mother|father|mom|dad|parent|cousin|friend|uncle|aunt|nephew|niece|grand\\w+|boss|colleague|lawyer|employer|soe?ur|seur|frere|mere|pere|cousine?|amie?|oncle|tante|avocate?|patron|employeur)s?";

/** "My sister came to see us." */
export const kinLeads = new RegExp(
  `^\\W*(?:(?:and|but|also|et|mais|aussi) )?(?:my|our|his|her|their|an?|the|mon|ma|mes|notre|nos|son|sa|ses|leurs?|une?|la|le|l')\\s?(?:\\p{L}+ ){0,2}?${kin}\\b`,
  "u",
);

/** "His brother first entered …" */
export const kinOfOthers = new RegExp(
  `^\\W*(?:(?:and|but|also|et|mais|aussi) )?(?:his|her|their|son|sa|ses|leurs?) (?:\\p{L}+ ){0,2}?${kin}\\b`,
  "u",
);

/** "My wife has a sister": "she" is either of them. */
export const besideKin = new RegExp(
  `\\b(?:has|have|had|a|ont|with|avec|and|et) (?:an?|une?|his|her|my|our|son|sa|mon|ma) (?:\\p{L}+ ){0,2}${kin}\\b(?!['’]s)`,
  "u",
);

const parent = /\b(?:with|avec) (?:his|her|sa|son) (?:mother|father|mom|mum|dad|mere|pere|maman|papa)\b(?!['’]s)/;

/** Whether a clause tells of the company of one's mother or father, and of no other relative. */
export function besideParent(clause: string): boolean {
  const folded = fold(clause);
  return parent.test(folded) && !besideKin.test(folded.replace(parent, " "));
}

/** Whom somebody left for a while to see: "I went to Chennai for my sister's wedding and returned …". Folded. */
const occasion =
  "(?:wedding|marriage|funeral|burial|(?:\\w+ )?birthday|graduation|convocation|engagement|surgery|operation|birth|christening|baptism|communion|anniversary|ceremony|mariage|funerailles|obseques|enterrement|deces|fiancailles|bapteme|naissance|communion|anniversaire|remise des diplomes)";
const relative = `${kin}|family|famille|parents?|grands?-parents?|in-laws|belle-famille|wife|husband|epouse?|femme|mari|son|daughter|children|kids|fils|fille|enfants?|petits?-\\w+`;
const visited = new RegExp(
  `\\b(?:for (?:the ${occasion} of )?|to (?:see|visit|meet|bury|attend)(?: the ${occasion} of)? |(?:after )?(?:visiting|seeing) |pour (?:voir|visiter|enterrer) |(?:from|after|following|for|since|attending) (?=(?:my|our) (?:\\p{L}+ )?${kin}s?(?:'s|s')? (?:\\p{L}+ )?${occasion}\\b)|(?:pour|apres|suite a|suite au|depuis|du|au retour du) ?(?:le |la |les |l')?${occasion} (?:de |d')|(?:voir|visiter|rendre visite a|visite a) )(?:my|our|mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:${relative})s?(?:'s? (?:\\p{L}+ )?${occasion})?\\b`,
  "gu",
);
const atOccasion = new RegExp(`${occasion}$`);
const whereTo =
  /\b(?:went|go|gone|going|travel\w*|flew|trip|visit\w*|seeing|parti\w*|alle\w*|voyag\w*|voir|rendre|came|come|enter(?:ed|ing)|entry|arriv\w*|landed|return\w*|venue?s?|entree?s?|rentr\w*|reven\w*)\b/;

/** A clause without whom its writer went to see, letter for letter; "for my sister" alone is somebody's answer. */
export function withoutVisited(clause: string): string {
  const folded = fold(clause);
  if (folded.length !== clause.length || !myself.test(folded) || !whereTo.test(folded)) return clause;
  return [...folded.matchAll(visited)].reduce((left, { 0: words, index }) => {
    const stays = /^for (?!the )/.test(words) && !atOccasion.test(words);
    return stays ? left : left.slice(0, index) + " ".repeat(words.length) + left.slice(index + words.length);
  }, clause);
}

const own = `(?:my|our|mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:${relative}|spouse|partner|conjointe?)s?`;

/** "I am in Canada with my wife and our children", "I am here in Canada, staying with my daughter": the company says nothing of anybody else's answer, and takes none. */
export const hereWith = new RegExp(
  `^\\W*(?:(?:yes|oui|and|et),? )?(?:i (?:can |hereby )?(?:confirm|declare|certify) (?:that )?|je (?:vous )?(?:confirme|certifie|declare) (?:que )?)?(?:i am|i'm|je suis|je me trouve) (?:\\p{L}+ ){0,3}(?:in|au) canada(?: (?:now|today|as of today|aujourd'hui|currently|presently|right now|at the moment|actuellement|presentement|en ce moment))?,? (?:(?:together|ensemble|staying|living|residing|and (?:stay|live|i live)|et j'habite|et je vis|j'habite|je vis|a la maison|at home) )?(?:with|avec|at|chez) ${own}(?: (?:and|et) (?:${own}|(?:son|daughter|children|kids|fils|fille|enfants?)))?(?:'s(?: (?:place|home|house))?)?(?: (?:in|near|a|pres de) (?<town>[\\p{L}][\\p{L} .'-]{1,40}?))?[\\s.!]*$`,
  "u",
);
