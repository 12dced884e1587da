/** Words by which people say that a value is not certain, not meant, or replaced by a later one. All on folded text. */

const doubts =
  /\b(?:approx(?:\.|imat\w*)?|circa|roughly|maybe|perhaps|probably|presumably|possibly|likely|i (?:think|believe|guess|suppose|assume|reckon|imagine)|(?:not|isn't|am not) (?:\w+ )?(?:sure|certain|exact|positive)|unsure|uncertain|(?:pretty|fairly|almost|nearly|presque|quasi) (?:sure|certain\w*|sure?s?|sur)|if i (?:\w+ )?(?:remember|recall|am not mistaken)|if i'm not (?:mistaken|wrong)|if memory|as far as i|afaik|iirc|(?:might|could|may|should|must|would) (?:be(?! (?:reached|contacted|written|sent|addressed|used|emailed)\b)|have been)|more or less|or so|or something|sometime|somewhere|unless|depend(?:s|ing)?|(?:not )?counting|if you (?:count|mean|include|consider)|sans compter|a moins que|best guess|guess(?:ing)?|to the best of my|(?:don't|do not|can't|cannot|can not|didn't|dont|cant) (?:\w+ )?(?:remember|recall|know|tell)|forgot(?:ten)?|estimat\w*|unknown|either|seems?|environ|a peu pres|approximati\w*|peut[- ]etre|je (?:crois|pense|suppose|dirais|presume|devine)|il me semble|me semble|probablement|sans doute|possiblement|vraisemblablement|pas (?:\w+ )?(?:sur|sure|certain|certaine|exact)\b|incertain\w*|si je (?:me souviens|me rappelle|ne me trompe)|si ma memoire|de memoire|plus ou moins|aux? alentours|dans les environs|il se peut|ca doit|cela doit|doit etre|devrait etre|pourrait etre|(?:me|m'en) (?:souviens|rappelle) (?:pas|plus)|ne sais (?:pas|plus)|sais pas|j'ai oublie|ou quelque chose|ou bien|(?<=[(,;:–—-] ?|\b(?:still|encore|date|dates) )(?:to be |a )(?:re-?|double[- ]?)?(?:verifier|verified|verifies?|confirmer|confirmed|validate[dr]|valider|validated|checked|revoir|preciser|determined)|needs? (?:to be )?(?:check\w*|verif\w*|confirm\w*)|tbc|tbd|see (?:my |the )?(?:below|notes?|explanations?|comments?|remarks?)|voir (?:ma |la |mes |les )?(?:ci-dessous|plus bas|notes?|remarques?|explications?))\b|\d[- ]?ish\b|大概|可能|左右|大约|大約|好像|也许|也許|应该是|應該是|记不|記不|不确定|不確定|不太清楚|差不多|约|約/;

/** Prepositions that make only the figure after them doubtful: "about 2019-03-04", "vers le 4 mars 2019". */
const softDoubts = /(?:\b(?:(?:around|about|abt|vers|autour du?)|ca\.?|c\.)|~|≈|±)\s*(?:(?:the|le|l')\s*)?$/;

const certain = /\bsans aucun doute\b|\bno doubt\b|\bwithout (?:a |any )?doubt\b/g;

/** Whether these folded words call what they say doubtful. A question mark does. */
export function isDoubtful(folded: string): boolean {
  const words = folded.replace(certain, " ");
  return words.includes("?") || doubts.test(words);
}

/** Whether the folded words that stand just before a figure make it an approximate one. */
export function isApproximate(before: string): boolean {
  return softDoubts.test(before.slice(-24));
}

const negations =
  /\b(?:not|never|no longer|isn't|wasn't|aren't|don't|didn't|haven't|hasn't|won't|can't|pas|jamais|instead of|rather than|au lieu d\w*|plutot que|except|sauf|wrong|incorrect|mistaken|ancien\w*|formerly|previously|previous|old)\b|不是|没有|沒有|并非/;

/** Whether a folded stretch denies or sets aside something. */
export function isNegated(folded: string): boolean {
  return negations.test(folded);
}

/** Words by which somebody takes back what they just wrote. */
const retractions = new Set(
  "sorry no correction corrected corrige corrigee oops oups wait rather plutot pardon non desole desolee erreur typo mistake mean meant make voulais veux actually".split(
    " ",
  ),
);
/** What may stand beside one of them between the two values. */
const joined = new Set(
  "i my it s is was be should that the on le la l du je j c ce est etait dire en fait de a at au and et oh ah well so date uci eye eyes email place colour".split(
    " ",
  ),
);
const newValue = /更正|不对|不對/;

/** Whether the folded words between two values say that the second replaces the first, and nothing else. */
export function isCorrection(between: string): boolean {
  if (between.length > 80 || between.includes("?")) return false;
  if (newValue.test(between)) return true;
  const words = between.match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => retractions.has(word)) && words.every((word) => retractions.has(word) || joined.has(word))
  );
}
