import type { AskedPerson } from "../question/person.ts";
import { indexOfSequence, tokensOf, wordsOf } from "./align/token.ts";
import type { Words } from "./answers/walked.ts";
import { fold } from "./normal.ts";
import {
  countIn,
  isChild,
  isOfHeading,
  kidWords,
  onlyHeads,
  ordinalWords,
  principalWords,
  spouseWords,
  themselves,
  withoutAge,
} from "./family/heading-words.ts";
import { kinOfSomebody } from "./remark/words.ts";
import { stretchOf } from "./stretch.ts";

/** Whom a heading means: one person, several who all fit (never guessed among), or nobody. */
export type Meant = { readonly kind: "one"; readonly person: string } | { readonly kind: "several" } | null;

/** A heading has few words besides the name; a sentence is none. */
const headingWords = 14;

/** "Minh a l'IUC 11234567" and "My name is Minh and my UCI is …" have only words of a heading, and are sentences. */
const says =
  /\p{L} a (?:l'|le |la |pour |comme )|\b(?:name|nom|uci|iuc)(?: (?:number|complet|no))? (?:is|est)\b|\bm'appelle\b/u;

/** "Answers for me and my wife": both of them, so that it heads neither's answers. */
const together = /\b(?:me|myself|moi)(?:[ ,]+\S+){0,3}? (?:and|et|&) |(?:and|et|&) (?:me|myself|moi|moi-meme)\b/;

/** Who writes: the one whose address on file the mail came from, or nobody certain. */
export function senderOf(people: readonly AskedPerson[], from: string | null): AskedPerson | null {
  const address = from?.toLowerCase();
  const matching = people.filter((person) => address !== undefined && person.email?.toLowerCase() === address);
  return matching.find((person) => person.role === "principal") ?? matching[0] ?? null;
}

/**
 * Whom a short line means, when it stands above or before answers: by full name, given name, UCI, relation ("my wife") or
 * number ("Person 2"). Null for a line that says more than whom it is about.
 */
export function headingOf(line: string, people: readonly AskedPerson[], sender: AskedPerson | null): Meant {
  const words = wordsOf(line);
  if (words.length === 0 || words.length > headingWords) return null;
  const bare = withoutAge(words);
  // Whichever way it names somebody, it holds nothing but names, numbers on file and a heading's words: most lines end here.
  if (!bare.every((word) => isOfHeading(word) || isOfName(word, people))) return null;
  const folded = fold(line);
  if (says.test(folded) || together.test(folded) || kinOfSomebody.test(folded)) return null;
  // A UCI is an answer, whosever it is; beside a name it is part of the heading.
  const named = namedIn(bare, people, true);
  if (named) return onlyHeads(named.rest) ? named.meant : null;
  return byRelation(bare, people, sender) ?? byOrdinal(bare, people);
}

/** Whose name or number these words hold, and what is left of them. Longest names first: "Ana Maria" before "Ana". */
export function namedIn(
  words: readonly string[],
  people: readonly AskedPerson[],
  nameNeeded = false,
): { meant: Meant; rest: string[] } | null {
  const byUci = people.find((person) => words.includes(person.uci));
  const rest = words.filter((word) => word !== byUci?.uci);
  const full = people.flatMap((person) => {
    const left = removeName(rest, person);
    return left ? [{ person: person.id, left }] : [];
  });
  const fewest = Math.min(...full.map((one) => one.left.length));
  const best = full.filter((one) => one.left.length === fewest);
  const [only] = best;
  if (only && best.length === 1) {
    if (byUci && byUci.id !== only.person) return { meant: { kind: "several" }, rest: only.left };
    return { meant: { kind: "one", person: only.person }, rest: only.left };
  }
  if (only) return { meant: { kind: "several" }, rest: only.left };
  return byUci && !nameNeeded ? { meant: { kind: "one", person: byUci.id }, rest } : null;
}

/**
 * The person's full name on file, given name first or last, as it first stands in a line; null where it does not. "Li Wei, Li Wei"
 * is no Wei Li.
 */
export function fullNameIn(line: Words, person: AskedPerson): Words | null {
  const tokens = tokensOf(line.words);
  const words = tokens.map((token) => token.word);
  const [given, family] = [wordsOf(person.givenName), wordsOf(person.familyName)];
  if (given.length === 0) return null;
  const found = [
    [...given, ...family],
    [...family, ...given],
  ].flatMap((name) => {
    const at = indexOfSequence(words, name);
    const [first, last] = [tokens[at], tokens[at + name.length - 1]];
    return first && last ? [stretchOf(line, first.start, last.end)] : [];
  });
  // Of "Li Xiaoling⏎Li Xiaoling" no name goes over the end of a line.
  const [best] = found.toSorted(
    (a, b) => Number(broken.test(a.words)) - Number(broken.test(b.words)) || a.start - b.start,
  );
  return best ?? null;
}

/** What stands between two names, and not within one. */
const broken = /\n|-{2,}|[|;:]/;

/** Whether words are somebody's name and nothing else; with a colon or in bold they are a heading. */
export function isBareName(words: string, people: readonly AskedPerson[]): boolean {
  if (!/^\p{L}/u.test(words) || !/[\p{L}\p{M}]$/u.test(words)) return false;
  const said = wordsOf(words);
  return said.every((word) => isOfName(word, people)) && namedIn(said, people)?.rest.length === 0;
}

/** The one person whose name words are, and nothing else; null where they say more, or fit several. */
export function bareNameOf(words: string, people: readonly AskedPerson[]): string | null {
  const meant = isBareName(words, people) ? namedIn(wordsOf(words), people)?.meant : null;
  return meant?.kind === "one" ? meant.person : null;
}

const names = new WeakMap<AskedPerson, readonly (readonly string[])[]>();

/** The person's full name in either order, and the name they are called by, as words. */
function namesOf(person: AskedPerson): readonly (readonly string[])[] {
  const known = names.get(person);
  if (known) return known;
  const given = wordsOf(person.givenName);
  const family = wordsOf(person.familyName);
  const made = [[...given, ...family], [...family, ...given], given.length > 0 ? given : family];
  names.set(person, made);
  return made;
}

const ownWords = new WeakMap<AskedPerson, ReadonlySet<string>>();

/** Whether a word is one of somebody's name, or their number. */
function isOfName(word: string, people: readonly AskedPerson[]): boolean {
  return people.some((person) => {
    const own = ownWords.get(person) ?? new Set([...namesOf(person).flat(), person.uci]);
    ownWords.set(person, own);
    return own.has(word);
  });
}

/** The words without the person's full name (either order) or given name; null where neither stands there whole. */
function removeName(words: readonly string[], person: AskedPerson): string[] | null {
  for (const name of namesOf(person)) {
    const at = indexOfSequence(words, name);
    if (at !== -1) return [...words.slice(0, at), ...words.slice(at + name.length)];
  }
  return null;
}

/** "my wife", "pour ma fille", "me": relations as the writer has them. */
export function byRelation(
  words: readonly string[],
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
): Meant {
  if (!onlyHeads(words)) return null;
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  // "For my wife, our daughter and me" heads nobody's answers alone.
  if (Number(has(spouseWords)) + Number(has(kidWords)) + Number(has(themselves)) > 1) return { kind: "several" };
  if (has(spouseWords)) {
    const partner = sender?.role === "spouse" ? "principal" : "spouse";
    return oneOf(people.filter((person) => person.role === partner));
  }
  // "Mon fils" and "ma fille" are children; "son" alone is French for "his".
  if (words.some(isChild) && !(words.length === 1 && words[0] === "son")) {
    return oneOf(people.filter((person) => person.role === "dependant"));
  }
  if (has(principalWords) || words.join(" ").startsWith("my ") || words.join(" ") === "demandeur") {
    const writes = sender ?? people.find((person) => person.role === "principal");
    const principal = people.find((person) => person.role === "principal");
    const named = words.some((word) => /^(?:principale?|pa)$/.test(word)) ? principal : writes;
    return named ? { kind: "one", person: named.id } : null;
  }
  return null;
}

function byOrdinal(words: readonly string[], people: readonly AskedPerson[]): Meant {
  if (!onlyHeads(words) || !words.some((word) => ordinalWords.has(word))) return null;
  const number = countIn(words);
  const person = number === undefined ? undefined : people[number - 1];
  return person ? { kind: "one", person: person.id } : null;
}

function oneOf(people: readonly AskedPerson[]): Meant {
  const [only] = people;
  if (!only) return null;
  return people.length === 1 ? { kind: "one", person: only.id } : { kind: "several" };
}

/** Whether a word names a husband or wife. */
export function isPartner(word: string): boolean {
  return spouseWords.has(word);
}

/** Whether a word names a member of a family by relation. */
export function isRelation(word: string): boolean {
  return spouseWords.has(word) || (isChild(word) && word !== "charge");
}
