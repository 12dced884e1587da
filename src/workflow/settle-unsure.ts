import { transaction, type Tx } from "../store/database.ts";
import { requeueUnsure } from "../store/claim.ts";
import { resolveUnsure } from "../store/outbox.ts";
import type { Context } from "./context.ts";
import { queues } from "./queues.ts";

/** `again`: the same bytes once more. `arrived`: it is left as it is, since somebody knows that it came. */
export type UnsureChoice = "again" | "arrived";

/**
 * Settles by hand a mail of which nobody knows whether it was taken, once a person has asked the relay's log. `witness`
 * writes down in the same transaction who decided. False where it is unsure no longer.
 */
export async function settleUnsure(
  context: Context,
  id: string,
  choice: UnsureChoice,
  witness: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const now = context.now().toString();
  return transaction(context.database, async (tx) => {
    const done =
      choice === "again" ? await requeueUnsure(tx, id, now) : await resolveUnsure(tx, id, { state: "sent" }, now);
    if (!done) return false;
    await witness(tx);
    if (choice === "again") await context.boss.send(tx, queues.deliver, [{ data: {} }]);
    return true;
  });
}
