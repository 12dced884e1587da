import type { AskedPerson } from "../../../src/question/person.ts";
import type { AskedQuestion } from "../../../src/question/pose.ts";
import type { AnswerType } from "../../../src/question/questionnaire.ts";
import type { FieldContext, FieldReading } from "../../../src/reading/reading.ts";

export const zoe: AskedPerson = {
  id: "p1",
  role: "principal",
  givenName: "Zoë",
  familyName: "Łucja",
  birthDate: "1990-02-03",
  uci: "1123456789",
  email: "zoe@example.org",
  language: "en",
};

export const minh: AskedPerson = {
  id: "p2",
  role: "spouse",
  givenName: "Minh",
  familyName: "Nguyễn",
  birthDate: "1988-07-14",
  uci: "11234567",
  email: "minh@example.org",
  language: "fr",
};

export interface Given {
  person?: AskedPerson;
  id?: string;
  tense?: "past" | "future";
  receivedAt?: string;
  from?: string | null;
  dateForm?: "dmy" | "mdy";
}

/** What a reader knows when Zoë's reply came on 21 November 2026. */
export function contextFor(type: AnswerType, given: Given = {}): FieldContext {
  const question: AskedQuestion = {
    id: given.id ?? type,
    person: (given.person ?? zoe).id,
    type,
    ...(type === "date" ? { tense: given.tense ?? "past" } : {}),
    when: "always",
    number: 1,
    en: "",
    fr: "",
    lines: [],
  };
  return {
    receivedAt: given.receivedAt ?? "2026-11-21T15:00:00Z",
    person: given.person ?? zoe,
    question,
    from: given.from === undefined ? "Zoe@example.org" : given.from,
    ...(given.dateForm ? { dateForm: given.dateForm } : {}),
  };
}

/** A reading in one string: the value as JSON, `? a | b` for an unclear one, `-` for none. */
export function brief(reading: FieldReading): string {
  if (reading.kind === "none") return "-";
  if (reading.kind === "value") return String(reading.value);
  return `? ${reading.readings.map(String).join(" | ")}`;
}
