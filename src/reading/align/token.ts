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

const linesRead = new Map<string, readonly Token[]>();
/** The lines of our own mails, which every reply brings back, are some hundreds; twice that for those around them. */
const keptLines = 4_000;
const keptLength = 240;

/** The words of a text from `from` to `to` in order, with their places. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (let start = from; start < to;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 || found > to ? to : found;
    for (const token of lineTokens(text.slice(start, end)))
      tokens.push(start === 0 ? token : { word: token.word, start: start + token.start, end: start + token.end });
    start = end + 1;
  }
  return tokens;
}

function lineTokens(line: string): readonly Token[] {
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
  if (linesRead.size >= keptLines) linesRead.clear();
  if (line.length <= keptLength) linesRead.set(line, tokens);
  return tokens;
}

/** The folded words alone. */
export function wordsOf(text: string): string[] {
  const tokens = text.includes("\n") ? tokensOf(text) : lineTokens(text);
  return tokens.map((token) => token.word);
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
