import type { AnswerType } from "../../question/questionnaire.ts";
import type { Words } from "./walked.ts";
import type { FieldContext, FieldReader, FieldReading } from "../reading.ts";

/** What the words under one question come to, and what of them was not needed. */
export interface PlaceReading {
  readonly reading: FieldReading;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly rest: readonly (readonly Words[])[];
}

/**
 * Reads the words that stand in an answer's place. The first paragraph answers; where it says nothing, the one of its lines
 * or the next paragraph that does.
 */
export function readPlace(
  reader: FieldReader,
  paragraphs: readonly (readonly Words[])[],
  context: FieldContext,
): PlaceReading | null {
  let silent: PlaceReading | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const rest = [...paragraphs.slice(0, index), ...paragraphs.slice(index + 1)];
    const whole = readLines(reader, paragraph, context, rest);
    if (!whole) continue;
    if (whole.reading.kind !== "none") return whole;
    const lines = paragraph.length > 1 ? paragraph.map((line) => readLines(reader, [line], context, [])) : [];
    const telling = lines.filter((line) => line !== null && line.reading.kind !== "none");
    const [only] = telling;
    if (only && telling.length === 1) {
      const others = paragraph.filter((line) => line.start !== only.start);
      return { ...only, rest: [others, ...rest] };
    }
    silent ??= whole;
  }
  return silent;
}

function readLines(
  reader: FieldReader,
  lines: readonly Words[],
  context: FieldContext,
  rest: readonly (readonly Words[])[],
): PlaceReading | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const words = lines
    .map((line, index) => bare(line.words, context.question.choices !== undefined, index === lines.length - 1))
    .join(joint(reader.type));
  return { reading: reader.read(words, context), words, start: first.start, end: last.end, rest };
}

/** An address goes over several lines; of anything else the reader must see where a line ends. */
function joint(type: AnswerType): string {
  return type === "address" ? ", " : "\n";
}

const said = /^[\s>*_[-]*(?:ans(?:wer)?|r[ée]p(?:onse)?)\s?[:.)=–-]+>?\s+/i;
const saidShortly = /^[\s>*_[-]*(?:(?:ans(?:wer)?|r[ée]p(?:onse)?)\s?[:.)=–-]+>?|[ar]\s?:)\s+/i;

/** Without the marks of an answer: "-> brown", "* brown", "| brown |", "**brown**", "[brown]". */
function bare(words: string, lettered: boolean, last: boolean): string {
  // Where readings are spelled out as A, B and so on, an "A:" is an answer.
  let from = (lettered ? said : saidShortly).exec(words)?.[0].length ?? 0;
  let to = words.length;
  while (from < to && /[\s|*_=>→:•·~-]/.test(words[from] ?? "") && !/^~\d/.test(words.slice(from))) from++;
  while (to > from && (last ? /[\s|*_→,;]/ : /[\s|*_]/).test(words[to - 1] ?? "")) to--;
  const inner = words.slice(from, to);
  return /^[[{<].*[\]}>]$/s.test(inner) ? inner.slice(1, -1).trim() : inner;
}
