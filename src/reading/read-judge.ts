import { limits } from "../limits.ts";
import type { Intent } from "../question/intent.ts";
import type { HalfAnswers } from "./answers.ts";
import { intentsOf } from "./intent.ts";
import type { Disposition, PersonReading, Reading } from "./reading.ts";
import { isCourtesy } from "./remark/courtesy.ts";

/** Wishes that no template answers. */
const forPerson: ReadonlySet<Intent> = new Set<Intent>([
  "cannot-use-portal",
  "representative",
  "data-request",
  "outside-question",
  "address-change",
]);

/**
 * Says what a reply wants and what must become of it. What the person wrote besides the answers is judged by the half that
 * answers more: the other says the same again.
 */
export function judge(halves: readonly HalfAnswers[], people: readonly PersonReading[], subject: string): Reading {
  const main = halves.toSorted((a, b) => b.candidates.length - a.candidates.length)[0];
  const remarks = main?.remarks ?? [];
  const left = remarks.filter((remark) => !remark.answers && !isCourtesy(remark.words)).map((remark) => remark.words);
  const told = main?.told.join("\n") ?? "";
  const wished = intentsOf(told.slice(0, limits.reading.toldLength), { subject });
  const intents = new Set<Intent>();
  if (people.some((person) => hasWritten(person))) intents.add("answers");
  for (const { intent } of wished.intents) if (intent !== "other" && intent !== "answers") intents.add(intent);
  if (people.some((person) => person.answers["inCanada"]?.value === false)) intents.add("outside-canada");
  const unknown = wished.intents.some(({ intent }) => intent === "other");
  // The contract keeps `other` for what is left: a question beside something understood is a concern of a person's instead.
  if (intents.size === 0) intents.add("other");
  const concerns = new Set(halves.flatMap((half) => half.concerns));
  if (told.length > limits.reading.toldLength) concerns.add("reply.too-long");
  for (const intent of intents) if (forPerson.has(intent)) concerns.add(`wish.${intent}`);
  if (unknown) concerns.add(left.length > 0 ? "remark.asks" : "question.beside");
  if (left.length > 0 && intents.size === 1 && intents.has("other")) concerns.add("remark.not-understood");
  return {
    intents: [...intents],
    ...(intents.has("password-reset") && wished.passwordCause ? { passwordCause: wished.passwordCause } : {}),
    disposition: dispositionOf(people, concerns),
    people,
    unattributed: left,
    concerns: [...concerns],
  };
}

function hasWritten(person: PersonReading): boolean {
  return Object.keys(person.answers).length > 0 || Object.keys(person.unclear).length > 0;
}

function dispositionOf(people: readonly PersonReading[], concerns: ReadonlySet<string>): Disposition {
  const mustLook = [...concerns].some((concern) => /^(?:wish|remark|reply)\./.test(concern));
  if (mustLook) return "escalate";
  const complete = people.every((person) => person.missing.length === 0 && Object.keys(person.unclear).length === 0);
  return complete ? "accept" : "clarify";
}
