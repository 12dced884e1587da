/** Three words in a row are a seed. */
export const seedLength = 3;
/** The same three words occur once a person and half; more places than this are noise, not orientation. */
const seedPlaces = 48;

/**
 * Where each three words in a row stand in a stream of numbered words. Every mail that is read against gets one, with some
 * thousand places: typed arrays, because a map with three numbers as its key cost more than to parse the mail.
 */
export class Seeds {
  readonly #words: readonly number[];
  /** For each slot the first place of its three words, counted from 1; 0 where it is free. */
  readonly #first: Int32Array;
  /** For each place the next one with the same three words, counted from 1. */
  readonly #next: Int32Array;

  /** Three weak words are no seed, and neither are three with the border (0) among them. */
  constructor(words: readonly number[], weak: readonly boolean[]) {
    this.#words = words;
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)));
    this.#next = new Int32Array(words.length);
    /** By the first place of three words, the last one so far. */
    const last = new Int32Array(words.length);
    for (let at = 0; at + seedLength <= words.length; at++) {
      if ((weak[at] && weak[at + 1] && weak[at + 2]) || !isSeed(words, at)) continue;
      const slot = this.#slotOf(words, at);
      const first = this.#first[slot]! - 1;
      if (first < 0) this.#first[slot] = at + 1;
      else this.#next[last[first]!] = at + 1;
      last[first < 0 ? at : first] = at;
    }
  }

  /** The first 48 places of the three words that stand in `words` from `at` on; unknown words are -1. */
  placesOf(words: readonly number[], at: number): number[] {
    const places: number[] = [];
    if (!isSeed(words, at)) return places;
    for (let place = this.#first[this.#slotOf(words, at)]! - 1; place >= 0; place = this.#next[place]! - 1) {
      places.push(place);
      if (places.length === seedPlaces) break;
    }
    return places;
  }

  /** The slot that holds these three words, or the free one where they would go. At most half of the slots are taken. */
  #slotOf(words: readonly number[], at: number): number {
    const mask = this.#first.length - 1;
    let slot = Math.imul(
      Math.imul(Math.imul(words[at]!, 31) + words[at + 1]!, 0x9e3779b1) + words[at + 2]!,
      0x85ebca6b,
    );
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#first[slot]! - 1;
      if (place < 0 || this.#isSame(place, words, at)) return slot;
    }
  }

  #isSame(place: number, words: readonly number[], at: number): boolean {
    const own = this.#words;
    return own[place] === words[at] && own[place + 1] === words[at + 1] && own[place + 2] === words[at + 2];
  }
}

function isSeed(words: readonly number[], at: number): boolean {
  return at + seedLength <= words.length && words[at]! > 0 && words[at + 1]! > 0 && words[at + 2]! > 0;
}
