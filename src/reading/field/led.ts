import type { AskedPerson } from "../../question/person.ts";
import type { FieldContext } from "../reading.ts";
import { namesStranger } from "./against.ts";
import { besideDate, withoutOwn } from "./beside.ts";
import { nameAt, surelyAbroad } from "./canada.ts";
import { countryAt } from "./country-names.ts";
import { withoutAbsence } from "./led-absence.ts";
import { asSpokenOf } from "./spoken-of.ts";

/**
 * How people lead up to a date or a port in its own place: "I first set foot in Canada on", "ma dernière entrée remonte au",
 * "immigration was done at". What leads there must speak of coming, and hold no word that makes of it something else; which
 * other words it has says nothing.
 */

/** Nobody leads up to a date with more words. */
const mostWords = 14;

const coming =
  /\b(?:enter(?:ed|ing)?|entry|arriv(?:ed|al|ing|ee?s?)|came|land(?:ed|ing)|cross(?:ed|ing)|return(?:ed)?|got (?:back|in)|(?:am|was|been|i'm|is|are) back|set (?:my |our )?f(?:oo|ee)t|touched down|entree?s?|venue?s?|revenue?s?|rentree?s?|retour|atterr\w+|debarque\w*|passage|franchi\w*|mis (?:les? |mes |le )?pieds?|pose (?:les? |mes |le )?(?:pieds?|valises?))\b/;
const checked =
  /\b(?:immigration|customs?|douanes?|douaniere?s?|cbsa|asfc|(?:border|passport) (?:control|check)|controle\w*|inspect\w*|process\w*|clear(?:ed|ing)|stamp(?:ed)?|tampon(?:nee?s?)?|passee?s?|passed|went through|used|admi(?:tted|se?s?)|let (?:me|us|him|her) in|formalites?)\b/;

const against =
  /(?<![\p{L}'-])(?:not|\p{L}+n't|never|no|none|cannot|pas|jamais|ne|n'\p{L}+|sans|without|non|until|till|before|after|avant|apres|jusqu\w*|when|quand|lorsque|if|si|because|parce|car|or|ou|and|et|but|mais|then|puis|ensuite|left|leav\w*|depart\w*|exit\w*|out|quit\w*|parti\w*|pars|sorti\w*|go(?:es|ing|ne)?|went (?!through)\p{L}+|aller?|away|visas?|(?:work|study|visitor) permits?|permits?|permis|issu\w*|approv\w*|appl(?:y|ied|ication)\w*|demande\w*|copr|letters?|lettres?|sign\w*|valid\w*|expir\w*|cards?|cartes?|grant\w*|receiv\w*|recu\w*|obt\w+|confirm\w*|citizen\w*|resident\w*|residence|born|nee?s?|birth\w*|naissance|marri\w*|wedding|mariage|funeral|work\w*|travail\w*|jobs?|start\w*|beg[aiu]n\w*|commenc\w*|school|stud(?:y|ies|ying)|univers\w*|college|ecole|program\w*|pool|profile|lottery|contest|hospital\w*|army|prison|refus\w*|denied|turned|detain\w*|deport\w*|reject\w*|refoul\w*|transit\w*|layover|stop\w*|connect\w*|escale|correspondance|flagpol\w*|will|would|should|must|plan\w*|book\w*|tickets?|schedul\w*|prev\w+|supposed\w*|doi[st]|devrai\w*|sorry|oops|actually|wrong\w*|mistake\w*|correct\w*|instead|rather|plutot|pardon|erreurs?|think|believe|guess|about|around|maybe|crois|pense|environ|vers|once|second\w*|deuxieme|other|another|autres?|next|previous\w*|precedent\w*|each|every|chaque|friends?|ami?e?s?|vols? retour|return flights?|flight to|vol vers|plane to|avion vers|packed|bought|ach\w+|decid\w*|told|said|dit|according|says?|late|early|tard|tot|closed?|ferme\w*)(?!\p{L})/u;
/** "According to the stamp in my passport, I came on". */
const bySight =
  /\b(?:according to|as per|per|selon|d'apres) (?:the |my |le |mon )?(?:(?:entry |arrival )?stamps?|tampons?|cachet|passe?ports?|records?|travel history|boarding pass)(?: (?:in|of|on|du|de|dans) (?:the |my |le |mon )?(?:old |previous |ancien )?passe?port)?,?/g;

/** "None of these, it was", of the readings that we asked about. */
const setsAside =
  /^\W*(?:(?:none|neither|not one|not any) of (?:these|those|them|the (?:two|three|dates|options)|both)|neither(?: one)?|aucune? (?:des (?:deux|trois|dates)|de ces (?:deux |trois )?(?:dates|jours|choix|options)|d'elles|d'entre elles)|ni l'une? ni l'autre)\W{1,3}(?:(?:it|that|the (?:right |correct |real )?(?:date|day|one)) ?(?:is|was|'s|should be)|c'est|c'etait|la (?:bonne |vraie )?date (?:est|etait))(?: (?:on|le))?(?: the)?[\s:]*$/;

/** "Elle revient le", in the place of one of the family. */
const returning =
  /^\W*(?:she|he|they|elle|il|ils|elles) ?(?:(?:is|'s|will|'ll|plans? to|intends? to|going to|should|sera|doit|prevoit(?: de)?|pense|compte|devrait) ){0,2}(?:be |etre )?(?:back|(?:fly|com|return|go)(?:s|es|ies|e|ing)?(?: back)?|flies back|revient|rentre|reviendra|rentrera|retournera|de retour|revenir|rentrer)(?: (?:home|here|to canada|in canada|au canada|ici))*(?: (?:on|le))?(?: the)?\s*$/;

const ofLast = /\b(?:last|latest|recent\w*|again|back|return\w*|re-?ent\w*|derniere?s?|nouveau|retour\w*|reven\w*|rentr\w*)\b/; // prettier-ignore
const ofFirst = /\b(?:first|1st|premiere?s?|initial\w*|original\w*|1ere?)\b/;
/** "In Thiès", "to the States": somewhere, when what is known to be in Canada is cut out. */
const somewhere =
  /\b(?:in(?! (?:through|at|on|via|by|over|across|with)\b)|at|to|into|a|au|aux|en|vers|dans|chez)(?! (?:the |this |your |my |le |ce |mon |ma |la |l')?(?:country|pays|airport|aeroport|border|frontiere|douane|port|canada|land|immigration|customs?|bridge|pont|sol|poste|terminal|ground|soil|territo\w+|home|maison|time|fois|date|le|la|l|ete|eu)\b| ?(?:$|[:,]))(?: \p{L}+)/u;

/** Whether folded words, up to the date that they lead to, speak of the entry that is asked about. */
export function leadsToDate(before: string, { question, person }: FieldContext): boolean {
  if (setsAside.test(before)) return true;
  if (question.tense === "future") return returning.test(asSpokenOf(before, person)) && person.role !== "principal";
  const said = withoutOwn(asSpokenOf(before.replace(bySight, " "), person), person);
  const led = question.id === "lastEntry" ? withoutAbsence(said) : said;
  const left = besideDate(led);
  if (!coming.test(led) || !isHarmless(left, person)) return false;
  return question.id === "lastEntry" ? !ofFirst.test(led) : !ofLast.test(led) || /\bpremiere? fois\b/.test(led);
}

/** Whether folded words around a port, which is cut out of them (`¤`), say that its owner was let in there. */
export function leadsToPlace(around: string, { person }: FieldContext): boolean {
  const said = asSpokenOf(around.replace(bySight, " "), person);
  const led = withoutOwn(said, person).replace(stamped, "stamped").replaceAll("¤", " ");
  if (!(coming.test(led) || checked.test(led)) || ofFirst.test(led)) return false;
  return isHarmless(besideDate(led), person) && !/\b(?:from|de|depuis|du)\b/.test(led.replace(ofEntry, " "));
}

const stamped =
  /\b(?:my|our|mon|nos|notre) passe?ports? (?:was|were|got|a ete|ont ete) (?:stamped|checked|tamponnee?s?|controlee?s?)\b/g;
const ofEntry =
  /\b(?:port|place|point|lieu|date|poste|endroit|douanes?|aeroport|pont|frontiere|controle|formalites) (?:of|des?|d'|frontalier de)|\bmon (?:lieu|point) de\b|\bde (?:la|ma|cette|mon)\b/g;

/** Words that such a lead is made of; one more may be any ("drove", "remonte"), where a person is its subject. */
const usual = new Set(
  `i we je j nous on he she they il elle ils elles i'm we're c it was is am are were have has had ai as a avons suis sommes etait est fut been be being the this that my our your his her their le la les l mon ma mes notre nos son sa ses leur cette ce ca mine
   in into at on to of from by via through for with au aux en dans par pour sur a de du d des the date day jour moment time fois first last latest recent recently most very dernier derniere premier premiere toute tout plus recente recente initial initially originally
   canada canadian canadien canadienne here ici country pays border frontiere frontalier airport aeroport port poste land sea air soil sol territory territoire bridge pont tunnel terminal entry entries entree arrival arrivee landing return retour passage crossing trip visit voyage flight vol stay
   me us let formalites passports passeports immigration customs custom douane douanes douanier officer officers agent agents control controle point place lieu endroit done made happened took eu lieu faite fait occurred remonte remontait
   got back home ete s'est s'etait l' d' c'est c'etait qu'a please just only yes well so finally then together by car plane bus train ferry avion voiture auto autobus bateau new year set foot feet foot mis pied pieds pose valises touched down officially
   monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche`.split(
    /\s+/,
  ),
);
const speaker = /\b(?:i|we|je|j'|nous|on|he|she|they|il|elle|ils|elles|i'm)(?!\p{L})/u;
/** "My luggage", "le colis", "my country": what came was not somebody, or where they came is theirs. */
const thing =
  /\b(?:my|our|your|his|her|their|mon|ma|mes|notre|nos|son|sa|ses|the|this|le|la|les|un|une|l'|d'un|d'une)(?: +|(?<='))(?!(?:very|most|canadian|land|own|toute?|tres|plus|us\b|first|last|latest|recent|initial|final|original|1st|premiere?|derniere?|recente?|entr(?:y|ies|ees?)|arriv(?:al|als|ees?)|landings?|returns?|retours?|passages?|crossings?|trips?|visits?|voyages?|flights?|vols?|dates?|days?|jours?|times?|fois|moment|border|frontiere|airport|aeroport|port|poste|customs?|douanes?|douaniere?s?|immigration|officers?|agents?|bridge|pont|tunnel|terminal|point|place|lieu|endroit|ferry|bateau|train|bus|plane|avion|car|voiture|auto|autobus|sol|soil|territo\w+|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche|(?:sun|mon|tues|wednes|thurs|fri|satur)day\b|new year|pieds?|feet|foot|valises?|control\w*))\p{L}/u;
const ownHome =
  /\b(?:my|our|mon|notre) (?:own |home )?(?:country|pays|town|city|ville|village|home|place)\b|\bhome(?! (?:to|in) canada)\b/;

function isHarmless(words: string, owner: AskedPerson): boolean {
  const said = words.match(/\p{L}[\p{L}']*/gu) ?? [];
  if (said.length > mostWords || /[\d?@%]/.test(words) || against.test(words) || somewhere.test(words)) return false;
  if (thing.test(words) || ownHome.test(words)) return false;
  const others = said.filter((word) => !usual.has(word) && !usual.has(word.replace(/^(?:[ldjcsnm]|qu)'/, "")) && !coming.test(word) && !checked.test(word)); // prettier-ignore
  if (others.length > (speaker.test(words) ? 1 : 0)) return false;
  if (namesStranger(words, owner) || (owner.role !== "principal" && /\b(?:i|i'm|je)\b|\bj'/.test(words))) return false;
  const names = words.match(/\p{L}+/gu) ?? [];
  return !names.some((name, at) => {
    const country = countryAt(names, at);
    return nameAt(names, at, surelyAbroad) !== undefined || (country && country.codes[0] !== "CA" && name.length > 2);
  });
}

/** "I have been living here since", of a first entry; "je suis de retour depuis", of a last one: what stands in a date's place. */
const dwelling =
  /\b(?:living|lived?|been|am|resid\w+|vis|vivons|suis|sommes|habit\w+|demeur\w+)\b(?: \p{L}+){0,2} (?:in canada|here|au canada|ici) (?:since|depuis)(?: the| le)?\s*$/u;
const backSince =
  /\b(?:back|de retour|revenue?s?|rentree?s?)(?: (?:in|to|au|en) canada| here| ici)? (?:since|depuis)(?: the| le)?\s*$/;

/** Whether a date is said to be since when somebody lives here, or is back. */
export function isSinceThen(before: string, { question }: FieldContext): boolean {
  if (question.tense === "future" || before.length > 80) return false;
  return (question.id === "lastEntry" ? backSince : dwelling).test(before);
}
