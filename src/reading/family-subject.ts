import type { AskedPerson } from "../question/person.ts";
import { indexOfSequence, wordsOf } from "./align-token.ts";
import { byRelation, isRelation } from "./family.ts";
import { isForAll } from "./family-shared.ts";
import { fold } from "./normal.ts";

/** Whom a clause speaks of: the one whose answers stand around it, somebody else, everybody, or somebody nobody can name. */
export type Subject =
  | { readonly kind: "writer" }
  | { readonly kind: "person"; readonly person: string; readonly by: "name" | "relation" }
  | { readonly kind: "everybody" }
  | { readonly kind: "unknown" };

const first = /\b(?:i|i'm|i've|my|me|mine|je|j'|mon|ma|mes|moi)\b|\bj'/;
const together = /\b(?:we|we're|our|us|nous|notre|nos)\b/;
const third = /\b(?:he|she|his|her|hers|him|they|their|theirs|il|elle|ils|elles|leurs?)\b/;
const possessive = new Set([
  "my",
  "our",
  "mon",
  "ma",
  "mes",
  "notre",
  "nos",
  "the",
  "le",
  "la",
  "her",
  "his",
  "sa",
  "son",
]);

/**
 * Whom a clause is about. `mentioned` is whom the clauses before named last: "She first entered …" is about her. A relation
 * or a pronoun that points to nobody known makes the clause nobody's: better asked than given to the writer.
 */
export function subjectOf(
  clause: string,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
  mentioned: string | null,
): Subject {
  const folded = fold(clause);
  const words = wordsOf(clause);
  const related = relatedIn(words, people, sender);
  const named = people.filter((person) => standsIn(person, words));
  const [only] = named;
  if (related === "unknown") return { kind: "unknown" };
  if (related)
    return named.some((person) => person.id !== related)
      ? { kind: "unknown" }
      : { kind: "person", person: related, by: "relation" };
  if (only) return named.length === 1 ? { kind: "person", person: only.id, by: "name" } : everybodyOr(folded);
  if (people.length > 1 && (isForAll(folded) || together.test(folded))) return { kind: "everybody" };
  if (third.test(folded) && !first.test(folded))
    return mentioned === null ? { kind: "unknown" } : { kind: "person", person: mentioned, by: "relation" };
  return { kind: "writer" };
}

function everybodyOr(folded: string): Subject {
  return isForAll(folded) || /\b(?:both|all|tous|toutes|deux)\b/.test(folded)
    ? { kind: "everybody" }
    : { kind: "unknown" };
}

function standsIn(person: AskedPerson, words: readonly string[]): boolean {
  const given = wordsOf(person.givenName);
  return indexOfSequence(words, given.length > 0 ? given : wordsOf(person.familyName)) !== -1;
}

/** The person that "my wife", "notre fils" means; `unknown` where the words fit several or nobody on the application. */
function relatedIn(
  words: readonly string[],
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
): string | "unknown" | null {
  const at = words.findIndex((word, index) => isRelation(word) && possessive.has(words[index - 1] ?? ""));
  if (at === -1) return null;
  const meant = byRelation(["my", words[at] ?? ""], people, sender);
  return meant?.kind === "one" ? meant.person : "unknown";
}

/** Where a sentence turns to another subject: "my eyes are brown and his are black". */
const turn =
  /(?:,|;)?\s+(?:and|but|while|whereas|et|mais|alors que|tandis que)\s+(?=(?:i|i'm|my|mine|he|his|she|her|hers|they|their|we|our|je|j'|mon|ma|mes|il|elle|sa|ses|ils|leurs?|nous|notre|those|celui|celle|ceux)\b)/g;

/** The clauses of a sentence, each about one subject, with their offsets. */
export function clausesOf(sentence: string): { words: string; start: number }[] {
  const clauses: { words: string; start: number }[] = [];
  let from = 0;
  for (const match of fold(sentence).matchAll(turn)) {
    clauses.push({ words: sentence.slice(from, match.index), start: from });
    from = match.index + match[0].length;
  }
  clauses.push({ words: sentence.slice(from), start: from });
  return clauses;
}
