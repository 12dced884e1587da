import { readerOf } from "../choice.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import { corrects } from "../remark/correct.ts";
import type { Said } from "./sentence.ts";

const isEntry = /^(?:first|last)Entry$/;

/**
 * What a sentence says, asked about where it takes it back behind it for another value of its kind: "25 November 2022...
 * correction: 26 November 2022". `behind`: what the sentence says behind the value.
 */
export function unlessTakenBack(
  { question, reading }: Said,
  behind: string,
  contexts: readonly FieldContext[],
): FieldReading {
  if (reading.kind !== "value" || !corrects(behind)) return reading;
  const context = contexts.find((one) => one.question.id === question);
  const next = context ? readerOf(context.question).find(behind, context).find((one) => one.reading.kind !== "none") : undefined; // prettier-ignore
  // "… actually the 26th": what takes its place may be half a date.
  if (!next && isEntry.test(question) && /\d/.test(behind)) return { kind: "unclear", readings: [reading.value], rule: "sentence.taken-back" }; // prettier-ignore
  if (!next || !corrects(behind.slice(0, next.start))) return reading;
  const others = next.reading.kind === "value" ? [next.reading.value] : next.reading.kind === "unclear" ? next.reading.readings : []; // prettier-ignore
  if (others.every((one) => one === reading.value)) return reading;
  return { kind: "unclear", readings: [...new Set([reading.value, ...others])], rule: "sentence.taken-back" };
}
