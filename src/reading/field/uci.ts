import { fold, normalise } from "../normal.ts";
import type { FieldContext, FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { compactReadings } from "./date-numeric.ts";
import { withoutSlips } from "./date-rest.ts";
import { isApproximate, isCorrection, isDoubtful, isNegated } from "./doubt.ts";
import { isProvedNumber } from "./proved.ts";
import { none, unclear, value } from "./result.ts";

/** A run of digits with single separators within, as it stands in the text. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Lengths of its groups, `2-4-4`. */
  readonly groups: string;
  readonly marks: string;
}

const run = /\d+(?:(?: ?[-./_] ?| {1,2})\d+)*/g;
const phone =
  /\b(?:phones?|telephones?|tel|cell(?:phone|ulaire)?|mobile|call me|whatsapp|fax|portable|appele[rz])\b|电话|電話|手机|手機|☎|📞/;
const otherNumber =
  /\b(?:passports?|passeports?|applications?|file (?:no|number|#)|dossier|demande|permits?|permis|visa|sin|nas|licen[cs]e|receipt|recu|case|confirmation|document|born|birth|dob|naissance|postal|gckey)\b|护照|護照/;
const own =
  /\b(?:uci|iuc|client id(?:entifier|entification)?|unique client|identifiant (?:unique )?(?:de |du )?client|client (?:no|number))\b/g;

/** Reads the words that stand in the UCI's place: 8 or 10 digits, however grouped; the one on file is the only check. */
function read(words: string, context: FieldContext): FieldReading {
  const text = normalise(words).text;
  if (isBlank(text)) return none("uci.empty");
  const folded = fold(text);
  const found = candidates(folded, context);
  if (found.length === 0) return readSlip(folded, context);
  const last = found.at(-1)!;
  const reading = ofCandidates(found, folded, context);
  if (reading.kind !== "value") return reading;
  const around = `${folded.slice(0, found[0]!.start)} ; ${folded.slice(last.end)}`;
  if (isDoubtful(around) || isApproximate(folded.slice(0, last.start))) return unclear([reading.value], "uci.doubtful");
  if (isNegated(around)) return unclear([reading.value], "uci.denied");
  const { givenName, familyName } = context.person;
  const corrected = reading.rule === "uci.corrected" ? [{ start: found[0]!.start, end: last.end }] : found;
  const left = withoutSpans(folded, corrected);
  const plain = isPlain(left, "uci", `${givenName} ${familyName}`);
  return plain || (reading.rule === "uci.on-file" && isProvedNumber(withoutSpans(text, corrected), context))
    ? reading
    : unclear([reading.value], `uci.${wordsBeside}`);
}

function ofCandidates(found: readonly Run[], folded: string, context: FieldContext): FieldReading {
  const numbers = [...new Set(found.map((candidate) => candidate.digits))];
  const last = found.at(-1)!;
  if (numbers.length === 1) return judge(last, context);
  const between = folded.slice(found.at(-2)!.end, last.start);
  if (numbers.length === 2 && isCorrection(between) && last.digits === context.person.uci) {
    return value(last.digits, "uci.corrected");
  }
  return unclear(numbers, "uci.two-numbers");
}

/** A number that is on file for the person is taken; another is asked about, never replaced. */
function judge(candidate: Run, context: FieldContext): FieldReading {
  if (isDateGrouped(candidate)) return unclear([candidate.digits], "uci.looks-like-date");
  if (candidate.digits === context.person.uci) return value(candidate.digits, "uci.on-file");
  const isDate = candidate.digits.length === 8 && compactReadings(candidate.digits).length > 0;
  return unclear([candidate.digits], isDate ? "uci.looks-like-date" : "uci.not-on-file");
}

/** Area codes in Canada. */
const areaCodes = new Set(
  `204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 460 468 474 506 514 519 548 579 581 584 587 600 604 613 639 647 672 683 705 709 742 753
   778 780 782 807 819 825 867 873 879 902 905 942`.split(/\s+/),
);

/** Ten digits that are a Canadian telephone number, and not the UCI on file with a slip or two. */
function isTelephone(digits: string, uci: string): boolean {
  if (digits.length !== 10 || !areaCodes.has(digits.slice(0, 3)) || !/^[2-9]/.test(digits.slice(3))) return false;
  const differing = [...digits].filter((digit, at) => digit !== uci[at]).length;
  return differing > 3;
}

/** Eight or ten digits that no word and no form makes another kind of number. */
function candidates(folded: string, context: FieldContext): Run[] {
  const found: Run[] = [];
  let seen = 0;
  for (const one of runs(folded, context.person.uci)) {
    const before = folded.slice(Math.max(seen, one.start - 60), one.start);
    const after = folded.slice(one.end, one.end + 16);
    seen = one.end;
    // "1123456789 + 1198765432": behind another number no telephone's mark.
    const isAdded = found.length > 0 && /^ ?\+ $/.test(before);
    if (isLettered(before, after) || (!isAdded && isOtherKind(one, before, after, context))) continue;
    found.push(one);
  }
  return found;
}

function runs(folded: string, uci: string): Run[] {
  const found: Run[] = [];
  for (const match of folded.matchAll(run)) {
    const whole = runOf(match[0], match.index);
    if (whole.digits === uci) found.push(whole);
    else if (whole.digits.length === 8 || whole.digits.length === 10) found.push(whole);
    else if (match[0].includes("/")) found.push(...eitherSide(match[0], match.index));
    else found.push(...parts(match[0], match.index, uci));
  }
  return found;
}

/** "1123456789 / 11 2345 6780": two numbers, however each is grouped. */
function eitherSide(words: string, start: number): Run[] {
  const sides = [...words.matchAll(/[^/ ](?:[^/]*[^/ ])?/g)].map((match) => runOf(match[0], start + match.index));
  return sides.filter(({ digits }) => digits.length === 8 || digits.length === 10);
}

function runOf(words: string, start: number): Run {
  const groups = words.split(/[^\d]+/);
  return {
    start,
    end: start + words.length,
    digits: groups.join(""),
    groups: groups.map((group) => group.length).join("-"),
    marks: words.replace(/\d/g, "").trim(),
  };
}

/** A UCI in a longer row, behind a question's number or before a date: only whole groups of the right length count. */
function parts(words: string, start: number, uci: string): Run[] {
  if (words.length > 60) return [];
  return pieces(words)
    .map(([piece, at]) => runOf(piece, start + at))
    .filter(
      (one) =>
        one.digits === uci ||
        one.groups === "8" ||
        one.groups === "10" ||
        one.groups === "4-4" ||
        one.groups === "2-4-4",
    );
}

/** A number on either side of a slash or a dash that stands apart, else whatever dashes join. */
function pieces(words: string): [piece: string, at: number][] {
  const apart = [...words.matchAll(/\d(?:[\d.-]| (?! |[-/]))*/g)].map((match): [string, number] => [
    match[0].trimEnd(),
    match.index,
  ]);
  return apart.flatMap(([piece, at]): [string, number][] => {
    const { length } = piece.replace(/\D/g, "");
    if (length === 8 || length === 10) return [[piece, at]];
    return [...piece.matchAll(/\d+(?:-\d+)*/g)].map((match) => [match[0], at + match.index]);
  });
}

/** Letters stand against it: E002345678, AB1234567, 1123456789X. "UCI1123456789" is none of these. */
function isLettered(before: string, after: string): boolean {
  const glued = /\p{Script=Latin}+$/u.exec(before.slice(-12))?.[0];
  return (
    (glued !== undefined && glued !== "uci" && glued !== "iuc") ||
    /^-?[\p{Script=Latin}\d]/u.test(after) ||
    /^[.,]\d/.test(after)
  );
}

function isOtherKind(one: Run, before: string, after: string, context: FieldContext): boolean {
  // "(1198765432)" in brackets is a second number; "(416) 555 0123" is a telephone's.
  const isWhole = /^(?:8|10|4-4|2-4-4|4-3-3)$/.test(one.groups);
  if ((isWhole ? /\+ ?\d{0,3}[ -]?\(?$/ : /\+ ?\d{0,3}[ -]?\(?$|\($/).test(before.slice(-8)) && one.digits !== context.person.uci) return true; // prettier-ignore
  if (/^\s*(?:ext|poste|x\d)/.test(after)) return true;
  const ownAt = lastOwn(before);
  const whole = ownAt < 0 ? before : before.slice(ownAt);
  const label = one.digits === context.person.uci ? whole.replace(standsOn, " ") : whole;
  if (ownAt < 0 && /\d\) ?$/.test(before) && one.digits !== context.person.uci) return false;
  if (ownAt >= 0 && one.digits === context.person.uci) return false;
  if (phone.test(label) || otherNumber.test(label)) return true;
  if (one.digits === context.person.uci) return false;
  if (isTelephone(one.digits, context.person.uci)) return true;
  if (one.groups === "3-3-4" || one.groups === "3-7" || (one.groups === "2-2-2-2-2" && one.digits.startsWith("0")))
    return true;
  return isDateGrouped(one) || /^\s*\(?(?:cell|mobile|phone|tel|home|work)\b/.test(after);
}

/** "The number on my permit says": where a number stands, not of what kind it is. */
const standsOn =
  /\b(?:on|in|from|per|sur|dans|selon|d'apres|de) (?:(?:the|my|mon|ma|mes|le|la|les|l'|our) ?)?(?:\p{L}+ ){0,2}(?:permits?|permis|visa|documents?|licen[cs]e|confirmation|dossier|demande|application|passports?|passeports?)\b(?! ?(?:no|n°|#|number|num))/gu;

function lastOwn(before: string): number {
  let at = -1;
  for (const match of before.matchAll(own)) at = match.index;
  return at;
}

/** 2019-08-25, 25/08/2019: grouped as dates are. */
function isDateGrouped(one: Run): boolean {
  const isDated = one.groups === "4-2-2" || one.groups === "2-2-4";
  return isDated && compactReadings(one.digits).length > 0;
}

/** O for 0 and l for 1 are mended only to be asked about. */
function readSlip(folded: string, context: FieldContext): FieldReading {
  const mended = withoutSlips(folded);
  const found = mended === undefined ? [] : candidates(mended, context);
  return found.length === 0
    ? none("uci.no-number")
    : unclear(
        found.map((one) => one.digits),
        "uci.mistyped",
      );
}

/** Numbers in running text that may be a UCI, each judged against the one on file. */
function find(given: string, context: FieldContext): Found[] {
  if (!/[\d０-９]/.test(given)) return [];
  const normal = normalise(given);
  const folded = fold(normal.text);
  return candidates(folded, context).map((one) => {
    const before = folded.slice(Math.max(0, one.start - 40), one.start);
    const after = folded.slice(one.end, one.end + 30).split(/[.;\n]/)[0]!;
    const judged = judge(one, context);
    const doubted =
      judged.kind === "value" &&
      (isDoubtful(`${before} ; ${after}`) || isNegated(`${before} ; ${after}`) || /^\W*(?:but|mais)\b/.test(after));
    return {
      start: normal.offsetOf(one.start),
      end: normal.offsetOf(one.end),
      reading: doubted ? unclear([one.digits], "uci.doubtful") : judged,
    };
  });
}

export const uciReader: FieldReader = { type: "uci", read, find };
