import { wordsOf } from "../align/token.ts";
import { askedPeople, type Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import { isDoubtful } from "../field/doubt.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { allBut } from "../told/all-but.ts";
import { byRelation, isRelation, namedIn, senderOf } from "../family.ts";
import { fold } from "../normal.ts";
import { kinOfSomebody } from "./words.ts";
import {
  contrary,
  exception,
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
import type { AskedPerson } from "../../question/person.ts";
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
  const isAnother = sentences.slice(0, headSentences).some(({ words }) => writesAsAnother(words, asking));
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
  if (isStrangers(clause, folded, asking)) return "sentence.stranger";
  if (isEntry(one.question) && (notTheEntry.test(sentence) || tellsOtherYear(one, sentence, all)))
    return "sentence.no-entry";
  if (one.question === "inCanada" && notNow.test(sentence.slice(0, Math.max(0, one.span.end - start))))
    return "sentence.not-now";
  if (!/^(?:fullName|uci)$/.test(one.question) && isHedged(one, { words, start }, all)) return "sentence.doubtful";
  if (isOwn(words, one.person, asking) || isWriters(clause, one, start + words.indexOf(clause), asking))
    return "writer.own-value";
  const identifies = one.question === "fullName" || one.question === "uci" || (one.question === "email" && isNamedIn(one, words, asking)); // prettier-ignore
  if (!identifies && several.test(sentence) && isExcepted(one, { words, start }, next, asking, all))
    return "family.exception";
  return null;
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
  const word = fold(name);
  return !people.some(({ givenName, familyName }) => wordsOf(`${givenName} ${familyName}`).includes(word));
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

/** Whether words begin with somebody's name or relation. */
function isNamed(words: readonly string[], person: string, { people }: Asking, sender: AskedPerson): boolean {
  const [first = ""] = words;
  const own = people.find(({ id }) => id === person);
  if (own && (wordsOf(own.givenName)[0] === first || own.uci === first)) return true;
  if (!isRelation(first)) return false;
  const meant = byRelation(["my", first], people, sender);
  return meant?.kind === "one" ? meant.person === person : meant !== null;
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

/** "Gabriela's are hazel", "celle de Camille": what is told of one by name. */
const genitive = /'s (?:was|is|were|are|came|in)\b|\b(?:celle|celui|ceux) d/g;

function isCalled(person: string, name: string, { people }: Asking): boolean {
  const own = people.find(({ id }) => id === person);
  return own !== undefined && wordsOf(`${own.givenName} ${own.familyName}`).includes(name);
}

const genitiveOf = /(\p{L}+)'s (?:was|is|were|are|came|in)\b/gu;
/** "My husband and I came …", "Mon mari et moi sommes arrivés …". */
const jointLead =
  /^\W*[\p{L} ,'’-]{2,60}? (?:and|et) (?:i|me|myself|moi|moi-meme),?(?: (?:we|nous))?(?: (?:both|all|also|have|had|first|last|sommes|avons|etions|tous|toutes|les|deux))* \p{L}+/u;

/** Whether a value of all is not this one's: the sentence makes an exception, or it or the next says otherwise of them by name. */
function isExcepted(
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
  const wordsIn = (text: string): string[] => wordsOf(text.replace(/\S{1,64}@\S{1,200}/g, " "));
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
  const own = sentence.replace(jointLead, " ");
  const hers = (folded: string, start: number): string =>
    folded.replace(genitiveOf, (match, name: string, at: number) => {
      const isTheirs = speaksOf([name]) || isCalled(one.person, name, asking);
      const from = start + at + match.length;
      const given = all.some(({ person, question, span }) => person === one.person && question === one.question && span === one.span && span.start >= from && span.start - from < 12); // prettier-ignore
      return isTheirs && !given ? match : " ";
    });
  if (asking.people.length > 1 && speaksOf(wordsIn(words)) && contrary.test(hers(own, at + sentence.length - own.length))) return true; // prettier-ignore
  return next.some((other) => {
    const folded = fold(other.words);
    // "…, except my wife, who has her own email …" is of addresses alone.
    if (one.question !== "email" && all.some(({ reading, span }) => reading.rule === allBut && span.start >= other.start && span.end <= other.end)) return false; // prettier-ignore
    const plain = folded.replace(genitive, (match, at: number) => (tellsOther(other, folded, at + match.length) ? " " : match)); // prettier-ignore
    const said = hers(plain, other.start);
    return (speaksOf(wordsIn(other.words)) && contrary.test(said)) || exception.test(folded);
  });
}

/** Whether a sentence says that somebody else than the one whose address it is writes the mail. */
function writesAsAnother(words: string, { people, from }: Asking): boolean {
  const folded = fold(words);
  if (writesFor.test(folded) && !(forSelfToo.test(folded) && wordsOf(folded).some(isRelation) && !forStranger.test(folded))) return true; // prettier-ignore
  const sender = senderOf(people, from);
  if ([...folded.matchAll(introduction)].some(({ 1: said = "" }) => kinOfSomebody.test(said) && isOthers(said)))
    return true;
  const heads = /^\W*(?:(?:hi|hello|hey|dear \w+|bonjour|bonsoir|salut)[,!. ]+)?(?:this is |ici )?(.{2,40}?)(?:,? (?:here|writing|speaking|ici|qui ecri\w+|a l'appareil))\b/.exec(folded); // prettier-ignore
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
