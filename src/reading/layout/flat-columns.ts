import type { Asked, Words } from "../answers/walked.ts";
import { headingOf } from "../family.ts";
import type { Half, Piece } from "../segment.ts";
import { questionNamed } from "./label.ts";
import type { Table } from "./table.ts";

/** No family's table has more lines. */
const mostLines = 120;

/**
 * A table with a column a person whose cells each stand on a line of their own, as some clients write it in plain text: the
 * names, then each label with as many answers below. It ends with the label that has more or fewer; null where that is the first.
 */
export function flatColumnsAt(half: Half, pieces: readonly Piece[], index: number, asked: Asked): Table | null {
  if (half.cells.length > 0 || asked.people.length < 2 || personAt(half, pieces[index], asked) === null) return null;
  const heads: { person: string; words: Words }[] = [];
  let at = index;
  for (let person = personAt(half, pieces[at], asked); person !== null; person = personAt(half, pieces[at], asked)) {
    const words = wordsAt(half, pieces[at]);
    if (words === null || heads.some((one) => one.person === person)) return null;
    heads.push({ person, words });
    at++;
  }
  if (heads.length < 2) return null;
  const cells = new Map<string, { question: string; words: Words }[]>(heads.map(({ person }) => [person, []]));
  const seen = new Set<string>();
  while (at < index + mostLines) {
    const label = wordsAt(half, pieces[at]);
    const question = label ? questionNamed(label.words, asked.order) : null;
    if (question === null || seen.has(question)) break;
    const row = heads.map((_, place) => wordsAt(half, pieces[at + 1 + place]));
    if (row.some((words) => words === null || questionNamed(words.words, asked.order) !== null)) break;
    const below = wordsAt(half, pieces[at + 1 + heads.length]);
    // One line more than people, and no label: nobody can tell whose is which.
    if (below && questionNamed(below.words, asked.order) === null && isShort(below)) break;
    seen.add(question);
    for (const [place, { person }] of heads.entries()) {
      const words = row[place];
      if (words) cells.get(person)?.push({ question, words });
    }
    at += 1 + heads.length;
  }
  if (seen.size === 0) return null;
  return { groups: heads.map(({ person, words }) => ({ person, heading: words, cells: cells.get(person) ?? [] })), next: at }; // prettier-ignore
}

/** Whether a line may be an answer, and no sentence below the table. */
function isShort({ words }: Words): boolean {
  return words.length < 60 && !/[.!,]$/.test(words);
}

function personAt(half: Half, piece: Piece | undefined, asked: Asked): string | null {
  const words = wordsAt(half, piece);
  const meant = words && words.words.length < 60 && !/[:,.\d@]/.test(words.words) ? headingOf(words.words, asked.people, asked.sender) : null; // prettier-ignore
  return meant?.kind === "one" ? meant.person : null;
}

function wordsAt(half: Half, piece: Piece | undefined): Words | null {
  if (piece?.kind !== "own" || !piece.alone || piece.depth > 0) return null;
  return { words: half.text.slice(piece.start, piece.end), start: piece.start, end: piece.end };
}
