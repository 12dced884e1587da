import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { headingOf } from "../family.ts";

/** Whose answer, or which answer, "the same" points to. */
export type SameAs =
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "question"; readonly question: string }
  /** "Same as above": the answer before this one, or the same answer of the person before. */
  | { readonly kind: "above" };

const same = new Set("same idem ditto pareil pareille meme memes identique identical likewise".split(" "));
const plain = new Set(
  "the it is its s les le la l c est as that mentioned date dates place one address email answer thing above before previous au dessus ci dessus plus haut que comme chose reponse adresse lieu here ici voir see with for too also aussi".split(
    " ",
  ),
);

/**
 * What a "same as me", "idem", "même date que Zoë" points to; null for words that say more than that, and for those that
 * hold no word of sameness.
 */
export function sameAs(words: string, people: readonly AskedPerson[], sender: AskedPerson | null): SameAs | null {
  const said = wordsOf(words);
  if (said.length > 12 || !said.some((word) => same.has(word) || word === "above" || word === "dessus")) return null;
  const left = said.filter((word) => !same.has(word) && !plain.has(word));
  if (left.length === 0) return { kind: "above" };
  if (
    left.every((word) => ["first", "premiere", "premier", "entry", "entree", "initial", "my", "ma"].includes(word)) &&
    !left.includes("me")
  ) {
    return left.some((word) => /^(?:first|premiere?|initial)$/.test(word))
      ? { kind: "question", question: "firstEntry" }
      : null;
  }
  const meant = headingOf(left.join(" "), people, sender);
  return meant?.kind === "one" ? { kind: "person", person: meant.person } : null;
}
