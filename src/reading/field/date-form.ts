import { fold } from "../normal.ts";
import { isNegated } from "./doubt.ts";
import type { DateReading, Order } from "./date-calendar.ts";

/** The order of a date's parts that the writer states; `ydm` has no reading. */
export type DateForm = Order | "ydm";

const short =
  /\b(d{1,2}|j{1,2}|m{1,4}|y{2,4}|a{2,4})([-/. ]?)(d{1,2}|j{1,2}|m{1,4}|y{2,4}|a{2,4})\2(d{1,2}|j{1,2}|m{1,4}|y{2,4}|a{2,4})\b/g;
const letters = /\b(?:d\/m\/y|m\/d\/y|d-m-y|m-d-y|j\/m\/a|m\/j\/a|dmy|mdy)\b/g;
const words =
  /\b(?:(day|month|year|jour|mois|annee)\s?[-/., ]\s?(day|month|year|jour|mois|annee)\s?[-/., ]\s?(day|month|year|jour|mois|annee))\b|日\s?[/-]\s?月\s?[/-]\s?年|月\s?[/-]\s?日\s?[/-]\s?年/g;
const firsts =
  /\b(day|month|jour|mois)(?:[- ](?:comes?|is|est|goes|being|vient))?[- ](?:first|en premier|d'abord|before the|before|avant le)\b|\b(?:starting|beginning|begin|start|en commencant|commencent) (?:with|par) (?:the |le )?(day|month|jour|mois)\b/g;
/** "DD/MM", without the year. */
const pair = /(?<![dmyja/.-])(?:(?:dd|jj)[-/. ]?mm|mm[-/. ]?(?:dd|jj))(?![dmyja]|[-/.][dmyja])/g;
/** What one of them holds in any case; most dates hold none of it. */
const mayState =
  /\b[dmyja]{3,12}\b|\b[dmyja]{1,4}[-/. ][dmyja]{1,4}[-/. ][dmyja]{1,4}\b|day|month|year|jour|mois|annee|dd|jj|[日月]/;

/**
 * The form that folded words state: "(DD/MM/YYYY)", "jour/mois/année", "day first". Undefined for none and for two.
 * Year-month-day in whole words is no statement: our own questions say so, and it may be left over from them.
 */
export function statedForm(folded: string): DateForm | undefined {
  if (!mayState.test(folded)) return undefined;
  const stated = new Set<DateForm>();
  for (const match of folded.matchAll(short)) {
    const form = match[0].includes("m") ? formOf(match[1]!, match[3]!, match[4]!) : undefined;
    if (form) stated.add(form);
  }
  for (const match of folded.matchAll(letters)) stated.add(/^[dj]/.test(match[0]) ? "dmy" : "mdy");
  for (const match of folded.matchAll(words)) {
    const form = match[1] ? formOf(match[1], match[2]!, match[3]!) : match[0].startsWith("日") ? "dmy" : "mdy";
    if (form && form !== "ymd") stated.add(form);
  }
  for (const match of folded.matchAll(firsts)) stated.add(/^[dj]/.test(match[1] ?? match[2]!) ? "dmy" : "mdy");
  for (const match of folded.matchAll(pair)) stated.add(/^[dj]/.test(match[0]) ? "dmy" : "mdy");
  return stated.size === 1 ? [...stated][0] : undefined;
}

const parts: Record<string, string> = { d: "d", j: "d", m: "m", y: "y", a: "y" };

function formOf(...written: string[]): DateForm | undefined {
  const form = written.map((part) => parts[part[0]!]).join("");
  return form === "dmy" || form === "mdy" || form === "ymd" || form === "ydm" ? form : undefined;
}

/**
 * Words of a sentence about how dates are written here. One that speaks of a passport, a husband or the other way round
 * says how somebody else writes them.
 */
const aboutForm = new Set(
  `all my our the these those this every each any date dates day days month months year years first then last is are was were be being
  comes come goes go in as of on by to and or with format formatted form order style notation written write wrote writing i we have use used using
  given give shown put note notes please that which means mean meaning for example eg e g so it they here above below mail email
  reply answers answer entries entry both note nb european canadian american french british us uk
  d dd ddd j jj m mm mmm mmmm y yy yyy yyyy a aa aaa aaaa dmy mdy ddmmyyyy mmddyyyy jjmmaaaa ddmm mmdd jjmm mmjj before starting beginning begin start
  toutes tous les mes nos ces la le l du des de d jour jours mois annee annees sont est etre ecrite ecrites ecrit ecrits j ai ecris avons nous ecrivons
  notees note au format forme en dans ordre sous utilise selon avec d abord premier premiere puis suivi veuillez noter que c s ci dessus dessous
  reponses courriel europeen canadien americain francais commencent par avant vient soit`
    .trim()
    .split(/\s+/),
);

/**
 * The form that remarks state for every date of the reply: "All dates are DD/MM/YYYY.", "I write the day first". What is
 * asked or denied, or said of other dates, is no statement.
 */
export function formOfDates(remarks: string): DateForm | undefined {
  const folded = fold(remarks);
  if (!mayState.test(folded)) return undefined;
  const sentences = folded.split(/(?<=[.!?])\s|\n\n/);
  const stating = sentences.filter((one) => !one.includes("?") && !isNegated(one) && isAboutForm(one));
  return statedForm(stating.join("\n"));
}

function isAboutForm(sentence: string): boolean {
  return (sentence.match(/\p{L}+/gu) ?? []).every((word) => aboutForm.has(word) || /[\u3400-\u9fff]/u.test(word));
}

/**
 * What a stated form leaves of a date's readings. `contradicted`: the figures cannot have been written in that form.
 * A month in letters needs no form; it is used there only where it decides.
 */
export function applyForm(
  readings: readonly DateReading[],
  form: DateForm | undefined,
  numeric: boolean,
): { readings: readonly DateReading[]; contradicted: boolean } {
  if (form === undefined || readings.length === 0) return { readings, contradicted: false };
  const left = readings.filter((reading) => reading.order === form);
  if (left.length > 0) return { readings: left, contradicted: false };
  // With the year in front and a day past the twelfth there is nothing that a form could decide.
  const [only] = readings;
  const isPlain = readings.length === 1 && only?.order === "ymd" && Number(only.iso.slice(8)) > 12;
  return { readings, contradicted: numeric && !isPlain };
}
