import type {
  Case,
  ConfirmedAddress,
  Credential,
  GivenAnswer,
  Hold,
  OpenDoubt,
  PendingChallenge,
  PendingEmail,
  Phase,
  PhotoReturnReason,
  Representative,
  Statement,
} from "./case.ts";
import type { HoldKind } from "./case.ts";
import type { Corrections } from "./command.ts";

/**
 * What has happened to a case. `evolve` folds these into the document; the journal keeps, of each, what `journal.ts`
 * picks: ids, rule names, digests, never a personal value.
 */
export type CaseEvent =
  | { readonly kind: "CaseOpened"; readonly case: Case }
  | {
      readonly kind: "InvitationOrdered";
      readonly to: string;
      readonly people: readonly string[];
      readonly at: string;
    }
  | {
      readonly kind: "AnswerTaken";
      readonly person: string;
      readonly question: string;
      readonly answer: GivenAnswer;
      readonly heard: Statement;
    }
  | {
      readonly kind: "AnswerDoubted";
      readonly person: string;
      readonly question: string;
      readonly doubt: OpenDoubt;
      readonly heard: Statement;
    }
  /** Words of an earlier message, read after a later one's: kept to compare, they change nothing. */
  | { readonly kind: "AnswerOutrun"; readonly person: string; readonly question: string; readonly heard: Statement }
  | {
      readonly kind: "ClarificationAsked";
      readonly to: string;
      readonly round: number;
      /** `question:person`, each. */
      readonly questions: readonly string[];
      readonly at: string;
    }
  /** Away, planning to be, or back: by receipt order, so that an earlier word never undoes a later one. */
  | { readonly kind: "TravelHeard"; readonly person: string; readonly order: number; readonly away: boolean }
  /** Everything demanded of those this person acts for is there: the count of clarifications starts anew. */
  | { readonly kind: "AnswersCompleted"; readonly person: string }
  | { readonly kind: "PhaseEntered"; readonly phase: Phase }
  | { readonly kind: "HoldPlaced"; readonly hold: Hold }
  | { readonly kind: "HoldLifted"; readonly person: string; readonly hold: HoldKind; readonly why: string }
  | {
      readonly kind: "AccountOrdered";
      readonly person: string;
      readonly account: "temporary" | "existing";
      readonly username: string;
    }
  | { readonly kind: "TasksOpened"; readonly people: readonly string[]; readonly at: string }
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
      readonly kind: "EcoprAmended";
      readonly person: string;
      readonly documentNumber: string;
      /** Number of the one that is void from now on. */
      readonly replaces: string;
      readonly corrections: Corrections;
      readonly officer: string;
      readonly reason: string;
    }
  | {
      readonly kind: "EcoprVoided";
      readonly person: string;
      readonly at: string;
      readonly portOfEntry: boolean;
      readonly officer: string;
      readonly reason: string;
    }
  | { readonly kind: "EcoprDownloaded"; readonly person: string; readonly documentNumber: string; readonly by: string }
  | { readonly kind: "CardInProduction"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardMailed"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardUndelivered"; readonly person: string; readonly at: string; readonly officer: string }
  | { readonly kind: "CardIssueRaised"; readonly person: string; readonly officer: string; readonly note: string }
  | { readonly kind: "RepresentativeRecorded"; readonly representative: Representative | null }
  | { readonly kind: "AssistanceBegun"; readonly person: string }
  | { readonly kind: "AccountsSeparated" }
  | { readonly kind: "AccountsJoined" }
  | { readonly kind: "EmailPending"; readonly person: string; readonly pending: PendingEmail }
  | { readonly kind: "ChallengePlaced"; readonly person: string; readonly challenge: PendingChallenge }
  /** A wrong code came back. */
  | { readonly kind: "ChallengeTried"; readonly person: string }
  | { readonly kind: "ChallengeMet"; readonly person: string; readonly message: string }
  | { readonly kind: "ChallengeDropped"; readonly person: string; readonly why: string }
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
  /** `on` is Ottawa's date: one acknowledgement a day. */
  | { readonly kind: "AcknowledgementOrdered"; readonly person: string; readonly on: string }
  | {
      readonly kind: "ReminderOrdered";
      readonly person: string | null;
      readonly deadline: string;
      readonly at: string;
    }
  | { readonly kind: "DeadlineMissed"; readonly person: string | null; readonly deadline: string }
  | { readonly kind: "Escalated"; readonly reason: string; readonly person: string | null }
  /** An agent had a mail written: a standard reply, or what the case stands at once more. */
  | { readonly kind: "AgentWrote"; readonly person: string; readonly agent: string; readonly template: string }
  | { readonly kind: "CallDone"; readonly person: string; readonly agent: string };
