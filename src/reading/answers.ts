import { wordsOf } from "./align/token.ts";
import { askedOf, askedPeople, speakerOf, type Asking } from "./answers/asking.ts";
import { countryBesideYes } from "./answers/beside.ts";
import { asDoubtful } from "./answers/common.ts";
import { movedDown } from "./layout/above.ts";
import { ownersOf } from "./answers/block.ts";
import { readFiled } from "./answers/filed.ts";
import { readLoose, type Remark } from "./answers/loose.ts";
import type { Candidate } from "./answers/merge.ts";
import { besideStated } from "./answers/same.ts";
import { inOrder } from "./layout/in-order.ts";
import { rowIn } from "./layout/row.ts";
import { walk } from "./layout/walk.ts";
import type { Walk, Words } from "./answers/walked.ts";
import { formOfDates, statedForm, type DateForm } from "./field/date-form.ts";
import { fold } from "./normal.ts";
import type { Half, Piece } from "./segment.ts";
import { isBidden } from "./remark/adviser.ts";
import { isCourtesy } from "./remark/courtesy.ts";
import { forwardedOnly } from "./remark/forwarded.ts";
import { remarksInPlace } from "./remark/in-place.ts";
import { ownedOnly } from "./remark/owned.ts";
import { spokenOnly } from "./remark/spoken.ts";
import { isHelping, withHelper } from "./remark/helper.ts";
import { spokenForIn } from "./told/spoken-for.ts";
import { touched } from "./remark/touched.ts";

/** What one half of a reply says. */
export interface HalfAnswers {
  readonly candidates: readonly Candidate[];
  /** The person's own words that answer nothing, paragraph by paragraph. */
  readonly remarks: readonly Remark[];
  readonly concerns: readonly string[];
  /** All in which a wish may stand, in the order of the reply: remarks, and what is said beside a yes or a no. */
  readonly told: readonly string[];
}

/** Finds the answers in the pieces of one half; `skipped` are the lines that greet, sign or introduce a quote. */
export function answersOf(
  half: Half,
  pieces: readonly Piece[],
  given: Asking,
  skipped: ReadonlySet<number>,
): HalfAnswers {
  const walked = walk(half, pieces, { ...askedOf(given), rowIn: (line) => rowIn(line, given) }, skipped);
  const plain = inOrder(walked, half, pieces, skipped, given) ?? walked;
  const formed = withForm(given, plain, half.text);
  const read = readWalk(half, pieces, plain, formed);
  // A date that cannot have been written in the form that is stated makes the statement doubtful for all of them.
  const breaks =
    formed !== given && read.candidates.some((one) => one.reading.rule === "date-doubt.contradicts-itself");
  return breaks ? readWalk(half, pieces, plain, given) : read;
}

function readWalk(half: Half, pieces: readonly Piece[], plain: Walk, given: Asking): HalfAnswers {
  const spoken = spokenForIn(half.text, plain, given);
  const asking = spoken ? { ...given, spokenFor: spoken.person } : given;
  const walked = movedDown(half, plain, ownersOf(plain, asking.people, askedPeople(asking)), asking);
  const owners = ownersOf(walked, asking.people, askedPeople(asking));
  const filed = readFiled(half, walked, owners, asking);
  const read = readLoose(half, walked, owners, filed, asking);
  const loose = { ...read, remarks: read.remarks.filter(({ start }) => start !== spoken?.helper.start) };
  const said = besideStated([...filed.candidates, ...loose.candidates], speakerOf(asking)?.id);
  const all = withoutIdle([...said, ...countryBesideYes(said, asking)], loose.candidates, asking);
  const helped = withHelper(spokenOnly(all, loose.remarks, asking), loose.candidates, loose.remarks, asking);
  const owned = ownedOnly(helped.candidates, helped.remarks, asking, half.text);
  const beside = [...helped.remarks, ...remarksInPlace(half.text, walked, asking)];
  const theirs = forwardedOnly(owned.candidates, half, pieces, asking);
  const { candidates, concerns } = touched(theirs, beside, asking, half.text);
  const remarks = [...loose.remarks, ...owned.strange];
  return {
    candidates: asDoubtful(candidates).toSorted((a, b) => a.span.start - b.span.start),
    remarks,
    concerns: [...filed.concerns, ...loose.concerns, ...concerns],
    told: toldIn(
      [...remarks, ...besideYesOrNo(walked, asking)].filter(
        ({ words }) => !isCourtesy(words) && !isHelpOnly(words) && !isBidden(words),
      ),
    ),
  };
}

/** Why somebody is helped is no wish: "My son types, because I do not see well on the small screen". */
function isHelpOnly(words: string): boolean {
  return isHelping({ words }) && !/\b(?:portal|portail|site|page|account|compte|link|lien)\b|\?/i.test(words);
}

/** "All dates are DD/MM/YYYY" among the remarks holds for every date; our own "(year-month-day)" states nothing. */
function withForm(asking: Asking, walked: Walk, text: string): Asking {
  const beside = walked.entries.flatMap((entry) => [
    ...entry.paragraphs.slice(1).flat(),
    ...(entry.paragraphs[0]?.filter((line, index) => index > 0 && /\bdates\b/i.test(line.words)) ?? []),
  ]);
  const loose = walked.loose.filter((line) => !line.quoted);
  const form = formOfDates([...loose, ...beside].map((line) => line.words).join("\n")) ?? formInLabels(walked, text);
  return form ? { ...asking, dateForm: form } : asking;
}

/** "Date of first entry (DD/MM/YYYY): 08/09/2022": the form that the writer's own labels of all dates state. */
function formInLabels({ entries }: Walk, text: string): DateForm | undefined {
  const forms = entries.flatMap(({ question, source, paragraphs }): (DateForm | undefined)[] => {
    const [line] = paragraphs[0] ?? [];
    if (source !== "label" || !line || !question.endsWith("Entry")) return [];
    // "My passport uses DD/MM/YYYY. First entry …" says nothing of what is written here.
    const label = /\(([^()\n]{4,24})\)\s?[:=–—-]?\s*$/.exec(text.slice(Math.max(0, line.start - 60), line.start));
    return [label ? statedForm(fold(label[1] ?? "")) : undefined];
  });
  return new Set(forms).size === 1 ? forms[0] : undefined;
}

/** A return told in passing by somebody in Canada is news of a journey, not the answer that only those outside are asked. */
function withoutIdle(all: readonly Candidate[], told: readonly Candidate[], asking: Asking): Candidate[] {
  const outside = new Set(all.flatMap((one) => (one.question === "inCanada" && said(one, false) ? [one.person] : [])));
  const idle = new Set(asking.questions.flatMap((one) => (one.when === "outside-canada" ? [one.id] : [])));
  return all.filter((one) => !idle.has(one.question) || outside.has(one.person) || !told.includes(one));
}

function said({ reading }: Candidate, value: boolean): boolean {
  return reading.kind === "value"
    ? reading.value === value
    : reading.kind === "unclear" && reading.readings.includes(value);
}

/** Each stretch once, in the order of the reply; words that are no sentence hold no wish. */
function toldIn(stretches: readonly Words[]): string[] {
  const byStart = new Map(stretches.map((one) => [one.start, one.words]));
  return [...byStart]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, words]) => (/\p{L}{2}[^\p{L}]+\p{L}|[\u3400-\u9fff]{2}/u.test(words) ? [words] : []));
}

/** Words of a plain yes or no, which holds no wish: "Yes, I am in Canada now". */
const plainWords = new Set(
  "yes yeah yep y no nope n oui ouais non true false i am m in canada now currently presently right still here we are all je suis au en ce moment presentement actuellement not pas ne the ici nous sommes".split(
    " ",
  ),
);

/** "Yes, but I leave for India on Friday": an answer of more than a few words may hold a wish. */
function besideYesOrNo(walked: Walk, asking: Asking): Words[] {
  const questions = new Set(
    asking.questions.filter((question) => question.type === "yes-no").map((question) => question.id),
  );
  return walked.entries
    .filter((entry) => questions.has(entry.question))
    .flatMap((entry) => entry.paragraphs.flat())
    .filter((line) => !wordsOf(line.words).every((word) => plainWords.has(word)));
}
