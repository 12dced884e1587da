import { limits } from "../limits.ts";
import { lockCase } from "../store/cases.ts";
import { transaction, type Tx } from "../store/database.ts";
import { changeDeadlines, type Deadline, dueDeadlines, isDue } from "../store/deadlines.ts";
import { unsureDue } from "../store/mails.ts";
import { requeueUnsure } from "../store/claim.ts";
import { resolveUnsure } from "../store/outbox.ts";
import { applyIn } from "./apply.ts";
import type { Context } from "./context.ts";
import { writeOff } from "./deliver/write-off.ts";
import { faultOf, tellFault } from "./fault.ts";
import { queues } from "./queues.ts";
import { step } from "./step.ts";

/**
 * What time alone makes due: deadlines become commands, and mails that were unsure long enough go once more. Every
 * deadline ends here: met, moved or dropped, so that none can come due for ever.
 */
export async function tick(context: Context, signal?: AbortSignal): Promise<void> {
  try {
    await meetDeadlines(context, signal);
  } finally {
    await sendUnsureAgain(context);
  }
}

async function meetDeadlines(context: Context, signal?: AbortSignal): Promise<void> {
  const now = context.now().toString();
  let due = await dueDeadlines(context.database.db, now, limits.tick.batch);
  const seen = new Set<string>();
  while (due.length > 0 && signal?.aborted !== true) {
    for (const deadline of due) {
      seen.add(nameOf(deadline));
      await meetOne(context, deadline, now);
      step("tick.met");
    }
    const next = await dueDeadlines(context.database.db, now, limits.tick.batch);
    due = next.filter((deadline) => !seen.has(nameOf(deadline)));
  }
}

/** One that fails (its case does not open, say) stays due, where its alarm sees it, and keeps no other waiting. */
async function meetOne(context: Context, deadline: Deadline, now: string): Promise<void> {
  try {
    await transaction(context.database, (tx) => meet(tx, context, deadline, now));
  } catch (error) {
    const fault = faultOf(error);
    const { caseId, person, kind } = deadline;
    await transaction(context.database, (tx) =>
      tellFault(tx, context, { case: caseId, person, deadline: kind }, fault),
    );
  }
}

/**
 * One deadline. Another engine may have met it since it was found, or an applicant moved it: so it is looked at again
 * under the lock of its case. One that no longer means anything is cleared, or it would be found due every minute.
 */
async function meet(tx: Tx, context: Context, { caseId, person, kind }: Deadline, now: string): Promise<void> {
  const key = { person, kind };
  if ((await lockCase(tx, context.vault, caseId)) === null || !(await isDue(tx, caseId, key, now))) return;
  const applied = await applyIn(tx, context, caseId, { kind: "meet-deadline", deadline: key }, { deadline: kind });
  if (applied.kind === "refused") await changeDeadlines(tx, [{ caseId, change: { kind: "clear", key } }]);
}

function nameOf({ caseId, person, kind }: Deadline): string {
  return `${caseId} ${person ?? ""} ${kind}`;
}

async function sendUnsureAgain(context: Context): Promise<void> {
  const now = context.now().toString();
  const { opened, damaged } = await unsureDue(context.database.db, context.vault, now);
  for (const { id, fault } of damaged) await writeOff(context, id, fault);
  for (const mail of opened) {
    await transaction(context.database, async (tx) => {
      const { arrivedAt, refusal } = mail;
      const known = refusal === null ? ({ state: "sent" } as const) : ({ state: "failed", refusal } as const);
      if (arrivedAt !== null) await resolveUnsure(tx, mail.id, known, now);
      else if (await requeueUnsure(tx, mail.id, now)) context.boss.rouse(queues.deliver);
    });
  }
}
