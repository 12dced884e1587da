/** "Later than us", "a week after me", "with us", "avant moi", "plus tard que nous": whom something is held against, and not who does it. Folded. */
const held = /\b(?:with|than|after|before|behind|without|like|unlike|as) (?:me|us)\b|\b(?:avec|sans|comme) (?:moi|nous)\b|\b(?:apres|avant|que) (?:moi|nous)(?=\s*(?:[.,;:!)]|$))/g; // prettier-ignore

/** Folded words without whom something is held against, letter for letter. */
export function withoutCompared(folded: string): string {
  return folded.replace(held, (words) => " ".repeat(words.length));
}
