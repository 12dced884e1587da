import { wordsOf } from "../align/token.ts";
import type { Family } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { partIn } from "./part.ts";
import { headsEverybody } from "./shared.ts";
import { groupOf } from "./who.ts";

/** A heading says no more than whom it is about. */
const longest = 100;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that tell of more than one. */
const manyWords = listed(
  "all both everyone everybody each every tous toutes chacun chacune us nous we family famille common commun commune communs communes shared monde",
);
/** Words that stand with them. */
const besides = listed(
  "for pour to de d a au aux of the la le les l our notre nos ma my and et also aussi same meme memes idem pareil pareille identical identique identiques following suivant suivants suivante suivantes suit applies applicable apply valid valable valables is are this these that what ce ces qui c est sont rest reste here below voici ci dessous answer answers reponse reponses info infos information informations details renseignements member members membre membres in dans together ensemble whole entire toute tout applicants applicant people persons personnes",
);
/** With these words it is some of them, and who, only a careful reader of families can tell. */
const someWords =
  /\b(?:others?|autres?|most|many|some|several|half|few|plupart|certaine?s|plusieurs|except\w*|excluding|sauf|hormis|but|mais|apart|not|pas|kids|children|enfants|girls|boys|filles|garcons|parents|adults|adultes|(?:rest|reste) (?:of|de|d)|rest (?:for|pour)|only|seulement)\b/;
/** "All my answers" are no people. */
const things =
  /\b(?:all|both|each|every|toutes|tous|chaque) (?:(?:of )?(?:the|these|those|my|our|les|mes|nos|ces|your|vos) )?(?:answers?|dates?|entr(?:y|ies)|questions?|documents?|information|informations|infos?|details|reponses?|renseignements|entrees?|items?|points?)\b/;

const counts: Readonly<Record<string, number>> = { both: 2, two: 2, deux: 2, three: 3, trois: 3, four: 4, quatre: 4, five: 5, cinq: 5, six: 6, seven: 7, sept: 7 }; // prettier-ignore

/**
 * Of whom the answers below a line are, where it says that they are of more than one: "For all four of us:", "Pour les enfants :",
 * "All of us except Minh:". Nobody where it speaks of some and nobody can tell of whom; null for a line that heads no group.
 * `begins`: a paragraph begins with it, and no mark need end it.
 */
export function groupHeaded(line: string, family: Family, begins: boolean): readonly string[] | null {
  const { people, sender } = family;
  const isMarked = /[:=*\]–—-]\s*$/.test(line);
  if (people.length < 2 || line.length > longest || (!isMarked && !begins)) return null;
  const folded = fold(line);
  const said = wordsOf(line);
  const everyone = people.map(({ id }) => id);
  const numbers = said.flatMap((word) => counts[word] ?? (/^[2-9]$/.test(word) ? Number(word) : []));
  const isWhole = said.every((word) => manyWords.has(word) || besides.has(word) || word in counts || /^[2-9]$/.test(word)); // prettier-ignore
  if (isMarked && numbers.length === 0 && headsEverybody(line)) return everyone;
  if (isWhole && !someWords.test(folded) && isTold(said, numbers.length > 0, folded, isMarked))
    return numbers.every((number) => number === people.length) ? everyone : [];
  if (!isMarked) return null;
  const left = folded.replace(/^\W+|\W+$/g, "");
  const part = partIn(left, people, sender);
  if (part !== null) return part;
  const group = groupOf(left.replace(/^(?:and|et) /, ""), family);
  if (group && !group.rest && group.people.length > 1) return group.people;
  return group?.rest || (someWords.test(folded) && said.every((word) => isWord(word, folded))) ? [] : null;
}

/** Whether the words speak of several people, and not of all answers. */
function isTold(said: readonly string[], counted: boolean, folded: string, isMarked: boolean): boolean {
  if (things.test(folded)) return false;
  const many = said.filter((word) => manyWords.has(word) || (counted && word in counts));
  if (!isMarked) return /^\W*(?:for|pour) /.test(folded) && many.some((word) => word !== "common");
  const own = said.some((word) => /^(?:family|famille|us|nous|we|monde)$/.test(word));
  // "Our information", "our family", "Family information" may head one's answers.
  const isAll = many.some((word) => !/^(?:family|famille|us|nous|we|monde)$/.test(word)) || counted;
  return isAll || (own && /\b(?:whole|entire|toute|tout|for (?:us|(?:the |my |our )?family)|pour (?:nous|la famille|ma famille|notre famille))\b/.test(folded)); // prettier-ignore
}

/** Whether a word may stand in a heading for some of them. */
function isWord(word: string, folded: string): boolean {
  return manyWords.has(word) || besides.has(word) || word in counts || /^\d$/.test(word) || someWords.test(word) || wordsOf(/\b(?:except|sauf|but|hormis)\b(.*)/.exec(folded)?.[1] ?? "").includes(word); // prettier-ignore
}
