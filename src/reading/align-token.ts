/** A word of a text, folded for comparison, with its place (UTF-16 offsets). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with their marks. The engine walks this once: no alternation, no nesting, so it is linear. */
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that have no decomposition but that people lose all the same. */
const folded: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
const unfoldable = /[łđøßæœı]/g;

/** Lower case, accents and full-width forms gone: what two writings of one word have in common. */
export function fold(word: string): string {
  const plain = isAscii(word) ? word.toLowerCase() : foldWide(word);
  return plain;
}

function foldWide(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(unfoldable, (letter) => folded[letter] ?? letter);
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false;
  return true;
}

/** The words of a text in order, with their places shifted by `offset`. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = offset + match.index;
    tokens.push({ word: fold(match[0]), start, end: start + match[0].length });
  }
  return tokens;
}

/** The folded words alone. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map((token) => token.word);
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
