import { transaction, type Tx } from "../store/database.ts";
import { reopenMessages } from "../store/reading.ts";
import type { Context } from "./context.ts";
import { queues } from "./queues.ts";

/**
 * Lets one stored message be read anew, as `landfall reprocess` does; false where it waits already or its bytes are gone.
 * `witness` writes down in the same transaction who asked for it.
 */
export async function reprocess(context: Context, id: string, witness: (tx: Tx) => Promise<void>): Promise<boolean> {
  const reopened = await transaction(context.database, async (tx) => {
    const count = await reopenMessages(tx, { ids: [id] });
    if (count > 0) await witness(tx);
    return count;
  });
  if (reopened === 0) return false;
  await context.boss.wake(queues.interpret);
  return true;
}
