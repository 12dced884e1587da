import type { Answer } from "../question/questionnaire.ts";
import { askedPeople, byBlock, contextsFor, type Asking } from "./answers-asking.ts";
import type { Owner } from "./answers-block.ts";
import { corrects } from "./answers-correct.ts";
import { doubtful, probablyOf, type Filed } from "./answers-filed.ts";
import { listed, type Listed } from "./answers-list.ts";
import type { Candidate } from "./answers-merge.ts";
import { readPlace } from "./answers-place.ts";
import { shortAnswers } from "./answers-short.ts";
import { saidIn } from "./answers-sentence.ts";
import type { Block, Loose, Walk, Words } from "./answers-walk.ts";
import { byElsewhere, isBareName, namedIn, senderOf } from "./family.ts";
import { isForAll } from "./family-shared.ts";
import { wordsOf } from "./align-token.ts";
import { readerOf } from "./choice.ts";
import { fold } from "./normal.ts";
import type { FieldContext, FieldReading } from "./reading.ts";
import { isPolite } from "./segment-polite.ts";
import type { Half } from "./segment.ts";

/** The person's own words that answer no question, one paragraph. */
export interface Remark extends Words {
  readonly block: number;
  /** Something in it was taken as an answer. */
  readonly answers: boolean;
}

export interface LooseReading {
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
  readonly concerns: readonly string[];
}

/** Reads the words that stand at no question: a bare list of answers, or sentences that say what they answer. */
export function readLoose(
  half: Half,
  walked: Walk,
  owners: readonly Owner[],
  filed: Pick<Filed, "candidates" | "rest">,
  asking: Asking,
): LooseReading {
  const candidates: Candidate[] = [];
  const remarks: Remark[] = [];
  const concerns = new Set<string>();
  const looseIn = byBlock(walked.loose.filter((line) => !line.quoted));
  const restIn = byBlock(filed.rest);
  const entriesIn = byBlock(walked.entries);
  walked.blocks.forEach((_, block) => {
    const own = looseIn.get(block) ?? [];
    const list = entriesIn.has(block) ? null : listIn(own, walked.blocks[block], owners[block], asking);
    if (list) {
      candidates.push(...list.lines.flatMap((line) => fromList(half, line, list)));
      return;
    }
    const open = openContexts(filed.candidates, asking);
    const left = restIn.get(block) ?? [];
    for (const paragraph of [...paragraphsOf(own), ...paragraphsOf(left)]) {
      for (const sentence of sentencesOf(half.text, paragraph)) {
        const short = isPolite(sentence.words) && !/^(?:yes|oui|ok)/i.test(sentence.words) ? [] : shortIn(half, sentence, open);
        const said = short.length > 0 ? short : readSentence(half, sentence, owners[block], asking, concerns);
        const read = said.length > 0 ? said : unplaced(half, sentence, [...filed.candidates, ...candidates], asking);
        candidates.push(...read);
        remarks.push({ ...sentence, block, answers: read.length > 0 });
      }
    }
  });
  return { candidates, remarks, concerns: [...concerns] };
}

/** A mail that asks more than this is answered at length, not in a word. */
const fewQuestions = 6;

/** The questions that nothing in their own place answers, of everybody asked about. */
function openContexts(candidates: readonly Candidate[], asking: Asking): FieldContext[] {
  if (asking.questions.length > fewQuestions) return [];
  return askedPeople(asking)
    .flatMap((person) => contextsFor(person, asking))
    .filter(({ person, question }) => !candidates.some((one) => one.person === person.id && one.question === question.id));
}

/** Short words for a mail that asked little; each line of them may answer a question of its own. */
function shortIn(half: Half, sentence: Words, open: readonly FieldContext[]): Candidate[] {
  const whole = shortAnswers(sentence, open);
  const lines = whole.length > 0 ? [] : linesOf(sentence).flatMap((line) => shortAnswers(line, open));
  return [...whole, ...lines].map(({ words, context, reading }) => ({
    person: context.person.id,
    question: context.question.id,
    reading,
    span: { part: half.part, start: words.start, end: words.end },
    words: words.words,
    corrects: corrects(sentence.words),
  }));
}

function linesOf(sentence: Words): Words[] {
  let start = sentence.start;
  return sentence.words.split("\n").flatMap((line) => {
    const words = { words: line.trim(), start, end: start + line.length };
    start += line.length + 1;
    return words.words === "" ? [] : [words];
  });
}

interface List {
  readonly lines: readonly Listed[];
  readonly contexts: readonly FieldContext[];
  /** There is a line for each question. */
  readonly whole: boolean;
}

/**
 * The lines of a block as a bare list of answers, where they are one. In a family a list without a heading belongs to the
 * person whose name it holds. A list that answers all comes before one that leaves some out.
 */
function listIn(lines: readonly Words[], block: Block | undefined, owner: Owner | undefined, asking: Asking): List | null {
  const answers = lines.filter((line) => !isPolite(line.words) || /^(?:yes|oui)\b/i.test(line.words));
  if (answers.length === 0) return null;
  const people = owner?.person ? [owner.person] : askedPeople(asking);
  const found = people.flatMap((person): List[] => {
    const contexts = contextsFor(person, asking);
    const demanded = contexts.filter((context) => context.question.when !== "outside-canada");
    const name = block?.heading && isBareName(block.heading.words, asking.people) ? [[block.heading, ...answers]] : [];
    const ways = [answers, ...name, ...answers.map(partsOf)];
    for (const asked of [contexts, demanded]) {
      for (const way of ways.filter((one) => one.length === asked.length)) {
        const list = listed(way, asked);
        if (list) return [{ lines: list, contexts, whole: true }];
      }
    }
    const partial = listed(answers, contexts);
    return partial ? [{ lines: partial, contexts, whole: false }] : [];
  });
  const own = people.length === 1 ? found : found.filter((list) => namesOwner(list, asking));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function namesOwner(list: List, asking: Asking): boolean {
  const name = list.lines.find((line) => line.questions.length === 1 && line.questions[0] === "fullName");
  const meant = name ? namedIn(wordsOf(name.words.words), asking.people)?.meant : null;
  return meant?.kind === "one" && meant.person === list.contexts[0]?.person.id;
}

/** The parts of a line that lists its answers between commas, semicolons, bars or tabs. */
function partsOf(line: Words): Words[] {
  const separator = [";", "\t", "|", ","].find((sign) => line.words.split(sign).length > 3);
  if (!separator) return [];
  let at = line.start;
  return line.words.split(separator).map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + separator.length;
    return { words: part.trim(), start, end: start + part.trim().length };
  });
}

function fromList(half: Half, line: Listed, list: List): Candidate[] {
  return line.questions.flatMap((question) => {
    const context = list.contexts.find((one) => one.question.id === question);
    if (!context) return [];
    const read = readPlace(readerOf(context.question), [[line.words]], context);
    if (!read) return [];
    const certain = line.questions.length === 1 && (list.whole || isTelling(context, read.words));
    return [
      {
        person: context.person.id,
        question,
        reading: certain ? read.reading : doubtful(read.reading, "list.fits-several"),
        span: { part: half.part, start: line.words.start, end: line.words.end },
        words: read.words,
        corrects: false,
      },
    ];
  });
}

/** In a list with gaps a place, or any words, may be anything; a name counts where it is the person's own. */
function isTelling(context: FieldContext, words: string): boolean {
  switch (context.question.type) {
    case "uci":
    case "email":
    case "eye-colour":
    case "yes-no":
    case "height":
      return true;
    case "date":
      return context.question.tense !== "future";
    case "name":
      return namedIn(wordsOf(words), [context.person])?.rest.length === 0;
    case "place":
    case "code":
    case "address":
    case "country":
      return false;
  }
}

function paragraphsOf(lines: readonly Loose[]): Loose[][] {
  const paragraphs: Loose[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !line.begins) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Sentences end at a stop before a capital letter, unless an abbreviation or a number stands before the stop. */
const sentenceEnd = /[.!?;](?=\s+["'«(]?\p{Lu})|\n(?=[ \t]*\p{Lu})/gu;
const abbreviation = /(?:\b(?:mr|mrs|ms|dr|st|ste|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janv|fevr|avr|juil|approx|ca|int|intl)|\b\p{L}|^\s*\d+)$/iu;

function sentencesOf(text: string, paragraph: readonly Loose[]): Words[] {
  const first = paragraph[0];
  const last = paragraph.at(-1);
  if (!first || !last) return [];
  const whole = text.slice(first.start, last.end);
  const sentences: Words[] = [];
  let from = 0;
  const push = (to: number): void => {
    const words = whole.slice(from, to);
    const start = first.start + from + (words.length - words.trimStart().length);
    if (words.trim() !== "") sentences.push({ words: words.trim(), start, end: start + words.trim().length });
    from = to;
  };
  for (const match of whole.matchAll(sentenceEnd)) {
    if (match[0] === "." && abbreviation.test(whole.slice(Math.max(0, match.index - 12), match.index))) continue;
    push(match.index + match[0].length);
  }
  push(whole.length);
  return sentences;
}

function readSentence(
  half: Half,
  sentence: Words,
  owner: Owner | undefined,
  asking: Asking,
  concerns: Set<string>,
): Candidate[] {
  const folded = fold(sentence.words);
  const asked = askedPeople(asking);
  const subject = asking.people.length > 1 ? byElsewhere(wordsOf(sentence.words), asking.people, senderOf(asking.people, asking.from)) : null;
  const everybody = asked.length > 1 && subject === null && (isForAll(folded) || /\b(?:we|nous)\b/.test(folded));
  const certain = subject?.kind === "one" ? subject.person : subject === null ? (owner?.person ?? null) : null;
  const people = everybody ? asked : [certain ?? probablyOf(asking)];
  const rule = certain === null && !everybody ? (owner?.rule ?? "family.nobody") : null;
  return people.flatMap((person) =>
    saidIn(sentence.words, contextsFor(person, asking)).map((said) => {
      if (rule !== null) concerns.add(rule);
      return {
        person,
        question: said.question,
        reading: rule === null ? said.reading : doubtful(said.reading, rule),
        span: { part: half.part, start: sentence.start + said.start, end: sentence.start + said.end },
        words: sentence.words.slice(said.start, said.end),
        corrects: corrects(sentence.words),
      };
    }),
  );
}

/** Types of which a value in a sentence can be told from the words around it. */
const placeable = new Set(["date", "uci", "email", "eye-colour", "yes-no"]);

/**
 * A sentence that takes something back without saying what: "Sorry, it was 5 March, not 4 March". Where it names the value
 * that was given, that answer is corrected; else each answer of that kind is in doubt.
 */
function unplaced(half: Half, sentence: Words, before: readonly Candidate[], asking: Asking): Candidate[] {
  if (!corrects(sentence.words)) return [];
  const given = before.filter((one) => one.reading.kind !== "none");
  const found = given.flatMap((one) => {
    const context = contextsFor(one.person, asking).find((other) => other.question.id === one.question);
    if (!context || !placeable.has(context.question.type)) return [];
    const all = readerOf(context.question).find(sentence.words, context);
    return all.length > 0 ? [{ one, readings: all.flatMap(({ reading }) => readingsOf(reading)) }] : [];
  });
  const meant = found.filter(({ one, readings }) => readingsOf(one.reading).some((reading) => readings.includes(reading)));
  return (meant.length > 0 ? meant : found).map(({ one, readings }) => ({
    ...one,
    reading: { kind: "unclear", readings, rule: "correction.unplaced" },
    span: { part: half.part, start: sentence.start, end: sentence.end },
    words: sentence.words,
    corrects: true,
  }));
}

function readingsOf(reading: FieldReading): readonly Answer[] {
  if (reading.kind === "value") return [reading.value];
  return reading.kind === "unclear" ? reading.readings : [];
}
