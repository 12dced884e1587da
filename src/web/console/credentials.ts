import { createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { limits } from "../../limits.ts";
import { type Agent, findInvited, setAgentSecrets, takeTotpStep } from "../../store/agents.ts";
import { appendAudit } from "../../store/audit.ts";
import { transaction } from "../../store/database.ts";
import type { Context } from "../../workflow/context.ts";
import { hashPassword, verifyPassword } from "../../workflow/password.ts";

/** A fresh one-time link's token, of which only the SHA-256 is kept. */
export function mintInvite(now: Temporal.Instant): {
  readonly token: string;
  readonly digest: string;
  readonly expiresAt: string;
} {
  const token = randomBytes(limits.session.idBytes).toString("base64url");
  return { token, digest: digestOf(token), expiresAt: now.add({ hours: limits.console.inviteHours }).toString() };
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whose one-time link this is, with the key for their authenticator, the same each time the link is opened; or null. */
export async function openInvite(
  context: Context,
  token: string,
): Promise<{ readonly agent: Agent; readonly key: string; readonly uri: string } | null> {
  const { database, vault } = context;
  const agent = await findInvited(database.db, vault, digestOf(token), context.now().toString());
  if (agent === null) return null;
  const bytes = Buffer.from(vault.digest("one-time codes of a link", token), "base64url").subarray(0, 20);
  const key = new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
  return { agent, key, uri: totpOf(agent.name, key).toString() };
}

/** Why a first password was not taken. */
export type InviteFault = "gone" | "short" | "long" | "differs" | "like-name" | "code";

/** Takes a first password and the first code; null where all is well and the link is used up. */
export async function useInvite(
  context: Context,
  token: string,
  given: { readonly password: string; readonly again: string; readonly code: string },
): Promise<InviteFault | null> {
  const invite = await openInvite(context, token);
  if (invite === null) return "gone";
  const { agent, key } = invite;
  const { passwordLength, longestPassword } = limits.console;
  if (given.password.length < passwordLength) return "short";
  if (given.password.length > longestPassword) return "long";
  if (given.password !== given.again) return "differs";
  if (given.password.toLowerCase().includes(agent.name.toLowerCase())) return "like-name";
  const step = stepOf(agent.name, key, given.code, context.now());
  if (step === null) return "code";
  const passwordHash = await hashPassword(given.password);
  await transaction(context.database, async (tx) => {
    await setAgentSecrets(tx, context.vault, agent.name, { passwordHash, totpKey: key });
    await takeTotpStep(tx, agent.name, step);
    const at = context.now().toString();
    await appendAudit(tx, { at, agent: agent.name, role: agent.role, action: "welcome", subject: null, status: 200 });
  });
  return null;
}

/**
 * Whether name, password and one-time code are somebody's. The password is hashed even for nobody, so that no name can
 * be found out by the time it takes; a code counts once.
 */
export async function isThem(context: Context, agent: Agent | null, password: string, code: string): Promise<boolean> {
  const usable = agent !== null && agent.disabledAt === null;
  const right = await verifyPassword(password, usable ? agent.passwordHash : null);
  if (!usable || !right) return false;
  if (agent.totpKey === null) return true;
  const step = stepOf(agent.name, agent.totpKey, code, context.now());
  return step !== null && transaction(context.database, (tx) => takeTotpStep(tx, agent.name, step));
}

/** The time step whose code this is, within what clocks may differ; null for a wrong code (RFC 6238). */
function stepOf(name: string, key: string, code: string, now: Temporal.Instant): number | null {
  const totp = totpOf(name, key);
  const timestamp = now.epochMilliseconds;
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp.validate({ token: digits, timestamp, window: limits.console.totpSteps });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function totpOf(name: string, key: string): TOTP {
  return new TOTP({ issuer: "Landfall", label: name, secret: Secret.fromBase32(key) });
}
