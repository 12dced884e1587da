import { asksElsewhere } from "./asked.ts";
import { askedPeople, contextsFor, probablyOf, type Asking } from "./asking.ts";
import { placesBesideDates, returnsBesideNo } from "./beside.ts";
import { everybodys, type Owner } from "./block.ts";
import { numbersInHeadings, saidInHeadings } from "./heading.ts";
import { doubtful } from "./doubt.ts";
import type { Candidate } from "./merge.ts";
import { readPlace, type PlaceReading } from "./place.ts";
import type { Entry, Loose, Walk, Words } from "./walked.ts";
import { correctionIn, corrects } from "../remark/correct.ts";
import { saysBothEyes } from "../family/both-eyes.ts";
import { sharedWords } from "../family/shared.ts";
import { singlesOut } from "../family/singled.ts";
import { shiftedEntries } from "../layout/shifted.ts";
import { isDeclined } from "./idle.ts";
import { pointsTo } from "./pointing.ts";
import { resolveSame, type Pointing } from "./same.ts";
import { fullNameIn, isBareName } from "../family.ts";
import { readerOf } from "../choice.ts";
import { isAside } from "../field/aside.ts";
import { wordsBeside } from "../field/beside.ts";
import { isDoubtful } from "../field/doubt.ts";
import { fold } from "../normal.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import type { Half } from "../segment.ts";
import { sentencesOf } from "../told/sentences.ts";

export interface Filed {
  readonly candidates: readonly Candidate[];
  /** Words under a question that its answer does not need. */
  readonly rest: readonly Loose[];
  readonly concerns: readonly string[];
}

/** Reads the words that stand at a question, for the person whose block it is. */
export function readFiled(half: Half, walked: Walk, owners: readonly Owner[], asking: Asking): Filed {
  const candidates: Candidate[] = [];
  const rest: Loose[] = [];
  const concerns = new Set<string>();
  const shifted = shiftedEntries(walked, owners, asking);
  const pointing: Pointing[] = [];
  for (const entry of walked.entries) {
    const owner = owners[entry.block];
    const whose = owner?.person ?? probablyOf(asking);
    const context = contextsFor(whose, asking).find((one) => one.question.id === entry.question);
    if (!context) {
      rest.push(...entry.paragraphs.flatMap((paragraph) => looseOf(paragraph, entry.block)));
      continue;
    }
    const isOwn = entry.question === "eyeColour" && entry.paragraphs.flat().some(({ words }) => saysBothEyes(entry.question, fold(words))); // prettier-ignore
    const shared = isOwn ? null : sharedWords(entry.paragraphs);
    const paragraphs = shared?.paragraphs ?? entry.paragraphs;
    const whole = readPlace(readerOf(context.question), paragraphs, context);
    if (!whole) continue;
    const read = withoutCompany(whole, paragraphs, context, half.text);
    rest.push(...read.rest.flatMap((paragraph) => looseOf(besides(paragraph, context), entry.block)));
    const to = pointsTo(read, context, asking);
    if (to && owner?.person) {
      const candidate = candidateOf(half, entry, owner.person, read, null);
      pointing.push({ candidate, to, before: personBefore(entry.block, owners, walked) });
      continue;
    }
    const declined = context.question.when === "outside-canada" && isDeclined(read.words);
    if (read.reading.kind === "none" && entry.source !== "cell" && !declined)
      rest.push(
        ...looseOf(
          [...(entry.asked && !isEmpty(read.reading) ? [entry.asked] : []), ...entry.paragraphs.flat()],
          entry.block,
        ),
      );
    const everybody = owner?.rule === everybodys || shared !== null;
    // "For the others:": some of them, and nobody can tell who.
    const isOpen = owner?.people?.length === 0;
    const isBut = everybody && asking.people.length > 1 && isOfAll.has(context.question.type) && singlesOut(ownWords(entry, asking), asking.people); // prettier-ignore
    const isPast =
      owner !== undefined &&
      /identified|heading$/.test(owner.rule) &&
      isPastOther(half.text, entry, walked, owner.person, asking);
    const doubt = isPast ? "family.nobody" : isOpen ? "family.some-of-them" : isBut ? "family.exception" : owner?.person === null && !everybody ? owner.rule : shifted.has(entry) ? "numbers.shifted" : null; // prettier-ignore
    if (owner?.person === null && !everybody && read.reading.kind !== "none") concerns.add(owner.rule);
    const group = owner?.people && !isOpen ? owner.people : askedPeople(asking);
    const people = everybody && asking.questions.length > 0 ? group : [whose];
    for (const person of people) {
      const own = person === whose ? read : rereadFor(person, entry, asking, paragraphs, half.text);
      if (own) candidates.push(candidateOf(half, entry, person, own, doubt));
    }
  }
  candidates.push(
    ...resolveSame(pointing, candidates),
    ...saidInHeadings(half, walked, owners, asking),
    ...numbersInHeadings(half, walked, owners, asking),
  );
  candidates.push(...placesBesideDates(candidates, asking), ...returnsBesideNo(candidates, asking));
  return { candidates, rest, concerns: [...concerns] };
}

/** Types of which one value may be everybody's. */
const isOfAll: ReadonlySet<string> = new Set(["date", "place", "email", "eye-colour", "yes-no"]);

/** Types whose answers are figures: one in a sentence behind may be part of the answer. */
const isFigure: ReadonlySet<string> = new Set(["date", "uci", "code", "height", "address"]);

const speaks = /\b(?:i|my|we|our|je|mon|ma|mes|nous|notre|nos)\b|\bj'/;

/**
 * An answer without what is said behind it of something else: "yes⏎Correction, my eyes are green.", "Brown. Can my wife have
 * her own account?" Only where the first sentence answers alone, and the same.
 */
function withoutCompany(
  whole: PlaceReading,
  paragraphs: Entry["paragraphs"],
  context: FieldContext,
  text: string,
): PlaceReading {
  const { type } = context.question;
  if (type === "address") return whole;
  const [first, ...more] = sentencesOf(text, paragraphs[0] ?? []);
  if (!first) return whole;
  const talks = ({ words }: Words): boolean => speaks.test(fold(words)) || corrects(words) || asksElsewhere(words);
  const { reading } = whole;
  const isMuddied = reading.kind === "unclear" && reading.rule.endsWith(wordsBeside);
  if (!more.some(talks) && !isMuddied) return whole;
  const reader = readerOf(context.question);
  const alone = readPlace(reader, [[first]], context);
  if (alone?.reading.kind !== "value") return whole;
  const { value } = alone.reading;
  const says = (place: PlaceReading | null): boolean =>
    place?.reading.kind === "value" && place.reading.value === value;
  const idle = (words: Words): boolean =>
    !(isFigure.has(type) ? /\d|\b(?:not|no|pas|non)\b/i : /\b(?:not|no|pas|non)\b/i).test(words.words) && (readPlace(reader, [[words]], context)?.reading.kind ?? "none") === "none"; // prettier-ignore
  const plain = (said: Words): boolean =>
    asksElsewhere(said.words) ||
    ((speaks.test(fold(said.words)) || idle(said)) && !isDoubtful(fold(said.words)) && !corrects(said.words));
  const told = more.filter(({ words }) => !asksElsewhere(words));
  const apart = type === "yes-no" ? says(readPlace(reader, [[first, ...told]], context)) : more.every(plain);
  return says(whole) || apart ? { ...alone, rest: [more, ...paragraphs.slice(1)] } : whole;
}

/** Whether another of the family is named between what tells whose a block is and an answer on a line with others: "His UCI: … My son is Tom Łucja. … Eyes: brown." */
function isPastOther(
  text: string,
  entry: Entry,
  { entries, blocks }: Walk,
  owner: string | null,
  { people }: Asking,
): boolean {
  const at = entry.paragraphs[0]?.[0]?.start ?? 0;
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (owner === null || entry.source !== "label" || at - line < inSentences) return false;
  const tells = entries.findLast((one) => one.block === entry.block && (one.question === "uci" || one.question === "fullName") && startOf(one) <= at); // prettier-ignore
  const words = {
    words: text.slice(tells ? startOf(tells) : (blocks[entry.block]?.heading?.start ?? line), at),
    start: 0,
    end: 0,
  };
  return entry !== tells && people.some((one) => one.id !== owner && fullNameIn(words, one) !== null);
}

function startOf({ paragraphs }: Entry): number {
  return paragraphs[0]?.[0]?.start ?? -1;
}

/** What a label stands behind of its line, where it stands in a paragraph of sentences. */
const inSentences = 60;

/** What says something of another answer than the one that it stands at. */
function besides(paragraph: readonly Words[], context: FieldContext): Words[] {
  return paragraph.filter(({ words }) => !isAside(words, context));
}

/** What an answer says, without whoever signs below it. */
function ownWords({ paragraphs }: Entry, { people }: Asking): string {
  return (paragraphs[0] ?? []).flatMap(({ words }) => (isBareName(words, people) ? [] : [words])).join(" ");
}

/** "n/a", a dash, nothing at all. */
function isEmpty({ kind, rule }: FieldReading): boolean {
  return kind === "none" && rule.endsWith(".empty");
}

/** The person whose answers stand before this block. */
function personBefore(block: number, owners: readonly Owner[], walked: Walk): string | null {
  const own = owners[block]?.person;
  for (let index = block - 1; index >= 0; index--) {
    const person = owners[index]?.person ?? null;
    if (person !== null && person !== own && walked.entries.some((entry) => entry.block === index)) return person;
  }
  return null;
}

function rereadFor(
  person: string,
  entry: Entry,
  asking: Asking,
  paragraphs: Entry["paragraphs"],
  text: string,
): PlaceReading | null {
  const context = contextsFor(person, asking).find((one) => one.question.id === entry.question);
  const whole = context ? readPlace(readerOf(context.question), paragraphs, context) : null;
  return whole && context ? withoutCompany(whole, paragraphs, context, text) : null;
}

function candidateOf(half: Half, entry: Entry, person: string, read: PlaceReading, doubt: string | null): Candidate {
  return {
    person,
    question: entry.question,
    reading: doubt === null ? read.reading : doubtful(read.reading, doubt),
    span: { part: half.part, start: read.start, end: read.end },
    words: read.words,
    corrects: entry.corrects === true ? "replaces" : correctionIn(read.words),
  };
}

function looseOf(words: readonly { words: string; start: number; end: number }[], block: number): Loose[] {
  return words.map((one, index) => ({ ...one, block, begins: index === 0, quoted: false }));
}
