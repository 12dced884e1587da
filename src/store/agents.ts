import type { Selectable } from "kysely";
import type { Language } from "../question/questionnaire.ts";
import type { Db, Tables, Tx } from "./tables.ts";
import type { Vault } from "./vault.ts";

/** Somebody who may act for the department. Whoever is disabled keeps their name in the journal and nothing else. */
export interface Agent {
  readonly name: string;
  readonly role: string;
  readonly createdAt: string;
  readonly language: Language;
  /** argon2id in PHC form; null until a password was chosen. */
  readonly passwordHash: string | null;
  /** The key of their one-time codes, base32; null where none was given. */
  readonly totpKey: string | null;
  readonly disabledAt: string | null;
}

/** Adds somebody, or gives somebody known another role. */
export async function addAgent(
  tx: Tx,
  agent: { readonly name: string; readonly role: string },
  now: string,
): Promise<void> {
  await tx
    .insertInto("agents")
    .values({ ...agent, created_at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ role: agent.role, disabled_at: null }))
    .execute();
}

/** Somebody by name, or null. */
export async function findAgent(db: Db, vault: Vault, name: string): Promise<Agent | null> {
  const row = await db.selectFrom("agents").selectAll().where("name", "=", name).executeTakeFirst();
  return row ? agentOf(vault, row) : null;
}

/** Whoever is tied to a subject at the organisation's own sign-in; null for nobody. */
export async function findAgentBySubject(db: Db, vault: Vault, subject: string): Promise<Agent | null> {
  const row = await db.selectFrom("agents").selectAll().where("oidc_subject", "=", subject).executeTakeFirst();
  return row ? agentOf(vault, row) : null;
}

/** Ties a name that is tied to nobody yet to a subject; null where there is no such name, or it is another's. */
export async function tieSubject(tx: Tx, vault: Vault, name: string, subject: string): Promise<Agent | null> {
  const row = await tx
    .updateTable("agents")
    .set({ oidc_subject: subject })
    .where("name", "=", name)
    .where("oidc_subject", "is", null)
    .where("disabled_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  return row ? agentOf(vault, row) : null;
}

/** Everybody, by name. */
export async function listAgents(db: Db, vault: Vault): Promise<Agent[]> {
  const rows = await db.selectFrom("agents").selectAll().orderBy("name").execute();
  return rows.map((row) => agentOf(vault, row));
}

/**
 * Hands out a one-time link, known by its token's digest, with a fresh key for one-time codes. An older link is void;
 * password and codes in use go on until the link is used. `expiresAt` and `now` are ISO instants.
 */
export async function inviteAgent(
  tx: Tx,
  name: string,
  link: { readonly digest: string; readonly expiresAt: string },
): Promise<void> {
  await tx
    .updateTable("agents")
    .set({ invite_digest: link.digest, invite_expires_at: link.expiresAt })
    .where("name", "=", name)
    .execute();
}

/** Whose one-time link this is; null where it is unknown, used or too old. */
export async function findInvited(db: Db, vault: Vault, digest: string, now: string): Promise<Agent | null> {
  const row = await db
    .selectFrom("agents")
    .selectAll()
    .where("invite_digest", "=", digest)
    .where("invite_expires_at", ">", now)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row ? agentOf(vault, row) : null;
}

/** Sets password and key of codes; a one-time link is used up by it. `totpKey` null: no second factor. */
export async function setAgentSecrets(
  tx: Tx,
  vault: Vault,
  name: string,
  secrets: { readonly passwordHash: string; readonly totpKey: string | null },
): Promise<void> {
  await tx
    .updateTable("agents")
    .set({
      password_hash: secrets.passwordHash,
      totp_sealed: secrets.totpKey === null ? null : vault.seal(null, secrets.totpKey, about(name)),
      totp_step: null,
      invite_digest: null,
      invite_expires_at: null,
    })
    .where("name", "=", name)
    .execute();
}

/** Takes the code of a time step; false where this or a later one was taken before: a code counts once (RFC 6238 5.2). */
export async function takeTotpStep(tx: Tx, name: string, step: number): Promise<boolean> {
  const result = await tx
    .updateTable("agents")
    .set({ totp_step: step })
    .where("name", "=", name)
    .where((where) => where.or([where("totp_step", "is", null), where("totp_step", "<", step)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The language in which somebody reads the console. */
export async function setAgentLanguage(tx: Tx, name: string, language: Language): Promise<void> {
  await tx.updateTable("agents").set({ language }).where("name", "=", name).execute();
}

/** Shuts somebody out, or lets them in again (`at` null). */
export async function disableAgent(tx: Tx, name: string, at: string | null): Promise<boolean> {
  const result = await tx
    .updateTable("agents")
    .set({ disabled_at: at, invite_digest: null, invite_expires_at: null })
    .where("name", "=", name)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function agentOf(vault: Vault, row: Selectable<Tables["agents"]>): Agent {
  return {
    name: row.name,
    role: row.role,
    createdAt: row.created_at,
    language: row.language,
    passwordHash: row.password_hash,
    totpKey: row.totp_sealed && vault.open(null, row.totp_sealed, about(row.name)).toString("utf8"),
    disabledAt: row.disabled_at,
  };
}

function about(name: string): string {
  return `agent ${name}`;
}
