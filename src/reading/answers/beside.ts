import { contextsFor, type Asking } from "./asking.ts";
import type { Candidate } from "./merge.ts";
import { readerOf } from "../choice.ts";
import { fold } from "../normal.ts";

/**
 * The place of the most recent entry, where it stands beside that entry's date ("14 March 2024 at Toronto Pearson") and
 * nowhere in its own place, and where it is a port that we know.
 */
export function placesBesideDates(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "lastEntry" || one.reading.kind === "none") return [];
    // "Place Calgary" on the next line: the label would go into the record.
    if (/\n\W*(?:place|port|point|location|where|lieu|endroit)\b/i.test(one.words)) return [];
    const context = contextsFor(one.person, asking).find(({ question }) => question.id === "lastEntryPlace");
    const told = candidates.some((other) => other.person === one.person && other.question === "lastEntryPlace");
    if (!context || told) return [];
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

/**
 * The day of a planned return that stands in a "no" and nowhere else: "No, I am in Lagos, back on 10 December 2026". One date, still
 * to come, beside a word for coming back; two dates, or one that only says until when, are asked about.
 */
export function returnsBesideNo(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "inCanada" || one.reading.kind !== "value" || one.reading.value !== false) return [];
    const context = contextsFor(one.person, asking).find(({ question }) => question.id === "plannedReturn");
    const told = candidates.some((other) => other.person === one.person && other.question === "plannedReturn");
    if (!context || told || !comingBack.test(fold(one.words))) return [];
    const dates = readerOf(context.question).find(one.words, context);
    const [only] = dates;
    if (!only || dates.length > 1 || only.reading.kind !== "value") return [];
    const isToCome = String(only.reading.value) > asking.receivedAt.slice(0, 10);
    return isToCome ? [{ ...one, question: context.question.id, reading: only.reading }] : [];
  });
}

/** Whoever says that they are in Canada has said which country it is; a bare "yes" has not. */
export function countryBesideYes(candidates: readonly Candidate[], asking: Asking): Candidate[] {
  return candidates.flatMap((one): Candidate[] => {
    if (one.question !== "inCanada" || one.reading.kind !== "value" || one.reading.value !== true) return [];
    const isAsked = contextsFor(one.person, asking).some(({ question }) => question.id === "currentCountry");
    const told = candidates.some((other) => other.person === one.person && other.question === "currentCountry");
    if (!isAsked || told || !/\bcanada\b/i.test(one.words)) return [];
    return [{ ...one, question: "currentCountry", reading: { kind: "value", value: "CA", rule: "country.in-canada" } }];
  });
}
