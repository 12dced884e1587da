/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export interface Chance {
  /** From 0 to `below`, a whole number, `below` left out. */
  upTo(below: number): number;
  /** The same entries in another order. */
  shuffled<T>(entries: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const upTo = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    upTo,
    shuffled(entries) {
      const result = [...entries];
      for (let at = result.length - 1; at > 0; at -= 1) {
        const other = upTo(at + 1);
        [result[at], result[other]] = [result[other] as never, result[at] as never];
      }
      return result;
    },
  };
}
