import type { AskedPerson } from "../../question/person.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { Language } from "../../question/questionnaire.ts";
import { Seeds } from "./seeds.ts";
import { indexOfSequence, tokensOf, wordsOf, type Token } from "./token.ts";

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

/** The sent mail as one stream of folded words, with the place of every three of them. */
export interface SentIndex {
  /** Each word by its number in `numbers`. */
  readonly words: readonly number[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly clauses: readonly Clause[];
  /** Clause number of each word. */
  readonly clauseOf: readonly number[];
  /**
   * Words that a person may well write as an answer (names on file, addresses, examples in brackets, spelled-out readings).
   * They never start a match, and a match never ends inside a run of them.
   */
  readonly weak: readonly boolean[];
  readonly seeds: Seeds;
}

/** A word that stands in no mail keeps the halves of the sent mail apart. */
const border = "\u0000";

/** Indexes both halves of a sent mail, given as text. */
export function indexSent(
  halves: readonly string[],
  questions: readonly AskedQuestion[],
  people: readonly AskedPerson[],
): SentIndex {
  const words: string[] = [];
  const clauses: Clause[] = [];
  const weak: boolean[] = [];
  for (const half of halves) indexHalf(half, questions, people, words, clauses, weak);
  const clauseOf: number[] = [];
  clauses.forEach((clause, number) => {
    for (let at = clause.from; at < clause.to; at++) clauseOf[at] = number;
  });
  const numbers = new Map<string, number>([[border, 0]]);
  const numbered = words.map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
  return { words: numbered, numbers, clauses, clauseOf, weak, seeds: new Seeds(numbered, weak) };
}

function indexHalf(
  half: string,
  questions: readonly AskedQuestion[],
  people: readonly AskedPerson[],
  words: string[],
  clauses: Clause[],
  weak: boolean[],
): void {
  const offset = words.length;
  const names = people.map((person) => ({
    person: person.id,
    words: wordsOf(`${person.givenName} ${person.familyName}`),
  }));
  const spelled = questions.some((question) => question.choices !== undefined);
  const tokens = tokensOf(half);
  const own = tokens.map((token) => token.word);
  const posed = posedIn(own, questions);
  let from = 0;
  let under: string | null = null;
  for (const clause of [...posed, { from: own.length, to: own.length, question: null, person: null, language: null }]) {
    for (const prose of proseIn(half, tokens, from, clause.from, spelled, names)) {
      if (under && hasEmptyLine(half, tokens[prose.from - 1], tokens[prose.from])) under = null;
      clauses.push({ ...prose, question: under, from: prose.from + offset, to: prose.to + offset });
    }
    under = clause.question;
    if (clause.to > clause.from)
      clauses.push({ ...clause, kind: "question", from: clause.from + offset, to: clause.to + offset });
    from = clause.to;
  }
  words.push(...own, border);
  clauses.push({
    kind: "prose",
    question: null,
    person: null,
    language: null,
    from: words.length - 1,
    to: words.length,
  });
  for (let at = offset; at < words.length; at++) weak[at] = words[at] === border;
  for (const clause of clauses) if (clause.kind === "choice") markWeak(weak, clause.from, clause.to);
  for (const place of posed) markExamples(half, tokens, place, offset, weak);
  markNames(own, offset, names, weak);
  markAddresses(half, tokens, offset, weak);
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
function posedIn(words: readonly string[], questions: readonly AskedQuestion[]): Posed[] {
  const posed: Posed[] = [];
  const cursors = new Map<string, number>();
  for (const question of questions) {
    for (const language of ["en", "fr"] as const) {
      const sequence = wordsOf(question[language]);
      const key = `${language} ${question[language]}`;
      const place = placeOf(words, sequence, question.number, cursors.get(key) ?? 0);
      if (!place) continue;
      cursors.set(key, place.to);
      posed.push({ ...place, question: question.id, person: question.person, language });
    }
  }
  return posed.toSorted((a, b) => a.from - b.from).filter((one, index, all) => one.from >= (all[index - 1]?.to ?? 0));
}

function placeOf(
  words: readonly string[],
  sequence: readonly string[],
  number: number,
  from: number,
): { from: number; to: number } | null {
  const numbered = indexOfSequence(words, [String(number), ...sequence], from);
  if (numbered !== -1) return { from: numbered, to: numbered + sequence.length + 1 };
  const bare = indexOfSequence(words, sequence, from);
  return bare === -1 ? null : { from: bare, to: bare + sequence.length };
}

/** The clauses between two questions: a heading or a spelled-out reading is a line, prose goes by sentence. */
function proseIn(
  half: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  spelled: boolean,
  names: readonly Name[],
): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  while (start < to) {
    const first = tokens[start];
    if (!first) break;
    let end = start + 1;
    while (end < to && !isBreak(half, tokens[end - 1], tokens[end])) end++;
    const person = headingOf(tokens.slice(start, end), names);
    const isChoice = /^[a-z]$/.test(first.word) && half[first.end] === "." && spelled;
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

function hasEmptyLine(half: string, before: Token | undefined, after: Token | undefined): boolean {
  return !before || !after || /\n[^\S\n]*\n/.test(half.slice(before.end, after.start));
}

/** A new line, or the end of a sentence on the same one. "A." and "B." begin a spelled-out reading and end none. */
function isBreak(half: string, before: Token | undefined, after: Token | undefined): boolean {
  if (!before || !after) return true;
  const between = half.slice(before.end, after.start);
  return between.includes("\n") || (before.word.length > 1 && /[.!?;]\s/.test(between));
}

/** A person's full name as words. */
interface Name {
  readonly person: string;
  readonly words: readonly string[];
}

const greetings = new Set(["dear", "hello", "good", "bonjour", "cher", "chere"]);
/** No heading of ours has more words besides the name, and names have up to ten. */
const headingWords = 16;

/** Whose full name a short line of ours bears, unless it greets. */
function headingOf(line: readonly Token[], names: readonly Name[]): string | null {
  if (greetings.has(line[0]?.word ?? "")) return null;
  const words = line.map((token) => token.word);
  const fits = (name: Name): boolean =>
    line.length <= headingWords + name.words.length && indexOfSequence(words, name.words) !== -1;
  return names.find(fits)?.person ?? null;
}

/** What a question gives in brackets as an example is what people answer: "(yes or no)", "(black, blue, brown …)". */
function markExamples(half: string, tokens: readonly Token[], posed: Posed, offset: number, weak: boolean[]): void {
  let inside = false;
  for (let at = posed.from; at < posed.to; at++) {
    const between = half.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
    if (at > posed.from && between.includes("(")) inside = true;
    else if (between.includes(")")) inside = false;
    if (inside) weak[offset + at] = true;
  }
}

function markNames(own: readonly string[], offset: number, names: readonly Name[], weak: boolean[]): void {
  for (const { words: sequence } of names) {
    for (let at = indexOfSequence(own, sequence); at !== -1; at = indexOfSequence(own, sequence, at + 1)) {
      markWeak(weak, offset + at, offset + at + sequence.length);
    }
  }
}

/** Addresses and links: what stands between white space and holds an @ or a scheme. */
function markAddresses(half: string, tokens: readonly Token[], offset: number, weak: boolean[]): void {
  tokens.forEach((token, index) => {
    const before = half[token.start - 1] ?? " ";
    const after = half[token.end] ?? " ";
    if (before === "@" || after === "@" || (/[.@]/.test(before) && index > 0 && weak[offset + index - 1])) {
      weak[offset + index] = true;
      for (let back = index - 1; back >= 0 && tokens[back]?.end === (tokens[back + 1]?.start ?? 0) - 1; back--) {
        if (/\s/.test(half[tokens[back]?.end ?? 0] ?? " ")) break;
        weak[offset + back] = true;
      }
    }
  });
}

function markWeak(weak: boolean[], from: number, to: number): void {
  for (let at = from; at < to; at++) weak[at] = true;
}
