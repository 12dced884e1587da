import { contextsFor, type Asking } from "../answers/asking.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import { readerOf } from "../choice.ts";
import { tellsAgainst } from "../field/against.ts";
import { fold } from "../normal.ts";

/** A line is no story. */
const longest = 80;

/**
 * Whose UCI the line right below it takes back or puts another beside: "or 1198765432", and under "UCI 1123456789:" also
 * "this number is wrong". Null where it does not.
 */
export function numberDoubted(
  remark: Remark,
  candidates: readonly Candidate[],
  asking: Asking,
  text: string,
): string | null {
  // prettier-ignore
  if (remark.words.length > longest) return null;
  const above = candidates.find(({ question, reading, span }) => question === "uci" && reading.kind === "value" && span.end <= remark.start && /^[\s:*_]*$/.test(text.slice(span.end, remark.start)) && text.slice(span.end, remark.start).split("\n").length === 2); // prettier-ignore
  if (!above) return null;
  const context = contextsFor(above.person, asking).find(({ question }) => question.id === "uci");
  const found = context && /\d{4}/.test(remark.words) ? readerOf(context.question).find(remark.words, context) : [];
  const isAnother = found.some(({ reading }) => reading.kind === "unclear" && reading.rule === "uci.not-on-file");
  const heads = /:[\s*_]*$/.test(text.slice(above.span.start, remark.start));
  return isAnother || (heads && tellsAgainst(fold(remark.words))) ? above.person : null;
}
