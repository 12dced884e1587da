import { isAbandoned } from "./engines.ts";
import type { Tx } from "./tables.ts";

/** Gives back the messages and webhooks that a dead engine had in hand. The instants: ISO, of each kind's own patience. */
export async function giveBackAbandoned(
  tx: Tx,
  engine: string,
  ownBefore: { readonly messages: string; readonly webhooks: string },
): Promise<void> {
  const free = { claimed_at: null, claimed_by: null };
  await tx
    .updateTable("messages")
    .set({ status: "waiting", ...free })
    .where("status", "=", "reading")
    .where(isAbandoned({ engine, ownBefore: ownBefore.messages }))
    .execute();
  await tx
    .updateTable("webhooks")
    .set({ state: "queued", ...free })
    .where("state", "=", "sending")
    .where(isAbandoned({ engine, ownBefore: ownBefore.webhooks }))
    .execute();
}
