import type { Intent, PasswordCause } from "../../question/intent.ts";

/** What a rule finds in one sentence of folded words. */
export interface IntentRule {
  readonly name: string;
  readonly intent: Intent;
  readonly cause?: PasswordCause;
  /** One for each phrase; of two that match at the same place the earlier counts. */
  readonly patterns: readonly RegExp[];
  /** Words anywhere in the sentence that make it mean something else. */
  readonly unless?: RegExp;
  /** Words elsewhere in the mail without which the sentence does not mean this. */
  readonly beside?: RegExp;
  /** Whether "not", "never", "ne … pas" before it, or "if", "when", take the meaning away. */
  readonly guard: "negation" | "negation-and-condition" | "none";
}

const wife = "wife|husband|spouse|partner|son|daughter|kids?|children|family|fiancee?|mother|father|common-law partner";
const femme =
  "(?:ma|mon|mes|notre|nos) (?:femme|mari|epou(?:se|x)|conjointe?|fils|fille|enfants?|famille|conjoint de fait|compagne|compagnon)";

/** Stretches that many phrases share, written `{name}` in them. */
const shared: Readonly<Record<string, string>> = {
  I: `(?:i|we|my (?:${wife})|(?:my )?(?:wife|husband) and i|me and my (?:${wife})|myself)`,
  iam: `(?:i am|i'm|im|i m|we are|we're|we re|my (?:${wife}) (?:is|are)|(?:my )?(?:wife|husband) and i are|me and my (?:${wife}) are)`,
  iwill: `(?:i will|i'll|i shall|ill|we will|we'll|we shall|my (?:${wife}) (?:will|shall)|(?:my )?(?:wife|husband) and i will|me and my (?:${wife}) will)`,
  ihave: `(?:i have|i've|ive|i had|we have|we've|i|we)`,
  my: "(?:my|the|our|this|that|a|any|your|his|her)",
  cannot:
    "(?:can't|cannot|can not|cant|couldn't|could not|am not able to|was not able to|are not able to|not able to|am unable to|was unable to|are unable to|unable to|fail(?:ed)? to|am having (?:trouble|difficulty|problems?|issues?)(?: to| with| in)?|have (?:trouble|difficulty|problems?|issues?)(?: to| with| in)?|having (?:trouble|difficulty|problems?|issues?)(?: to| with| in)?|trouble|difficult(?:y|ies)(?: to| with| in)?|don't manage to|impossible (?:to|for me to)|not possible to)",
  doesnot:
    "(?:does not|doesn't|doesnt|do not|don't|dont|did not|didn't|didnt|will not|won't|wont|would not|can't|cannot|is not|isn't|isnt|keeps? (?:not )?|never|not)",
  je: "(?:je|nous|on|j')",
  jesuis: `(?:je suis|j'suis|nous sommes|on est|${femme} (?:est|sont)|ma femme et moi sommes|mon mari et moi sommes)`,
  jevais: `(?:je vais|nous allons|on va|je dois|nous devons|je devrai|je compte|nous comptons|je prevois|nous prevoyons|j'ai prevu|nous avons prevu|j'ai l'intention|je pense|je souhaite|j'aimerais|je voudrais|je veux|je desire|il faut que je|je planifie|${femme} (?:va|doit|compte|prevoit|doivent|vont))`,
  jenepeuxpas:
    "(?:je n'arrive (?:pas|plus|toujours pas)|je n'arrive pas du tout|je ne (?:peux|parviens|reussis) (?:pas|plus|toujours pas)|je ne (?:peux|parviens) pas du tout|je n'ai pas (?:pu|reussi)|j'arrive pas|j'arrive plus|je peux pas|impossible|nous n'arrivons pas|nous ne (?:pouvons|parvenons) pas|on n'arrive pas|incapable|j'ai (?:du mal|de la difficulte|des difficultes|un probleme|des problemes|un souci)|probleme)",
  mon: "(?:mon|ma|mes|le|la|les|l'|notre|nos|un|une|ce|cet|cette|votre|vos|d'un|du|des|de)",
  copr: "(?:e ?-? ?copr|co ?pr|confirmation of (?:my |the )?(?:permanent residence|pr)(?: document| pdf| letter)?|pr confirmation (?:document|letter|pdf)|confirmation (?:document|letter|pdf)|e ?-? ?crp|crp ?e|c\\.?r\\.?p\\.?|cdrp|confirmation (?:electronique )?de (?:la |ma )?(?:residence permanente|rp)(?: electronique)?|confirmation electronique|imm ?5688|imm ?5292)",
  card: "(?:p\\.?r\\.? ?card|permanent resident? card|permanent residence card|permanent residency card|pr ?cards|resident card|carte (?:de )?(?:rp|r\\.p\\.|resident(?:e|s)?(?: permanente?s?)?|residence(?: permanente)?))",
  portal: "(?:portal|web ?site|site|web ?page|page|portail|plateforme|platform|online system|web)",
  password:
    "(?:pass ?words?|passwords?|pasword|passwrod|paswword|passcode|pass code|pwd|credentials?|log ?in (?:details|information|info|data|credentials?)|sign ?in (?:details|information|info)|access code|temporary code)",
  mdp: "(?:mots? de passe?|mot ?de ?passe|mdp|codes? d'acces|identifiants?|informations? de connexion|donnees de connexion)",
  temp: "(?:temporary|temp|first|initial|provisional|one time|tempory|temporal)",
};

/**
 * A pattern for squeezed sentences (`sentence.ts`) from a phrase of folded words: ` ~ ` is up to six words, `*` after a stem the
 * rest of a word, `{name}` a shared stretch, an apostrophe may be missing; `|`, `?` and brackets as in any pattern. It
 * begins and ends at a word's edge. Each phrase is a pattern of its own, so that the machine compiles only those whose words
 * somebody has written: all of them together take seconds.
 */
export function phrase(given: string): RegExp {
  let text = given;
  for (let depth = 0; depth < 3 && text.includes("{"); depth++)
    text = text.replace(/\{([a-z]+)\}/gi, (_all, name: string) => shared[name] ?? `{${name}}`);
  const source = text
    .replace(/~ /g, "(?:[^ ]{1,40} ){0,6}?(?:[a-z]{1,2}'){0,1}")
    .replace(/([a-z])\*/g, "$1[a-z]*")
    .replace(/'/g, "[' ]?");
  return new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, "g");
}

/** Rules of one intent, a phrase table each. */
export function rule(
  name: string,
  intent: Intent,
  alternatives: readonly string[],
  extra: {
    readonly unless?: RegExp;
    readonly beside?: RegExp;
    readonly guard?: IntentRule["guard"];
    readonly cause?: PasswordCause;
  } = {},
): IntentRule {
  const { unless, beside, guard = "negation", cause } = extra;
  return {
    name,
    intent,
    patterns: alternatives.map((one) => phrase(one)),
    guard,
    ...(unless === undefined ? {} : { unless }),
    ...(beside === undefined ? {} : { beside }),
    ...(cause === undefined ? {} : { cause }),
  };
}
