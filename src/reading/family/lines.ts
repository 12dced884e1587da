import { wordsOf } from "../align/token.ts";
import { dealtIn, ownShares, type Dealt, type Order } from "./deal.ts";
import { labelIn } from "./label.ts";
import { listedAt, listedBelow, type Listed } from "./listed-lines.ts";
import { questionNamed } from "../layout/label.ts";
import { holdsEvery } from "./every.ts";
import { rowIn, type FamilyRow } from "./row.ts";
import type { RowCell } from "./scan.ts";
import { samePartsOf } from "./row-same.ts";
import { fullNameIn, headingOf } from "../family.ts";
import type { Asked, Words } from "../answers/walked.ts";
import type { Half, Piece } from "../segment.ts";
import { bareStretchOf } from "../stretch.ts";

/** Answers of a family that stand on one line, wrapped or not. */
export interface FamilyLine {
  readonly rows: readonly FamilyRow[];
  /** What stands on the line before the rows, and behind them, and answers otherwise. */
  readonly before: Words | null;
  readonly after: Words | null;
  /** The piece after the line. */
  readonly next: number;
}

/** No row is wrapped over more lines. */
const tallest = 6;
/** A family of four with a heading and eight answers each. */
const uprightLines = 40;
/** A family of eight answers in a hundred lines; nobody in so many. */
const mostLines = 120;
/** No answer among such lines is longer. */
const broadest = 90;
/** A client wraps no shorter line. */
const narrowest = 50;

/** Reads a family's rows and lists as they come; each may point to an earlier one ("same dates as me"). */
export class FamilyLines {
  private readonly asked: Asked;
  private readonly called = new Map<string, string>();
  private readonly known = new Map<string, readonly RowCell[]>();
  private order: Order | null = null;
  private looked = 0;
  /** The question that one label with an owner answered last. */
  private dealt: string | null = null;

  constructor(asked: Asked) {
    this.asked = { ...asked, called: this.called };
  }

  /** The rows or the list that begin at this piece; null where there are none. */
  at(half: Half, pieces: readonly Piece[], index: number, skipped: ReadonlySet<number>): FamilyLine | null {
    const lines = linesAt(pieces, index, skipped);
    const first = lines[0];
    if (!first || this.asked.people.length < 2 || ++this.looked > mostLines) return null;
    let best: FamilyLine | null = null;
    for (const [count, last] of lines.slice(0, tallest).entries()) {
      const words = half.text.slice(first.start, last.end).replaceAll(/[\n\r>]/g, " ");
      const line = { words, start: first.start, end: last.end };
      const read = this.read(line, index + count + 1) ?? this.counted(line, index + count + 1);
      // "… Minh 03/04/2019⏎(day/month/year)": as much is answered, and more of it said.
      const isMore = sizeOf(read) - sizeOf(best) + (count > 0 && /^[\p{Ll}(]/u.test(half.text.slice(last.start, last.end)) ? 1 : 0) > 0; // prettier-ignore
      if (read && isMore && (best === null || read.rows.length === best.rows.length || isDealt(best))) best = read; // prettier-ignore
      if (last.end - last.start < narrowest) break;
    }
    best ??=
      this.mine(half, lines, index) ??
      this.listed(listedAt(half, pieces, index, skipped, this.asked)) ??
      this.upright(half, lines, index);
    if (!best || speaksOn(half.text, best, pieces, this.asked)) return null;
    this.dealt = isDealt(best) && best.rows.length === 1 ? (best.rows[0]?.cells[0]?.question ?? null) : null;
    for (const { person, cells } of best.rows)
      if (person !== null) this.known.set(person, [...(this.known.get(person) ?? []), ...cells]);
    return best;
  }

  /** "My email: …" beside "My wife's email: …"; by itself it may be anybody's own word for themselves. */
  private mine(half: Half, lines: readonly Piece[], index: number): FamilyLine | null {
    const { sender } = this.asked;
    const [first, second] = lines;
    if (!sender || !first || !/^\W{0,4}(?:my|mon|ma|mes) /i.test(half.text.slice(first.start, first.end))) return null;
    const [own, next] = [first, second].map((line) => line && labelIn(lineOf(half, line), this.asked));
    if (!own || own.people !== null) return null;
    const { question, value } = own;
    const beside = next?.people && !next.people.includes(sender.id) ? next.question : null;
    if (beside !== question && this.dealt !== question) return null;
    const dealt = ownShares(question, [sender.id], value, this.asked);
    const rows = dealt?.shares.map(({ person, words }) => ({ person, cells: [{ question, words }] }));
    return rows ? { rows, before: null, after: null, next: index + 1 } : null;
  }

  /** Below a question of ours that was copied, everybody's answer on a line of their own, each with its name. */
  under(
    question: string,
    half: Half,
    pieces: readonly Piece[],
    index: number,
    skipped: ReadonlySet<number>,
  ): FamilyLine | null {
    if (this.asked.people.length < 2 || ++this.looked > mostLines) return null;
    return this.listed(listedBelow(question, half, pieces, index, skipped, this.asked));
  }

  private listed(found: Listed | null): FamilyLine | null {
    if (!found) return null;
    this.learn(found.dealt);
    return { rows: rowsOf(found.dealt), before: null, after: null, next: found.next };
  }

  /** One person's answers line by line under a line that names them. */
  private upright(half: Half, all: readonly (Piece & { kind: "own" })[], index: number): FamilyLine | null {
    const { people, sender, order } = this.asked;
    const [first] = all;
    if (!first || headingOf(headOf(half.text, first), people, sender)?.kind !== "one") return null;
    const isBroad = (line: Piece): boolean => line.end - line.start > broadest;
    // Below a name alone the whole row may stand on one line.
    const broad = all.findIndex(isBroad);
    const lines = broad === -1 ? all : broad === 1 ? all.slice(0, 2) : [];
    if (all.length === uprightLines) return null;
    for (let count = lines.length; count > 1; count--) {
      const last = lines[count - 1];
      const below = all[count];
      // Rows end with their paragraph, or where the next person's begin.
      if (!last || (below && headingOf(headOf(half.text, below), people, sender)?.kind !== "one")) continue;
      const words = half.text.slice(first.start, last.end).replaceAll("\r", " ");
      if (isLabelled(words, order)) continue;
      const row = rowIn({ words, start: first.start, end: last.end }, people, sender, order);
      if (row?.person && answersAll(row, order)) return { rows: [row], before: null, after: null, next: index + count };
    }
    return null;
  }

  private read(line: Words, next: number): FamilyLine | null {
    const dealt = dealtIn(line, this.asked, this.order);
    if (dealt) {
      this.learn(dealt);
      if (dealt.order) {
        const same = this.order === null || this.order.people.join() === dealt.order.people.join();
        this.order = same ? dealt.order : null;
      }
      return { rows: rowsOf(dealt), before: null, after: null, next };
    }
    // "… Both of us are in Canada." behind one's answers is everybody's.
    const end = endOf(line.words, 0);
    const row = this.rowOf(bareStretchOf(line, 0, end));
    const after = end < line.words.length ? bareStretchOf(line, end, line.words.length) : null;
    if (row) return { rows: [row], before: null, after, next };
    return this.several(line, next);
  }

  /** Whom the relations beside full names mean; what meant another before means nobody any more. */
  private learn({ called }: Dealt): void {
    for (const [words, person] of called ?? [])
      this.called.set(words, (this.called.get(words) ?? person) === person ? person : "");
  }

  /** "2. Minh Nguyễn: UCI …": a row whose number counts people, where the name in full follows it. */
  private counted(line: Words, next: number): FamilyLine | null {
    const count = /^\s*\(?\d{1,2}[.)]\s+/.exec(line.words)?.[0].length ?? 0;
    const rest = bareStretchOf(line, count, line.words.length);
    if (count === 0 || !this.asked.people.some((person) => fullNameIn(rest, person)?.start === rest.start)) return null;
    const row = this.rowOf(rest);
    return row ? { rows: [row], before: null, after: null, next } : null;
  }

  private rowOf(line: Words): FamilyRow | null {
    const { people, sender, order } = this.asked;
    // "Name: Chen Li; UCI: …" is a line of labels, and those below may go on with it.
    if (/^[\s*•-]{0,4}[^:=]{1,60}\s?[:=]/.test(line.words) && questionNamed(/^[^:=]*/.exec(line.words)?.[0] ?? "", order) !== null) return null; // prettier-ignore
    const same = samePartsOf(line, people, sender, this.known, order);
    if (!same) return rowIn(line, people, sender, order);
    const row = rowIn(same.line, people, sender, order, same.cells.length);
    if (!row || row.person === null || same.from.includes(row.person)) return null;
    const own = row.cells.map((cell) => cell.question);
    const taken = same.cells.filter((cell) => !(same.rest && own.includes(cell.question)));
    if (taken.some((cell) => own.includes(cell.question))) return null;
    return { person: row.person, cells: [...row.cells, ...taken] };
  }

  /** Rows one behind another, each from its owner's full name on: "Chen Li 1193… . Mei Wang 1193… ." */
  private several(line: Words, next: number): FamilyLine | null {
    const names = this.asked.people.flatMap((person) => {
      const name = fullNameIn(line, person);
      return name ? [name.start - line.start] : [];
    });
    if (names.length < 2) return null;
    const starts = names.toSorted((a, b) => a - b).map((at) => sentenceStart(line.words, at));
    if (new Set(starts).size !== starts.length) return null;
    const end = endOf(line.words, starts.at(-1) ?? 0);
    const rows = starts.map((from, at) => this.rowOf(bareStretchOf(line, from, starts[at + 1] ?? end)));
    if (rows.some((row) => row === null)) return null;
    const read = rows.filter((row) => row !== null);
    if (new Set(read.map((row) => row.person)).size !== read.length) return null;
    const [before, after] = [bareStretchOf(line, 0, starts[0] ?? 0), bareStretchOf(line, end, line.words.length)];
    const every = after.words === "" ? null : this.rowOf(after);
    return {
      rows: every ? [...read, every] : read,
      before: before.words === "" ? null : before,
      after: every || after.words === "" ? null : after,
      next,
    };
  }
}

function rowsOf({ question, shares }: Dealt): FamilyRow[] {
  return shares.map(({ person, words }) => ({ person, cells: [{ question, words }] }));
}

function lineOf(half: Half, { start, end }: Piece): Words {
  return { words: half.text.slice(start, end), start, end };
}

/** Whether answers stand under labels of their own: those are read one by one. */
function isLabelled(words: string, order: readonly string[]): boolean {
  const labels = words.split("\n").filter((line) => {
    const label = /^\W{0,4}(?:\d{1,2}[.):-]{1,2}|([^\t:=]{1,60}?)\s?(?:[\t:=]|$))/.exec(line);
    return label !== null && (label[1] === undefined || questionNamed(label[1], order) !== null);
  });
  return labels.length > 2;
}

/** Whether nothing is left to ask; lines that answer less are read one by one. */
function answersAll(row: FamilyRow, order: readonly string[]): boolean {
  const own = row.cells.map((cell) => cell.question);
  return order.every((question) => question === "plannedReturn" || own.includes(question));
}

/** A line that may head another's answers, without "Spouse:" before the name. */
function headOf(text: string, line: { readonly start: number; readonly end: number }): string {
  return text.slice(line.start, line.end).replace(/^[^:]{0,40}:(?=\s*\p{L})/u, " ");
}

/** Whether the lines below go on about the person of the row: "Her eyes are brown.", "Eyes: brown". */
function speaksOn(text: string, { rows, next }: FamilyLine, pieces: readonly Piece[], asked: Asked): boolean {
  const piece = pieces.slice(next, next + 2).find((one) => one.kind === "own");
  if (!piece || rows.every((row) => row.person === null) || isDealt({ rows })) return false;
  const line = text.slice(piece.start, piece.end);
  if (/^\W{0,4}(?:and |et )?(?:he|she|his|her|il|elle|sa|son|ses)\b/i.test(line)) return true;
  const label = /^(.{1,60}?)(?:\s?[:=?]|\s-\s|\t|$)/.exec(line)?.[1] ?? "";
  const few = rows.some((row) => row.cells.length < asked.order.length - 1);
  return few && questionNamed(label, asked.order) !== null && !holdsEvery(wordsOf(line));
}

function isDealt(line: Pick<FamilyLine, "rows">): boolean {
  return line.rows.every((row) => row.cells.length === 1);
}

function sizeOf(line: FamilyLine | null): number {
  return line === null ? 0 : line.rows.reduce((sum, row) => sum + row.cells.length, 0);
}

/** The person's own whole lines from a piece on, one under another. */
function linesAt(pieces: readonly Piece[], index: number, skipped: ReadonlySet<number>): (Piece & { kind: "own" })[] {
  const lines: (Piece & { kind: "own" })[] = [];
  for (let at = index; at < index + uprightLines; at++) {
    const piece = pieces[at];
    const fits = piece?.kind === "own" && piece.alone && piece.depth === 0 && !skipped.has(piece.line);
    const last = lines.at(-1);
    if (!fits || (last && piece.line !== last.line + 1)) break;
    lines.push(piece);
  }
  return lines;
}

/** Where the sentence begins that holds this place. */
function sentenceStart(words: string, place: number): number {
  const before = words.slice(0, place);
  const last = [...before.matchAll(/[.;!:]\s+/g)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Where the last row ends: at a sentence that speaks of all of them. */
function endOf(words: string, from: number): number {
  const match = /\.\s+(?=(?:we|nous|all|both|tous|toutes|our|everyone|everybody)\b)/i.exec(words.slice(from));
  return match ? from + match.index + match[0].length : words.length;
}
