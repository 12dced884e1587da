import {
  between,
  byRight,
  entryMarks,
  everyones,
  homecoming,
  partly,
  planned,
  stayed,
  whence,
  type EntryMark,
} from "./entry-words.ts";
import { countryAt } from "../field/country-names.ts";
import { nameAt, surelyAbroad, surelyCanadian } from "../field/canada.ts";
import { monthOf } from "../field/date-words.ts";
import { fold } from "../normal.ts";

/** A stretch of folded text: a date found in it, or what it is taken for. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word about entries in a sentence. */
export interface Mark extends Stretch {
  readonly kind: EntryMark;
  /** Of which entry nothing but the word itself speaks: "and last on …". */
  readonly bare: boolean;
}

/** Blanks what says nothing of the date beside it, letter for letter. */
export function withoutAsides(folded: string): string {
  return [stayed, whence, byRight, partly, everyones].reduce(
    (text, pattern) => text.replace(pattern, (words) => " ".repeat(words.length)),
    folded.replace(homecoming, (words) => "returned".padEnd(words.length)),
  );
}

/** A paragraph without the words that nobody left since, letter for letter: they deny nothing of the date before them. */
export function withoutStaying(paragraph: string): string {
  const folded = fold(paragraph);
  if (folded.length !== paragraph.length) return paragraph;
  const parts = [...folded.matchAll(stayed)];
  return parts.reduceRight(
    (text, { 0: words, index }) => text.slice(0, index) + " ".repeat(words.length) + text.slice(index + words.length),
    paragraph,
  );
}

/** The words about entries in a stretch of folded text, from left to right; none within a date. */
export function marksIn(folded: string, from: number, to: number, dates: readonly Stretch[]): Mark[] {
  const text = folded.slice(from, to);
  const taken: Mark[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...taken, ...dates].some((one) => one.start < end && start < one.end);
  for (const [kind, pattern] of entryMarks)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      if (isFree(start, end)) taken.push({ kind, start, end, bare: false });
    }
  taken.sort((a, b) => a.start - b.start);
  // "I left Canada only once": what was once is not the entry.
  const said = taken.filter((mark, at) => mark.kind !== "both" || (taken[at - 1]?.kind !== "other" && !isOfJourney(folded, mark))); // prettier-ignore
  const events = said.map((mark) => (isEntry(mark.kind) ? { ...mark, kind: aimOf(folded, mark, to) } : mark));
  return events.map((mark) => (isWhich(mark.kind) ? attached(folded, mark, events, dates, from, to) : mark));
}

/** "I went to Iran one time", "je suis allée une seule fois en Tunisie": what was once is the journey. */
function isOfJourney(folded: string, { start, end }: Mark): boolean {
  const before = folded.slice(Math.max(0, start - 60), start);
  return (/\b(?:went|gone|go|been|travel\w*|flew|flown|vacation\w*|holiday\w*|visit\w*|all(?:e|ee|es|ees)|voyage\w*|parti\w*|retourne\w*)\b(?![^,;.]*\bcanada\b)[^,;.]*$/.test(before) && !/\b(?:have|has|'ve|had) (?:only )?been\s*$/.test(before)) || /^ (?:i |we |je |nous )?(?:went|travel\w*|flew|visited|left|been (?:to|in|out|away)(?! (?:the )?canada\b)|en (?!sol)|au (?!canada)|aux |a l'etranger|to (?!canada))/.test(folded.slice(end, end + 40)); // prettier-ignore
}

export function isEntry(kind: EntryMark): boolean {
  return kind === "come" || kind === "back" || kind === "home" || kind === "return";
}

export function isWhich(kind: EntryMark): boolean {
  return kind === "first" || kind === "last";
}

/** What may be entered, reached or crossed that is no country abroad and no job. */
const gates = new Set(
  (
    "border frontier country canada canadian airport port ports city ville pays territoire frontiere douane douanes customs immigration aeroport poste postes pont bridge tunnel land soil sol states us usa crossing terminal " +
    "first last very premiere premier derniere dernier toute plus most latest same only one date end province peace rainbow ambassador blue detroit international great north pacific toronto montreal ottawa vancouver calgary " +
    "edmonton winnipeg halifax pearson trudeau lacolle quebec following time month day morning evening night age " +
    "jour mois debut cours printemps milieu matin soir courant moment temps volant quebec nouveau manitoba yukon nunavut"
  ).split(" "),
);
const object =
  /^(?:\s(?:back|again|first|last|in|into|to|at|on|onto|through|over|across|here|a|en|dans|sur|chez))*\s(?:(?:au|aux|my|an?|the|our|your|his|her|this|these|un|une|le|la|mon|ma|notre|votre|cette|ce|sa|son)\s|l')/;

/** "My last entry to home", "dernière entrée chez moi": an entry where one comes from. */
const ownHome = /^ (?:(?:to|at|in|into|back) )*(?:(?:my|our) )?(?:home\b(?! (?:in |to )?canad)|chez (?:moi|nous)\b|a la maison\b)/; // prettier-ignore

/** "Je suis entrée une seule fois": no object of the verb. */
const once = /^ (?:qu')?(?:une|1) (?:seule )?(?:et unique )?fois\b/;

const continents = new Set("europe asia africa afrique asie amerique oceania oceanie".split(" "));

/** An entry, a plan of one, or something else: "landed my first job", "returned to India", "came to Toronto from Calgary". */
function aimOf(folded: string, mark: Mark, to: number): EntryMark {
  if (planned.test(folded.slice(Math.max(0, mark.start - 40), mark.start))) return "plan";
  const into = / (?:to|in|into)$/.exec(folded.slice(mark.start, mark.end))?.[0].length ?? 0;
  const behind = folded.slice(mark.end - into, Math.min(to, mark.end + 70));
  if (mark.kind === "come" && once.test(behind)) return mark.kind;
  if (/^ a (?:eu|ete|debute|commence|pris)\b/.test(behind)) return mark.kind;
  if (/^(?:entr(?:y|ies|ee)|arriv(?:al|ee)|landing)/.test(folded.slice(mark.start, mark.end)) && ownHome.test(behind)) return "other"; // prettier-ignore
  const lead = object.exec(behind)?.[0].length ?? 0;
  const named = lead > 0 && !/^\d/.test(behind.slice(lead)) ? (behind.slice(lead).match(/[\p{L}']+/gu) ?? []).slice(0, 4) : []; // prettier-ignore
  // "Passage au bureau date du …": what the verb begins is no part of the place.
  const verb = named.findIndex((word, index) => index > 0 && ["date", "dates", "remonte", "was", "is"].includes(word));
  const nouns = verb < 0 ? named : named.slice(0, verb);
  if (nouns.length > 0 && monthOf(nouns[0] ?? "") === undefined && !nouns.some((word) => gates.has(word)))
    return "other";
  const words = behind.match(/[\p{L}']+/gu) ?? [];
  const at = words.findIndex((word) => !["back", "again", "home", "here", "y"].includes(word));
  if (at < 0 || !["to", "in", "into", "at", "a", "au", "aux", "en"].includes(words[at] ?? "")) return mark.kind;
  const next = words[at + 1] === "the" || words[at + 1] === "l" ? at + 2 : at + 1;
  if (nameAt(words, next, surelyAbroad) !== undefined || continents.has(words[next] ?? "")) return "other";
  const isCanada = words[next]?.startsWith("canad") || nameAt(words, next, surelyCanadian) !== undefined;
  // "He joined me in London": wherever they lived then.
  if (/^join|rejoint|^follow/.test(folded.slice(mark.start, mark.end)) && !isCanada && monthOf(words[next] ?? "") === undefined && !/^\d/.test(behind.replace(/^ \p{L}+ /u, ""))) return "other"; // prettier-ignore
  const country = countryAt(words, next);
  const isMonth = monthOf(words[next] ?? "") !== undefined;
  if (country && !country.uncertain && country.codes[0] !== "CA" && !isMonth) return "other";
  const origin = words.findIndex((word, index) => index > next && index < next + 4 && word === "from");
  const within = words[at] === "to" && origin > 0 && nameAt(words, origin + 1, surelyCanadian) !== undefined;
  return within ? "other" : mark.kind;
}

/** No word of which reaches further. */
const reach = 8;

/** A word of which goes with an entry, or with nothing but itself; before any other thing it is that thing's. */
function attached(
  folded: string,
  mark: Mark,
  marks: readonly Mark[],
  dates: readonly Stretch[],
  from: number,
  to: number,
): Mark {
  let at = mark.end;
  for (let count = 0; count < reach && at < to; count++) {
    const gap = /^[\s,:()"'–—-]*/.exec(folded.slice(at, to))?.[0].length ?? 0;
    const here = at + gap;
    if (here >= to || /[.;!?\n]/.test(folded[here] ?? "") || dates.some((one) => one.start <= here && here < one.end))
      return { ...mark, bare: true };
    const next = marks.find((one) => one.start === here);
    if (next) {
      if (isEntry(next.kind)) return mark;
      if (next.kind === "other") return { ...mark, kind: "other" };
      return { ...mark, bare: true };
    }
    const word = /^[\p{L}']+/u.exec(folded.slice(here, Math.min(to, here + 30)))?.[0];
    if (word === undefined || /\d/.test(folded[here] ?? "")) return { ...mark, bare: true };
    const parts = word.split("'");
    if (!parts.every((part) => part === "" || between.has(part)) && !between.has(word)) {
      // Behind an entry the word is said of it, whatever follows: "entered first with my wife".
      const said = marks.some(
        (one) => isEntry(one.kind) && one.end <= mark.start && mark.start - one.end < 60 && one.start >= from,
      );
      return said || count > 3 || isPort(folded, here) ? { ...mark, bare: true } : { ...mark, kind: "other" };
    }
    at = here + word.length;
  }
  return { ...mark, bare: true };
}

/** The rest of a clause that names a place first: "last, Calgary, on …". */
function isPort(folded: string, at: number): boolean {
  const words = folded.slice(at, at + 30).match(/[\p{L}']+/gu) ?? [];
  return gates.has(words[0] ?? "") || nameAt(words, 0, surelyCanadian) !== undefined;
}

/** Whether words say that somebody has not left since: "I have never left since". */
export function saysStayed(words: string): boolean {
  return fold(words).search(stayed) !== -1;
}

const onlyWords = entryMarks[0][1];

/** Whether words say of an entry told before, and of no date of their own, that it is the only one: "It was my only entry." */
export function saysOnly(words: string): boolean {
  return fold(words)
    .split(";")
    .some((part) => !/\d/.test(part) && part.search(onlyWords) !== -1);
}
