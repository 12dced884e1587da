import { isDoubtful } from "../../field/doubt.ts";
import { namesAbroad } from "../../field/yes-no-beside.ts";
import { fold } from "../../normal.ts";
import { doubts, harmlessDoubts, unsureOf } from "../doubt-words.ts";
import { elsewhere, takenBack, uncounted } from "../words.ts";
import { notTheEntry } from "../spoken-words.ts";
import type { Bearing } from "../agree.ts";
import { durationAt } from "./duration.ts";
import {
  air,
  airport,
  away,
  back,
  came,
  crossing,
  isDenied,
  often,
  ordered,
  ours,
  road,
  sinceThen,
  tellsMore,
  theirs,
  visits,
  lifeEvent,
} from "./story-words.ts";
import { timesIn, type Time } from "./times.ts";
import { allOneDay, ofEach } from "./told.ts";
import { whomAt } from "./whom.ts";

/** Longer ones are letters. */
const longest = 320;
const clauseEnd = /[,.;:!()–—\n]|\b(?:and|et|but|mais|so|donc|because|car|then|puis|which|qui|where|ou)\b/;
/** Who travels often says which journey is the last. */
const isLately = /\b(?:latest|most recent|last|derniere?|plus recente?)\b/;
/** A day's slack on either side, in months. */
const slack = 0.05;

/**
 * Whether a remark only tells the story of a journey that the answers bear out: every time in it lies where an entry taken can
 * be, nothing in it doubts, corrects, plans or is said of a paper or another entry.
 */
export function isBorneOut(words: string, bearing: Bearing): boolean {
  const folded = fold(words).replaceAll(/[\n\t]/g, " ");
  if (words.length > longest || folded.includes("?")) return false;
  const times = timesIn(
    folded,
    bearing.now,
    bearing.family.people.map(({ birthDate }) => birthDate),
  );
  const plain = withoutNumbers(blanked(folded, times));
  if (/\d|@/.test(plain) || tellsMore.test(plain) || isHedged(plain)) return false;
  if (
    (often.test(plain) && !isLately.test(plain)) ||
    (times.length === 0 && ![came, back, away].some((one) => one.test(plain)))
  )
    return false;
  const whom = whomIn(folded, bearing);
  const isAlone = bearing.family.people.length === 1;
  if (whom === null || (!isAlone && came.test(plain) && ordered.test(folded)) || !weekdaysHold(plain, whom, bearing)) return false; // prettier-ignore
  const { first, last, place } = bearing.facts;
  const everybody = bearing.family.people.map(({ id }) => id);
  const places = whom.map(place).join(" ");
  if (road.test(plain) && !air.test(plain) && airport.test(places) && !came.test(plain)) return false;
  if (air.test(plain) && !road.test(plain) && crossing.test(places) && !came.test(plain)) return false;
  const isFirst = times.some((time) => ofEach(whom, first, time.fits));
  if (visits.test(plain) && !isFirst) return false;
  const travels = away.test(folded) || back.test(folded) || namesAbroad(folded.match(/\p{L}+/gu) ?? []);
  let goes = false;
  for (const { clause, within } of clausesOf(folded, times)) {
    const leaves = away.test(clause) || back.test(clause);
    if (isDenied(clause) && (leaves || /\b(?:left|quitte|sorti)/.test(clause))) {
      if (!sinceThen.test(clause) && !whom.every((one) => allOneDay([one, one], first) && first(one) === last(one)))
        return false;
      // "I came in March 2019 and have not left since": no later entry than the one told.
      const told = times.findLast(({ isDated }) => isDated);
      if (sinceThen.test(clause) && told !== undefined && !ofEach(whom, last, told.fits)) return false;
      continue;
    }
    if (isAlone && (leaves || came.test(clause)) && theirs.test(clause) && !ours.test(clause)) return false;
    goes ||= leaves;
    const arrives = came.test(clause) && !leaves;
    const isLatest = /\b(?:last|latest|dernier|derniere)\b/.test(clause);
    // "… and was accepted as a refugee in 2020": where nobody travels, it is told of no entry.
    if (!arrives && !leaves && !travels && lifeEvent.test(clause)) continue;
    // "No, I checked: 1 March 2019" tells no journey: such a day is an entry's or is another answer.
    if (!arrives && !leaves && !travels && within.some((time) => time.isDay && !fitsComing(time) && !fitsJourney(time, true))) return false; // prettier-ignore
    for (const time of within) if (!(arrives ? fitsComing(time) : fitsJourney(time, isLatest))) return false;
  }
  // Who went away came back, on a last entry that is no first one, and not that of those who stayed.
  if (goes && !ofEach(whom, last, (months) => whom.every((one) => (first(one) ?? months) < months))) return false;
  return !goes || whom.length === everybody.length || everybody.every((one) => whom.includes(one) || whom.every((other) => last(one) !== last(other))); // prettier-ignore

  function fitsComing(time: Time): boolean {
    return ofEach(whom ?? [], first, time.fits) || (!time.isDated && ofEach(whom ?? [], last, time.fits));
  }

  function fitsJourney(time: Time, isLatest: boolean): boolean {
    if (!time.isDated || isLatest) return ofEach(whom ?? [], last, time.fits);
    return ofEach(whom ?? [], last, (months) => time.from <= months + slack) && ofEach(whom ?? [], first, (months) => time.fits(months) || time.from > months - slack); // prettier-ignore
  }
}

const weekday =
  /(?<the>\b(?:the|that|a|le|ce|un|long) )?\b(?<day>mon|tues|wednes|thurs|fri|satur|sun|lun|mar|mercre|jeu|vendre|same|diman)(?:day|di|che)s?\b/g;
const weekdays = ["mon lun", "tues mar", "wednes mercre", "thurs jeu", "fri vendre", "satur same", "sun diman"];

/** "On Sunday" is the last one; "that Saturday", and "le lundi", the day of the entry. */
function weekdaysHold(folded: string, whom: readonly string[], { facts, now }: Bearing): boolean {
  return [...folded.matchAll(weekday)].every(({ groups }) => {
    const number = weekdays.findIndex((names) => names.split(" ").includes(groups?.["day"] ?? "")) + 1;
    return ofEach(whom, facts.last, (months) => (groups?.["the"] !== undefined || now - months < 0.3) && dayOf(months).dayOfWeek === number); // prettier-ignore
  });
}

function dayOf(months: number): Temporal.PlainDate {
  const part = months - Math.floor(months);
  return Temporal.PlainDate.from({ year: Math.floor(months / 12), month: (Math.floor(months) % 12) + 1, day: Math.round(part * 31) + 1 }); // prettier-ignore
}

function isHedged(folded: string): boolean {
  const said = folded.replace(harmlessDoubts, " ");
  return (
    isDoubtful(said) || [doubts, unsureOf, takenBack, uncounted, elsewhere, notTheEntry].some((one) => one.test(said))
  );
}

/** Those of whom a remark speaks: all where it says "we", else the one it names first; null where that is nobody of the family. */
function whomIn(folded: string, { family }: Bearing): readonly string[] | null {
  const everybody = family.people.map(({ id }) => id);
  if (everybody.length === 1) return everybody;
  if (/\b(?:we|us|our|nous|on|notre|nos)\b/.test(folded)) return everybody;
  for (const { index } of folded.matchAll(/(?<![\p{L}'])\p{L}/gu)) {
    const whom = whomAt(folded, index, family, []);
    if (whom) return whom.people;
  }
  return null;
}

function blanked(text: string, times: readonly Time[]): string {
  return times.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

const ages = /\b\d{1,2}(?:st|nd|rd|th|e|eme|ieme)? (?:birthday|anniversaire|years? old|ans|personnes|people|kids)\b|\b\d{1,2} ?(?:h|am|pm|hours?|heures?|hrs?|minutes?|min|km|miles?|degrees?|degres?)\b(?: ?\d\d)?/g; // prettier-ignore

/** Words without their lengths of time, ages and hours. */
function withoutNumbers(text: string): string {
  let left = text.replace(ages, " ");
  for (const { index } of [...left.matchAll(/(?<![\p{L}\d'-])[\p{L}\d]/gu)].toReversed()) {
    const length = durationAt(left, index);
    if (length)
      left = `${left.slice(0, index)} ${left.slice(length.end).replace(/^ (?:later|after|earlier|plus tard|apres)\b/, " ")}`;
  }
  return left;
}

/** The clauses of folded words, each with the times it tells. */
function clausesOf(text: string, times: readonly Time[]): { clause: string; within: readonly Time[] }[] {
  const clauses: { clause: string; within: readonly Time[] }[] = [];
  let from = 0;
  const hidden = times.reduce(
    (left, { start, end }) => left.slice(0, start) + "·".repeat(end - start) + left.slice(end),
    text,
  );
  while (from < text.length) {
    const match = clauseEnd.exec(hidden.slice(from));
    const to = match ? from + match.index : text.length;
    const start = from;
    clauses.push({ clause: text.slice(start, to), within: times.filter((one) => one.start >= start && one.end <= to) });
    from = match ? to + match[0].length : text.length;
  }
  return clauses;
}

/**
 * Those whose entries a remark contradicts that says nothing else of them: a journey told as later than the last entry, or as made
 * again and again where there was none. Nobody where it does not.
 */
export function contradictedBy(words: string, bearing: Bearing): readonly string[] {
  const folded = fold(words).replaceAll(/[\n\t]/g, " ");
  if (words.length > longest || !mayContradict.test(folded)) return [];
  const whom = whomIn(folded, bearing) ?? [];
  const { first, last } = bearing.facts;
  const abroad = namesAbroad(folded.match(/\p{L}+/gu) ?? []);
  const goes = (clause: string): boolean => !isDenied(clause) && (away.test(clause) || back.test(clause) || abroad) && !/\b(?:will|would|if|si|plan\w*|next|prochaine?)\b/.test(clause); // prettier-ignore
  const later = timesIn(folded, bearing.now).filter(({ isDated, from }) => isDated && whom.length > 0 && ofEach(whom, last, (months) => from > months + slack && from <= bearing.now)); // prettier-ignore
  if (later.length > 0 && goes(folded)) return whom;
  const isOnce = whom.length > 0 && ofEach(whom, last, (months) => whom.every((one) => first(one) === months));
  return isOnce && often.test(folded) && goes(folded) ? whom : [];
}

const mayContradict =
  /\b(?:last|this|ce|cet|cette|dernier|derniere|passe|passee|every|each|chaque|tous les|toutes les|often|souvent|week\w*|depuis|since|(?:19|20)\d\d)\b/;
