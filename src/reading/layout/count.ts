import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import type { Piece } from "../segment.ts";

/** "1.", "2)", "(3)", "Q4:", "R5 -", "No 6." at the head of a line. */
export const marker =
  /^(?:[-*•·]\s{0,3})?\(?(?:(?:(?:for|to|pour|[àa]) )?(?:(?:the|la) )?(?:question|r[ée]ponse|reponse|answer|r[ée]p|ans|ad|nr|pt|zu|q|r|a|no|n[°º]|#)\s{0,2}[.:]?\s{0,2})?(\d{1,2})\s{0,2}(?:\/(?=\s{0,3}(?:\p{L}(?!\p{L}{2,8}\s?[/.-]\s?\d)(?![^\s@]*\/)|\d{4}[-./]\d|\d{8}|\d{1,2}[ -]\d{4}[ -]\d{4}|\d{4}[ -]\d{4}\b|(?<=\s)\d{1,2}(?:st|nd|rd|th|er)?[ -]?\p{L}{3}|(?<=\s)\d{1,2}[-./]\d{1,2}[-./]\d{4}))|(?:[=-]>|[=→])(?=\s)|(?<=^\W{0,3}(?:q|question |#|no |n[°º] ?|answer |r[ée]ponse )\d{1,2})(?=\s)|[.):\]–—°º、．]{1,2}|-(?=\s)|-(?=\p{L})(?!\p{L}{3,9}[-\s.]\s?\d{2}))(?:\s{0,4}-\s{0,2})?(?!\d)\s*/iu;

/** "4 and 5.", "(4 & 5)", "Questions 4 et 5 :" at the head of a line. */
export const pairMarker =
  /^\W{0,3}(?:(?:questions?|q|nos?|numbers?|num[ée]ros?|n[°º]|r[ée]ponses?|answers?)\s?\.?\s?)?(\d{1,2})\s?[.)]?\s?(?:and|et|&|\+|\/)\s?(?:q\s?)?(\d{1,2})\s?[.):–-]{1,2}\s+(?=\S)/iu;

export interface Counted {
  readonly number: number;
  /** Characters of the number and what sets it off. */
  readonly length: number;
}

const leading =
  /^[^\p{L}\p{N}]{0,3}(?:(?:q|question|a|answer|ans|ad|nr|pt|zu|r|r[ée]p|r[ée]ponse|no|n[°º])\s?[.:]?\s?)?(\d{1,2})(?!\d)(?:\s{0,3}[.):\]/=°º、．-]{1,2}\s{0,3}|\s{1,3})(?=\S)/iu;
/** "12 February", "3 mars": a day, not a number of ours. */
const dayOfMonth =
  /^\D{0,3}\d{1,2}(?:st|nd|rd|th|er)?[\s.-]{1,2}(?:jan|feb|fev|mar|apr|avr|may|mai|jun|jui|jul|aug|aou|sep|oct|nov|dec)/;
/** So many lines that count up are numbered, however the number is set off: "4 2019-08-25", "4/2019-08-25". */
const countingLines = 3;

/** "①" and so on to "⑳". */
const circled = /^\W{0,3}?([\u2460-\u2473])[\s.):-]*/u;
const beforeRings = 0x245f;
const places = "abcdefghijkl";
const lettered = /^\(?([a-l])[.)]\s{1,3}(?=\S)/;

/** Questions left out between two numbered answers. */
const widestStep = 3;

/** Lines that count up from the numbered line before, three or more in a row, by where they begin. */
export function countedLines(text: string, pieces: readonly Piece[]): Map<number, Counted> {
  const counted = new Map<number, Counted>();
  let run: [number, Counted][] = [];
  const letters: [number, Counted][] = [];
  const close = (): void => {
    if (run.length >= countingLines) for (const [start, line] of run) counted.set(start, line);
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind !== "own" || !piece.alone) continue;
    const head = text.slice(piece.start, Math.min(piece.end, piece.start + 20));
    const ring = circled.exec(head);
    if (ring) {
      counted.set(piece.start, { number: (ring[1]?.charCodeAt(0) ?? 0) - beforeRings, length: ring[0].length });
      continue;
    }
    const letter = lettered.exec(head);
    if (letter) letters.push([piece.start, { number: places.indexOf(letter[1] ?? "") + 1, length: letter[0].length }]);
    const match = leading.exec(head);
    if (!match) continue;
    const number = Number(match[1]);
    const step = number - (run.at(-1)?.[1].number ?? number - 1);
    // "12 February" below question 9 is a day; "4 March 4, 2024" below 3 has its number.
    if (step !== 1 && dayOfMonth.test(fold(head))) continue;
    if (step < 1 || step > widestStep) close();
    run.push([piece.start, { number, length: match[0].length }]);
  }
  close();
  // "a.", "b.", "c.": the questions in their order, where the letters are; "a" alone may be a word or a choice.
  if (letters.length >= countingLines && letters.every(([, { number }], at) => number === at + 1))
    for (const [start, line] of letters) counted.set(start, line);
  return counted;
}

/** "1. Zoë 2. 1123456789 3. zoe@example.org": a list that lost its line ends. Numbers must follow one another from the first. */
export function splitNumbers(line: Words): Words[] {
  const led = /\s(?=\(?1\)\s)/.exec(line.words);
  if (led && led.index > 0 && /\s\(?2\)\s.*\s\(?3\)\s/s.test(line.words)) {
    const [head, tail] = [trimmed(line, 0, led.index), trimmed(line, led.index, line.words.length)];
    return [...(head ? [head] : []), ...(tail ? splitNumbers(tail) : [])];
  }
  const first = Number(/^\W{0,3}(\d{1,2})\s?[.):-]\s/.exec(line.words)?.[1]);
  if (!(first > 0) || line.words.length > 4000) return [line];
  const cuts = [0];
  for (let from = 1, number = first + 1; ; number++) {
    const at = line.words.slice(from).search(new RegExp(`(?<=\\s)\\(?${number}\\s?[.):-]\\s`));
    if (at === -1) break;
    cuts.push(from + at);
    from += at + 1;
  }
  // Two answers on a line are parted by a mark, and "3 - 4 - 2019" is a date.
  const parted = cuts.length === 2 && /[,;|/]\s+$/.test(line.words.slice(0, cuts[1]));
  if (cuts.length < 3 && !parted) return [line];
  return cuts.flatMap((at, index) => trimmed(line, at, cuts[index + 1] ?? line.words.length) ?? []);
}

/** Part of a line without the white space and the separator around it; null where nothing is left. */
export function trimmed(line: Words, from: number, to: number): Words | null {
  const text = line.words.slice(from, to);
  const words = text
    .trim()
    .replace(/[;,|/]$/, "")
    .trimEnd();
  if (words === "") return null;
  const start = line.start + from + (text.length - text.trimStart().length);
  return { words, start, end: start + words.length };
}
