import { randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another on paper or on the telephone. */
const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/**
 * A fresh document number, `LFE-XXXX-XXXX-XXXX`: twelve characters of 31, some 59 bits, so that knowing one number
 * never gives another. Two that are the same are refused by the table that keeps them.
 */
export function mintDocumentNumber(pick: (below: number) => number = randomInt): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[pick(alphabet.length)]).join("");
  return `LFE-${group()}-${group()}-${group()}`;
}
