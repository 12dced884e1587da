import type { Answer } from "../../question/questionnaire.ts";
import { wordsOf } from "../align/token.ts";
import { isDoubtful } from "../field/doubt.ts";
import { fold } from "../normal.ts";
import { isPolite } from "../segment/polite.ts";
import { inCommon, saysTheyAreHere, type InCommon } from "../family/in-common.ts";
import { alike } from "./alike.ts";
import { askedPeople, contextsFor, speakerOf, type Asking } from "./asking.ts";
import type { Candidate } from "./merge.ts";
import type { Half } from "../segment.ts";
import { stretchOf } from "../stretch.ts";
import type { Family, Words } from "./walked.ts";

/** A sentence that says what several have alike. */
interface Said {
  readonly half: Half;
  readonly sentence: Words;
  readonly common: InCommon;
}

/** The rule of an answer that a sentence says to be as another's. */
export const asOthers = "family.in-common";

/** What sentences say that several have alike, until it is known what that is. */
export class Commons {
  private readonly said: Said[] = [];
  /** The sentence before, where it speaks of some. */
  private before: InCommon | null = null;

  /**
   * Keeps a sentence in mind that says what several have alike. Gives what it tells besides ("… and we are all in Canada"), or
   * nothing; the sentence itself where it is none, or what is behind it leaves it open. `certain`: it is known who writes.
   */
  hear(half: Half, sentence: Words, next: Words | undefined, family: Family, certain: boolean): Words | null {
    const { before } = this;
    this.before = null;
    if (before && certain && saysTheyAreHere(sentence.words)) {
      this.said.push({ half, sentence, common: { ...before, questions: [], here: null, theyHere: true } });
      return null;
    }
    const common = inCommon(sentence.words.replaceAll("\n", " "), family);
    if (!common || isLeftOpen(next)) return sentence;
    if (common.people === null || certain) this.said.push({ half, sentence, common });
    if (common.people !== null && !common.people.includes(family.sender?.id ?? "")) this.before = common;
    return common.theyHere ? null : common.here && stretchOf(sentence, common.here.start, common.here.end);
  }

  /**
   * What everybody answers by what was answered before: one value for all where one was given; where two were, or a doubtful
   * one, it is asked of all of them. Nothing where nobody gave any.
   */
  settled(answered: readonly Candidate[], asking: Asking): Candidate[] {
    return this.said.flatMap(({ half, sentence, common }) => [
      ...hereIn(half, sentence, common, asking),
      ...common.questions.flatMap((question) => {
        const given = answered.filter((one) => one.question === question && one.reading.kind !== "none" && isMeant(one, common, asking)); // prettier-ignore
        if (given.length === 0) return [];
        // The words are those of the answer itself: what they compare it with, or how they write a date, holds here too.
        return membersOf(common, asking).flatMap((person) => {
          if (!contextsFor(person, asking).some((one) => one.question.id === question)) return [];
          const span = { part: half.part, start: sentence.start, end: sentence.end };
          return [{ person, question, reading: readingOf(question, given, asking), span, words: given[0]?.words ?? sentence.words, corrects: false as const }]; // prettier-ignore
        });
      }),
    ]);
  }
}

/** Those of whom the sentence says that they are in Canada. */
function hereIn(half: Half, sentence: Words, common: InCommon, asking: Asking): Candidate[] {
  if (!common.theyHere) return [];
  const span = { part: half.part, start: sentence.start, end: sentence.end };
  return membersOf(common, asking).flatMap((person) =>
    contextsFor(person, asking).some(({ question }) => question.id === "inCanada")
      ? [{ person, question: "inCanada", reading: { kind: "value", value: true, rule: asOthers }, span, words: sentence.words, corrects: false }] // prettier-ignore
      : [],
  );
}

/** Whether somebody's answer is one that the sentence may speak of: "the same for my wife" is the writer's. */
function isMeant({ person }: Candidate, { people }: InCommon, asking: Asking): boolean {
  return people === null || person === speakerOf(asking)?.id || people.includes(person);
}

function membersOf({ people }: InCommon, asking: Asking): readonly string[] {
  return people ?? askedPeople(asking);
}

function readingOf(question: string, given: readonly Candidate[], { people }: Asking): Candidate["reading"] {
  const values = given.flatMap(({ reading }): readonly Answer[] =>
    reading.kind === "value" ? [reading.value] : reading.kind === "unclear" ? reading.readings : [],
  );
  const [first] = values;
  const isOne =
    first !== undefined &&
    values.every((one) => alike(question, one, first)) &&
    given.every(({ reading, corrects }) => reading.kind === "value" && corrects === false) &&
    people.every(({ birthDate }) => birthDate !== first);
  if (isOne) return { kind: "value", value: first, rule: asOthers };
  return { kind: "unclear", readings: [...new Set(values)], rule: asOthers };
}

/** "… the same for all of us. Well, almost." */
function isLeftOpen(next: Words | undefined): boolean {
  if (!next || isPolite(next.words)) return false;
  return isDoubtful(fold(next.words)) || (wordsOf(next.words).length < 4 && !/canada/i.test(next.words));
}

/** The answers without those that are as another's that became doubtful: they are as doubtful. */
export function asDoubtful(candidates: readonly Candidate[]): readonly Candidate[] {
  const doubted = new Set(
    candidates.flatMap(({ question, reading }) => (reading.kind === "unclear" ? [question] : [])),
  );
  if (doubted.size === 0 || !candidates.some(({ reading }) => reading.rule === asOthers)) return candidates;
  return candidates.map((one) =>
    one.reading.kind === "value" && one.reading.rule === asOthers && doubted.has(one.question)
      ? { ...one, reading: { kind: "unclear", readings: [one.reading.value], rule: asOthers } }
      : one,
  );
}
