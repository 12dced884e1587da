import { askedOf, askedPeople, type Asking } from "./answers-asking.ts";
import { movedDown } from "./answers-above.ts";
import { ownersOf } from "./answers-block.ts";
import { readFiled } from "./answers-filed.ts";
import { readLoose, type Remark } from "./answers-loose.ts";
import type { Candidate } from "./answers-merge.ts";
import { walk, type Walk, type Words } from "./answers-walk.ts";
import type { Half, Piece } from "./segment.ts";

/** What one half of a reply says. */
export interface HalfAnswers {
  readonly candidates: readonly Candidate[];
  /** The person's own words that answer nothing, paragraph by paragraph. */
  readonly remarks: readonly Remark[];
  readonly concerns: readonly string[];
  /** All in which a wish may stand, in the order of the reply: remarks, and what is said beside a yes or a no. */
  readonly told: readonly string[];
}

/** Finds the answers in the pieces of one half; `skipped` are the lines that greet, sign or introduce a quote. */
export function answersOf(half: Half, pieces: readonly Piece[], asking: Asking, skipped: ReadonlySet<number>): HalfAnswers {
  const asked = askedOf(asking);
  const plain = walk(half, pieces, asked, skipped);
  const walked = movedDown(half, plain, ownersOf(plain, asking.people, askedPeople(asking)), asking);
  const owners = ownersOf(walked, asking.people, askedPeople(asking));
  const filed = readFiled(half, walked, owners, asking);
  const loose = readLoose(half, walked, owners, filed, asking);
  return {
    candidates: [...filed.candidates, ...loose.candidates].sort((a, b) => a.span.start - b.span.start),
    remarks: loose.remarks,
    concerns: [...filed.concerns, ...loose.concerns],
    told: [...loose.remarks, ...besideYesOrNo(walked, asking)].sort((a, b) => a.start - b.start).map((one) => one.words),
  };
}

/** "Yes, but I leave for India on Friday": an answer of more than a word may hold a wish. */
function besideYesOrNo(walked: Walk, asking: Asking): Words[] {
  const questions = new Set(asking.questions.filter((question) => question.type === "yes-no").map((question) => question.id));
  return walked.entries.filter((entry) => questions.has(entry.question)).flatMap((entry) => entry.paragraphs.flat());
}
