import { byBlock, contextsFor, type Asking } from "./asking.ts";
import type { Owner } from "./block.ts";
import type { Candidate } from "./merge.ts";
import type { Entry, Walk, Words } from "./walked.ts";
import { readerOf } from "../choice.ts";
import { tokensOf, wordsOf } from "../align/token.ts";
import { cut } from "../layout/anchor.ts";
import { fullNameIn, headingOf, isBareName, isRelation, senderOf } from "../family.ts";
import type { FieldContext } from "../reading.ts";
import type { Half } from "../segment.ts";
import { stretchOf } from "../stretch.ts";

/** A list of labelled or numbered answers under a name needs no "Name:" before it. */
const answersBelow = 3;

/**
 * The name that stands alone above a person's answers, where the answers hold none of their own. A heading that says more
 * ("My wife Minh Nguyễn, UCI …") tells whose the answers are, and is none itself.
 */
export function saidInHeadings(half: Half, walked: Walk, owners: readonly Owner[], asking: Asking): Candidate[] {
  const entriesIn = byBlock(walked.entries);
  const looseIn = byBlock(walked.loose);
  return walked.blocks.flatMap((block, index): Candidate[] => {
    const person = owners[index]?.person;
    const context = person ? contextsFor(person, asking).find((one) => one.question.type === "name") : undefined;
    const entries = entriesIn.get(index) ?? [];
    if (!person || !context || (entries.length < answersBelow && !isTheirs(entries, context))) return [];
    if (entries.some((entry) => entry.question === context.question.id)) return [];
    const first = Math.min(...entries.map((entry) => entry.paragraphs[0]?.[0]?.start ?? Infinity));
    const above = (looseIn.get(index) ?? []).filter((line) => line.start < first && !line.quoted);
    const all = contextsFor(person, asking).filter(({ question }) => question.when !== "outside-canada");
    const whole = all.every((one) => one === context || entries.some((entry) => entry.question === one.question.id));
    const known = whole || isTheirs(entries, context);
    const lines = [...above, block.heading].flatMap((line) => (line ? [withoutOpener(line)] : []));
    const alone = lines
      .map(withoutRelation)
      .find((line) => isBareName(line.words, [context.person]) && fullNameIn(line, context.person) !== null);
    const name = alone ?? (known ? lines.map((line) => nameHeading(line, context, asking)).find((one) => one !== null) : null); // prettier-ignore
    if (!name) return [];
    const reading = readerOf(context.question).read(name.words, context);
    const span = { part: half.part, start: name.start, end: name.end };
    return [{ person, question: context.question.id, reading, span, words: name.words, corrects: false }];
  });
}

/** "Zoë Łucja (UCI 1123456789):" above the answers, which hold no number of their own: the one on file. */
export function numbersInHeadings(half: Half, walked: Walk, owners: readonly Owner[], asking: Asking): Candidate[] {
  const entriesIn = byBlock(walked.entries);
  return walked.blocks.flatMap(({ heading }, index): Candidate[] => {
    const person = owners[index]?.person;
    const context = person ? contextsFor(person, asking).find((one) => one.question.type === "uci") : undefined;
    const entries = entriesIn.get(index) ?? [];
    if (!person || !context || !heading || entries.length < answersBelow) return [];
    if (entries.some((entry) => entry.question === context.question.id)) return [];
    const number = tokensOf(heading.words).find(({ word }) => word === context.person.uci);
    if (!number || fullNameIn(heading, context.person) === null) return [];
    const { words, start, end } = stretchOf(heading, number.start, number.end);
    const reading = readerOf(context.question).read(words, context);
    return [{ person, question: context.question.id, reading, span: { part: half.part, start, end }, words, corrects: false }]; // prettier-ignore
  });
}

/** Two answers do where one of them is the UCI on file. */
function isTheirs(entries: readonly Entry[], { person }: FieldContext): boolean {
  const numbers = entries.filter(({ question }) => question === "uci").map((entry) => entry.paragraphs[0]?.[0]?.words.replace(/\D/g, "")); // prettier-ignore
  return entries.length > 1 && numbers.includes(person.uci);
}

/** "Alors : Zoë Łucja", "So, Zoë Łucja": what opens the answers and says nothing. */
function withoutOpener(line: Words): Words {
  const [lead] = /^(?:alors|donc|bon|voil[àa]|ok|okay|so|well|right)(?:\s?[:,–—]|\s-)\s+/iu.exec(line.words) ?? [""];
  return lead === "" ? line : cut(line, lead.length);
}

/**
 * The name in a heading that says besides only who somebody is: "Enfant 1 : Ana Maria Nguyễn", "My husband (Minh Nguyễn):",
 * "--- Person 2: Minh Nguyễn ---". Where nothing else is left to answer, or the number on file is below.
 */
function nameHeading(line: Words, { person }: FieldContext, { people, from }: Asking): Words | null {
  const meant = headingOf(line.words, people, senderOf(people, from));
  return meant?.kind === "one" && meant.person === person.id ? fullNameIn(line, person) : null;
}

function tellsWho(words: string): boolean {
  return wordsOf(words).some(
    (word) =>
      isRelation(word) ||
      /^(?:moi|me|principale?|applicant|demandeu(?:r|se)|mother|father|mom|mum|dad|parent|mere|pere|maman|papa)$/.test(
        word,
      ),
  );
}

/** "Zoë Łucja (me)", "Zoë Łucja, demandeure principale": the name without what is said of it. */
function withoutRelation(line: Words): Words {
  const bare = line.words.replace(/\s*\([^()]{1,40}\)$/, "");
  const [tail = "", said = ""] = /\s*(?:,|\s[–—-])\s*([^,()–—]{1,40})$/.exec(bare) ?? [];
  const words = tellsWho(said) ? bare.slice(0, -tail.length) : bare;
  return { words, start: line.start, end: line.start + words.length };
}
