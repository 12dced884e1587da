import { wordsOf } from "../align/token.ts";
import type { Family } from "../answers/walked.ts";
import { subjectOf } from "../family/subject.ts";
import { namedIn } from "../family.ts";
import { bothEntries, coloured, dated, fieldWords, numberLike, numbered } from "./words.ts";

/** The questions that a remark names, by their words or by their numbers. */
export function questionsIn(folded: string, family: Family): string[] {
  const named = new Set<string>();
  for (const match of folded.matchAll(numbered)) {
    const question = family.numbered(Number(match[1]), null);
    if (question) named.add(question);
  }
  for (const [question, pattern] of fieldWords) if (pattern.test(folded)) named.add(question);
  if (bothEntries.test(folded) && !named.has("firstEntry") && !named.has("lastEntry"))
    for (const entry of ["firstEntry", "lastEntry"]) named.add(entry);
  if (inCanada.test(folded)) named.add("inCanada");
  return [...named].filter((question) => family.order.includes(question));
}

/** "In Canada: no since this morning": a presence with a word that denies or limits it. */
const inCanada =
  /\b(?:in|au|to) canada\b.{0,40}\b(?:no|non|not|pas|until|jusqu\w*|yet|tomorrow|demain|tonight)\b|\b(?:no|non|not|n't|pas|plus|yes|oui|until|was|etais|will|serai|return)\b.{0,40}\b(?:in|au|to) canada\b(?! since\b)|\bwrote (?:yes|no)\b/;

/** The questions whose kind of value stands in a remark. */
export function valuesIn(folded: string, words: string): string[] {
  const of: string[] = [];
  if (dated.test(folded)) of.push("firstEntry", "lastEntry");
  const shades = [...folded.matchAll(coloured)].filter(({ index }) => !isName(words, index));
  if (shades.length > 0 && !/\b(?:in|en) (?:\w+ )?$/.test(folded.slice(0, shades[0]?.index ?? 0))) of.push("eyeColour");
  if (numberLike.test(folded) && !/\b(?:tel\w*|phone|cell\w*|mobile|fax|passe?port\w*)\b/.test(folded)) of.push("uci");
  numberLike.lastIndex = 0;
  return of;
}

/** "David Brown", "Blue Eyes Clinic": a colour with a capital within a line is a name. */
function isName(words: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(words.slice(at, at + 2)) && at > 0;
}

/** Those whom a remark names, or the one whose relation it does. */
export function peopleIn(words: string, { people, sender }: Family): string[] {
  if (people.length < 2) return [];
  const said = wordsOf(words);
  const named = people.filter((person) => namedIn(said, [person], true) !== null).map(({ id }) => id);
  if (named.length > 0) return named;
  const meant = subjectOf(words, people, sender, null);
  return meant.kind === "person" ? [meant.person] : [];
}
