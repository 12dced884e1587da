import { monthOf } from "./date-words.ts";
import { skipTime, type DateSpan } from "./date-scan.ts";
import type { Token } from "./token.ts";

const numberedThings = new Set([
  "flight",
  "vol",
  "terminal",
  "gate",
  "porte",
  "hwy",
  "highway",
  "route",
  "autoroute",
  "ac",
  "ws",
  "no",
  "question",
  "q",
]);

/** "My 1st entry": it is not the day that is counted. */
const counted = new Set(["entry", "arrival", "time", "visit", "landing", "trip", "entree", "fois", "arrivee"]);

/**
 * Whether figures or months stand beside the dates that nothing explains: not a number before the answer, a time of day, a
 * flight, a terminal. They may be part of what is meant: "March 4, 2019 or the 5th".
 */
export function straysBeside(tokens: readonly Token[], spans: readonly DateSpan[]): boolean {
  let at = labelEnd(tokens, spans[0]);
  for (const span of [...spans, undefined]) {
    while (at < (span?.from ?? tokens.length)) {
      const behindTime = tokens[at]!.kind === "number" ? skipTime(tokens, at) : at;
      if (behindTime > at) at = behindTime;
      else if (isStray(tokens, at++)) return true;
    }
    at = span?.next ?? at;
  }
  return false;
}

/** "4.", "4)" or "(4)" at the start of the words is the question's number. */
function labelEnd(tokens: readonly Token[], first: DateSpan | undefined): number {
  const at = tokens[0]?.kind === "mark" ? 1 : 0;
  const number = tokens[at];
  if (number?.kind !== "number" || number.text.length > 2 || first?.from === at) return 0;
  const isMarked = [".", ")", ":", "-"].includes(tokens[at + 1]?.text ?? "");
  return isMarked || (first?.from === at + 1 && first.numeric) ? at + 1 : 0;
}

function isStray(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "word") return token.text !== "may" && token.text !== "mar" && monthOf(token.text) !== undefined;
  if (token.kind !== "number") return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isLettered =
    (before?.kind === "word" && !token.spaced) ||
    (after?.kind === "word" && !after.spaced && !/^(?:st|nd|rd|th|e|er)$/.test(after.text));
  if (after && /^(?:st|nd|rd|e|er|ere)$/.test(after.text) && counted.has(tokens[at + 2]?.text ?? "")) return false;
  const word = before?.text === "#" || before?.text === "." ? tokens[at - 2]?.text : before?.text;
  return !isLettered && !numberedThings.has(word ?? "");
}

/** Folded words with O and l between digits mended; undefined where there is nothing to mend. */
export function withoutSlips(folded: string): string | undefined {
  const mended = folded.replace(/[\doil]{2,10}/g, (run) =>
    /\d/.test(run) ? run.replace(/o/g, "0").replace(/[il]/g, "1") : run,
  );
  return mended === folded ? undefined : mended;
}
