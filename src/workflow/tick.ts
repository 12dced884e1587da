import type { DeadlineKind } from "../case/command.ts";
import { limits } from "../limits.ts";
import { transaction } from "../store/database.ts";
import { changeDeadlines, dueDeadlines } from "../store/deadlines.ts";
import { unsureDue } from "../store/mails.ts";
import { requeueUnsure } from "../store/claim.ts";
import { apply } from "./apply.ts";
import type { Context } from "./context.ts";
import { queues } from "./queues.ts";

/**
 * What time alone makes due: deadlines become commands, and mails that were unsure long enough go once more. Every
 * deadline ends here: met, moved or dropped, so that none can come due for ever.
 */
export async function tick(context: Context, signal?: AbortSignal): Promise<void> {
  await meetDeadlines(context, signal);
  await sendUnsureAgain(context);
}

async function meetDeadlines(context: Context, signal?: AbortSignal): Promise<void> {
  const now = context.now().toString();
  let due = await dueDeadlines(context.database.db, now, limits.tick.batch);
  const seen = new Set<string>();
  while (due.length > 0 && signal?.aborted !== true) {
    for (const { caseId, person, kind } of due) {
      seen.add(`${caseId} ${person ?? ""} ${kind}`);
      const applied = await apply(
        context,
        caseId,
        { kind: "meet-deadline", deadline: { person, kind } },
        { deadline: kind },
      );
      if (applied.kind === "refused") await drop(context, caseId, { person, kind });
    }
    const next = await dueDeadlines(context.database.db, now, limits.tick.batch);
    due = next.filter(({ caseId, person, kind }) => !seen.has(`${caseId} ${person ?? ""} ${kind}`));
  }
}

/** A deadline that no longer means anything is cleared, or it would be found due every minute. */
async function drop(
  context: Context,
  caseId: number,
  key: { person: string | null; kind: DeadlineKind },
): Promise<void> {
  await transaction(context.database, (tx) => changeDeadlines(tx, [{ caseId, change: { kind: "clear", key } }]));
}

async function sendUnsureAgain(context: Context): Promise<void> {
  const now = context.now().toString();
  for (const mail of await unsureDue(context.database.db, context.vault, now)) {
    await transaction(context.database, async (tx) => {
      if (await requeueUnsure(tx, mail.id, now)) await context.boss.send(tx, queues.deliver, [{ data: {} }]);
    });
  }
}
