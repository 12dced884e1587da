import { limits } from "../../limits.ts";

/** A sentence, or what stands for one: a line, a clause of a very long one. Offsets into the normalised text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** `folded` with one space for each run of white space and commas: what phrases are held against. */
  readonly squeezed: string;
}

const gap = /[\s,]+/g;

/** One space for each run of white space and commas. */
export const squeezed = (folded: string): string => folded.replace(gap, " ");

/** Where a place of `squeezed` stands in `folded`. */
export function placeIn(folded: string, squeezedAt: number): number {
  let shift = 0;
  for (const { 0: run, index } of folded.matchAll(gap)) {
    if (index - shift >= squeezedAt) break;
    shift += run.length - 1;
  }
  return squeezedAt + shift;
}

const stop = /[.!?。！？;](?=\s|["')\]]|$|[\u4e00-\u9fff])|\n/g;
const abbreviation =
  /(?:\b(?:mr|mrs|ms|dr|st|no|nov|dec|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|etc|e\.g|i\.e|p\.r|u\.s|a\.m|p\.m|vs|approx|incl|temp|tel|ext|mme|av|janv|fevr|juil|c)|\b[a-z])\.$/;

/** A line end that only wraps: the line is long, ends openly, and the next goes on in lower case. */
function wraps(folded: string, normal: string, at: number, lineStart: number): boolean {
  if (at - lineStart < 30) return false;
  const before = folded[at - 1] ?? "";
  const next = normal[at + 1] ?? "";
  return (
    /[a-z0-9,'-]/.test(before) &&
    /[\p{Ll}('"0-9]|I/u.test(next) &&
    !/^(?:\d{1,2}[.)]|[-*•])/.test(normal.slice(at + 1, at + 4))
  );
}

/** Sentences of the person's own words, those that say the same again left out. Both texts have the same offsets. */
export function sentencesOf(normal: string, folded: string): Sentence[] {
  const found: Sentence[] = [];
  const seen = new Set<string>();
  let start = 0;
  let lineStart = 0;
  const add = (end: number) => {
    for (let from = start; from < end;) {
      let to = Math.min(end, from + limits.reading.intentSentenceLength);
      if (to < end) {
        const space = folded.lastIndexOf(" ", to);
        if (space > from) to = space;
      }
      const words = folded.slice(from, to);
      if (words.trim().length > 1 && !seen.has(words)) {
        seen.add(words);
        found.push({ start: from, end: to, folded: words, squeezed: squeezed(words) });
      }
      from = to;
    }
    start = end;
  };
  for (const mark of folded.matchAll(stop)) {
    const at = mark.index;
    if (mark[0] === "\n") {
      const wrapped = wraps(folded, normal, at, lineStart);
      lineStart = at + 1;
      if (wrapped) continue;
    } else if (mark[0] === "." && abbreviation.test(folded.slice(Math.max(start, at - 6), at + 1))) continue;
    add(at + mark[0].length);
    if (found.length >= limits.reading.intentSentences) return found;
  }
  add(folded.length);
  return found.slice(0, limits.reading.intentSentences);
}
