import { wordsOf } from "../align/token.ts";
import { askedPeople, contextsFor, speakerOf, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { countsIn } from "../family/counted.ts";
import { colour } from "../family/shape.ts";
import { isForAll } from "../family/shared.ts";
import { groupOf } from "../family/who.ts";
import { fold } from "../normal.ts";
import type { Half } from "../segment.ts";

/** The rule of an address or a colour that is everybody's but those whose own is told with it. */
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

/** One address or colour for all of the family but those who have another: see `addressesButIn` and `coloursButIn`. */
export function allButIn(half: Half, sentence: Words, asking: Asking): Candidate[] {
  const folded = fold(sentence.words);
  if (asking.people.length < 2 || folded.length > longest || folded.length !== sentence.words.length) return [];
  if (folded.includes("?") || !butWords.test(folded)) return [];
  if (folded.includes("@")) return addressesButIn(half, sentence, folded, asking);
  return /\b(?:eyes?|yeux)\b/.test(folded) ? coloursButIn(half, sentence, folded, asking) : [];
}

const butWords = /\b(?:except|but|other than|apart from|sauf|excepte|hormis|a part|mais)/;

/** "We all have brown eyes, except Laila, whose eyes are green", "nous avons tous les yeux bruns, sauf Maya qui a les yeux verts". */
function coloursButIn(half: Half, sentence: Words, folded: string, asking: Asking): Candidate[] {
  const found = [...folded.matchAll(colour)];
  const [one, other] = found;
  if (!one || !other || found.length > 2) return [];
  const [lead, between] = [folded.slice(0, one.index), folded.slice(one.index + one[0].length, other.index)];
  const who = otherEyes.exec(between)?.groups?.["who"];
  const isAll = isForAll(lead) || /\b(?:all|both|each|everyone|everybody|tous|toutes|tout le monde)\b/.test(lead);
  if (!who || !isAll || !/^(?: eyes)?[\s.!)]*$/.test(folded.slice(other.index + other[0].length))) return [];
  if (countsIn(lead).some((count) => count !== asking.people.length)) return [];
  if (!wordsOf(lead).every((word) => plainEyes.has(word)) || asides.test(between.replace("but not", ""))) return [];
  const group = groupOf(who, { order: [], people: asking.people, sender: speakerOf(asking), numbered: () => null });
  if (!group || group.rest || group.people.length >= asking.people.length) return [];
  return shares(half, sentence, "eye-colour", one, other, group.people, asking);
}

/** Words that say that all have such eyes, and nothing else. */
const plainEyes = new Set(
  "we all of us have has got the our eye eyes colour color is are and also everyone everybody family whole in both each two three four five nous avons tous toutes les des yeux sont ont a on la famille toute tout monde deux trois quatre cinq notre nos couleur de est et aussi".split(
    " ",
  ),
);
const otherEyes =
  /^(?: eyes)?[\s,;(–-]*(?:except(?:ing)?(?: for| that)?|but(?: not)?|other than|apart from|sauf|excepte|hormis|a part|mais)\s+(?:for |pour |ceux de |ceux d'|the eyes of |les yeux de )?(?<who>\p{L}[\p{L} '’-]{0,50}?)(?:'s|’s)?(?: eyes)?,?(?:\s(?:who|which|qui|whose|dont|with|avec|aux))?(?:\s(?:les|the))?(?:\s(?:eyes|yeux))?(?:\s(?:has|have|are|is|got|a|ont|sont|est))?(?:\s(?:les|des|the))?(?:\s(?:eyes|yeux))?\s?[:,(–-]?\s?$/u;

/** What all are given but some, and what they are. */
function shares(
  half: Half,
  sentence: Words,
  type: string,
  all: RegExpExecArray,
  others: RegExpExecArray,
  some: readonly string[],
  asking: Asking,
): Candidate[] {
  return askedPeople(asking).flatMap((person) => {
    const { 0: found, index } = some.includes(person) ? others : all;
    const context = contextsFor(person, asking).find(({ question }) => question.type === type);
    const read = context ? readerOf(context.question).read(found, context) : null;
    if (!context || !read) return [];
    const span = { part: half.part, start: sentence.start + index, end: sentence.start + index + found.length };
    const reading = read.kind === "value" ? { ...read, rule: allBut } : read;
    return [{ person, question: context.question.id, reading, span, words: sentence.words.slice(index, index + found.length), corrects: false }]; // prettier-ignore
  });
}

/** One address for all of the family but those who have another: "Write to us all at …, except my wife, who has …". */
function addressesButIn(half: Half, sentence: Words, folded: string, asking: Asking): Candidate[] {
  const found = [...folded.matchAll(address)];
  const [one, other] = found;
  if (!one || !other || found.length > 2) return [];
  const [lead, between] = [folded.slice(0, one.index), folded.slice(one.index + one[0].length, other.index)];
  const who = exception.exec(between)?.groups?.["who"];
  const isAll = isForAll(lead) || every.test(lead);
  if (!who || !isAll || /\p{L}/u.test(folded.slice(other.index + other[0].length))) return [];
  if (!wordsOf(lead).every((word) => plainLead.has(word) || nameWords(asking).has(word))) return [];
  if (asides.test(between.replace("but not", "")) || asides.test(lead)) return [];
  const family = { order: [], people: asking.people, sender: speakerOf(asking), numbered: () => null };
  const group = groupOf(who, family);
  if (!group || group.rest) return [];
  return shares(half, sentence, "email", one, other, group.people, asking);
}
