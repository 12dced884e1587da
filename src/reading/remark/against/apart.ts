import type { Bearing } from "../agree.ts";
import { here } from "../agree/eat.ts";
import { ofEach } from "../agree/told.ts";
import { saidOf } from "./spoken-of.ts";

/** Who came, or travelled, at another time than the others, where the answers say one day for all. All on folded text. */

const clause = "[^.;!?:,]{0,60}?";
/** "… joined us only the next spring", "… était là dix mois avant nous". */
const cameApart = here(
  `(?:'|(?: \\p{L}+){0,6}? ?)(?:(?:had |have |has |later |then |only |finally |l'|m'|nous |les |a |ai |est |sont |ont )*(?:joined|followed|rejointe?s?|rejoindre(?= .*\\b(?:suivante?|plus tard|apres|ensuite|printemps|ete|automne|hiver|mois|ans?)\\b)|suivie?s?)(?: (?:me|us|later|apres|plus tard))?\\b${clause}(?=$|[,.;:!?]|\\b(?:later|after|next|following|spring|summer|autumn|fall|winter|month|year|week|suivante?|plus tard|apres|ensuite|printemps|ete|automne|hiver|mois|ans?|seulement|only)\\b)|(?:came|arrived|landed|entered|moved|was (?:already )?here|were (?:already )?here|had been here|venue?s?|arrivee?s?|entree?s?|installee?s?|(?:etait|etaient) (?:deja )?(?:la|ici|au canada))\\b${clause}\\b(?:before (?:me|us|the|my)|ahead of (?:me|us)|after (?:me|us)|(?:later|plus tard|earlier|plus tot)|avant (?:moi|nous)|apres (?:moi|nous))\\b|(?:did not|didn't|could not|couldn't|n'est pas|n'etait pas|n'a pas pu|n'avait pas pu|ne sont pas) (?:come|travel|fly|arrive|venir|venue?s?|partir|arrivee?s?|voyage\\p{L}*)\\b${clause}\\b(?:beginning|first|start|debut|d'abord|depart|yet|same|meme|initially|until|avant)\\b)`,
);
const leftBehind =
  /\b(?:not|n't|pas) (?:\p{L}+ )?(?:pris|emmene|amene|taken|bring|brought|take)\b[^.;!?,]{0,30}\b(?:with|avec)\b|\b(?:brought|amenee?s?|ramenee?s?) (?:him|her|them|to us)\b[^.;!?]{0,30}\b(?:later|next|following|suivante?|plus tard|apres)\b|\bnous (?:l'|les )(?:a|ont) (?:r?amenee?s?)\b/u;
/** "… stayed with my mother", "… slept at a friend's house" while the others were on the journey told. */
const stayedBehind = here(
  `(?: \\p{L}+)?(?: (?:had to |has to |was |est |a |a du |had |ont |sont )?(?:stayed?|remained|restee?s?|rester|slept|dormi|dormait|loge|logeait|kept|garde)(?: (?:behind|home|here|ici|at|with|in|chez|avec|a la|au|en|by)\\b)| (?:did not|didn't|could not|couldn't|was not|wasn't|n'est pas|n'etait pas|n'a pas) (?:come|travel|go|fly|leave|with us|on (?:that|the|this) (?:trip|flight|journey|plane)|venir|venue?s?|partie?s?|voyage|avec nous|join|quitte|de ce voyage)\\b| (?:has |have )?never (?:been|flown|travell?ed|was|gone)\\b)`,
);
const without = /\b(?:without|sans) /g;
const onlySome =
  /\bonly \p{L}+ and (?:i|me)\b|\b(?:seulement|seuls) \p{L}+ et moi\b|\bonly the (?:two|three) of us\b|\bjust the (?:two|three) of us\b|\b(?:qu'a|qu'|que|seulement|juste) (?:nous )?(?:les )?(?:deux|trois)\b|\ba deux\b|\b(?:only|just) my (?:husband|wife|partner) and (?:i|me)\b|\bseulement (?:mon mari|ma femme|mon conjoint) et moi\b|\b(?:we|nous) (?:were|etions) (?:only|just|seulement|que)\b/u;
const aTrip =
  /\b(?:with us to|left? canada|leave canada|quitte le canada|plane|trips?|travel\w*|voyage\w*|holidays?|vacances|vacation|that time|this time|cette fois|flew|flight|vol|came back|coming back|return\w*|retour|reven\w*|wedding|mariage|funeral|(?:in|en) (?:19|20)\d\d)\b/;
/** "We did not come all at once", "we took two different flights home". */
const eachApart =
  /\b(?:one (?:after|by) (?:the other|one|another)|separately|separement|l'un apres l'autre|les uns apres les autres|(?:on|at|a des|par des) (?:different|separate)s? (?:days|dates|flights|planes|times|jours|vols)|(?:two|three|four|deux|trois|quatre) (?:different|separate|differents) (?:flights|planes|trips|vols|avions|voyages)|des (?:jours|vols|dates) differente?s|(?:not|pas) (?:\p{L}+ )?(?:\p{L}+ )?(?:all )?(?:at once|together|at the same time|(?:on |le )?(?:the )?(?:same|meme) (?:day|flight|plane|jour|vol)|ensemble|en meme temps))\b|n't \p{L}+ (?:all )?(?:at once|together|at the same time|on the same (?:day|flight|plane))\b/u;
const someComing =
  /\b(?:c[ao]me|arriv\w*|land\w*|enter\w*|flew|flights?|took|travel\w*|venue?s?|entree?s?|arrivee?s?|vols?|pris|home|back|rentree?s?|revenue?s?)\b/;
const homewards = /\b(?:home|back|return\w*|rentree?s?|revenue?s?|retour)\b/;
/** One of them was here alone at first: "I came ahead", "my family waited in Bogota", "Minh stayed in Hanoi for another year". */
const aheadOfAll =
  /\b(?:i|je|j')(?: (?:was|lived|came|went|arrived|etais|suis|ai|vecu|venue?|arrivee?|had|have|first|d'abord|here|ici|all|toute?))* ?(?:alone|by myself|on my own|ahead|seule?)\b[^.;!?]{0,30}\b(?:here|first|ici|year|months|annee|mois|find|trouver|canada)\b|\b(?:i|je)(?: \p{L}+)? (?:lived|vecu|etais|was) (?:here|ici) (?:alone|by myself|on my own|seule?)\b|\blong[- ]distance\b|\b(?:brought|sent for|fait venir) \p{L}+(?: \p{L}+)? (?:over|here|later|after|when|once|ici|apres|quand)\b|\b(?:i|je) came ahead\b/u;
/** "Minh was already here when I came." */
const wasHere = here(
  " (?:was|were|etait|etaient) (?:already |deja )?(?:here|ici|la|in canada|au canada)(?: already| deja)? (?:when|before|quand|avant)(?!\\p{L})",
);
const leftThere = here(
  " (?:(?:had to |has to )?(?:waited|wait|stayed|stay|remained|attendait|attendaient|(?:a|ont) attendu|est restee?|sont restee?s|had (?:another|one more|still)))\\b[^.;!?]{0,40}\\b(?:until|till|another|one more|for (?:a|one|two|some)|jusqu'a|encore|pendant)(?!\\p{L})",
);
/** Of the day in day out, and not of a coming. */
const idle = /\b(?:page|portal|account|instructions|e-?mail|stay(?:s|ing)? with us|answers?|form)\b/;

/** Those whose answers say that they came, or came back, with the others, where a sentence says that they did not. */
export function apartFrom(
  folded: string,
  { family, facts }: Bearing,
): { first: readonly string[]; last: readonly string[] } {
  const none = { first: [], last: [] };
  const everybody = family.people.map(({ id }) => id);
  if (everybody.length < 2 || idle.test(folded)) return none;
  const [one = ""] = everybody;
  const isOne = (entry: (person: string) => number | null): boolean => ofEach(everybody, entry, (months) => months === entry(one)); // prettier-ignore
  const [sameFirst, sameLast] = [isOne(facts.first), isOne(facts.last)];
  const some = (people: readonly string[]): boolean => people.length > 0 && people.length < everybody.length;
  if (eachApart.test(folded) && someComing.test(folded)) {
    const isLast = homewards.test(folded);
    if (isLast ? sameLast : sameFirst) return isLast ? { first: [], last: everybody } : { first: everybody, last: [] };
  }
  const earlier = saidOf(folded, wasHere, family).flatMap(({ people }) => people);
  if (earlier.some((id) => everybody.every((other) => other === id || (facts.first(id) ?? -1) >= (facts.first(other) ?? Infinity)))) return { first: earlier, last: [] }; // prettier-ignore
  if (sameFirst && (aheadOfAll.test(folded) || (saidOf(folded, leftThere, family).some(({ people }) => some(people))))) return { first: everybody, last: [] }; // prettier-ignore
  const came = saidOf(folded, cameApart, family).map(({ people }) => people).filter(some); // prettier-ignore
  if (sameFirst && (came.length > 0 || leftBehind.test(folded))) return { first: came[0] ?? everybody, last: [] };
  if (!sameLast || (!sameFirst && !aTrip.test(folded))) return none;
  const stayed = saidOf(folded, stayedBehind, family).map(({ people }) => people).filter(some); // prettier-ignore
  const left = [...folded.matchAll(without)].flatMap(({ index, 0: word }) => saidOf(folded.slice(index + word.length, index + word.length + 40), here(""), family).slice(0, 1).map(({ people }) => people)).filter(some); // prettier-ignore
  if (onlySome.test(folded) && aTrip.test(folded) && everybody.length > 2)
    return { first: [], last: stayed[0] ?? everybody };
  if (!aTrip.test(folded)) return none;
  return (stayed[0] ?? left[0]) ? { first: [], last: stayed[0] ?? left[0] ?? [] } : none;
}
