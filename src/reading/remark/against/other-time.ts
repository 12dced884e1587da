import { namesAbroad } from "../../field/yes-no-beside.ts";
import { portsIn } from "../../field/gazetteer.ts";
import { placeIn } from "../../field/yes-no-where.ts";
import type { Bearing } from "../agree.ts";
import { timesIn } from "../agree/times.ts";
import { peopleIn } from "../named.ts";
import { namesElsewhere, type Sentence } from "./spoken-of.ts";

/** A time at which somebody was here or away, which the entries that were answered leave no room for. All on folded text. */

const ourselves = /\b(?:i|i've|we|we've|my(?! \p{L}+'s\b)|our|je|nous|on|mon|ma|mes|notre|nos)(?!\p{L})|\bj'/u;
const lived =
  /\b(?:married|marie\w*|nee?s?|visited|visite|saw|commenc\w+|start\w*|began|begun|stud(?:ied|ying)|worked|lived|living|rented|bought|met|habite\w*|habitais|vecu|vivais|vivions|travaille\w*|travaillais|etudie\w*|etudiais|loue|achete|rencontre\w*|passe|suivi|spent|attended|graduat\w*|diplome\w*|born|accouche\w*|gave birth)\b/;
const remote =
  /\b(?:online|remote\w*|distance|en ligne|appl\w+|postul\w*|company|compagnie|entreprise|sister|brother|mother|father|parents|soeur|frere|mere|pere|friends?|amie?s?|cousine?s?|uncle|oncle|aunt|tante|offer|offre|invited|invit\w*)\b/;

/** Whether somebody of them lived here before anybody came: "J'ai commencé mon cours à Montréal en 2015". */
export function wasHereBefore({ folded }: Sentence, { family, facts, now }: Bearing): boolean {
  if (!lived.test(folded) || !ourselves.test(folded) || remote.test(folded)) return false;
  const isHere = placeIn(folded.match(/\p{L}+/gu) ?? [])?.here === true || portsIn(folded).length > 0;
  if (!isHere || namesAbroad(folded.match(/\p{L}+/gu) ?? [])) return false;
  const people = family.people.map(({ id }) => id);
  const first = Math.min(...people.map((one) => facts.first(one) ?? -Infinity));
  return timesIn(folded, now).some((time) => time.isDated && lastOf(time, now) < first - 0.2 && time.from > 0);
}

/** The last month, of those until now, that a time fits. */
function lastOf(time: { from: number; fits: (months: number) => boolean }, now: number): number {
  for (let months = Math.floor(now) + 0.5; months >= time.from; months--) if (time.fits(months)) return months + 0.5;
  return time.from;
}

const excuse =
  /\b(?:forgive\w*|jet-?\s?lag\w*|decalage|late|delay\w*|retard|tard|sooner|earlier|plus tot|did not (?:answer|reply|respond|see|write)|didn't (?:answer|reply|respond|see|write)|excuse\w*|pas (?:repondu|pu repondre|vu votre))\b/;
const awayWords =
  /\b(?:vacations?|holidays?|trip|travel\w*|flight|flew|abroad|overseas|visiting|conge\w*|vacances|voyag\w*|vol|etranger|was in|were in|etais (?:a|en|au|aux)|etions (?:a|en|au|aux))\b/;
const justBack =
  /\b(?:rentre|reviens|rentrons|revenons) tout juste\b|\ba peine (?:rentree?s?|revenue?s?|de retour|arrivee?s?)\b|\b(?:just|only just) (?:flew|came|got|returned|landed|arrived) (?:back |home |in |here )*(?:from|yesterday|today|this|last)\b|\b(?:am|are|'m|'re) (?:back |home ){1,2}(?:from|since (?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b|\b(?:viens|venons) de (?:rentrer|revenir|arriver)\b|\b(?:suis|sommes) (?:tout juste |a peine )?(?:de retour|rentree?s?|revenue?s?) (?:hier|ce matin|avant-hier|cette semaine)\b/;
/** Who comes back late to their mail came back so lately, in months. */
const latelyMonths = 3;
/** Where our mail found them: "I read your email on the plane home from Warsaw." */
const mailFound =
  /\b(?:reached|found|read|got|received|saw|opened|lu|recu|vu|arrivee?)\b[^.;!?]{0,20}\b(?:your|votre) (?:e-?mail|mail|message|courriel|letter|lettre)\b|\b(?:your|votre) (?:e-?mail|mail|message|courriel|letter|lettre)\b[^.;!?]{0,12}\b(?:reached|found|came|arrived|arrivee?|est arrivee?)\b/;
const onTheWay = /\b(?:plane|flight|avion|vol|airport|aeroport|vacations?|holidays?|vacances)\b/;
const toAndFro = /\b(?:back and forth|va-et-vient|allers?[- ]retours?|commut\w*|navette)\b/;
const often =
  /\b(?:once|twice|several times|a few times|\d times|une fois|deux fois|plusieurs fois|quelques fois) (?:a|per|par|every) (?:week|month|semaine|mois)\b|\b(?:every|each|chaque|tous les|toutes les) (?:other |second |deux )?(?:weeks?|weekends?|months?|semaines?|mois|fins de semaine|week-ends?)\b|\b(?:weekly|monthly)\b|\bon (?:satur|sun|fri|mon)days\b|\b(?:vais|allons|descends) [^.;!?]{0,24}\ble (?:samedi|dimanche|vendredi|lundi)\b/;
const goes = /\b(?:go|goes|drive|cross|travel|fly|pop|run|went|vais|va|allons|vont|traverse\w*|passe|passons|voyage\w*|takes? (?:me|us)|emmene|descend\w*|conduis|been|fais|faisons)\b/; // prettier-ignore
/** Who goes again and again came back no longer ago than this. */
const oftenMonths = 14;

/** Whether the last entry is too long ago for a sentence: "I was on vacation in Cuba, sorry for the late reply". */
export function isTooOld(sentence: Sentence, remark: string, { family, facts, now }: Bearing): boolean {
  const { folded } = sentence;
  if (!ourselves.test(folded) || /\b(?:mother|father|parents|mere|pere|sister|brother|soeur|frere|letter|lettre)(?:'s)? (?:is|was|came|est|etait|flight|vol)\b/.test(folded)) return false; // prettier-ignore
  if (timesIn(folded, now).some(({ isDated }) => isDated)) return false;
  if (mailFound.test(folded) && (onTheWay.test(folded) || namesElsewhere(sentence, family)) && !/\b(?:before|after|avant|apres)\b/.test(folded)) return family.people.every(({ id }) => now - (facts.last(id) ?? now) > latelyMonths); // prettier-ignore
  const last = Math.max(...family.people.map(({ id }) => facts.last(id) ?? Infinity));
  const abroad = namesElsewhere(sentence, family);
  if (justBack.test(folded) && abroad) return now - last > latelyMonths;
  if (excuse.test(remark) && awayWords.test(folded) && (abroad || /\b(?:abroad|overseas|etranger|flight|vol)\b/.test(folded))) return now - last > latelyMonths; // prettier-ignore
  return (toAndFro.test(folded) || (often.test(folded) && goes.test(folded))) && abroad && now - last > oftenMonths;
}

const onceMore =
  /\b(?:came|returned|re-?entered|back|revenue?s?|rentree?s?|retour)\b.*\b(?:(?:then|and|puis|et) (?:also |aussi |then |puis )?(?:once more|again|another time|une fois de plus|encore une fois|a nouveau|de nouveau|in|en|from|d[eu']|au)\b.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|spring|summer|fall|autumn|winter|printemps|ete|automne|hiver)\b|(?:and|then|puis|et) (?:then |ensuite |puis )?(?:(?:i|we|je|nous|on) )?(?:went|flew|drove|travell?ed|suis (?:re)?(?:partie?|allee?|retournee?)|sommes (?:re)?(?:partis?|alles)) (?:to|a|en|au|aux)\b)/;

/** Whether a return is told and another one behind it: "I returned in June 2024, then once more in August." */
export function toldTwice({ folded }: Sentence): boolean {
  return onceMore.test(folded) && ourselves.test(folded);
}

const pilgrimage = /\b(?:hajj|hadj|haj|omra|umrah|oumra|pilgrimage|pelerinage|la mecque|mecca)\b/;
const spent = /\b(?:spent|spend|passe|avons passe|ai passe) (?:the (?:whole |entire )?|tout |l'|le |tout l')(?<season>summer|winter|spring|fall|autumn|ete|hiver|printemps|automne)\b/; // prettier-ignore
const ends: Readonly<Record<string, readonly number[]>> = { summer: [6, 7, 8, 9], ete: [6, 7, 8, 9], winter: [0, 1, 2, 3, 4], hiver: [0, 1, 2, 3, 4], spring: [3, 4, 5, 6], printemps: [3, 4, 5, 6], fall: [9, 10, 11, 0], autumn: [9, 10, 11, 0], automne: [9, 10, 11, 0] }; // prettier-ignore

/** Whether a journey is told of a time that leaves the last entry behind it. */
export function wentLater(sentence: Sentence, { family, facts, now }: Bearing): boolean {
  const { folded } = sentence;
  if (!ourselves.test(folded) || /\b(?:will|would|if|si|plan\w*|next|prochaine?|hope|espere\w*|not|n't|pas|never|jamais)\b/.test(folded)) return false; // prettier-ignore
  const last = Math.max(...family.people.map(({ id }) => facts.last(id) ?? Infinity));
  if (!pilgrimage.test(folded) && !namesElsewhere(sentence, family)) return false;
  const times = timesIn(folded, now);
  const season = spent.exec(folded)?.groups?.["season"];
  if (season !== undefined && times.length === 0) return !(ends[season] ?? []).includes(Math.floor(last) % 12);
  const years = times.filter(({ isDated, from }) => isDated && from <= now);
  if (years.length === 0) return false;
  // "My trip in 2024 was in the fall": a month or a season beside its year.
  const begins = Math.max(...years.map(({ from }) => from)) + partOf(folded, times.length);
  return begins <= now && begins > last + 0.1;
}

const parts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:late|end of|toward the end of|(?:a la )?fin(?: de)?|tail end of) (?:last year|19\d\d|20\d\d|l'an(?:nee)?)/, 9],
  [/\b(?:mid-?|middle of|(?:au )?milieu (?:de )?)(?:19|20)\d\d/, 4],
  [/\b(?:fall|autumn|automne)\b/, 8],
  [/\b(?:summer|(?<!\b(?:a|ont|ai|avons|avait|est) )ete)\b/, 5],
];

/** By how many months a part of a year begins after the year, where the year alone is told. */
function partOf(folded: string, told: number): number {
  if (told > 1 && !/\b(?:fall|autumn|automne|summer|ete)\b/.test(folded)) return 0;
  if (/\b(?:spring|summer|fall|autumn|winter|printemps|ete|automne|hiver),? (?:of |de )?(?:19|20)\d\d\b|\b(?:last|this|past) (?:spring|summer|fall|autumn|winter)\b|\b(?:ete|automne) (?:derniere?|passee?)\b|\bcet (?:ete|automne)\b/.test(folded)) return 0; // prettier-ignore
  return parts.find(([pattern]) => pattern.test(folded))?.[1] ?? 0;
}

const snow =
  /\b(?:snow\w*|blizzard|de-?ic\w+|ice storm|snowstorm|freezing|neige|neigeait|tempete de neige|verglas|poudrerie|degivr\w*|-\d\d)\b/;
const heat = /\b(?:heat ?wave|canicule|so hot|very hot|scorching|chaleur ecrasante|pleine chaleur)\b/;
const ofTheDay = /\b(?:that day|the day|when (?:i|we)|landed|plane\w*|arriv\w*|ce jour-la|le jour|quand (?:je|nous|on)|avion\w*|atterri\w*|remember|rappelle)\b/; // prettier-ignore

/** Whether the weather told of the day of an entry is not that of its season here. */
export function weathersOtherwise(
  { folded }: Sentence,
  entry: (person: string) => number | null,
  { family }: Bearing,
): boolean {
  // prettier-ignore
  const isSnow = snow.test(folded);
  if ((!isSnow && !heat.test(folded)) || !ofTheDay.test(folded) || /\b(?:first snow|jamais|never|not|no|pas|without)\b/.test(folded)) return false; // prettier-ignore
  const months = family.people.flatMap(({ id }) => entry(id) ?? []).map((one) => Math.floor(one) % 12);
  return months.length > 0 && months.every((one) => (isSnow ? one >= 5 && one <= 8 : one <= 2 || one >= 10));
}

const stayed =
  /(?:\b(?:not|never|pas|jamais|plus)\b|n't\b)[^.;!?,]{0,16}\b(?:left|leave|travell?ed|gone|went (?:back|home|out|away)|been (?:out|away|abroad|back|home)|quitte|sortie?s?|repartie?s?|retournee?s?|voyage)\b(?! (?:my|mon|ma|the (?:job|company))\b).*\b(?:since|depuis)\b/;

/** Who left no more since a time that is none of their last entry: "I came in March 2019 and have not left since." */
export function stayedTooLong(
  { folded, written }: Sentence,
  remark: string,
  { family, facts, now }: Bearing,
): readonly string[] {
  // prettier-ignore
  if (!stayed.test(folded)) return [];
  const isAll = family.people.length === 1 || /\b(?:we|nous)\b/.test(folded);
  const whose = isAll ? family.people.map(({ id }) => id) : peopleIn(written, family);
  const own = timesIn(folded, now);
  const told = (own.length > 0 ? own : timesIn(remark, now)).findLast(({ isDated }) => isDated);
  const isTold = told !== undefined && whose.every((id) => (facts.last(id) ?? 0) > told.from + 1 && !told.fits(facts.last(id) ?? 0)); // prettier-ignore
  return isTold ? whose : [];
}
