/**
 * The words of which at least one stands in every text that a pattern matches, found by reading the pattern's source; null
 * where there are none of two signs or more. What is not understood counts as "may match anything", so that a sieve made of
 * these lets through too much and never too little.
 */
export function necessaryWords(pattern: RegExp): readonly string[] | null {
  if (/[iv]/.test(pattern.flags)) return null;
  const reader = new Source(pattern.source);
  const words = reader.alternatives();
  return reader.understood ? words : null;
}

type Words = readonly string[] | null;

/** One item of a pattern: a sign that stands for itself, something without width, or anything else with the words it needs. */
type Item = { readonly sign: string } | { readonly width: 0 } | { readonly words: Words };

/** A shorter word stands in nearly every sentence. */
const shortest = 2;

class Source {
  readonly source: string;
  at = 0;
  understood = true;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the closing bracket or the end: one alternative's words or another's. */
  alternatives(): Words {
    const each = [this.sequence()];
    while (this.take("|")) each.push(this.sequence());
    return each.includes(null) ? null : [...new Set(each.flatMap((words) => words ?? []))];
  }

  /** Of all that must stand there in turn, that which is met least often. */
  sequence(): Words {
    let run = "";
    const needed: Words[] = [];
    const end = (): void => {
      if (run.length >= shortest) needed.push([run]);
      run = "";
    };
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at]!)) {
      const item = this.item();
      const times = this.quantifier();
      if ("width" in item) continue;
      if ("sign" in item && times.least > 0) run += item.sign;
      if ("sign" in item && !times.given) continue;
      end();
      if ("words" in item && times.least > 0) needed.push(item.words);
    }
    end();
    return rarest(needed);
  }

  item(): Item {
    const sign = this.source[this.at++]!;
    if (sign === "(") return this.group();
    if (sign === "[") return this.class();
    if (sign === "\\") return this.escape();
    if (sign === "^" || sign === "$") return { width: 0 };
    return sign === "." ? { words: null } : { sign };
  }

  group(): Item {
    const opening = /\?(?:[:=!]|<[=!]|<\w+>)/y;
    opening.lastIndex = this.at;
    const kind = opening.exec(this.source)?.[0] ?? "";
    if (kind === "" && this.source[this.at] === "?") this.understood = false;
    this.at += kind.length;
    const words = this.alternatives();
    this.take(")");
    return /^\?<?[=!]$/.test(kind) ? { width: 0 } : { words };
  }

  class(): Item {
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    this.take("]");
    return { words: null };
  }

  escape(): Item {
    const sign = this.source[this.at++] ?? "";
    if (sign === "b" || sign === "B") return { width: 0 };
    if (!/\w/.test(sign)) return { sign };
    if (/[pPuxk]/.test(sign)) {
      const rest = /\{[^}]*\}|<[^>]*>|(?<=u)[\da-f]{4}|(?<=x)[\da-f]{2}/iy;
      rest.lastIndex = this.at;
      this.at += rest.exec(this.source)?.[0].length ?? 0;
    }
    return { words: null };
  }

  /** How often the item before stands there at least, and whether it is said. */
  quantifier(): { readonly least: number; readonly given: boolean } {
    const counted = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;
    counted.lastIndex = this.at;
    const found = counted.exec(this.source);
    if (found === null) return { least: 1, given: false };
    this.at += found[0].length;
    return { least: found[1] === undefined ? (found[0].startsWith("+") ? 1 : 0) : Number(found[1]), given: true };
  }

  take(sign: string): boolean {
    if (this.source[this.at] !== sign) return false;
    this.at++;
    return true;
  }
}

/** Of several sets of words that are each necessary, the one that is met least often: its shortest word is the longest. */
export function rarest(sets: readonly Words[]): Words {
  return sets.reduce(rarer, null);
}

function rarer(one: Words, other: Words): Words {
  if (one === null || other === null) return one ?? other;
  const length = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  if (length(one) !== length(other)) return length(one) > length(other) ? one : other;
  return one.length <= other.length ? one : other;
}
