import type { Remark } from "../answers/loose.ts";
import type { Entry, Walk } from "../answers/walked.ts";
import { sentencesOf } from "../told/sentences.ts";

/** A remark on the lines of an answer. */
export interface RemarkInPlace extends Remark {
  /** More answers follow, so that it is of the one that it stands at where it names none. */
  readonly amidst: boolean;
}

/** What stands on the lines of an answer behind its first sentence: "8. yes", and on the next line "The dates are from memory." */
export function remarksInPlace(text: string, { entries }: Walk): RemarkInPlace[] {
  const last = Math.max(...entries.map(startOf));
  return entries.flatMap((entry) =>
    entry.paragraphs
      .flat()
      .flatMap((line) => sentencesOf(text, [line]))
      .slice(1)
      .map((sentence) => ({ ...sentence, block: entry.block, answers: false, amidst: startOf(entry) < last })),
  );
}

function startOf({ paragraphs }: Entry): number {
  return paragraphs[0]?.[0]?.start ?? -1;
}
