import type { EscalationReason } from "./decision.ts";
import type { Policy } from "./policy.ts";

/**
 * The queue in which an escalation waits: `password` and `phone` have targets of their own, `bulk` is answered many at
 * a time (decision 22), `fault` is for those who run the engine.
 */
export type EscalationQueue = "password" | "phone" | "mail" | "officer" | "bulk" | "fault";

const queues: Readonly<Record<EscalationReason, EscalationQueue>> = {
  "unclear-after-rounds": "mail",
  concern: "mail",
  "unproven-sender": "mail",
  "challenge-unanswered": "mail",
  "too-many-mails": "mail",
  "speaks-for-another": "mail",
  "representative-wrote": "mail",
  "representative-named": "mail",
  "verification-code-differs": "mail",
  "uci-differs": "mail",
  "separate-accounts": "mail",
  "cannot-use-portal": "phone",
  "own-account": "mail",
  "address-change": "mail",
  "ecopr-error": "officer",
  "outside-question": "mail",
  "data-request": "mail",
  "other-question": "mail",
  "no-usable-address": "phone",
  "hard-bounce": "phone",
  "delivery-refused": "fault",
  "domain-refusals": "fault",
  "password-limit": "password",
  "leaving-notice-unproven": "officer",
  "shared-address": "mail",
  overdue: "bulk",
  "no-reply": "phone",
  "same-photo": "officer",
  interview: "officer",
  "card-undelivered": "phone",
  "card-issue": "mail",
  "unreadable-message": "mail",
  "unknown-sender": "mail",
  quarantined: "fault",
  "target-missed": "officer",
  "engine-fault": "fault",
  "does-not-add-up": "fault",
};

export function queueOf(reason: EscalationReason): EscalationQueue {
  return queues[reason];
}

/** The instant by which a person should have answered it: a target of our own, from policy, in elapsed hours. */
export function escalationDueAt(reason: EscalationReason, openedAt: string, policy: Policy): string {
  const { passwordHours, phoneHours, escalationHours, bulkEscalationHours } = policy.targets;
  const hours = { password: passwordHours, phone: phoneHours, bulk: bulkEscalationHours };
  const queue = queueOf(reason);
  const target = queue === "password" || queue === "phone" || queue === "bulk" ? hours[queue] : escalationHours;
  return Temporal.Instant.from(openedAt).add({ hours: target }).toString();
}
