import { wordsOf } from "../align/token.ts";
import type { Remark } from "../answers/loose.ts";
import type { Candidate } from "../answers/merge.ts";
import type { Family } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { touchOf } from "./touch.ts";

/** What may be said of other answers as well. */
const ofMore =
  /\b(?:new|chang\w*|instead|no longer|old|both|all|any\w*|none|nothing|neither|every\w*|they|them|their|these|those|nouv\w*|ancien\w*|remplac\w*|tous|toutes|tout|aucune?|rien|leurs?|ces)\b/;
/** A doubt in so few words, in an answer's place, is of that answer: "Email: not mine". */
const shortDoubt = 4;

/**
 * Whether words that stand in an answer's place and could not be read touch nothing but that answer, which they do not give: "Email:
 * my brother's" at one of the family leaves the addresses of the others as they are.
 */
export function isOnlyTheirs({ words, start, end }: Remark, candidates: readonly Candidate[], family: Family): boolean {
  const at = candidates.filter(({ span, reading }) => reading.kind === "none" && span.start === start && span.end === end); // prettier-ignore
  const [only] = at;
  if (!only || at.length > 1 || ofMore.test(fold(words))) return false;
  // "Email: my husband's, minh@example.org": they say of what it is that stands beside them.
  const isBeside = candidates.some(({ person, question, reading }) => person === only.person && question === only.question && reading.kind !== "none"); // prettier-ignore
  const touch = isBeside ? null : touchOf(words, family);
  if (!touch) return false;
  const isShort = wordsOf(words).length <= shortDoubt;
  const isOfIt = touch.questions?.join() === only.question || (isShort && (touch.questions?.length ?? 0) === 0);
  return isOfIt && (isShort || !touch.isDoubt);
}
