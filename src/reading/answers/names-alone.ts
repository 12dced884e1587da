import { contextsFor, type Asking } from "./asking.ts";
import type { Owner } from "./block.ts";
import { trimmed } from "../layout/count.ts";
import type { Candidate } from "./merge.ts";
import type { Walk, Words } from "./walked.ts";
import { fullNameIn, isBareName } from "../family.ts";
import { readerOf } from "../choice.ts";
import type { Half } from "../segment.ts";

/** "Łucja Zoë. UCI is 1123456789, …": the full name of the one who is asked, with more behind it; below the answers it signs. */
export function nameAlone(half: Half, sentence: Words, paragraph: readonly Words[], asking: Asking): Candidate[] {
  const [person, ...more] = asking.people;
  const behind = half.text.slice(sentence.end, paragraph.at(-1)?.end ?? sentence.end);
  if (!person || more.length > 0 || !/[\d@]/.test(behind)) return [];
  const words = trimmed(
    sentence,
    0,
    sentence.words.replace(/(?:,?\s(?:here|ici|writing|speaking|à l'appareil))?[\s.,!]*$/i, "").length,
  );
  const context = contextsFor(person.id, asking).find(({ question }) => question.type === "name");
  if (!words || !context || !isBareName(words.words, [person]) || !fullNameIn(words, person)) return [];
  const reading = readerOf(context.question).read(words.words, context);
  const span = { part: half.part, start: words.start, end: words.end };
  return [{ person: person.id, question: context.question.id, reading, span, words: words.words, corrects: false }];
}

/** "Zoë Łucja: my UCI is …": the full name that heads sentences which tell the number on file. */
export function namesAbove(
  half: Half,
  walked: Walk,
  owners: readonly Owner[],
  told: readonly Candidate[],
  asking: Asking,
): Candidate[] {
  return walked.blocks.flatMap(({ heading }, block): Candidate[] => {
    const person = asking.people.find(({ id }) => id === owners[block]?.person);
    const context = person && contextsFor(person.id, asking).find(({ question }) => question.type === "name");
    if (!heading || !person || !context || !isBareName(heading.words, [person]) || !fullNameIn(heading, person))
      return [];
    const own = told.filter((one) => one.person === person.id);
    const lines = walked.loose.filter((line) => line.block === block);
    const isHers = own.some(({ reading, span }) => reading.rule === "uci.on-file" && lines.some(({ start, end }) => span.start >= start && span.end <= end)); // prettier-ignore
    if (!isHers || own.some(({ question }) => question === context.question.id)) return [];
    const reading = readerOf(context.question).read(heading.words, context);
    const span = { part: half.part, start: heading.start, end: heading.end };
    return [{ person: person.id, question: context.question.id, reading, span, words: heading.words, corrects: false }];
  });
}
