import type { Filing } from "./filing.ts";
import { splitLabels } from "./label.ts";
import type { Family } from "../answers/walked.ts";
import type { Piece } from "../segment.ts";
import { bareStretchOf } from "../stretch.ts";

/** A line with two numbers, "2.5": whose it is among the groups of the reply, and the number of the question. */
export interface Nested {
  readonly group: number;
  readonly number: number;
  /** Characters of the numbers and what sets them off. */
  readonly length: number;
}

const pair = /^[^\p{L}\p{N}]{0,3}(\d{1,2})[.-](\d{1,2})(?:[.):\]]{1,2}|\s?[–—-])?\s{1,4}(?=\S)/u;
/** "3a. …", "A3 …": the question's number and whose answer it is, in order. */
const numberFirst =
  /^[^\p{L}\p{N}]{0,3}(?:q\s?)?(\d{1,2})\s?[.-]?\s?\(?([a-h])(?:[.):\]]{1,2}|\s?[–—-]|(?<=\d[a-h]))\s{1,4}(?=\S)/iu;
const letterFirst = /^[^\p{L}\p{N}]{0,3}([a-h])\s?[.-]?\s?(\d{1,2})(?:[.):\]]{1,2}|\s?[–—-])?\s{1,4}(?=\S)/iu;
/** A number alone on its line, and the letters below it. */
const numberAlone = /^[^\p{L}\p{N}]{0,3}(?:(?:q|question|no)\s?)?(\d{1,2})[.):]{0,2}\s*$/iu;
const letterAlone = /^[^\p{L}\p{N}]{0,6}([a-h])[.)]\s{1,4}(?=\S)/iu;
const letters = "abcdefgh";

/** Fewer lines so numbered may be anything. */
const fewest = 4;

/**
 * Lines numbered in two steps, by where they begin. Which number counts the people, the counts tell: there are not more of
 * them than people, and more questions than people. None where both may.
 */
export function nestedLines(text: string, pieces: readonly Piece[], people: number): ReadonlyMap<number, Nested> {
  const found = pieces.flatMap((piece) => {
    if (piece.kind !== "own" || !piece.alone) return [];
    const match = pair.exec(text.slice(piece.start, Math.min(piece.end, piece.start + 24)));
    if (!match) return [];
    return [{ start: piece.start, one: Number(match[1]), two: Number(match[2]), length: match[0].length }];
  });
  if (found.length === 0) return letteredLines(text, pieces, people);
  const ones = Math.max(...found.map(({ one }) => one));
  const twos = Math.max(...found.map(({ two }) => two));
  const distinct = new Set(found.map(({ one, two }) => one * 100 + two)).size === found.length;
  if (found.length < fewest || !distinct || ones <= people === twos <= people) return new Map();
  const personFirst = ones <= people;
  return new Map(
    found.map(({ start, one, two, length }) => [
      start,
      { group: personFirst ? one : two, number: personFirst ? two : one, length },
    ]),
  );
}

/** Lines whose number is followed, or led, by a letter for each of the people. */
function letteredLines(text: string, pieces: readonly Piece[], people: number): ReadonlyMap<number, Nested> {
  const found = new Map<number, Nested>();
  let open: number | null = null;
  for (const piece of pieces) {
    if (piece.kind !== "own" || !piece.alone) continue;
    const head = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
    const [ahead, behind] = [numberFirst.exec(head), letterFirst.exec(head)];
    const below = open === null ? null : letterAlone.exec(head);
    const match = ahead ?? behind ?? below;
    const letter = ahead?.[2] ?? behind?.[1] ?? below?.[1] ?? "";
    if (!match) open = Number(numberAlone.exec(text.slice(piece.start, piece.end))?.[1] ?? NaN) || null;
    else found.set(piece.start, { group: letters.indexOf(letter.toLowerCase()) + 1, number: Number(ahead?.[1] ?? behind?.[2] ?? open), length: match[0].length }); // prettier-ignore
  }
  const all = [...found.values()];
  const distinct = new Set(all.map(({ group, number }) => group * 100 + number)).size === all.length;
  const groups = Math.max(...all.map(({ group }) => group));
  return all.length < fewest || !distinct || groups < 2 || groups > people ? new Map() : found;
}

/** Files such lines as they come, each under its question in its group's block. */
export class NestedLines {
  private readonly lines: ReadonlyMap<number, Nested>;
  private readonly filing: Filing;
  private readonly asked: Family;
  private readonly blocks = new Map<number, number>();

  constructor(text: string, pieces: readonly Piece[], asked: Family, filing: Filing) {
    this.lines = nestedLines(text, pieces, asked.people.length);
    this.asked = asked;
    this.filing = filing;
  }

  /** Takes the line that begins with this piece; false where it is not so numbered, or by no number of ours. */
  take(text: string, piece: Piece): boolean {
    const line = this.lines.get(piece.start);
    const question = line ? this.asked.numbered(line.number, null) : null;
    if (!line || question === null) return false;
    const words = bareStretchOf({ words: text, start: 0, end: text.length }, piece.start + line.length, piece.end);
    const label = splitLabels(words.words, this.asked.order)?.parts[0];
    // "2.4 Last entry: …", where 4 is another question: the numbers are not ours.
    if (label && label.question !== question) return false;
    const block = this.blocks.get(line.group) ?? this.filing.beginGroup();
    this.blocks.set(line.group, block);
    this.filing.file(question, "number", label ? bareStretchOf(words, label.from, words.words.length) : words, block);
    return true;
  }
}
