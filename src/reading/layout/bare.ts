import { questionNamed } from "./label.ts";
import type { Labelled } from "./label.ts";
import { blankForAll, headsEverybody, isForAll } from "../family/shared.ts";
import { trimmed } from "./count.ts";
import type { Words } from "../answers/walked.ts";
import { portsIn } from "../field/gazetteer.ts";
import { shade } from "../field/hue.ts";
import { fold } from "../normal.ts";

const date =
  /^(?:on |le |the |du )?(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.?,? )?(?:\d|(?:jan|feb|fev|mar|apr|avr|may|mai|jun|jui|jul|aug|aou|sep|oct|nov|dec)\p{L}*\.? \d)/u;

/** What a value of each question looks like, folded, where only a space parts it from its label. */
const shapes: Readonly<Record<string, RegExp>> = {
  fullName:
    /^(?!(?:of|on|in|as|du|de la|des|tel|comme|au|sur) )\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){1,5}$/u,
  uci: /^(?:no\.? |# ?|number )?[\d][\d -]{6,16}$/,
  email: /^(?:\S+@\S+|(?:the )?same\b.{0,40}|this (?:one|e?-?mail|address)\b.{0,20}|(?:la )?meme\b.{0,40})$/,
  firstEntry: date,
  lastEntry: date,
  plannedReturn: date,
  lastEntryPlace: /^(?!(?:of|de|du|des|moment|present|time)\b|d\W)\p{L}[^:=]{2,80}$/u,
  eyeColour: new RegExp(`^${shade}$`),
  inCanada: /^(?:yes|no|oui|non)\b.{0,40}$/,
  verificationCode: /^[a-z\d-]{4,32}$/,
  height: /\d/,
};
const bareEmail = /^<?[^\s@,;]{1,64}@[^\s@,;]{3,200}>?$/;
/** "Same email address as this one": the words tell what it is. */
const sameEmail =
  /^(?:the |my )?same (?:e-?mail|mail)(?: address)? as (?:this|the) (?:one|e-?mail|message)$|^(?:la |ma )?meme (?:adresse (?:courriel|electronique|e-?mail)|courriel) que (?:celle|celui)-ci$/;
const bareEyes = new RegExp(`^${shade} eyes?$|^(?:les )?yeux ${shade}$`);
const bareCanada =
  /^(?:(?:yes|oui),? )?(?:(?:i am|i'm|we are|je suis|nous sommes|both|all|tous|currently|now|still|actuellement|presentement) ){0,3}(?:in|au) canada(?:,? (?:now|currently|right now|yes|oui|actuellement|presentement|en ce moment))?$/;
/** A sentence is none of this. */
const speaks =
  /\b(?:is|are|am|was|were|i'm|i|est|suis|sont|etais?|je|we|nous|entre|rentree?|revenue?|venus?|arrive|atterri|remonte(?:nt)?|(?:ont|a|avait) (?:eu )?lieu|(?<=\b(?:entrees?|arrivees?|canada|derniere|recente|premiere) )date(?:nt)? (?:du|de)|dates? (?:from|back)|[ms]'appelle|j'ai|(?:he|she) has|(?:il|elle) a)\b|\?/;
/** Where the next label may begin: a mark, and a comma within a date or a place is none. */
const joint = /[,;|•]\s*(?:(?:and|et)\s+)?|\.\s+|\s+[–—-]\s+|\s+(?:and|et)\s+/g;
/** "Place of entry airport of Québec": the kind of place and what joins it to the name are part of the name. */
const ofName = /\b(?:of|de|du|des|l'|airport|aeroport|port|poste|frontalier|border|crossing|city|point)$/;
const placeAlone = /^(?:place|lieu|endroit|location|where)$/;
const labelled = /\b(?:e-?mails?|mail|courriels?|adresses?|address|eyes?|yeux|uci|iuc)\b.{0,30}[–—-]\s+$/;
const returned = /\b(?:came|got|was|were|returned|revenue?s?|rentree?s?)\b/;
/** No label has more words. */
const labelWords = 6;
/** A longer line is prose. */
const longest = 400;

const worded = /[\p{L}\p{N}]/u;

interface Segment {
  readonly question: string;
  /** Where the segment begins, and where its value does. */
  readonly start: number;
  readonly from: number;
  readonly all: boolean;
}

/**
 * Cuts a line whose labels nothing but a space parts from their values: "UCI 1123456789, first entry 2019-08-25, brown eyes".
 * Each label must name a question and a value of its kind must follow; null where the line does not begin so, but for a name.
 */
export function splitBareLabels(line: string, order: readonly string[]): Labelled | null {
  if (line.length > longest) return null;
  const folded = fold(line);
  if (
    speaks.test(folded.replace(/\b(?:i am|i'm|we are|je suis|nous sommes)(?: \w+)? (?:in|au) canada\b/, "")) ||
    folded.length !== line.length
  )
    return null;
  if (headsEverybody(/^[^:]{0,100}:?/.exec(line)?.[0] ?? "")) return null;
  const dotted = dottedLabel(line, folded, order);
  if (dotted) return dotted;
  const starts = [/^[\s>*•·–—-]*/.exec(folded)?.[0].length ?? 0];
  for (const match of folded.matchAll(joint)) {
    const at = match.index + match[0].length;
    if (!isInDate(folded, match.index, at)) starts.push(at);
  }
  const segments = starts.flatMap((start, index): Segment[] => {
    const end = starts[index + 1] ?? folded.length;
    return segmentAt(folded, start, end, order);
  });
  const [first] = segments;
  if (!first || new Set(segments.map((one) => one.question)).size !== segments.length) return null;
  const before = line.slice(0, first.start);
  // What leads is a heading or a name at most.
  if (before.split(/\s+/).length > 8 || /\d/.test(before) || (segments.length === 1 && starts.length > 2)) return null;
  // "Old email - zoe@example.org": a label all the same, and not one of ours.
  if (segments.length === 1 && labelled.test(folded.slice(0, first.start))) return null;
  return {
    before: before.replace(/[\s,;:|–—-]+$/, ""),
    parts: segments.map(({ question, start, from, all }, index) => {
      const to = segments[index + 1]?.start ?? line.length;
      return { question, label: start, all, from, piece: false, to: from + trimmedLength(line.slice(from, to)) };
    }),
  };
}

/** "November 23, 2024": the comma before the year parts no answers. */
function isInDate(folded: string, joint: number, at: number): boolean {
  return /^(?:19|20)\d\d\b/.test(folded.slice(at, at + 5)) && /\p{L}{3}\.? \d{1,2}(?:st|nd|rd|th)?$/u.test(folded.slice(Math.max(0, joint - 12), joint)); // prettier-ignore
}

/** "1st entry. 2016-09-01", "Here now.. yes": a stop between a label and a value of its kind. */
function dottedLabel(line: string, folded: string, order: readonly string[]): Labelled | null {
  const match = /^[^.]{2,40}\.{1,2} +(?=\S)/.exec(line);
  const question = match && questionNamed(match[0], order);
  if (!match || !question || !shapes[question]?.test(folded.slice(match[0].length).replace(/[\s.]+$/, ""))) return null;
  return { before: "", parts: [{ question, label: 0, from: match[0].length, to: line.length, piece: false }] };
}

function trimmedLength(words: string): number {
  return words.replace(/(?:[\s,;|•–—-]|\s(?:and|et))+$/i, "").length;
}

function segmentAt(folded: string, start: number, end: number, order: readonly string[]): Segment[] {
  const given = folded
    .slice(start, end)
    .replace(/[\s,;|•.]+$/, "")
    .replace(/\s+(?:and|et|-)$/, "");
  const together = /\b(?:we|both|all|nous|tous)\b/.test(given) && bareCanada.test(given);
  const all = together || isForAll(given);
  const words = all && !together ? blankForAll(given).trimEnd() : given;
  const found = (question: string, at: number): Segment[] =>
    order.includes(question) ? [{ question, start, from: start + at, all }] : [];
  if (bareEmail.test(words) || sameEmail.test(words)) return found("email", 0);
  if (bareEyes.test(words)) return found("eyeColour", 0);
  if (bareCanada.test(words)) return found("inCanada", 0);
  for (const space of [...words.matchAll(/ +/g)].slice(0, labelWords).toReversed()) {
    const label = words.slice(0, space.index);
    const at = space.index + space[0].length;
    // In "first entry 10 Feb 2018" the 10 is the day.
    const question = /\d$/.test(label) ? null : questionNamed(label, order);
    // "Port Huron": a word for a place alone is part of its name; "Place Calgary" is none, where the rest is a port.
    const labels = placeAlone.test(label) && portsIn(words.slice(at)).length > 0;
    if (question === "lastEntryPlace" && !labels && (!label.includes(" ") || ofName.test(label))) continue;
    // "… and came back on 24 February 2025" tells of an entry.
    if (question === "plannedReturn" && returned.test(label)) continue;
    if (question && shapes[question]?.test(words.slice(at))) return found(question, at);
  }
  return [];
}

/** The question that a piece of a row answers under a bare label, and where its value begins: "first entry 2019-08-25". */
export function bareAnswer(folded: string, order: readonly string[]): { question: string; from: number } | null {
  const plain = folded
    .replace(/^(?:yes,? |oui,? )?(?:i am|i'm|je suis) /, "")
    .replace(/^((?:e-?mail|courriel)(?: address)?) (?:is|est) (?=(?:the |la )?(?:same|meme)\b)/, "$1 ");
  if (speaks.test(plain)) return null;
  const [found] = segmentAt(folded, 0, folded.length, order);
  return found && !found.all ? { question: found.question, from: found.from } : null;
}

/** Where in the value of a label another answer begins: "UCI: 1123456789, zoe@example.org, brown eyes". */
export function bareTail(value: string, order: readonly string[]): number | null {
  const folded = fold(value);
  if (value.length > longest || folded.length !== value.length) return null;
  const starts = [...folded.matchAll(joint)]
    .map((match) => match.index + match[0].length)
    // "In Canada? - Yes I am in Canada now": the dash leads the answer.
    .filter((start) => worded.test(folded.slice(0, start)));
  const at = starts.find(
    (start, index) => segmentAt(folded, start, starts[index + 1] ?? folded.length, order).length > 0,
  );
  return at ?? null;
}

/** The sentences of a line where one of them, but not all, is a bare label with its answer; else the line. */
export function bareSentences(line: Words, order: readonly string[]): Words[] {
  const folded = fold(line.words);
  if (folded.length > longest || folded.length !== line.words.length) return [line];
  const starts = [0, ...[...folded.matchAll(/[.!]\s+/g)].map((match) => match.index + match[0].length)];
  const parts = starts.flatMap((start, at) => trimmed(line, start, starts[at + 1] ?? folded.length) ?? []);
  const talks = parts.map(({ words }) => speaks.test(fold(words)));
  if (parts.length < 2 || !talks.includes(true)) return [line];
  const labels = parts.some(({ words }, at) => !talks[at] && segmentAt(fold(words), 0, words.length, order).length > 0);
  return labels ? parts : [line];
}
