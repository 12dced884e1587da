import type { Lane, MailContent } from "./decision.ts";
import type { Policy } from "./policy.ts";

type Template = MailContent["template"];

const credential: ReadonlySet<Template> = new Set([
  "portal2",
  "portal2-existing",
  "password-new",
  "password-reset",
  "challenge",
  "address-new",
]);
const bulk: ReadonlySet<Template> = new Set([
  "portal1",
  "portal1-reminder",
  "task-reminder",
  "return-check",
  "password-warning",
  "password-expired",
]);

/** The lane in which a mail waits. Passwords and codes go first; what we start ourselves, in thousands, goes last. */
export function laneOf(template: Template): Lane {
  if (credential.has(template)) return "credential";
  return bulk.has(template) ? "bulk" : "answer";
}

/**
 * The first instant at or after `now` at which a mail of this lane may leave: invitations and reminders keep to Ottawa's
 * hours. Instants are ISO 8601 in UTC.
 */
export function mayLeaveAt(lane: Lane, now: string, policy: Policy): string {
  if (lane !== "bulk") return now;
  const here = Temporal.Instant.from(now).toZonedDateTimeISO("America/Toronto");
  const from = here.withPlainTime(policy.delivery.bulkWindow.from);
  const to = windowEnd(here, policy.delivery.bulkWindow.to);
  if (Temporal.ZonedDateTime.compare(here, from) < 0) return from.toInstant().toString();
  if (Temporal.ZonedDateTime.compare(here, to) < 0) return now;
  return from.add({ days: 1 }).toInstant().toString();
}

function windowEnd(here: Temporal.ZonedDateTime, to: string): Temporal.ZonedDateTime {
  return to === "24:00" ? here.startOfDay().add({ days: 1 }) : here.withPlainTime(to);
}
