import { wordsOf } from "../align/token.ts";
import { withoutKnownPlaces } from "../field/beside.ts";
import { relatives } from "../field/yes-no-words.ts";
import { fold } from "../normal.ts";

/** How words begin that decline a question which is not for them: "N/A", "ne s'applique pas", "I'm already in Canada". */
const declining =
  /^\W*(?:n ?\/ ?a|n\.?a|not applicable|(?:it |this )?does(?: not|n't) apply|(?:cela |ca )?ne (?:s'applique|me concerne)|sans objet|s\.? ?\/? ?o|none|nil|no (?:answer|date|return|trips?|travel|plans?|need)|not (?:leaving|needed|outside|planning|travel\w*|concerned|relevant)|nothing|skip|aucune?|rien|neant|pas (?:de|d'|concern\w*|applicable|besoin)|je ne (?:voyage|pars|suis pas)|(?:i am|i'm|je suis|we are|nous sommes)? ?(?:already |deja |currently )?(?:in|inside|au) canada)(?![\p{L}\p{N}])/u;

/** Of these alone is what they say behind it. */
const idle = new Set(
  `n a na not applicable it this does doesn t apply ne s applique pas cela ca me concerne concernee concerne concerned sans objet so o none nil no answer date return retour returning trip trips travel travels traveling travelling plan plans planned planning
   need needed nothing skip aucun aucune rien neant de d besoin relevant outside leaving voyage voyages voyager je suis i am m we are nous sommes already deja currently in inside au canada actuellement presently now
   because since as car puisque comme said say told yes oui above see question number voir reponse mentioned to moi nor ni or ou mes my our mon ma notre nos children kids enfants also aussi neither all both everyone family whole
   is the he she il elle est with avec us nous here ici there living live lives habite vis vivons stay staying home at have has had never ai n jamais left quitte le la pays country sorti sortie prevu prevue prevus depart deplacement deplacements for pour us any the only tous toutes toujours still present presente
   signaler declare a sur place concernant`.split(/\s+/),
);

/** "…, I am outside", "…, we left", "I am travelling": in a clause of its own, denied by nothing. */
const away = /\b(?:outside|left|quitte|sortie?s?|leaving|travell?ing|there)\b/;
const denying =
  /\b(?:not?|never|none|nor|neither|nothing|doesn|pas|jamais|aucune?|rien|sans|ni|skip|(?:for|pour|concern\w*) (?:\w+ ){0,3}outside)\b|n't\b/;
/** "…, not in Canada", "je ne suis pas au Canada", "none of us is in Canada". */
const absent =
  /\b(?:not|n't|pas|neither|nor|ni|none(?: of)?|no) (?:(?:is|are|us|now|currently|presently|present|presently|already|still|living|staying|at|actuellement|presentement|my \w+|i|am|nous|est|sommes|moi|me) )*(?:in|inside|au|here|ici|home|present|presente?s?)\b(?! (?:the |la |le )?(?:question|number|reponse))/;

/** Whether a clause of what declines says that they are not here: "N/A, we left Canada". */
function saysAway(folded: string): boolean {
  return folded
    .split(/[,.;:()–—]|\b(?:as|since|because|car|puisque|and|et|i|we|je|nous)\b/)
    .some((clause) => away.test(clause) && !denying.test(clause));
}

/**
 * Whether words that stand where a return is asked about say that the question is not for them, and nothing else: no journey,
 * no other country, no "but".
 */
export function isDeclined(words: string): boolean {
  const folded = fold(words);
  if (words.length > 160 || words.includes("?") || !declining.test(folded)) return false;
  if (absent.test(folded) || saysAway(folded)) return false;
  return wordsOf(withoutKnownPlaces(folded)).every((word) => idle.has(word) || relatives.test(word) || word === "8");
}
