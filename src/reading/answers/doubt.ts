import type { FieldReading } from "../reading.ts";

/** A value that is read well but that may be another's, or is only asked about: asked about, under the rule that says why. */
export function doubtful(reading: FieldReading, rule: string): FieldReading {
  if (reading.kind === "value") return { kind: "unclear", readings: [reading.value], rule };
  return reading.kind === "unclear" ? { ...reading, rule } : reading;
}
