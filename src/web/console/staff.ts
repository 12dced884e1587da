import { inviteAgent } from "../../store/agents.ts";
import type { Tx } from "../../store/database.ts";
import { mintInvite } from "./credentials.ts";

/** Gives somebody a one-time link to choose a password and set up codes; any older link of theirs is void. */
export async function handOutLink(
  tx: Tx,
  name: string,
  now: Temporal.Instant,
): Promise<{ readonly path: string; readonly expiresAt: string }> {
  const { token, digest, expiresAt } = mintInvite(now);
  await inviteAgent(tx, name, { digest, expiresAt });
  return { path: `/console/welcome/${token}`, expiresAt };
}
