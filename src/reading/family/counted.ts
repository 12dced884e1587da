const numbers: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5, six: 6, deux: 2, trois: 3, quatre: 4, cinq: 5 }; // prettier-ignore
const number = "two|three|four|five|six|deux|trois|quatre|cinq";
/** Behind a number by itself: those who do or are something, and no dates or days. */
const doing = "(?=,? (?:first|last|initially|most recently|have|has|are|were|entered|came|arrived|landed|returned|live|left|joined|sont|etaient|ont|avons|sommes|avions|etions)\\b)"; // prettier-ignore

/** "Both of us", "all three of them", "the four of us", "we two", "tous les deux", "nous trois": how many people. Folded. */
const counting = new RegExp(
  [
    `\\b(?:(both)|(?:all|the|us|we|only) (${number})|(${number})) of (?:us|them)\\b`,
    `\\b(?:we|us|they|them)(?: (?:are|were|have|had)|'re|'ve)? (both)\\b`,
    `\\b(both)${doing}`,
    `\\b(?:all|the|we) (${number})${doing}`,
    `\\b(?:tous|toutes)(?: les)? (${number})\\b(?! (?:fois|dates|entrees|yeux|ans|mois|jours|enfants)\\b)`,
    `\\b(?:nous|vous|eux|elles) (?:tous |toutes )?(?:les )?(${number})\\b(?! (?:fois|dates|entrees|ans|mois|jours|enfants)\\b)`,
    `\\bles (${number})${doing}`,
  ].join("|"),
  "g",
);

/** Without one of these nothing is counted. */
const cheap = /\b(?:both|two|three|four|five|six|deux|trois|quatre|cinq)\b/;

/** Of how many people folded words say something, each time they do; dates and entries are no people. */
export function countsIn(folded: string): number[] {
  if (!cheap.test(folded)) return [];
  return [...folded.matchAll(counting)].flatMap(([, ...groups]) => {
    const count = numbers[groups.find((one) => one !== undefined) ?? ""];
    return count === undefined ? [] : [count];
  });
}
