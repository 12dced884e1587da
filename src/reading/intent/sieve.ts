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
  /** The words by their first two signs; where two pairs share a place, the words tell. */
  readonly #words: (Word[] | undefined)[] = new Array<undefined>(places).fill(undefined);

  constructor(items: readonly Item[], needs: (item: Item) => readonly string[] | null) {
    this.#items = items;
    const all = items.map((item) => needs(item));
    this.#always = all.flatMap((words, at) => (words === null ? [at] : []));
    const byWord = new Map<string, number[]>();
    all.forEach((words, at) => {
      for (const word of words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at]);
    });
    for (const [word, items] of byWord) (this.#words[pairAt(word, 0)] ??= []).push({ word, items });
  }

  /** The items that the text may concern, in the order they were given. Linear in the text. */
  left(text: string): Item[] {
    const found = new Set(this.#always);
    for (let at = 0; at + 1 < text.length; at++) {
      const words = this.#words[pairAt(text, at)];
      if (words === undefined) continue;
      for (const { word, items } of words) if (text.startsWith(word, at)) for (const item of items) found.add(item);
    }
    return [...found].toSorted((one, other) => one - other).flatMap((at) => this.#items[at] ?? []);
  }
}

/** Room for two signs of six bits each. */
const places = 0x1000;

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 6) ^ text.charCodeAt(at + 1)) & (places - 1);
}
