import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import { headingOf } from "../family.ts";
import { fold } from "../normal.ts";

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What is asked to be done with another's address, and what is said of it besides: "use mine too", "voir mon adresse ci-dessus". */
const plain = listed(
  "the it is its s e id electronique boite les le la l c est as well own propre that mentioned one answer above before au dessus ci plus haut que comme like reponse here ici with for too also aussi egalement celle celui ce de d du same idem meme identique pareil pareille " +
    "use using take put keep see refer utiliser utilise utilisez prendre prenez mettre mettez garder gardez voir please pls kindly just simply you can may could svp merci veuillez vous pouvez pourriez to at by on a chez through via",
);
const ofMail = listed(
  "email emails mail courriel courriels address addresses adresse adresses mailbox inbox celle celui use utilise utilisez",
);
const mine = listed("me mine moi mien mienne miens miennes");
const my = listed("my mon ma");
/** "… for her too": for whom it is asked, which its place tells. */
const forWhom =
  /\b(?:for|pour) (?:him|her|them|both|it|lui|elle|eux|(?:my|our|the|mon|ma|notre|le|la) (?:son|daughter|wife|husband|spouse|partner|child|baby|kid|fils|fille|femme|mari|epouse|epoux|conjointe?|enfant))\b/g;
const longest = 100;
const mostWords = 14;

/** Whose address words name: "use my email", "mine", "la même que la mienne", "Zoë's email"; null for words that say more. */
export function addressOwner(words: string, people: readonly AskedPerson[], sender: AskedPerson | null): string | null {
  if (words.length > longest || words.includes("@")) return null;
  const said = wordsOf(fold(words).replace(forWhom, " "));
  const names = said.some((word) => ofMail.has(word));
  if (said.length > mostWords || !(names || said.some((word) => mine.has(word)))) return null;
  const left = said.filter((word) => !plain.has(word) && !ofMail.has(word));
  if (left.length === 0) return null;
  const isWriters = left.every((word) => mine.has(word) || (my.has(word) && names));
  const meant = isWriters ? headingOf("me", people, sender) : names ? headingOf(left.join(" "), people, sender) : null;
  return meant?.kind === "one" ? meant.person : null;
}
