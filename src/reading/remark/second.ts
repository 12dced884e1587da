import { contextsFor, type Asking } from "../answers/asking.ts";
import type { Candidate } from "../answers/merge.ts";
import { readerOf } from "../choice.ts";
import type { RemarkInPlace } from "./in-place.ts";

/** Questions of which a second value behind the first is no answer to another. */
const figures: ReadonlySet<string> = new Set(["firstEntry", "lastEntry", "plannedReturn"]);

/**
 * Whether what stands behind an answer, under its question, gives another date that nobody gave as an answer: "19 February
 * 2019. No, I checked: 1 March 2019". `words`: those of the remark that tell of no paper and no birthday.
 */
export function givesSecond(
  remark: RemarkInPlace,
  words: string,
  candidates: readonly Candidate[],
  asking: Asking,
): boolean {
  if (!figures.has(remark.question) || !/\d/.test(words)) return false;
  const taken = new Set(candidates.map(({ reading }) => (reading.kind === "value" ? reading.value : null)));
  return candidates
    .filter(({ question }) => question === remark.question)
    .some(({ person, question }) => {
      const context = contextsFor(person, asking).find((one) => one.question.id === question);
      const found = context ? readerOf(context.question).find(words, context) : [];
      return found.some(({ reading }) => reading.kind === "value" && !taken.has(reading.value));
    });
}
