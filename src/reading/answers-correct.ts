import { fold } from "./normal.ts";

/** Words by which people take something back. Folded text. */
const correcting =
  /\b(?:correction|erratum|errata|corrected|corriger?|rectifi\w*|oops|oups|my mistake|i made (?:a|an) (?:mistake|error)|je me suis tromp\w*|erreur|(?<!(?:any|my|the|des|les) )typo|i meant|je voulais dire|should (?:be|read|have been)|(?:please )?(?:ignore|disregard)|make that|no wait|wait,|actually|en fait|en realite|instead of|not the|wrong|changed my mind|ne tenez pas compte|plutot)\b|\bsorry[,:;]|\bdesolee?[,:;]|\bpardon[,:;]/;

/** Whether the words take back something said before. */
export function corrects(words: string): boolean {
  return correcting.test(fold(words));
}
