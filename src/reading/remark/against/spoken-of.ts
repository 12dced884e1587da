import { wordsOf } from "../../align/token.ts";
import type { Family } from "../../answers/walked.ts";
import { nameAt, surelyCanadian } from "../../field/canada.ts";
import { monthOf } from "../../field/date-words.ts";
import { portsIn } from "../../field/gazetteer.ts";
import { namesAbroad } from "../../field/yes-no-beside.ts";
import { eat } from "../agree/eat.ts";
import { whomAt } from "../agree/whom.ts";

/** A sentence of a remark: folded, and as it was written, letter for letter. */
export interface Sentence {
  readonly folded: string;
  readonly written: string;
}

/** Some of the family, of whom a sentence says something that a pattern knows. */
interface Saying {
  readonly people: readonly string[];
  readonly match: RegExpExecArray;
  readonly at: number;
}

const kin =
  /\b(?:brother|sister|mother|father|mom|dad|mum|parents?|cousin|friend|uncle|aunt|nephew|niece|grand(?:mother|father|ma|pa|parents)|frere|soeur|mere|pere|cousine?|amie?s?|oncle|tante|neveu|maman|papa|belle-\w+|beau-\w+)(?!\p{L})/u;
const pronoun = /^(?:he|she|they|him|her|them|il|elle|ils|elles|lui|eux)\b/;

/** Who of the family stands before words that a sticky pattern eats: "my husband" before " is in Colombia". */
export function saidOf(text: string, pattern: RegExp, family: Family): Saying[] {
  const found: Saying[] = [];
  if (!standsIn(text, pattern)) return found;
  let mentioned: readonly string[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}'-]|\d)\p{L}|(?<=[\p{L}]')\p{L}/gu)) {
    const whom = whomAt(text, index, family, mentioned);
    if (!whom) continue;
    // "My mother is ill, she is in Lima": nobody of the family.
    if (pronoun.test(text.slice(index)) && (kin.test(text.slice(0, index)) || mentioned.length === 0)) continue;
    const match = eat(pattern, text, whom.end);
    if (match) found.push({ people: whom.people, match, at: whom.end });
    if (whom.people.length < family.people.length) mentioned = whom.people;
  }
  return found;
}

const anywhere = new WeakMap<RegExp, RegExp>();

/** Whether a sticky pattern holds at any place: where it does not, nobody need be looked for. */
function standsIn(text: string, pattern: RegExp): boolean {
  const free = anywhere.get(pattern) ?? new RegExp(pattern.source, pattern.flags.replace("y", ""));
  anywhere.set(pattern, free);
  return free.test(text);
}

const placed =
  /(?<![\p{L}'])(?:in|to|from|near|en|au|aux|a|depuis|vers|de|d')(?: |(?<='))(?:the |la |le |l'|les )?(\p{L}[\p{L}'’-]+(?: \p{L}+)?)/gu;
const noPlace =
  /^(?:canada\w*|st|ste|saint|sainte|fort|mount|port|university|universite|hospital|hopital|college|cegep|school|ecole|english|anglais|french|francais|ircc|outlook|gmail|yahoo|samsung|iphone|ipad|android|huawei|grade|year|room|god|dieu|christ\w*|noel|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|i|it|pearson)\b/;

/** Whether a stretch names a place that is surely abroad. */
export function namesSurely({ folded }: Sentence): boolean {
  return namesAbroad(folded.match(/\p{L}+/gu) ?? []) || vague.test(folded);
}

const vague = /\b(?:abroad|overseas|a l'etranger|au bled|au pays|back home)\b/;

/** Whether a stretch names a place that nobody knows to be in Canada. */
export function namesElsewhere({ folded, written }: Sentence, family: Family): boolean {
  if (namesSurely({ folded, written })) return true;
  const names = new Set(family.people.flatMap((one) => [...wordsOf(one.givenName), ...wordsOf(one.familyName)]));
  return [...folded.matchAll(placed)].some(({ index, 0: all, 1: name = "" }) => {
    const from = index + all.length - name.length;
    const parts = name.match(/\p{L}+/gu) ?? [];
    return (
      /^\p{Lu}/u.test(written.slice(from)) &&
      !noPlace.test(name) &&
      nameAt(parts, 0, surelyCanadian) === undefined &&
      portsIn(name).length === 0 &&
      monthOf(parts[0] ?? "") === undefined &&
      !names.has(parts[0] ?? "")
    );
  });
}

/** The sentences of a remark; letter for letter, or as folded where folding changed their length. */
export function sentencesIn(words: string, folded: string): Sentence[] {
  const written = folded.length === words.length ? words : folded;
  const found: Sentence[] = [];
  for (const match of folded.matchAll(sentence)) {
    const to = match.index + match[0].length;
    found.push({ folded: match[0], written: written.slice(match.index, to) });
  }
  return found;
}

const sentence = /[^.;!?]+(?:\.(?=[\p{L}\d])[^.;!?]*)*/gu;
