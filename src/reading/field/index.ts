import type { AnswerType } from "../../question/questionnaire.ts";
import type { FieldContext, FieldReader, FieldReading } from "../reading.ts";
import { limits } from "../../limits.ts";
import { withoutAsides } from "./aside.ts";
import { withoutJoy } from "./joy.ts";
import { addressReader } from "./address.ts";
import { codeReader } from "./code.ts";
import { countryReader } from "./country.ts";
import { fold, normalise } from "../normal.ts";
import { isOfAnotherDay } from "./date-odds.ts";
import { dateReader } from "./date.ts";
import { emailReader } from "./email.ts";
import { eyeColourReader } from "./eye-colour.ts";
import { heightReader } from "./height.ts";
import { nameReader } from "./name.ts";
import { placeReader } from "./place.ts";
import { none, unclear } from "./result.ts";
import { timesBeside } from "./times.ts";
import { uciReader } from "./uci.ts";
import { yesNoReader } from "./yes-no.ts";

const unbounded: Readonly<Record<AnswerType, FieldReader>> = {
  name: nameReader,
  uci: uciReader,
  email: emailReader,
  date: dateReader,
  place: placeReader,
  "eye-colour": eyeColourReader,
  "yes-no": yesNoReader,
  code: codeReader,
  height: heightReader,
  address: addressReader,
  country: countryReader,
};

/** Words longer than an answer, or than any sentence, are not looked at: a reader's work is bounded. */
function bounded(reader: FieldReader): FieldReader {
  const read = remembering((words, context) => readPlainly(reader, words, context));
  const find = remembering(reader.find);
  return {
    type: reader.type,
    read: (words, context) =>
      words.length > limits.field.answerLength ? none("answer.too-long") : read(words, context),
    find: (text, context) => (text.length > limits.field.sentenceLength ? [] : find(text, context)),
  };
}

type Read<T> = (words: string, context: FieldContext) => T;

/**
 * The same words are read for the same question several times: as its answer, as the answer to the one above, and in the
 * other half of the mail. What is remembered goes with the context, which lives as long as the reading of one reply.
 */
function remembering<T extends object>(read: Read<T>): Read<T> {
  const known = new WeakMap<FieldContext, Map<string, T>>();
  return (words, context) => {
    const ready = known.get(context) ?? new Map<string, T>();
    const before = ready.get(words);
    if (before) return before;
    known.set(context, ready);
    const reading = read(words, context);
    ready.set(words, reading);
    return reading;
  };
}

function readPlainly(reader: FieldReader, given: string, context: FieldContext): FieldReading {
  const words = withoutJoy(given);
  const reading = readBeside(reader, words, context);
  if (reader.type !== "date" || reading.kind !== "value" || words.length < longest) return reading;
  const isOdd = isOfAnotherDay(fold(normalise(words).text), String(reading.value), context);
  return isOdd ? unclear([reading.value], "date-doubt.another-day") : reading;
}

/** No date that stands alone is longer. */
const longest = 14;

/** What stands beside a value in a clause of its own is looked at only where the value was not taken with it. */
function readBeside(reader: FieldReader, words: string, context: FieldContext): FieldReading {
  const times = reader.type === "date" ? timesBeside(words, context) : undefined;
  if (times?.kind === "agree") return readWithoutAsides(reader, times.words, context);
  const reading = readWithoutAsides(reader, words, context);
  return times && reading.kind === "value" ? unclear([reading.value], "date-doubt.another-day") : reading;
}

function readWithoutAsides(reader: FieldReader, words: string, context: FieldContext): FieldReading {
  const whole = reader.read(words, context);
  if (whole.kind === "value" ? reader.type !== "name" || isShort(words, context) : isHopeless(words, whole))
    return whole;
  const alone = withoutAsides(words, context);
  const reading = alone === null ? whole : reader.read(alone, { ...context, closed: true });
  return reading.kind === "value" ? reading : whole;
}

/** A name of no more words than the one on file has nothing beside it. */
function isShort(words: string, { person }: FieldContext): boolean {
  return words.split(" ").length <= `${person.givenName} ${person.familyName}`.split(" ").length && !/[^\p{L}\p{M}' -]/u.test(words); // prettier-ignore
}

/** Whether no words taken away leave an answer: there are no words to take away, or nothing that such an answer holds. */
function isHopeless(words: string, { kind, rule }: FieldReading): boolean {
  if (kind !== "none") return false;
  return !/\p{L}[^\p{L}\p{N}]|[^\p{L}\p{N}]\p{L}/u.test(words) || lacking[rule]?.test(words) === false;
}

/** What stands in every answer of the type, by the rule that found none. */
const lacking: Readonly<Record<string, RegExp>> = {
  "uci.no-number": /(?:\p{N}\P{N}*){4}/u,
  "date.no-full-date": /[\p{N}一二三四五六七八九十]/u,
  "eyes.no-colour": /(?!)/,
};

const readers = new Map(Object.values(unbounded).map((reader) => [reader.type, bounded(reader)]));

/** The reader of one type of answer. */
export function fieldReader(type: AnswerType): FieldReader {
  return readers.get(type) ?? unbounded[type];
}
