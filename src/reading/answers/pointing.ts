import { readerOf } from "../choice.ts";
import { senderOf } from "../family.ts";
import { addressOwner } from "../family/address-owner.ts";
import { sameAs, type SameAs } from "../family/same.ts";
import { sameAsThis } from "../field/email.ts";
import { fold } from "../normal.ts";
import type { FieldContext, FieldReading } from "../reading.ts";
import { askedOf, contextsFor, type Asking } from "./asking.ts";
import type { PlaceReading } from "./place.ts";

/** Where words that say "the same" point to; where a place is asked "Same as Zoë" and "same airport" may look like one. */
export function pointsTo(
  { reading, words }: PlaceReading,
  context: FieldContext,
  asking: Asking,
): Exclude<SameAs, { kind: "number" }> | null {
  if (context.question.type === "email") {
    const to = addressOf(reading, words, context, asking);
    if (to) return to;
  }
  if (reading.kind === "value" || (reading.kind === "unclear" && context.question.type !== "place")) return null;
  const to = sameIn(words, context, asking);
  return to?.kind === "number" ? numbered(to.number, context, asking) : to;
}

/** Whose address is meant; "same" may be as above, and as the address that the mail came from. */
function addressOf(
  reading: FieldReading,
  words: string,
  { person }: FieldContext,
  { people, from }: Asking,
): Extract<SameAs, { kind: "person" | "above" }> | null {
  const isSender = reading.kind === "value" && reading.rule === sameAsThis;
  if (reading.kind !== "none" && !isSender) return null;
  const sender = senderOf(people, from);
  const owner = addressOwner(words, people, sender);
  if (owner !== null && owner !== person.id) return { kind: "person", person: owner };
  return isSender && person.id !== sender?.id && sameAs(words, people, sender)?.kind === "above" ? { kind: "above" } : null; // prettier-ignore
}

/** "Same as above, I never left": what is said behind it must be such as people put beside a value of the kind. */
export function sameIn(words: string, context: FieldContext, asking: Asking): SameAs | null {
  const sender = senderOf(asking.people, asking.from);
  const whole = sameAs(words, asking.people, sender);
  if (whole) return whole;
  const at = words.search(goesOn);
  const value = standIn(context);
  if (at <= 0 || value === null) return null;
  const to = sameAs(words.slice(0, at), asking.people, sender);
  const behind = words.slice(at);
  if (!to || readerOf(context.question).read(`${value}${behind}`, context).kind !== "value") return null;
  // Who never left came last when they came first, whatever stands above.
  const isFirst = to.kind === "above" && context.question.id === "lastEntry" && neverLeft.test(fold(behind));
  return isFirst ? { kind: "question", question: "firstEntry" } : to;
}

const goesOn = /[,;.:(!–—]| - | (?:because|as i|as we|since|car|puisque|vu que|parce que)\b/i;
const neverLeft =
  /\b(?:(?:never|not|n't|n’t) (?:once |ever )?(?:left|gone out|travell?ed|exited)|(?:jamais|pas) (?:encore )?(?:re)?(?:quitte|parti|sorti)(?:e|es|s)?)\b/;

/** A value of the kind that is asked, in the place of the one that is meant. */
function standIn({ question, receivedAt }: FieldContext): string | null {
  if (question.type === "date") return question.tense === "past" ? receivedAt.slice(0, 10) : null;
  return question.type === "place" ? "Toronto Pearson" : null;
}

/** "Same as 4": the answer of that number, where it is of the same kind. */
function numbered(number: number, { question, person }: FieldContext, asking: Asking) {
  const id = askedOf(asking).numbered(number, person.id);
  const other = contextsFor(person.id, asking).find((one) => one.question.id === id)?.question;
  return other && other.type === question.type && other.id !== question.id
    ? { kind: "question" as const, question: other.id }
    : null;
}
