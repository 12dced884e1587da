import { askedOf, askedPeople, type Asking } from "./answers-asking.ts";
import { ownersOf } from "./answers-block.ts";
import { readFiled } from "./answers-filed.ts";
import { readLoose, type Remark } from "./answers-loose.ts";
import type { Candidate } from "./answers-merge.ts";
import { walk } from "./answers-walk.ts";
import type { Half, Piece } from "./segment.ts";

/** What one half of a reply says. */
export interface HalfAnswers {
  readonly candidates: readonly Candidate[];
  /** The person's own words that answer nothing, paragraph by paragraph. */
  readonly remarks: readonly Remark[];
  readonly concerns: readonly string[];
}

/** Finds the answers in the pieces of one half; `skipped` are the lines that greet, sign or introduce a quote. */
export function answersOf(half: Half, pieces: readonly Piece[], asking: Asking, skipped: ReadonlySet<number>): HalfAnswers {
  const asked = askedOf(asking);
  const walked = walk(half, pieces, asked, skipped);
  const owners = ownersOf(walked, asking.people, askedPeople(asking));
  const filed = readFiled(half, walked, owners, asking);
  const loose = readLoose(half, walked, owners, filed, asking);
  return {
    candidates: [...filed.candidates, ...loose.candidates].sort((a, b) => a.span.start - b.span.start),
    remarks: loose.remarks,
    concerns: [...filed.concerns, ...loose.concerns],
  };
}
