import { limits } from "../../limits.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldReader, FieldReading, Found } from "../reading.ts";
import { isPlain, withoutSpans, wordsBeside } from "./beside.ts";
import { isBlank } from "./blank.ts";
import { isApproximate, isDoubtful, isNegated } from "./doubt.ts";
import { none, unclear, value } from "./result.ts";

interface Measured {
  readonly start: number;
  readonly end: number;
  /** Whole centimetres; several where the figure leaves the unit open. */
  readonly centimetres: readonly number[];
  readonly hasUnit: boolean;
  readonly metric: boolean;
}

/** Centimetres from a newborn's to more than the tallest person's. */
const plausible = { least: 40, most: 250 } as const;
const inch = 2.54;

const number = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const feet = new RegExp(
  String.raw`(?<![\d.,])([2-8]) ?(?:'|feet|foot|ft\.?|pieds?|pi\.?)[ ,]{0,2}(?:(?:and|et) )?(?:(\d{1,2}(?:[.,]\d{1,2})?) ?(?:"|''|inch(?:es)?|ins?\b\.?|pouces?|po\.?)?)?(?![\d])`,
  "g",
);
const metres = /(?<![\d.,])([0-2])(?:[.,](\d{1,2}))? ?(?:m(?:etres?|eters?)?\b|m(?=\d)) ?(\d{2}(?!\d))?/g;
const centimetres = new RegExp(String.raw`(?<![\d.,])${number} ?(?:cms?\b|centimet(?:re|er)s?|公分|厘米)`, "g");
const inches = new RegExp(String.raw`(?<![\d.,])${number} ?(?:"|''|inch(?:es)?|ins?\b|pouces?|po\b)`, "g");
/** Words that may stand around a figure without unit; "180 lbs" is no height. */
const aroundBare = new Set([
  "",
  "my",
  "height",
  "is",
  "i",
  "am",
  "m",
  "tall",
  "ma",
  "taille",
  "est",
  "de",
  "je",
  "mesure",
  "about",
  "around",
  "approx",
  "approximately",
  "environ",
  "think",
  "maybe",
  "it",
  "s",
]);
const bare = /^[^\d]*(\d{1,3}(?:[.,]\d{1,2})?)[^\d]*$/;

function decimal(figure: string | undefined): number {
  return Number((figure ?? "0").replace(",", "."));
}

function measuredIn(folded: string): Measured[] {
  const found: Measured[] = [];
  const add = (match: RegExpMatchArray & { index: number }, size: number, metric: boolean) => {
    const place = { start: match.index, end: match.index + match[0].length };
    if (found.some((one) => one.start < place.end && place.start < one.end)) return;
    found.push({ ...place, centimetres: [Math.round(size)], hasUnit: true, metric });
  };
  for (const match of folded.matchAll(feet)) {
    if (decimal(match[2]) < 12) add(match, (Number(match[1]) * 12 + decimal(match[2])) * inch, false);
  }
  for (const match of folded.matchAll(centimetres)) add(match, decimal(match[1]), true);
  for (const match of folded.matchAll(metres)) {
    const behind = match[3] ?? (match[2] ?? "").padEnd(2, "0");
    if (!(match[2] && match[3])) add(match, Number(match[1]) * 100 + Number(behind), true);
  }
  for (const match of folded.matchAll(inches)) add(match, decimal(match[1]) * inch, false);
  return found.toSorted((one, other) => one.start - other.start);
}

/** A figure without unit: centimetres, or metres with a decimal sign; what may as well be inches or feet is left open. */
function bareFigure(folded: string): Measured[] {
  const match = bare.exec(folded);
  if (!match || !folded.split(/[^\p{L}]+/u).every((word) => aroundBare.has(word))) return [];
  const figure = match[1]!;
  const size = decimal(figure);
  const start = folded.indexOf(figure);
  const readings: number[] = [];
  if (/[.,]/.test(figure)) {
    if (size >= 1 && size < 2.5) readings.push(Math.round(size * 100));
    else if (size >= 3 && size < 8)
      readings.push(
        Math.round(Math.floor(size) * 12 * inch + Number(figure.split(/[.,]/)[1]) * inch),
        Math.round(size * 12 * inch),
      );
    else readings.push(Math.round(size));
  } else {
    readings.push(size);
    if (size >= 48 && size <= 84) readings.push(Math.round(size * inch));
  }
  return [{ start, end: start + figure.length, centimetres: readings, hasUnit: false, metric: true }];
}

/** Reads the words that stand in the height's place, as whole centimetres. */
function read(given: string): FieldReading {
  const text = normalise(given).text;
  if (isBlank(text)) return none("height.empty");
  const folded = fold(text);
  const withUnits = measuredIn(folded);
  const found = withUnits.length > 0 ? withUnits : bareFigure(folded.replace(/^\s*\d{1,2}[.):]\s+/, ""));
  const reading = judge(found);
  if (reading.kind !== "value") return reading;
  const rest = withUnits.reduce(
    (words, one) => words.slice(0, one.start) + " ".repeat(one.end - one.start) + words.slice(one.end),
    folded,
  );
  if (withUnits.length > 0 && /\d/.test(rest.replace(/^\s*\d{1,2}[.):]\s/, "")))
    return unclear([reading.value], "height.stray-number");
  if (isDoubtful(folded) || isApproximate(folded.slice(0, found[0]!.start)) || isNegated(folded)) {
    return unclear([reading.value], "height.doubtful");
  }
  return isPlain(withoutSpans(folded, found), "height") ? reading : unclear([reading.value], `height.${wordsBeside}`);
}

function judge(found: readonly Measured[]): FieldReading {
  const sizes = found
    .flatMap((one) => one.centimetres)
    .filter((size) => size >= plausible.least && size <= plausible.most);
  const [first] = sizes;
  if (first === undefined) return none("height.no-height");
  // "170 cm (5'7\")" is one height: feet and inches are coarser.
  const slack = found.some((one) => one.metric) && found.some((one) => !one.metric) ? 2 : 0;
  const differs = sizes.some((size) => Math.abs(size - first) > slack);
  if (differs || found.some((one) => !one.hasUnit && one.centimetres.length > 1))
    return unclear(sizes, "height.several");
  return value(first, "height.one");
}

const tall = /\b(?:tall|height|taille|mesure|grande?|haute?)\b|身高/;

/** Heights with a unit in sentences that speak of height. */
function find(given: string): Found[] {
  const normal = normalise(given);
  const folded = fold(normal.text);
  if (!tall.test(folded)) return [];
  return measuredIn(folded.slice(0, limits.field.answerLength)).map((one) => {
    const around = folded.slice(Math.max(0, one.start - 40), one.end + 20);
    const reading = judge([one]);
    const doubted =
      reading.kind === "value" &&
      (isDoubtful(around) || isNegated(around) || isApproximate(folded.slice(0, one.start)));
    return {
      start: normal.offsetOf(one.start),
      end: normal.offsetOf(one.end),
      reading: doubted ? unclear([reading.value], "height.doubtful") : reading,
    };
  });
}

export const heightReader: FieldReader = { type: "height", read: (given) => read(given), find: (given) => find(given) };
