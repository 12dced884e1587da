interface Word {
  readonly word: string;
  readonly items: readonly number[];
}

/**
 * Finds, among many items of which each needs one of its words to stand in a text (null: none is needed), those that a text
 * may concern, in their order. Most sentences are none of most rules' business, and a look at each two signs of a sentence
 * costs less than one pattern: what is left is tried in earnest.
 */
export class Sieve<Item> {
  readonly #items: readonly Item[];
  readonly #always: readonly number[];
  /** The words that begin with two signs, by the number of these. */
  readonly #words = new Map<number, Word[]>();

  constructor(items: readonly Item[], needs: (item: Item) => readonly string[] | null) {
    this.#items = items;
    const all = items.map((item) => needs(item));
    this.#always = all.flatMap((words, at) => (words === null ? [at] : []));
    const byWord = new Map<string, number[]>();
    all.forEach((words, at) => {
      for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at]);
    });
    for (const [word, wanted] of byWord) {
      const pair = pairAt(word, 0);
      this.#words.set(pair, [...(this.#words.get(pair) ?? []), { word, items: wanted }]);
    }
  }

  /** The items that the text may concern, in the order they were given. Linear in the text. */
  left(text: string): Item[] {
    const found = new Set(this.#always);
    for (let at = 0; at + 1 < text.length; at++) {
      for (const { word, items } of this.#words.get(pairAt(text, at)) ?? []) {
        if (text.startsWith(word, at)) for (const item of items) found.add(item);
      }
    }
    return [...found].toSorted((one, other) => one - other).flatMap((at) => this.#items[at] ?? []);
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
