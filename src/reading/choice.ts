import type { AskedQuestion } from "../question/pose.ts";
import type { Answer } from "../question/questionnaire.ts";
import { wordsOf } from "./align/token.ts";
import { fieldReader } from "./field/index.ts";
import { fold } from "./normal.ts";
import type { FieldContext, FieldReader, FieldReading } from "./reading.ts";

/** The reader of a question's answers. Where the mail spelled out readings, an answer may also name one of them. */
export function readerOf(question: AskedQuestion): FieldReader {
  const reader = fieldReader(question.type);
  const { choices } = question;
  if (!choices || choices.length === 0) return reader;
  return {
    type: reader.type,
    read: (words, context) => chosenOr(reader, choices, words, context),
    find: (text, context) => reader.find(text, context),
  };
}

function chosenOr(reader: FieldReader, choices: readonly Answer[], words: string, context: FieldContext): FieldReading {
  const choice = chosen(words, choices);
  const read = reader.read(words, context);
  if (choice === null) return read;
  if (namesOther(words, choice, choices)) return { kind: "unclear", readings: choices, rule: "choice.contradicted" };
  const said: FieldReading = { kind: "value", value: choice, rule: "choice.named" };
  // A letter and a value that contradict it: neither is believed.
  if (read.kind === "value" && read.value !== choice && wordsOf(words).length > 1) {
    return { kind: "unclear", readings: [choice, read.value], rule: "choice.contradicted" };
  }
  return said;
}

const ordinals: readonly (readonly string[])[] = [
  ["first", "1st", "former", "premier", "premiere", "1er", "1ere", "1re"],
  ["second", "2nd", "latter", "deuxieme", "seconde", "2e", "2eme"],
  ["third", "3rd", "troisieme", "3e", "3eme"],
  ["fourth", "4th", "quatrieme", "4e", "4eme"],
];
const months: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fevr", "fev"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil", "juill"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
/** Words that say "this one is right" around the one that names it. */
const around = new Set(
  (
    "the one is was it its it's right correct date answer option choice reading letter please thanks thank you yes oui la le l est bonne bon " +
    "reponse lettre choix option c ce cest exacte exact merci svp one's that s that's i mean mine my would be in en du mois month of de d correcte of"
  ).split(" "),
);

/** The spelled-out reading that these words name, by letter, by place in the list, by month or by agreeing to the only one. */
export function chosen(words: string, choices: readonly Answer[]): Answer | null {
  const said = wordsOf(words);
  const letter = letterIn(words, choices.length);
  if (letter !== null) return choices[letter] ?? null;
  if (said.length === 0 || said.length > 12 || words.includes("?")) return null;
  const left = said.filter((word) => !around.has(word));
  const [only] = left;
  if (left.length === 0) return agreed(said) && choices.length === 1 ? (choices[0] ?? null) : null;
  if (only === undefined) return null;
  if (left.length === 2) return byMonthAndDay(left, choices);
  if (left.length !== 1) return null;
  // "A" is a letter here even where it could be an article: it stands alone.
  if (/^[a-z]$/.test(only)) return choices[only.charCodeAt(0) - 97] ?? null;
  const place = ordinals.findIndex((names) => names.includes(only));
  if (place !== -1) return choices[place] ?? null;
  const month = months.findIndex((names) => names.includes(only)) + 1;
  const fitting = choices.filter(
    (choice) => month > 0 && Number(/^\d{4}-(\d{2})-/.exec(String(choice))?.[1]) === month,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "A) April 3", where A is in March: the words name a month that only another reading has. */
function namesOther(words: string, choice: Answer, choices: readonly Answer[]): boolean {
  const monthIn = (one: Answer): number => Number(/^\d{4}-(\d{2})-/.exec(String(one))?.[1] ?? 0);
  const said = wordsOf(words).map((word) => months.findIndex((names) => names.includes(word)) + 1);
  return said.some((month) => month > 0 && month !== monthIn(choice) && choices.some((one) => monthIn(one) === month));
}

/** A letter at the head, set off from what follows, or behind a word that leads to it: "B. And …", "It is option B". */
const lead = /^[\s>*_"'(]{0,6}([A-Ha-h])(?:[\s*_"']{0,4}(?:[).,:;!–—-]|\s-)|[\s*_"']*$|\n)/;
const led =
  /\b(?:option|letter|answer|choice|reading|date|lettre|option|r[ée]ponse|choix|is|est|c'est|it's|pick|choose|choisis|prends)\s{1,2}(?:the |la |le |option |letter |lettre )?["'(]?([A-H])(?![\p{L}\p{N}'’])(?!\s\p{Ll}{3})/gu;
const bareLetter = /(?<![\p{L}\p{N}'’])([A-H])(?![\p{L}\p{N}'’.])/gu;
const otherwise =
  /\b(?:not|neither|nor|none|wrong|or|ou|ni|pas|aucune?|incorrect|unsure|maybe|perhaps|peut-etre|think|crois|pense)\b|\?/;

/** The place in the list of the one letter that the words name; null for none, for two, and where they doubt or deny. */
function letterIn(words: string, count: number): number | null {
  const head = /^[^.\n]*\.?[^.\n]*/.exec(words)?.[0] ?? "";
  if (otherwise.test(fold(head))) return null;
  const found: (string | undefined)[] = [lead.exec(words)?.[1], ...[...words.matchAll(led)].map((match) => match[1])];
  // "B - no wait, A": two letters name two readings.
  if (found.some((one) => one !== undefined)) found.push(...[...words.matchAll(bareLetter)].map((match) => match[1]));
  const places = new Set(found.flatMap((one) => (one ? [one.toLowerCase().charCodeAt(0) - 97] : [])));
  const [only] = places;
  return only !== undefined && places.size === 1 && only < count ? only : null;
}

/** "March 4", "4 mars", "the 4th of March". */
function byMonthAndDay(said: readonly string[], choices: readonly Answer[]): Answer | null {
  const month = said.map((word) => months.findIndex((names) => names.includes(word)) + 1).find((number) => number > 0);
  const day = said.map((word) => Number(/^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1])).find((number) => number > 0);
  const fitting = choices.filter((choice) => {
    const [, ofMonth, ofDay] = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(choice)) ?? [];
    return month !== undefined && day !== undefined && Number(ofMonth) === month && Number(ofDay) === day;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function agreed(said: readonly string[]): boolean {
  return (
    said.some((word) => ["yes", "oui", "right", "correct", "exact", "exacte", "bonne", "bon"].includes(word)) &&
    !said.includes("not")
  );
}
