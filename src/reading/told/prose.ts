import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { sentencesOf } from "./sentences.ts";

/** A shorter line is no paragraph of prose. */
const shortest = 60;
/** A longer one is read as it stands. */
const longest = 3000;

const someone = /\b(?:i|i'm|i've|my|we|our|she|he|her|his|je|j'|mon|ma|mes|nous|nos|notre|elle|il|sa|son|ses)\b/;
const tells =
  /\b(?:is|are|am|was|were|have|has|had|i'm|remains?|stays?|entered|came|arrived|landed|est|suis|sont|sommes|etait|ai|avons|a|entree?|arrivee?|venue?|revenue?|reste)\b/;

/**
 * The sentences of a line that is prose, though a colon stands in one of them: "This is Zoë (UCI: 1123456789). My email is …".
 * What a label names ends with its sentence there. Null for any other line.
 */
export function proseIn(text: string, line: Words): Words[] | null {
  if (line.words.length < shortest || line.words.length > longest || !line.words.includes(":")) return null;
  const sentences = sentencesOf(text, [line]);
  const plain = sentences.filter(({ words }) => !words.includes(":"));
  const told = plain.filter(({ words }) => isTold(words));
  return sentences.length > 1 && told.length > 0 ? sentences : null;
}

/** Whether words are a sentence that tells something of somebody, and no more of the answer before it. */
export function isTold(words: string): boolean {
  const folded = fold(words);
  return someone.test(folded) && tells.test(folded);
}

const ofAnother = /^\W*(?:(?:and|et) )?(?:he|she|his|her|il|elle|son|sa|ses)\b/;

/** Whether one after another of the sentences of a line tells of somebody else: "Première entrée le …" among them is theirs. */
export function tellsOfAnother(parts: readonly Words[]): boolean {
  return parts.filter(({ words }) => ofAnother.test(fold(words)) && isTold(words)).length > 1;
}
