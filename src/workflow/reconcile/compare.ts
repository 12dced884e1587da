import type { CaseSums, Count, MessageGroup, Overdue } from "../../store/reconcile.ts";
import { limits } from "../../limits.ts";

/** Everything that can fail to add up. What each means, and how to mend it, stands in docs/running.md and `mend.ts`. */
export const oddKinds = [
  "journal-gap",
  "document-apart",
  "nobody-waits",
  "erased-not-empty",
  "mail-endless",
  "mail-bytes-kept",
  "mail-in-hand",
  "mail-queued",
  "mail-unsure",
  "message-outcome",
  "message-without-case",
  "message-in-hand",
  "message-unread",
  "webhook-in-hand",
  "webhook-queued",
  "deadline-late",
  "mailbox-untaken",
  "settled-not-stored",
] as const;
export type OddKind = (typeof oddKinds)[number];

/** One way in which it does not add up: how often, and some examples by id or application number, never a person's value. */
export interface Odd extends Count {
  readonly kind: OddKind;
}

/** What is wrong with one case, by its sums. */
export function oddsOfCase(sums: CaseSums): OddKind[] {
  const odds: OddKind[] = [];
  const { entries, first, last, version, erased, deadlines, escalations, toGo } = sums;
  // Numbers are unique, so as many as the last one says and beginning with 1 means none is missing.
  if (entries > 0 && (first !== 1 || last !== entries)) odds.push("journal-gap");
  if ((last ?? 0) !== version) odds.push("document-apart");
  if (erased && deadlines + escalations + toGo > 0) odds.push("erased-not-empty");
  if (!erased && sums.phase !== "closed" && deadlines + escalations + toGo === 0) odds.push("nobody-waits");
  if (sums.endless > 0) odds.push("mail-endless");
  if (sums.bytesKept > 0) odds.push("mail-bytes-kept");
  return odds;
}

/** Outcomes that a message can have only as one of a case: it changed it, or something was asked of its people. */
const ofCaseOnly = new Set(["applied", "clarified", "challenged"]);

/** What is wrong with messages alike: each has exactly one outcome once it is done, and none before. */
export function oddOfMessages(group: MessageGroup, outcomes: readonly string[]): OddKind | null {
  const ended = group.outcome !== null && outcomes.includes(group.outcome);
  if (group.status === "done" ? !ended : group.outcome !== null) return "message-outcome";
  if (group.outcome !== null && ofCaseOnly.has(group.outcome) && !group.ofCase) return "message-without-case";
  return null;
}

/** What waits too long, as odds; kinds of which there are none are left out. */
export function oddsOverdue(overdue: Overdue): Odd[] {
  const named: readonly (readonly [OddKind, Count])[] = [
    ["message-in-hand", overdue.messagesInHand],
    ["message-unread", overdue.messagesUnread],
    ["mail-in-hand", overdue.mailsInHand],
    ["mail-queued", overdue.mailsQueued],
    ["mail-unsure", overdue.mailsUnsure],
    ["webhook-in-hand", overdue.webhooksInHand],
    ["webhook-queued", overdue.webhooksQueued],
    ["deadline-late", overdue.deadlines],
  ];
  return named.filter(([, { count }]) => count > 0).map(([kind, found]) => ({ kind, ...found }));
}

/** UIDs that stood in the mailbox when it was last compared, stand there still, and were never stored. */
export function untaken(present: readonly number[], stored: ReadonlySet<number>, lastCompared: number): number[] {
  return present.filter((uid) => uid <= lastCompared && !stored.has(uid));
}

/** Adds up findings of one kind, and keeps a few examples of each. */
export function createTally() {
  const found = new Map<OddKind, { count: number; examples: string[] }>();
  return {
    add(kind: OddKind, { count, examples }: Count): void {
      const sum = found.get(kind) ?? { count: 0, examples: [] };
      sum.count += count;
      sum.examples.push(...examples.slice(0, limits.reconcile.examples - sum.examples.length));
      found.set(kind, sum);
    },
    /** In the order of `oddKinds`. */
    odds(): Odd[] {
      return oddKinds.flatMap((kind) => {
        const sum = found.get(kind);
        return sum === undefined ? [] : [{ kind, ...sum }];
      });
    },
  };
}
