/** Three words in a row are a seed. */
export const seedLength = 3;
/** The same three words occur once a person and half; more places than this are noise, not orientation. */
const mostPlaces = 48;

/**
 * A mail as a stream of numbered words (0 keeps its halves apart), with the places of each word in their order. Words in a row
 * are looked for at the places of the rarest of them. Every mail that is read against gets one, with some thousand words, and
 * a table of all rows of three cost more than to parse the mail.
 */
export class Stream {
  readonly words: Int32Array;
  /** For each word how often it stands, and its first place, counted from 1. */
  readonly #counts: Int32Array;
  readonly #firsts: Int32Array;
  /** For each place the next one of the same word, counted from 1. */
  readonly #nexts: Int32Array;

  /** `kinds`: how many numbers there are. */
  constructor(words: Int32Array, kinds: number) {
    this.words = words;
    this.#counts = new Int32Array(kinds);
    this.#firsts = new Int32Array(kinds);
    this.#nexts = new Int32Array(words.length);
    for (let at = words.length - 1; at >= 0; at--) {
      const word = words[at]!;
      this.#counts[word]!++;
      this.#nexts[at] = this.#firsts[word]!;
      this.#firsts[word] = at + 1;
    }
  }

  /** The first place in the stretch where all these words stand in a row; -1 for none, and where one of them is unknown (-1). */
  find(row: readonly number[], from: number, to: number): number {
    const rarest = this.#rarest(row, 0, row.length);
    if (rarest === -1) return -1;
    for (let place = this.#firsts[row[rarest]!]! - 1; place >= 0; place = this.#nexts[place]! - 1) {
      const start = place - rarest;
      if (start + row.length > to) break;
      if (start >= from && this.#stands(row, 0, row.length, start)) return start;
    }
    return -1;
  }

  /** The first 48 places of the three words that stand in `row` from `at` on; none where three weak words stand. */
  seedsAt(row: readonly number[], at: number, weak: Uint8Array): number[] {
    const places: number[] = [];
    const rarest = this.#rarest(row, at, at + seedLength);
    if (rarest === -1) return places;
    for (let place = this.#firsts[row[rarest]!]! - 1; place >= 0; place = this.#nexts[place]! - 1) {
      const start = place - (rarest - at);
      if (start < 0 || !this.#stands(row, at, at + seedLength, start)) continue;
      if (weak[start] && weak[start + 1] && weak[start + 2]) continue;
      places.push(start);
      if (places.length === mostPlaces) break;
    }
    return places;
  }

  /** Where in `row` the rarest of its words stands; -1 where one is unknown, or the border. */
  #rarest(row: readonly number[], from: number, to: number): number {
    let rarest = -1;
    let least = Infinity;
    for (let at = from; at < to; at++) {
      const word = row[at] ?? -1;
      if (word <= 0) return -1;
      const count = this.#counts[word]!;
      if (count < least) {
        least = count;
        rarest = at;
      }
    }
    return rarest;
  }

  #stands(row: readonly number[], from: number, to: number, start: number): boolean {
    for (let at = from; at < to; at++) if (this.words[start + at - from] !== row[at]) return false;
    return true;
  }
}
