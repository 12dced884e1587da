import { wordsOf } from "../align/token.ts";
import { askedPeople, contextsFor, type Asking } from "../answers/asking.ts";
import type { Owner } from "../answers/block.ts";
import { doubtful } from "../answers/doubt.ts";
import { isOfSomethingElse } from "../told/elsewhere.ts";
import { listed, type Listed } from "./list.ts";
import type { Candidate } from "../answers/merge.ts";
import { readPlace, type PlaceReading } from "../answers/place.ts";
import type { Block, Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { isBareName, namedIn } from "../family.ts";
import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import type { Half } from "../segment.ts";
import { isPolite } from "../segment/polite.ts";
import { breaksOff } from "../wrap.ts";

/** A block that is a bare list of answers. */
export interface List {
  readonly lines: readonly Listed[];
  readonly contexts: readonly FieldContext[];
  /** There is a line for each question. */
  readonly whole: boolean;
}

/** "My UCI is …" says what it answers; it needs no place in a list. */
const said = /^(?:my|i|i'm|mon|ma|mes|je|j'|you can|vous pouvez|he|she|his|her|il|elle)\b/;

/** A remark above or below a list has more words than any answer but an address, and ends like a sentence. */
export function isSentence(words: string): boolean {
  const length = wordsOf(words).length;
  if (
    length > 6 &&
    /\b(?:i|my|our|mon|ma|mes|je|notre)\b.*\b(?:is|was|am|are|entered|came|arrived|landed|est|suis|sont|etait|ai)\b/.test(
      fold(words),
    )
  )
    return true;
  if (said.test(fold(words)) && length > (/\bcanada\b/i.test(words) ? 6 : 3)) return true;
  return length > 5 && /[.!?]\s*$/.test(words) && !/[@\d]/.test(words);
}

/**
 * The lines of a block as a bare list of answers, where they are one. In a family a list without a heading belongs to the
 * person whose name it holds. A list that answers all comes before one that leaves some out.
 */
export function listIn(
  lines: readonly Words[],
  block: Block | undefined,
  owner: Owner | undefined,
  asking: Asking,
): List | null {
  const answers = lines.filter(
    (line, at) =>
      !isSentence(line.words) &&
      !breaksOff(lines[at - 1]?.words ?? "") &&
      (!isPolite(line.words) || /^(?:yes|oui)\b/i.test(line.words)),
  );
  if (answers.length === 0) return null;
  const people = owner?.person ? [owner.person] : askedPeople(asking);
  const found = people.flatMap((person): List[] => {
    const contexts = contextsFor(person, asking);
    const demanded = contexts.filter((context) => context.question.when !== "outside-canada");
    const name = block?.heading && isBareName(block.heading.words, asking.people) ? [[block.heading, ...answers]] : [];
    const ways = [answers, ...name, ...answers.map(partsOf)];
    for (const asked of [contexts, demanded]) {
      for (const way of ways.filter((one) => one.length === asked.length)) {
        const list = listed(way, asked);
        if (list) return [{ lines: list, contexts, whole: true }];
      }
    }
    const partial = listed(answers, contexts);
    return partial ? [{ lines: partial, contexts, whole: false }] : [];
  });
  const own =
    people.length === 1
      ? found.filter((list) => !namesAnother(list, asking))
      : found.filter((list) => namesOwner(list, asking));
  return own.length === 1 ? (own[0] ?? null) : null;
}

const number = /^(?:uci|iuc)?\W{0,3}[\d -]{8,14}$/i;
const address = /^<?[^\s@]{1,64}@[^\s@]{3,200}>?$/;

/** The address below the number at the head of labelled answers: "1123456789⏎zoe@example.org⏎First entry: …". */
export function leadIn(lines: readonly Words[], owner: Owner | undefined, asking: Asking): List | null {
  const contexts = owner?.person ? contextsFor(owner.person, asking) : [];
  const found = lines.find((line, at) => address.test(line.words) && number.test(lines[at - 1]?.words ?? ""));
  return found ? { lines: [{ words: found, questions: ["email"] }], contexts, whole: true } : null;
}

function namesOwner(list: List, asking: Asking): boolean {
  const name = list.lines.find((line) => line.questions.length === 1 && line.questions[0] === "fullName");
  const meant = name ? namedIn(wordsOf(name.words.words), asking.people)?.meant : null;
  return meant?.kind === "one" && meant.person === list.contexts[0]?.person.id;
}

/** A list with another's name in it is not the owner's, whatever stands above it. */
function namesAnother(list: List, asking: Asking): boolean {
  const meant = list.lines.map(({ words }) => namedIn(wordsOf(words.words), asking.people)?.meant);
  return meant.some((who) => who?.kind === "one" && who.person !== list.contexts[0]?.person.id);
}

/** The parts of a line that lists its answers between commas, semicolons, bars or tabs. */
function partsOf(line: Words): Words[] {
  const separator = [";", "\t", "|", ","].find((sign) => line.words.split(sign).length > 3);
  if (!separator) return [];
  let at = line.start;
  return line.words.split(separator).map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + separator.length;
    return { words: part.trim(), start, end: start + part.trim().length };
  });
}

/** What one line of a list gives: an answer, or a doubt for each question that it may answer. */
export function fromList(half: Half, line: Listed, list: List): Candidate[] {
  return line.questions.flatMap((question) => {
    const context = list.contexts.find((one) => one.question.id === question);
    if (!context) return [];
    const read = readPlace(readerOf(context.question), [[line.words]], context);
    if (!read) return [];
    const strange = isOfSomethingElse(fold(list.whole ? withoutManner(line.words.words) : line.words.words), context.question.type); // prettier-ignore
    const certain =
      !strange &&
      line.questions.length === 1 &&
      (list.whole || isTelling(context, read) || isBelowEntry(line, list, read));
    return [
      {
        person: context.person.id,
        question,
        reading: certain
          ? read.reading
          : doubtful(read.reading, strange ? "list.of-something-else" : "list.fits-several"),
        span: { part: half.part, start: line.words.start, end: line.words.end },
        words: read.words,
        corrects: false,
      },
    ];
  });
}

/** "2019-09-04 (study permit)", "2019-09-04 - visitor": where each question has its line, what is set apart says how they came. */
function withoutManner(words: string): string {
  return /\d/.test(words) ? words.replace(/(?<=\d{4}|\d\d)(?: ?\(|, | - | – )\D{3,60}$/, "") : words;
}

/** A port that we know right below the date of the most recent entry is that entry's. */
function isBelowEntry(line: Listed, list: List, { reading }: PlaceReading): boolean {
  // "Place Calgary": the label would go into the record.
  if (/^\W*(?:place|port|point|location|where|lieu|endroit)\b/i.test(line.words.words)) return false;
  const above = list.lines[list.lines.indexOf(line) - 1]?.questions ?? [];
  return (
    line.questions[0] === "lastEntryPlace" &&
    above.length === 1 &&
    above[0] === "lastEntry" &&
    reading.rule === "place.known-port"
  );
}

/** In a list with gaps a place, or any words, may be anything; a name counts where it is the person's own. */
function isTelling(context: FieldContext, { words, reading }: PlaceReading): boolean {
  switch (context.question.type) {
    case "uci":
    case "email":
    case "eye-colour":
    case "yes-no":
    case "height":
      return true;
    case "date":
      return context.question.tense !== "future";
    case "name":
      return (
        namedIn(wordsOf(reading.kind === "value" ? String(reading.value) : words), [context.person])?.rest.length === 0
      );
    case "place":
    case "code":
    case "address":
    case "country":
      return false;
  }
}
