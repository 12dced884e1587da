import { questionNamed } from "../layout/label.ts";
import { restAs, type RestAs } from "../family/rest-as.ts";
import type { Half } from "../segment.ts";
import { contextsFor, speakerOf, type Asking } from "./asking.ts";
import type { Owner } from "./block.ts";
import { alike } from "./alike.ts";
import type { Candidate } from "./merge.ts";
import type { Family, Words } from "./walked.ts";

/** A sentence of a member's block that gives the rest of their answers as another's. */
interface Said {
  readonly half: Half;
  readonly sentence: Words;
  readonly person: string;
  /** Of whom the block before is. */
  readonly before: string | null;
  readonly to: RestAs;
  /** Questions whose label stands there with nothing behind it: to be asked, and no part of the rest. */
  readonly blank: readonly string[];
}

/** What a family has alike; a name, a number and eyes are everybody's own. */
const shared: ReadonlySet<string> = new Set(["email", "firstEntry", "lastEntry", "lastEntryPlace", "inCanada"]);

/** The blocks whose rest is as another's, until all answers are known. */
export class Rests {
  private readonly said: Said[] = [];

  /** Whether a sentence is of this kind, and kept in mind. */
  hear(half: Half, sentence: Words, owner: Owner | undefined, before: string | null, family: Family): boolean {
    const person = owner?.person ?? null;
    const to = restAs(sentence.words, family);
    if (!to || person === null || owner?.rule === "family.alone" || isApart(half.text, sentence.start)) return false;
    if (to.kind === "person" && to.person === person) return false;
    this.said.push({ half, sentence, person, before, to, blank: blankIn(half.text, sentence.start, family) });
    return true;
  }

  /** What those blocks answer by it, in their order, so that one may point to another. */
  settled(answered: readonly Candidate[], asking: Asking): Candidate[] {
    const known = [...answered];
    for (const { half, sentence, person, before, to, blank } of this.said) {
      const sources = to.kind === "person" ? [to.person] : [before, speakerOf(asking)?.id ?? null];
      for (const { question } of contextsFor(person, asking)) {
        if (
          !shared.has(question.id) ||
          blank.includes(question.id) ||
          known.some((one) => one.person === person && one.question === question.id)
        )
          continue;
        const given = sources.map((source) => known.filter((one) => one.person === source && one.question === question.id && one.reading.kind !== "none")); // prettier-ignore
        const [first] = given.flat();
        if (!first || given.some((one) => one.length === 0)) continue;
        const span = { part: half.part, start: sentence.start, end: sentence.end };
        known.push({ person, question: question.id, reading: readingOf(question.id, given.flat()), span, words: first.words, corrects: false }); // prettier-ignore
      }
    }
    return known.slice(answered.length);
  }
}

/** Behind an empty line it may be said of all of them; not where a client puts one between all lines. */
function isApart(text: string, at: number): boolean {
  const [last = "", gap, before, gapBefore] = text
    .slice(Math.max(0, at - 200), at)
    .split("\n")
    .toReversed();
  const isEmpty = (line: string | undefined): boolean => line !== undefined && /^[\s>]*$/.test(line);
  return isEmpty(last) && isEmpty(gap) && !(before !== undefined && isEmpty(gapBefore));
}

/** No block of one person has more lines. */
const tallest = 16;

function blankIn(text: string, at: number, { order }: Family): readonly string[] {
  const lines = text
    .slice(Math.max(0, at - 1000), at)
    .split("\n")
    .slice(-tallest);
  return lines.flatMap((line) => {
    const label = /^[\s>*•-]*(?:\d{1,2}[.)]\s*)?(\p{L}[^:=]{1,60}?)\s?[:=?–—-]+\s*$/u.exec(line)?.[1];
    const question = label === undefined ? null : questionNamed(label, order);
    return question === null ? [] : [question];
  });
}

function readingOf(question: string, given: readonly Candidate[]): Candidate["reading"] {
  const values = given.flatMap(({ reading }) =>
    reading.kind === "value" ? [reading.value] : reading.kind === "unclear" ? reading.readings : [],
  );
  const [first] = values;
  const isOne = first !== undefined && given.every(({ reading, corrects }) => reading.kind === "value" && corrects === false && alike(question, reading.value, first)); // prettier-ignore
  if (isOne) return { kind: "value", value: first, rule: "family.rest-as" };
  return { kind: "unclear", readings: [...new Set(values)], rule: "family.rest-as" };
}
