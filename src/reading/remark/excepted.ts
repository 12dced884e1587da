import { wordsOf } from "../align/token.ts";
import type { Asking } from "../answers/asking.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { byRelation, isRelation, senderOf } from "../family.ts";
import { clausesOf } from "../family/subject.ts";
import { fold } from "../normal.ts";
import type { AskedPerson } from "../../question/person.ts";
import { allBut } from "../told/all-but.ts";
import { contrary, exception } from "./spoken-words.ts";

/** Whether words begin with somebody's name or relation. */
export function isNamed(words: readonly string[], person: string, { people }: Asking, sender: AskedPerson): boolean {
  const [first = ""] = words;
  const own = people.find(({ id }) => id === person);
  if (own && (wordsOf(own.givenName)[0] === first || own.uci === first)) return true;
  if (!isRelation(first)) return false;
  const meant = byRelation(["my", first], people, sender);
  return meant?.kind === "one" ? meant.person === person : meant !== null;
}

/** "Gabriela's are hazel", "celle de Camille": what is told of one by name. */
const genitive = /'s (?:was|is|were|are|came|in)\b|\b(?:celle|celui|ceux) d/g;

function isCalled(person: string, name: string, { people }: Asking): boolean {
  const own = people.find(({ id }) => id === person);
  return own !== undefined && wordsOf(`${own.givenName} ${own.familyName}`).includes(name);
}

const genitiveOf = /(\p{L}+)'s (?:was|is|were|are|came|in)\b/gu;
/** "Lina joined us on …": right before a date it tells whose entry that was, and is no exception. */
const joining =
  /\b(?:rejointe?s?|joined (?:me|us|him|her|them)|followed(?: (?:me|us|him|her|them))?)(?: (?:on|in|le|the|du|here|ici|au canada|in canada))*\s?$/;
/** "My husband and I came …", "Mon mari et moi sommes arrivés …". */
const jointLead =
  /^\W*[\p{L} ,'’-]{2,60}? (?:and|et) (?:i|me|myself|moi|moi-meme),?(?: (?:we|nous))?(?: (?:both|all|also|have|had|first|last|sommes|avons|etions|tous|toutes|les|deux))* \p{L}+/u;

/**
 * "…, and the kids joined us on 18 July 2021": a clause that gives its own answer to others and speaks of no more makes no
 * exception of this one. The folded sentence without such clauses, as long as it was; `said` may lack its head.
 */
function withoutTold(
  words: string,
  said: string,
  at: number,
  one: Candidate,
  all: readonly Candidate[],
  speaksOf: (said: readonly string[]) => boolean,
  { people }: Asking,
): string {
  const lost = words.length - said.length;
  const clauses = clausesOf(words, people);
  return clauses.reduce((left, clause) => {
    const [from, to] = [at + clause.start, at + clause.start + clause.words.length];
    const own = all.filter(({ span }) => span.start >= from && span.end <= to);
    const isOthers = own.some(({ question }) => question === one.question) && own.every(({ person }) => person !== one.person); // prettier-ignore
    const start = clause.start - lost;
    if (!isOthers || start < 0 || speaksOf(wordsOf(clause.words))) return left;
    return left.slice(0, start) + " ".repeat(clause.words.length) + left.slice(start + clause.words.length);
  }, said);
}

/** Whether a value of all is not this one's: the sentence makes an exception, or it or the next says otherwise of them by name. */
export function isExcepted(
  one: Candidate,
  { words, start: at }: Pick<Remark, "words" | "start">,
  next: readonly Remark[],
  asking: Asking,
  all: readonly Candidate[],
): boolean {
  const sentence = fold(words);
  if (exception.test(sentence)) return true;
  const sender = senderOf(asking.people, asking.from);
  const speaksOf = (said: readonly string[]): boolean =>
    sender !== null && said.some((_, at) => isNamed(said.slice(at), one.person, asking, sender));
  // A name within an address names nobody.
  const wordsIn = (text: string): readonly string[] => wordsOf(text.replace(/\S{1,64}@\S{1,200}/g, " "));
  // "… et celle de Camille le 16 août 2026": her other entry, with nothing between.
  const tellsOther = ({ start, end }: Remark, folded: string, from: number): boolean =>
    all.some(
      ({ person, question, span }) =>
        person === one.person &&
        question !== one.question &&
        span.start >= start + from &&
        span.end <= end &&
        !/[,;\d]|\b(?:and|et)\b/.test(folded.slice(from, span.start - start)),
    );
  // "Mon mari et moi sommes arrivés …": both of them; "Gabriela's are hazel" is said of her, and was given to her.
  const before = sentence.slice(0, Math.max(0, one.span.start - at));
  const joins = joining.exec(before)?.[0].length ?? 0;
  const plain = `${before.slice(0, before.length - joins)}${" ".repeat(joins)}${sentence.slice(before.length)}`;
  const own = plain.replace(jointLead, " ");
  const hers = (folded: string, start: number): string =>
    folded.replace(genitiveOf, (match, name: string, at: number) => {
      const isTheirs = speaksOf([name]) || isCalled(one.person, name, asking);
      const from = start + at + match.length;
      const given = all.some(({ person, question, span }) => person === one.person && question === one.question && span === one.span && span.start >= from && span.start - from < 12); // prettier-ignore
      return isTheirs && !given ? match : " ";
    });
  const said = hers(own, at + sentence.length - own.length);
  if (asking.people.length > 1 && speaksOf(wordsIn(words)) && contrary.test(withoutTold(words, said, at, one, all, speaksOf, asking))) return true; // prettier-ignore
  return next.some((other) => {
    const folded = fold(other.words);
    // "…, except my wife, who has her own email …" is of addresses alone.
    if (all.some(({ reading, span, question }) => question !== one.question && reading.rule === allBut && span.start >= other.start && span.end <= other.end)) return false; // prettier-ignore
    const alike = folded.replace(genitive, (match, at: number) => (tellsOther(other, folded, at + match.length) ? " " : match)); // prettier-ignore
    const said = hers(alike, other.start);
    return (speaksOf(wordsIn(other.words)) && contrary.test(said)) || exception.test(folded);
  });
}
