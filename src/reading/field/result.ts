import type { Answer } from "../../question/questionnaire.ts";
import type { FieldReading } from "../reading.ts";

export function value(answer: Answer, rule: string): FieldReading {
  return { kind: "value", value: answer, rule };
}

/** Each reading once. Without any, it is `none`: there is nothing to spell out in a question. */
export function unclear(readings: readonly Answer[], rule: string): FieldReading {
  const distinct = [...new Set(readings)];
  return distinct.length === 0 ? none(rule) : { kind: "unclear", readings: distinct, rule };
}

export function none(rule: string): FieldReading {
  return { kind: "none", rule };
}
