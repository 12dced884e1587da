import { askedPeople, contextsFor, type Asking } from "./answers-asking.ts";
import type { Owner } from "./answers-block.ts";
import { corrects } from "./answers-correct.ts";
import { doubtful, probablyOf } from "./answers-filed.ts";
import { listed } from "./answers-list.ts";
import type { Candidate } from "./answers-merge.ts";
import { saidIn } from "./answers-sentence.ts";
import type { Block, Loose, Walk, Words } from "./answers-walk.ts";
import { byElsewhere, namedIn, senderOf } from "./family.ts";
import { isForAll } from "./family-shared.ts";
import { wordsOf } from "./align-token.ts";
import { readerOf } from "./choice.ts";
import { fold } from "./normal.ts";
import type { FieldContext } from "./reading.ts";
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
  rest: readonly Loose[],
  asking: Asking,
): LooseReading {
  const candidates: Candidate[] = [];
  const remarks: Remark[] = [];
  const concerns = new Set<string>();
  walked.blocks.forEach((_, block) => {
    const own = walked.loose.filter((line) => line.block === block && !line.quoted);
    const list = walked.entries.some((entry) => entry.block === block) ? null : listIn(own, walked.blocks[block], owners[block], asking);
    if (list) {
      for (const { question, words, context } of list) candidates.push(fromList(half, question, words, context));
      return;
    }
    const left = rest.filter((line) => line.block === block);
    for (const paragraph of [...paragraphsOf(own), ...paragraphsOf(left)]) {
      for (const sentence of sentencesOf(half.text, paragraph)) {
        const read = readSentence(half, sentence, owners[block], asking, concerns);
        candidates.push(...read);
        remarks.push({ ...sentence, block, answers: read.length > 0 });
      }
    }
  });
  return { candidates, remarks, concerns: [...concerns] };
}

function listIn(
  lines: readonly Words[],
  block: Block | undefined,
  owner: Owner | undefined,
  asking: Asking,
): { question: string; words: Words; context: FieldContext }[] | null {
  if (lines.length === 0) return null;
  const answers = lines.filter((line) => !isPolite(line.words));
  const headed = block?.heading ? [[block.heading, ...answers]] : [];
  const people = owner?.person ? [owner.person] : askedPeople(asking);
  const taken = people.flatMap((person) => {
    const contexts = contextsFor(person, asking);
    const list = [answers, ...headed, ...answers.map(partsOf)].map((parts) => listed(parts, contexts)).find((found) => found !== null);
    if (!list) return [];
    const name = list.find((one) => one.question === "fullName")?.words.words ?? "";
    const named = namedIn(wordsOf(name), asking.people)?.meant;
    // In a family a list belongs to the person whose name it holds.
    if (people.length > 1 && !(named?.kind === "one" && named.person === person)) return [];
    return [list.flatMap((one) => contexts.filter((context) => context.question.id === one.question).map((context) => ({ ...one, context })))];
  });
  return taken.length === 1 ? (taken[0] ?? null) : null;
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

function fromList(half: Half, question: string, words: Words, context: FieldContext): Candidate {
  return {
    person: context.person.id,
    question,
    reading: readerOf(context.question).read(words.words, context),
    span: { part: half.part, start: words.start, end: words.end },
    words: words.words,
    corrects: false,
  };
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
