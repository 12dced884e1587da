import type { Words } from "../answers/walked.ts";
import { readerOf } from "../choice.ts";
import { fold } from "../normal.ts";
import type { FieldContext } from "../reading.ts";
import { stretchOf } from "../stretch.ts";

/** No answer of a list's last line has more words. */
const mostWords = 9;

/** "Of course, yes", "Yes, living in Calgary": the last line of a list, which says as a whole that somebody is here. Null for any other. */
export function hereAtEnd(
  line: Words,
  from: number,
  to: number,
  contexts: readonly FieldContext[],
): { question: string; words: Words } | null {
  const words = line.words.slice(from, to);
  if (words.includes("\n") || !line.words.slice(0, from).includes("\n") || words.split(/\s+/).length > mostWords)
    return null;
  if (!/\b(?:yes|oui|canada|here|ici)\b/.test(fold(words))) return null;
  const [only, ...more] = contexts.filter(({ question }) => question.type === "yes-no");
  const reading = only && more.length === 0 ? readerOf(only.question).read(words, only) : null;
  if (!only || reading?.kind !== "value" || reading.value !== true) return null;
  return { question: only.question.id, words: stretchOf(line, from, to) };
}

const part = "(?:[dmyja]{1,4}|day|month|year|jour|mois|annee)";
const form = new RegExp(`^${part}(?:[ /.-]{1,3}${part}){2}$`);

/** Whether a piece says in which order the date before it is written: "(mm/dd/yyyy)". */
export function isDateForm(words: string): boolean {
  return form.test(fold(words));
}

/** Whether an address is said to be the one that is written from. */
export function isThisAddress(words: string, { question, ...context }: FieldContext): boolean {
  if (!/\b(?:this|celle|celui|cette|ce)\b/.test(fold(words))) return false;
  return readerOf(question).read(words, { question, ...context }).rule === "email.same-as-this";
}
