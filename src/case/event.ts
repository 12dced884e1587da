import type {
  Case,
  ConfirmedAddress,
  Credential,
  GivenAnswer,
  Hold,
  OpenDoubt,
  PendingEmail,
  Phase,
  PhotoReturnReason,
  Representative,
} from "./case.ts";
import type { HoldKind } from "./case.ts";

/**
 * What has happened to a case. `evolve` folds these into the document; the journal keeps, of each, what `journal.ts`
 * picks: ids, rule names, digests, never a personal value.
 */
export type CaseEvent =
  | { readonly kind: "CaseOpened"; readonly case: Case }
  | { readonly kind: "InvitationOrdered"; readonly people: readonly string[] }
  | { readonly kind: "AnswerTaken"; readonly person: string; readonly question: string; readonly answer: GivenAnswer }
  | { readonly kind: "AnswerDoubted"; readonly person: string; readonly question: string; readonly doubt: OpenDoubt }
  | { readonly kind: "ClarificationAsked"; readonly round: number }
  | { readonly kind: "PhaseEntered"; readonly phase: Phase }
  | { readonly kind: "HoldPlaced"; readonly hold: Hold }
  | { readonly kind: "HoldLifted"; readonly person: string; readonly hold: HoldKind; readonly why: string }
  | {
      readonly kind: "AccountOrdered";
      readonly person: string;
      readonly account: "temporary" | "existing";
      readonly username: string;
    }
  | { readonly kind: "PasswordRequested"; readonly person: string; readonly cause: string; readonly at: string }
  | { readonly kind: "CredentialIssued"; readonly person: string; readonly credential: Credential }
  | { readonly kind: "CredentialAccepted"; readonly person: string; readonly credential: string }
  | { readonly kind: "CredentialDropped"; readonly person: string; readonly credential: string }
  | { readonly kind: "PasswordExpired"; readonly person: string; readonly credential: string }
  | { readonly kind: "SignedIn"; readonly person: string; readonly at: string }
  | { readonly kind: "PasswordChanged"; readonly person: string; readonly at: string }
  | { readonly kind: "PresenceDeclared"; readonly person: string; readonly at: string; readonly by: string }
  | {
      readonly kind: "PresenceDenied";
      readonly person: string;
      readonly at: string;
      readonly plannedReturn: string | null;
    }
  /** A travel notice or a lifted hold: an older declaration no longer serves the grant. */
  | { readonly kind: "PresenceStale"; readonly person: string; readonly why: string }
  | { readonly kind: "AddressConfirmed"; readonly person: string; readonly confirmed: ConfirmedAddress }
  | { readonly kind: "PhotoUploaded"; readonly person: string; readonly photoId: string }
  | {
      readonly kind: "PhotoSubmitted";
      readonly person: string;
      readonly photoId: string;
      readonly at: string;
      readonly warnings: readonly string[];
    }
  | { readonly kind: "PhotoReviewBegun"; readonly person: string; readonly officer: string }
  | { readonly kind: "PhotoAccepted"; readonly person: string; readonly at: string; readonly officer: string }
  | {
      readonly kind: "PhotoReturned";
      readonly person: string;
      readonly at: string;
      readonly officer: string;
      readonly reasons: readonly PhotoReturnReason[];
      readonly note: string | null;
    }
  | {
      readonly kind: "EcoprIssued";
      readonly person: string;
      readonly documentNumber: string;
      readonly grantedOn: string;
      readonly officer: string;
    }
  | {
      readonly kind: "EcoprVoided";
      readonly person: string;
      readonly at: string;
      readonly portOfEntry: boolean;
      readonly officer: string;
      readonly reason: string;
    }
  | { readonly kind: "CardInProduction"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardMailed"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardUndelivered"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardIssueRaised"; readonly person: string; readonly officer: string; readonly note: string }
  | { readonly kind: "RepresentativeRecorded"; readonly representative: Representative | null }
  | { readonly kind: "AssistanceBegun"; readonly person: string }
  | { readonly kind: "AccountsSeparated" }
  | { readonly kind: "AccountsJoined" }
  | { readonly kind: "EmailPending"; readonly person: string; readonly pending: PendingEmail }
  | { readonly kind: "EmailChanged"; readonly person: string; readonly address: string }
  | { readonly kind: "AddressSuppressed"; readonly person: string; readonly status: string }
  | { readonly kind: "SuppressionLifted"; readonly person: string }
  | { readonly kind: "SoftBounceCounted"; readonly person: string; readonly status: string }
  | {
      readonly kind: "MessageTaken";
      readonly message: string;
      readonly trust: string;
      readonly intents: readonly string[];
    }
  | { readonly kind: "ReminderOrdered"; readonly person: string | null; readonly deadline: string }
  | { readonly kind: "DeadlineMissed"; readonly person: string | null; readonly deadline: string }
  | { readonly kind: "Escalated"; readonly reason: string; readonly person: string | null }
  | { readonly kind: "CallDone"; readonly person: string; readonly agent: string };
