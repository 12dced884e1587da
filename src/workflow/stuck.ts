import type { Policy } from "../case/policy.ts";
import { limits } from "../limits.ts";
import type { Ages } from "../store/ages.ts";
import type { Nights } from "../store/nights.ts";

/** Each way in which something can stand still; the same as the alarms in deploy/alerts.yml. */
export const stuckKinds = [
  "messages-unread",
  "mail-unsent",
  "password-late",
  "mail-unsure",
  "deadlines-late",
  "quarantined",
  "does-not-add-up",
  "not-compared",
  "not-retained",
] as const;
export type StuckKind = (typeof stuckKinds)[number];

/** Something that stands still. `since`: ISO instant, null where it has no one beginning. */
export interface Stuck {
  readonly what: StuckKind;
  readonly since: string | null;
  /** How many, where that is counted. */
  readonly count: number | null;
}

/** What is known of everything that may stand still; instants are ISO. */
export interface Standing {
  readonly ages: Ages;
  readonly deadlines: { readonly due: number; readonly oldest: string | null };
  /** The last comparison of everything; null where there was none yet. */
  readonly compared: { readonly endedAt: string; readonly findings: readonly { readonly count: number }[] } | null;
  readonly nights: Nights;
}

/** What stands still at `now`: what waits for longer than it does while all is well. Nothing where all is well. */
export function stuckOf({ ages, deadlines, compared, nights }: Standing, policy: Policy, now: string): Stuck[] {
  const age = (since: string | null) => (since === null ? 0 : Temporal.Instant.from(since).until(now).total("seconds"));
  // Nothing began in a time to come: a clock was ahead, and what waits for its times is late.
  const over = (since: string | null, seconds: number) =>
    age(since) > seconds || age(since) < -limits.tick.furthestSeconds;
  const found: Stuck[] = [];
  const add = (what: StuckKind, since: string | null, count: number | null = null) =>
    found.push({ what, since, count });
  const { unreadSeconds, unsentSeconds, dueSeconds, nightlySeconds, passwordShare } = limits.stuck;
  if (over(ages.unread, unreadSeconds)) add("messages-unread", ages.unread);
  // A mail may be put off to its day.
  if (age(ages.unsent) > unsentSeconds) add("mail-unsent", ages.unsent);
  if (over(ages.password, policy.targets.passwordHours * 3600 * passwordShare)) add("password-late", ages.password);
  if (ages.unsureForGood > 0) add("mail-unsure", ages.unsure, ages.unsureForGood);
  if (over(deadlines.oldest, dueSeconds)) add("deadlines-late", deadlines.oldest, deadlines.due);
  if (ages.quarantined > 0) add("quarantined", null, ages.quarantined);
  const odd = compared?.findings.reduce((sum, { count }) => sum + count, 0) ?? 0;
  if (odd > 0) add("does-not-add-up", compared?.endedAt ?? null, odd);
  // What was never done is late too, once there has been something to do.
  const lastCompared = compared?.endedAt ?? nights.firstCase;
  if (over(lastCompared, nightlySeconds)) add("not-compared", lastCompared);
  const lastRetained = nights.retained ?? nights.firstCase;
  if (over(lastRetained, nightlySeconds)) add("not-retained", lastRetained);
  return found;
}
