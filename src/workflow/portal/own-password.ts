import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import type { Person } from "../../case/case.ts";
import { findPasswords } from "../../case/credential.ts";
import { limits } from "../../limits.ts";
import { tokenDigest } from "../../mail/token.ts";
import { holdersOfUsername } from "../../store/addresses.ts";
import { transaction, type Tx } from "../../store/database.ts";
import { keepOwnPassword, readOwnPassword } from "../../store/own-passwords.ts";
import { endSessionsOf } from "../../store/sessions.ts";
import { findToken, useToken } from "../../store/tokens.ts";
import { apply, applyIn } from "../apply.ts";
import type { Context } from "../context.ts";
import { hashPassword, verifyPassword } from "../password.ts";
import { partsOf, readAccount, type Subject, subjectOf } from "./account.ts";

/** Why a password is not taken. Length and being known are all that is asked (NIST SP 800-63B, 3.1.1.2). */
export type PasswordFault = "short" | "long" | "known" | "mailed" | "differs";

let estimator: ZxcvbnFactory | undefined;

/** What is wrong with a password that somebody chose, typed twice; null where it is taken. */
export function passwordFault(
  password: string,
  again: string,
  { givenName, familyName, email }: Person,
): PasswordFault | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < limits.portal.passwordLeast) return "short";
  if (length > limits.portal.passwordMost) return "long";
  if (findPasswords(password).length > 0) return "mailed";
  if (password !== again) return "differs";
  estimator ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  // Its own names and the service's count as known. Estimating grows with length; what is long enough is told by its start.
  const known = [email ?? "", email?.split("@")[0] ?? "", givenName, familyName, "landfall", "ircc", "canada"];
  const { guesses } = estimator.check(
    password.slice(0, 64),
    known.filter((word) => word.length > 2).map((word) => word.toLowerCase()),
  );
  return guesses < limits.portal.passwordGuesses ? "known" : null;
}

/**
 * Makes this the password of an account: every session of the account ends, and no mailed password works any longer.
 * The caller signs its owner in anew.
 */
export async function chooseOwnPassword(context: Context, subject: Subject, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await transaction(context.database, (tx) => setIn(tx, context, subject, hash));
}

/** Those of a session's accounts whose own password this is: who sits before an open page need not be its owner. */
export async function accountsOpenedBy(
  context: Context,
  subjects: readonly Subject[],
  password: string,
): Promise<Subject[]> {
  const opened: Subject[] = [];
  for (const subject of subjects) {
    const hash = await readOwnPassword(context.database.db, context.vault, ...partsOf(subject));
    if (await verifyPassword(password, hash)) opened.push(subject);
  }
  return opened;
}

/** Orders a link for each account of a username that has had a password of its own; nothing happens for any other. */
export async function askForLink(context: Context, username: string): Promise<void> {
  const holders = await holdersOfUsername(context.database.db, context.vault, username);
  for (const { caseId, person } of holders.slice(0, limits.portal.accountsTried)) {
    const applied = await apply(context, caseId, { kind: "forgot-password", person, by: "portal" }, { by: "portal" });
    if (applied.kind === "refused") context.log.info({ refused: applied.reason }, "no link for a forgotten password");
  }
}

/** Whose link this is: to look at only, since programs that examine mail open links too. Null: used, expired, unknown. */
export async function openLink(context: Context, token: string): Promise<Person | null> {
  const found = await findToken(context.database.db, tokenDigest(token), "password", context.now().toString());
  if (found === null || found.usedAt !== null) return null;
  return (await readAccount(context, subjectOf(found.caseId, found.person)))?.owner ?? null;
}

/** Makes this the password of the link's account; false where the link was used meanwhile. */
export async function choosePasswordByLink(context: Context, token: string, password: string): Promise<boolean> {
  const digest = tokenDigest(token);
  const now = context.now().toString();
  const hash = await hashPassword(password);
  return transaction(context.database, async (tx) => {
    const found = await findToken(tx, digest, "password", now);
    if (found === null || !(await useToken(tx, digest, "password", now))) return false;
    await setIn(tx, context, subjectOf(found.caseId, found.person), hash);
    return true;
  });
}

async function setIn(tx: Tx, context: Context, subject: Subject, hash: string): Promise<void> {
  const [caseId, person] = partsOf(subject);
  // An account of the PR Portal has no password of ours to replace; the case then has nothing to record.
  await applyIn(tx, context, caseId, { kind: "password-changed", person, by: "portal" }, { by: "portal" });
  await keepOwnPassword(tx, context.vault, { caseId, person, hash }, context.now().toString());
  await endSessionsOf(tx, "portal", subject);
}
