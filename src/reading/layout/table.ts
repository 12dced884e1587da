import { questionNamed } from "./label.ts";
import type { Asked, Words } from "../answers/walked.ts";
import { isNamePart } from "../field/label.ts";
import { headingOf } from "../family.ts";
import type { Half, Piece } from "../segment.ts";
import { bareStretchOf } from "../stretch.ts";

/** Answers of a table that has a column or a row for each person. */
export interface Table {
  readonly groups: readonly {
    readonly person: string | null;
    /** Where the person is named, if that answers no question. */
    readonly heading?: Words;
    readonly cells: readonly { readonly question: string; readonly words: Words }[];
  }[];
  /** The piece after the table. */
  readonly next: number;
}

const separated = /[\t|]| {3}/;
type HalfCell = Half["cells"][number];
/** No table of a family's answers has more columns. */
const widest = 40;

interface Row {
  readonly cells: readonly Words[];
  /** The question of ours that stands in a cell, by cell. */
  readonly ours: readonly (string | null)[];
  readonly next: number;
}

/**
 * The table that begins at this piece, where its head names two or more people (a column each) or two or more questions (a
 * row a person). Any other rows, a label and a value, are read as lines. Null where there is no such table.
 */
export function tableAt(half: Half, pieces: readonly Piece[], index: number, asked: Asked): Table | null {
  const piece = pieces[index];
  if (
    !piece ||
    piece.kind === "empty" ||
    (half.cells.length === 0 && !separated.test(lineAt(half.text, piece.start)))
  ) {
    return null;
  }
  const head = rowAt(half, pieces, index);
  if (!head || head.cells.length < 2) return null;
  // "My name | João da Silva" is a label and its answer, and no column of the writer's.
  const people = asked.people.length < 2 ? [] : head.cells.map(({ words }) => (questionNamed(words, asked.order) === null ? personIn(words, asked) : null)); // prettier-ignore
  if (new Set(people.filter((person) => person !== null)).size >= 2) return columns(half, pieces, head, people, asked);
  if (head.cells.length < 3) return null;
  const questions = head.cells.map((cell, at) => head.ours[at] ?? questionNamed(cell.words, asked.order));
  const isHead = new Set(questions.filter((question) => question !== null)).size >= 2;
  return isHead ? rows(half, pieces, head, questions, asked) : null;
}

function personIn(words: string, asked: Asked): string | null {
  const meant = headingOf(words, asked.people, asked.sender);
  return meant?.kind === "one" ? meant.person : null;
}

function columns(
  half: Half,
  pieces: readonly Piece[],
  head: Row,
  people: readonly (string | null)[],
  asked: Asked,
): Table | null {
  const cells = new Map<string, { question: string; words: Words }[]>();
  // "Name | Zoë Łucja | Minh Nguyễn" heads the columns and answers the first question.
  if (people[0] === null && questionOf(head, asked) === "fullName")
    head.cells.forEach((words, at) => {
      const person = people[at] ?? null;
      if (person !== null) cells.set(person, [{ question: "fullName", words }]);
    });
  const names = new Map<string, Words[]>();
  let next = head.next;
  for (let row = rowAt(half, pieces, next); row; row = rowAt(half, pieces, next)) {
    const label = row.cells[0]?.words ?? "";
    const isPart = isNamePart(label);
    const question = isPart ? "fullName" : questionOf(row, asked);
    if (question === null) break;
    next = row.next;
    // A head without a cell above the questions is one cell short, and so may be a row whose last answer is empty.
    const shift = people[0] != null || row.cells.length === people.length + 1 ? 1 : 0;
    row.cells.forEach((words, at) => {
      const person = people[at - shift] ?? null;
      if (person === null || words.words === "") return;
      if (isPart || (question === "fullName" && at > 0))
        names.set(person, [...(names.get(person) ?? []), labelledWith(label, words)]);
      if (!isPart) cells.set(person, [...(cells.get(person) ?? []), { question, words }]);
    });
  }
  if (cells.size === 0 || next === head.next) return null;
  const groups = [...cells].map(([person, own]) => {
    const name = joined(names.get(person) ?? []);
    const heading = head.cells[people.indexOf(person)];
    const rest = name ? own.filter(({ question }) => question !== "fullName") : own;
    return {
      person,
      ...(heading && { heading }),
      cells: name ? [{ question: "fullName", words: name }, ...rest] : rest,
    };
  });
  return { groups, next };
}

/** "Surname: Diop", where the label heads a row or column. */
function labelledWith(label: string, words: Words): Words {
  return { ...words, words: `${label.replace(/[\s:]+$/, "")}: ${words.words}` };
}

/** Family and given name that stand in two cells as one name; null for fewer. */
function joined(parts: readonly Words[]): Words | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return null;
  return { words: parts.map(({ words }) => words).join(", "), start: first.start, end: last.end };
}

function questionOf(row: Row, asked: Asked): string | null {
  const ours = row.ours.find((question) => question !== null);
  if (ours) return ours;
  const first = row.cells[0]?.words ?? "";
  const number = /^(?:q\s?)?(\d{1,2})\s?[.):]?$/i.exec(first)?.[1];
  return (
    questionNamed(first.replace(/^\(?\d{1,2}[.):]\s+/, ""), asked.order) ??
    (number ? asked.numbered(Number(number), null) : null)
  );
}

function rows(
  half: Half,
  pieces: readonly Piece[],
  head: Row,
  questions: readonly (string | null)[],
  asked: Asked,
): Table | null {
  const groups: Table["groups"][number][] = [];
  let next = head.next;
  for (let row = rowAt(half, pieces, next); row && isBelow(row, head); row = rowAt(half, pieces, next)) {
    next = row.next;
    const cells = row.cells.flatMap((words, at) => {
      const question = questions[at] ?? null;
      return question !== null && words.words !== "" ? [{ question, words }] : [];
    });
    const named = row.cells.map((cell, at) =>
      questions[at] === null || questions[at] === "fullName" ? personIn(cell.words, asked) : null,
    );
    const name = joined(
      row.cells.flatMap((words, at) => {
        const label = head.cells[at]?.words ?? "";
        const isName = isNamePart(label) || questions[at] === "fullName";
        return isName && words.words !== "" ? [labelledWith(label, words)] : [];
      }),
    );
    const at = named.findIndex((person) => person !== null);
    const heading = questions[at] === "fullName" ? undefined : row.cells[at];
    groups.push({
      person: named[at] ?? null,
      ...(heading && { heading }),
      cells: name
        ? [...cells.filter((one) => one.question !== "fullName"), { question: "fullName", words: name }]
        : cells,
    });
  }
  return groups.length > 0 ? { groups, next } : null;
}

/** Whether a row has a cell for each of the head's, one behind a bar at its end aside. */
function isBelow(row: Row, head: Row): boolean {
  const full = head.cells.at(-1)?.words === "" ? head.cells.length - 1 : head.cells.length;
  return row.cells.length === head.cells.length || row.cells.length === full;
}

/** The cells of the line that begins at this piece; empty lines before it (a rule under the head) are passed over. */
function rowAt(half: Half, pieces: readonly Piece[], index: number): Row | null {
  let at = index;
  while (pieces[at]?.kind === "empty" && at < index + 2) at++;
  const first = pieces[at];
  if (!first || first.kind === "empty") return null;
  if (half.cells.length > 0) return cellRowAt(half, pieces, at, first.start);
  const { text } = half;
  let next = at;
  while (pieces[next]?.line === first.line) next++;
  const own = pieces.slice(at, next).filter((piece) => piece.kind !== "empty");
  const start = text.lastIndexOf("\n", first.start - 1) + 1;
  const found = text.indexOf("\n", first.start);
  const end = found === -1 ? text.length : found;
  const line = text.slice(start, end);
  const separator = line.includes("\t") ? /\t/g : line.includes("|") ? /\|/g : / {3,40}/g;
  const cells = cellsOf(line, start, separator);
  if (cells.length < 2) return null;
  const ours = cells.map((cell) => {
    const inside = own.find((piece) => piece.kind === "ours" && piece.start >= cell.start && piece.end <= cell.end);
    return inside?.kind === "ours" && inside.clause.kind === "question" ? inside.clause.question : null;
  });
  return { cells, ours, next };
}

/** The cell that holds this place, by bisection: cells do not overlap and stand in the order of the text. */
function cellAt(cells: readonly HalfCell[], place: number): number {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell || place < cell.start) high = middle - 1;
    else if (place >= cell.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Which row of which HTML table a place stands in; null outside of tables. */
export function rowOf(half: Half, place: number): string | null {
  const cell = half.cells[cellAt(half.cells, place)];
  return cell ? `${cell.table}.${cell.row}` : null;
}

function lineAt(text: string, place: number): string {
  const end = text.indexOf("\n", place);
  return text.slice(text.lastIndexOf("\n", place - 1) + 1, end === -1 ? text.length : end);
}

/** The row of an HTML table that begins with this piece. */
function cellRowAt(half: Half, pieces: readonly Piece[], at: number, start: number): Row | null {
  const index = cellAt(half.cells, start);
  const lead = half.cells[index];
  if (!lead) return null;
  const isBeside = (cell: HalfCell | undefined): boolean => cell?.table === lead.table && cell.row === lead.row;
  let first = index;
  while (isBeside(half.cells[first - 1])) first--;
  let last = index;
  while (isBeside(half.cells[last + 1])) last++;
  const row = half.cells.slice(first, last + 1);
  if (row.length < 2 || row.length > widest) return null;
  // "#" at the head of the column of numbers is no piece.
  if (row.some((cell) => cell.start < lead.start && /[\p{L}\p{N}]/u.test(half.text.slice(cell.start, cell.end)))) return null; // prettier-ignore
  const end = Math.max(...row.map((cell) => cell.end));
  let next = at;
  for (let piece = pieces[next]; piece && (piece.kind === "empty" || piece.start < end); piece = pieces[next]) next++;
  const inside = pieces.slice(at, next);
  const ours = row.map((cell) => {
    const question = inside.find(
      (piece) =>
        piece.kind === "ours" && piece.clause.kind === "question" && piece.start >= cell.start && piece.end <= cell.end,
    );
    return question?.kind === "ours" ? question.clause.question : null;
  });
  return { cells: row.map((cell) => wordsIn(half.text, cell.start, cell.end)), ours, next };
}

function wordsIn(text: string, from: number, to: number): Words {
  return bareStretchOf({ words: text, start: 0, end: text.length }, from, to);
}

function cellsOf(line: string, offset: number, separator: RegExp): Words[] {
  // A tab at the head of a line is an empty first cell.
  const body = line.replace(line.includes("\t") ? /^[ >]*/ : /^[\s>]*\|?/, "");
  const skip = line.length - body.length;
  // Bars around the line are its frame; one at the end alone has an empty cell behind it.
  const inner = line.includes("\t") || /^[\s>]*\|/.test(line) ? body.replace(/\|\s*$/, "") : body;
  const cells: Words[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = inner.slice(from, to);
    const words = raw.trim();
    const start = offset + skip + from + (raw.length - raw.trimStart().length);
    cells.push({ words, start, end: start + words.length });
  };
  for (const match of inner.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(inner.length);
  return cells;
}
