import { portsIn } from "../../field/gazetteer.ts";
import { countOf, numberWords } from "../../field/time-said.ts";
import { placeIn } from "../../field/yes-no-where.ts";
import type { Bearing } from "../agree.ts";
import { timesIn } from "../agree/times.ts";
import { monthsOf } from "../agree/when.ts";
import type { Sentence } from "./spoken-of.ts";

/** A part of life that somebody spent here, and was over before the first entry that was answered. All on folded text. */

const i = /(?:^|[^\p{L}])(?:i|we|je|nous)(?!\p{L})|\bj'/u;
const past =
  /\b(?:went|attended|spent|lived|grew|was|were|did|visited|saw|came|stayed|started|finished|vecu|grandi|fait|vu|passe|etudie|allee?s?|venue?s?|etais|habite|habitais|visite|frequente)\b/;
/** Until what age, in years, people speak of themselves so. */
const stages: readonly (readonly [RegExp, number])[] = [
  [/\b(?:as an? (?:child|kid|baby|toddler|little (?:girl|boy))|childhood|enfance|(?:a|an?) (?:kid|child|baby|bebe)|kindergarten|(?:elementary|primary) school|(?:ecole )?primaire|maternelle|enfant)\b|(?:^|\W)petite?,|\b(?:was|etais) (?:little|small|petite?)\b/, 13], // prettier-ignore
  [/\b(?:grew up|grandi|high ?school|(?:mon|au|le) secondaire|teenager|teens|adolescen\w+)\b/, 20],
];
const aged = new RegExp(`\\b(?:when (?:i|we) (?:was|were)|(?:quand )?j'avais|a) (?<age>\\d{1,2}|${numberWords.join("|")})(?: (?:years old|ans))?(?=\\W*$|[,;]| (?:years|ans)\\b)`); // prettier-ignore
const falls = /\bniagara\b/;
const exchange = /\b(?:exchange (?:semester|year|term)|(?:session|annee|semestre) d'echange)\b/;
const afterIt =
  /\b(?:after|apres) (?:my|an?|the|mon|ma|une?|la) (?:\p{L}+ )?(?:exchange|session d'echange|annee d'echange)/u;

/** Whose first entry a youth, or an exchange, in Canada leaves behind it: "I grew up in Toronto", of somebody who came at 29. */
export function livedHereYoung({ folded }: Sentence, { family, facts, now }: Bearing): readonly string[] {
  const whose = family.people.length === 1 ? family.people[0] : family.sender;
  const first = whose ? facts.first(whose.id) : null;
  if (!whose || first === null || !i.test(folded) || !past.test(folded)) return [];
  const isHere = (): boolean =>
    falls.test(folded) || placeIn(folded.match(/\p{L}+/gu) ?? [])?.here === true || portsIn(folded).length > 0;
  if (exchange.test(folded)) {
    const isOwn = timesIn(folded, now).some((time) => time.isDated && time.fits(first)) && !afterIt.test(folded);
    return !isOwn && isHere() ? [whose.id] : [];
  }
  const stage = stages.find(([said]) => said.test(folded))?.[1];
  const age = aged.exec(folded)?.groups?.["age"];
  const until = age === undefined ? stage : countOf(age) + 1;
  if (until === undefined || until > 25 || !isHere()) return [];
  return monthsOf(whose.birthDate) + until * 12 < first ? [whose.id] : [];
}
