import { shade } from "../field/hue.ts";
const month =
  "(?:jan(?:uary|vier|v)?|feb(?:ruary)?|fev(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember|embre)?)";
const day = String.raw`\d{1,2}(?:st|nd|rd|th|er|e)?`;
const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|${day}[ -](?:of |de )?${month}\.?,?[ -]\d{4}|${month}\.? ${day},? \d{4}|\d{4}[ -]${month}[ -]\d{1,2})`;

/** A full date, a mail address, a number as long as a UCI, a colour of eyes. Folded text. */
export const dateShape = new RegExp(String.raw`(?<![\p{L}\p{N}./-])${date}(?![\p{L}\p{N}]|[./-]\d)`, "gu");
export const emailShape = /(?<!\S)[<(]?[^\s@,;()<>]{1,64}@[^\s@,;()<>]{3,200}/g;
export const numberShape = /(?<![\p{L}\p{N}+/.-])\d(?:[ -]?\d){7,9}(?![\p{L}\p{N}]|[./-]\d)/gu;
export const colour = new RegExp(String.raw`(?<!\p{L})${shade}(?!\p{L})`, "gu");

const yesOrNo = /^(?:(?:yes|oui|y|no|non)(?:,? (?:in|au) canada)?|(?:in|au) canada(?: now)?(?:,? (?:yes|oui))?)$/;
/** What the whole answer to a question looks like where people's answers stand side by side. */
const whole: Readonly<Record<string, RegExp>> = {
  uci: new RegExp(`^${numberShape.source}$`, "u"),
  email: new RegExp(`^${emailShape.source}$`),
  firstEntry: new RegExp(`^(?:on |le )?${dateShape.source}$`, "u"),
  lastEntry: new RegExp(`^(?:on |le )?${dateShape.source}$`, "u"),
  plannedReturn: new RegExp(`^(?:on |le )?${dateShape.source}$`, "u"),
  eyeColour: new RegExp(`^${colour.source}(?: eyes)?$`, "u"),
  inCanada: yesOrNo,
  lastEntryPlace: /^(?!(?:yes|oui|no|non|same|idem|the|i|not|pas|all|both|me|moi)\b)\p{L}[\p{L}\p{M}'’. -]{1,60}$/u,
};

/** Whether words, as they stand, are one whole answer to the question. */
export function isWhole(question: string, words: string, fold: (words: string) => string): boolean {
  return whole[question]?.test(fold(words).replace(/^[\s.]+|[\s.]+$/g, "")) ?? false;
}
