import type { Person } from "../../case/case.ts";
import { findPasswords } from "../../case/credential.ts";
import { endOfDay, isBefore } from "../../case/day.ts";
import { limits } from "../../limits.ts";
import { holdersOfUsername } from "../../store/addresses.ts";
import { readCase } from "../../store/cases.ts";
import { readOwnPassword } from "../../store/own-passwords.ts";
import { apply } from "../apply.ts";
import type { Context } from "../context.ts";
import { verifyPassword } from "../password.ts";
import { type Subject, subjectOf } from "./account.ts";

export type SignIn =
  | { readonly kind: "signed-in"; readonly subjects: readonly Subject[] }
  /** The right temporary password, past its last day (ISO date): only who has it is told so. */
  | { readonly kind: "expired"; readonly lastDay: string }
  | { readonly kind: "refused" };

/** A username's account and what a password for it is compared with. */
interface Candidate {
  readonly caseId: number;
  readonly person: Person;
  readonly hash: string | null;
}

/**
 * Compares a password with that of every account of a username: who has two applications has two. As much is computed
 * for a username that nobody has, and a wrong password and a wrong username are answered alike. Counting tries is the
 * caller's.
 */
export async function signIn(context: Context, username: string, password: string): Promise<SignIn> {
  const candidates = await candidatesFor(context, username);
  if (candidates.length === 0) await verifyPassword(password, null);
  const opened: Candidate[] = [];
  for (const one of candidates) if (await verifyPassword(asGiven(one.person, password), one.hash)) opened.push(one);
  const working = opened.filter(({ person }) => !hasEnded(context, person));
  for (const { caseId, person } of working) {
    const command = { kind: "signed-in", person: person.id, by: "portal" } as const;
    await apply(context, caseId, command, { by: "portal" });
  }
  if (working.length > 0)
    return { kind: "signed-in", subjects: working.map(({ caseId, person }) => subjectOf(caseId, person.id)) };
  const ended = opened[0]?.person.account;
  if (ended?.kind === "temporary" && ended.current) return { kind: "expired", lastDay: ended.current.lastDay };
  return { kind: "refused" };
}

async function candidatesFor(context: Context, username: string): Promise<Candidate[]> {
  const { db } = context.database;
  const holders = await holdersOfUsername(db, context.vault, username);
  const candidates: Candidate[] = [];
  for (const { caseId, person: id } of holders.slice(0, limits.portal.accountsTried)) {
    const stored = await readCase(db, context.vault, caseId);
    const person = stored?.case.people.find((one) => one.id === id);
    if (!person || person.account.kind === "none") continue;
    const hash =
      person.account.kind === "temporary"
        ? (person.account.current?.hash ?? null)
        : await readOwnPassword(db, context.vault, caseId, id);
    candidates.push({ caseId, person, hash });
  }
  return candidates;
}

/** A mailed password is taken however it was typed: in small letters, with blanks, without its hyphens. */
function asGiven({ account }: Person, password: string): string {
  return account.kind === "temporary" ? (findPasswords(password)[0]?.password ?? password) : password;
}

function hasEnded(context: Context, { account }: Person): boolean {
  if (account.kind !== "temporary" || account.current === null) return false;
  return account.expired || !isBefore(context.now().toString(), endOfDay(account.current.lastDay));
}
