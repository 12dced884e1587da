import { intentsOf } from "../intent.ts";
import { fold } from "../normal.ts";
import { isDisclaimer, isPolite } from "../segment/polite.ts";

/** A wish stands in a sentence; what a program adds under a mail is longer. */
const longest = 400;

/** "Does not apply", where a question that is put to some only is passed by. */
const notMine = new RegExp(
  String.raw`^\W{0,4}(?:n\/?a|(?:it |this |cela |ca )?(?:(?:does not|doesn't|do not|don't) apply|(?:is )?(?:not|non|pas) (?:applicable|relevant|pertinent)|ne s'applique pas)(?: to me| a moi)?|sans objet|s[/.]?o)` +
    String.raw`(?:\W{1,4}(?:(?:as|because|since|car|puisque|parce que|vu que) ?)?(?:i'm|i am|im|we're|we are|je suis|nous sommes)(?: (?!not\b|pas\b|plus\b)\w{2,12}){0,2} (?:in|inside|au|here|ici)(?: canada)?(?: now| already| currently)?)?\W{0,4}$`,
);

/**
 * Whether a sentence is a courtesy and nothing else: "Hello, I must fly home on Friday" and "Merci d'effacer mes données"
 * begin as courtesies do, and want something.
 */
export function isCourtesy(words: string): boolean {
  if (words.length < 60 && notMine.test(fold(words))) return true;
  if (!isPolite(words)) return false;
  return (
    words.length > longest || isDisclaimer(words) || intentsOf(words).intents.every(({ intent }) => intent === "other")
  );
}
