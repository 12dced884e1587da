import type { Case, Person } from "../../case/case.ts";
import { groupOf } from "../../case/family.ts";
import { readCase } from "../../store/cases.ts";
import type { Context } from "../context.ts";

/** How a session names an account: `CASE:PERSON`. */
export type Subject = string;

export function subjectOf(caseId: number, person: string): Subject {
  return `${caseId}:${person}`;
}

/** An account with those it acts for: the principal with the family, or an adult who asked for an account of their own. */
export interface Account {
  readonly subject: Subject;
  readonly caseId: number;
  readonly case: Case;
  readonly owner: Person;
  readonly people: readonly Person[];
}

/** The account that a session names, as the case stands now; null where the case is gone. */
export async function readAccount(context: Context, subject: Subject): Promise<Account | null> {
  const [id, person] = partsOf(subject);
  const stored = await readCase(context.database.db, context.vault, id);
  const owner = stored?.case.people.find((one) => one.id === person);
  if (!stored || !owner || owner.account.kind === "none") return null;
  const people = groupOf(stored.case, owner, { now: context.now().toString(), policy: context.policy });
  return { subject, caseId: stored.id, case: stored.case, owner, people };
}

export function partsOf(subject: Subject): [caseId: number, person: string] {
  const colon = subject.indexOf(":");
  return [Number(subject.slice(0, colon)), subject.slice(colon + 1)];
}
