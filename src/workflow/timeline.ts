import type { Db } from "../store/database.ts";
import { listEscalations } from "../store/escalations.ts";
import { journalOf } from "../store/journal.ts";
import { mailsOfCase } from "../store/mails.ts";
import { messagesOfCase } from "../store/reading.ts";
import type { Vault } from "../store/vault.ts";
import { byMessageId } from "./journal-messages.ts";

/** One thing that happened in a case, whoever did it. `at` is an ISO instant. */
export type Happened = { readonly at: string } & (
  | {
      readonly kind: "sent";
      readonly id: string;
      readonly template: string;
      readonly person: string;
      readonly state: string;
    }
  | {
      readonly kind: "received";
      readonly id: string;
      readonly person: string | null;
      readonly outcome: string | null;
      readonly trust: string | null;
    }
  | {
      readonly kind: "event";
      readonly event: string;
      readonly version: number;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly cause: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "asked"; readonly id: string; readonly reason: string; readonly person: string | null }
  | { readonly kind: "settled"; readonly id: string; readonly reason: string; readonly by: string }
);

/** Everything that happened in a case, the newest first: mail both ways, the journal with its causes, what went to a person. */
export async function timelineOf(db: Db, vault: Vault, caseId: number): Promise<Happened[]> {
  const [mails, messages, journal, escalations] = await Promise.all([
    mailsOfCase(db, vault, caseId),
    messagesOfCase(db, vault, caseId),
    journalOf(db, caseId),
    listEscalations(db, { caseId }),
  ]);
  const all: Happened[] = [
    ...mails.map(({ id, template, person, state, sentAt, createdAt }) => ({
      at: sentAt ?? createdAt,
      kind: "sent" as const,
      id,
      template,
      person,
      state,
    })),
    ...messages.map(({ id, person, outcome, trust, receivedAt }) => ({
      at: receivedAt,
      kind: "received" as const,
      id,
      person,
      outcome,
      trust,
    })),
    ...(await byMessageId(db, vault, journal, messages)).map(({ at, event, version, facts, cause }) => ({
      at,
      kind: "event" as const,
      event,
      version,
      facts,
      cause,
    })),
    ...escalations.map(({ id, reason, person, openedAt }) => ({
      at: openedAt,
      kind: "asked" as const,
      id,
      reason,
      person,
    })),
    ...escalations.flatMap(({ id, reason, resolvedAt, resolvedBy }) =>
      resolvedAt === null ? [] : [{ at: resolvedAt, kind: "settled" as const, id, reason, by: resolvedBy ?? "–" }],
    ),
  ];
  // Of one instant the journal's own order stands: what is sorted is in that order already.
  return all.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at)).toReversed();
}
