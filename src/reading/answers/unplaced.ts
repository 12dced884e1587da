import type { Answer } from "../../question/questionnaire.ts";
import { contextsFor, type Asking } from "./asking.ts";
import { correctionIn, corrects } from "../remark/correct.ts";
import type { Candidate } from "./merge.ts";
import type { Words } from "./walked.ts";
import { readerOf } from "../choice.ts";
import type { FieldReading } from "../reading.ts";
import type { Half } from "../segment.ts";

/** Types of which a value in a sentence can be told from the words around it. */
const placeable = new Set(["date", "uci", "email", "eye-colour", "yes-no"]);

/**
 * A sentence that takes something back without saying what: "Sorry, it was 5 March, not 4 March". Where it names the value
 * that was given, that answer is corrected; else each answer of that kind is in doubt.
 */
export function unplaced(half: Half, sentence: Words, before: readonly Candidate[], asking: Asking): Candidate[] {
  if (!corrects(sentence.words)) return [];
  const given = before.filter((one) => one.reading.kind !== "none");
  // One a question, however often it was answered: each correction of each earlier one would double them every time.
  const asked = Map.groupBy(given, ({ person, question }) => `${question}:${person}`);
  const found = [...asked.values()].flatMap((said) => {
    const one = said.at(-1);
    if (!one) return [];
    const context = contextsFor(one.person, asking).find((other) => other.question.id === one.question);
    if (!context || !placeable.has(context.question.type)) return [];
    const all = readerOf(context.question).find(sentence.words, context);
    return all.length > 0 ? [{ one, said, readings: all.flatMap(({ reading }) => readingsOf(reading)) }] : [];
  });
  const meant = found.filter(({ said, readings }) =>
    said.some((one) => readingsOf(one.reading).some((reading) => readings.includes(reading))),
  );
  return (meant.length > 0 ? meant : found).map(({ one, readings }) => ({
    ...one,
    reading: { kind: "unclear", readings, rule: "correction.unplaced" },
    span: { part: half.part, start: sentence.start, end: sentence.end },
    words: sentence.words,
    corrects: correctionIn(sentence.words),
  }));
}

function readingsOf(reading: FieldReading): readonly Answer[] {
  if (reading.kind === "value") return [reading.value];
  return reading.kind === "unclear" ? reading.readings : [];
}
