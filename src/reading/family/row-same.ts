import type { AskedPerson } from "../../question/person.ts";
import { wordsOf } from "../align/token.ts";
import type { Words } from "../answers/walked.ts";
import type { RowCell } from "./scan.ts";
import { headingOf } from "../family.ts";
import { fold } from "../normal.ts";

/** What a row takes over from another. */
interface SameParts {
  /** The row with blanks for the words that point to another. */
  readonly line: Words;
  readonly cells: readonly RowCell[];
  /** Whose answers they are. */
  readonly from: readonly string[];
  /** "The rest the same": only what the row does not answer itself. */
  readonly rest: boolean;
}

const same = /\b(?:same|idem|ditto|memes?|pareil(?:le)?s?|identi(?:cal|ques?))\b/;
/** Which answers a word of sameness is said of. */
const fields: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:e mail|emails?|courriels?|mail)\b/, ["email"]],
  [/\b(?:first|premiere) (?:entry|entree|date)\b/, ["firstEntry"]],
  [/\b(?:last|latest|most recent|derniere) (?:entry|entree|date)\b/, ["lastEntry"]],
  [/\bdates\b|\b(?<!first |last |premiere |derniere )(?:entries|entrees)\b/, ["firstEntry", "lastEntry"]],
  [/\b(?:place|airport|port|lieu|aeroport|endroit)\b/, ["lastEntryPlace"]],
  [/\b(?:eyes|yeux)\b/, ["eyeColour"]],
];
const theRest = /\b(?:rest|reste|everything|others?|autres?)\b/;
const plain = new Set(
  "same idem ditto meme memes pareil pareille pareils pareilles identical identique identiques e mail email emails courriel courriels first premiere entry entree entries entrees date dates last latest most recent derniere place airport port lieu aeroport endroit eyes yeux rest reste everything else other others autre autres the le la les l as que qu and et for pour de d du of is est sont are address adresse comme with with all tout my mon ma his her".split(
    " ",
  ),
);

/** The parts of a row that say "same dates and place as me"; null where none does, or where what they say is not known. */
export function samePartsOf(
  line: Words,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
  known: ReadonlyMap<string, readonly RowCell[]>,
  order: readonly string[],
): SameParts | null {
  const folded = fold(line.words);
  if (folded.length !== line.words.length || !same.test(folded)) return null;
  let words = line.words;
  let rest = false;
  const cells: RowCell[] = [];
  const from: string[] = [];
  let at = 0;
  for (const part of folded.split(/[,;|/]|\s-\s|\.\s/)) {
    const start = folded.indexOf(part, at);
    at = start + part.length;
    if (!same.test(part)) continue;
    const said = wordsOf(part);
    const left = said.filter((word) => !plain.has(word));
    const person = personIn(left.join(" "), people, sender, known);
    const given = person === null ? undefined : known.get(person);
    if (person === null || !given) return null;
    const all = theRest.test(part);
    const meant = all ? order.filter((one) => one !== "fullName" && one !== "uci") : fieldsIn(said.join(" "));
    if (meant.length === 0) return null;
    rest ||= all;
    from.push(person);
    cells.push(...given.filter((cell) => meant.includes(cell.question)));
    words = words.slice(0, start) + " ".repeat(part.length) + words.slice(start + part.length);
  }
  return cells.length > 0 ? { line: { ...line, words }, cells, from, rest } : null;
}

function fieldsIn(said: string): string[] {
  return [...new Set(fields.flatMap(([pattern, questions]) => (pattern.test(said) ? questions : [])))];
}

/** Whose answers are meant: a name, "me", or the only one who gave any. */
function personIn(
  left: string,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
  known: ReadonlyMap<string, readonly RowCell[]>,
): string | null {
  if (/^(?:above|before|dessus|ci dessus|)$/.test(left))
    return known.size === 1 ? ([...known.keys()][0] ?? null) : null;
  const meant = headingOf(left, people, sender);
  return meant?.kind === "one" ? meant.person : null;
}
