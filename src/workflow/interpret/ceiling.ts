import type { Case } from "../../case/case.ts";
import { limits } from "../../limits.ts";
import { allAnswersSince, answersSince } from "../../store/answered.ts";
import type { Context } from "../context.ts";
import type { Thread } from "./thread.ts";

/** Counts of all answers, a context: a look at a day's mail for every message would cost more than it saves. */
const counted = new WeakMap<Context, { readonly at: Temporal.Instant; readonly mails: number }>();
const freshSeconds = 60;

/**
 * Which ceiling of automatic answers a message's sender has reached, or null. Two machines that answer one another stop
 * here at the latest; a person reads on.
 */
export async function ceilingReached(
  context: Context,
  caseId: number,
  state: Case,
  thread: Thread,
): Promise<string | null> {
  const { db } = context.database;
  const person = state.people.find(({ id }) => id === (thread.writer ?? thread.answered?.person));
  const since = context.now().subtract({ hours: 24 }).toString();
  const address = person?.email ?? null;
  const { toAddress, toCase } = await answersSince(db, context.vault, { address, caseId }, since);
  if (toAddress >= limits.trust.answersToAddress) return "answers-to-address";
  if (toCase >= limits.trust.answersToCase) return "answers-to-case";
  return (await inAll(context, since)) >= limits.trust.answersInAll ? "answers-in-all" : null;
}

async function inAll(context: Context, since: string): Promise<number> {
  const now = context.now();
  const known = counted.get(context);
  if (known && Math.abs(now.since(known.at).total("seconds")) < freshSeconds) return known.mails;
  const mails = await allAnswersSince(context.database.db, since, limits.trust.answersInAll);
  counted.set(context, { at: now, mails });
  return mails;
}
