import type { Answer, AnswerType, Language } from "../../question/questionnaire.ts";
import { translate } from "./locale.ts";
import type { Named } from "./mailing.ts";

const regional = { en: "en-CA", fr: "fr-CA" } as const;

/** "December 1, 2026" and "1er décembre 2026" from an ISO date; throws a RangeError where it is none. */
export function dateInWords(language: Language, isoDate: string): string {
  const words = Temporal.PlainDate.from(isoDate).toLocaleString(regional[language], { dateStyle: "long" });
  // CLDR writes the first of a month as "1"; French says "1er".
  return language === "fr" ? words.replace(/^1(?=\s)/, "1er") : words;
}

/** "a, b and c" and "a, b et c". */
export function listInWords(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(regional[language], { type: "conjunction" }).format(items);
}

/** Given name and family name on one line, whatever spaces or line breaks they came with. */
export function fullName(person: Named): string {
  return onOneLine(`${person.givenName} ${person.familyName}`);
}

/** Other people's words must not begin a line of their own in a mail: a note could pass for one of our sentences. */
export function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** An answer in its normal form, as a person would say it: the readings that a clarification spells out. */
export function answerInWords(language: Language, type: AnswerType, answer: Answer): string {
  if (typeof answer === "boolean") return translate(language, answer ? "questions:yes" : "questions:no");
  switch (type) {
    case "date":
      return dateInWords(language, String(answer));
    case "eye-colour":
      return translate(language, `questions:eyes.${answer}`);
    case "height":
      return translate(language, "questions:centimetres", { height: answer });
    case "country":
      return new Intl.DisplayNames(regional[language], { type: "region" }).of(String(answer)) ?? String(answer);
    case "name":
    case "uci":
    case "email":
    case "place":
    case "yes-no":
    case "code":
    case "address":
      return onOneLine(String(answer));
  }
}
