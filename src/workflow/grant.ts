import type { Case } from "../case/case.ts";
import type { Corrections, OfficerCommand } from "../case/command.ts";
import { decide } from "../case/decide.ts";
import type { Refusal } from "../case/decision.ts";
import { evolve } from "../case/evolve.ts";
import { certificateProblem } from "../document/certificate.ts";
import { makeEcopr } from "../document/ecopr.ts";
import { ecoprProblem } from "../document/ecopr/fault.ts";
import { mintDocumentCode, mintDocumentNumber } from "../document/number.ts";
import { limits } from "../limits.ts";
import { lockCase, readCase, type StoredCase } from "../store/cases.ts";
import { transaction } from "../store/database.ts";
import { storeDocument, voidDocument } from "../store/documents.ts";
import { type Applied, applyIn, applySeenIn } from "./apply.ts";
import type { Context } from "./context.ts";
import { digestOfCode } from "./document-code.ts";
import { ecoprFacts } from "./ecopr-facts.ts";
import { type FromPage, type Moved, noPage } from "./from-page.ts";

export type Granted =
  | { readonly kind: "granted"; readonly version: number; readonly documentNumber: string; readonly pdf: Buffer }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | Moved
  /** The eCOPR cannot be printed from what the case holds: one plain sentence for the officer. */
  | { readonly kind: "unprintable"; readonly sentence: string };

/** A command that makes a document. */
type Making = Extract<OfficerCommand, { kind: "grant" | "amend-ecopr" }>;

/**
 * The officer's grant: the eCOPR is made first, outside any lock, then journalled, kept and announced in one transaction.
 * Nothing is changed where the rules refuse it or the document cannot be printed. Throws where there is no such case.
 */
export async function grantCase(
  context: Context,
  caseId: number,
  person: string,
  officer: string,
  page: FromPage = noPage,
): Promise<Granted> {
  return makeDocument(context, caseId, page, (documentNumber) => ({ kind: "grant", person, officer, documentNumber }));
}

/** An eCOPR with what was wrong on it corrected, in place of the one before, which is void from then on. As `grantCase`. */
export async function amendEcopr(
  context: Context,
  caseId: number,
  person: string,
  officer: string,
  what: { readonly corrections: Corrections; readonly reason: string },
  page: FromPage = noPage,
): Promise<Granted> {
  return makeDocument(context, caseId, page, (documentNumber) => ({
    kind: "amend-ecopr",
    person,
    officer,
    documentNumber,
    ...what,
  }));
}

async function makeDocument(
  context: Context,
  caseId: number,
  page: FromPage,
  commandFor: (documentNumber: string) => Making,
): Promise<Granted> {
  for (let attempt = 0; attempt < limits.grant.attempts; attempt += 1) {
    const seen = await readCase(context.database.db, context.vault, caseId);
    if (seen === null) throw new Error(`There is no case ${caseId}.`);
    // What the officer saw is what they sign; `issue` holds it against the locked case.
    if (page.seenVersion !== null && seen.version !== page.seenVersion) return { kind: "moved" };
    const command = commandFor(mintDocumentNumber());
    const now = context.now();
    // Refused here, it costs no document; under the lock it is decided again.
    const outcome = decide(seen.case, command, { now: now.toString(), policy: context.policy });
    if (outcome.kind === "refused") return outcome;
    const after = outcome.decision.events.reduce(evolve, seen.case);
    const code = mintDocumentCode();
    const facts = ecoprFacts(context, after, command.person, code, now);
    const sentence = ecoprProblem(facts)?.sentence ?? certificateProblem(context.certificate, now);
    if (sentence !== null) return { kind: "unprintable", sentence };
    const pdf = Buffer.from(await makeEcopr(facts, context.certificate));
    const { grantedOn, specimen } = facts;
    const ended = await issue(context, seen, command, { pdf, grantedOn, specimen, code }, page);
    if (ended !== "again") return ended;
  }
  throw new Error(`The case of this grant changed ${limits.grant.attempts} times while its eCOPR was made. Try again.`);
}

/** What stands against a person's grant now; null where nothing does. Decided by the rules themselves, on no document. */
export function obstacleToGrant(context: Context, state: Case, person: string): Refusal | null {
  const command = { kind: "grant", person, officer: "–", documentNumber: "–" } as const;
  const outcome = decide(state, command, { now: context.now().toString(), policy: context.policy });
  return outcome.kind === "refused" ? outcome.reason : null;
}

/** Voids a person's eCOPR, the kept document with it. */
export async function voidEcopr(
  context: Context,
  caseId: number,
  person: string,
  officer: string,
  why: { readonly portOfEntry: boolean; readonly reason: string },
  page: FromPage = noPage,
): Promise<Applied | Moved> {
  return transaction(context.database, async (tx) => {
    const { portOfEntry, reason } = why;
    const command = { kind: "void-ecopr", person, officer, portOfEntry, reason } as const;
    const applied = await applySeenIn(tx, context, caseId, command, { by: `officer:${officer}` }, page);
    if (applied.kind !== "applied") return applied;
    const ecopr = applied.case.people.find((one) => one.id === person)?.ecopr;
    if (ecopr?.kind === "void") await voidDocument(tx, ecopr.documentNumber, context.now().toString());
    return applied;
  });
}

/** `again`: the case has moved on since it was read, midnight has passed, or the number is taken. */
async function issue(
  context: Context,
  seen: StoredCase,
  command: Making,
  made: { readonly pdf: Buffer; readonly grantedOn: string; readonly specimen: boolean; readonly code: string },
  { witness }: FromPage,
): Promise<Granted | "again"> {
  const { person, officer, documentNumber } = command;
  try {
    return await transaction(context.database, async (tx): Promise<Granted> => {
      const locked = await lockCase(tx, context.vault, seen.id);
      if (locked?.version !== seen.version) throw new Outrun();
      const applied = await applyIn(tx, context, seen.id, command, { by: `officer:${officer}` });
      if (applied.kind === "refused") return applied;
      const ecopr = applied.case.people.find((one) => one.id === person)?.ecopr;
      if (ecopr?.kind !== "issued" || ecopr.grantedOn !== made.grantedOn) throw new Outrun();
      const { pdf, specimen } = made;
      const codeDigest = digestOfCode(context, made.code);
      const row = { number: documentNumber, caseId: seen.id, key: seen.key, person, pdf, codeDigest, specimen };
      const now = context.now().toString();
      if (!(await storeDocument(tx, context.vault, row, now))) throw new Outrun();
      const before = seen.case.people.find((one) => one.id === person)?.ecopr;
      if (command.kind === "amend-ecopr" && before?.kind === "issued")
        await voidDocument(tx, before.documentNumber, now);
      await witness(tx);
      return { kind: "granted", version: applied.version, documentNumber, pdf: made.pdf };
    });
  } catch (error) {
    if (error instanceof Outrun) return "again";
    throw error;
  }
}

/** Rolls the transaction back: what the document says is no longer what the case says. */
class Outrun extends Error {}
