import { fold } from "../normal.ts";

const adviser = "(?:consultante?|lawyer|representante?|representative|avocate?|notaire|agent)";
/** "My consultant told me to reply myself", "mon avocat m'a demandé de vous répondre directement". */
const bids = new RegExp(
  `\\b(?:my|our|mon|ma|notre) (?:\\p{L}+ )?${adviser}\\b[^.;!?]{0,40}\\b(?:told|asked|advised|suggested|explained|read|m'a (?:dit|demande|conseille|explique|lu)|nous a (?:dit|demande|conseille))\\b[^.;!?]{0,80}\\b(?:myself|ourselves|directly|moi-meme|nous-memes|directement)\\b`,
  "u",
);
/** More is wished, or somebody else acts. */
const acts =
  /\b(?:will|shall|would|copy|copie|cc|copied|include\w*|inclure|represent\w*|behalf|nom de|authori[sz]\w*|autoris\w*|contact\w*|send|envoy\w*|he|she|they|him|her|il|elle|lui|not|pas|no longer|plus)\b|n't\b/;

/** Whether words say that an adviser let the person answer on their own: the adviser acts for nobody, and nothing is wished. */
export function isBidden(words: string): boolean {
  const folded = fold(words).replace(/\b(m[rs]|mrs|mme|dr)\./g, "$1");
  return words.length < 200 && !words.includes("?") && bids.test(folded) && !acts.test(folded);
}
