import type { Tx } from "./tables.ts";

/**
 * Gives back the messages and webhooks that a dead engine had in hand, at once instead of after their stale time. Only
 * where no other engine can be alive: the embedded folder belongs to one process.
 */
export async function giveBackAbandoned(tx: Tx): Promise<void> {
  const messages = tx.updateTable("messages").set({ status: "waiting", claimed_at: null });
  await messages.where("status", "=", "reading").execute();
  const webhooks = tx.updateTable("webhooks").set({ state: "queued", claimed_at: null });
  await webhooks.where("state", "=", "sending").execute();
}
