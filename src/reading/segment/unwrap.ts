import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import type { Half, Piece } from "../segment.ts";

type Own = Piece & { readonly kind: "own" };

/** Programs wrap plain text at 60 to 80 columns. */
const narrowest = 60;
const widest = 80;

/** A mark or a number that begins a line of a list, or what parts cells. */
const listed = /^\W{0,3}\d{1,2}\s?[.):-](?:\s|$)|^[-*•|>=#+]|[\t|]/;
/** A label at the head of a line; where two lines have one they are two. */
const labelled = /^[^:.,]{1,30}:(?:\s|$)/;
/** A line after which the program's next one goes on with the sentence. */
const unended = /[^.!?:;…]$/;

/**
 * A half without the ends of lines that a program put into a person's own prose, and its pieces with those lines joined. Offsets
 * stay as they are. An end is the program's where the next word had no room on its line, and where one of the ends beside it
 * breaks off within a sentence: who writes a list ends a line where they like.
 */
export function unwrapped(
  half: Half,
  pieces: readonly Piece[],
  people: readonly AskedPerson[],
): { half: Half; pieces: readonly Piece[] } {
  if (half.part !== "text") return { half, pieces };
  const names = new Set(
    people.length < 2 ? [] : people.flatMap((one) => wordsOf(`${one.givenName} ${one.familyName}`)),
  );
  const runs = paragraphsOf(pieces).flatMap((paragraph) => runsIn(half.text, paragraph, names));
  if (runs.length === 0) return { half, pieces };
  const parts: string[] = [];
  let from = 0;
  for (const { end } of runs.flatMap((run) => run.slice(0, -1))) {
    const at = half.text.indexOf("\n", end);
    parts.push(half.text.slice(from, at), " ");
    from = at + 1;
  }
  return { half: { ...half, text: parts.join("") + half.text.slice(from) }, pieces: joined(pieces, runs) };
}

/** Lines that are all the person's own and follow one another, outside any quote. */
function paragraphsOf(pieces: readonly Piece[]): Own[][] {
  const paragraphs: Own[][] = [];
  let open: Own[] | null = null;
  for (const piece of pieces) {
    if (piece.kind !== "own" || !piece.alone || piece.depth > 0) {
      open = null;
      continue;
    }
    if (!open) paragraphs.push((open = []));
    open.push(piece);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 1);
}

/** The lines that a program made of one, in order. */
function runsIn(text: string, paragraph: readonly Own[], names: ReadonlySet<string>): Own[][] {
  const width = Math.max(...paragraph.map((line) => line.end - line.start));
  if (width < narrowest || width > widest) return [];
  const runs: Own[][] = [];
  let open: Own[] = [];
  for (const [at, line] of paragraph.entries()) {
    const above = paragraph[at - 1];
    if (above && isFull(text, above, line, width) && !begins(text, above, line, names)) open.push(line);
    else runs.push((open = [line]));
  }
  return runs.filter((run) => run.some((line, at) => at > 0 && breaksWithin(text, run[at - 1], line)));
}

/** Whether the next line's first word had no room on this one. */
function isFull(text: string, above: Own, line: Own, width: number): boolean {
  const word = /^\S+/.exec(text.slice(line.start, line.start + widest))?.[0].length ?? 0;
  return above.end - above.start + 1 + word > width;
}

/** A line of a list, or of a family's rows. */
function begins(text: string, above: Own, line: Own, names: ReadonlySet<string>): boolean {
  const words = text.slice(line.start, line.end);
  const before = text.slice(above.start, above.end);
  if (listed.test(words) || listed.test(before) || (labelled.test(words) && labelled.test(before))) return true;
  return (
    names.size > 0 && names.has(wordsOf(words.slice(0, 40))[0] ?? "") && !/\p{Ll}$/u.test(text.slice(0, above.end))
  );
}

/** The end of a sentence within a line: whoever writes on behind it does not end lines after each. */
const endsWithin = /\p{Ll}{3}[.!?] {1,2}\p{Lu}/u;

/** A word that nobody ends a line of their own with: "à l'aéroport international", "through the". */
const leadsOn =
  /\s(?:(?:à|at|via|through|par|de|of) (?:the |la |le |l['’])?(?:aéroport|pont|poste frontalier)(?: international)?|the|of|at|through|via|by|is|was|and|le|la|les|du|des|de|à|au|par|est|était|et)$/iu;

function breaksWithin(text: string, above: Own | undefined, line: Own): boolean {
  const words = text.slice(above?.start ?? 0, above?.end ?? 0);
  return (
    leadsOn.test(words) ||
    (unended.test(words) && (endsWithin.test(words) || /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))))
  );
}

/** The pieces with each run as one, and their lines numbered anew. */
function joined(pieces: readonly Piece[], runs: readonly Own[][]): Piece[] {
  const lastOf = new Map(runs.flatMap((run) => (run[0] ? [[run[0] as Piece, run.at(-1) ?? run[0]] as const] : [])));
  const within = new Set<Piece>(runs.flatMap((run) => run.slice(1)));
  let gone = 0;
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (within.has(piece)) gone++;
    else kept.push({ ...piece, end: lastOf.get(piece)?.end ?? piece.end, line: piece.line - gone });
  }
  return kept;
}
