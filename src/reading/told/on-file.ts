import type { AskedPerson } from "../../question/person.ts";
import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { stretchOf } from "../stretch.ts";

/** What such a sentence says besides. Folded. */
const joining = new Set(
  "our the their these those are is and et our nos notre leurs les l sont est uci ucis iuc iucs number numbers no nos numero numeros email emails e mail mails courriel courriels address addresses adresse adresses id ids respectively respectivement in that the same order dans cet le meme ordre follows as here voici de du des client".split(
    " ",
  ),
);
const value = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{3,200}(?<![.-])|(?<!\d)\d(?:[ -]?\d){7,9}(?!\d)/gu;
/** A longer sentence says more. */
const longest = 500;

/**
 * The numbers or addresses in a sentence that holds nothing but two or more of those on file, each another's: "Our UCIs are
 * 1123456789 and 11234567 respectively". Each tells itself whose it is. Null for any other.
 */
export function onFileIn(
  sentence: Words,
  people: readonly AskedPerson[],
): { person: string; question: string; words: Words }[] | null {
  if (people.length < 2 || sentence.words.length > longest || !/\d{4}|@/.test(sentence.words)) return null;
  const folded = fold(sentence.words);
  if (folded.length !== sentence.words.length) return null;
  const found = [...folded.matchAll(value)];
  const told = found.flatMap(({ 0: said, index }) => {
    const isAddress = said.includes("@");
    const number = said.replace(/\D/g, "");
    const owners = people.filter(({ uci, email }) => (isAddress ? email?.toLowerCase() === said : uci === number));
    const [owner, ...more] = owners;
    const words = stretchOf(sentence, index, index + said.length);
    return owner && more.length === 0 ? [{ person: owner.id, question: isAddress ? "email" : "uci", words }] : [];
  });
  const whose = new Set(told.map(({ person, question }) => `${person} ${question}`));
  if (told.length < 2 || told.length !== found.length || whose.size !== told.length) return null;
  if (new Set(told.map(({ question }) => question)).size > 1) return null;
  const rest = folded.replace(value, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.every((word) => joining.has(word)) ? told : null;
}
