import { wordsOf } from "../align/token.ts";
import { isRelation } from "../family.ts";
import { fold } from "../normal.ts";
import type { AskedPerson } from "../../question/person.ts";

const speaker = new Set("i me myself moi moi-meme je".split(" "));
const joining = new Set("and et & my our mon ma mes notre nos both".split(" "));
const withWhom = new Set("with avec like comme than que from de".split(" "));
const unlike = /\b(?:unlike|not like|not as|different from|pas comme|contrairement)\b/;

/** Whether an answer that is everybody's speaks of one of them besides: "brown, my husband has green". "My wife and I came together" speaks of no one alone. */
export function singlesOut(answer: string, people: readonly AskedPerson[]): boolean {
  const folded = fold(answer).replace(/\S{1,64}@\S{1,200}/g, " ");
  if (unlike.test(folded)) return true;
  const given = new Set(people.flatMap(({ givenName }) => wordsOf(givenName)));
  const own = new Set(people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)));
  const words = wordsOf(folded);
  const means = (at: number): boolean =>
    given.has(words[at] ?? "") || (isRelation(words[at] ?? "") && !(words[at] === "son" && !/^(?:my|our|and)$/.test(words[at - 1] ?? ""))); // prettier-ignore
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (end < words.length && (means(end) || own.has(words[end] ?? "") || speaker.has(words[end] ?? "") || joining.has(words[end] ?? ""))) end++; // prettier-ignore
    if (end === at) continue;
    const run = words.slice(at, end);
    const isOne = run.some((_, index) => means(at + index)) && !run.some((word) => speaker.has(word));
    if (isOne && !withWhom.has(words[at - 1] ?? "")) return true;
    at = end;
  }
  return false;
}
