import type { Asked, Words } from "../answers/walked.ts";
import type { Half, Piece } from "../segment.ts";
import { lineAt, personAt, type Line } from "./flat-lines.ts";
import { questionNamed } from "./label.ts";
import type { Table } from "./table.ts";

/** No family's table has more lines. */
const mostLines = 120;

/**
 * A table with a column a person whose cells each stand on a line of their own, as some clients write it in plain text: the
 * names, then each label with as many answers below, with or without an empty line between the rows. It ends with the label that
 * has more or fewer; null where that is the first.
 */
export function flatColumnsAt(half: Half, pieces: readonly Piece[], index: number, asked: Asked): Table | null {
  if (half.cells.length > 0 || asked.people.length < 2 || personAt(lineAt(half, pieces, index), asked) === null)
    return null;
  const heads: { person: string; words: Words }[] = [];
  const seen = new Set<string>();
  let at = index;
  for (let line = lineAt(half, pieces, at); line; line = lineAt(half, pieces, at)) {
    // "My name" is a label, and nobody's.
    const person = questionNamed(line.words, asked.order) === null ? personAt(line, asked) : null;
    if (person === null) break;
    if (heads.some((one) => one.person === person)) return null;
    heads.push({ person, words: line });
    at = line.next;
  }
  if (heads.length < 2) return null;
  const cells = new Map<string, { question: string; words: Words }[]>(heads.map(({ person }) => [person, []]));
  while (at < index + mostLines) {
    const row = rowAt(half, pieces, at, heads.length, asked);
    if (!row || seen.has(row.question)) break;
    seen.add(row.question);
    for (const [place, { person }] of heads.entries()) {
      const words = row.answers[place];
      if (words) cells.get(person)?.push({ question: row.question, words });
    }
    at = row.next;
  }
  if (seen.size === 0) return null;
  return { groups: heads.map(({ person, words }) => ({ person, heading: words, cells: cells.get(person) ?? [] })), next: at }; // prettier-ignore
}

/** A label with so many answers below it; null where there are more or fewer, or nobody can tell. */
function rowAt(
  half: Half,
  pieces: readonly Piece[],
  index: number,
  count: number,
  asked: Asked,
): { question: string; answers: readonly Words[]; next: number } | null {
  // prettier-ignore
  const label = lineAt(half, pieces, index) ?? oursAt(pieces, index);
  const question = !label ? null : "question" in label ? label.question : questionNamed(label.words, asked.order);
  if (!label || question === null) return null;
  const answers: Line[] = [];
  let at = label.next;
  while (answers.length < count) {
    const line = lineAt(half, pieces, at);
    if (!line) return null;
    answers.push(line);
    at = line.next;
  }
  const below = lineAt(half, pieces, at);
  // Between empty lines a row is whole, even where an answer could be a label: "Yes, in Canada".
  const isWhole = label.apart && answers.every(({ apart }) => !apart) && (!below || below.apart);
  const names = ({ words }: Words): boolean => questionNamed(words, asked.order) !== null;
  if (isWhole) return { question, answers, next: at };
  // One line more than people, and no label: nobody can tell whose is which.
  if (answers.some(names) || isUneven(answers) || (below && !names(below) && isShort(below))) return null;
  return { question, answers, next: at };
}

/** A label that is a question in our own words: "Are you in Canada now?" */
function oursAt(
  pieces: readonly Piece[],
  index: number,
): { question: string | null; apart: boolean; next: number } | null {
  // prettier-ignore
  const apart = pieces[index]?.kind === "empty";
  const at = apart ? index + 1 : index;
  const piece = pieces[at];
  if (piece?.kind !== "ours" || piece.clause.kind !== "question" || pieces[at + 1]?.line === piece.line) return null;
  return { question: piece.clause.question, apart, next: at + 1 };
}

/** Whether some answers stand apart and others do not: an empty cell among them leaves open whose they are. */
function isUneven([first, ...more]: readonly Line[]): boolean {
  return more.some(({ apart }) => apart !== first?.apart);
}

/** Whether a line may be an answer, and no sentence below the table. */
function isShort({ words }: Words): boolean {
  return words.length < 60 && !/[.!,]$/.test(words);
}
