import { intentsOf } from "./intent.ts";
import { isDisclaimer, isPolite } from "./segment-polite.ts";

/** A wish stands in a sentence; what a program adds under a mail is longer. */
const longest = 400;

/**
 * Whether a sentence is a courtesy and nothing else: "Hello, I must fly home on Friday" and "Merci d'effacer mes données"
 * begin as courtesies do, and want something.
 */
export function isCourtesy(words: string): boolean {
  if (!isPolite(words)) return false;
  return (
    words.length > longest || isDisclaimer(words) || intentsOf(words).intents.every(({ intent }) => intent === "other")
  );
}
