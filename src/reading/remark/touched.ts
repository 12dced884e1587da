import { speaksOfComing } from "../told/entry-words.ts";
import type { Family } from "../answers/walked.ts";
import { askedOf, contextsFor, type Asking } from "../answers/asking.ts";
import { doubtful } from "../answers/doubt.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import type { RemarkInPlace } from "./in-place.ts";
import { givesSecond } from "./second.ts";
import { alike } from "../answers/alike.ts";
import { indexOfSequence, wordsOf } from "../align/token.ts";
import { readerOf } from "../choice.ts";
import { fold } from "../normal.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import { againstOf } from "./against.ts";
import { bearingOf, toldOtherwise, withoutAgreeing } from "./agree.ts";
import { contradictedBy, isBorneOut } from "./agree/story.ts";
import { numberDoubted } from "./number-beside.ts";
import { isOnlyTheirs } from "./only-theirs.ts";
import { setApart } from "./set-apart.ts";
import { touchOf, type Touch } from "./touch.ts";

const rule = "remark.touches-answer";
/** Nobody remarks more than this on their answers; a longer letter is looked at for what its first sentences say. */
const most = 60;
/** So few words beside a question left open were meant for it: "le mois dernier", "2026-11-21". */
const fewWords = 3;

/**
 * Puts in doubt the answers that a remark beside them touches. Nobody can tell what "the second date is the day I left"
 * makes of them, so they are asked again and a person looks.
 */
export function touched(
  candidates: readonly Candidate[],
  remarks: readonly (Remark | RemarkInPlace)[],
  asking: Asking,
  text: string,
): { candidates: readonly Candidate[]; concerns: readonly string[] } {
  const given = candidates.filter(({ reading }) => reading.kind === "value");
  if (given.length === 0) return { candidates, concerns: [] };
  const family = askedOf(asking);
  const open = asking.questions.filter(
    (one) => one.when !== "outside-canada" && !given.some((own) => own.person === one.person && own.question === one.id),
  ); // prettier-ignore
  const bearing = bearingOf(family, candidates, asking.receivedAt);
  const heard = remarks
    .filter(
      (remark) => !remark.heard && !candidates.some((one) => one.reading.kind !== "none" && isWithin(one, remark)),
    )
    .filter((remark) => !isOnlyTheirs(remark, candidates, family))
    .slice(0, most);
  const against = heard.flatMap((remark) => {
    const apart = "question" in remark ? null : setApart(remark, remarks, candidates, family, text);
    const told = againstOf(remark.words, bearing, "question" in remark ? remark.question : null);
    const other = "question" in remark ? [] : toldOtherwise(remark.words, bearing);
    const number = numberDoubted(remark, candidates, asking, text);
    const uci = number === null ? [] : [{ questions: ["uci"], people: [number] }];
    return [...told, ...other, ...uci, ...(apart ? [apart] : [])].map((one): Touch => ({ ...one, isDoubt: true, plain: false, unnamed: null })); // prettier-ignore
  });
  const touches = heard
    .filter((remark) => !("idle" in remark && remark.idle))
    .flatMap((remark) => {
      const words = saysOnceRightly(remark.words, candidates, family) ? withoutOnce(remark.words) : remark.words;
      const plain = withoutSince(words, given);
      const first = touchOf(plain, family);
      const left = first ? withoutAgreeing(plain, bearing) : plain;
      const touch = left === plain ? first : touchOf(left, family);
      if (touch && isOfEntries(touch) && isBorneOut(left, bearing)) return [];
      const whose = touch ? [] : contradictedBy(plain, bearing);
      if (whose.length > 0) return [{ questions: ["lastEntry"], people: whose, isDoubt: true, plain: false, unnamed: null }]; // prettier-ignore
      if (touch && "question" in remark && givesSecond(remark, left, candidates, asking)) return [{ questions: [remark.question], people: [], isDoubt: true, plain: false, unnamed: null }]; // prettier-ignore
      if (!touch || ("amidst" in remark && (touch.plain || (touch.unnamed === "here" && remark.amidst)))) return [];
      if (touch.plain && isElsewhere(remark, candidates, open, asking)) return [];
      // "Number 4: a guess." stands at that question; "… on 14 March 2019. He is not sure." behind its answer.
      const own = candidates.filter((one) => isWithin(one, remark) || endsAt(one, remark, text)).map(({ question }) => question); // prettier-ignore
      const silent = whoSaysNothing(remark, candidates);
      const meant = silent ? { ...touch, questions: [silent.question], people: [silent.person], unnamed: null } : isOfItself(remark, candidates) ? { ...touch, questions: own, unnamed: null } : whole(touch, own, remark, given); // prettier-ignore
      return counts(meant, given, open) ? [meant] : [];
    })
    .concat(against);
  if (remarks.some(({ words }) => tellsEarlier(words, given)))
    touches.push({ questions: ["firstEntry"], people: [], isDoubt: true, plain: false, unnamed: null });
  if (touches.length === 0) return { candidates, concerns: [] };
  return {
    candidates: candidates.map((one) =>
      touches.some((touch) => isTouched(one, touch) && !(touch.unnamed !== null && isOnFile(one, asking)))
        ? { ...one, reading: doubtful(one.reading, rule) }
        : one,
    ),
    concerns: [rule],
  };
}

/** A journey, or a time, that may be told of an entry; a word that names another question or doubts all is none. */
function isOfEntries({ questions, unnamed }: Touch): boolean {
  return unnamed === null && (questions === null || (questions.includes("lastEntry") || questions.includes("firstEntry")) && questions.every((one) => ofEntries.has(one))); // prettier-ignore
}

const ofEntries: ReadonlySet<string> = new Set(["firstEntry", "lastEntry", "lastEntryPlace", "inCanada"]);

/** What a remark touches, with what stands around it: the answer that it stands at, and the first entry where it tells an earlier year. */
function whole(touch: Touch, own: readonly string[], { words }: Remark, given: readonly Candidate[]): Touch {
  const { questions, unnamed } = touch;
  if (own.length > 0 && (questions?.length === 0 || unnamed === "here"))
    return { ...touch, questions: own, unnamed: null };
  if (questions === null || questions.length === 0) return touch;
  const first = given.find(({ question }) => question === "firstEntry")?.reading;
  const year = first?.kind === "value" ? String(first.value).slice(0, 4) : "";
  const isEarlier =
    questions.includes("lastEntry") && (words.match(/\b(?:19|20)\d\d\b/g) ?? []).some((one) => one < year);
  return { ...touch, questions: [...questions, ...own, ...(isEarlier ? ["firstEntry"] : [])] };
}

const ofSeveral = /\b(?:both|all|dates|entries|two|deux|les|toutes?|tous|every\w*|each|either|neither|aussi|also|too|first|initial\w*|premiere?|above|below|answers?|reponses?|same|memes?|not mine|wife|husband|femme|mari)\b/; // prettier-ignore

/** "Last entry: August 2025, I do not recall the day": what stands at its own question, and names no other, is said of that one. */
function isOfItself(remark: Remark, candidates: readonly Candidate[]): boolean {
  const isWhole = ({ reading, span }: Candidate): boolean =>
    reading.kind === "none" && span.start === remark.start && span.end <= remark.end && /\b(?:19|20)\d\d\b/.test(remark.words); // prettier-ignore
  return candidates.some(isWhole) && !ofSeveral.test(fold(remark.words));
}

const forgotten =
  /^\W*(?:(?:sorry|desolee?|unfortunately|malheureusement),? )?(?:(?:(?:i|he|she|we|je|j'|il|elle|on|nous) )?(?:really |honestly )?(?:(?:do not|don't|dont|can't|cannot|can not|does not|doesn't) (?:really )?(?:remember|recall|know)|forgot|(?:ne |n')?(?:me |m'en |se |s'en )?(?:souviens?|souvient|rappelle|sais|sait) (?:pas|plus)|ai oublie|a oublie)(?: (?:it|that|this|the (?:exact )?(?:date|day|place)|exactly|anymore|any more|sorry|la date(?: exacte)?|le jour|exactement|du tout))*|no idea|not sure|unknown|aucune idee|inconnue?)\W*$/;

/** "Last entry: I don't remember" in somebody's own block: said of their own answer there, which they do not give, and of nobody else's. */
function whoSaysNothing(remark: Remark, candidates: readonly Candidate[]): Candidate | undefined {
  if (!forgotten.test(fold(remark.words))) return undefined;
  const own = candidates.filter(({ span }) => span.start === remark.start && span.end === remark.end);
  return own.length === 1 && own[0]?.reading.kind === "none" ? own[0] : undefined;
}

function isWithin({ span }: Candidate, { start, end }: Remark): boolean {
  return span.start >= start && span.end <= end;
}

/** "… on 14 March 2019. He is not sure.": right behind an answer, on its line. */
function endsAt({ span }: Candidate, remark: Remark, text: string): boolean {
  return span.end <= remark.start && remark.start - span.end < 4 && !text.slice(span.end, remark.start).includes("\n");
}

/**
 * Whether an answer that was given is touched. Where somebody's is still to be given, words without a doubt may be that:
 * "2017-08", "I will be in Canada next month".
 */
function counts(touch: Touch, given: readonly Candidate[], open: readonly AskedQuestion[]): boolean {
  const { questions, people, isDoubt } = touch;
  if (questions === null) return true;
  if (questions.length === 0) return open.length === 0;
  const isLeft = (question: string): boolean =>
    open.some(({ id, person }) => id === question && (people.length === 0 || people.includes(person)));
  // A journey is told of one entry: its place may be open where its day was given.
  const isOpen = touch.plain ? questions.some(isLeft) : questions.every(isLeft);
  return (isDoubt || !isOpen) && given.some((one) => isTouched(one, touch));
}

function isTouched({ person, question }: Candidate, { people, questions }: Touch): boolean {
  return (people.length === 0 || people.includes(person)) && (questions?.includes(question) ?? true);
}

/** Whether an answer says what we hold of the person, of which nobody need be sure by memory. */
function isOnFile({ person, question, reading }: Candidate, { people, from }: Asking): boolean {
  const own = people.find(({ id }) => id === person);
  if (!own || reading.kind !== "value" || typeof reading.value !== "string") return false;
  if (question === "fullName") return alike(question, reading.value, `${own.givenName} ${own.familyName}`);
  if (question === "email")
    return [own.email, from].some((one) => one !== null && fold(one) === fold(String(reading.value)));
  return question === "uci" && reading.value === own.uci;
}

/** Whether plain words were meant for a question left open, stand at one of their own, or say again what was taken. */
function isElsewhere(
  remark: Remark,
  candidates: readonly Candidate[],
  open: readonly AskedQuestion[],
  asking: Asking,
): boolean {
  if (wordsOf(remark.words).length <= fewWords && open.length > 0) return true;
  if (candidates.some((one) => isWithin(one, remark))) return true;
  return repeats(remark.words, candidates, asking);
}

/** "1.8 yes" in two halves of a table, "Family name: Łucja". */
function repeats(words: string, candidates: readonly Candidate[], asking: Asking): boolean {
  const given = candidates.filter(({ reading }) => reading.kind === "value");
  const said = given.flatMap(({ person, question }) => {
    const context = contextsFor(person, asking).find((one) => one.question.id === question);
    return context ? readerOf(context.question).find(words, context) : [];
  });
  const taken = new Set(given.map(({ reading }) => (reading.kind === "value" ? reading.value : null)));
  const names = asking.people.some(({ familyName }) => indexOfSequence(wordsOf(words), wordsOf(familyName)) !== -1);
  return said.length === 0 ? names : said.every(({ reading }) => reading.kind === "value" && taken.has(reading.value));
}

const once = /\(?[^(),.;:!?]*\b(?:only once|just once|once only|qu'une (?:seule )?fois|une seule fois|(?:only )?one (?:single )?time)\b[^(),.;:!?]*\)?/; // prettier-ignore

function withoutOnce(words: string): string {
  const match = once.exec(fold(words));
  return match ? `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}` : words;
}

/** "I have worked in Ontario since 2019": what was so since a year, and by whom no journey is told. */
const since =
  /\b(?:since|depuis|from)(?: the| le| la)?(?: (?:beginning|start|end|summer|fall|autumn|winter|spring|debut|fin|ete|automne|hiver|printemps) (?:of|de|d'))?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fev|avr|mai|juin|juil|aou)\p{L}*\.?)? ((?:19|20)\d\d)\b/gu;
const dwelling =
  /\b(?:liv\w+|work\w*|resid\w+|stud\w+|employ\w*|settled|based|established|member|customer|nurse|married|been (?:here|in)|am (?:here|in)|are (?:here|in)|canada|here|ici|habit\w+|vis|vit|vie|vivons|travaill\w+|demeur\w+|reste|etudi\w+|installee?s?|etablie?s?|mariee?s?|suis|sommes)\b/;
const leaving = /\b(?:left|leav\w*|quitt\w*|sorti\w*|parti\w*|travel\w*|voyag\w*|away|abroad|etranger|out of|without|sans|except|sauf)\b/; // prettier-ignore

/** The years of the first entries that a reply tells. */
function firstYears(given: readonly Candidate[]): string[] {
  return given.flatMap(({ question, reading }) =>
    question === "firstEntry" && reading.kind === "value" ? [String(reading.value).slice(0, 4)] : [],
  );
}

/** Words without the year since which somebody lives or works here, where nobody of the reply came later than that. */
function withoutSince(words: string, given: readonly Candidate[]): string {
  const folded = fold(words);
  if (folded.length !== words.length || !dwelling.test(folded) || leaving.test(folded)) return words;
  const firsts = firstYears(given);
  const spans = [...folded.matchAll(since)].filter(({ 1: year = "" }) => firsts.length > 0 && firsts.every((one) => one <= year)); // prettier-ignore
  return spans.reduceRight((left, { index, 0: said }) => left.slice(0, index) + left.slice(index + said.length), words);
}

/** "I have been in Canada since 2015", where everybody came later than that. */
function tellsEarlier(words: string, given: readonly Candidate[]): boolean {
  const folded = fold(words);
  const firsts = firstYears(given);
  return (
    /\b(?:i|i'm|i've|we|je|nous|on)\b.*\b(?:canada|here|ici)\b/.test(folded) &&
    firsts.length > 0 &&
    [...folded.matchAll(since)].some(({ 1: year = "" }) => firsts.every((one) => one > year))
  );
}

/** "We entered only once", where both entries of all, or of the writer, are one date: it says again what was answered. */
function saysOnceRightly(words: string, candidates: readonly Candidate[], { people, sender }: Family): boolean {
  const [said] = once.exec(fold(words)) ?? [];
  if (said === undefined || !speaksOfComing.test(said)) return false;
  const all = /\b(?:we|nous)\b/.test(said);
  const whose = all ? people.map(({ id }) => id) : /\b(?:i|je)\b/.test(said) && sender ? [sender.id] : [];
  const dates = (person: string, question: string): unknown[] =>
    candidates.filter((one) => one.person === person && one.question === question).map(({ reading }) => reading.kind === "value" ? reading.value : null); // prettier-ignore
  return (
    whose.length > 0 &&
    whose.every((person) => {
      const both = new Set([...dates(person, "firstEntry"), ...dates(person, "lastEntry")]);
      return both.size === 1 && !both.has(null) && dates(person, "lastEntry").length > 0;
    })
  );
}
