import { isPlain, withoutKnownPlaces, withoutSpans } from "./beside.ts";

/** Where what a sentence says of one thing ends on either side. */
const bounds =
  /[,;:()\t\d¤]|\b(?:and|et|while|tandis|i'm|i am|je suis|(?:but|mais) (?=(?:i|i'm|my|we|our|je|j'|mon|ma|mes|nous)\b)|(?:entree?s?|entry|aeroport|airport|bridge|canada)(?= $))\b/;
/** Words with a capital; the first of a sentence only where it is followed as a name is. */
const names =
  /(?<=\S\s+)\p{Lu}[\p{L}\p{M}-]+|^\s*\p{Lu}[\p{L}\p{M}-]+(?=['’]s?\b|,?\s(?:has|have|a|ont|and|et|\p{Lu}))/gu;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a value told in a sentence stands as it is: in the part of the sentence that holds it and the word for what it is
 * (`cue`) are no words but those known for this kind, and names. `written`: the sentence as written, `folded` letter for letter.
 */
export function isPlainlyTold(
  folded: string,
  written: string,
  values: readonly Stretch[],
  cue: Stretch,
  kind: Parameters<typeof isPlain>[1],
): boolean {
  const from = Math.min(cue.start, ...values.map(({ start }) => start));
  const to = Math.max(cue.end, ...values.map(({ end }) => end));
  const placeless = withoutKnownPlaces(folded);
  const start = from - (placeless.slice(0, from).split(bounds).at(-1)?.length ?? 0);
  const end = to + (placeless.slice(to).split(bounds)[0]?.length ?? 0);
  const own = [...written.matchAll(names)].map(([name]) => name).join(" ");
  return isPlain(withoutSpans(folded, values).slice(start, end), kind, own);
}
