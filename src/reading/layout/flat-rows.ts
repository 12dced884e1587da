import type { Asked, Words } from "../answers/walked.ts";
import type { Half, Piece } from "../segment.ts";
import { lineAt, personAt, type Line } from "./flat-lines.ts";
import { questionNamed } from "./label.ts";
import type { Table } from "./table.ts";

/** Fewer labels in a row may head anything. */
const fewestLabels = 3;
const mostLabels = 12;
/** No family's table has more rows. */
const mostRows = 12;
/** No label is longer. */
const longest = 80;

/**
 * A table with a row a person whose cells each stand on a line of their own: the labels, then as many answers of each person, with
 * an empty line between the rows or none. It ends with the row that has more or fewer; null where that is the first.
 */
export function flatRowsAt(half: Half, pieces: readonly Piece[], index: number, asked: Asked): Table | null {
  if (half.cells.length > 0 || asked.people.length < 2) return null;
  const questions: string[] = [];
  let at = index;
  for (let line = lineAt(half, pieces, at); line && questions.length < mostLabels; line = lineAt(half, pieces, at)) {
    const question = line.words.length > longest ? null : questionNamed(line.words, asked.order);
    if (question === null || questions.includes(question)) break;
    questions.push(question);
    at = line.next;
  }
  if (questions.length < fewestLabels) return null;
  const groups: Table["groups"][number][] = [];
  while (groups.length < mostRows) {
    const row = rowAt(half, pieces, at, questions, asked);
    if (!row) break;
    groups.push(groupOf(row, questions, asked));
    at = row.next;
  }
  const people = groups.map(({ person }) => person);
  // Whoever is not named cannot be told from the next.
  return groups.length > 0 && people.every((one, place) => one !== null && people.indexOf(one) === place) ? { groups, next: at } : null; // prettier-ignore
}

interface Row {
  /** Who is named in a column of their own, before the answers. */
  readonly head: Line | null;
  readonly answers: readonly Line[];
  readonly next: number;
}

/** So many lines, or one more where the first names somebody; a paragraph of their own, or none of them apart from the next. */
function rowAt(
  half: Half,
  pieces: readonly Piece[],
  index: number,
  questions: readonly string[],
  asked: Asked,
): Row | null {
  const lines: Line[] = [];
  let at = index;
  for (
    let line = lineAt(half, pieces, at);
    line && lines.length < questions.length + 1;
    line = lineAt(half, pieces, at)
  ) {
    // All stand apart or none does: an empty cell among them leaves open what is whose.
    if (lines.length > 0 && line.apart !== (lines[1] ?? line).apart) break;
    lines.push(line);
    at = line.next;
  }
  const [first, second] = lines;
  const named = first ? personAt(first, asked) : null;
  // Where the first label asks for the name, who heads the row is named twice.
  const isHeaded = lines.length > questions.length && named !== null && personAt(second ?? null, asked) === (questions[0] === "fullName" ? named : null); // prettier-ignore
  const answers = isHeaded ? lines.slice(1) : lines.slice(0, questions.length);
  const next = answers.at(-1)?.next ?? index;
  if (!first || answers.length < questions.length) return null;
  const below = lineAt(half, pieces, next);
  const isWhole = first.apart && answers.slice(1).every(({ apart }) => !apart) && (!below || below.apart);
  const isLabel = ({ words }: Words): boolean => questionNamed(words, asked.order) !== null;
  return isWhole || !answers.some(isLabel) ? { head: isHeaded ? first : null, answers, next } : null;
}

function groupOf({ head, answers }: Row, questions: readonly string[], asked: Asked): Table["groups"][number] {
  const cells = questions.flatMap((question, place) => {
    const words = answers[place];
    return words ? [{ question, words }] : [];
  });
  const name = head ?? cells.find(({ question }) => question === "fullName")?.words ?? null;
  return { person: personIn(name, cells, asked), ...(head && { heading: head }), cells };
}

/** Whose row it is, by the name and the number on file; nobody's where these are two people's. */
function personIn(name: Words | null, cells: Table["groups"][number]["cells"], asked: Asked): string | null {
  const figures = cells.find(({ question }) => question === "uci")?.words.words.replace(/\D/g, "");
  const numbered = asked.people.filter(({ uci }) => uci === figures);
  const [only] = numbered;
  const own = numbered.length === 1 && only ? only.id : null;
  const named = personAt(name, asked);
  return own !== null && named !== null && own !== named ? null : (named ?? own);
}
