import type { AskedPerson } from "../../question/person.ts";
import type { FieldContext } from "../reading.ts";
import { fold } from "../normal.ts";
import { remembered } from "../remembered.ts";
import { company, confirming, stayed } from "./beside-company.ts";
import * as words from "./beside-words.ts";
import { nameAt, surelyAbroad, surelyCanadian } from "./canada.ts";
import { countryAt } from "./country-names.ts";
import { portsIn, type PortFound } from "./gazetteer.ts";

/** Where a value was, once it is cut out of the words around it. */
const cut = "¤";

/** What the rule of a value ends with beside which other words stand than are known to leave it as it is. */
export const wordsBeside = "words-beside";

/** Folded words with spans of them cut out, or under another sign, length for length. */
export function withoutSpans(
  folded: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  sign = cut,
): string {
  let left = folded;
  for (const { start, end } of spans) left = left.slice(0, start) + sign.repeat(end - start) + left.slice(end);
  return left;
}

const worded = /[\p{L}\p{N}]/u;

/** Gives folded words with all that matches one of the patterns, in their order, blanked, length for length. */
export function blanking(patterns: readonly RegExp[]): (folded: string) => string {
  return remembered((folded) => {
    let left = folded;
    for (const one of patterns) {
      // Most values stand alone: then there is nothing to blank.
      if (!worded.test(left)) return left;
      left = left.replace(one, (match) => " ".repeat(match.length));
    }
    return left;
  });
}

const harmlessToAll = [...words.harmless, ...confirming];
const besideAll = blanking(harmlessToAll);
const besideEyes = blanking([...harmlessToAll, words.hereBehind]);
const besideNumbers = blanking([...harmlessToAll, words.otherAnswers]);
const besideDates = blanking([...harmlessToAll, ...stayed, ...company, ...words.manner, words.otherAnswers]);

/** What is left of the words beside a date when all that says nothing of the day is blanked. Same length as given. */
export function besideDate(cutOut: string): string {
  return withoutOrigins(withoutKnownPlaces(besideDates(cutOut)).replaceAll(cut, " "));
}

/** Folded words without the ports, towns and provinces of Canada. Same length as given. */
export const withoutKnownPlaces = remembered((given: string): string => {
  const parts = [...given.matchAll(/\p{L}+/gu)];
  const names = parts.map((part) => part[0]);
  const spans = parts.flatMap((part, at) => {
    const next = nameAt(names, at, surelyCanadian);
    const last = next === undefined ? undefined : parts[next - 1];
    return last ? [{ start: part.index, end: last.index + last[0].length }] : [];
  });
  const left = withoutSpans(given, spans);
  const ports = portsIn(left);
  return withoutSpans(left, [...ports, ...townsOf(left, ports), ...townsIn(given)]);
});

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "Pacific Highway border crossing, Surrey": the town in which a port lies, behind it. */
function townsOf(folded: string, ports: readonly PortFound[]): Stretch[] {
  return ports.flatMap(({ port, end }) => {
    const town = fold(port.city);
    const lead = /^(?: (?:border crossing|port of entry|border|crossing|airport))?,? (?:(?:in|at|a|near|pres de) )?/.exec(folded.slice(end))?.[0] ?? ""; // prettier-ignore
    const start = end + lead.length;
    const isThere = lead !== "" && folded.startsWith(town, start) && !/\p{L}/u.test(folded[start + town.length] ?? "");
    return isThere ? [{ start, end: start + town.length }] : [];
  });
}

const province = /, ?(?:nb|ns|nl|qc|bc|ab|mb|sk|pei|yt|n\.b\.|n\.s\.|b\.c\.|new brunswick|nova scotia|alberta|manitoba|saskatchewan|british columbia|nouveau-brunswick|nouvelle-ecosse|colombie-britannique|ontario|quebec)(?![\p{L}\p{N}])/gu; // prettier-ignore
const townBefore = /(?<=\b(?:at|in|through|via|near|a|par) )\p{L}[\p{L}'.-]{2,20}(?: \p{L}[\p{L}'.-]{2,20}){0,2}$|(?<=[(,-] ?)\p{L}[\p{L}'.-]{2,20}$/u; // prettier-ignore

/** "At Woodstock, NB": a town with its province behind a comma, whichever it is. */
function townsIn(folded: string): Stretch[] {
  return [...folded.matchAll(province)].flatMap(({ 0: said, index }) => {
    const [town] = townBefore.exec(folded.slice(Math.max(0, index - 70), index)) ?? [];
    return town === undefined ? [] : [{ start: index - town.length, end: index + said.length }];
  });
}

/** Whether what `besideDate` left is made of the question's own words and of nothing else. */
export function isPlainDate(left: string, { question }: FieldContext): boolean {
  const known = question.tense === "future" ? words.plannedReturn : question.id === "lastEntry" ? words.lastEntry : words.firstEntry; // prettier-ignore
  return areKnown(known === words.firstEntry ? left.replace(firstTime, " ") : left, known);
}

/** Whether folded words are those of the questions for the entries, and no others. */
export function areEntryWords(left: string): boolean {
  return lettersOf(left).every((word) => words.firstEntry.has(word) || words.lastEntry.has(word));
}

const firstTime = /\bfor the (?:very )?first time\b/;

const kinds = { eyes: words.eyes, eyesTold: words.eyesTold, email: words.email, uci: words.uci, height: words.height, country: words.country, code: words.code } as const; // prettier-ignore

/** Whether the words beside a value, cut out of them, are known to leave it as it is. `own` are names that may stand there. */
export function isPlain(cutOut: string, kind: keyof typeof kinds, own = ""): boolean {
  const names = new Set(lettersOf(fold(own)));
  const left = (kind === "uci" ? besideNumbers : kind === "eyes" ? besideEyes : besideAll)(cutOut);
  return areKnown(left, kinds[kind], names);
}

function areKnown(left: string, known: ReadonlySet<string>, own: ReadonlySet<string> = new Set()): boolean {
  return lettersOf(left).every((word) => known.has(word) || own.has(word) || chinese.test(word));
}

/** Folded words without a person's own names. */
export function withoutOwn(folded: string, { givenName, familyName }: AskedPerson): string {
  const own = new Set(lettersOf(fold(`${givenName} ${familyName}`)));
  return folded.replace(/\p{L}+/gu, (word) => (own.has(word) ? " ".repeat(word.length) : word));
}

/** Signs of dates, of entering and of ports: all that Chinese writers put beside a date. */
const chinese =
  /^[年月日号號时時分上下午晚早周星期一二三四五六天我是在于於的首次第最近后後入境到达達抵登陆陸加拿大机機场場口岸从從经經来來多伦倫温溫哥华華蒙特利尔爾眼睛色颜顏邮郵箱件谢謝号號码碼客户戶深浅淺您你好很多请請]+$/;

function lettersOf(text: string): string[] {
  return text.match(/[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])\p{L})+/gu) ?? [];
}

const came =
  /\b(?:enter(?:ed|ing)?|arriv(?:ed|ing|al)|land(?:ed|ing)|came|coming|flew|flying|drove|return(?:ed|ing)?|back|retour|provenance|flight|vol|plane|connecting|car|train|bus|driving|drove|entree?s?|arrivee?s?|venue?s?|revenue?s?|rentree?s?)\b/;
const origin = /\b(?:from|via|depuis|en provenance|de|du|des|d')\b/g;

/** What came from there: "my flight from Delhi". */
const carried = /\b(?:(?:on|by) )?(?:(?:the|my|our|a|mon|le|un) )?(?:flight|plane|vol|avion) $/;

/** Without where they came from, behind a word for coming: "arrived from India", "back from vacation", and in the place of an entry (`isEntry`). Canada is no such place. */
export function withoutOrigins(given: string, isEntry = false): string {
  let left = given;
  for (const match of given.matchAll(origin)) {
    const before = isEntry ? "entered" : given.slice(0, match.index);
    if (match[0] === "from" ? !came.test(before) && !/[,;(¤–-] ?$/.test(before) : !came.test(before)) continue;
    const end = originEnd(given, match.index + match[0].length);
    if (end === undefined) continue;
    const start = match.index - (carried.exec(given.slice(0, match.index))?.[0].length ?? 0);
    left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  }
  return left;
}

/** Holidays that people come back from. */
const leave =
  /^[ ']*(?:(?:my|a|the|mes|nos|les|mon|chinese|lunar|short|long|small|quick) )*(?:vacations?|holidays?|trip|vacances|voyage|visit|new year|conge|christmas|honeymoon)\b/;

function originEnd(given: string, from: number): number | undefined {
  const away = leave.exec(given.slice(from, from + 60));
  if (away) return from + away[0].length;
  const parts = [...given.slice(from, from + 60).matchAll(/\p{L}+/gu)];
  const names = parts.map((part) => part[0]);
  const first = ["the", "l", "la", "le"].includes(names[0] ?? "") ? 1 : 0;
  const country = countryAt(names, first);
  const next = nameAt(names, first, surelyAbroad) ?? (country && country.codes[0] !== "CA" ? country.next : undefined);
  const last = next === undefined ? undefined : parts[next - 1];
  return last && nameAt(names, first, surelyCanadian) === undefined ? from + last.index + last[0].length : undefined;
}
