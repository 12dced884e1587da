import type { AskedPerson } from "../../question/person.ts";
import { areEntryWords, besideDate, withoutKnownPlaces, withoutOwn, withoutSpans } from "../field/beside.ts";
import { monthOf } from "../field/date-words.ts";
import { fold } from "../normal.ts";

const here = /\b(?:canad\w*|here|ici)\b/;

/** The earliest year that a sentence tells of something in Canada: "My daughter was born in Toronto in 2015". */
export function yearHere(sentence: string): number | null {
  const years = sentence.match(/\b(?:19|20)\d\d\b/g);
  if (!years) return null;
  const folded = fold(sentence);
  return here.test(folded) || withoutKnownPlaces(folded) !== folded ? Math.min(...years.map(Number)) : null;
}

/** Beside these a word that is known is not told by itself. */
const later = /\b(?:after|since|apres|depuis|leave|conge)\b/;

/** Who came, and what for: words of a coming that is told by itself. */
const also =
  /\b(?:he|she|they|his|her|il|elles?|ils|husband|wife|spouse|partner|sons?|daughters?|children|kids|parents|mari|femme|epouse?|conjointe?|fils|filles?|enfants|here|ici|dear|bonjour|hello|hi)\b|\bjoined (?:me|us|him|her|them)\b|\b(?:m'|nous |les |l')(?:a|ont) (?:ensuite |aussi )?rejointe?s?\b|\b(?:(?:in order )?to (?:study|work|live)|(?:pour|afin d'?e?) ?(?:y )?(?:etudier|travailler|vivre)|(?:for|pour) (?:my |mes |our |nos )?(?:studies|etudes|work))\b(?= *(?:$|[.,;!]|and |et |on |in |at |le |a |au ))/g;

/**
 * Whether words tell of coming in and no more: beside "I came to Canada on 27 March 2017 as a student" nothing stands by
 * which it may have been the second time ("for my new contract", "like every spring").
 */
export function tellsComing(told: string, people: readonly AskedPerson[]): boolean {
  const folded = people.reduce((words, person) => withoutOwn(words, person), fold(told));
  const days = [...folded.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(
    ({ 0: word, index }) =>
    /^\d/.test(word) || monthOf(word) !== undefined ? [{ start: index, end: index + word.length }] : [], // prettier-ignore
  );
  return !later.test(folded) && areEntryWords(besideDate(withoutSpans(folded, days)).replace(also, " "));
}

const timeAlone =
  /^\W*(?:(?:and|et) )?(?:(?:la|ma|sa|the|my|his|her) )?(?:(?:very|toute) )?(?:first|last|premiere|derniere) (?:time|fois)(?: ever)?,? (?:was|etait|c'etait|fut|est|is)(?: on| le)? \d/;
/** What somebody may have done a first time besides. */
const others =
  /\b(?:visas?|permits?|permis|appl\w+|demand\w+|trips?|travel\w*|voyag\w*|vacances|holidays?|visit\w*|usa?|states|etats|met|married|mari\w+|work\w*|travail\w*|times|twice|fois|abroad|etranger|sent|wrote|envoy\w+|ecrit)\b/;

/** "La première fois était le 3 mai 2014": the first entry, behind an answer that speaks of nothing else done more than once. */
export function tellsTime(clause: string, before: string): boolean {
  return timeAlone.test(fold(clause)) && !others.test(before.replace(/\b(?:mon mari|my (?:wife|husband))\b/g, " "));
}
