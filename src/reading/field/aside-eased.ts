import { kin } from "./beside-company.ts";
import { counted } from "./time-said.ts";

/**
 * Parts of a story in which a word that could tell of a value does not: whose surgery it was, with whom somebody went, for how
 * long, the first boots of a life. Folded words; what is left of the story is judged without them.
 */

const own = "(?:my|our|the|his|her|their|mon|ma|mes|notre|nos|le|la|les|l'|sa|son|ses|leurs?|un|une|an?|des|two|deux|both|all)"; // prettier-ignore
const relative = `(?:${own} ?)?(?:(?:older|younger|little|late|own|whole|petite?|grande?|futur|beau|belle)[ -])?(?:${kin}|hubby|wifey|newborn|nephew|niece|belle-?(?:maman|mere|soe?ur|fille)|beau-?(?:pere|frere|fils)|neveu|copine?|copain)`; // prettier-ignore
const journey = "(?:flights?|planes?|trips?|journey|airports?|vols?|avions?|voyages?|aeroports?)";
const span = "(?:minutes?|hours?|hrs?|nights?|days?|weeks?|months?|years?|heures?|nuits?|jours?|semaines?|mois|ans?|h)";
const thing = "(?!(?:jobs?|works?|emplois?|travail|contracts?|contrat|school|semester|session|class|interview|home|house|maison|appartement|ones?|times?|visits?|trips?|entr\\w+|fois|visites?|voyages?|stay|sejours?|arriv\\w+|land\\w+|dates?|days?|jours?|crossing|passage|flights?|vols?|stamps?|permits?|permis|visas?|year|annee|was|is|of|de|week|semaine|and|et|or|ou|in|at|to|au|a|en)\\b)\\p{L}{3,}"; // prettier-ignore

const eased: readonly RegExp[] = [
  // "I went alone for …": why somebody was away, and not that they left
  /(?<![\p{L}'])(?:(?:i|we|je|nous) )?(?:had )?(?:went|was away|were away|travell?ed|suis allee?|etais allee?|sommes allee?s|etions allee?s)(?: (?:alone|by myself|seule?|together|ensemble))?(?= ?(?:$|(?:for|pour|to (?:see|visit|help|attend|bury|care|take care)|because|car|parce|voir)\b))/gu,
  // "my father's surgery", "the wedding of my sister", "with my boss and my kids", "to see my mother"
  new RegExp(`(?<![\\p{L}'])(?:for|pour) (?=${own} ?(?!(?:${kin}|first|last|next|other|premiere?|derniere?|autre)(?![\\p{L}']))\\p{L}{3,})`, "gu"), // prettier-ignore
  new RegExp(`\\b${relative}'s (?=\\p{L}{3})`, "gu"),
  new RegExp(`(?<=\\p{L}{3} )(?:of|de|du|d')(?: ?${relative})(?:,? (?:and|et) ${relative})*(?![\\p{L}'])`, "gu"),
  new RegExp(`\\b(?:with|avec|chez|see|visit|visiting|help|helping|join|joining|meet|voir|visiter|aider|rejoindre|retrouver|accompanied by|accompagnee? (?:de|par)) ${relative}(?:,? (?:(?:and|et) )?${relative})*(?![\\p{L}'])`, "gu"), // prettier-ignore
  // "easy to remember", "I remember the officer"
  /\b(?:(?:so |very |tres )?(?:easy|simple|facile) (?:to remember|a (?:retenir|memoriser)|de s'en (?:souvenir|rappeler)))\b/g,
  /(?<!\b(?:as|if|what|far|that|than|how|pas|ne) )\b(?:i|we) (?:(?:still|always|clearly|vividly) )?remember(?= (?:the (?!date|day|year|month)|an? |my|our|how|seeing|thinking|feeling|being)\b)/g,
  // "he is fine now", "but happy", "it's a long story"
  /(?<![\p{L}'])(?:he|she|they|il|elle|ils|elles) (?=(?:is|was|are|were|est|etait|sont|etaient|va|felt|looked|cried|waited|had|has|a|avait) \p{L}{2,})/gu,
  /\b(?:fine|good|well|better|ok|okay|recovered|healthy|mieux|bien|guerie?) (?:now|maintenant|again)\b/g,
  /\b(?:but|mais|and|et) (?=(?:very |so |tres |si )?(?:happy|heureu\w+|content\w*|excited|tired|fatiguee?|proud|fier\w*|relieved|soulagee?|emue?|worth|beautiful|beau|belle)\b)/g,
  /\b(?:it|there|what|here)'s(?= \p{L}+ \p{L})/gu,
  /\b(?:nothing|rien)(?= (?:bad|serious|special|de (?:grave|special)|else to|but good)\b)/g,
  /\b(?:like|comme) (?:an?|the|une?|dans un|in a|always|toujours|crazy|d'habitude)\b/g,
  // "the flight was delayed", "two suitcases", "for 14 days", "9 hrs in the airport"
  new RegExp(`(?<![\\p{L}'])${journey}(?! (?:to|for|out|home|back|pour|vers|a|au|aux|date|number|from|de|du|on|le)\\b)(?![\\p{L}'])`, "gu"), // prettier-ignore
  new RegExp(`(?<![\\p{L}\\p{N}'])(?:(?:for|pour|during|pendant|only|just|exactly|another|about|whole|a peine|juste) )*(?:the |les )?(?:${counted}|few|quelques|several)(?: (?:whole|full|long|longs|longues))? ?-?${span}(?: (?:long|late|early|de retard|of delay|away|only))?(?![\\p{L}'])(?! (?:later|after|before|ago|earlier|more|plus|apres|avant|from|of the|prior)\\b)`, "gu"), // prettier-ignore
  new RegExp(`(?<![\\p{L}\\p{N}'])(?:${counted}|seven|\\d) (?:suitcases?|bags?|valises?|luggages?|pieces|boxes|kg|kilos|kids|enfants|degrees|degres|sacs|chats?|cats?|dogs?|chiens?|people|personnes|of us)(?![\\p{L}'])`, "gu"), // prettier-ignore
  // "my first boots", "for the first time in my life", "the old neighbour"
  new RegExp(
    `(?<![\\p{L}'])(?:${own} ?)?(?:first|premiere?s?|new|nouve\\p{L}+|old|vieux|vieille|same|meme) (?=${thing})`,
    "gu",
  ),
  /\b(?:for the |pour la )?(?:very )?(?:first|1st|premiere|1ere) (?:time|fois)(?= (?:in (?:my|our) life|de (?:ma|notre) vie|ever seeing)\b)/g,
  // "mon conjoint étudiait", "my wife was asleep": what somebody did besides
  new RegExp(`(?:^|(?<=\\b(?:and|et|while|pendant que) ))\\s*${relative} (?:(?:was|were) (?:studying|working|waiting|sleeping|asleep|driving|crying|pregnant|sick|so|very)|attendai(?:t|ent)|etudiai(?:t|ent)|travaillai(?:t|ent)|conduisai(?:t|ent)|dormai(?:t|ent)|pleurai(?:t|ent)|waited|worked|studied|cried|slept|drove|etai(?:t|ent) (?:malade|enceinte|au volant|si|tres))(?= \\p{L}|\\W*$)`, "gu"), // prettier-ignore
  // "fête de l'indépendance", "election day"
  /^\W*(?:(?:it was|c'etait|la|le) )?(?:jour de (?:la )?)?(?:fete|feast|festival|anniversary|anniversaire) (?:de|du|des|of) (?:(?:la|le|l'|les|notre|nos|the|our) ?)?(?=\p{L}{4})/gu,
  /(?<=\p{L}{3} )(?<!\b(?:same|next|first|last|other|following|previous|another|whole|one|this|that|the|very|each|every|only|any|some|pick|choose|oath|exam|hiring|signing) )day(?=\W*$)/gu,
  // "the day of the eclipse", "same night the Raptors won"
  /^\W*(?:(?:it was|c'etait|that was|on|le|the|a) )?(?:(?:very )?(?:same|the same|meme) )?(?:day|night|evening|morning|weekend|jour|soir|nuit|journee)(?: (?:of|de|du|des|d'|when|that|where|ou|que))? ?(?=(?:the|a|an|la|le|les|l'|un|une|our|notre) ?\p{L})(?!.{0,40}\b(?:ceremon\w*|oath|serment|medical\w*|exam\w*|hir(?:ed|ing)|embauch\w*|job|emploi|work|travail)\b)/gu,
];

/** A story's folded words without what in it says nothing of a value. */
export function easedWords(words: string): string {
  return eased.reduce((left, one) => left.replace(one, (part) => " ".repeat(part.length)), words);
}
