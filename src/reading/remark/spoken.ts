import { wordsOf } from "../align/token.ts";
import { askedPeople, type Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import { coloursNamed } from "../field/eye-colour.ts";
import { asOthers } from "../answers/common.ts";
import { isDoubtful } from "../field/doubt.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { allBut } from "../told/all-but.ts";
import { isRelation, namedIn, senderOf } from "../family.ts";
import { withoutCompared } from "../family/compared.ts";
import { fold } from "../normal.ts";
import { isExcepted, isNamed } from "./excepted.ts";
import { kinOfSomebody } from "./words.ts";
import {
  firstPerson,
  forSelfToo,
  forStranger,
  introduction,
  nameLeads,
  nobody,
  notNow,
  notTheEntry,
  several,
  strangerAmong,
  strangerLeads,
  turnToWriter,
  writesFor,
} from "./spoken-words.ts";
import type { Answer } from "../../question/questionnaire.ts";

/** Whoever writes says so at the head. */
const headSentences = 4;
/** "My husband Minh Nguyễn and": a clause has more. */
const fewestWords = 5;

/**
 * Doubts what a sentence gives to the wrong one: it is about somebody who is asked nothing, the writer's own value beside
 * another's name, everybody's with an exception, said by somebody else; or it tells of no entry that was made.
 */
export function spokenOnly(
  candidates: readonly Candidate[],
  remarks: readonly Remark[],
  asking: Asking,
): readonly Candidate[] {
  const sentences = remarks.toSorted((a, b) => a.start - b.start);
  const isAnother =
    !asking.spokenFor && sentences.slice(0, headSentences).some(({ words }) => writesAsAnother(words, asking));
  return candidates.map((one) => {
    const at = sentences.findIndex(({ start, end }) => one.span.start >= start && one.span.end <= end);
    const sentence = sentences[at];
    const rule = sentence
      ? doubtOf(one, sentence, sentences.slice(at + 1, at + 3), asking, isAnother, candidates)
      : isOwn(one.words, one.person, asking)
        ? "writer.own-value"
        : null;
    return rule === null ? one : { ...one, reading: doubtful(one.reading, rule) };
  });
}

function doubtOf(
  one: Candidate,
  { words, start }: Remark,
  next: readonly Remark[],
  asking: Asking,
  isAnother: boolean,
  all: readonly Candidate[],
): string | null {
  // Who has another address stands in the sentence itself, and was given it.
  if (one.reading.rule === allBut) return null;
  const sentence = fold(words);
  const clause = clauseOf(words, one.span.end - start);
  const folded = fold(clause);
  if (isAnother && firstPerson.test(folded)) return "writer.somebody-else";
  // What is the same for all is said of nobody else and of no other journey, whatever word leads it.
  const isCommon = one.reading.rule === asOthers;
  if (!isCommon && !asking.spokenFor && isStrangers(clause, folded, asking)) return "sentence.stranger";
  if (!isCommon && isEntry(one.question) && (notTheEntry.test(sentence) || tellsOtherYear(one, sentence, all)))
    return "sentence.no-entry";
  if (one.question === "inCanada" && notNow.test(sentence.slice(0, Math.max(0, one.span.end - start))))
    return "sentence.not-now";
  if (isDisowned(one, { words, start }, asking)) return "sentence.stranger";
  if (one.question === "eyeColour" && asking.people.length > 1 && likeAnother(sentence)) return "family.exception";
  if (one.question === "email" && leavesOne(sentence, start, all)) return "sentence.doubtful";
  if (!/^(?:fullName|uci)$/.test(one.question) && isHedged(one, { words, start }, all)) return "sentence.doubtful";
  if (isOwn(words, one.person, asking) || isWriters(clause, one, start + words.indexOf(clause), asking))
    return "writer.own-value";
  const identifies = one.question === "fullName" || one.question === "uci" || (one.question === "email" && isNamedIn(one, words, asking)); // prettier-ignore
  if (!identifies && several.test(withoutCompared(sentence)) && isExcepted(one, { words, start }, next, asking, all))
    return "family.exception";
  return null;
}

/** "UCI 1123456789 is Minh's.", "L'adresse zoe@example.org est désactivée." */
function isDisowned(
  { question, span, person }: Candidate,
  { words, start }: Pick<Remark, "words" | "start">,
  { people }: Asking,
): boolean {
  // prettier-ignore
  if (question !== "uci" && question !== "email") return false;
  const behind = words.slice(span.end - start);
  const [, whose = ""] = /^\W{0,3}(?:is|was|est|belongs to|appartient a|appartient à) (\p{L}+)['’]s\W*$/u.exec(behind) ?? []; // prettier-ignore
  const own = people.find(({ id }) => id === person);
  if (whose !== "" && !wordsOf(`${own?.givenName} ${own?.familyName}`).includes(fold(whose))) return true;
  return /^\W{0,3}(?:is|est|was|etait|has been|n'est|a ete) (?:now |no longer |plus |maintenant )?(?:desactiv|deactiv|disabl|clos|ferm|inactiv|block|bloqu|hack|pirat|wrong|faux|fausse|invalid|expir|dead|perdue?|lost)/.test(fold(behind)); // prettier-ignore
}

const everyones = /\b(?:all|both|everyone|everybody|tous|toutes|tout le monde)\b/;
const another =
  /\b(?:like|as|comme) (?:me|us|mine|(?:his|her|their|my) (?:mother|father|mom|dad|wife|husband)|moi|(?:sa|ma) (?:mere|femme)|(?:son|mon) (?:pere|mari))\b|\b(?:his|her) (?:mother|father|mom|dad)'s\b/;

/** "We all have brown eyes, but my son has green eyes like me": the other colour is told of one more than it is given to. */
function likeAnother(sentence: string): boolean {
  return everyones.test(sentence) && another.test(sentence) && new Set(coloursNamed(sentence)).size > 1;
}

/** "… use my email zoe@… this week, hers is minh@…": an address of the sentence that was given to nobody. */
function leavesOne(sentence: string, start: number, all: readonly Candidate[]): boolean {
  if (sentence.indexOf("@") === sentence.lastIndexOf("@")) return false;
  const given = new Set(all.flatMap(({ question, span, words }) => question === "email" && span.start >= start && span.end <= start + sentence.length ? [fold(words)] : [])); // prettier-ignore
  const found = new Set(sentence.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{3,200}(?<![.-])/gu));
  return [...found].some((one) => ![...given].some((words) => words.includes(one)));
}

/** Questions of one entry: what doubts its place doubts its day. */
const ofLast: ReadonlySet<string> = new Set(["lastEntry", "lastEntryPlace"]);

/** "… on 24 July 2025 at Pearson, I think": a doubt on either side of a value, up to the next one that the sentence tells. */
function isHedged(
  { span, question }: Candidate,
  { words, start }: Pick<Remark, "words" | "start">,
  all: readonly Candidate[],
): boolean {
  const others = all.filter((other) => !(ofLast.has(question) && ofLast.has(other.question)));
  const before = Math.max(start, ...others.map((other) => other.span.end).filter((end) => end <= span.start));
  const after = Math.min(
    start + words.length,
    ...others.map((other) => other.span.start).filter((at) => at >= span.end),
  );
  const sides = [words.slice(before - start, span.start - start), words.slice(span.end - start, after - start)];
  // What asks is judged where it asks (`answers/asked.ts`).
  return sides.some((side) => isDoubtful(fold(side).replaceAll("?", " ")));
}

const years = /\b(?:19|20)\d\d\b/g;

/** Whether a sentence about entries names a year that none of the dates read has: "… when he was a baby in 1989". */
function tellsOtherYear({ reading }: Candidate, sentence: string, all: readonly Candidate[]): boolean {
  if (reading.kind !== "value" || typeof reading.value !== "string" || !/^\d{4}-/.test(reading.value)) return false;
  const said = sentence.replace(/\S{1,64}@\S+/g, " ").match(years) ?? [];
  return said.some((year) => !all.some((one) => readingsOf(one).some((value) => String(value).startsWith(year))));
}

function readingsOf({ reading }: Candidate): readonly Answer[] {
  return reading.kind === "value" ? [reading.value] : reading.kind === "unclear" ? reading.readings : [];
}

function isEntry(question: string): boolean {
  return question === "firstEntry" || question === "lastEntry" || question === "lastEntryPlace";
}

/** The sentence up to where a value ends, from where the writer last took the word before it. */
function clauseOf(words: string, end: number): string {
  const folded = fold(words);
  if (folded.length !== words.length) return words;
  // "Minh and I have …" is about both: so few words before "and I" say nothing of their own.
  const turns = [...folded.matchAll(turnToWriter)]
    .map(({ index }) => index + 1)
    .filter((at) => at < end && wordsOf(words.slice(0, at)).length > fewestWords);
  return words.slice(turns.at(-1) ?? 0);
}

/** Whether a clause is led by a relative, a friend or a name that is on no application. */
function isStrangers(clause: string, folded: string, { people }: Asking): boolean {
  if (strangerLeads.test(folded) || strangerAmong.test(folded)) return true;
  if (kinOfSomebody.test(folded.slice(0, 60)) && namedIn(wordsOf(folded), people) !== null) return true;
  const name = nameLeads.exec(clause)?.[1];
  if (name === undefined || nobody.has(fold(name))) return false;
  // "Seo-yeon" is two words.
  const said = wordsOf(name);
  return !people.some(({ givenName, familyName }) => {
    const own = wordsOf(`${givenName} ${familyName}`);
    return said.every((word) => own.includes(word));
  });
}

/** Whether a sentence calls somebody by their given name. */
function isNamedIn({ person }: Candidate, words: string, { people }: Asking): boolean {
  const given = wordsOf(people.find(({ id }) => id === person)?.givenName ?? "")[0];
  return given !== undefined && wordsOf(words).includes(given);
}

/** Whether "I …" tells a value before another of the family is named, to whom it was given. */
function isWriters(clause: string, one: Candidate, from: number, asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  if (asking.people.length < 2 || sender === null || one.person === sender.id) return false;
  // Where somebody is stands in the whole clause; whose it is, before the country.
  const country = one.question === "inCanada" ? fold(clause).indexOf("canada") : -1;
  const said = wordsOf(clause.slice(0, country === -1 ? Math.max(0, one.span.end - from) : country));
  const at = said.findIndex((word, index) => isMyself(word) && !said.slice(index + 1, index + 4).some(isRelation));
  // "Minh and I have black eyes", "my eyes are brown, his are black", "our son Kofi (use my email …) came …".
  const namesThem = (words: readonly string[]): boolean =>
    words.some((_, index) => isNamed(words.slice(index), one.person, asking, sender));
  // Under a heading of their own each says "I".
  if (!namesThem(wordsOf(clause))) return false;
  const isShared = /^(?:and|et)$/.test(said[at - 1] ?? "") || said.some((word) => others.has(word));
  const leads = said[at] !== "i" && said[at] !== "je" && namesThem(said.slice(0, Math.max(0, at)));
  if (isShared || leads) return false;
  if (at === -1 || several.test(fold(clause.slice(0, Math.max(0, one.span.start - from))))) return false;
  return !namesThem(said.slice(at));
}

const mine = new Set(["i", "i'm", "im", "i've", "my", "je", "j", "mes", "mon", "ma"]);
const others = new Set("he him his she her hers they them their il lui elle ils elles sa ses leur leurs".split(" "));
function isMyself(word: string): boolean {
  return mine.has(word);
}

/** "Mine are brown" from somebody who is not asked. */
function isOwn(words: string, person: string, asking: Asking): boolean {
  const sender = senderOf(asking.people, asking.from);
  if (sender === null || sender.id === person || askedPeople(asking).includes(sender.id)) return false;
  const said = wordsOf(words);
  const isHis = said.some((_, at) => isNamed(said.slice(at), person, asking, sender));
  return !isHis && ownWords.test(fold(words));
}

const ownWords = /\b(?:mine|my eyes|i have|i (?:first |last )?(?:entered|came|arrived)|le mien|la mienne|les miens|les miennes|mes yeux|j'ai les yeux)\b/; // prettier-ignore

/** Whether a sentence says that somebody else than the one whose address it is writes the mail. */
function writesAsAnother(words: string, { people, from }: Asking): boolean {
  const folded = fold(words);
  if (writesFor.test(folded) && !(forSelfToo.test(folded) && wordsOf(folded).some(isRelation) && !forStranger.test(folded))) return true; // prettier-ignore
  const sender = senderOf(people, from);
  if ([...folded.matchAll(introduction)].some(({ 1: said = "" }) => kinOfSomebody.test(said) && isOthers(said)))
    return true;
  const heads = /^\W*(?:(?:hi|hello|hey|dear \w+|bonjour|bonsoir|salut)[,!. ]+)?(?:this is |ici )?(.{2,40}?)(?<!\b(?:is|est|now|also|aussi))(?:,? (?:here|writing|speaking|ici|qui ecri\w+|a l'appareil))\b/.exec(folded); // prettier-ignore
  const named = heads ? namedIn(wordsOf(heads[1] ?? ""), people)?.meant : null;
  return (
    named?.kind === "one" && sender !== null && named.person !== sender.id && (heads?.[1] ?? "").split(" ").length < 4
  );

  function isOthers(said: string): boolean {
    const meant = namedIn(wordsOf(said), people)?.meant;
    // "I am Minh's wife" from his wife is her own introduction.
    return meant?.kind !== "one" || sender === null || meant.person === sender.id || !wordsOf(said).some(isRelation);
  }
}
