import type { Case, GivenAnswer, OpenDoubt, Person } from "../case/case.ts";
import { missingOf } from "../case/completeness.ts";
import { principalOf } from "../case/family.ts";
import type { StandardReply } from "../case/command.ts";
import type { AskedQuestion } from "../question/pose.ts";
import { readCase, type StoredCase } from "../store/cases.ts";
import { type Escalation, type Evidence, readEscalation } from "../store/escalations.ts";
import { renderMail } from "../mail/template/render.ts";
import type { MailDetails, RenderedMail, TemplateName } from "../mail/template/mailing.ts";
import type { Context } from "./context.ts";
import { letterFor, nothingEnclosed } from "./letter.ts";
import { rewordedFor } from "./reworded.ts";
import { questionsFor, type ReadValue, type SeenMessage, seeMessage } from "./reread.ts";

/** Everything an agent needs to settle one escalation. */
export interface Desk {
  readonly escalation: Escalation & { readonly evidence: readonly Evidence[]; readonly resolution: string | null };
  readonly stored: StoredCase | null;
  readonly seen: Awaited<ReturnType<typeof seeMessage>>;
  readonly rows: readonly AnswerRow[];
}

/** One question to one person: what is on file, what is open, and what this message said to it. */
export interface AnswerRow {
  readonly question: AskedQuestion;
  readonly person: Person;
  readonly onFile: GivenAnswer | null;
  readonly doubt: OpenDoubt | null;
  readonly read: ReadValue | null;
  readonly missing: boolean;
}

/** An escalation with its case, its message read once more, and every question. Null: there is none of that id. */
export async function openDesk(context: Context, id: string): Promise<Desk | null> {
  const { database, vault } = context;
  const escalation = await readEscalation(database.db, vault, id);
  if (escalation === null) return null;
  const { caseId, messageId } = escalation;
  const stored = caseId === null ? null : await readCase(database.db, vault, caseId);
  const seen =
    messageId === null
      ? null
      : await seeMessage(context, messageId, stored && { caseId: stored.id, case: stored.case });
  const values = seen !== null && "values" in seen ? seen.values : [];
  return { escalation, stored, seen, rows: stored === null ? [] : rowsOf(stored.case, values) };
}

/** Whether a row wants somebody's eye: something was said to it here, or it is open. */
export function isOpen({ read, doubt, missing }: AnswerRow): boolean {
  return read !== null || doubt !== null || missing;
}

function rowsOf(state: Case, values: SeenMessage["values"]): AnswerRow[] {
  const missing = new Map(state.people.map((person) => [person.id, new Set<string>(missingOf(state, person))]));
  return questionsFor(state).flatMap((question) => {
    const person = state.people.find(({ id }) => id === question.person);
    if (person === undefined) return [];
    const read = values.find((value) => value.person === person.id && value.question === question.id) ?? null;
    return [
      {
        question,
        person,
        onFile: person.answers[question.id] ?? null,
        doubt: person.unclear[question.id] ?? null,
        read,
        missing: missing.get(person.id)?.has(question.id) ?? false,
      },
    ];
  });
}

/** Whom a standard mail would go to where nobody is named: whoever wrote, else the principal. */
export function recipientIn({ escalation, seen, stored }: Desk): Person | null {
  if (stored === null) return null;
  const wrote = seen !== null && "message" in seen ? seen.message.person : null;
  const id = wrote ?? escalation.person;
  const person = stored.case.people.find((one) => one.id === id && one.email !== null);
  return person ?? principalOf(stored.case);
}

/** A standard mail with the case's facts filled in, as it would leave now. Null: nobody of that id on the case. */
export async function previewReply(
  context: Context,
  state: Case,
  personId: string,
  template: StandardReply,
): Promise<RenderedMail | null> {
  const person = state.people.find(({ id }) => id === personId);
  if (person === undefined) return null;
  const letter = letterFor(state, person, { template }, context.mail, nothingEnclosed);
  const reworded = await rewordedFor(context.database.db, template);
  return renderMail(letter.template, letter.facts, letter.details as MailDetails[TemplateName] as never, reworded);
}
