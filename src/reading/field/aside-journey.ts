import type { FieldContext } from "../reading.ts";
import { kin } from "./beside-company.ts";

/**
 * What a story tells of a journey and that leaves its day and port as they are: whence somebody came back, after what, what they
 * came for, with which permit. Only the words of the frame are taken; what stands in it is judged as the rest of the story.
 */

const own = "(?:an?|the|my|our|his|her|their|this|un|une|le|la|les|l'|mon|ma|mes|notre|nos|sa|son|ses|leurs?|des)";
const notSomebody = `(?!(?:${own} ?)?(?:\\p{L}+ )?(?:${kin})\\W*$|(?:that|this|it|which|midnight|noon|minuit|midi|cela|ca)\\b)`;
/** What was gone on: it is a journey out only where nobody is back from it. */
const trip = `(?:(?: ?${own})? ?(?:(?:\\p{L}{3,}|[¥]+)(?:'s)? ){0,2}(?:trips?|travels?|visits?|stay|vacations?|holidays?|leave|flight|plane|voyages?|sejours?|visites?|vol|avion|vacances|conges?|tour|tournee)(?! (?:to|out|date)\\b)(?![\\p{L}]))?`;
const who = "(?:(?:i|we|je|j'|nous|on|elle|il|she|he|they|ils|elles) ?)?(?:(?:was|were|am|are|had|'m|'re|just|suis|sommes|est|etais|etait|etions|etaient|venais|venait) ?)*"; // prettier-ignore
const back =
  "(?:back|coming(?: back| home)?|(?:fl[ey]w|drove|driving|flying|got|came|straight|fresh)(?: back| home)|returning|returned|return|home|(?:au |de |mon |notre )?retour|(?:en )?(?:revenant|rentrant)|reve(?:nais|nait|nions|naient|nue?s?)|rentr(?:ais|ait|ions|aient|ee?s?))";

const ofReturns: readonly RegExp[] = [
  new RegExp(`^\\W*${who}${back}(?: home)? (?:(?:from|off|after|de|du|des|apres) |d')${notSomebody}${trip}`, "u"),
  new RegExp(`^\\W*(?:(?:right|just|straight|shortly|juste) )?(?:(?:after|following|apres) |(?:at the |a la |au )?(?:end|fin|terme|close|tail end) (?:(?:of|de|du|des) |d'))${notSomebody}${trip}`, "u"), // prettier-ignore
  /^\W*off (?:the|a|an|my|our) (?=[\p{L}¥ ]+ (?:flight|plane|bus|train|boat|ferry)\W*$)/u,
];

const studies =
  "(?:college|university|universite|institute|institut|school|ecole|cegep|polytechni\\p{L}+|master'?s?|mba|phd|doctorate?|maitrise|licence|baccalaureat|bachelor'?s?|degree|diploma|diplome|stud(?:y|ies)|etudes|internship|stage|job|work|travail|emploi|hospital|hopital|residency|fellowship|postdoc\\p{L}*|season|saison|harvest|recolte|exchange|echange|research|recherche|program(?:me)?|farm|ferme)";
const second = "(?!.{0,30}(?:new|nouve\\p{L}+|renew\\p{L}*|other|autre|second|deuxieme|expire\\p{L}*|extended|old|ancien\\p{L}*)\\b)"; // prettier-ignore

const ofPurpose: readonly RegExp[] = [
  new RegExp(`^\\W*(?:for|pour|to (?:study|do|attend|work|teach)|pour (?:etudier|faire|suivre|travailler|enseigner))(?= (?:[\\p{L}¥¤'-]+ ){0,3}${studies}(?!\\p{L}))`, "u"), // prettier-ignore
  new RegExp(`^\\W*(?:(?:entered|came|landed|arrived|entree?s?|venue?s?|arrivee?s?) )?(?:with|on|by|under|through|via|avec|sous|par|grace a)(?: ${own})? ?${second}(?:[\\p{L}¥'-]+ ){0,4}(?:program(?:me)?|visa|permit|permis|scheme|pilot|stream|cuaet|avuc|iec|eic|pvt|lmia|eimt)(?: (?:(?:de |d'|du |des )?(?!un |une |le )\\p{L}{4,}(?: |\\W*$)){0,3})?`, "u"), // prettier-ignore
];

/** A story's folded words without the frame of a journey, length for length; `named`: with `¥` for names that are not in Canada. */
export function withoutFrame(words: string, { question }: FieldContext): string {
  const frames = question.id === "firstEntry" ? ofPurpose : [...ofReturns, ...ofPurpose];
  return frames.reduce((left, one) => left.replace(one, (part) => " ".repeat(part.length)), words);
}
