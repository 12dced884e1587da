import { contextsFor, type Asking } from "./asking.ts";
import type { Candidate } from "./merge.ts";
import { readerOf } from "../choice.ts";
import { wordsOf } from "../align/token.ts";
import { namesAbroad } from "../field/yes-no-beside.ts";
import { others } from "../field/yes-no-words.ts";
import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";

/**
 * The place of the most recent entry, where it stands beside that entry's date ("14 March 2024 at Toronto Pearson") and
 * nowhere in its own place, and where it is a port that we know.
 */
export function placesBesideDates(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "lastEntry" || one.reading.kind === "none") return [];
    // "Place Calgary" on the next line: the label would go into the record.
    if (/\n\W*(?:place|port|point|location|where|lieu|endroit)\b/i.test(one.words)) return [];
    const context = openFor("lastEntryPlace", one, candidates, asking);
    if (!context) return [];
    // "9 septembre 2023.⏎C'était à Lacolle."
    const words =
      one.words.split("\n").find((line) => /^(?:it|that|this) was\b|^c['’][ée]tait\b/i.test(line)) ?? one.words;
    const reading = readerOf(context.question).read(words, context);
    return reading.rule === "place.known-port" ? [{ ...one, question: context.question.id, reading }] : [];
  });
}

/** Coming back, in words that may stand beside a "no". Folded. */
const comingBack =
  /\b(?:back|return(?:s|ing)?|com(?:e|ing) home|reviens|reviendrai|revenons|reviendrons|(?:de |mon |notre |vol )retour|rentre|rentrerai|rentrons|rentrerons)\b/;
/** Where another thought begins. */
const clauseEnd = /[.;,()\n]|\b(?:and|et|but|mais)\b/g;

/**
 * The day of a planned return that stands in a "no" and nowhere else: "No, I am in Lagos, back on 10 December 2026". One date, still
 * to come, whose own clause speaks of coming back, of nobody else and of no other country ("my parents return on …", "I return to
 * Nigeria on …"); two dates, or one that only says until when, are asked about.
 */
export function returnsBesideNo(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "inCanada" || one.reading.kind !== "value" || one.reading.value !== false) return [];
    const context = openFor("plannedReturn", one, candidates, asking);
    const dates = context ? readerOf(context.question).find(one.words, context) : [];
    const [only] = dates;
    if (!context || !only || dates.length > 1 || only.reading.kind !== "value") return [];
    const lead = fold(one.words.slice(0, only.start)).split(clauseEnd).at(-1) ?? "";
    const isOwn = comingBack.test(lead) && !others.test(lead) && !namesAbroad(wordsOf(lead));
    const isToCome = String(only.reading.value) > asking.receivedAt.slice(0, 10);
    return isOwn && isToCome ? [{ ...one, question: context.question.id, reading: only.reading }] : [];
  });
}

/** Whoever says that they are in Canada has said which country it is; a bare "yes" has not. */
export function countryBesideYes(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "inCanada" || one.reading.kind !== "value" || one.reading.value !== true) return [];
    const context = openFor("currentCountry", one, candidates, asking);
    if (!context || !/\bcanada\b/i.test(one.words)) return [];
    return [
      { ...one, question: context.question.id, reading: { kind: "value", value: "CA", rule: "country.in-canada" } },
    ];
  });
}

/** Where one person is asked a question that nothing of the reply answers yet. */
function openFor(
  id: string,
  { person }: Candidate,
  candidates: readonly Candidate[],
  asking: Asking,
): FieldContext | undefined {
  const told = candidates.some((other) => other.person === person && other.question === id);
  return told ? undefined : contextsFor(person, asking).find(({ question }) => question.id === id);
}
