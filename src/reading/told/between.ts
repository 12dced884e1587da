import type { Asking } from "../answers/asking.ts";
import { wordsOf } from "../align/token.ts";
import { isRelation } from "../family.ts";
import { kin } from "../family/visited.ts";
import { monthOf } from "../field/date-words.ts";
import { fold } from "../normal.ts";

const stranger = new RegExp(
  `\\b(?:(?:my|our|his|her|their|the|an?|son|sa|ses|mon|ma|notre|la|le|une?) (?:\\p{L}+ )?(?:${kin}|nanny|baby-?sitter|roommate|neighbou?r|girlfriend|boyfriend|fiancee?|guardian|caregiver|tenant|landlord|coloc\\w*|voisine?|nounou|gardienne?|ex))\\b`,
  "u",
);
/** "He came with Tomás": a name that is on no application. */
const company = /\b(?:with|avec|and|et) \p{Lu}\p{Ll}+/u;

/** Whether words between a heading and a sentence below it speak of another besides the one who heads them, so that "he" may be either. */
export function othersBetween(text: string, from: number, to: number, head: string, { people }: Asking): boolean {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, to).replace(/\S{1,64}@\S{1,200}/g, " ");
  const said = wordsOf(line);
  const own = people.find(({ id }) => id === head);
  const ownWords = new Set(wordsOf(`${own?.givenName} ${own?.familyName}`));
  const names = people.flatMap(({ id, givenName }) => (id === head ? [] : wordsOf(givenName).slice(0, 1)));
  const isNamed = said.some((word) => names.includes(word) && !ownWords.has(word) && monthOf(word) === undefined);
  const isRelated = said.some((word, at) => isRelation(word) && /^(?:his|her|sa|ses|leur)$/.test(said[at - 1] ?? ""));
  const [match = ""] = company.exec(line) ?? [];
  const isBeside = match !== "" && !wordsOf(match).slice(1).every((word) => ownWords.has(word)) && !/canada/i.test(match); // prettier-ignore
  return isNamed || isRelated || isBeside || stranger.test(fold(line));
}

const leads: readonly (readonly ["he" | "she", RegExp])[] = [
  ["he", /^\W*(?:(?:and|but|also|et|mais) )?(?:he|his|il|(?:my|our|mon|notre) (?:husband|son|mari|epoux|fils))\b/],
  ["she", /^\W*(?:(?:and|but|also|et|mais) )?(?:she|her|elle|(?:my|our|ma|mon|notre) (?:wife|daughter|femme|epouse|fille))\b/], // prettier-ignore
];

/** Whether a clause calls somebody he or she at its head. */
export function genderIn(clause: string): "he" | "she" | null {
  const folded = fold(clause);
  return leads.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Whether a clause says "he" where "she" was spoken of last. */
export function isOther(clause: string, { gender }: { readonly gender: "he" | "she" | null }): boolean {
  const own = genderIn(clause);
  return own !== null && gender !== null && own !== gender;
}
