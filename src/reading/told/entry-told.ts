import { isEntry, isWhich, marksIn, withoutAsides, type Mark, type Stretch } from "./entry-marks.ts";
import { between, type EntryMark } from "./entry-words.ts";

/**
 * Which entry a date tells: the first, the most recent, both at once, a coming back or a coming in that nothing orders yet;
 * `other` where it is no entry's, null where the words leave it open.
 */
export type EntryTold = "first" | "last" | "both" | "back" | "plain" | "other" | null;

interface Piece extends Stretch {
  readonly marks: readonly Mark[];
  readonly date: number | null;
}

/** Where one part of a sentence may end and the next begin. */
const joint =
  /[,;:)\n]\s*|(?<!\d ?)\(\s*|\s[–—-]{1,2}\s|(?<!\b(?:date|day|time|place|jour))\s(?=(?:when|where)\s)|\s(?=(?:and|et|then|puis|but|mais|while|whereas|which|after|before|apres|avant|since|qui|alors que|tandis que|lorsque)\s)/g;
const points = /^(?:[\s,;:(-]|and |et )*(?:that|this|it|which|being|c'|ce|cela|qui|soit)\b|^\s*\(/;

/** More dates than these in one sentence are a list, and no story. */
const mostDates = 12;

/** What each of the dates in a sentence of folded text tells; `entering`: the sentence before spoke of an entry. */
export function entriesTold(folded: string, dates: readonly Stretch[], entering: boolean): EntryTold[] {
  if (dates.length > mostDates) return dates.map(() => null);
  const text = withoutAsides(folded);
  const pieces = piecesOf(text, { start: 0, end: text.length }, dates);
  const speaks =
    entering || pieces.some((piece) => piece.marks.some((mark) => isEntry(mark.kind) || mark.kind === "both"));
  const whole = pieces.flatMap((piece) => piece.marks);
  // "My first and my last": no part of the sentence holds the whole of it.
  const joined = dates.length === 1 && /\b(?:and|et) /.test(text) ? marksIn(text, 0, text.length, dates) : [];
  // "I returned only once": of the first entry it says nothing.
  const returned = whole.some(({ kind }) => kind === "back") && !whole.some(({ kind }) => kind === "come");
  if (returned && whole.some(({ kind }) => kind === "both") && /\bonce\b|\bfois\b|\bone time\b/.test(text) && !/\bfirst\b|\bpremiere\b/.test(text)) return dates.map(() => dates.length === 1 ? "back" : null); // prettier-ignore
  if ([...whole, ...joined].some((mark) => mark.kind === "both"))
    return dates.map(() =>
      dates.length === 1 && (speaks || joined.length > 0) && !whole.some((mark) => mark.kind === "other")
        ? "both"
        : null,
    );
  const told = dates.map((date, index) =>
    toldOf(
      pieces,
      pieces.findIndex((piece) => piece.date === index),
      date,
      text,
    ),
  );
  return told.map((one) => ((one === "first" || one === "last") && !speaks ? null : one));
}

function piecesOf(text: string, { start, end }: Stretch, dates: readonly Stretch[]): Piece[] {
  const inDate = (at: number): boolean => dates.some((date) => date.start <= at && at < date.end);
  const cuts = [...text.slice(start, end).matchAll(joint)]
    .map((match) => start + match.index + match[0].length)
    .filter((at) => !inDate(at - 1) && !(at < end && leadsIn(text, at, dates)));
  const stretches: [number, number][] = [];
  let from = start;
  for (const cut of [...cuts, end]) {
    const inside = dates.filter((date) => date.start >= from && date.end <= cut);
    // "first came aug 31 2018 last came back jan 14 2026": no more than one date a piece.
    for (const [at, date] of inside.slice(0, -1).entries()) {
      const lead = marksIn(text, from, date.start, dates).some((mark) => mark.kind !== "other");
      const to = lead ? date.end : (inside[at + 1]?.start ?? date.end);
      stretches.push([from, to]);
      from = to;
    }
    stretches.push([from, cut]);
    from = cut;
  }
  return stretches.map(([a, b]) => {
    const date = dates.findIndex((one) => one.start >= a && one.end <= b);
    return { start: a, end: b, marks: marksIn(text, a, b, dates), date: date < 0 ? null : date };
  });
}

/** "On 3 May 2024, I came back …": a date before its clause is of that clause. */
function leadsIn(text: string, at: number, dates: readonly Stretch[]): boolean {
  const date = dates.findLast((one) => one.end <= at);
  if (!date || !/^[\s,]*$/.test(text.slice(date.end, at)) || !/^(?:i|we|je|j'|nous|my|our|ma|mon|notre)\b/.test(text.slice(at, at + 6))) return false; // prettier-ignore
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  return /(?:^|\s(?=and\b|et\b|then\b|puis\b))\s*(?:(?:and|et|then|puis)\s)?(?:(?:on|in|le|the)\s){0,2}(?:[a-z]{3,9}day,? |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?$/.test(
    before,
  );
}

function toldOf(pieces: readonly Piece[], at: number, date: Stretch, text: string): EntryTold {
  const own = pieces[at];
  if (!own) return null;
  const near = nearest(own.marks, date);
  if (near === "other") return "other";
  if (near === "plan") return null;
  const events = own.marks.filter((mark) => isEntry(mark.kind));
  const whiches = own.marks.filter((mark) => isWhich(mark.kind) && !isOfDate(mark, own.marks, date, text));
  const kinds = new Set(whiches.map((mark) => mark.kind));
  if (kinds.size > 1) return null;
  const [only] = whiches;
  if (only) return isAlsoOther(pieces, at, only.kind, text) ? "both" : ordered(only.kind, events);
  const open = events.length === 0;
  const lead = text.slice(own.start, date.start);
  // "In Canada since 12 December 2018, date of my first entry": only what is behind may say so.
  const since = open && /\b(?:since|depuis)\b/.test(lead);
  if (open && !isClosed(lead.replace(/\b(?:since|depuis|liv(?:e|ed|ing)|vis|habite)\b/g, ""))) return null;
  const before = since ? null : lookedBack(pieces, at, open, text);
  if (before?.which) return ordered(before.which, [...events, ...before.events]);
  const which = lookedAhead(pieces, at, open, text);
  if (which === "last" && plainly(events) === "plain" && isAlsoOther(pieces, at, "first", text)) return "both";
  return which ? ordered(which, events) : plainly(open ? (before?.events ?? []) : events);
}

/** "I first came on 3 May 2014, and it is also my last entry"; of a coming that nothing orders it is the first besides. */
function isAlsoOther(pieces: readonly Piece[], at: number, which: EntryMark, text: string): boolean {
  const behind = pieces[at + 1];
  if (!behind || behind.date !== null || !isOfBefore(behind, text)) return false;
  const says = /\b(?:also|too|as well|aussi|egalement)\b/.test(text.slice(behind.start, behind.end));
  const marks = behind.marks.filter((mark) => isWhich(mark.kind));
  return says && marks.length === 1 && marks[0]?.kind !== which && behind.marks.every(({ kind }) => kind !== "other");
}

/** "I first came here last October 3, 2018": the word goes with the date where another says which entry it was. */
function isOfDate(mark: Mark, marks: readonly Mark[], date: Stretch, text: string): boolean {
  if (mark.kind !== "last" || !/^last\s+$/.test(text.slice(mark.start, date.start))) return false;
  return marks.some((one) => one.kind === "first" && one.end < mark.start && (!one.bare || marks.some(({ kind, end }) => isEntry(kind) && end <= one.start))); // prettier-ignore
}

/** "…, and that was my most recent entry": what the part behind a date says of it. */
function lookedAhead(pieces: readonly Piece[], at: number, open: boolean, text: string): EntryMark | null {
  const from = isBracket(pieces[at + 1], text) ? at + 2 : at + 1;
  const behind = pieces[from];
  if (!behind || behind.date !== null || !(isOfBefore(behind, text) || isLastPiece(pieces, from))) return null;
  const [which, ...more] = behind.marks.filter((mark) => isWhich(mark.kind));
  if (!which || more.some((mark) => mark.kind !== which.kind)) return null;
  return open && !behind.marks.some((mark) => isEntry(mark.kind)) ? null : which.kind;
}

/** "… le 9 septembre 2025 (Montréal-Trudeau), dernière entrée": a place in brackets parts nothing. */
function isBracket(piece: Piece | undefined, text: string): boolean {
  return (
    piece?.date === null && piece.marks.length === 0 && /^[^()]{2,40}\)[\s,]*$/.test(text.slice(piece.start, piece.end))
  );
}

function isOfBefore(piece: Piece, text: string): boolean {
  return points.test(text.slice(piece.start, piece.end));
}

function isLastPiece(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(at).every((piece) => piece.date === null);
}

/** The mark that the date goes with: the nearest before it, else the nearest behind. */
function nearest(marks: readonly Mark[], date: Stretch): EntryMark | undefined {
  const before = marks.filter((mark) => mark.end <= date.start).at(-1);
  if (before) return before.kind;
  // What follows the date takes nothing from it where a word of entries does too.
  const behind = marks.filter((mark) => mark.start >= date.end);
  return behind.find((mark) => mark.kind !== "other")?.kind ?? behind[0]?.kind;
}

/** What the parts before say, as far back as the date before. */
function lookedBack(
  pieces: readonly Piece[],
  at: number,
  open: boolean,
  text: string,
): { which: EntryMark | null; events: readonly Mark[] } | null {
  for (let index = at - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece || piece.date !== null) return null;
    if (piece.marks.length === 0) continue;
    if (isOfBefore(piece, text) && (pieces[index - 1]?.date ?? null) !== null) return null;
    const events = piece.marks.filter((mark) => isEntry(mark.kind));
    const kinds = new Set(piece.marks.map((mark) => mark.kind).filter(isWhich));
    const [which = null] = kinds;
    if (kinds.size > 1 || piece.marks.some((mark) => mark.kind === "other" || mark.kind === "plan")) return null;
    if (!open && events.length > 0) return null;
    if (which !== null || events.length > 0) return { which, events };
  }
  return null;
}

/** "On", "le", "was on": between an entry and its date nothing else is told. */
function isClosed(words: string): boolean {
  return (words.match(/[\p{L}']+/gu) ?? []).every((word) =>
    word.split("'").every((part) => part === "" || between.has(part)),
  );
}

/** Coming back is never the first entry; "rentré pour la première fois" is said of coming in. */
function ordered(which: EntryMark, events: readonly Mark[]): EntryTold {
  if (which === "last") return "last";
  return events.some((mark) => mark.kind === "back" || mark.kind === "return") ? null : "first";
}

function plainly(events: readonly Mark[]): EntryTold {
  const kinds = events.map((mark) => mark.kind);
  if (kinds.includes("back") || kinds.includes("home")) return "back";
  return kinds.includes("come") ? "plain" : null;
}
