import { kin } from "./beside-company.ts";

/**
 * What the phrases of an aside are made of, as sources of patterns on folded words. In them `§` stands for a value (a date, an
 * address, a UCI), `¤` for the name of a place in Canada, `¥` for any other name and `¢` for one of the family: none is ever passed over unseen.
 */

const own = "(?:my|our|the|his|her|their|mon|ma|mes|notre|nos|le|la|les|l'|sa|son|ses|leurs?)";
/** Somebody of the family, or all of them: "my two older sisters", "me", "the rest of the family". */
const many =
  "(?:(?:two|three|four|other|older|younger|elder|little|small|whole|entire|dear|deux|trois|quatre|autres?|grande?s?|petite?s?|toute|future?|late) )";
const them =
  "(?:me|us|them|him|her|myself|both of us|(?:all|the (?:two|three|four)) of us|everyone|everybody|the others?|mine|ours|his|hers|theirs|the rest of (?:the|my|our) family|moi|nous|eux|elles?|lui|nous (?:tous|deux|trois|quatre)|tout le monde|toute la famille|les autres|le reste de la famille|(?:le|la) (?:mien|mienne|sien|sienne|notre))";
/** One or more of the family by what they are; in phrases they are signs (`¢`), for there are many words for them. */
export const kinfolk = new RegExp(
  `\\b(?:${own} ?)?${many}{0,2}(?:${kin}|hubby|newborn|nephews?|nieces?|neveux?|boss|patron|belle-?(?:soe?ur|mere|maman|fille)|beau-?(?:frere|pere|fils))\\b(?:'s)?`,
  "g",
);
export const relatives = "¢[¢]*";
export const somebody = `(?:${relatives}(?:,? (?:and|et|&) (?:${relatives}|${them}))?|${them}(?: (?:and|et|&) ${relatives})?)`;

/** Who speaks, or is spoken of. */
export const subject = "(?:i|we|he|she|they|it|je|j'|nous|on|il|elle|ils|elles)";
export const auxiliary =
  "(?:(?:have|has|had|'ve|'d|was|were|am|'m|suis|sommes|est|sont|ai|avons|a|ont|etais|etions|etait|etaient|y|n'y|also|both|all|just|only|aussi|tous|toutes|juste) ?)";

/** A name that is not in Canada: `¥` stands for the words that are known abroad, or written as a name. */
export const abroad = "(?:(?:the |la |le |les |l')?¥[¥ '.-]*)";
/** A place in Canada. */
export const here = "(?:(?:the |la |le |l'|ville de |city of )?¤[¤ '-]*)";

export const number =
  "(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several|some|a few|a couple of|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|plusieurs|quelques)";
export const span = "(?:nights?|nuits?|days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?)";

export const role =
  "(?:student|tourist|visitor|worker|refugee|immigrant|au pair|nanny|caregiver|nurse|intern|trainee|researcher|claimant|professional|resident|applicant|etudiante?|touriste|visiteu(?:r|se)|travailleu(?:r|se)|stagiaire|refugiee?|immigrante?|chercheu(?:r|se)|infirmiere?)";

/** Papers in which a value is written. */
export const papers =
  "(?:(?:(?:visitor|study|work|student|old|new|last|first|official|medical|exam|biometrics?|invitation|confirmation|approval|travel|boarding|ircc|online|secure|application|pr|permanent residence|client) )*(?:passports?|stamps?|permits?|letters?|papers?|documents?|files?|accounts?|forms?|records?|applications?|sheets?|cards?|pass(?:es)?|history|aor|e-?mails?|tickets?|profile|sticker|report)|passeports?|tampons?|cachets?|permis(?: (?:de travail|d'etudes|ouvert|ferme))*|lettres?(?: (?:de|d'|pour la) ?\\w+){0,2}|papiers?|documents?|dossiers?|comptes?(?: \\w{2,5})?|demandes?|formulaires?|cartes?|accuse de reception|billets?|courriels?|caq|visa)";

/** A phrase of an aside, to be looked for at a place of folded words. */
export interface Phrase {
  readonly pattern: RegExp;
  /** It holds a name that is not in Canada, or one of the family, and is looked for where those are signs. */
  readonly named: boolean;
  readonly kin: boolean;
}

export function phrase(source: string): Phrase {
  return {
    pattern: new RegExp(`(?:${source})(?![\\w§¤¥¢])`, "y"),
    named: source.includes("¥"),
    kin: source.includes("¢"),
  };
}
