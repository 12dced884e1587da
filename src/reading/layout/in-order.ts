import { wordsOf } from "../align/token.ts";
import { askedOf, askedPeople, contextsFor, type Asking } from "../answers/asking.ts";
import { isDeclined } from "../answers/idle.ts";
import { readPlace } from "../answers/place.ts";
import { sameIn } from "../answers/pointing.ts";
import type { Block, Entry, Loose, Walk, Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { headingOf, isRelation, senderOf } from "../family.ts";
import { addressOwner } from "../family/address-owner.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import { questionNamed } from "./label.ts";
import { isPolite } from "../segment/polite.ts";
import type { Half, Piece } from "../segment.ts";
import { bareStretchOf } from "../stretch.ts";

/** Types of which an answer under the wrong question is seen at once. */
const telling = new Set(["uci", "email", "date", "eye-colour", "yes-no"]);
/** Fewer lines in a row prove no order. */
const fewest = 6;
/** "See attached" for one of them; of two, nobody can tell whether a line is missing. */
const silent = 1;
/** "Place: Calgary airport" among one's lines without a label; where more have one they tell what they answer. */
const labels = 2;
/** So many lines may lead up to it: "Hello", "Please find my answers below." */
const above = 4;
/** No line of such a list is longer. */
const longest = 120;

/**
 * As many lines as there are questions, without a number or a label, each an answer to its own: they answer in the order of the
 * mail, in whatever words ("I arrived on August 30, 2021 for the first time"), as if they were numbered. Null where there
 * are more or fewer lines, or one that is something else than its question wants.
 */
export function inOrder(
  walked: Walk,
  half: Half,
  pieces: readonly Piece[],
  skipped: ReadonlySet<number>,
  asking: Asking,
): Walk | null {
  const people = askedPeople(asking);
  if (walked.entries.filter((entry) => isMarked(half.text, entry)).length > labels * people.length) return null;
  const lines = linesOf(half, pieces, skipped).map((line) => withoutLabel(line, walked, half.text, askedOf(asking).order)); // prettier-ignore
  const lists = listsIn(half.text, lines, asking);
  if (lists.length === 0) return null;
  const entries = lists.flatMap(({ asked, list }, block) =>
    asked.flatMap(({ question }, at): Entry[] => {
      const line = list[at];
      return line ? [{ block, question: question.id, source: "number", paragraphs: [[line]] }] : [];
    }),
  );
  const loose = lines
    .filter((line) => !lists.some(({ list }) => list.includes(line)))
    .map((line): Loose => ({ ...line, block: blockAt(line.start, lists), begins: true, quoted: false }));
  const blocks = lists.map(({ person }): Block => people.length > 1 ? { person, rule: "mark" } : { person: null, rule: "start" }); // prettier-ignore
  return { blocks, entries, loose };
}

/** What stands between two lists leads up to the second. */
function blockAt(start: number, lists: readonly Found[]): number {
  const at = lists.findIndex(({ list }) => (list.at(-1)?.start ?? 0) > start);
  return at === -1 ? lists.length - 1 : at;
}

/** Whether a line above a list heads the answers of somebody else, or of several: "My husband and child:". */
function isOfAnother(words: string, person: string, asking: Asking): boolean {
  const heads = headingOf(words, asking.people, senderOf(asking.people, asking.from));
  return heads ? heads.kind !== "one" || heads.person !== person : wordsOf(words).some(isRelation);
}

/** One list, or in a family one after another, each of somebody else; none where lines with figures are left over. */
function listsIn(text: string, lines: readonly Line[], asking: Asking): Found[] {
  const people = askedPeople(asking);
  const found: Found[] = [];
  for (let from = 0, led = 0; from < lines.length;) {
    const left = people.filter((person) => !found.some((one) => one.person === person));
    const [list, ...others] = left.flatMap((person) => listOf(person, text, lines, from, asking));
    if (others.length > 0) return [];
    if (list) {
      if (lines.slice(from - led, from).some(({ words }) => isOfAnother(words, list.person, asking))) return [];
      found.push(list);
      if (people.length === 1) return found;
      from += list.list.length;
      led = 0;
    } else {
      led++;
      if (isFigure(lines[from]?.words ?? "", asking) || (found.length === 0 && led > above)) return [];
      from++;
    }
  }
  return found;
}

/** "T 613-555-0188", below a list. */
const telephone = /^(?:\p{L}{1,8}\.?\s?:?\s)?(?:\+?1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/u;

/** Whether a line between lists may be somebody's answer: "Person 2: Minh Nguyễn" and a telephone are none. */
function isFigure(words: string, { people, from }: Asking): boolean {
  return /[\d@]/.test(words) && !telephone.test(words) && headingOf(words, people, senderOf(people, from)) === null;
}

interface Line extends Words {
  /** The question that a label on it names: "Place of entry Calgary". */
  readonly label: string | null;
}

function withoutLabel(line: Words, { entries }: Walk, text: string, order: readonly string[]): Line {
  for (const { paragraphs } of entries) {
    const start = paragraphs[0]?.[0]?.start ?? 0;
    if (start <= line.start || start >= line.end) continue;
    const label = questionNamed(text.slice(line.start, start), order);
    if (label !== null) return { ...bareStretchOf(line, start - line.start, line.words.length), label };
  }
  return { ...line, label: null };
}

interface Found {
  readonly person: string;
  readonly asked: readonly FieldContext[];
  readonly list: readonly Words[];
}

/** The list as one person's; of a family it holds their name or number on file. */
function listOf(person: string, text: string, lines: readonly Line[], from: number, asking: Asking): Found[] {
  const contexts = contextsFor(person, asking);
  const demanded = contexts.filter(({ question }) => question.when !== "outside-canada");
  const found = [contexts, demanded]
    .filter((asked) => asked.length >= fewest)
    .map((asked) => ({ person, asked, list: lines.slice(from, from + asked.length) }))
    .find(
      ({ asked, list }) =>
        (endsAt(text, lines, from + asked.length) || askedPeople(asking).length > 1) && areAnswers(list, asked, asking),
    );
  const isTheirs = (one: Found): boolean => askedPeople(asking).length === 1 || one.asked.some((context, at) => isOnFile(one.list[at], context)); // prettier-ignore
  return found && isTheirs(found) ? [found] : [];
}

function isOnFile(line: Words | undefined, context: FieldContext): boolean {
  const reading = line && readPlace(readerOf(context.question), [[line]], context)?.reading;
  return reading?.kind === "value" && (reading.rule === "uci.on-file" || reading.rule === "name.whole-on-file");
}

/** The person's own lines, or nothing where one stands beside words of ours or behind a mark of quoting. */
function linesOf(half: Half, pieces: readonly Piece[], skipped: ReadonlySet<number>): Words[] {
  const own = pieces.flatMap((piece) => (piece.kind === "own" && !skipped.has(piece.line) ? [piece] : []));
  if (own.some(({ alone, depth }) => !alone || depth > 0)) return [];
  return own
    .map(({ start, end }) => bareStretchOf({ words: half.text.slice(start, end), start, end }, 0, end - start))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

/** Cells of a table, side by side. */
const cells = /[\t|]| {3}/;

/** Whether a label or a number stands before an answer, and not only a word that says what it is: "Black eyes". */
function isMarked(text: string, { source, paragraphs }: Entry): boolean {
  const start = paragraphs[0]?.[0]?.start ?? 0;
  return source !== "label" || /[^\p{L}\p{N}\s'"]\s*$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}

/** Whether a list may end before that line: with the reply, before its thanks, or before an empty line. */
function endsAt(text: string, lines: readonly Words[], end: number): boolean {
  const [last, next] = [lines[end - 1], lines[end]];
  return last !== undefined && (!next || isPolite(next.words) || /\n\s*\n/.test(text.slice(last.end, next.start)));
}

function areAnswers(lines: readonly Line[], contexts: readonly FieldContext[], asking: Asking): boolean {
  if (lines.length < contexts.length || lines.some(({ words }) => words.length > longest || cells.test(words))) return false; // prettier-ignore
  if (lines.some(({ label }, at) => label !== null && label !== contexts[at]?.question.id)) return false;
  const same = lines.map(({ words }, at) => isSame(words, contexts[at], asking));
  if (lines.some(({ words }, at) => contexts[at]?.question.type === "date" && !same[at] && !/\p{N}|\p{L} \p{L}/u.test(words))) return false; // prettier-ignore
  // A label without an answer, among lines whose labels were taken off: "Place of entry⇥".
  const order = contexts.map(({ question }) => question.id);
  if (lines.some(({ words }, at) => contexts[at]?.question.type === "place" && questionNamed(words, order) !== null)) return false; // prettier-ignore
  let left = silent;
  for (const [at, line] of lines.entries()) {
    const context = contexts[at];
    const fit = same[at] && context ? "fits" : fitOf(line, context, contexts, asking);
    // The dates are alike: both must be there, or one of them stands for the other.
    const isDate = context?.question.type === "date" && context.question.when !== "outside-canada";
    if (fit === "misfit" || (fit === "silent" && (isDate || left-- === 0))) return false;
  }
  return true;
}

/** "Same", "The same, I have not travelled". */
function isSame(words: string, context: FieldContext | undefined, asking: Asking): boolean {
  return context !== undefined && sameIn(words, context, asking) !== null;
}

function fitOf(
  line: Words,
  context: FieldContext | undefined,
  contexts: readonly FieldContext[],
  asking: Asking,
): "fits" | "silent" | "misfit" {
  if (!context) return "misfit";
  if (reads(line, context) !== "none") return "fits";
  if (context.question.type === "email" && addressOwner(line.words, asking.people, null)) return "fits";
  if (context.question.when === "outside-canada") return isDeclined(line.words) ? "fits" : "misfit";
  const isOther = contexts.some(({ question, ...one }) => telling.has(question.type) && reads(line, { question, ...one }) !== "none"); // prettier-ignore
  return isOther ? "misfit" : "silent";
}

function reads(line: Words, context: FieldContext): FieldReading["kind"] {
  return readPlace(readerOf(context.question), [[line]], context)?.reading.kind ?? "none";
}
