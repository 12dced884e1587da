import { readerOf } from "../choice.ts";
import type { Words } from "../answers/walked.ts";
import { portsIn } from "../field/gazetteer.ts";
import { readPlace } from "../answers/place.ts";
import type { FieldContext, FieldReading } from "../reading.ts";

/** A line of a bare list with the questions it may answer when the order of the mail is kept. */
export interface Listed {
  readonly words: Words;
  readonly questions: readonly string[];
}

/** Types whose answers look like nothing else: a line of one of these tells where in the list it stands. */
const strong = new Set(["uci", "email", "date", "eye-colour", "yes-no", "height", "country"]);
/** Fewer lines are no list, unless the mail asks for no more. */
const fewest = 3;
/** No answer in a list is longer. */
const longest = 200;
/** No list is longer than a questionnaire. */
const most = 24;

/**
 * Reads lines without labels as answers in the order of the questions. Some may be left out: a line is given every question
 * it can have in any way to keep the order, so that one date where two are asked has both and is not taken for either. Null
 * where the lines do not hold together as a list of answers.
 */
export function listed(lines: readonly Words[], contexts: readonly FieldContext[]): Listed[] | null {
  if (lines.length < Math.min(fewest, contexts.length) || lines.length > Math.min(most, contexts.length)) return null;
  if (lines.some((line) => line.words.length > longest)) return null;
  const readings = lines.map((line) => contexts.map((context) => readOnce(line.words, context)));
  const fitting = readings.map((row) => contexts.map((_, at) => fits(row, at, contexts)));
  if (lines.length === contexts.length) admitSilent(lines, fitting, contexts);
  const known = fitting.filter((row) => contexts.some((context, at) => row[at] && strong.has(context.question.type)));
  const lost = fitting.filter((row) => !row.includes(true));
  if (known.length < Math.min(2, contexts.length) || lost.length * 3 > lines.length) return null;
  // A line that answers nothing ("I don't remember") still holds a place in the order.
  if (lines.some((line, at) => lost.includes(fitting[at] ?? []) && line.words.length > silentLength)) return null;
  for (const row of lost) row.fill(true);
  // `before[i][j]`: the first i lines can stand among the first j questions; `after` likewise from the end.
  const before = reachable(fitting, lines.length, contexts.length);
  const after = reachable(
    fitting.toReversed().map((row) => row.toReversed()),
    lines.length,
    contexts.length,
  );
  if (!before[lines.length]?.[contexts.length]) return null;
  return lines.map((words, line) => ({
    words,
    questions: contexts.flatMap((context, at) =>
      fitting[line]?.[at] && before[line]?.[at] && after[lines.length - line - 1]?.[contexts.length - at - 1]
        ? [context.question.id]
        : [],
    ),
  }));
}

/** "I don't remember the exact date" holds an answer's place; a longer line is a remark. */
const silentLength = 40;

/** Where there is a line for each question each has its place, so that words that answer nothing may stand in it. */
function admitSilent(lines: readonly Words[], fitting: boolean[][], contexts: readonly FieldContext[]): void {
  const misfits = fitting.filter((row, at) => !row[at]);
  if (misfits.length * 3 > fitting.length) return;
  fitting.forEach((row, at) => {
    if ((lines[at]?.words.length ?? 0) > silentLength) return;
    if (!contexts.some((context, other) => row[other] && strong.has(context.question.type))) row[at] = true;
  });
}

function reachable(fitting: readonly (readonly boolean[])[], lines: number, questions: number): boolean[][] {
  const reach: boolean[][] = [Array.from({ length: questions + 1 }, () => true)];
  for (let line = 1; line <= lines; line++) {
    const row = [false];
    for (let at = 1; at <= questions; at++) {
      const here = Boolean(fitting[line - 1]?.[at - 1]) && Boolean(reach[line - 1]?.[at - 1]);
      row.push(here || Boolean(row[at - 1]));
    }
    reach.push(row);
  }
  return reach;
}

/** In a bare list a town is a place, though it would also say where somebody is. */
const yesOrNo =
  /^\W{0,3}(?:y|n|o|yes|yep|yeah|no|nope|oui|non|ouais|true|false|vrai|faux|i'm|i am|i live|je|currently|presently|actuellement|not|still|toujours|in canada|au canada|outside|是|否|在|不)(?![\p{L}\p{N}])/iu;

function readOnce(words: string, context: FieldContext): FieldReading["kind"] {
  if (context.question.type === "yes-no" && !yesOrNo.test(words)) return "none";
  // "Blue Water Bridge" is no colour.
  if (context.question.type === "eye-colour" && portsIn(words).length > 0) return "none";
  return (
    readPlace(readerOf(context.question), [[{ words, start: 0, end: words.length }]], context)?.reading.kind ?? "none"
  );
}

/** A name or a place is what is left when the words are nothing more telling. */
function fits(row: readonly FieldReading["kind"][], at: number, contexts: readonly FieldContext[]): boolean {
  const context = contexts[at];
  if (!context || row[at] === "none" || row[at] === undefined) return false;
  if (strong.has(context.question.type)) return true;
  return !contexts.some((other, index) => strong.has(other.question.type) && row[index] !== "none");
}
