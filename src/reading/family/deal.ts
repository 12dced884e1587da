import { wordsOf } from "../align/token.ts";
import type { AskedPerson } from "../../question/person.ts";
import type { Family, Words } from "../answers/walked.ts";
import { fullNameIn, isRelation } from "../family.ts";
import { saysBothEyes } from "./both-eyes.ts";
import { everyWord, holdsEvery } from "./every.ts";
import { blankForAll, isForAll } from "./shared.ts";
import { labelIn, type Label } from "./label.ts";
import { sameAs } from "./same.ts";
import { isWhole } from "./shape.ts";
import { isRestOfName, namedLines, namedShares, type NamedShare } from "./named-shares.ts";
import { groupOf, whoIs } from "./who.ts";
import { fold } from "../normal.ts";
import { bareStretchOf } from "../stretch.ts";

/** What people answer to one question; a null person is everybody. */
export interface Dealt {
  readonly question: string;
  readonly shares: readonly { readonly person: string | null; readonly words: Words }[];
  /** The order that full names or UCIs give, where each of the family is named. */
  readonly order: Order | null;
  /** Whose name stood beside "my son", which would fit several. */
  readonly called?: ReadonlyMap<string, string>;
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
export function dealtIn(line: Words, asked: Family, known: Order | null): Dealt | null {
  if (line.words.length > longest || fold(line.words).length !== line.words.length) return null;
  const label = labelIn(line, asked);
  if (!label) return null;
  const { question, value } = label;
  if (value.words === "" || saysBothEyes(question, fold(line.words))) return null;
  // What is shared by one label among a person's own leaves their answers together.
  if (isForAll(fold(line.words)) && sharedAlready(label)) return null;
  if (label.people !== null) return ownShares(question, label.people, value, asked);
  const whole = everybodys(value, question, label.every);
  if (whole) return { question, shares: [{ person: null, words: whole }], order: null };
  if (label.every) return null;
  return sharesIn(value, question, asked, known) ?? named(question, namedShares(value, question, asked));
}

/** Below the label or the number that a line is, everybody's answer on a line of their own, in whatever words. */
export function dealtLines(head: Words, lines: readonly Words[], asked: Family): Dealt | null {
  const label = labelIn({ ...head, words: `${head.words} x` }, asked);
  if (!label || label.people !== null || label.every || label.value.words !== "x") return null;
  return named(label.question, namedLines(lines, label.question, asked));
}

/** The same below a question that is known: each of the family on a line, by name. */
export function dealtBelow(question: string, lines: readonly Words[], asked: Family): Dealt | null {
  if (question !== "fullName") return named(question, namedLines(lines, question, asked));
  const owned = lines.map((line) => nameShare(line, asked));
  const shares = owned.flatMap((one) => one?.people.map((person) => ({ person, words: one.words })) ?? []);
  const called = new Map(owned.flatMap((one) => (one?.called === undefined ? [] : one.people.map((person) => [one.called ?? "", person] as const)))); // prettier-ignore
  const isEach = new Set(shares.map(({ person }) => person)).size === lines.length;
  return isEach ? { question, shares, order: null, called } : null;
}

function named(question: string, shares: readonly NamedShare[] | null): Dealt | null {
  if (!shares || shares.length === 0) return null;
  const own = shares.flatMap(({ people, words }) => people.map((person) => ({ person, words })));
  // Nobody shares a number.
  if (question === "uci" && own.length > shares.length) return null;
  return { question, shares: own, order: null };
}

/** "Email (same for all of us): …", "14 May 2019 for everyone": words that every label knows. */
function sharedAlready({ question, every, value }: Label): boolean {
  const folded = fold(value.words);
  return every ? isWhole(question, value.words, fold) : isForAll(folded) && isWhole(question, blankForAll(folded).trim(), fold); // prettier-ignore
}

/** The value of a label that says whose it is; nobody shares a name or a UCI. */
export function ownShares(question: string, owners: readonly string[], words: Words, asked: Family): Dealt | null {
  const plain = { ...words, words: words.words.replace(/[.\s]+$/, "") };
  const alone = question === "fullName" || question === "uci";
  const own = asked.people.find((one) => one.id === owners[0]);
  const fits = question === "fullName" ? own && fullNameIn(plain, own)?.words === plain.words : isWhole(question, plain.words, fold); // prettier-ignore
  if (!fits || (alone && owners.length > 1)) return null;
  return { question, shares: owners.map((person) => ({ person, words: plain })), order: null };
}

/** An answer with nothing beside it but words for everybody: "14 May 2019 for all", "all black", "oui pour les trois". */
function everybodys(value: Words, question: string, every: boolean): Words | null {
  const clean = value.words.replace(/[.!)\s]+$/, "");
  if (every && question !== "fullName" && question !== "uci" && isWhole(question, clean, fold))
    return bareStretchOf(value, 0, clean.length);
  if (question === "fullName" || question === "uci") return null;
  const inner = /^(.{6,40}?)((?:,|(?= (?:for|pour) )) ?[\p{L} ]{3,30})(?=, \p{L})/u.exec(clean);
  // "17 August 2024, all, Vancouver airport": the place stands beside its date.
  if (inner && question === "lastEntry" && isWhole(question, inner[1] ?? "", fold)) {
    const said = wordsOf(inner[2] ?? "");
    const place = clean.slice(inner[0].length + 2);
    if (said.every(everyWord) && holdsEvery(said) && isWhole("lastEntryPlace", place, fold))
      return { ...value, words: `${inner[1]}${" ".repeat((inner[2] ?? "").length)}${clean.slice(inner[0].length)}` };
  }
  if (question === "inCanada" && allHere.test(fold(clean))) return bareStretchOf(value, 0, clean.length);
  const words = [...clean.matchAll(/[^\s,;()]+/g)];
  const isEvery = (from: number, to: number): boolean => {
    const said = words.slice(from, to).map((word) => fold(word[0]));
    return said.length > 0 && said.every(everyWord) && holdsEvery(said);
  };
  for (let cut = 1; cut < words.length; cut++) {
    const [last, next] = [words[cut - 1], words[cut]];
    if (!last || !next) continue;
    const end = last.index + last[0].length;
    if (isEvery(cut, words.length) && isWhole(question, clean.slice(0, end), fold)) return bareStretchOf(value, 0, end);
    if (isEvery(0, cut) && isWhole(question, clean.slice(next.index), fold))
      return bareStretchOf(value, next.index, clean.length);
  }
  return null;
}

/** "Yes, we are all in Canada", "oui, nous sommes tous les trois au Canada". Folded. */
const allHere = /^(?:(?:yes|oui),? )?(?:we are|we're|nous sommes) (?:all|both|tous|toutes)(?: (?:of us|(?:les )?(?:deux|trois|quatre|cinq)|two|three|four|five))?(?: (?:currently|now|presently|actuellement|presentement))? (?:in|au) canada(?: now| right now| actuellement| presentement)?$/; // prettier-ignore

/** Semicolons and bars, strokes, commas with "and", commas alone. */
const separators = [
  /[ \t]*[;|]\s*(?:and |et )?/g,
  /\s\/+\s+/g,
  /,\s+(?:and |et )?|\s(?:and|et|&)\s+/g,
  /,\s+(?:and |et )?/g,
  /\.\s+(?=\p{L})/gu,
];
const firstComma = 2;

function sharesIn(value: Words, question: string, asked: Family, known: Order | null): Dealt | null {
  const { people } = asked;
  if (people.length < 2) return null;
  for (const [index, separator] of separators.entries()) {
    const parts = partsOf(value, separator);
    if (parts.length < 2 || parts.length > people.length) continue;
    const owned = parts.map((part) => shareOf(part, question, asked, known === null));
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
      const called = new Map(owned.flatMap((one) => (one.called === undefined ? [] : one.people.map((person) => [one.called ?? "", person] as const)))); // prettier-ignore
      const isClear = called.size === owned.filter((one) => one.called !== undefined).length;
      return { question, shares, order: listed ? { people: order, separator: Math.min(index, firstComma) } : null, ...(isClear && { called }) }; // prettier-ignore
    }
    const mixed = known?.separator === Math.min(index, firstComma) && question === "email" ? mixedShares(parts, owned, known, question) : null; // prettier-ignore
    if (mixed) return mixed;
    // Answers side by side, in the order in which the names or the UCIs stood.
    const bare = parts.every((part) => isWhole(question, part.words, fold) || sameAs(part.words, people, asked.sender));
    const apart = known?.separator === Math.min(index, firstComma) && parts.length === known.people.length;
    // "Toronto, Ontario" is one place.
    if (apart && bare && !["uci", "fullName"].includes(question) && (question !== "lastEntryPlace" || index < firstComma))
      return { question, shares: parts.flatMap((words, at) => { const person = known.people[at]; return person ? [{ person, words }] : []; }), order: null }; // prettier-ignore
  }
  return null;
}

/** "zoe@…, minh@…, and zoe@… for the kids": those without a name are, in their order, of those who are named nowhere. */
function mixedShares(
  parts: readonly Words[],
  owned: readonly (Share | null)[],
  known: Order,
  question: string,
): Dealt | null {
  const named = new Set(owned.flatMap((one) => one?.people ?? []));
  const left = known.people.filter((person) => !named.has(person));
  const bare = parts.filter((part, at) => owned[at] === null && isWhole(question, part.words, fold));
  const count = owned.filter((one) => one !== null).length;
  if (count === 0 || bare.length + count !== parts.length || bare.length !== left.length) return null;
  if (owned.some((one) => one?.rest)) return null;
  let next = 0;
  const shares = parts.flatMap((words, at) => {
    const own = owned[at];
    const person = left[next];
    if (own) return own.people.map((one) => ({ person: one, words: own.words }));
    next++;
    return person ? [{ person, words }] : [];
  });
  return { question, shares, order: null };
}

interface Share {
  readonly people: readonly string[];
  /** "The rest of us": whoever is not named beside it. */
  readonly rest: boolean;
  readonly words: Words;
  /** A relation beside their name that would fit several. */
  readonly called?: string;
}

/** One part of a list: whose it is, before or behind the whole answer. */
function shareOf(part: Words, question: string, asked: Family, alone: boolean): Share | null {
  if (question === "fullName") return nameShare(part, asked);
  // Where the order of the family is known, addresses stand in it.
  const onFile = alone || question === "uci" ? onFileOf(part.words, question, asked) : null;
  if (onFile) return { people: [onFile.id], rest: false, words: part };
  const tokens = [...part.words.matchAll(/\S+/g)];
  for (let cut = 1; cut < tokens.length && cut < 12; cut++) {
    const [end, start] = [tokens[cut - 1], tokens[cut]];
    if (!end || !start) continue;
    const before = bareStretchOf(part, 0, end.index + end[0].length);
    const after = bareStretchOf(part, start.index, part.words.length);
    for (const [who, words] of [
      [before, after],
      [after, before],
    ] as const) {
      const answer = withoutMarks(words);
      if (
        !isWhole(question, answer.words, fold) ||
        isRestOfName(
          answer.words,
          asked.people.map(({ id }) => id),
          asked,
        )
      )
        continue;
      const people = groupOf(who.words, asked);
      if (people) return { ...people, words: answer };
    }
  }
  return null;
}

/** Whose number or address on file words are, and nothing else. */
function onFileOf(words: string, question: string, { people }: Family): AskedPerson | null {
  const owners = people.filter(
    ({ uci, email }) =>
    question === "uci" ? /^[\d\s-]+$/.test(words) && uci === words.replace(/\D/g, "") : question === "email" && email?.toLowerCase() === words.toLowerCase(), // prettier-ignore
  );
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

const titles = new Set("mr mrs ms miss m mme mlle dr monsieur madame mademoiselle docteur".split(" "));

/** "Amina Diallo", "Mme Amina Diallo", "me Amina Diallo", "Minh Nguyễn (husband)". */
function nameShare(part: Words, asked: Family): Share | null {
  const named = asked.people.flatMap((person) => {
    const name = fullNameIn(part, person);
    return name ? [{ person, name }] : [];
  });
  const [only] = named;
  if (!only || named.length > 1) return null;
  const rest = `${part.words.slice(0, only.name.start - part.start)} ${part.words.slice(only.name.end - part.start)}`;
  const others = wordsOf(rest).filter((word) => !titles.has(word));
  const meant = others.length === 0 ? only.person.id : whoIs(others.join(" "), asked);
  const related = others.some(isRelation);
  return meant === only.person.id || (related && meant === null && others.length < 3)
    ? {
        people: [only.person.id],
        rest: false,
        words: only.name,
        ...(meant === null && only.person.role === "dependant" && { called: others.join(" ") }),
      }
    : null;
}

/** A share without the mark or the verb between it and its owner: "= brown", "is 1123456789", "(brown)". */
function withoutMarks(words: Words): Words {
  const from = /^(?:[\s:=(>–—-]|(?:is|are|was|were|est|sont|etait|était)\s)*/i.exec(words.words)?.[0].length ?? 0;
  const to = words.words.replace(/[\s:=(),–—-]+$/, "").length;
  return bareStretchOf(words, from, Math.max(from, to));
}

/** The parts of a value; "March 14, 2024" is one, and a comma in brackets parts nothing. */
function partsOf(value: Words, separator: RegExp): Words[] {
  const cuts: [number, number][] = [];
  for (const match of value.words.matchAll(separator)) {
    if (/^\s*(?:19|20)\d\d\b(?![-/.]\d)/.test(value.words.slice(match.index + 1)) && /\p{L}\.? ?\d{1,2}(?:st|nd|rd|th)?$/iu.test(value.words.slice(0, match.index))) continue; // prettier-ignore
    cuts.push([match.index, match.index + match[0].length]);
  }
  const last = value.words.replace(/,?\s*\(?(?:(?:all )?(?:in )?(?:the |that )?same order|in (?:that|this) order|(?:dans (?:le|cet) )?(?:meme |même )?ordre|respectively|respectivement)\)?[.\s]*$|[.\s]+$/i, "").length; // prettier-ignore
  let from = 0;
  const parts: Words[] = [];
  for (const [end, next] of [...cuts, [last, last] as [number, number]]) {
    if (end > last) break;
    parts.push(bareStretchOf(value, from, end));
    from = next;
  }
  return parts.filter((part) => part.words !== "");
}
