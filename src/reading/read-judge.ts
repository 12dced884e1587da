import type { Intent } from "../question/intent.ts";
import type { HalfAnswers } from "./answers.ts";
import type { Asking } from "./answers-asking.ts";
import { isPolite } from "./segment-polite.ts";
import type { PersonReading, Reading, ReplyToRead } from "./reading.ts";

export function judge(reply: ReplyToRead, asking: Asking, halves: readonly HalfAnswers[], people: readonly PersonReading[]): Reading {
  const remarks = halves.flatMap((half) => half.remarks).filter((remark) => !remark.answers && !isPolite(remark.words)).map((remark) => remark.words);
  const complete = people.every((person) => person.missing.length === 0 && Object.keys(person.unclear).length === 0);
  const intents: Intent[] = people.some((person) => Object.keys(person.answers).length + Object.keys(person.unclear).length > 0) ? ["answers"] : ["other"];
  void reply; void asking;
  return { intents, disposition: complete ? "accept" : "clarify", people, unattributed: remarks, concerns: halves.flatMap((half) => half.concerns) };
}
