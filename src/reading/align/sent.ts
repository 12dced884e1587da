import type { AskedPerson } from "../../question/person.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { Language } from "../../question/questionnaire.ts";
import { Stream } from "./stream.ts";
import { tokenLines, wordsOf, type Token } from "./token.ts";

/** A stretch of what we sent that says one thing: half a question line, a heading, a spelled-out reading, a sentence. */
export interface Clause {
  readonly kind: "question" | "heading" | "choice" | "prose";
  /** Question id; a reading or a sentence that stands directly under a question belongs to it. */
  readonly question: string | null;
  /** Whose heading or question it is. */
  readonly person: string | null;
  readonly language: Language | null;
  /** Token positions in the sent stream; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The sent mail as one stream of folded words, with the places of each. */
export interface SentIndex {
  /** Each word by its number in `numbers`. */
  readonly stream: Stream;
  readonly numbers: ReadonlyMap<string, number>;
  readonly clauses: readonly Clause[];
  /** Clause number of each word. */
  readonly clauseOf: Int32Array;
  /**
   * 1 for words that a person may well write as an answer (names on file, addresses, examples in brackets, spelled-out
   * readings). They never start a match, and a match never ends inside a run of them.
   */
  readonly weak: Uint8Array;
}

/** A word that stands in no mail keeps the halves of the sent mail apart. */
const border = "\u0000";

/** Indexes both halves of a sent mail, given as text. */
export function indexSent(
  halves: readonly string[],
  questions: readonly AskedQuestion[],
  people: readonly AskedPerson[],
): SentIndex {
  const numbers = new Map<string, number>([[border, 0]]);
  const parts: Part[] = [];
  let length = 0;
  for (const text of halves) {
    const part = partOf(text, length);
    parts.push(part);
    length += part.tokens.length + 1;
  }
  const words = new Int32Array(length);
  const weak = new Uint8Array(length);
  for (const { tokens, offset } of parts) {
    tokens.forEach(({ word }, index) => {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      words[offset + index] = number;
    });
    weak[offset + tokens.length] = 1;
  }
  const stream = new Stream(words, numbers.size);
  const numbered = (text: string): number[] => wordsOf(text).map((word) => numbers.get(word) ?? -1);
  const asked = questions.map((question) => ({
    question,
    number: numbers.get(String(question.number)) ?? -1,
    en: numbered(question.en),
    fr: numbered(question.fr),
  }));
  const names = people.map((person) => ({
    person: person.id,
    words: numbered(`${person.givenName} ${person.familyName}`),
  }));
  const spelled = questions.some((question) => question.choices !== undefined);
  const clauses = parts.flatMap((part) => clausesOf(part, stream, asked, names, spelled, weak));
  const clauseOf = new Int32Array(length);
  clauses.forEach((clause, number) => clauseOf.fill(number, clause.from, clause.to));
  return { stream, numbers, clauses, clauseOf, weak };
}

/** A half of the sent mail, with the place of its first word in the stream. The border stands behind its last. */
interface Part {
  readonly text: string;
  readonly offset: number;
  /** Its words; their places count from the beginning of their line. */
  readonly tokens: readonly Token[];
  /** For each word where its line begins. */
  readonly lines: readonly number[];
}

function partOf(text: string, offset: number): Part {
  const tokens: Token[] = [];
  const lines: number[] = [];
  for (const line of tokenLines(text)) {
    for (const token of line.tokens) {
      tokens.push(token);
      lines.push(line.start);
    }
  }
  return { text, offset, tokens, lines };
}

/** Where the word at a place of the stream begins and ends in the text. */
const startOf = ({ tokens, lines, offset }: Part, at: number): number =>
  lines[at - offset]! + tokens[at - offset]!.start;
const endOf = ({ tokens, lines, offset }: Part, at: number): number => lines[at - offset]! + tokens[at - offset]!.end;

/** The clauses of a half; marks its weak words. */
function clausesOf(
  part: Part,
  stream: Stream,
  asked: readonly Asked[],
  names: readonly Name[],
  spelled: boolean,
  weak: Uint8Array,
): Clause[] {
  const { offset, tokens } = part;
  const end = offset + tokens.length;
  const clauses: Clause[] = [];
  const posed = posedIn(stream, offset, end, asked);
  const named = names.map(({ person, words }) => ({
    person,
    length: words.length,
    places: placesOf(stream, offset, end, words),
  }));
  let from = offset;
  let under: string | null = null;
  for (const clause of [...posed, { from: end, to: end, question: null, person: null, language: null }]) {
    for (const prose of proseIn(part, from, clause.from, spelled, named)) {
      if (under && hasEmptyLine(part, prose.from)) under = null;
      clauses.push({ ...prose, question: under });
    }
    under = clause.question;
    if (clause.to > clause.from) clauses.push({ ...clause, kind: "question" });
    from = clause.to;
  }
  clauses.push({ kind: "prose", question: null, person: null, language: null, from: end, to: end + 1 });
  for (const clause of clauses) if (clause.kind === "choice") weak.fill(1, clause.from, clause.to);
  for (const place of posed) markExamples(part, place, weak);
  for (const { length, places } of named) for (const place of places) weak.fill(1, place, place + length);
  markAddresses(part, weak);
  return clauses;
}

/** A question with the numbers of its words, and of the number that is printed before it. */
interface Asked {
  readonly question: AskedQuestion;
  readonly number: number;
  readonly en: readonly number[];
  readonly fr: readonly number[];
}

interface Posed {
  readonly from: number;
  readonly to: number;
  readonly question: string | null;
  readonly person: string | null;
  readonly language: Language | null;
}

/**
 * Where the halves of the questions stand, the number before one included. The same words are put to each person in turn,
 * so the k-th place is the k-th person's; a place with its number before it is surer than one in running prose.
 */
function posedIn(stream: Stream, start: number, end: number, asked: readonly Asked[]): Posed[] {
  const posed: Posed[] = [];
  const cursors = { en: new Map<string, number>(), fr: new Map<string, number>() };
  for (const { question, number, ...words } of asked) {
    for (const language of ["en", "fr"] as const) {
      const cursor = cursors[language];
      const place = placeOf(stream, words[language], number, cursor.get(question[language]) ?? start, end);
      if (!place) continue;
      cursor.set(question[language], place.to);
      posed.push({ ...place, question: question.id, person: question.person, language });
    }
  }
  return posed.toSorted((a, b) => a.from - b.from).filter((one, index, all) => one.from >= (all[index - 1]?.to ?? 0));
}

function placeOf(
  stream: Stream,
  row: readonly number[],
  number: number,
  from: number,
  end: number,
): { from: number; to: number } | null {
  const numbered = stream.find([number, ...row], from, end);
  if (numbered !== -1) return { from: numbered, to: numbered + row.length + 1 };
  const bare = stream.find(row, from, end);
  return bare === -1 ? null : { from: bare, to: bare + row.length };
}

/** Every place where these words stand in a row; places may overlap. */
function placesOf(stream: Stream, from: number, to: number, row: readonly number[]): number[] {
  const places: number[] = [];
  for (let at = stream.find(row, from, to); at !== -1; at = stream.find(row, at + 1, to)) places.push(at);
  return places;
}

/** The clauses between two questions: a heading or a spelled-out reading is a line, prose goes by sentence. */
function proseIn(part: Part, from: number, to: number, spelled: boolean, names: readonly Named[]): Clause[] {
  const { text, tokens, offset } = part;
  const clauses: Clause[] = [];
  let start = from;
  while (start < to) {
    const first = tokens[start - offset]!;
    let end = start + 1;
    while (end < to && !isBreak(part, end)) end++;
    const person = greetings.has(first.word) ? null : headingOf(start, end, names);
    const isChoice = spelled && /^[a-z]$/.test(first.word) && text[endOf(part, start)] === ".";
    clauses.push({
      kind: isChoice ? "choice" : person ? "heading" : "prose",
      question: null,
      person,
      language: null,
      from: start,
      to: end,
    });
    start = end;
  }
  return clauses;
}

/** Whether an empty line stands before a word, or nothing at all. */
function hasEmptyLine(part: Part, at: number): boolean {
  return at === part.offset || /\n[^\S\n]*\n/.test(part.text.slice(endOf(part, at - 1), startOf(part, at)));
}

/** Before a word a new line, or the end of a sentence on the same one. "A." and "B." begin a spelled-out reading and end none. */
function isBreak({ text, tokens, lines, offset }: Part, at: number): boolean {
  const line = lines[at - offset]!;
  if (line !== lines[at - offset - 1]) return true;
  const before = tokens[at - offset - 1]!;
  const start = tokens[at - offset]!.start;
  // Between most words stands a space, or nothing but a hyphen or an apostrophe.
  if (start - before.end < 2 || before.word.length <= 1) return false;
  return /[.!?;]\s/.test(text.slice(line + before.end, line + start));
}

/** A person's full name as the numbers of its words. */
interface Name {
  readonly person: string;
  readonly words: readonly number[];
}

/** The places of a person's full name. */
interface Named {
  readonly person: string;
  readonly length: number;
  readonly places: readonly number[];
}

const greetings = new Set(["dear", "hello", "good", "bonjour", "cher", "chere"]);
/** No heading of ours has more words besides the name, and names have up to ten. */
const headingWords = 16;

/** Whose full name stands on a short line of ours. */
function headingOf(from: number, to: number, names: readonly Named[]): string | null {
  const fits = ({ length, places }: Named): boolean =>
    to - from <= headingWords + length && places.some((place) => place >= from && place + length <= to);
  return names.find(fits)?.person ?? null;
}

/** What a question gives in brackets as an example is what people answer: "(yes or no)", "(black, blue, brown …)". */
function markExamples(part: Part, posed: Posed, weak: Uint8Array): void {
  let inside = false;
  for (let at = posed.from; at < posed.to; at++) {
    const between = part.text.slice(at === part.offset ? 0 : endOf(part, at - 1), startOf(part, at));
    if (at > posed.from && between.includes("(")) inside = true;
    else if (between.includes(")")) inside = false;
    if (inside) weak[at] = 1;
  }
}

/** Addresses and links: what stands between white space and holds an @ or a scheme. */
function markAddresses(part: Part, weak: Uint8Array): void {
  const { text, tokens, offset } = part;
  for (let at = offset; at < offset + tokens.length; at++) {
    const before = text[startOf(part, at) - 1];
    const follows = before === "@" || (before === "." && at > offset && weak[at - 1]);
    if (!follows && text[endOf(part, at)] !== "@") continue;
    weak[at] = 1;
    for (let back = at - 1; back >= offset && endOf(part, back) === startOf(part, back + 1) - 1; back--) {
      if (/\s/.test(text[endOf(part, back)] ?? " ")) break;
      weak[back] = 1;
    }
  }
}
