import { wordsOf } from "../align/token.ts";
import { askedPeople, contextsFor, speakerOf, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { isForAll } from "../family/shared.ts";
import { groupOf } from "../family/who.ts";
import { fold } from "../normal.ts";
import type { Half } from "../segment.ts";

/** The rule of an address that is everybody's but those whose own is told with it. */
export const allBut = "family.all-but";

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{3,200}(?<![.-])/gu;
/** Words that say to whom an address is written, and nothing else of it. */
const plainLead = new Set(
  "please kindly you can may should write to reach contact email emails e-mail e mail mails send everything all of us we our family whole entire the at on is are use uses using share same one address addresses and for both everyone everybody each my is by via also now have has merci de d nous ecrire ecrivez pouvez vous veuillez joindre contacter envoyer envoyez a tous toutes toute la famille l le notre nos courriel courriels adresse est sont utilisons partageons utilise on meme pour chacun contactez svp deux trois quatre cinq two three four five here s voici et".split(
    " ",
  ),
);
const every = /\b(?:we|us|our|nous|notre|nos)\b/;
/** "…, sauf ma femme qui a son propre courriel, …": who has the address that follows. */
const exception =
  /^[>)\s]*[,;(–-]*\s*(?:except(?:ing)?(?: for)?|but not|other than|apart from|sauf|excepte|hormis|a part)\s+(?:for |pour |celle de |celui de )?(?<who>\p{L}[\p{L} '’-]{0,50}?)[,:;]?(?:\s(?:who|qui|whose|dont))?(?:\s(?:has|have|uses?|prefers?|is|are|a|ont|utilise(?:nt)?|prefere|est))?(?:\s(?:his|her|their|son|sa|leur|l'|le))?(?:\s(?:own|propre))?(?:\s(?:e-?mail|courriel|adresse|address))?(?:\s(?:address|courriel))?(?:\s(?:is|est))?\s*[:,;(<–-]{0,2}\s?$/u;
const asides = /\b(?:not|never|no longer|old|former|pas|jamais|plus|ancien\w*|lawyer|representative|avocat\w*)\b/;
const longest = 400;

function nameWords({ people }: Asking): ReadonlySet<string> {
  return new Set(people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)));
}

/** One address for all of the family but those who have another: "Write to us all at …, except my wife, who has …". */
export function allButIn(half: Half, sentence: Words, asking: Asking): Candidate[] {
  const folded = fold(sentence.words);
  const found = [...folded.matchAll(address)];
  const [one, other] = found;
  if (!one || !other || found.length > 2 || folded.length > longest || folded.length !== sentence.words.length)
    return [];
  const [lead, between] = [folded.slice(0, one.index), folded.slice(one.index + one[0].length, other.index)];
  const who = exception.exec(between)?.groups?.["who"];
  const isAll = isForAll(lead) || every.test(lead);
  if (!who || !isAll || /\p{L}/u.test(folded.slice(other.index + other[0].length)) || folded.includes("?")) return [];
  if (!wordsOf(lead).every((word) => plainLead.has(word) || nameWords(asking).has(word))) return [];
  if (asides.test(between.replace("but not", "")) || asides.test(lead)) return [];
  const family = { order: [], people: asking.people, sender: speakerOf(asking), numbered: () => null };
  const group = groupOf(who, family);
  if (!group || group.rest) return [];
  return askedPeople(asking).flatMap((person) => {
    const { 0: words, index } = group.people.includes(person) ? other : one;
    const context = contextsFor(person, asking).find(({ question }) => question.type === "email");
    const read = context ? readerOf(context.question).read(words, context) : null;
    if (!context || !read) return [];
    const span = { part: half.part, start: sentence.start + index, end: sentence.start + index + words.length };
    const reading = read.kind === "value" ? { ...read, rule: allBut } : read;
    return [{ person, question: context.question.id, reading, span, words: sentence.words.slice(index, index + words.length), corrects: false }]; // prettier-ignore
  });
}
