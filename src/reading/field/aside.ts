import type { AnswerType } from "../../question/questionnaire.ts";
import { fold, normalise } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { kinfolk, type Phrase } from "./aside-grammar.ts";
import { besideFirstEntry, besideLastEntry, besidePort, besideReturn } from "./aside-entry.ts";
import { besideEmail, besideEmailOfFamily, besideEyes, besideName, besideUci } from "./aside-more.ts";
import { isStory } from "./aside-open.ts";
import { speaksAgainst } from "./aside-against.ts";
import { besideNo, besideYes } from "./aside-presence.ts";
import { withoutKnownPlaces, withoutSpans } from "./beside.ts";
import { nameAt, surelyAbroad } from "./canada.ts";
import { isAtOdds } from "./place-odds.ts";
import { countryAt } from "./country-names.ts";
import { datesIn } from "./date-scan.ts";
import { monthOf } from "./date-words.ts";
import { isTalk } from "./yes-no-talk.ts";

/** Longer answers are told, not noted. */
const longest = 240;
const value = "§";
const other = "¥";

/** "(Emirates, Dubai - Toronto)": no bound, but a way. */
const route = /(?<=\([^()]*\p{Lu}\p{L}+) [-–→>] (?=\p{Lu}\p{L}+\))/u;

/** Where one thing said ends and another begins. */
const bounds = /[,;()[\]!\n:•|…]|\.(?=\s|$)| ?-(?= )|(?<= )-|\//g;
const joint = /(?:and|et|&|so|also|but|mais|plus)\b ?|[\s"'.*>~👍🙂😊-]+/uy;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * An answer without its asides: the clauses of their own, between commas or in brackets or behind the value, of which every word
 * belongs to a phrase that is known to say nothing of the value ("same flight as my husband", "I was a student then"). What is not
 * known stays, and so is asked about. Null where there is none, or nothing else.
 */
export function withoutAsides(given: string, context: FieldContext): string | null {
  if (given.length > longest || given.includes("?")) return null;
  if (context.question.type !== "yes-no" && placing.test(given)) return null;
  const text = normalise(given).text.replace(route, " to ");
  const phrases = phrasesFor(context, text);
  if (!phrases || (context.question.type === "place" && isAtOdds(fold(text)))) return null;
  const said = saidIn(text, context);
  // "I came in at Victoria, BC, on the ferry": the first place is the answer, however it is led up to.
  const place = context.question.type === "place" ? said.words.indexOf("¤") : -1;
  const aside = stretchesOf(said.words)
    .flatMap((one) => asideIn(said, one, phrases, context))
    .filter(({ start, end }) => place < start || place >= end);
  if (aside.length === 0 || aside.some((one) => isAgainst(said, one, text, context))) return null;
  const left = aside.toReversed().reduce((words, { start, end }) => `${words.slice(0, start)} ${words.slice(end)}`, text); // prettier-ignore
  const tidy = tidied(left);
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

/** "All of us are in Canada": an answer of its own; "je suis venue au Canada" is none. */
const placing =
  /(?:\b(?:am|are|is|suis|sommes|est|sont)(?! (?:(?:tous|toutes|tout|deux|d'abord) )*(?:re)?(?:ven|entr|arriv|atterr|débarqu|debarqu))|'m|'re)\b.{0,40}\b(?:in|au) canada\b/i;

/** Whether words behind an answer are an aside as a whole: "14 March 2019. I came as a student." */
export function isAside(given: string, context: FieldContext): boolean {
  if (given.length > longest || given.includes("?")) return false;
  const text = normalise(given).text;
  const phrases = phrasesFor(context, text);
  if (!phrases || !/\p{L}/u.test(text) || placing.test(text)) return false;
  const said = saidIn(text, context);
  return stretchesOf(said.words).every((one) => consumed(said, one.start, one.end, phrases) === one.end && !isAgainst(said, one, text, context)); // prettier-ignore
}

function isAgainst(said: Said, { start, end }: Stretch, text: string, context: FieldContext): boolean {
  return speaksAgainst({ words: said.words.slice(start, end), folded: fold(text), text, context });
}

function phrasesFor({ question, person }: FieldContext, text: string): readonly Phrase[] | undefined {
  if (question.type === "yes-no") return /^\W*(?:no|non|nope|nah|not|pas)\b/i.test(text) ? besideNo : besideYes;
  if (question.type === "date") return question.tense === "future" ? besideReturn : question.id === "lastEntry" ? besideLastEntry : besideFirstEntry; // prettier-ignore
  return question.type === "email" && person.role !== "principal" ? besideEmailOfFamily : byType[question.type];
}

const byType: Partial<Record<AnswerType, readonly Phrase[]>> = {
  place: besidePort,
  email: besideEmail,
  uci: besideUci,
  "eye-colour": besideEyes,
  name: besideName,
};

/** Folded words in which values, places of Canada and other names are signs, length for length. */
interface Said {
  readonly words: string;
  /** The same with `¥` for names that are not in Canada. */
  readonly named: string;
  /** Both with `¢` for those of the family. */
  readonly kin: string;
  readonly namedKin: string;
  /** How long the longest phrase is that begins at a place and ends before another: most are asked for several times. */
  readonly steps: Map<number, number>;
}

/** A number as people write a UCI, with what they put between its digits. */
const digits = /\d(?:[ ._-]?\d){7,9}/g;

function saidIn(text: string, { person, question }: FieldContext): Said {
  const folded = fold(text)
    .replace(/[^\s,;<>()"]+@[^\s,;<>()"]+/g, (one) => value.repeat(one.length))
    .replace(digits, (one) => (one.replace(/\D/g, "") === person.uci ? value.repeat(one.length) : one));
  const plain = withoutSpans(folded, datesIn(text), value);
  const abroad = placesAbroad(plain);
  const isEntry = question.type === "place" || question.type === "date" || question.type === "yes-no";
  const words = isEntry ? restored(withoutKnownPlaces(withoutSpans(plain, abroad, other)), abroad, plain) : plain;
  const named = withoutSpans(words, [...abroad, ...namesIn(text, words)], other);
  return { words, named, kin: withKin(words), namedKin: withKin(named), steps: new Map() };
}

function withKin(words: string): string {
  return words.replace(kinfolk, (one) => "¢".repeat(one.length));
}

/** Words with stretches of them as they stand in other words of the same length. */
function restored(words: string, stretches: readonly Stretch[], from: string): string {
  return stretches.reduce((left, { start, end }) => left.slice(0, start) + from.slice(start, end) + left.slice(end), words); // prettier-ignore
}

function placesAbroad(words: string): Stretch[] {
  const parts = [...words.matchAll(/\p{L}+/gu)];
  const names = parts.map(([name]) => name);
  return parts.flatMap((part, at): Stretch[] => {
    const country = countryAt(names, at);
    const next = nameAt(names, at, surelyAbroad) ?? (country && country.codes[0] !== "CA" && part[0].length > 2 ? country.next : undefined); // prettier-ignore
    const last = next === undefined ? undefined : parts[next - 1];
    return last ? [{ start: part.index, end: last.index + last[0].length }] : [];
  });
}

const noNames =
  /^(?:i|we|my|our|je|nous|mon|ma|mes|the|le|la|les|from|via|with|avec|then|puis|air|flight|vol|and|et|in|at|to|a|au|de|du|canada|came|back|first|last|after|before)$/;

/** Words written as names: with a capital, behind another word, where not all are capitals. */
function namesIn(text: string, words: string): Stretch[] {
  if (text === text.toUpperCase()) return [];
  return [...text.matchAll(/(?<=[\p{L}\p{N}.,)] )\p{Lu}[\p{L}\p{M}'.-]*\p{L}/gu)].flatMap(({ 0: name, index }) => {
    const said = words.slice(index, index + name.length);
    return noNames.test(said) || monthOf(said) !== undefined || /[§¤]/.test(said) ? [] : [{ start: index, end: index + name.length }]; // prettier-ignore
  });
}

function stretchesOf(masked: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of masked.matchAll(bounds)) {
    stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...stretches, { start, end: masked.length }].filter((one) => /\S/.test(masked.slice(one.start, one.end)));
}

/** The stretch where it is an aside as a whole, else the end of it that is one, else what leads up to a value. */
function asideIn(said: Said, { start, end }: Stretch, phrases: readonly Phrase[], context: FieldContext): Stretch[] {
  const [{ words }, { question }] = [said, context];
  if (elsewhere.test(said.named.slice(start, end))) return [];
  const from = question.type === "date" ? words.lastIndexOf(value) + 1 : isLed.has(question.type) ? 2 : 0;
  const isWhole =
    (start >= from || (question.type === "date" && same.test(words.slice(start, end)))) &&
    /\p{L}/u.test(words.slice(start, end));
  if (isWhole && (consumed(said, start, end, phrases) === end || isRoute.test(said.named.slice(start, end)))) return [{ start, end }]; // prettier-ignore
  if (isWhole && start > 0 && isStory(words.slice(start, end), said.named.slice(start, end), knownOf(said, start, end, phrases), context)) return [{ start, end }]; // prettier-ignore
  if (isWhole && start > 0 && question.type === "yes-no" && isTalk(words.slice(start, end), said.named.slice(start, end), words)) return [{ start, end }]; // prettier-ignore
  if (question.type === "name") return [];
  for (const { index } of words.slice(start, end).matchAll(/(?<=[^\p{L}\p{N}'])[\p{L}\p{N}]/gu)) {
    const at = start + index;
    const before = words.slice(start, at);
    const isBehind = question.type === "date" ? /§[ "'.]*$/.test(before) : /[\p{L}§¤]/u.test(before) && !open.test(before); // prettier-ignore
    if (isBehind && !next.test(words.slice(at)) && consumed(said, at, end, phrases) === end) return [{ start: at, end }]; // prettier-ignore
    if (isBehind && question.type === "date" && goesOn.test(words.slice(at)) && isStory(words.slice(at, end), said.named.slice(at, end), knownOf(said, at, end, phrases), context)) return [{ start: at, end }]; // prettier-ignore
  }
  if (question.type === "date" || isLed.has(question.type)) return [];
  const lead = consumed(said, start, end, phrases);
  return lead > start && /^[ ]?[§¤]/.test(words.slice(lead)) ? [{ start, end: lead }] : [];
}

/** What a story right behind a date begins with, where no mark parts them. */
const goesOn =
  /^(?:with|avec|sous|under|driving|carrying|fete|what|such|quel|quelle|pour (?:ma|mon|la|le|mes)|for (?:my|an?|the|[\p{L}]+ (?:college|university|institute))|after (?:my|an?|the)|back from|(?:au )?retour d|apres (?:une?|mes?|le|la)|as an?|comme|j'ai|i (?:saw|had|remember)|having|feeling|lol)\b/u;

/** "The stamp is blurred": what is said of the proof is said of the day. */
const ofPaper = /\b(?:stamp\w*|tampon\w*|cachet|pass(?:e?port)?s?|tickets?|billets?|boarding|records?|documents?)\b/;

/** "The flight | to Lagos": where a journey led. */
const leads = /^ ?(?:to|into|towards|out|home|away|for|pour|vers|a|au|aux|jusqu\w*)\b/;

/** How many letters at the head of a stretch are of known phrases; none where but a name follows them. */
function knownOf(said: Said, start: number, end: number, phrases: readonly Phrase[]): number {
  const known = consumed(said, start, end, phrases);
  if (ofPaper.test(said.words.slice(start, known))) return 0;
  if (leads.test(said.words.slice(known, end))) return 0;
  return /^[\s¥]*$/.test(said.named.slice(known, end)) ? 0 : known - start;
}

/** "Same as me, June 3, 2022": before a date, where all else may be said of another. */
const same = /^\s*(?:the |la |le )?(?:same|meme|idem|pareil)\b/;

/** "Nuuk airport": perhaps where the entry was. */
const elsewhere = /¥ (?:international )?(?:airport|bridge|border|crossing)\b/;

/** What answers such a question stands first. */
const isLed: ReadonlySet<AnswerType> = new Set<AnswerType>(["eye-colour", "yes-no"]);

/** "Port-au-Prince - Montréal", "Delhi to Toronto". */
const isRoute = /^\s*¥[¥ '.-]*(?:-|to|a|vers|>|→)+ ?¤[¤ '.-]*$/;
/** "Montreal then Toronto": perhaps two places, where no mark parts them. */
const next = /^(?:and |et )?(?:then|puis|ensuite) (?:to |a )?¤/;
/** Words that want another behind them. */
const open =
  /\b(?:is|was|were|are|est|etait|sont|at|au|aux|a|an|the|le|la|les|du|de|des|of|in|on|en|plus|no|non|not|pas|my|our|mon|ma|mes|his|her|first|second|other|last|by|par|to|for|pour|only|where|ou|when|quand|that|que)\s*$/;

/** How far phrases follow one another from a place on: to the end, or to what is in none of them. */
function consumed(said: Said, start: number, end: number, phrases: readonly Phrase[]): number {
  const words = said.words.slice(0, end);
  let at = start;
  for (;;) {
    joint.lastIndex = at;
    const skipped = joint.exec(words)?.[0].length ?? 0;
    at += skipped;
    if (at >= end) return end;
    const place = at * (longest + 1) + end;
    const step = said.steps.get(place) ?? Math.max(...phrases.map((one) => lengthAt(one.pattern, saidFor(one, said).slice(0, end), at))); // prettier-ignore
    said.steps.set(place, step);
    if (step <= 0) return skipped === 0 ? at : at - skipped;
    at += step;
  }
}

function saidFor(phrase: Phrase, said: Said): string {
  if (phrase.kin) return phrase.named ? said.namedKin : said.kin;
  return phrase.named ? said.named : said.words;
}

function lengthAt(pattern: RegExp, words: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(words)?.[0].length ?? 0;
}

function tidied(words: string): string {
  return words
    .replace(/\(\s*[,;]*\s*\)/g, " ")
    .replace(/[ ,;:(-]+(?= *(?:[,;.!)\n]|$))/g, "")
    .replace(/ {2,}/g, " ")
    .replace(/^[\s,;:.!)-]+|[\s,;:(-]+$/g, "");
}
