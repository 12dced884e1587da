import { transaction } from "../store/database.ts";
import { reopenMessages } from "../store/reading.ts";
import type { Context } from "./context.ts";
import { queues } from "./queues.ts";

/** Lets one stored message be read anew, as `landfall reprocess` does; false where it waits already or its bytes are gone. */
export async function reprocess(context: Context, id: string): Promise<boolean> {
  const reopened = await transaction(context.database, (tx) => reopenMessages(tx, { ids: [id] }));
  if (reopened === 0) return false;
  await context.boss.wake(queues.interpret);
  return true;
}
