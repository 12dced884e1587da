import { dateShape } from "./shape.ts";
import { everyWord } from "./every.ts";
import type { Words } from "../answers/walked.ts";
import { fold } from "../normal.ts";
import { stretchOf } from "../stretch.ts";

/** An answer in a row, with the question it answers. */
export interface RowCell {
  readonly question: string;
  readonly words: Words;
}

/** A stretch that no label, mark or answer explains. */
interface Left {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Another answer than a date stands with it between two marks: "representative zoe@example.org". */
  readonly beside: boolean;
}

/** Words that label an answer in a row, or join it to the next. Any other word has to be the place, or the line is no row. */
const joining = new Set(
  `the a an my his her our mon ma mes son sa ses notre and et then with uci iuc number numero client id e mail email courriel adresse address electronique name nom names complet full
   first 1st 1ere 1re premiere initial initially last latest most recent recently recente recemment derniere dernier plus fois time times entry entree entries entrees entered entre entres entering arrived arrivee
   landed came date dates on le la l du de des in into au to canada place lieu port of d at via through par eyes eye eyed yeux oeil colour color couleur is are est sont was were am i m je j ai suis
   nous avons we us he she il elle they who has have a answers reponses here me moi myself applicant demandeur principal principale hello hi bonjour for pour also currently now presently actuellement presentement still toujours`
    .split(/\s+/)
    .filter(Boolean),
);
/** Words that tell whose a row is, and stand at its head. */
const relations = new Set(
  "mother father mom dad mum mummy daddy papa maman mere pere parent wife husband spouse partner conjoint conjointe epouse epoux mari femme son daughter child kid baby dependant dependent fils fille enfant bebe".split(
    " ",
  ),
);
const presence = new Set(
  "yes oui y no non in au canada i am m is we are he she il elle est je suis nous sommes all both tous toutes currently now presently actuellement presentement still toujours right here of us the and et eyes eye yeux sommes les deux trois quatre cinq two three four five".split(
    " ",
  ),
);
const yesOrNo = /\b(?:yes|oui|y|no|non)\b/;
const adverb =
  "(?:also|too|as well|now|currently|presently|right now|at (?:the|this) (?:moment|time)|at present|today|still|already|physically|both|all|here|aussi|egalement|maintenant|actuellement|presentement|en ce moment|aujourd'hui|toujours|encore|deja|physiquement|bien|ici|(?:together )?with (?:me|us)|avec (?:moi|nous))";
const someoneIs =
  "(?:i am|i'm|he is|he's|she is|she's|we are|we're|je suis|nous sommes|il est|elle est|je me trouve|nous nous trouvons|(?:il|elle) se trouve)";
const stated = new RegExp(
  `(^\\s*|[.,;:!\\n\u0001]\\s*|\\b(?:and|et) )(?:(?:and|et|yes|oui),? ){0,2}(?:${adverb},? )?(?:(?:i|je|we|nous) (?:can |vous )?confirm(?:e|ons)? (?:that |qu(?:e |'))?)?${someoneIs} (?:${adverb},? ){0,3}(?:in|inside|within|au) canada(?:,? ${adverb}){0,3}(?=\\s*(?:$|[.,;!)\\n]|(?:and|et) (?:i|i'm|i've|my|he|she|his|her|the|we|our|you|please|has|uses|first|last|j'|je|mon|ma|mes|il|elle|son|sa|ses|nous|on|vous|utilisez|a|l'iuc|uci|iuc|eyes|yeux|l')(?:\\b|(?<='))))`,
  "g",
);
/** Stands where an answer was taken. */
const taken = "\u0001";
/** A mark behind which another answer begins. */
const mark = /[,;|()=•:\n]|\s[/–—-]{1,3}>?\s|->|→|\.(?=\s|$)/g;

/** A line from which answers are taken, one after another; what is left must be explained. */
export class Scan {
  readonly cells: RowCell[] = [];
  lastDate: number | null = null;
  private readonly line: Words;
  private folded: string;

  constructor(line: Words, folded: string) {
    this.line = line;
    this.folded = folded;
  }

  take(question: string, from: number, to: number): void {
    this.cells.push({ question, words: stretchOf(this.line, from, to) });
    this.blank(from, to, taken);
  }

  blank(from: number, to: number, sign = " "): void {
    this.folded = this.folded.slice(0, from) + sign.repeat(to - from) + this.folded.slice(to);
  }

  takeAll(question: string, pattern: RegExp): void {
    for (const match of this.folded.matchAll(pattern))
      this.take(question, match.index, match.index + match[0].replace(/[.,;:)>]+$/, "").length);
  }

  /** Takes one date or two, by the words before or right behind them, else in the order of the mail; false for others. */
  takeDates(): boolean {
    const found = [...this.folded.matchAll(dateShape)];
    if (found.length > 2) return false;
    let from = 0;
    const cues = found.map((match) => {
      const cue = cueIn(this.folded, from, match.index, match.index + match[0].length);
      from = match.index + match[0].length;
      return cue;
    });
    const [only, ...more] = found;
    if (only && more.length === 0 && bothAtOnce.test(this.folded.slice(0, only.index))) {
      const words = stretchOf(this.line, only.index, only.index + only[0].length);
      this.cells.push({ question: "firstEntry", words });
      this.take("lastEntry", only.index, only.index + only[0].length);
      this.lastDate = only.index;
      return true;
    }
    if (cues.includes("both")) return false;
    const [one, two] = cues;
    const asked =
      found.length < 2
        ? [one]
        : one === "lastEntry" && two === "firstEntry"
          ? [one, two]
          : one !== "lastEntry" && two !== "firstEntry"
            ? ["firstEntry", "lastEntry"]
            : [null, null];
    for (const [index, match] of found.entries()) {
      const question = asked[index];
      if (!question) return false;
      this.take(question, match.index, match.index + match[0].length);
      this.lastDate = Math.max(this.lastDate ?? 0, match.index);
    }
    return true;
  }

  /** "He is also in Canada now and his UCI is …": a clause of its own, wherever it stands in a line. */
  private takeStatement(): void {
    for (const { 0: said, 1: lead = "", index } of this.folded.matchAll(stated)) {
      const place = index + said.search(/\b(?:in|inside|within|au) canada\b/);
      const isTold = this.cells.some(({ question }) => question === "inCanada");
      if (!isTold) this.take("inCanada", place, this.folded.indexOf("canada", place) + "canada".length);
      this.blank(index + lead.length, index + said.length, taken);
    }
  }

  /** "yes", "in Canada", "au Canada oui", "and he is in Canada", up to a mark; behind a date only with a yes or a no. */
  takePresence(): void {
    if (this.folded.includes("canada")) this.takeStatement();
    const parts = partsOf(this.folded);
    for (const [index, [first, to]] of parts.entries()) {
      const from = Math.max(first, this.folded.lastIndexOf(taken, to - 1) + 1);
      const words: readonly string[] = this.folded.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? [];
      const answer = words.find((word) => yesOrNo.test(word));
      if (!words.every((word) => presence.has(word)) || !(answer || words.includes("canada"))) continue;
      const next = parts[index + 1];
      const labelled = !answer && next && /^\W*(?:yes|oui|y|no|non)\W*$/.test(this.folded.slice(next[0], next[1]));
      const dated = this.isBehindDate(from) && parts.slice(index + 1).some(([start, end]) => /\p{L}/u.test(this.folded.slice(start, end))); // prettier-ignore
      const labels = !answer && /^\s?[:=?\t\n]\s*\S/.test(this.folded.slice(to));
      if (labelled) this.blank(from, to);
      else if (labels) continue;
      else if (answer) {
        const place = this.folded.slice(from, to).search(yesOrNo);
        this.take("inCanada", from + place, from + place + answer.length);
        this.blank(from, to, taken);
      } else if (!dated) this.takeStay(from, to);
    }
  }

  /** "First entry 25 August 2019, in Canada, …": that may be where they entered. */
  private isBehindDate(from: number): boolean {
    const before = this.folded.slice(0, from).replace(/[^\u0001\p{L}\p{N}]+$/u, "").length;
    return this.cells.some(
      ({ question, words }) => question.endsWith("Entry") && words.end - this.line.start === before,
    );
  }

  /** "in Canada" without the pronoun, which is the row's owner. */
  private takeStay(from: number, to: number): void {
    const place = this.folded.slice(from, to).search(/\b(?:in|au) canada/);
    this.take("inCanada", from + place, from + place + 9);
    this.blank(from, to, taken);
  }

  /** The one stretch that no label, mark or answer explains: undefined for none, null for several or for words of doubt. */
  left(every: boolean, name: readonly string[]): Left | undefined | null {
    const heads = this.cells.flatMap(({ question, words }) => (question === "fullName" ? [] : [words.start - this.line.start])); // prettier-ignore
    const head = Math.min(...heads);
    const plain = (word: string, place: number): boolean =>
      joining.has(word) ||
      (place < head && relations.has(word)) ||
      name.includes(word) ||
      (every && everyWord(word)) ||
      /^(?:n|no|num)$/.test(word);
    let found: Left | undefined;
    for (const [from, to] of partsOf(this.folded)) {
      const stretch = this.folded.slice(from, to);
      for (const piece of stretch.matchAll(/[^\u0001]+/g)) {
        const tokens = [...piece[0].matchAll(/[\p{L}\p{N}]+/gu)];
        const isOpen = (token: RegExpExecArray): boolean => !plain(token[0], from + piece.index + token.index);
        const first = tokens.findIndex(isOpen);
        if (first === -1) continue;
        const last = tokens.findLast(isOpen);
        const start = from + piece.index + (tokens[first]?.index ?? 0);
        const end = from + piece.index + (last?.index ?? 0) + (last?.[0].length ?? 0);
        // "Québec (aéroport Jean-Lesage)" is one place.
        const bracket =
          found && /^\s?\($/.test(this.line.words.slice(found.end, start)) && this.line.words[end] === ")";
        if (found && bracket) {
          found = {
            ...found,
            end: end + 1,
            words: this.line.words.slice(found.start, end + 1),
          };
          continue;
        }
        if (found) return null;
        const words = this.line.words.slice(start, end);
        if (words.split(/\s+/).length > 7 || unsure.test(fold(words))) return null;
        found = { start, end, words, beside: this.hasTold(from, to) };
      }
    }
    return found;
  }

  /** Whether another answer than a date stands in a part of the line. */
  private hasTold(from: number, to: number): boolean {
    return this.cells.some(({ question, words }) => {
      const at = words.start - this.line.start;
      return !question.endsWith("Entry") && question !== "fullName" && at >= from && at < to;
    });
  }
}

const unsure =
  /\b(?:not|pas|or|ou|from|depuis|maybe|peut|think|crois|about|around|environ|vers|born|nee?|visa|passport|passeport|permit|permis|married|mariee?s?|hair|cheveux|flight|vol|phone|tel|please|svp|want|will|but|mais|same|idem|memes?|pareil\w*)\b|\d/;

/** "First and last entry 18 May 2022". */
const bothAtOnce = /\b(?:first and (?:my |the |his |her )?(?:last|only|latest|most recent) (?:entry|entries)|premiere et (?:la |ma |sa )?(?:derniere|seule) entrees?)(?: (?:on|is|was|le|du))?[\s:,]*$/; // prettier-ignore

function cueIn(folded: string, from: number, to: number, end: number): "firstEntry" | "lastEntry" | "both" | null {
  const behind = /^\s{0,2}\((?:\p{L}+ )?(first|1st|premiere|last|derniere|most recent|latest)[^)]{0,20}\)/u.exec(
    folded.slice(end, end + 40),
  );
  const before = folded.slice(from, to).replace(/^\s{0,2}\([^)]{0,40}\)/, " ");
  const words = behind ? behind[0] : before;
  const first = /\b(?:first|1st|1ere|1re|premiere|initial(?:ly)?)\b/.test(words);
  const last = /\b(?:last|latest|recent(?:ly|e)?|recemment|derniere)\b/.test(words);
  if (first && last) return "both";
  return first ? "firstEntry" : last ? "lastEntry" : null;
}

function partsOf(folded: string): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const match of folded.matchAll(mark)) {
    parts.push([from, match.index]);
    from = match.index + match[0].length;
  }
  parts.push([from, folded.length]);
  return parts;
}
