import type { Case } from "../case/case.ts";
import type { Command } from "../case/command.ts";
import { decide } from "../case/decide.ts";
import type { Decision, Refusal } from "../case/decision.ts";
import { evolve } from "../case/evolve.ts";
import { caseIdByApplication, lockCase, saveCase } from "../store/cases.ts";
import { transaction, type Tx } from "../store/database.ts";
import type { Context } from "./context.ts";
import { writeConsequences } from "./consequences.ts";
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
  const changed = decision.events.reduce<Case>(evolve, stored.case);
  const version = stored.version + decision.events.length;
  const message = "message" in command ? command.message : null;
  // Nothing happened, yet something may follow (a mail that only answers): the document need not be written again.
  const saved =
    decision.events.length === 0 ? stored : await saveCase(tx, context.vault, stored, changed, version, now);
  await writeConsequences(
    tx,
    context,
    [{ stored: saved, decision, cause, firstVersion: stored.version + 1, message }],
    now,
  );
  step("apply.written");
  return { kind: "applied", version, case: changed, decision };
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
