import type { DeadlineKind } from "../case/command.ts";
import type { Policy } from "../case/policy.ts";
import { answerTimes, stepsWaiting } from "../store/ageing.ts";
import type { Db } from "../store/database.ts";

/** Steps that are ours to make, each with a target in policy (decision 3, facts 57, 72, 101, 162). */
const ownSteps: readonly DeadlineKind[] = ["grant", "photo-review", "card-production", "card-mailing"];

/** Days looked back over: long enough for a rare path, short enough to show a change. */
const days = 30;

/**
 * How our own times stand against policy's targets: the 24 hours of a new temporary password and the way to Portal 2, as
 * the 95th percentile of the last 30 days in seconds, and what waits for us at each step. `now`: ISO instant.
 */
export async function readAgeing(db: Db, policy: Policy, now: string) {
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * days })
    .toString();
  const steps = await stepsWaiting(db, ownSteps);
  return {
    password: { ...(await answerTimes(db, "password-new", since)), target: policy.targets.passwordHours * 3600 },
    portal2: { ...(await answerTimes(db, "portal2", since)), target: policy.estimates.portal2Days[1] * 86_400 },
    steps: steps.map(({ kind, waiting, firstDue }) => ({ step: kind, waiting, firstDue, late: firstDue < now })),
  };
}
