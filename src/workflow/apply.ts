import type { Case } from "../case/case.ts";
import type { Command } from "../case/command.ts";
import { decide } from "../case/decide.ts";
import type { Decision, Refusal } from "../case/decision.ts";
import { evolve } from "../case/evolve.ts";
import { limits } from "../limits.ts";
import { caseIdByApplication, casePart, isFoundAlike, lockCase, saveCase, type StoredCase } from "../store/cases.ts";
import { statement, transaction, type Tx } from "../store/database.ts";
import { inOrder, MovedOn, type Part, together } from "../store/together.ts";
import type { Context } from "./context.ts";
import { type Decided, isPlain, plainParts, rouseFor, writeOthers } from "./consequences.ts";
import type { FromPage, Moved } from "./from-page.ts";
import { step } from "./step.ts";

/** What made a case change: ids and rule names only, since the journal keeps it. */
export type Cause = Readonly<Record<string, string | number | readonly string[]>>;

export type Applied =
  | { readonly kind: "applied"; readonly version: number; readonly case: Case; readonly decision: Decision }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** The only door by which a case changes: one transaction of its own. Throws where there is no case of that id. */
export function apply(context: Context, caseId: number, command: Command, cause: Cause): Promise<Applied> {
  return transaction(context.database, (tx) => applyIn(tx, context, caseId, command, cause));
}

/** The same within a transaction that does more: a message's end, a mail's settlement, an API call's answer. */
export function applyIn(tx: Tx, context: Context, caseId: number, command: Command, cause: Cause): Promise<Applied> {
  return context.trace.part("apply", () => decideAndWrite(tx, context, caseId, command, cause));
}

/**
 * The same for somebody who acts on what a page showed them: the version they saw is held against the locked case, and
 * who acted is written down with what they did.
 */
export async function applySeenIn(
  tx: Tx,
  context: Context,
  caseId: number,
  command: Command,
  cause: Cause,
  { seenVersion, witness }: FromPage,
): Promise<Applied | Moved> {
  if (seenVersion !== null && (await lockCase(tx, context.vault, caseId))?.version !== seenVersion)
    return { kind: "moved" };
  const applied = await applyIn(tx, context, caseId, command, cause);
  if (applied.kind === "applied") await witness(tx);
  return applied;
}

async function decideAndWrite(
  tx: Tx,
  context: Context,
  caseId: number,
  command: Command,
  cause: Cause,
): Promise<Applied> {
  const stored = await lockCase(tx, context.vault, caseId);
  if (stored === null) throw new Error(`There is no case ${caseId}.`);
  const now = context.now().toString();
  const outcome = decide(stored.case, command, { now, policy: context.policy });
  if (outcome.kind === "refused") return outcome;
  const { decision } = outcome;
  const decided = decidedOn(stored, command, decision, cause, now);
  const parts = await plainParts(tx, context, [decided], now);
  // Nothing happened, yet something may follow (a mail that only answers): the document need not be written again.
  if (decision.events.length === 0) await inOrder(tx, parts);
  else await saveCase(tx, context.vault, stored, decided.stored, parts);
  await writeOthers(tx, context, [decided], now);
  step("apply.written");
  return appliedOf(decided);
}

function decidedOn(stored: StoredCase, command: Command, decision: Decision, cause: Cause, now: string): Decided {
  const changed = {
    ...stored,
    case: decision.events.reduce<Case>(evolve, stored.case),
    version: stored.version + decision.events.length,
    updatedAt: now,
  };
  const message = "message" in command ? command.message : null;
  return {
    stored: decision.events.length === 0 ? stored : changed,
    decision,
    cause,
    firstVersion: stored.version + 1,
    message,
  };
}

function appliedOf({ stored, decision }: Decided): Applied & { kind: "applied" } {
  return { kind: "applied", version: stored.version, case: stored.case, decision };
}

/**
 * The same on a case as it was read, in one statement that takes no lock before it: where the case has moved on since, or
 * what `endOf` ends, nothing is written. Null then, and where there is more to write than one statement does:
 * it is for `applyIn`, which looks anew.
 */
export async function applyAtOnce(
  context: Context,
  seen: StoredCase,
  command: Command,
  cause: Cause,
  endOf: (decision: Decision) => Part,
): Promise<Decision | null> {
  const now = context.now().toString();
  const outcome = decide(seen.case, command, { now, policy: context.policy });
  if (outcome.kind === "refused") return null;
  const { decision } = outcome;
  // Without an event the version says nothing of who came first.
  if (decision.events.length === 0 || !isPlain(context, decision)) return null;
  const decided = decidedOn(seen, command, decision, cause, now);
  if (!isFoundAlike(seen.case, decided.stored.case)) return null;
  const { db } = context.database;
  const parts = [
    endOf(decision),
    casePart(db, context.vault, seen, decided.stored),
    ...(await plainParts(db, context, [decided], now)),
  ];
  if (parts.length > limits.store.partsOfOneStatement) return null;
  try {
    await context.trace.part("apply", () => statement(context.database, () => together(db, parts)));
  } catch (error) {
    if (error instanceof MovedOn) return null;
    throw error;
  }
  rouseFor(context, decision);
  step("apply.written");
  return decision;
}

/** The same by application number; null where there is none of that number. */
export async function applyTo(
  context: Context,
  application: string,
  command: Command,
  cause: Cause,
): Promise<Applied | null> {
  const caseId = await caseIdByApplication(context.database.db, application);
  return caseId === null ? null : apply(context, caseId, command, cause);
}
