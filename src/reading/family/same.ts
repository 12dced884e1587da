import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { headingOf, namedIn } from "../family.ts";

/** Whose answer, or which answer, "the same" points to. */
export type SameAs =
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "question"; readonly question: string }
  /** "Same as question 4": by the number that was printed. */
  | { readonly kind: "number"; readonly number: number }
  /** "Same as above": the answer before this one, or the same answer of the person before. */
  | { readonly kind: "above" };

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const same = listed("same idem ditto pareil pareille pareils pareilles meme memes identique identiques identical likewise"); // prettier-ignore
const plain = listed(
  "the it is its it's s les le la l c est as that mentioned date dates day days jour jours place port airport aeroport location endroit crossing border poste frontalier frontiere bridge pont flight vol trip voyage one address email answer thing above before previous au aux du de a en of to at on dessus ci dessus plus haut que qu comme like chose reponse adresse lieu here ici voir see with for too also aussi exactly exactement just tout",
);
/** Beside a person or a first entry, and not alone: "same entry" may be any. */
const beside = listed("entry entries entree entrees arrival arrivee");
const firsts = listed("first premiere premier 1st 1ere 1re initial initiale originale original");
const ofFirst = new Set([...firsts, ...beside, "my", "ma", "mon", "his", "her", "sa", "son", "time", "fois", "visit", "visite", "landing"]); // prettier-ignore
const numbering = listed("question questions answer reponse number numero no n q nr item point line ligne");
/** "Comme moi", "like my husband": likeness to somebody. "Comme conjointe", "as a dependant" say what somebody came as. */
const likening =
  /^(?:(?:just|exactly|exactement|tout|c est|it is|it s) )?(?:(?:comme|like)(?: (?:pour|for|chez|celle de|celui de))?(?= (?:moi|me|mine|my|our|mon|ma|notre|le|la|l|the)\b)|as(?= (?:me|mine|my|our|the principal)\b))/;
const mine = /^mien(?:ne)?s?$/;
const ofKin = listed("his her son sa father mother dad mom pere mere papa maman");
const likeName = /^(?:comme|like|as) /;

/**
 * What a "same as me", "idem", "comme moi", "même date que Zoë" points to; null for words that say more than that, and for those
 * that hold no word of sameness.
 */
export function sameAs(words: string, people: readonly AskedPerson[], sender: AskedPerson | null): SameAs | null {
  const said = wordsOf(words);
  if (said.length > 12) return null;
  const left = said
    .filter((word) => !same.has(word) && !plain.has(word))
    .map((word) => (mine.test(word) ? "moi" : word));
  if (!said.some((word) => same.has(word) || word === "above" || word === "dessus"))
    return isLikened(said, left, people) ? personIn(left, people, sender) : null;
  if (left.length === 0) return { kind: "above" };
  const [number] = left.filter((word) => /^q?\d{1,2}$/.test(word));
  if (number !== undefined && left.every((word) => word === number || numbering.has(word)))
    return { kind: "number", number: Number(number.replace("q", "")) };
  if (left.every((word) => ofFirst.has(word))) {
    return left.some((word) => firsts.has(word)) ? { kind: "question", question: "firstEntry" } : null;
  }
  return personIn(
    left.filter((word) => !beside.has(word)),
    people,
    sender,
  );
}

function isLikened(said: readonly string[], left: readonly string[], people: readonly AskedPerson[]): boolean {
  const words = said.join(" ");
  return (
    likening.test(words) ||
    (likeName.test(words) && namedIn(left, people)?.rest.every((word) => ofKin.has(word)) === true)
  );
}

function personIn(left: readonly string[], people: readonly AskedPerson[], sender: AskedPerson | null): SameAs | null {
  const meant = headingOf(left.join(" "), people, sender);
  return meant?.kind === "one" ? { kind: "person", person: meant.person } : null;
}
