/**
 * The queues of pg-boss. A job is a wake-up hint: handlers look in the tables for what is due, so a lost, doubled or
 * reordered job changes nothing, and none carries more than what to look at first.
 */
export const queues = {
  /** A message has been stored: read what is waiting. */
  interpret: "interpret",
  /** A mail has been ordered: send what is due. */
  deliver: "deliver",
  /** A webhook has been ordered: call what is due. */
  notify: "notify",
  /** A deadline may have come due. Also on a schedule, every minute. */
  tick: "tick",
  /** What policy no longer lets us keep. On a schedule, at night. */
  retain: "retain",
  /** Whether all adds up. On a schedule, at night, after retention. */
  reconcile: "reconcile",
} as const;
export type QueueName = (typeof queues)[keyof typeof queues];

/** Cron expressions in Ottawa's time. */
export const schedules: Partial<Record<QueueName, string>> = {
  [queues.tick]: "* * * * *",
  [queues.retain]: "17 3 * * *",
  [queues.reconcile]: "47 3 * * *",
};
