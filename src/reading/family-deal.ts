import type { AskedPerson } from "../question/person.ts";
import { wordsOf } from "./align-token.ts";
import { marker } from "./answers-count.ts";
import { questionNamed } from "./answers-label.ts";
import type { Asked, Words } from "./answers-walked.ts";
import { fullNameIn, headingOf, isRelation } from "./family.ts";
import { everyWord, holdsEvery } from "./family-every.ts";
import { blankForAll, isForAll } from "./family-shared.ts";
import { isWhole } from "./family-shape.ts";
import { fold } from "./normal.ts";

/** What people answer to one question; a null person is everybody. */
export interface Dealt {
  readonly question: string;
  readonly shares: readonly { readonly person: string | null; readonly words: Words }[];
  /** The order that full names or UCIs give, where each of the family is named. */
  readonly order: Order | null;
}

/** The family in the order in which it was listed, and what parted one from the next. */
export interface Order {
  readonly people: readonly string[];
  readonly separator: number;
}

/** A longer line is prose. */
const longest = 600;

/**
 * Reads a line that answers one question for several people by name: "UCI: me 1123456789, Minh 11234567", "4. 2019-08-25 for
 * all", "Courriel d'Awa : …". `known` is the order in which the family was listed before. Null where any part of it is not
 * somebody's whole answer.
 */
export function dealtIn(line: Words, asked: Asked, known: Order | null): Dealt | null {
  if (line.words.length > longest || fold(line.words).length !== line.words.length) return null;
  const label = labelIn(line, asked);
  if (!label) return null;
  const { question, value } = label;
  if (value.words === "") return null;
  // What is shared by one label among a person's own leaves their answers together.
  if (isForAll(fold(line.words)) && sharedAlready(label)) return null;
  if (label.person !== null) return oneShare(question, label.person, value, asked);
  const whole = everybodys(value, question, label.every);
  if (whole) return { question, shares: [{ person: null, words: whole }], order: null };
  return label.every ? null : sharesIn(value, question, asked, known);
}

/** "Email (same for all of us): …", "14 May 2019 for everyone": words that every label knows. */
function sharedAlready({ question, every, value }: Label): boolean {
  const folded = fold(value.words);
  return every ? isWhole(question, value.words, fold) : isForAll(folded) && isWhole(question, blankForAll(folded).trim(), fold); // prettier-ignore
}

function oneShare(question: string, person: string, words: Words, asked: Asked): Dealt | null {
  const plain = { ...words, words: words.words.replace(/[.\s]+$/, "") };
  const own = asked.people.find((one) => one.id === person);
  const fits = question === "fullName" ? own && fullNameIn(plain, own)?.words === plain.words : isWhole(question, plain.words, fold); // prettier-ignore
  return fits ? { question, shares: [{ person, words: plain }], order: null } : null;
}

interface Label {
  readonly question: string;
  readonly person: string | null;
  readonly every: boolean;
  readonly value: Words;
}

/** The question that a line's number or label names, and whose label it is: "IUC de Sékou :", "Email for everyone:". */
function labelIn(line: Words, asked: Asked): Label | null {
  const count = marker.exec(line.words);
  const head = count?.[0].length ?? 0;
  const numbered = count ? asked.numbered(Number(count[1]), null) : null;
  const rest = slice(line, head, line.words.length);
  const colon = /\s?[:=]\s*|\s[–—-]{1,2}\s/.exec(rest.words);
  if (colon && colon.index > 0) {
    const words = rest.words.slice(0, colon.index).replace(/\b(uci|iuc|e-?mail|courriel)s\b/i, "$1");
    const value = slice(rest, colon.index + colon[0].length, rest.words.length);
    const plain = questionNamed(words, asked.order);
    const every = holdsEvery(wordsOf(words));
    const lessEvery = every ? questionNamed(withoutEvery(words), asked.order) : null;
    const question = lessEvery ?? plain;
    if (question !== null && (numbered === null || numbered === question))
      return { question, person: null, every, value };
    const owned = asked.people.length > 1 ? ownedLabel(words, asked) : null;
    if (owned) return { ...owned, every: false, value };
  }
  if (numbered !== null) return { question: numbered, person: null, every: false, value: rest };
  // "Full names Zoë Łucja and Minh Nguyễn"
  const bare = /^(?:(?:full |our )?names|noms(?: complets)?)\s+/i.exec(rest.words);
  return bare ? { question: "fullName", person: null, every: false, value: slice(rest, bare[0].length, rest.words.length) } : null; // prettier-ignore
}

/** "IUC de Sékou", "Minh's email", "UCI (Minh)", "my husband's eyes": the label and whose it is. */
function ownedLabel(label: string, asked: Asked): { question: string; person: string } | null {
  const words = label.replace(/['’]s\b|\b[dl]['’]/gi, " ").split(/[\s()]+/).filter(Boolean); // prettier-ignore
  if (words.length > 9) return null;
  for (let cut = 1; cut < words.length; cut++) {
    const [before, after] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
    for (const [name, other] of [
      [after, before],
      [before, after],
    ] as const) {
      const person = whoIs(name.replace(/^(?:de|for|pour|of) /i, ""), asked);
      const question =
        person === null ? null : questionNamed(other.replace(/ (?:de|du|for|of|pour)$/i, ""), asked.order);
      if (person !== null && question !== null && !/^(?:my|our|mon|ma|mes|your)$/i.test(name))
        return { question, person };
    }
  }
  return null;
}

function withoutEvery(label: string): string {
  const words = label.split(/\s+/);
  let to = words.length;
  while (to > 1 && everyWord(fold(words[to - 1] ?? "").replace(/\W/g, ""))) to--;
  let from = 0;
  while (from < to - 1 && everyWord(fold(words[from] ?? "").replace(/\W/g, ""))) from++;
  return words.slice(from, to).join(" ").replace(/,$/, "");
}

/** An answer with nothing beside it but words for everybody: "14 May 2019 for all", "all black", "oui pour les trois". */
function everybodys(value: Words, question: string, every: boolean): Words | null {
  const clean = value.words.replace(/[.!)\s]+$/, "");
  if (every && question !== "fullName" && question !== "uci" && isWhole(question, clean, fold))
    return slice(value, 0, clean.length);
  if (question === "fullName" || question === "uci") return null;
  const words = [...clean.matchAll(/[^\s,;()]+/g)];
  const isEvery = (from: number, to: number): boolean => {
    const said = words.slice(from, to).map((word) => fold(word[0]));
    return said.length > 0 && said.every(everyWord) && holdsEvery(said);
  };
  for (let cut = 1; cut < words.length; cut++) {
    const [last, next] = [words[cut - 1], words[cut]];
    if (!last || !next) continue;
    const end = last.index + last[0].length;
    if (isEvery(cut, words.length) && isWhole(question, clean.slice(0, end), fold)) return slice(value, 0, end);
    if (isEvery(0, cut) && isWhole(question, clean.slice(next.index), fold))
      return slice(value, next.index, clean.length);
  }
  return null;
}

/** Semicolons and bars, strokes, commas with "and", commas alone. */
const separators = [
  /[ \t]*[;|]\s*(?:and |et )?/g,
  /\s\/+\s+/g,
  /,\s+(?:and |et )?|\s(?:and|et|&)\s+/g,
  /,\s+(?:and |et )?/g,
];
const firstComma = 2;

function sharesIn(value: Words, question: string, asked: Asked, known: Order | null): Dealt | null {
  const { people } = asked;
  if (people.length < 2) return null;
  for (const [index, separator] of separators.entries()) {
    const parts = partsOf(value, separator);
    if (parts.length < 2 || parts.length > people.length) continue;
    const owned = parts.map((part) => shareOf(part, question, asked));
    if (owned.every((one) => one !== null)) {
      const taken = new Set(owned.flatMap((one) => (one.rest ? [] : one.people)));
      const shares = owned.flatMap((one) =>
        (one.rest ? people.map(({ id }) => id).filter((id) => !taken.has(id)) : one.people).map((person) => ({
          person,
          words: one.words,
        })),
      );
      const order = shares.map((one) => one.person);
      if (new Set(order).size !== order.length || owned.filter((one) => one.rest).length > 1) return null;
      const listed = (question === "fullName" || question === "uci") && order.length === people.length;
      return { question, shares, order: listed ? { people: order, separator: Math.min(index, firstComma) } : null };
    }
    // Answers side by side, in the order in which the names or the UCIs stood.
    const bare = parts.every((part) => isWhole(question, part.words, fold));
    const apart = known?.separator === Math.min(index, firstComma) && parts.length === known.people.length;
    // "Toronto, Ontario" is one place.
    if (apart && bare && !["uci", "fullName"].includes(question) && (question !== "lastEntryPlace" || index < firstComma))
      return { question, shares: parts.flatMap((words, at) => { const person = known.people[at]; return person ? [{ person, words }] : []; }), order: null }; // prettier-ignore
  }
  return null;
}

interface Share {
  readonly people: readonly string[];
  /** "The rest of us": whoever is not named beside it. */
  readonly rest: boolean;
  readonly words: Words;
}

/** One part of a list: whose it is, before or behind the whole answer. */
function shareOf(part: Words, question: string, asked: Asked): Share | null {
  if (question === "fullName") return nameShare(part, asked);
  const onFile = question === "uci" ? asked.people.find(({ uci }) => uci === part.words.replace(/\D/g, "") && /^[\d\s-]+$/.test(part.words)) : undefined; // prettier-ignore
  if (onFile) return { people: [onFile.id], rest: false, words: part };
  const tokens = [...part.words.matchAll(/\S+/g)];
  for (let cut = 1; cut < tokens.length && cut < 12; cut++) {
    const [end, start] = [tokens[cut - 1], tokens[cut]];
    if (!end || !start) continue;
    const before = slice(part, 0, end.index + end[0].length);
    const after = slice(part, start.index, part.words.length);
    for (const [who, words] of [
      [before, after],
      [after, before],
    ] as const) {
      const answer = withoutMarks(words);
      if (!isWhole(question, answer.words, fold)) continue;
      const people = groupOf(who.words, asked);
      if (people) return { ...people, words: answer };
    }
  }
  return null;
}

/** "Amina Diallo", "me Amina Diallo", "Minh Nguyễn (husband)". */
function nameShare(part: Words, asked: Asked): Share | null {
  const named = asked.people.flatMap((person) => {
    const name = fullNameIn(part, person);
    return name ? [{ person, name }] : [];
  });
  const [only] = named;
  if (!only || named.length > 1) return null;
  const rest = `${part.words.slice(0, only.name.start - part.start)} ${part.words.slice(only.name.end - part.start)}`;
  const others = wordsOf(rest);
  const meant = others.length === 0 ? only.person.id : whoIs(others.join(" "), asked);
  const related = others.some(isRelation);
  return meant === only.person.id || (related && meant === null && others.length < 3)
    ? { people: [only.person.id], rest: false, words: only.name }
    : null;
}

/** A share without the mark or the verb between it and its owner: "= brown", "is 1123456789", "(brown)". */
function withoutMarks(words: Words): Words {
  const from = /^(?:[\s:=(>–—-]|(?:is|are|was|were|est|sont|etait|était)\s)*/i.exec(words.words)?.[0].length ?? 0;
  const to = words.words.replace(/[\s:=(),–—-]+$/, "").length;
  return slice(words, from, Math.max(from, to));
}

/** Whom the words beside a share mean: one person, several joined by "and", all the children, or whoever is left. */
function groupOf(given: string, asked: Asked): { people: readonly string[]; rest: boolean } | null {
  const words = fold(given).replace(/^[\s(:=–—-]+|[\s):=,–—-]+$/g, "").replace(/\s+(?:is|are|was|were|est|sont|etait)$/, "").replace(/^(?:for|pour|of|de)\s+/, ""); // prettier-ignore
  if (/^(?:(?:the )?(?:rest|others?)(?: of us)?|les autres|le reste)$/.test(words)) return { people: [], rest: true };
  const people = words.split(/\s+(?:and|et|&)\s+|,\s*/).map((one) => membersOf(one, asked));
  if (people.some((one) => one === null)) return null;
  const all = people.flatMap((one) => one ?? []);
  return new Set(all).size === all.length && all.length > 0 ? { people: all, rest: false } : null;
}

function membersOf(words: string, asked: Asked): readonly string[] | null {
  if (/^(?:(?:the|my|our|les|mes|nos) )?(?:kids|children|enfants)$/.test(words)) {
    const children = asked.people.filter((one) => one.role === "dependant");
    return children.length > 0 ? children.map((one) => one.id) : null;
  }
  const one = whoIs(words, asked);
  return one === null ? null : [one];
}

/** The person whom a name, a relation or a pronoun means; "hers" where there is nobody else besides the writer. */
function whoIs(words: string, { people, sender }: Asked): string | null {
  if (/^(?:his|hers|him|her|he|she|lui|elle|le sien|la sienne|les siens)$/i.test(words))
    return sender && people.length === 2 ? (otherThan(sender, people)?.id ?? null) : null;
  if (/^(?:le mien|la mienne|les miens|i)$/i.test(words)) return sender?.id ?? null;
  if (words.split(/\s+/).length > 5 || /\d/.test(words)) return null;
  const meant = headingOf(words, people, sender);
  return meant?.kind === "one" ? meant.person : null;
}

function otherThan(sender: AskedPerson, people: readonly AskedPerson[]): AskedPerson | undefined {
  return people.find((one) => one.id !== sender.id);
}

/** The parts of a value; "March 14, 2024" is one, and a comma in brackets parts nothing. */
function partsOf(value: Words, separator: RegExp): Words[] {
  const cuts: [number, number][] = [];
  for (const match of value.words.matchAll(separator)) {
    if (/^\s*(?:19|20)\d\d\b(?![-/.]\d)/.test(value.words.slice(match.index + 1)) && /\p{L}\.? ?\d{1,2}(?:st|nd|rd|th)?$/iu.test(value.words.slice(0, match.index))) continue; // prettier-ignore
    cuts.push([match.index, match.index + match[0].length]);
  }
  const last = value.words.replace(/\s*\((?:(?:in )?(?:the )?same order|(?:dans le )?meme ordre|même ordre)\)[.\s]*$|[.\s]+$/i, "").length; // prettier-ignore
  let from = 0;
  const parts: Words[] = [];
  for (const [end, next] of [...cuts, [last, last] as [number, number]]) {
    if (end > last) break;
    parts.push(slice(value, from, end));
    from = next;
  }
  return parts.filter((part) => part.words !== "");
}

function slice(words: Words, from: number, to: number): Words {
  const text = words.words.slice(from, to);
  const start = words.start + from + (text.length - text.trimStart().length);
  return { words: text.trim(), start, end: start + text.trim().length };
}
