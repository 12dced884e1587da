/** What this process last saw of the mailbox: for those who watch, never for a decision. */
export interface MailboxSight {
  /** When all in it was last taken in; before the first time, when this engine began; null where another engine reads it. */
  lookedAt: Temporal.Instant | null;
  /** Messages in it that are not stored yet, as far as is known. */
  left: number;
  /** When the server took in the oldest of them (ISO instant); null where there is none, or it was not fetched yet. */
  oldest: string | null;
}

/** Nothing seen yet, by an engine that begins now. */
export function newSight(now: Temporal.Instant): MailboxSight {
  return { lookedAt: now, left: 0, oldest: null };
}
