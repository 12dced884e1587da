import type { Expected, Read, Trial, Value } from "./shape.ts";

export type Mark = "right" | "asked" | "wrong";

export interface FieldMark {
  readonly person: string;
  readonly field: string;
  readonly mark: Mark;
  /** Taken as an answer by the reader. */
  readonly accepted: boolean;
  readonly expected: string;
  readonly got: string;
}

export interface Judged {
  readonly trial: Trial;
  readonly read: Read;
  readonly fields: readonly FieldMark[];
  readonly throughStraight: boolean;
  readonly problems: readonly string[];
  readonly intents: { readonly right: number; readonly extra: readonly string[]; readonly lost: readonly string[] };
}

const settle = (value: Value): string =>
  typeof value === "string" ? value.normalize("NFC").replaceAll(/\s+/g, " ").replace(/[\s.,;]+$/, "").trim() : String(value); // prettier-ignore
const among = (value: Value, values: readonly Value[]): boolean => values.some((one) => settle(one) === settle(value));
const loosely = (value: Value, values: readonly Value[]): boolean =>
  among(String(value).toLowerCase(), values.map((one) => String(one).toLowerCase())) || values.some((one) => holds(value, one) || holds(one, value)); // prettier-ignore
const sameSet = (a: readonly Value[], b: readonly Value[]): boolean =>
  JSON.stringify(a.map(settle).toSorted()) === JSON.stringify(b.map(settle).toSorted());

/** Whether words stand in others, capitals and curly apostrophes aside. */
function holds(whole: Value, part: Value): boolean {
  if (typeof whole !== "string" || typeof part !== "string" || part.length < 3) return false;
  const plain = (text: string): string => settle(text).toLowerCase().replaceAll("’", "'");
  return plain(whole).includes(plain(part));
}

/** Holds what was read against what is expected of it. */
export function judge(trial: Trial, read: Read): Judged {
  const problems: string[] = [];
  if (read.error !== undefined) problems.push(`error: ${read.error}`);
  const people = read.people ?? [];
  const fields = Object.entries(trial.expected.people).flatMap(([person, expected]) => {
    const found = people.find((one) => one.person === person);
    if (!found) problems.push(`${person} is not among the people`);
    return judgePerson(person, expected, found);
  });
  for (const one of people) if (!trial.expected.people[one.person]) fields.push(...judgePerson(one.person, {}, one));
  if (read.kind !== trial.expected.kind) problems.push(`kind ${read.kind}, not ${trial.expected.kind}`);
  if (!trial.expected.dispositions.includes(read.disposition))
    problems.push(`disposition ${read.disposition}, not ${trial.expected.dispositions.join(" or ")}`);
  return {
    trial,
    read,
    fields,
    throughStraight: read.disposition === "accept" && fields.every((field) => field.mark === "right"),
    problems,
    intents: judgeIntents(trial, read.intents ?? []),
  };
}

function judgeIntents(trial: Trial, found: readonly string[]): Judged["intents"] {
  const { intents, intentsToo = [] } = trial.expected;
  if (!intents) return { right: 0, extra: [], lost: [] };
  const lost = intents.filter((intent) => !found.includes(intent));
  const extra = found.filter((intent) => !intents.includes(intent) && !intentsToo.includes(intent));
  return { right: intents.length - lost.length, extra, lost };
}

function judgePerson(person: string, expected: Readonly<Record<string, Expected>>, found: Read["people"][number] | undefined): FieldMark[] {
  const fields = new Set([...Object.keys(expected), ...Object.keys(found?.answers ?? {})]);
  return [...fields].map((field): FieldMark => {
    const wanted = expected[field] ?? { kind: "missing" as const };
    const value = found?.answers[field];
    const readings = found?.unclear[field];
    const got = value !== undefined ? `took ${JSON.stringify(value)}` : readings ? `asked ${JSON.stringify(readings)}` : "missing"; // prettier-ignore
    return { person, field, mark: markOf(wanted, value, readings), accepted: value !== undefined, expected: spell(wanted), got }; // prettier-ignore
  });
}

function markOf(wanted: Expected, value: Value | undefined, readings: readonly Value[] | undefined): Mark {
  const fits = "loosely" in wanted && wanted.loosely === true ? loosely : among;
  switch (wanted.kind) {
    case "answer":
      if (value === undefined) return "asked";
      return fits(value, wanted.values) ? "right" : "wrong";
    case "open":
      return value === undefined || fits(value, wanted.values) ? "right" : "wrong";
    case "unclear":
      if (value !== undefined) return "wrong";
      if (!readings) return "asked";
      return !wanted.readings || sameSet(readings, wanted.readings) ? "right" : "asked";
    case "missing":
      if (value !== undefined) return "wrong";
      return readings ? "asked" : "right";
  }
}

function spell(wanted: Expected): string {
  if (wanted.kind === "answer") return wanted.values.map((value) => JSON.stringify(value)).join(" or ");
  if (wanted.kind === "unclear") return `unclear ${JSON.stringify(wanted.readings ?? "any")}`;
  return wanted.kind === "open" ? `asked, or ${JSON.stringify(wanted.values)}` : "missing";
}
