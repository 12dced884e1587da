import { namesAbroad } from "./yes-no-beside.ts";
import { others } from "./yes-no-words.ts";

/**
 * "In Canada yes", "au Canada : oui", "yes in Canada": the label and its answer without a verb. A place of another question
 * ("entry in Canada") has no yes behind it, and no sentence is about somebody else.
 */
const verbless = [
  /(?:\b(?:now |currently |presently |still |actuellement |presentement )?(?:in|inside|au) canada(?: now| currently| right now| at the moment| actuellement| presentement| en ce moment)?|^\W{0,3}canada)\W{1,4}(?:yes|oui)\b(?=\W*$|\W{0,2}[,;()]|,? (?:but|mais|and|et)\b)/g,
  /\b(?:yes|oui)\W{1,3}(?:(?:now|currently|presently|still|actuellement|presentement|toujours) )?(?:in|inside|au) canada\b(?=\W*$|\W{0,2}[,;()]|,? (?:but|mais|and|et|now|currently|right|at the moment|actuellement|presentement)\b)/g,
];

/** What is declared is said: "je déclare … me trouver actuellement au Canada", "I confirm being in Canada", "ma présence au Canada". */
const declaring = "(?:declare|confirm|confirme|atteste?|certif(?:y|ie)|state|affirme?)";
const declared: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(${declaring}\\b(?:(?!\\b(?:ne|n|pas|plus|jamais|qu|que)\\b).){0,300}?,?) (?:(?:et|et de|de) )?(?:me trouver|etre) (?=(?:(?:bien|actuellement|presentement|maintenant|physiquement|presente?) ){0,4}(?:au|en|hors du|a l'exterieur du) (?:sol )?canad)`,
    ),
    "$1, je me trouve ",
  ],
  [
    new RegExp(
      `\\b((?:i|we) (?:(?:do|can|hereby|also|both) )*${declaring}) (?:being|to be|to being|my (?:own )?(?:physical |current |continued )*presence) (?=(?:(?:currently|presently|physically|still|now|present) ){0,4}(?:in|outside)\\b)`,
    ),
    "$1, i am ",
  ],
  [
    new RegExp(`\\b(${declaring}) (?:bien )?ma presence (?=(?:(?:physique|actuelle|effective) ){0,2}au canada)`),
    "$1, je suis ",
  ],
];

/** "I stay in Canada now", "je réside actuellement au Canada": living somewhere is being there where it is said of now. */
const nowWords =
  /\b(?:now|currently|presently|at present|at the moment|right now|at this (?:time|moment)|today|as of today|these days|actuellement|presentement|maintenant|en ce moment|a l'heure actuelle|aujourd'hui|a ce jour)\b/;
const staying =
  /\b(i|we|je|nous) ((?:(?:still|currently|now|presently|also|both|all|actuellement|presentement|maintenant|toujours) )*)(?:stay|reside|live|demeure|reside|habite|vis|reste|(?:demeur|habit|resid|rest)ons|vivons)(?= (?:(?:still|currently|now|actuellement|presentement|maintenant|toujours|encore|physically) )*(?:in|au) canada\b)/g;
const remaining = /\b(i|we) ((?:(?:still|currently|now|presently|also|both|all) )*)remain(?= (?:\w+ )?in canada\b)/g;

/** "Physically here in Canada", "présente au Canada": a piece of a list without its verb. */
const pieceAlone =
  /(^|[,;]\s*|\s-\s)(?:(?:and|et|also|aussi) )?(?=(?:(?:physically|currently|presently|still|now|here|present|presente?s?|actuellement|presentement|toujours|bien|physiquement) ){1,4}(?:in|au) canada\b(?!\s*[:=?(]|.{0,30}\b(?:no|non|not|pas|yes|oui)\b))/g;

/** "In Surrey, BC, Canada", "in Richmond BC": a town with its province is in Canada, whichever it is. */
const province =
  "(?:bc|b\\.c\\.|qc|ab|mb|sk|ns|nb|nl|pei|ont|ontario|quebec|british columbia|colombie-britannique|alberta|manitoba|saskatchewan|nova scotia|nouvelle-ecosse|new brunswick|nouveau-brunswick|newfoundland|on(?=,? canada\\b|\\W*$))";
const townOf = new RegExp(
  `\\b(in|at|a|dans) ((?!canada\\b)\\p{L}[\\p{L}'’.-]{1,20}(?: (?!in\\b|at\\b|and\\b|et\\b|not\\b|pas\\b|but\\b|mais\\b)\\p{L}[\\p{L}'’.-]{1,20}){0,2}),? (?:${province},? canada|${province}|(?<=, )canada)(?![\\p{L}\\p{N}])`,
  "gu",
);
/** "In Canada now.": a whole sentence. */
const alone =
  /^\W*((?:yes|oui),? )?(?:now )?(in|inside|au) canada (?=(?:now|currently|presently|right now|at the moment|at present|today|actuellement|presentement|maintenant|en ce moment)\W*$)/;

/** The folded words of a sentence with "I am" where they leave it to a label, a declaration or a verb of living. */
export function withVerb(given: string): string {
  const town = given.replace(townOf, (words: string, joint: string, name: string) => namesAbroad(name.split(/[^\p{L}]+/u)) ? words : `${joint} canada`); // prettier-ignore
  const told = declared.reduce((said, [pattern, by]) => said.replace(pattern, by), town.replace(alone, "$1i am $2 canada ")).replace(/\bje m'y trouve\b/, "je suis"); // prettier-ignore
  const now = nowWords.test(told) ? told.replace(staying, (_, who: string, how: string) => `${who === "i" || who === "we" ? `${who} am` : `${who} suis`} ${how}`.trimEnd()) : told; // prettier-ignore
  const words = now.replace(remaining, "$1 am $2").replace(/ {2,}/g, " ");
  if (others.test(words)) return words;
  return verbless.reduce((said, one) => said.replace(one, ", i am in canada"), words).replace(pieceAlone, "$1i am ");
}
