import type { Answer } from "../../question/questionnaire.ts";
import { limits } from "../../limits.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { besideDate, blanking, isPlainDate, withoutSpans, wordsBeside } from "./beside.ts";
import { stayed } from "./beside-company.ts";
import { isBlank } from "./blank.ts";
import type { DateReading } from "./date-calendar.ts";
import { boundsOf, impossible, isWithin, severalReadings } from "./date-facts.ts";
import { applyForm, statedForm, type DateForm } from "./date-form.ts";
import { straysBeside, withoutSlips } from "./date-rest.ts";
import { datesIn, type DateSpan } from "./date-scan.ts";
import { isApproximate, isCorrection, isDoubtful, isNegated } from "./doubt.ts";
import { isSinceThen, leadsToDate } from "./led.ts";
import { none, unclear, value } from "./result.ts";
import { isSupposed } from "./supposed.ts";
import { tokenise, type Token } from "./token.ts";

/** One date of the words after form and facts: `left` is what may be accepted, `all` what it may mean at all. */
interface Candidate {
  readonly span: DateSpan;
  readonly all: readonly string[];
  readonly left: readonly string[];
  readonly contradicted: boolean;
}

const qualified =
  /\b(?:before|after|until|till|between|early|late|mid|end of|start of|beginning of|avant|apres|jusqu'?\s?a?u?|by|no later than|d'ici|au plus tard|(?<!(?:suis|est|sommes|sont|etais|etait|fus) (?:(?:bien|d'abord|deja|donc|ensuite|alors) )?)entre|debut|fin|mi|from|since|depuis|des|prior to|following|suivant|(?:la )?veille du|(?:sur)?lendemain du|eve of|week of|(?:la )?semaine du)[\s-]*(?:the|le|l'|on)?\s*$/;
const ofAnother =
  /\b(?:my|mon|ma) (?:husband|wife|spouse|partner|son|daughter|mother|father|brother|sister|mari|femme|epoux|epouse|conjointe?|fils|fille|mere|pere|frere|soe?ur)\b/;
/** "4 March 2024 (my husband)": behind a date it tells whose it is. */
const aside =
  /;\s*[,(–-]+\s*(?:(?:for|of|pour|de) )?(?:(?:my|mon|ma) )?(?:husband|wife|spouse|partner|son|daughter|mother|father|brother|sister|mari|femme|epoux|epouse|conjointe?|fils|fille|mere|pere|frere|soe?ur)\b/;
/** "25 août 2019 (date de mon permis d'études)": that of a paper, and not of an entry. */
const ofPaper =
  /\bdate (?:of|de|du|des|on|sur|d'emission de|that is on)(?: (?:my|the|mon|le|ma|la|new|nouveau|old|first|premier))* (?:(?:study|work|visitor|student) )?(?:permits?|permis|visas?|letters?|lettres?|copr|confirmation|papers?|papiers?|approval|documents?)\b|\b(?:permit|visa|letter|copr|permis)(?:'s)? date\b/;
/** Not an entry yet, or not the one that is asked about. */
const passing = /\b(?:transit\w*|layover|stopover|escale|correspondance)\b/;
const relative =
  /\b(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?)\s+(?:before|after|avant|apres|from)\b/;

/**
 * Reads the words that stand in a date's place. The order of parts that the writer stated elsewhere in the same reply ("all
 * dates are day/month/year") holds where these words state none; never one that our question stated.
 */
function read(words: string, context: FieldContext): FieldReading {
  if (words.length > limits.field.answerLength) return none("date.too-long");
  const text = normalise(words).text;
  if (isBlank(text)) return none("date.empty");
  const tokens = tokenise(text);
  const folded = fold(text);
  const bounds = boundsOf(context);
  const stated = statedForm(folded) ?? context.dateForm;
  if (stated === "ydm") return none("date.year-day-month");
  const candidates = datesIn(text).map((span) => candidateOf(span, stated, bounds));
  if (candidates.length === 0) return readSlip(folded, context, stated);
  if (relative.test(folded)) return none("date.relative");
  return qualify(choose(candidates, folded), candidates, tokens, folded, context);
}

function candidateOf(span: DateSpan, form: DateForm | undefined, bounds: ReturnType<typeof boundsOf>): Candidate {
  const applied = applyForm(span.readings, form, span.numeric);
  const all = isoOf(applied.readings);
  return {
    span,
    all,
    left: bounds ? all.filter((iso) => isWithin(iso, bounds)) : [],
    contradicted: applied.contradicted,
  };
}

function isoOf(readings: readonly DateReading[]): string[] {
  return [...new Set(readings.map((reading) => reading.iso))];
}

/** One date out of all that the words hold, or why there is not one. */
function choose(candidates: readonly Candidate[], folded: string): FieldReading {
  if (candidates.every((candidate) => candidate.all.length === 0)) return none("date.impossible");
  if (candidates.every((candidate) => candidate.left.length === 0)) return impossible;
  const [one, ...others] = candidates;
  if (others.length === 0) return single(one!);
  const common = one!.all.filter((iso) => others.every((other) => other.all.includes(iso)));
  if (
    common.length === 1 &&
    candidates.every((candidate, at) => at === 0 || restates(candidates[at - 1]!, candidate, folded))
  ) {
    return one!.left.includes(common[0]!) ? value(common[0]!, "date.written-twice") : impossible;
  }
  const last = candidates.at(-1)!;
  const between = folded.slice(candidates.at(-2)!.span.end, last.span.start);
  if (last.left.length === 1 && last.all.length === 1 && isCorrection(between))
    return value(last.left[0]!, "date.corrected");
  return unclear(
    candidates.flatMap((candidate) => candidate.left),
    "date-doubt.two-dates",
  );
}

function single(candidate: Candidate): FieldReading {
  if (candidate.left.length > 1) {
    const doubt = candidate.contradicted || candidate.span.doubtful;
    return unclear(candidate.left, doubt ? "date-doubt.contradicts-itself" : severalReadings);
  }
  const struck = candidate.all.length > 1 || candidate.span.readings.length > candidate.all.length;
  return value(candidate.left[0]!, struck ? "date.one-reading-left" : "date.single-reading");
}

/** The later words give the same date again: in brackets, behind a stroke or "i.e.", or letter for letter alike in meaning. */
function restates(before: Candidate, after: Candidate, folded: string): boolean {
  if (before.all.length === 1 && after.all.length === 1) return before.all[0] === after.all[0];
  const between = folded.slice(before.span.end, after.span.start);
  return /^[\s,;]*(?:[([=]|i\.?e\.?,?|that is,?|soit|c'est-a-dire)\s*(?:i\.?e\.?,?\s*)?(?:le|on)?\s*$/.test(
    between.slice(0, 40),
  );
}

/** Takes a reading back where the words around it call it doubtful, deny it, or hold a figure that nothing explains. */
function qualify(
  chosen: FieldReading,
  candidates: readonly Candidate[],
  tokens: readonly Token[],
  folded: string,
  context: FieldContext,
): FieldReading {
  const readings = openReadings(chosen);
  if (!readings) return chosen;
  if (ofPaper.test(folded)) return unclear(readings, "date-doubt.of-a-paper");
  const corrected = chosen.rule === "date.corrected";
  const first = candidates[corrected ? candidates.length - 1 : 0]!.span;
  const spans = candidates.map(({ span }) => span);
  const beside = besideDate(withoutSpans(folded, spans));
  const before = beside.slice(0, first.start);
  const end = candidates.at(-1)!.span.end;
  const after = beside.slice(end);
  const isSince = isSinceThen(folded.slice(0, first.start), context);
  const rule = doubtIn(before, corrected ? after : `${before} ; ${after}`, context, isSince);
  if (rule !== undefined) return unclear(readings, rule);
  if (isCorrection(after)) return unclear(readings, "date-doubt.correction-without-date");
  if (candidates.some((candidate) => candidate.contradicted)) return unclear(readings, "date-doubt.contradicts-itself");
  if (spans.some((span) => span.doubtful)) return unclear(readings, "date-doubt.two-days");
  if (straysBeside(tokens, spans)) return unclear(readings, "date-doubt.stray-number");
  const head = beside.slice(0, corrected ? candidates[0]!.span.start : end);
  const isPlain = isPlainDate(isSince ? after : `${head} ${after}`, context);
  const isLed = !isPlain && !corrected && leadsToDate(folded.slice(0, first.start), context);
  return isPlain || (isLed && isPlainDate(after, context)) ? chosen : unclear(readings, `date-doubt.${wordsBeside}`);
}

/** The readings that are open to doubt: a value's, and those that stand beside each other for their form alone. */
function openReadings(chosen: FieldReading): readonly Answer[] | undefined {
  if (chosen.kind === "value") return [chosen.value];
  return chosen.kind === "unclear" && chosen.rule === severalReadings ? chosen.readings : undefined;
}

/** The rule by which the words around a date forbid to take it, or undefined. */
function doubtIn(
  before: string,
  around: string,
  { person, question }: FieldContext,
  isSince = false,
): string | undefined {
  if (
    person.role === "principal" &&
    ofAnother.test(before) &&
    !/\b(?:i|we|je|j'|nous|me|(?:et|and) moi)\b/.test(before)
  )
    return "date-doubt.somebody-else";
  if (person.role === "principal" && aside.test(around)) return "date-doubt.somebody-else";
  if (isDoubtful(around) || isApproximate(before)) return "date.doubtful";
  if (passing.test(around)) return "date-doubt.transit";
  if (isNegated(around)) return "date-doubt.denied";
  if (question.tense === "past" && isSupposed(around, before.length, before.length)) return "date-doubt.to-come";
  // "Entré le 3 mai 2019" without its accent; between two days there would be two.
  return qualified.test(before.replace(/^\W*entre le ?$/, "").slice(-30)) && !isSince
    ? "date-doubt.before-or-after"
    : undefined;
}

/** O for 0 and l for 1 are mended only to be asked about. */
function readSlip(folded: string, context: FieldContext, form: DateForm | undefined): FieldReading {
  const mended = withoutSlips(folded);
  const bounds = boundsOf(context);
  if (mended === undefined || bounds === undefined) return none("date.no-full-date");
  const candidates = datesIn(mended).map((span) => candidateOf(span, form, bounds));
  return unclear(
    candidates.flatMap((candidate) => candidate.left),
    "date-doubt.mistyped",
  );
}

/** Full dates in running text, each read with the doubt and denial of the clause around it. */
function find(given: string, context: FieldContext): Found[] {
  if (!/[\d０-９一二三四五六七八九十]/.test(given)) return [];
  const normal = normalise(given);
  const folded = fold(normal.text);
  const form = statedForm(folded.slice(0, limits.field.answerLength)) ?? context.dateForm;
  const bounds = boundsOf(context);
  const spans = datesIn(normal.text).filter((span) => !isNoise(span, normal.text, context));
  return spans.map((span, index) => {
    const from = Math.max(spans[index - 1]?.end ?? 0, span.start - 80);
    const to = Math.min(spans[index + 1]?.start ?? folded.length, span.end + 40);
    const around = [clauseBefore(folded.slice(from, span.start)), clauseAfter(folded.slice(span.end, to))] as const;
    return {
      start: normal.offsetOf(span.start),
      end: normal.offsetOf(span.end),
      reading:
        form === "ydm" ? none("date.year-day-month") : inClause(candidateOf(span, form, bounds), ...around, context),
    };
  });
}

/** Six digits in a row, or the eight of a UCI, are no date in running text. */
function isNoise(span: DateSpan, text: string, context: FieldContext): boolean {
  if (!span.compact) return false;
  const digits = text.slice(span.start, span.end);
  return digits.length !== 8 || digits === context.person.uci || span.readings.length === 0;
}

function clauseBefore(words: string): string {
  const cut = Math.max(
    words.lastIndexOf(";"),
    words.lastIndexOf("\n\n"),
    words.lastIndexOf(". "),
    words.lastIndexOf("! "),
  );
  return words.slice(cut + 1);
}

function clauseAfter(words: string): string {
  const cut = words.search(/[;,!\n]|\. |\.$/);
  return cut < 0 ? words : words.slice(0, cut);
}

const withoutStays = blanking(stayed);

function inClause(candidate: Candidate, before: string, after: string, context: FieldContext): FieldReading {
  const chosen = choose([candidate], "");
  const readings = openReadings(chosen);
  if (!readings) return chosen;
  const around = `${before} ; ${withoutStays(after)}`;
  if (relative.test(around)) return none("date.relative");
  const rule = doubtIn(before, around, context);
  if (rule !== undefined) return unclear(readings, rule);
  return candidate.contradicted || candidate.span.doubtful ? unclear(readings, "date-doubt.two-days") : chosen;
}

/**
 * Every calendar-legal reading of the full dates in a text, as ascending ISO dates; a form that the text states strikes
 * some out. Empty for relative words, month and year alone, year-day-month and days that do not exist. Nothing is struck
 * out by time of receipt: the date may be a planned return.
 */
export function dateReadings(text: string): string[] {
  if (text.length > limits.field.answerLength) return [];
  const normal = normalise(text).text;
  const form = statedForm(fold(normal));
  if (form === "ydm") return [];
  const spans = datesIn(normal);
  return [...new Set(spans.flatMap((span) => isoOf(applyForm(span.readings, form, span.numeric).readings)))].toSorted();
}

export const dateReader: FieldReader = { type: "date", read, find };
