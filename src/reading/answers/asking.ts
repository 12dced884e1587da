import type { AskedPerson } from "../../question/person.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { Family } from "./walked.ts";
import { senderOf } from "../family.ts";
import type { DateForm } from "../field/date-form.ts";
import type { FieldContext } from "../reading.ts";

/** Who is asked what, and what is known besides the words. */
export interface Asking {
  readonly people: readonly AskedPerson[];
  readonly questions: readonly AskedQuestion[];
  readonly from: string | null;
  readonly receivedAt: string;
  /** Stated in the person's own words, apart from any one answer. */
  readonly dateForm?: DateForm;
  /** Who says "I", where that is another of the family than the one whose address the mail came from. */
  readonly writer?: AskedPerson;
  /** The one person asked about, of whom a relative who writes for them speaks throughout. */
  readonly spokenFor?: AskedPerson;
}

/** Who says "I" and "my husband": who introduces themself, else the one whose address the mail came from. */
export function speakerOf(asking: Asking): AskedPerson | null {
  return asking.writer ?? senderOf(asking.people, asking.from);
}

/** Ids of the people asked about, in the order of the mail. */
export function askedPeople(asking: Asking): string[] {
  return [...new Set(asking.questions.map((question) => question.person))];
}

const contexts = new WeakMap<Asking, Map<string, readonly FieldContext[]>>();

/** What a reader must know to read this person's answers, question by question. */
export function contextsFor(person: string, asking: Asking): readonly FieldContext[] {
  const ready = contexts.get(asking)?.get(person);
  if (ready) return ready;
  const known = contexts.get(asking) ?? new Map<string, readonly FieldContext[]>();
  contexts.set(asking, known);
  const form = asking.dateForm ? { dateForm: asking.dateForm } : {};
  const somebody = asking.people.find((one) => one.id === person);
  const made = !somebody
    ? []
    : asking.questions
        .filter((question) => question.person === person)
        .map((question) => ({ receivedAt: asking.receivedAt, person: somebody, question, from: asking.from, ...form }));
  known.set(person, made);
  return made;
}

/** Things of a walk by the block they stand in. */
export function byBlock<T extends { readonly block: number }>(things: readonly T[]): ReadonlyMap<number, readonly T[]> {
  return Map.groupBy(things, (thing) => thing.block);
}

const families = new WeakMap<Asking, Family>();

/** The questions as the walk needs them. */
export function askedOf(asking: Asking): Family {
  const known = families.get(asking) ?? familyOf(asking);
  families.set(asking, known);
  return known;
}

function familyOf(asking: Asking): Family {
  const order = [...new Set(asking.questions.map((question) => question.id))];
  return {
    order,
    people: asking.people,
    sender: speakerOf(asking),
    numbered: (number, person) => {
      const matching = asking.questions.filter(
        (question) => question.number === number && (person === null || question.person === person),
      );
      const ids = new Set(matching.map((question) => question.id));
      return ids.size === 1 ? ([...ids][0] ?? null) : null;
    },
  };
}

/** Who is asked to confirm answers that may be anybody's: the one who writes, else the principal applicant. */
export function probablyOf(asking: Asking): string {
  const asked = askedPeople(asking);
  const sender = senderOf(asking.people, asking.from);
  const principal = asking.people.find((person) => person.role === "principal" && asked.includes(person.id));
  return (sender && asked.includes(sender.id) ? sender.id : principal?.id) ?? asked[0] ?? "";
}
