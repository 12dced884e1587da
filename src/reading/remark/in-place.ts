import { askedPeople, contextsFor, type Asking } from "../answers/asking.ts";
import { isDeclined } from "../answers/idle.ts";
import type { Remark } from "../answers/loose.ts";
import type { Entry, Walk } from "../answers/walked.ts";
import { isAside } from "../field/aside.ts";
import type { FieldContext } from "../reading.ts";
import { sentencesOf } from "../told/sentences.ts";

/** A remark on the lines of an answer. */
export interface RemarkInPlace extends Remark {
  /** More answers follow, so that it is of the one that it stands at where it names none. */
  readonly amidst: boolean;
  /** The question whose answer it stands at. */
  readonly question: string;
  /** An aside such as people put beside this answer: nothing but what contradicts the answers is heard of it. */
  readonly idle: boolean;
}

/** What stands on the lines of an answer behind its first sentence: "8. yes", and on the next line "The dates are from memory." */
export function remarksInPlace(text: string, { entries }: Walk, asking: Asking): RemarkInPlace[] {
  const last = Math.max(...entries.map(startOf));
  const contexts = askedPeople(asking).flatMap((person) => contextsFor(person, asking));
  const contextOf = ({ question }: Entry): FieldContext | undefined => contexts.find((one) => one.question.id === question); // prettier-ignore
  const idle = entries.flatMap(({ block, question, paragraphs }) => paragraphs.flat().slice(1).map((line) => ({ ...line, block, answers: false, amidst: true, question, idle: true }))); // prettier-ignore
  const said = entries.flatMap((entry) =>
    entry.paragraphs
      .flat()
      .flatMap((line) => sentencesOf(text, [line]))
      .slice(1)
      .map((sentence) => ({
        ...sentence,
        block: entry.block,
        answers: false,
        amidst: startOf(entry) < last,
        question: entry.question,
        idle: isIdle(sentence.words, contextOf(entry)),
      })),
  );
  return [...said, ...idle];
}

/** An aside, or what declines a question that is not for them. */
function isIdle(words: string, context: FieldContext | undefined): boolean {
  return context !== undefined && (isAside(words, context) || (context.question.when === "outside-canada" && isDeclined(`N/A ${words}`))); // prettier-ignore
}

function startOf({ paragraphs }: Entry): number {
  return paragraphs[0]?.[0]?.start ?? -1;
}
