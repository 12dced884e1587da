/** A word of a text, folded for comparison, with its place (UTF-16 offsets). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordSign = /[\p{L}\p{N}\p{M}]/u;
/** For each UTF-16 unit whether it belongs to a word: 0 not asked yet, 1 it does not, 2 it does. */
const kinds = new Uint8Array(0x10000);

function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known) return known === 2;
  // Half of a character outside the basic plane: emoji and rare scripts, where the whole character decides.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const from = unit >= 0xdc00 ? at - 1 : at;
    return wordSign.test(text.slice(Math.max(0, from), from + 2));
  }
  const is = wordSign.test(text.charAt(at));
  kinds[unit] = is ? 2 : 1;
  return is;
}

/** Letters that have no decomposition but that people lose all the same. */
const lost: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
const unfoldable = /[łđøßæœı]/g;
const foldedWords = new Map<string, string>();
/** As many words as two languages use in a day's mail. */
const keptWords = 20_000;

/** Lower case, accents and full-width forms gone: what two writings of one word have in common. */
export function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const plain = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(unfoldable, (letter) => lost[letter] ?? letter);
  if (foldedWords.size >= keptWords) foldedWords.clear();
  if (word.length <= 32) foldedWords.set(word, plain);
  return plain;
}

/** A line's words, with and without their places. */
interface LineRead {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

const linesRead = new Map<string, LineRead>();
/** The lines of our own mails, which every reply brings back, are some hundreds; twice that for those around them. */
const keptLines = 4_000;
const keptLength = 240;

/** The words of a text in order, with their places. */
export function tokensOf(text: string): readonly Token[] {
  if (!text.includes("\n")) return readLine(text).tokens;
  const tokens: Token[] = [];
  for (const { start, tokens: own } of tokenLines(text))
    for (const { word, start: from, end } of own) tokens.push({ word, start: start + from, end: start + end });
  return tokens;
}

/** A line of a text with its words, whose places count from its beginning. */
export interface TokenLine {
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** The lines of a text; the words of a line that was read before are the same objects, not to be made again by thousands. */
export function tokenLines(text: string): TokenLine[] {
  const lines: TokenLine[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    if (end > start) lines.push({ start, tokens: readLine(text.slice(start, end)).tokens });
    start = end + 1;
  }
  return lines;
}

function readLine(line: string): LineRead {
  const known = linesRead.get(line);
  if (known) return known;
  const tokens: Token[] = [];
  for (let at = 0; at < line.length;) {
    if (!isWordAt(line, at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < line.length && isWordAt(line, at)) at++;
    tokens.push({ word: foldWord(line.slice(start, at)), start, end: at });
  }
  const read = { tokens, words: tokens.map((token) => token.word) };
  if (linesRead.size >= keptLines) linesRead.clear();
  if (line.length <= keptLength) linesRead.set(line, read);
  return read;
}

/** The folded words alone. */
export function wordsOf(text: string): readonly string[] {
  return text.includes("\n")
    ? tokenLines(text).flatMap(({ tokens }) => tokens.map(({ word }) => word))
    : readLine(text).words;
}

/** Where `sequence` stands in `words` from `from` on; -1 where it does not, or where it is empty. */
export function indexOfSequence(words: readonly string[], sequence: readonly string[], from = 0): number {
  const first = sequence[0];
  if (first === undefined) return -1;
  for (let at = words.indexOf(first, from); at !== -1; at = words.indexOf(first, at + 1)) {
    if (sequence.every((word, offset) => words[at + offset] === word)) return at;
  }
  return -1;
}
