import { kin } from "./beside-company.ts";

/** Where a journey led that was none to Canada: "bus to Boston", "direction Varsovie". Folded words, `¥` for names abroad. */
const towards = /\b(?:to|into|towards?|direction|destination|cap sur|vers|bound for|heading for) (?:the |la |le |l')?¥/;
/** By which people go somewhere, before a French "à" or an English "down in". */
const going =
  /¤ (?:to|a|-|–|→|>) ?¥|\b(?:to the (?:plane|gate|airport)|a l'(?:avion|aeroport))\b|\b(?:drive|drove|driven|ride|bus|train|ferry|cruise|sailed|walked|boat|conduit?e?|amenee?s?|emmenee?s?|accompagnee?s?|deposee?s?|croisiere|autobus|autocar|traversier|navette)\b.{0,30} (?:to|a|au|aux|en|pour|sur|down) (?:the |la |le |l')?¥/;
/** "Picked my mother up": at the airport for somebody else. */
const forSomebody = new RegExp(
  `\\b(?:(?:see(?:ing)?|saw)(?= (?:off )?(?:my|our|the|mon|ma|\\p{L}+).{0,20} off\\b|(?= off ))|dropp?(?:ing|ed)|brought|bringing|pick(?:ing|ed)|met|meeting|welcom(?:ed|ing)|fetched|fetching|took|taking|cherchee?|cherchais|accueillie?|deposee?|accompagnee?|conduite?|amenee?) (?:(?:up|off) )?(?:my|our|the|mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:${kin})(?: (?:off|up))?(?= (?:at|to|from|a|au) |\\W*$)`,
  "u",
);
/** "That was my sister": who it was. */
const somebody = new RegExp(
  `^\\W*(?:(?:that|this|it|which|ce|ca|cela|c') ?(?:was|is|'s|est|etait|fut) )(?:(?:just|only|juste|seulement) )?(?:(?:my|our|mon|ma|mes|notre|nos) )?(?:\\p{L}+ )?(?:${kin})\\W*$`,
  "u",
);

/** Whether folded words beside an entry tell of a journey that led elsewhere, or of somebody whose it was. */
export function leadsAway(words: string, named: string): boolean {
  return towards.test(named) || going.test(named) || forSomebody.test(words) || somebody.test(words);
}
