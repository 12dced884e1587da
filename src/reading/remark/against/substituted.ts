/** What was put as an entry and is something else. All on folded text. */

const putting = String.raw`(?:put|wrote|gave|used|entered|typed|chose|took|filled in|written|given|mis|inscrit|inscrite|indique|indiquee|ecrit|donne|note|pris|utilise|repris|recopie)`;
const somethingElse = new RegExp(
  String.raw`(?:\b(?:i|we|he|she|they|je|nous|on|il|elle)\b|\bj'|'ve\b)[^.;!?]{0,24}?\b${putting} (?:\p{L}+ ){0,3}?(?:day|date|month|jour|journee|mois)s? (?:that|when|where|on which|of|from|i|we|he|she|ou|de|d'|du|des|a laquelle|qu[ei'])(?<what>[^.;!?,]*)`,
  "u",
);
const anEntry =
  /\b(?:arriv\w*|enter\w*|entr(?:y|ies|ees?|er|ant|ions?)|entrais|came|come|coming|land\w*|atterri\w*|cross\w*|return\w*|retour\w*|rentr\w*|reven\w*|back|home|stamp\w*|tampon\w*|cachets?|passport|passeport|you|your|vous|votre|today|aujourd'hui)\b/;
const departure = /\b(?:depart\w*|left|leav\w*|partie?s?|quitt\w*|outbound|aller)\b/;
const own =
  /\b(?:used|put|wrote|gave|copied|entered|mis|utilise|donne|pris|indique|ecrit|inscrit)\b[^.;!?]{0,24}\b(?:(?:his|her|their) own|(?:ses|sa|son|leurs?) propres?|(?:his|her|their|ses|leurs)) (?:\p{L}+ )?(?:dates?|entr(?:y|ies|ees?)|answers?|reponses?|trips?|travels?|voyages?)\b|\b(?:dates?|entrees?|reponses?)\b[^.;!?]{0,20}\b(?:sont|est) (?:celles?|ceux) de (?:ma|mon|mes) (?:\p{L}+ )?(?:soeur|frere|mere|pere|cousine?|amie?s?)\b/u;

/** "I put the day that the permit was approved", "she used her own travel dates". */
export function isSubstituted(folded: string): boolean {
  const what = somethingElse.exec(folded)?.groups?.["what"];
  if (what !== undefined && (!anEntry.test(what) || departure.test(what))) return true;
  return own.test(folded);
}

const refused =
  /\brefoul\w+|\bturned (?:(?:me|us|him|her) )?(?:back|away|around) (?:at|by|from|a la)\b|\b(?:was|were|got|been) turned (?:back|away|around)\b|\bturned (?:me|us|him|her) (?:back|away|around)\b|\b(?:denied|refused) (?:(?:me|us|him|her) )?entry\b|\bentry was (?:refused|denied)\b|\bsent (?:me|us|him|her) (?:back|away)\b|\b(?:did not|didn't|would not|wouldn't) let (?:me|us|him|her) (?:in|enter|through|pass|cross)\b|\bpas laissee?s? (?:entrer|passer)\b|\brefuse l'entree\b|\b(?:m'a|m'ont|nous a|nous ont) (?:renvoyee?s?|refusee?s?)\b/;
const never = /\b(?:never|jamais|not been|not ever|nobody|personne|without)\b/;

/** "Ce jour-là on m'a refoulée": an entry that was none. */
export function isRefused(folded: string): boolean {
  return refused.test(folded) && !never.test(folded);
}

const lenses = /\b(?:lens(?:es)?|lentilles|verres de contact)\b/;
const ofLenses =
  /\b(?:colou?rs?|couleurs?) (?:of|de|des) (?:my |the |mes |les )?(?:\p{L}+ )?(?:lens|lentille|verres)|\b(?:colou?red|tinted|coloree?s?|teintee?s?|cosmeti\w+|de couleur)\b|\b(?:from|because of|due to|thanks to|with|under|a cause de|grace a|avec|sous|quand je porte|when i wear|while wearing|wearing) (?:my |the |mes |les |des |of )?(?:\p{L}+ )?(?:lens|lentille|verres)|\b(?:without|sans) (?:them|elles|my lens\w*|(?:mes )?lentilles|lens\w*)\b[^.;!?]{0,20}\b(?:are|sont|is|ils|i have|j'ai)\b|\b(?:are|is|sont|c'est) (?:my|the|mes|les|celles? de|ceux de)(?: mes)? (?:\p{L}+ )?(?:lens|lentille|verres)/u;
const noLenses =
  /\b(?:no|not|never|don't|without(?! them)|pas|jamais|aucune?|ni)\b[^.;!?]{0,24}\b(?:lens|lentille|verres)|\b(?:naturell\w*|real|true|vraie|vrais)\b/;

/** "Blue is the colour of my contact lenses." */
export function isOfLenses(folded: string): boolean {
  return lenses.test(folded) && ofLenses.test(folded) && !noLenses.test(folded);
}
