import { askedPeople, contextsFor, type Asking } from "./asking.ts";
import { correctionIn } from "../remark/correct.ts";
import type { Candidate } from "./merge.ts";
import { shortAnswers } from "./short.ts";
import type { Words } from "./walked.ts";
import type { FieldContext } from "../reading.ts";
import type { Half } from "../segment.ts";

/** A mail that asks more than this is answered at length, not in a word. */
const fewQuestions = 6;

/** The questions that nothing in their own place answers, of everybody asked about. */
export function openContexts(candidates: readonly Candidate[], asking: Asking): FieldContext[] {
  if (asking.questions.length > fewQuestions) return [];
  return askedPeople(asking)
    .flatMap((person) => contextsFor(person, asking))
    .filter(
      ({ person, question }) => !candidates.some((one) => one.person === person.id && one.question === question.id),
    );
}

/** Short words for a mail that asked little; each line of them may answer a question of its own. */
export function shortIn(half: Half, sentence: Words, open: readonly FieldContext[]): Candidate[] {
  const whole = shortAnswers(sentence, open);
  const lines =
    whole.length > 0 || goesOn.test(sentence.words)
      ? []
      : linesOf(sentence).flatMap((line) => shortAnswers(line, open));
  return [...whole, ...lines].map(({ words, context, reading }) => ({
    person: context.person.id,
    question: context.question.id,
    reading,
    span: { part: half.part, start: words.start, end: words.end },
    words: words.words,
    corrects: correctionIn(sentence.words),
  }));
}

/** "The first⏎of April" is no answer on each line. */
const goesOn = /\n\s*(?:of|de|du|d['’])\b/i;

function linesOf(sentence: Words): Words[] {
  let start = sentence.start;
  return sentence.words.split("\n").flatMap((line) => {
    const words = { words: line.trim(), start, end: start + line.length };
    start += line.length + 1;
    return words.words === "" ? [] : [words];
  });
}
