import type { AskedPerson } from "../../question/person.ts";
import type { Family } from "../answers/walked.ts";
import { fullNameIn, headingOf } from "../family.ts";
import { kinship } from "../remark/words.ts";
import { fold } from "../normal.ts";

/** Whom the words beside a share mean: one person, several joined by "and", all the children, or whoever is left. */
export function groupOf(given: string, asked: Family): { people: readonly string[]; rest: boolean } | null {
  const words = fold(given).replace(/^[\s(:=–—-]+|[\s):=,–—-]+$/g, "").replace(/\s+(?:is|are|was|were|est|sont|etait)$/, "").replace(/^(?:for|pour|of|de)\s+/, ""); // prettier-ignore
  if (/^(?:(?:the )?(?:rest|others?)(?: of us)?|les autres|le reste)$/.test(words)) return { people: [], rest: true };
  // "My wife and son": "son" alone is French for "his".
  const english = words.replace(/^((?:my|our) \w+ and )(?=(?:son|daughter)$)/, "$1my ");
  const people = english.split(/\s*,\s*(?:(?:and|et|&)\s+)?|\s+(?:and|et|&)\s+/).map((one) => membersOf(one, asked));
  if (people.some((one) => one === null)) return null;
  const all = people.flatMap((one) => one ?? []);
  return new Set(all).size === all.length && all.length > 0 ? { people: all, rest: false } : null;
}

const children = /^(?:all(?: of)? )?(?:(both) (?:of )?)?(?:(?:the|my|our|les|mes|nos) )?(?:(two|three|four|five|deux|trois|quatre|cinq) )?(?:kids|children|enfants)$/; // prettier-ignore
const counts: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5, deux: 2, trois: 3, quatre: 4, cinq: 5 }; // prettier-ignore

/** "My mother" among names is nobody who is asked. */
const outsider = new RegExp(`\\b${kinship}s?\\b`);

function membersOf(words: string, asked: Family): readonly string[] | null {
  if (outsider.test(words) && !asked.people.some((one) => fullNameIn({ words, start: 0, end: words.length }, one)))
    return null;
  const kids = children.exec(words);
  if (kids) {
    const all = asked.people.filter((one) => one.role === "dependant");
    const count = counts[kids[1] ?? kids[2] ?? ""] ?? all.length;
    return all.length > 0 && count === all.length ? all.map((one) => one.id) : null;
  }
  const one = whoIs(words.replace(/^(?:our|my|nos|mes) (?:\w+ )?(?:kids|children|enfants) (?=\p{L})/u, ""), asked);
  return one === null ? null : [one];
}

/** The person whom a name, a relation or a pronoun means; "hers" where there is nobody else besides the writer. */
export function whoIs(words: string, { people, sender, called }: Family): string | null {
  if (/^(?:his|hers|him|her|he|she|lui|elle|le sien|la sienne|les siens)$/i.test(words))
    return sender && people.length === 2 ? (otherThan(sender, people)?.id ?? null) : null;
  if (/^(?:le mien|la mienne|les miens|i)$/i.test(words)) return sender?.id ?? null;
  if (words.trim().split(/\s+/).length > 5 || /\d/.test(words)) return null;
  // Alone it is no French "his", which stands before what is his.
  const meant = headingOf(words === "son" ? "my son" : words, people, sender);
  if (meant?.kind === "several") return called?.get(words.trim()) || null;
  return meant?.kind === "one" ? meant.person : null;
}

function otherThan(sender: AskedPerson, people: readonly AskedPerson[]): AskedPerson | undefined {
  return people.find((one) => one.id !== sender.id);
}
