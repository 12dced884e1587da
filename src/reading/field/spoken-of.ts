import type { AskedPerson } from "../../question/person.ts";
import { fold } from "../normal.ts";

/**
 * How the writer speaks of one of the family in that one's own place: "my wife came back on", "notre fils est entré". There it
 * says whose answer it is, and agrees; in any other place it would be somebody else's.
 */

const own = "(?:my|our|mon|ma|notre)";
const couple = new RegExp(`\\b${own} (?:dear |chere? )?(husband|wife|spouse|partner|mari|femme|epoux|epouse|conjointe?)('s)?(?![\\p{L}-])`, "gu"); // prettier-ignore
const offspring = new RegExp(`\\b${own} (?:dear |little |petite? |chere? )?(son|daughter|child|kid|baby|boy|girl|fils|fille|enfant|bebe|garcon)('s)?(?![\\p{L}-])`, "gu"); // prettier-ignore
const named = /\b(she|elle|il) (\p{L}[\p{L}'-]*)/gu;

/** Folded words in the place of one of the family, with "she", "il" or "elle" where the writer calls that one by kin. */
export function asSpokenOf(folded: string, { role, givenName }: AskedPerson): string {
  if (role === "principal" || !/\b(?:my|our|mon|ma|notre) /.test(folded)) return folded;
  const kin = folded.replace(role === "spouse" ? couple : offspring, (_, one: string, genitive?: string) => pronoun(one, genitive !== undefined)); // prettier-ignore
  // "My wife Leila came": the name behind the kin says it again.
  const names = new Set(fold(givenName).split(" "));
  return kin.replace(named, (said, who: string, name: string) => (names.has(name) ? who : said));
}

const nameOf =
  /^[\W]{0,6}(?:(?:my|our) (\p{L}+)(?:'s|’s) (?:(?:full|complete|legal|whole|official) ){0,2}name|(?:(?:the|le) )?(?:(?:full|complete|legal) )?(?:name|nom)(?: complet| legal)? (?:of|de) (?:my|our|mon|ma|notre) (\p{L}+))\s?(?:[:=]|\bis\b|\best\b|\s-\s)\s*/iu;

/** A name without "my son's full name:" before it, where it stands in that one's place. */
export function withoutKinLabel(text: string, person: AskedPerson): string {
  const match = person.role === "principal" ? null : nameOf.exec(text);
  if (!match) return text;
  const kin = `my ${fold(match[1] ?? match[2] ?? "")}`;
  return asSpokenOf(`${kin} `, person) === `${kin} ` ? text : text.slice(match[0].length);
}

const french = /^(?:mari|femme|epoux|epouse|conjointe?|fils|fille|enfant|bebe|garcon)$/;
const hers = /^(?:femme|epouse|conjointe|fille)$/;

function pronoun(kin: string, genitive: boolean): string {
  if (genitive) return "their";
  if (french.test(kin)) return hers.test(kin) ? "elle" : "il";
  return "she";
}
