import { limits } from "../limits.ts";
import { alignWords, type Layout } from "./align.ts";
import type { Clause, SentIndex } from "./align/sent.ts";
import { tokensOf, type Token } from "./align/token.ts";
import { labelOf } from "./field/label.ts";

/** A place to answer that survived in the reply's HTML, `data-answer="uci:p1"`. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly question: string;
  readonly person: string;
}

/** One half of a reply as text, with what its markup told. */
export interface Half {
  readonly part: "text" | "html";
  readonly text: string;
  /** Stretches that the markup sets as a quote, in order; in the text half the `>` marks tell. */
  readonly quoted: readonly Stretch[];
  /** Stretches that the markup sets as a signature. */
  readonly signed: readonly Stretch[];
  readonly places: readonly Place[];
  /** Cells of tables, without those that only hold other tables, in the order of the text. */
  readonly cells: readonly (Stretch & { readonly table: number; readonly row: number; readonly column: number })[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of one line of the reply: ours, or the person's own, or the empty line between two paragraphs. */
export type Piece =
  | {
      readonly kind: "ours";
      readonly clause: Clause;
      readonly start: number;
      readonly end: number;
      readonly line: number;
    }
  | {
      readonly kind: "own";
      readonly start: number;
      readonly end: number;
      readonly line: number;
      /** How many quote marks stand before it. */
      readonly depth: number;
      /** Whether nothing of ours stands on the same line. */
      readonly alone: boolean;
    }
  | { readonly kind: "empty"; readonly start: number; readonly end: number; readonly line: number };

interface Line {
  readonly start: number;
  /** Where the words begin, behind the quote marks. */
  readonly body: number;
  readonly end: number;
  readonly depth: number;
  /** The words, their places counted from `body`. */
  readonly tokens: readonly Token[];
}

/** What a person may answer with besides letters and digits: a tick or a cross. */
const meaning = /[\p{L}\p{N}✓✔☑✗✘☒]/u;

const bareNumber = /^\W{0,4}[qQ]?\d{0,2}\W{0,4}$/;

/** Cuts a half into pieces, in the order of the reply. Every character is in a piece or is white space, a mark or a dash. */
export function segment(half: Half, sent: SentIndex | null): Piece[] {
  const lines = linesOf(half);
  const ours = sent === null ? [] : alignWords(numbersOf(lines, sent), sent, layoutOf(lines));
  const pieces: Piece[] = [];
  let first = 0;
  for (const [number, line] of lines.entries()) {
    const from = first;
    first += line.tokens.length;
    pieces.push(...piecesOf(half.text, line, number, (at) => ours[from + at] ?? null));
  }
  return pieces;
}

/** Each word of the reply by its number in the sent mail. */
function numbersOf(lines: readonly Line[], sent: SentIndex): number[] {
  const numbers: number[] = [];
  for (const { tokens } of lines) for (const { word } of tokens) numbers.push(sent.numbers.get(word) ?? -1);
  return numbers;
}

/**
 * The pieces up to the bound on what a person writes, and whether any were left out: nobody answers in a thousand lines, and
 * what looks at each line against the others must stay cheap.
 */
export function bounded(pieces: readonly Piece[]): { pieces: readonly Piece[]; cut: boolean } {
  let lines = 0;
  let length = 0;
  const kept = pieces.filter((piece) => {
    if (piece.kind !== "own") return true;
    lines++;
    length += piece.end - piece.start;
    return lines <= limits.reading.ownLines && length <= limits.reading.ownLength;
  });
  return { pieces: kept, cut: kept.length < pieces.length };
}

function linesOf(half: Half): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let quote = 0;
  while (start <= half.text.length) {
    const found = half.text.indexOf("\n", start);
    const end = found === -1 ? half.text.length : found;
    const { body, depth } = marksOf(half.text, start, end);
    while (quote < half.quoted.length && (half.quoted[quote]?.end ?? 0) <= start) quote++;
    const inQuote = (half.quoted[quote]?.start ?? Infinity) <= start && start < (half.quoted[quote]?.end ?? 0);
    const tokens = body < end ? tokensOf(half.text.slice(body, end)) : [];
    lines.push({ start, body, end, depth: depth + (inQuote ? 1 : 0), tokens });
    start = end + 1;
  }
  return lines;
}

/** Quote marks: any run of `>` with spaces between, at the head of a line. */
function marksOf(text: string, start: number, end: number): { body: number; depth: number } {
  let body = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === ">") {
      depth++;
      body = at + 1;
    } else if (sign !== " " && sign !== "\t" && sign !== "\u00a0") break;
  }
  return { body, depth };
}

function layoutOf(lines: readonly Line[]): Layout {
  const lineOf: Line[] = [];
  const firstOf: number[] = [];
  for (const line of lines) {
    const first = lineOf.length;
    for (let at = 0; at < line.tokens.length; at++) {
      lineOf.push(line);
      firstOf.push(first);
    }
  }
  return {
    quoted: (token) => (lineOf[token]?.depth ?? 0) > 0,
    leads: (token) => {
      const first = firstOf[token];
      return token === first || (token - 1 === first && /^[a-z]?\d{0,2}$/.test(lineOf[first]?.tokens[0]?.word ?? ""));
    },
  };
}

/** "Most recent entry: 16 Jul 2025": words that stand in our question about the place as well, and label another answer. */
function labelsOther(words: string, tokens: readonly Token[], oursAt: (token: number) => Clause | null): boolean {
  const [first, clause] = [tokens[0], oursAt(0)];
  if (!first || clause?.kind !== "question") return false;
  let last = 0;
  while (oursAt(last + 1) === clause) last++;
  const next = tokens[last + 1];
  const end = tokens[last]?.end ?? first.end;
  if (!next || last + 1 >= clause.to - clause.from || !/^\s?[:=]/.test(words.slice(end, next.start))) return false;
  const question = labelOf(words.slice(first.start, end));
  return question !== null && question !== clause.question;
}

const ownWord = /^ (?:my|our|us|i|we|me|mon|ma|mes|nos|notre|nous|je|moi)\b/i;
/** So few words of ours may stand in a sentence of anybody's. */
const fewWords = 4;

/** "The colour of my eyes", "je ne suis pas au Canada": a few words of ours within a sentence of the writer's are theirs. Null where none are. */
function spokenIn(
  words: string,
  tokens: readonly Token[],
  oursAt: (token: number) => Clause | null,
): ReadonlySet<number> | null {
  let spoken: Set<number> | null = null;
  for (let from = 0; from < tokens.length; from++) {
    const clause = oursAt(from);
    if (!clause) continue;
    let last = from;
    while (oursAt(last + 1) === clause) last++;
    const few = last - from < fewWords && last - from + 1 < clause.to - clause.from;
    if (few && isSpoken(words, clause, tokens[from - 1], tokens[from]!, tokens[last]!, tokens[last + 1]))
      for (let at = from; at <= last; at++) (spoken ??= new Set()).add(at);
    from = last;
  }
  return spoken;
}

/** Whether the words between two tokens are more of the sentence, or a label of another answer than the clause's. */
function isSpoken(
  words: string,
  clause: Clause,
  before: Token | undefined,
  first: Token,
  last: Token,
  next?: Token,
): boolean {
  if (before && /^\p{L}+ $/u.test(words.slice(before.start, first.start))) return true;
  if (!next) return false;
  if (ownWord.test(words.slice(last.end, next.end))) return true;
  if (!before || !/^\s?[:=]/.test(words.slice(last.end, next.start))) return false;
  const question = labelOf(words.slice(first.start, last.end));
  return question !== null && question !== clause.question;
}

function piecesOf(text: string, line: Line, number: number, oursAt: (token: number) => Clause | null): Piece[] {
  const { body, tokens } = line;
  const words = text.slice(body, line.end);
  if (!meaning.test(words)) return [{ kind: "empty", start: body, end: line.end, line: number }];
  if (labelsOther(words, tokens, oursAt)) return piecesOf(text, line, number, () => null);
  const spoken = spokenIn(words, tokens, oursAt);
  if (spoken) return piecesOf(text, line, number, (at) => (spoken.has(at) ? null : oursAt(at)));
  const pieces: Piece[] = [];
  const alone = tokens.every((_, index) => oursAt(index) === null);
  let from = 0;
  const own = (to: number): void => {
    if (from === to) return;
    const between = words.slice(from, to);
    const first = between.search(alone ? /\S/ : /[\p{L}\p{N}✓✔☑✗✘☒+"“«'(<[]/u);
    if (first === -1 || !meaning.test(between)) return;
    pieces.push({
      kind: "own",
      start: body + from + first,
      end: body + from + between.trimEnd().length,
      line: number,
      depth: line.depth,
      alone,
    });
  };
  for (let index = 0; index < tokens.length; index++) {
    const clause = oursAt(index);
    const first = tokens[index];
    if (!clause || !first) continue;
    let last = index;
    while (last + 1 < tokens.length && oursAt(last + 1) === clause) last++;
    const end = tokens[last]?.end ?? first.end;
    // The number before a question is printed once, before its first half; people keep it before the other half too.
    const numbered = clause.kind === "question" && from === 0 && bareNumber.test(words.slice(from, first.start));
    if (!numbered) own(first.start);
    pieces.push({ kind: "ours", clause, start: body + first.start, end: body + end, line: number });
    from = end;
    index = last;
  }
  own(words.length);
  return pieces;
}
