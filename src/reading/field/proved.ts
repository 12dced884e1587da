import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { namesStranger, tellsAgainst } from "./against.ts";

/** More words than these beside a value tell a story, and whose it is may stand anywhere in it. */
const longest = 160;

/** Numbers of four digits and more, and addresses: perhaps the value once more, and another. */
const another = /\d{4}|@|\bwww\b|https?:/;

/** How a value is spelled: "starts with 8", "with a dot between". */
const spelling =
  /(?<![\p{L}'-])(?:dots?|points?|underscore|hyphens?|dash\w*|tirets?|souligne|capitals?|majuscules?|spell\w*|epel\w*|zeros?|start\w*|begin\w*|commenc\w*|ends?|ending|finit|finissant|termin\w*|missing|manqu\w*|add(?:ed|ing)?|ajout\w*|first|last|premiere?s?|derniere?s?)(?!\p{L})/u;

/** Numbers of another kind. */
const otherKind =
  /(?<![\p{L}'-])(?:phone|telephone|tel|cell\w*|mobile|whatsapp|fax|portable|(?:file|passport|permit|visa|case|receipt|licen[cs]e|health|card|insurance|application|student|account) (?:no|num|number|n°|#)|(?:numero|n°|no) (?:de|du|d') ?(?:(?:mon|ma|la|le) )?(?!client|identif|l'iuc|iuc)\p{L}+|sin|nas|belongs to (?!me\b)|appartient a (?!moi\b))(?!\p{L})/u;

/**
 * Whether a number on file letter for letter stands for itself among these words (`around`: as written, without it): all may
 * stand there that does not tell against it.
 */
export function isProvedNumber(around: string, { person, closed }: FieldContext): boolean {
  const folded = fold(around);
  if (closed || !isShort(folded) || another.test(folded.replace(years, " "))) return false;
  if (otherKind.test(folded) || spelling.test(folded) || tellsAgainst(folded)) return false;
  return !namesStranger(folded, person) && !namesSomebody(around, person);
}

const years = /\b(?:19|20)\d{2}\b/g;

function isShort(around: string): boolean {
  return around.replace(/[¤\s]+/g, " ").length <= longest;
}

/** Uses of an address that are none for letters to its owner, and those who are not there to read them. */
const otherUse =
  /(?<![\p{L}'-])(?:do|ask\w*|demande[rz]?|real|vraie?|proper|used|utilisais|both|also|too|aussi|egalement|only for|seulement pour|emergenc\w*|urgences?|backup|recovery|secours|log ?in|sign(?:ed)? (?:in|up)|password|mot de passe|portal|portail|account|compte|sent|envoye\w*|received?|recu\w*|bounc\w*|full|pleine?|spam|access|acces|copy|copie|cc|behalf|nom de|belongs?|appartient|facebook|shop\w*|newsletters?|bank\w*|banque|linkedin|paypal|ircc|gckey|immigration)(?!\p{L})/u;

/** Names with a capital, or a possessive: "Minh's", "(Tomás)". */
const named = /(?<=[\p{L}\p{M},;:(¤] {0,2})\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*|\p{L}{2,}['’]s\b/gu;
const common = new Set(
  "uci iuc client id unique identifier number numero permit permis study work visa pr gcms passport passeport letter lettre document documents identifiant sur on from in selon et and i gmail hotmail outlook yahoo icloud email e mail courriel adresse address canada canadian canadien english french français anglais sir madam madame monsieur merci thanks thank my mon ma the le la it c je yes oui please kindly that's it's what's here's let's name's address's there's today's".split(
    " ",
  ),
);

/**
 * Whether the address on file stands for itself among these words (`around`: as written, without it): all may stand there
 * that does not deny it, give it to another or name a second.
 */
export function isProvedAddress(around: string, address: string, { person, closed }: FieldContext): boolean {
  const folded = fold(around);
  // Form alone proves no owner: "mtran88@example.org (boyfriend)".
  if (address.toLowerCase() !== person.email?.toLowerCase()) return false;
  if (
    closed ||
    !isShort(folded) ||
    spelling.test(folded) ||
    another.test(folded) ||
    otherUse.test(folded) ||
    tellsAgainst(folded)
  )
    return false;
  return !namesStranger(folded, person) && !namesSomebody(around, person);
}

/** Whether a name stands there that is not the person's own. */
function namesSomebody(around: string, { givenName, familyName }: AskedPerson): boolean {
  const own = new Set(fold(`${givenName} ${familyName}`).match(/[\p{L}\p{M}]+/gu));
  return [...around.matchAll(named)].some(([word]) => {
    const folded = fold(word).replaceAll("’", "'");
    return !common.has(folded) && !own.has(folded.replace(/'s$/, ""));
  });
}

/** What makes of one colour another, or the colour of something else. */
const notAll =
  /(?<![\p{L}-])(?<!\p{L}{2}')(?:some\w*|bit|little|un peu|spots?|specks?|flecks?|rings?|rim|edges?|center|centre|around|autour|taches?|points?|reflets?|one|left|right|gauche|droite?|depend\w*|selon|lights?|lumiere|sun\w*|soleil|tend\w*|toward\w*|tir\w*|almost|nearly|between|near|close|call\w*|appel\w*|dyed?|tint\w*|teint\w*|hair|cheveux|skin|peau|beard|barbe|brows?|sourcils?|lash\w*|cils|(?:contact )?lens\w*|lentilles?|contacts|pupils?|glasses|lunettes|born|birth|naissance|baby|bebe|child\w*|young\w*|jeune|now|maintenant|today|become|becom\w*|becam\w*|turn\w*|devenu\w*|look\w*|photos?|picture|says?|said|written|dit|ecrit|ish|more|most\w*|plus|partly|partiel\w*|half|moitie|mix\w*|shades?|nuance\w*|guess|maybe|hue|pale?r|surgery|operation|implants?|every\w*|all|tous|toutes|whole|we|nous|our|notre|nos|as|like|comme|with|avec|unlike|than|que|except|officially|same|meme|unknown|shirt|car|eyebrows?|eyelash\w*|winter|summer|spring|autumn|season\w*|hiver|ete|printemps|automne|indoors?|outdoors?|inside|outside|interieur|exterieur|original\w*|origin|origine|initial\w*|depart|at first|earlier|later|prosthe\w*|prothe\w*|glass|verre|artifici\w*|teens?|age[ds]?|childhood|enfance|adolescen\w*|evening|morning|night|noon|soir|soiree|matin|nuit|midi|papers?|papier|dim|dark places|days?|jours?|when\w*|quand|lorsque?|angry|fatigue\w*|tired|imagine|frames?|montures?|oeil)(?!\p{L})/u;

/** "As my passport says": what is said of a paper that says the same. */
const asPrinted =
  /\b(?:it|this|ca|cela|il est|c'est) ?(?:says|reads|states|shows|is (?:written|shown|stated)|dit|indique|ecrit|marque) (?=¤)|\b(?:(?:as|like|comme|tel(?:le)?s? que?) )?(?:(?:it is |it's )?(?:stated|shown|written|printed|indicated|indiquee?s?|inscrite?s?|ecrite?s?) )?(?:(?:in|on|per|sur|dans) )?(?:my|the|mon|ma|le) (?:current |valid )?(?:driver'?s? licen[cs]e|driving licen[cs]e|permis de conduire|passe?port|id card|carte d'identite)(?: (?:says?|shows?|states?|dit|indique))?\b/g;

/** "Light ¤", where the light does not fall on them. */
const lightly = /\b(?:light|pale)(?= ?¤)/g;

/** Whether one colour of the list stands for itself among these folded words (`around`: without it). */
export function isProvedColour(beside: string, { person, closed }: FieldContext): boolean {
  const around = beside.replace(asPrinted, " ").replace(lightly, " ");
  if (closed || !isShort(around) || another.test(around) || notAll.test(around) || tellsAgainst(around)) return false;
  return !namesStranger(around.replace(/\b(?:they|ils|elles)\b/g, " "), person);
}
