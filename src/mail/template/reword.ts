import { limits } from "../../limits.ts";
import type { Language } from "../../question/questionnaire.ts";
import { languages, ownSentences, type Pair } from "./locale.ts";
import type { TemplateName } from "./mailing.ts";

/** Sentences of one template that this deployment says in words of its own, by their key, each in both languages. */
export type Wording = Readonly<Record<string, Pair>>;

/** Why words cannot stand in a sentence's place. */
export type WordingFault = "empty" | "long" | "lines" | "placeholders" | "markup";

/**
 * The sentences of a template that may be said otherwise, as this engine's files have them. What several mails share, the
 * questions (replies are read by them) and subjects (decision 7) are not among them.
 */
export function changeable(template: TemplateName): Readonly<Record<string, Pair>> {
  const own = Object.entries(ownSentences(template));
  return Object.fromEntries(own.filter(([key]) => key !== "subject"));
}

/** What is wrong with words for this sentence in this language; null where they may stand. */
export function wordingFault(
  template: TemplateName,
  key: string,
  language: Language,
  words: string,
): WordingFault | null {
  const shipped = changeable(template)[key];
  if (shipped === undefined || !sameList(placesIn(words), placesIn(shipped[language]))) return "placeholders";
  if (words.trim() === "") return "empty";
  if (words.length > limits.console.sentenceLength) return "long";
  if (/[\r\n\u2028\u2029]/.test(words)) return "lines";
  return /[<>]|\{\{[^}]*[^\w}]|\$t\(/.test(words) ? "markup" : null;
}

/**
 * What of a wording still fits this engine's own sentences: after an upgrade one may be gone, or name other things, and
 * then the sentence that came with it is said, in both languages.
 */
export function fitting(template: TemplateName, wording: Wording): Wording {
  return Object.fromEntries(
    Object.entries(wording).filter(([key, pair]) =>
      languages.every((language) => wordingFault(template, key, language, pair[language]) === null),
    ),
  );
}

/** The names between braces, each as often as it stands there. */
function placesIn(words: string): string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
