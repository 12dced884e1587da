import type { PasswordCause } from "../question/intent.ts";
import type { Answer } from "../question/questionnaire.ts";
import type { Case, PhotoReturnReason } from "./case.ts";
import type { DeadlineKey, MessageRef, StandardReply } from "./command.ts";
import type { CaseEvent } from "./event.ts";
import type { RefusedFile } from "./refused-file.ts";

/** What `decide` answers: what happened and what must follow, all written in one transaction. */
export type Outcome =
  { readonly kind: "decided"; readonly decision: Decision } | { readonly kind: "refused"; readonly reason: Refusal };

export interface Decision {
  readonly events: readonly CaseEvent[];
  readonly mails: readonly MailOrder[];
  readonly escalations: readonly EscalationOrder[];
  readonly deadlines: readonly DeadlineChange[];
  readonly webhooks: readonly WebhookOrder[];
}

/** Every reason for which a command is refused; the texts for people stand in `locales`. */
export const refusals = [
  "no-such-case",
  "already-open",
  "no-such-person",
  "case-closed",
  "no-account",
  "answers-incomplete",
  "own-password-set",
  "no-own-password",
  "password-limit",
  "presence-not-declared",
  "presence-too-old",
  "travel-since-declaration",
  "on-hold",
  "no-photo",
  "photo-locked",
  "photo-not-submitted",
  "ecopr-already-issued",
  "ecopr-not-issued",
  "ecopr-void",
  "photo-not-accepted",
  "card-not-in-production",
  "card-already-mailed",
  "card-not-mailed",
  "card-in-production",
  "no-such-hold",
  "address-not-in-canada",
  "address-not-confirmed",
  "no-address-on-file",
  "credential-superseded",
  "deadline-passed-by",
  "minor-has-no-account",
  "not-assisted",
  "code-differs",
  "nothing-to-change",
] as const;
export type Refusal = (typeof refusals)[number];

/**
 * Lanes are weighted, not strict: credentials and challenges; answers and acknowledgements; invitations and reminders.
 */
export const lanes = ["credential", "answer", "bulk"] as const;
export type Lane = (typeof lanes)[number];

/** A mail to write to one person on file. Texts and questions are made by `workflow`; here is only what the case knows. */
export type MailOrder = {
  /** Person whose address on file (or pending address, for `address-new`) it goes to. */
  readonly to: string;
  readonly lane: Lane;
  /** The copy of another mail, which a representative gets by consent (fact 13): it goes to their address on file. */
  readonly copyFor?: "representative";
  /** Message-ID that it answers, where it answers one. */
  readonly inReplyTo: string | null;
  /** ISO instant before which it must not leave; null is at once. */
  readonly notBefore: string | null;
} & MailContent;

export type AskWhy = "missing" | "unclear" | "conflict";

/** One question put again. */
export interface Ask {
  readonly question: string;
  readonly person: string;
  readonly why: AskWhy;
  readonly choices: readonly Answer[];
}

export type MailContent =
  | { readonly template: "portal1" | "portal1-reminder"; readonly people: readonly string[] }
  | {
      readonly template: "acknowledge";
      readonly receivedAt: string;
      readonly next: AcknowledgeNext;
      /** Files with the message that were not opened; left out where there was none. */
      readonly refused?: readonly RefusedFile[];
    }
  | { readonly template: "clarify"; readonly asks: readonly Ask[]; readonly round: number; readonly rounds: number }
  | { readonly template: "challenge"; readonly action: ChallengeAction; readonly code: string }
  | { readonly template: "portal2"; readonly people: readonly string[] }
  | { readonly template: "portal2-existing"; readonly people: readonly string[] }
  | { readonly template: "password-new"; readonly cause: PasswordCause | "expiring" | "unsure" | "agent" }
  /** Who forgot a password of their own chooses another behind the link that is made for this mail. */
  | { readonly template: "password-reset" }
  | { readonly template: "password-warning" | "password-expired"; readonly lastDay: string }
  | {
      readonly template: "password-cause";
      readonly cause: "already-changed" | "existing-account" | "no-account-yet" | "too-many";
    }
  | { readonly template: "address-new"; readonly code: string }
  /** Goes to `former`, the address that was on file until now. */
  | { readonly template: "address-changed"; readonly masked: string; readonly former: string }
  | { readonly template: "hold"; readonly cause: "leaving" | "outside" | "other"; readonly until: string | null }
  | { readonly template: "return-check"; readonly person: string; readonly plannedReturn: string | null }
  | {
      readonly template: "task-reminder";
      readonly tasks: readonly { readonly person: string; readonly task: Task; readonly softDay: string }[];
    }
  | { readonly template: "photo-accepted"; readonly person: string }
  | {
      readonly template: "photo-returned";
      readonly person: string;
      readonly reasons: readonly PhotoReturnReason[];
      readonly note: string | null;
    }
  | {
      readonly template: "ecopr-ready";
      readonly people: readonly string[];
      /** It replaces one that was wrong. */
      readonly amended?: true;
    }
  | { readonly template: "ecopr-void"; readonly person: string; readonly portOfEntry: boolean }
  | { readonly template: "card-production" | "card-mailed" | "card-undelivered"; readonly person: string }
  | { readonly template: "card-issue"; readonly person: string; readonly note: string }
  | { readonly template: StandardReply };

/** What a code confirms. */
export type ChallengeAction = "answers" | "back-in-canada";
export type AcknowledgeNext = "complete" | "person-looks" | "asked" | "held" | "nothing";
export type Task = "password" | "presence" | "address" | "photo";

/** Why a person must look. One word each; the evidence stands beside it. */
export const escalationReasons = [
  "unclear-after-rounds",
  "concern",
  "unproven-sender",
  "challenge-unanswered",
  "too-many-mails",
  "speaks-for-another",
  "representative-wrote",
  "representative-named",
  "verification-code-differs",
  "uci-differs",
  "separate-accounts",
  "cannot-use-portal",
  "own-account",
  "address-change",
  "ecopr-error",
  "outside-question",
  "data-request",
  "other-question",
  "no-usable-address",
  "hard-bounce",
  "delivery-refused",
  "domain-refusals",
  "password-limit",
  "leaving-notice-unproven",
  "shared-address",
  "overdue",
  "no-reply",
  "same-photo",
  "interview",
  "card-undelivered",
  "card-issue",
  "unreadable-message",
  "unknown-sender",
  "quarantined",
  "target-missed",
  "engine-fault",
  "does-not-add-up",
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

export interface EscalationOrder {
  readonly reason: EscalationReason;
  readonly person: string | null;
  readonly message: MessageRef | null;
  /** What an agent needs to see why: rule names, ids, readings. Kept sealed with the case. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Where one with the same reason and person is open, this joins it instead of opening another. */
  readonly joins: boolean;
}

export type DeadlineChange =
  | { readonly kind: "set"; readonly key: DeadlineKey; readonly dueAt: string }
  | { readonly kind: "clear"; readonly key: DeadlineKey };

/** What an outside portal must know (Standard Webhooks). Personal values are filled in by `workflow` when it is sent. */
export type WebhookOrder =
  | { readonly type: "account.open"; readonly person: string; readonly credential: string | null }
  | { readonly type: "password.replaced"; readonly person: string; readonly credential: string }
  | { readonly type: "case.held" | "case.released"; readonly person: string; readonly hold: string }
  | { readonly type: "photo.returned"; readonly person: string; readonly reasons: readonly PhotoReturnReason[] }
  | { readonly type: "ecopr.ready"; readonly person: string; readonly documentNumber: string };

export type { Case };
