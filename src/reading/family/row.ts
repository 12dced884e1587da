import type { AskedPerson } from "../../question/person.ts";
import type { Words } from "../answers/walked.ts";
import { isOfSomethingElse } from "../told/elsewhere.ts";
import { fullNameIn, headingOf, namedIn } from "../family.ts";
import { Scan, type RowCell } from "./scan.ts";
import { colour, emailShape, numberShape } from "./shape.ts";
import { saysBothEyes } from "./both-eyes.ts";
import { holdsEvery } from "./every.ts";
import { indexOfSequence, tokensOf, wordsOf } from "../align/token.ts";
import { portsIn } from "../field/gazetteer.ts";
import { fold } from "../normal.ts";
import { stretchOf } from "../stretch.ts";

/** One row of answers: one person's, or (null) everybody's. */
export interface FamilyRow {
  readonly person: string | null;
  readonly cells: readonly RowCell[];
}

/** A longer line is prose. */
const longest = 500;
/** A row has so many answers besides the name; fewer may be a remark. */
const fewest = 2;

const relation =
  /\b(?:my|our|mon|ma|notre) (?:\w{2,8} )?(?:mother|father|mom|dad|wife|husband|spouse|partner|son|daughter|child|kid|baby|conjointe?|epouse|epoux|mari|femme|fils|fille|enfant|bebe)\b/g;
const self = /\b(?:i|i'm|my|me|mine|myself|je|j|mon|ma|mes|moi)\b/;
const other = /\b(?:he|she|his|her|hers|il|elle|sa|ses)\b/;

/** What the writer says of nobody but themself. */
const ones =
  /\b(?:i|i'm|i've|j|je|mine)\b|\b(?:my|mon|ma|mes) (?:eyes?|yeux|first|last|e-?mail|courriel|entry|premiere|derniere)\b/;

/**
 * Reads a line as a row of answers: "Minh Nguyễn, UCI 11234567, minh@example.org, first entry …". Every word of it must be an
 * answer, a label or the person; null for a line that holds anything else, or two answers to one question. `besides` is the number
 * of answers that the row takes over from another and that are blank in it.
 */
export function rowIn(
  line: Words,
  people: readonly AskedPerson[],
  sender: AskedPerson | null,
  order: readonly string[],
  besides = 0,
): FamilyRow | null {
  if (line.words.length > longest) return null;
  const folded = fold(line.words);
  if (folded.length !== line.words.length || /[?"]/.test(folded)) return null;
  const owner = ownerOf(line, folded, people, sender);
  if (!owner) return null;
  const scan = new Scan(line, folded);
  if (owner.name) scan.take("fullName", owner.name.start - line.start, owner.name.end - line.start);
  const { person } = owner;
  if (owner.lead > 0) scan.blank(0, owner.lead);
  scan.takeAll("email", emailShape);
  const dates = scan.takeDates();
  scan.takeAll("uci", numberShape);
  scan.takeAll("eyeColour", colour);
  scan.takePresence();
  if (!dates) return null;
  if (person !== null && !speaksOf(person, folded, sender)) return null;
  const left = isOfSomethingElse(folded, "email")
    ? null
    : scan.left(person === null, person === null ? [] : wordsOf(nameOf(people, person)));
  if (left === null) return null;
  const telling = scan.cells.length - (owner.name ? 1 : 0) + besides;
  if (
    left &&
    !(scan.lastDate !== null && left.start >= scan.lastDate && ((telling >= 4 && !left.beside) || isPort(left)))
  )
    return null;
  if (left) scan.cells.push({ question: "lastEntryPlace", words: stretchOf(line, left.start, left.end) });
  const questions = scan.cells.map((cell) => cell.question);
  if (new Set(questions).size !== questions.length || questions.some((one) => !order.includes(one))) return null;
  if (person === null) {
    // "J'ai les yeux bleus. Nous sommes tous les deux au Canada.": the eyes are the writer's alone.
    if (ones.test(folded) || saysBothEyes(questions.join(), folded)) return null;
    const bare = questions.includes("eyeColour") && !/\b(?:eye|yeux)/.test(folded);
    if (bare || questions.length === 0 || questions.some((one) => one === "uci" || one === "fullName")) return null;
  } else if (telling < fewest) return null;
  return { person, cells: scan.cells };
}

function nameOf(people: readonly AskedPerson[], id: string): string {
  const person = people.find((one) => one.id === id);
  return person ? `${person.givenName} ${person.familyName}` : "";
}

function isPort({ words }: { words: string }): boolean {
  return portsIn(words).length > 0;
}

interface Lead {
  readonly person: string | null;
  /** Their full name, where the row has it. */
  readonly name: Words | null;
  /** Characters that lead the row and only tell whose it is. */
  readonly lead: number;
}

/** Whose row a line is: the one person named in it, near its head; the relation that heads it; or everybody. */
function ownerOf(line: Words, folded: string, people: readonly AskedPerson[], sender: AskedPerson | null): Lead | null {
  const body = folded.replace(/\S{1,64}@\S+/g, (address) => " ".repeat(address.length));
  const words = wordsOf(body);
  const named = people.filter((person) => namedIn(words, [person], true) !== null);
  const full = named.filter((person) => fullNameIn({ ...line, words: body }, person) !== null);
  // "Chen Li" names one of two people, though "Li" is a given name as well.
  const meant = named.length > 1 && full.length === 1 ? full : named;
  const [only] = meant;
  const colon = body.search(/\s?[:=,(–—]|\s-|->/);
  const lead = colon > 0 ? line.words.slice(0, colon) : "";
  const heads = lead === "" || lead.length > 60 ? null : headingOf(lead, people, sender);
  if (heads?.kind === "several" && !only) return null;
  if (only) {
    if (meant.length > 1 || (heads?.kind === "one" && heads.person !== only.id)) return null;
    const found = fullNameIn({ ...line, words: body }, only);
    const first = found ? found.start - line.start : placeOf(only.givenName, body);
    // Whoever is named behind the answers is not who they are of.
    if (first < 0 || /\d/.test(body.slice(0, first)) || first > 60) return null;
    const name = found ? { ...found, words: line.words.slice(found.start - line.start, found.end - line.start) } : null;
    // "Chen Li: Chen Li, …": the first heads, the second answers.
    const behind = name && fullNameIn({ ...stretchOf(line, name.end - line.start, line.words.length), words: body.slice(name.end - line.start) }, only); // prettier-ignore
    if (behind && fullNameIn({ ...behind, words: body.slice(behind.end - line.start), start: behind.end }, only))
      return null;
    return {
      person: only.id,
      name: behind ? stretchOf(line, behind.start - line.start, behind.end - line.start) : name,
      lead: 0,
    };
  }
  if (meant.length > 0) return null;
  if (heads?.kind === "one") return { person: heads.person, name: null, lead: colon };
  return holdsEvery(words) ? { person: null, name: null, lead: 0 } : null;
}

/** Where a name begins in a line; -1 where it does not stand there. */
function placeOf(name: string, line: string): number {
  const tokens = tokensOf(line);
  const at = indexOfSequence(tokens.map((token) => token.word), wordsOf(name)); // prettier-ignore
  return tokens[at]?.start ?? -1;
}

/** "My" in another's row, or "his" in the writer's own, speaks of somebody else. */
function speaksOf(person: string, folded: string, sender: AskedPerson | null): boolean {
  const rest = folded.replace(/\S{1,64}@\S+/g, " ").replace(relation, " ");
  if (/\b(?:we|our|nous|notre|nos|they|their|ils|elles|leurs?)\b/.test(rest)) return false;
  return sender?.id === person ? !other.test(rest) : !self.test(rest);
}
