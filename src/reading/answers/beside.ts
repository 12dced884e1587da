import { contextsFor, type Asking } from "./asking.ts";
import type { Candidate } from "./merge.ts";
import { readerOf } from "../choice.ts";

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
