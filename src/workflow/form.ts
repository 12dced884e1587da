import type { Person } from "../case/case.ts";
import type { ReadPerson } from "../case/command.ts";
import type { Refusal } from "../case/decision.ts";
import { spokenForBy } from "../case/family.ts";
import { tokenDigest } from "../mail/token.ts";
import type { AskedQuestion } from "../question/pose.ts";
import type { Language } from "../question/questionnaire.ts";
import { readerOf } from "../reading/choice.ts";
import { isCountryCode } from "../reading/field/country-names.ts";
import type { FieldReading } from "../reading/reading.ts";
import { readCase } from "../store/cases.ts";
import { receiptOrder } from "../store/receipt-order.ts";
import { findToken } from "../store/tokens.ts";
import { apply } from "./apply.ts";
import type { Context } from "./context.ts";
import { mintChallenge } from "./mailed-code.ts";
import { everyQuestion } from "./understand.ts";

/** The form behind a signed link (fact 44), for those who would rather not write a reply. */
export interface Form {
  readonly caseId: number;
  readonly digest: string;
  /** Whose link it is. */
  readonly writer: Person;
  readonly language: Language;
  readonly reference: string;
  /** Those the writer may answer for, in the case's order. */
  readonly people: readonly Person[];
  readonly questions: readonly AskedQuestion[];
  /** Nothing more can be answered. */
  readonly closed: boolean;
}

/** Why a field was not taken: nothing in it, not to be read as one answer, or a last entry before the first. */
export type FieldFault = "empty" | "unreadable" | "before-first";

/** What was filled in, by `question:person`. */
export type FilledIn = Readonly<Record<string, string | undefined>>;

export interface FormReading {
  readonly people: readonly ReadPerson[];
  /** By `question:person`, in the form's order; empty where everything can be taken. */
  readonly faults: ReadonlyMap<string, FieldFault>;
}

/** The form that a link opens; null for a link that is unknown or has expired. */
export async function openForm(context: Context, token: string): Promise<Form | null> {
  const now = context.now().toString();
  const found = await findToken(context.database.db, tokenDigest(token), "form", now);
  const stored = found && (await readCase(context.database.db, context.vault, found.caseId));
  const writer = stored?.case.people.find((person) => person.id === found?.person);
  if (!found || !stored || !writer) return null;
  const people = spokenForBy(stored.case, writer, { now, policy: context.policy });
  const asked = new Set(people.map(({ id }) => id));
  return {
    caseId: stored.id,
    digest: found.digest,
    writer,
    language: writer.language,
    reference: stored.case.application,
    people,
    questions: everyQuestion(stored.case).filter(({ person }) => asked.has(person)),
    closed: stored.case.phase === "closed",
  };
}

/** Reads every field with the reader that reads replies: what cannot be taken from a mail cannot be taken from here. */
export function readForm(form: Form, filled: FilledIn, receivedAt: string): FormReading {
  const faults = new Map<string, FieldFault>();
  const people = form.people.map((person) => readPerson(form, person, filled, receivedAt, faults));
  return { people, faults };
}

/** Takes what was read, as an answer received now; the refusal where the case does not take it, else null. */
export async function takeForm(context: Context, form: Form, people: readonly ReadPerson[]): Promise<Refusal | null> {
  const receivedAt = context.now().toString();
  const order = receiptOrder(receivedAt, null);
  const message = { id: `form:${form.digest.slice(0, 12)}:${order}`, order, receivedAt, stored: null };
  const command = {
    kind: "take-form",
    person: form.writer.id,
    message,
    people,
    code: mintChallenge(context.vault),
  } as const;
  const applied = await apply(context, form.caseId, command, { form: message.id });
  return applied.kind === "refused" ? applied.reason : null;
}

/** `question:person`: the name of a field. */
export function fieldName({ id, person }: Pick<AskedQuestion, "id" | "person">): string {
  return `${id}:${person}`;
}

function readPerson(
  form: Form,
  person: Person,
  filled: FilledIn,
  receivedAt: string,
  faults: Map<string, FieldFault>,
): ReadPerson {
  const read = (question: AskedQuestion): FieldReading =>
    readerOf(question).read(wordsOf(filled, question), { receivedAt, person, question, from: null });
  const questions = form.questions.filter((question) => question.person === person.id);
  const presence = questions.find(({ id }) => id === "inCanada");
  const inCanada = presence && read(presence);
  const isAway = inCanada?.kind === "value" && inCanada.value === false;

  const answers: Record<string, ReadPerson["answers"][string]> = {};
  const unclear: Record<string, ReadPerson["unclear"][string]> = {};
  for (const question of questions) {
    // Nobody in Canada has to say when they come back.
    if (question.when === "outside-canada" && !isAway) continue;
    const words = wordsOf(filled, question);
    const reading = read(question);
    if (words === "") faults.set(fieldName(question), "empty");
    else if (reading.kind === "value") answers[question.id] = { value: reading.value, rule: reading.rule, words };
    // Whether a whole number is the one on file must not be found out here: the case asks again by mail.
    else if (question.type === "uci" && reading.kind === "unclear" && reading.readings.length === 1)
      unclear[question.id] = { readings: reading.readings, rule: reading.rule, words };
    else faults.set(fieldName(question), "unreadable");
  }
  const [first, last] = [answers["firstEntry"]?.value, answers["lastEntry"]?.value];
  if (first !== undefined && last !== undefined && last < first) faults.set(`lastEntry:${person.id}`, "before-first");
  return { person: person.id, answers, unclear };
}

function wordsOf(filled: FilledIn, question: AskedQuestion): string {
  return filled[fieldName(question)]?.trim() ?? "";
}

/** ISO 3166-1 alpha-2 codes of every country, by their names in a language. */
export function countryCodes(language: Language): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other)).filter(isCountryCode);
  const names = new Intl.DisplayNames(`${language}-CA`, { type: "region" });
  const { compare } = new Intl.Collator(`${language}-CA`);
  return codes.toSorted((one, other) => compare(names.of(one) ?? one, names.of(other) ?? other));
}
