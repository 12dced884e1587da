import { wordsOf } from "../align/token.ts";
import { askedPeople, contextsFor, type Asking } from "../answers/asking.ts";
import { marker } from "./count.ts";
import { isOfSomethingElse } from "../told/elsewhere.ts";
import { bareAnswer } from "./bare.ts";
import { questionNamed } from "./label.ts";
import { hereAtEnd, isDateForm, isThisAddress } from "./row-last.ts";
import type { Row, RowPart, Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { headingOf, namedIn, senderOf } from "../family.ts";
import { isDoubtful } from "../field/doubt.ts";
import { portsIn } from "../field/gazetteer.ts";
import { shade } from "../field/hue.ts";
import { fold } from "../normal.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import { isPolite } from "../segment/polite.ts";
import { stretchOf } from "../stretch.ts";

/** A row of answers is a line or a short paragraph; more is prose. */
const longest = 600;
/** No row has more pieces; a date may be cut in three. */
const mostPieces = 32;
/** A line with fewer answers is no row. */
const fewest = 3;
/** A name, a date or a label may itself be cut by a separator. */
const widest = 3;

/** Where one answer may end and the next begin. Within a word or a number no sign parts anything. */
const cuts =
  /[,;|•\t\n()]+\s*|\s+[–—/-]{1,3}\s+|\s*(?:-{1,2}>|→|⇒)\s*|(?<=[^\d\s])\/(?=\S)|(?<=\d{5})\/(?=\S)|[.!]\s+(?=\S)/g;
/** "Voilà les réponses aux 8 questions :". */
const opener =
  /^(?!.*\b(?:uci|iuc|not|pas|old|wrong|wife|husband|son|daughter|femme|mari|fils|fille)\b).*\b(?:answers?|reponses?|infos?|information|details?|renseignements|voici|voila|follow\w*|suit)\b/;
/** "hi its Zoë Łucja". */
const introduces =
  /^(?:(?:hi|hello|hey|bonjour|salut),? )?(?:it's|its|it is|i'm|im|i am|this is|my name is|je suis|je m'appelle|c'est|moi,? c'est) /;
const joins = /^[:=\s–-]*(?:(?:and|et|at|a|au(?! canada)|via|through|from|par|also|then|puis)\s+)*/;
const colour = new RegExp(
  `^(?:(?:my|les|mes) )?${shade}(?: eyes?)?$|^(?:eyes?|yeux) (?:dark |light )?[a-z]{3,9}(?: fonces?| clairs?)?$`,
);
const presence =
  /^(?:(?:yes|yep|yeah|oui|and|et)[,: ]*)*(?:(?:i am|i'm|im|je suis|now|currently|presently|still|actuellement|presentement|toujours) ){0,3}(?:in|au|inside) canada(?:[,: =-]*(?:yes|oui|now|currently|presently|right now|actuellement|presentement|maintenant|en ce moment|at the moment))*$|^canada[,: =/-]+(?:yes|oui)$|^(?:yes|oui|no|non)$|^yes,? (?:i am|i'm|im) (?:here|in canada)(?: now)?$|^oui,? je (?:suis|m'y trouve|suis ici|suis la)$/;
/** Words of a label are no part of a place. */
const labels =
  /\b(?:where|ou|place|lieu|port of|date|name|nom|eyes?|yeux|colou?rs?|couleur|entry|entree|last|first|uci|iuc|e-?mail|courriel|by|from)\b/;
const number = /^[\d][\d .-]{6,14}$/;
const dated = /\d{4}|\d[/.-]\d/;

/** A piece with the question that its kind answers; none for a bare date, which may be either entry's. */
interface Piece extends Words {
  readonly question: string;
}

/**
 * Reads a line or paragraph as a row of bare answers: "Zoë Łucja / 1123456789 / zoe@example.org / 2019-08-25 / …". Each
 * piece must answer one question by its own kind, the two entries by a label or by both standing in their order. Null where
 * a piece answers none, or two answer the same.
 */
export function rowIn(line: Words, asking: Asking): Row | null {
  if (line.words.length > longest) return null;
  if (marker.test(line.words)) return null;
  const head = openedBy(line, asking);
  const bounds = boundsOf(line.words, head);
  if (bounds.length < fewest || bounds.length > mostPieces) return null;
  const [owner] = askedPeople(asking);
  const contexts = owner === undefined ? [] : contextsFor(owner, asking);
  const pieces: Piece[] = [];
  let end = head;
  for (let at = 0; at < bounds.length;) {
    const found = pieceAt(line, bounds, at, contexts, asking);
    if (!found) break;
    pieces.push(...found.pieces);
    at = found.next;
    end = bounds[at - 1]?.[1] ?? end;
  }
  const rest = line.words.slice(end).replace(/^[\s,;.|/)!-]+/, "");
  const stopsAtSentence = /^[\s)]*[.!]\s/.test(line.words.slice(end));
  if (rest !== "" && !stopsAtSentence) return null;
  const row = line.words.slice(0, end);
  if (row.includes("?") || isDoubtful(fold(row))) return null;
  const parts = placed(pieces, contexts);
  if (!parts || new Set(parts.map((part) => part.question)).size < fewest) return null;
  const from = line.words.length - rest.length;
  return {
    parts,
    whole: isWhole(parts, contexts),
    before: head === 0 ? null : { words: line.words.slice(0, head).trim(), start: line.start, end: line.start + head },
    rest: rest === "" ? null : { words: rest, start: line.start + from, end: line.end },
  };
}

/** Whether all that is demanded is answered, and the last answer is one that no line end can cut short. */
function isWhole(parts: readonly RowPart[], contexts: readonly FieldContext[]): boolean {
  const answered = new Set(parts.map((part) => part.question));
  const last = contexts.find((context) => context.question.id === parts.at(-1)?.question);
  const demanded = contexts.filter(({ question }) => question.when !== "outside-canada");
  return demanded.every(({ question }) => answered.has(question.id)) && last?.question.type === "yes-no";
}

/** Characters of a greeting, an opener or a heading before the row: "hi,", "ok voici :", "Réponses :", "Maria:". */
function openedBy(line: Words, asking: Asking): number {
  const match = /^[^:\n@]{1,90}:\s*(?=\S)/.exec(line.words);
  if (match && opener.test(fold(match[0]))) return match[0].length;
  if (match && !/\d/.test(match[0])) {
    const label = match[0].replace(/\s*:\s*$/, "");
    const order = asking.questions.map((one) => one.id);
    const heads = headingOf(label, asking.people, senderOf(asking.people, asking.from)) !== null;
    return heads || questionNamed(label, order) !== null || label.includes(",") ? 0 : match[0].length;
  }
  const greeting = /^(?:hi|hello|hey|bonjour|bonsoir|salut|good \w+)(?: \p{L}+){0,2}\s*[,!.]\s+/iu.exec(line.words);
  return greeting?.[0].length ?? 0;
}

function boundsOf(words: string, head: number): [number, number][] {
  const bounds: [number, number][] = [];
  let from = head;
  for (const match of words.slice(head).matchAll(cuts)) {
    const at = head + match.index;
    if (words.slice(from, at).trim() !== "") bounds.push([from, at]);
    from = at + match[0].length;
    if (bounds.length > mostPieces) return bounds;
  }
  if (words.slice(from).trim() !== "") bounds.push([from, words.replace(/[\s.,;!)]+$/, "").length]);
  return bounds.filter(([start, end]) => start < end);
}

/** The answer that begins at a piece, as many pieces long as it takes: "August 25, 2019" is two. */
function pieceAt(
  line: Words,
  bounds: readonly [number, number][],
  at: number,
  contexts: readonly FieldContext[],
  asking: Asking,
): { pieces: Piece[]; next: number } | null {
  const here = hereAtEnd(line, bounds[at]?.[0] ?? 0, bounds.at(-1)?.[1] ?? 0, contexts);
  if (here) return { pieces: [{ question: here.question, ...here.words }], next: bounds.length };
  for (let count = 1; count <= widest && at + count <= bounds.length; count++) {
    const [from, to] = [bounds[at]?.[0] ?? 0, bounds[at + count - 1]?.[1] ?? 0];
    const isOne = /^[^\n,]*(?:,\s+[^\n,]*){0,2}$/.test(line.words.slice(from, to));
    if (count > 1 && (!isOne || /\s[–—/-]+\s/.test(line.words.slice(from, to)))) break;
    const found = answered(line, from, to, contexts, asking);
    const form = found?.question === "" ? /^\s?\(([^()\n]{6,20})\)/.exec(line.words.slice(to)) : null;
    if (found && form && isDateForm(form[1]!)) {
      const end = to + form[0].length;
      const next = bounds.findIndex(([start]) => start >= end);
      return { pieces: [{ ...found, ...stretchOf(line, from, end) }], next: next < 0 ? bounds.length : next };
    }
    if (found) return { pieces: [found], next: at + count };
  }
  const [from, to] = bounds[at] ?? [0, 0];
  // "Réponses:", "please find my answers": a courtesy parts nothing from nothing.
  const words = line.words.slice(from, to);
  const opens = at === 0 && wordsOf(words).length <= 6 && !/\d/.test(words) && opener.test(fold(words));
  return opens || isPolite(words) ? { pieces: [], next: at + 1 } : null;
}

/** The question that one piece answers by its kind. */
function answered(
  line: Words,
  from: number,
  to: number,
  contexts: readonly FieldContext[],
  asking: Asking,
): Piece | null {
  const raw = line.words.slice(from, to);
  const lead = joins.exec(fold(raw))?.[0].length ?? 0;
  const words = raw.slice(lead).trim();
  const start = line.start + from + lead + (raw.slice(lead).length - raw.slice(lead).trimStart().length);
  const folded = fold(words);
  if (words === "" || folded.length !== words.length) return null;
  const make = (question: string, skip = 0): Piece => ({
    question,
    words: words.slice(skip),
    start: start + skip,
    end: start + words.length,
  });
  const of = (type: string): FieldContext[] => contexts.filter((context) => context.question.type === type);
  const reads = (context: FieldContext): FieldReading => readerOf(context.question).read(words, context);
  if (dated.test(words) && isOfSomethingElse(folded, "date")) return null;
  const named = bareAnswer(
    folded,
    contexts.map((context) => context.question.id),
  );
  const isTorn = (value: string): boolean => labels.test(value) || value.includes("|");
  if (named && contexts.some(({ question }) => question.id === named.question && question.type === "place"))
    return isTorn(folded.slice(named.from)) ? null : make(named.question, named.from);
  if (named) return make(named.question, named.from);
  const sole = (type: string): string | null => {
    const [only, ...more] = of(type);
    return only && more.length === 0 ? only.question.id : null;
  };
  const email = sole("email");
  if (email && /^<?[^\s@]+@[^\s@]+>?$/.test(words)) return make(email);
  if (email && of("email").some((context) => isThisAddress(words, context))) return make(email);
  const uci = sole("uci");
  if (uci && number.test(words) && of("uci").some((context) => reads(context).rule === "uci.on-file")) return make(uci);
  const name = sole("name");
  const greets = introduces.exec(folded)?.[0].length ?? 0;
  const full = namedIn(wordsOf(words.slice(greets)), asking.people);
  if (name && full?.meant?.kind === "one" && full.rest.length === 0 && wordsOf(words.slice(greets)).length > 1)
    return make(name, greets);
  const eyes = sole("eye-colour");
  if (eyes && colour.test(folded)) return make(eyes);
  const canada = sole("yes-no");
  // A "no" asks for the return as well: such a list is read as one.
  if (canada && presence.test(folded)) return /^non?$/.test(folded) ? null : make(canada);
  if (dated.test(words) && of("date").some((context) => reads(context).kind !== "none") && wordsOf(words).length <= 6)
    return make("");
  const place = sole("place");
  const isPort =
    portsIn(words).length > 0 && wordsOf(words).length <= 7 && !/\d{2}|[:=|?]/.test(words) && !labels.test(folded);
  if (place && isPort && of("place").some((context) => reads(context).rule === "place.known-port")) return make(place);
  return null;
}

/** The pieces with their questions: bare dates are the two entries, in order, where there are two and no other. */
function placed(pieces: readonly Piece[], contexts: readonly FieldContext[]): RowPart[] | null {
  const dates = contexts.filter(({ question }) => question.type === "date" && question.tense !== "future");
  const bare = pieces.filter((piece) => piece.question === "");
  const labelled = pieces.some((piece) => dates.some((context) => context.question.id === piece.question));
  if (bare.length > 0 && (labelled || bare.length !== dates.length || dates.length !== 2)) return null;
  const parts: RowPart[] = [];
  for (const piece of pieces) {
    const question = piece.question === "" ? (dates[bare.indexOf(piece)]?.question.id ?? "") : piece.question;
    const { words, start, end } = piece;
    const last = parts.at(-1);
    // "in Canada, yes" says one thing twice.
    if (
      last?.question === question &&
      contexts.some((c) => c.question.id === question && c.question.type === "yes-no")
    ) {
      parts[parts.length - 1] = {
        question,
        words: { words: `${last.words.words}, ${words}`, start: last.words.start, end },
      };
    } else if (parts.some((part) => part.question === question)) return null;
    else parts.push({ question, words: { words, start, end } });
  }
  return parts;
}
