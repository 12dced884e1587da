import { randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another on paper or on the telephone. */
const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

type Pick = (below: number) => number;

const groups = (count: number, pick: Pick): string =>
  Array.from({ length: count }, () => Array.from({ length: 4 }, () => alphabet[pick(alphabet.length)]).join("")).join(
    "-",
  );

/**
 * A fresh document number, `LFE-XXXX-XXXX-XXXX`: twelve characters of 31, some 59 bits, so that knowing one number
 * never gives another. Two that are the same are refused by the table that keeps them.
 */
export function mintDocumentNumber(pick: Pick = randomInt): string {
  return `LFE-${groups(3, pick)}`;
}

/** A fresh code by which a document is checked: seven groups of four of 31 characters, 138 bits, so that nobody guesses one. */
export function mintDocumentCode(pick: Pick = randomInt): string {
  return groups(7, pick);
}

/** The code in what somebody typed from paper, whatever its case, blanks and hyphens; null where there is none. */
export function documentCodeIn(typed: string): string | null {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  const isCode = bare.length === 28 && [...bare].every((character) => alphabet.includes(character));
  return isCode ? (bare.match(/.{4}/g) ?? []).join("-") : null;
}
