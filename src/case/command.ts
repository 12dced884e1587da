import type { Intent, PasswordCause } from "../question/intent.ts";
import type { Answer } from "../question/questionnaire.ts";
import type { Case, HoldKind, MailingAddress, PhotoReturnReason, Representative } from "./case.ts";
import type { Trust } from "./trust.ts";

/**
 * Everything that can be asked of a case. A command carries data already in hand (readings, hashes, reports): nothing
 * slow happens while it is decided. `now` and `policy` are arguments of `decide`.
 */
export type Command =
  | { readonly kind: "open-case"; readonly intake: CaseIntake }
  /** A person's mail, read. The only command that a stranger's words can become. */
  | TakeReply
  /** The form on a signed link (fact 44): the same values, the same rules. */
  | {
      readonly kind: "take-form";
      readonly person: string;
      readonly message: MessageRef;
      readonly code: ChallengeCode | null;
      readonly people: readonly ReadPerson[];
    }
  | {
      readonly kind: "take-bounce";
      readonly person: string;
      readonly hard: boolean;
      readonly status: string;
      readonly message: MessageRef;
    }
  /** A message of this case that the engine could not or must not read. */
  | { readonly kind: "take-unread"; readonly reason: string; readonly message: MessageRef }
  /** A mail from the pending address whose own words hold the code; the digest is compared, never the code. */
  | {
      readonly kind: "confirm-email";
      readonly person: string;
      readonly codeDigest: string;
      readonly message: MessageRef;
    }
  /** A mail whose own words hold the code of a challenge; the digest is compared, never the code. */
  | {
      readonly kind: "prove-reply";
      readonly person: string;
      readonly codeDigest: string;
      readonly message: MessageRef;
    }
  | PortalCommand
  | OfficerCommand
  | AgentCommand
  | DeliveryCommand
  /** A deadline of this case has come due. */
  | { readonly kind: "meet-deadline"; readonly deadline: DeadlineKey };

/** An imported case, before anything has happened to it. */
export type CaseIntake = Pick<
  Case,
  | "application"
  | "category"
  | "language"
  | "track"
  | "decision"
  | "questionnaire"
  | "portalAccount"
  | "verificationCode"
  | "destinationProvince"
  | "phone"
  | "representative"
  | "address"
> & { readonly people: readonly PersonIntake[] };

export type PersonIntake = Pick<
  Case["people"][number],
  | "id"
  | "role"
  | "givenName"
  | "familyName"
  | "birthDate"
  | "uci"
  | "email"
  | "language"
  | "phone"
  | "sex"
  | "birthPlace"
  | "birthCountry"
  | "citizenship"
  | "maritalStatus"
>;

export interface MessageRef {
  /** Message-ID of the mail, or our own id where it has none. */
  readonly id: string;
  /** Receipt order (mailbox UID, then time received): what counts as later. */
  readonly order: number;
  /** ISO instant it was received. */
  readonly receivedAt: string;
  /** Row id of the stored message, for escalations; null for a form. */
  readonly stored: string | null;
}

export interface ChallengeCode {
  readonly code: string;
  readonly digest: string;
}

export interface TakeReply {
  readonly kind: "take-reply";
  /** Whose address on file it came from; null where none. */
  readonly writer: string | null;
  readonly trust: Trust;
  /** Something speaks against an unproven sender: a signature that fails, a domain that signs, an MX that vouches for others. */
  readonly contradicted: boolean;
  /** The person to whom the mail went that it answers; null where none of ours is known. */
  readonly addressee: string | null;
  /** Six fresh digits and their digest, in case the sender must prove themself; null where no mail can be answered so. */
  readonly code: ChallengeCode | null;
  /** It came from the address of the representative on file: advice is welcome, answers are not (fact 15). */
  readonly fromRepresentative: boolean;
  readonly message: MessageRef;
  /** Template of the mail it answers; null where none of ours is known. */
  readonly answers: string | null;
  readonly intents: readonly Intent[];
  readonly passwordCause: PasswordCause | null;
  /** The one address that they want to be written to from now on, with a fresh code for it; left out where there is none. */
  readonly newEmail?: NewEmail;
  readonly people: readonly ReadPerson[];
  /** Named reasons why a person must look; empty where none must. */
  readonly concerns: readonly string[];
  /** A machine-read date of return that the mail gives for a travel notice, ISO date. */
  readonly until: string | null;
}

/** An address that is to become the one on file, and the code that goes there. */
export interface NewEmail {
  readonly address: string;
  readonly code: string;
  readonly codeDigest: string;
}

/** What the reader made of one person's part: the shape of `reading`'s PersonReading, which `case` must not import. */
export interface ReadPerson {
  readonly person: string;
  readonly answers: Readonly<Record<string, { readonly value: Answer; readonly rule: string; readonly words: string }>>;
  readonly unclear: Readonly<
    Record<string, { readonly readings: readonly Answer[]; readonly rule: string; readonly words: string }>
  >;
}

/** What a portal, ours or another, tells. `by` names the API key, `portal` or the agent who recorded it. */
export type PortalCommand = { readonly person: string; readonly by: string } & (
  | { readonly kind: "signed-in" }
  | { readonly kind: "password-changed" }
  | { readonly kind: "declare-presence"; readonly inCanada: boolean; readonly plannedReturn: string | null }
  | { readonly kind: "confirm-address"; readonly address: MailingAddress; readonly use: "home" | "mailing" }
  | { readonly kind: "upload-photo"; readonly photoId: string }
  | { readonly kind: "submit-photo"; readonly photoId: string; readonly warnings: readonly string[] }
  /** They had a password of their own and forgot it: a link goes to the address on file. */
  | { readonly kind: "forgot-password" }
  | { readonly kind: "download-ecopr"; readonly documentNumber: string }
);

/** What may be wrong on an eCOPR, as it should be; what is right is left out. */
export type Corrections = Partial<
  Pick<
    PersonIntake,
    "familyName" | "givenName" | "birthDate" | "birthPlace" | "birthCountry" | "sex" | "citizenship" | "maritalStatus"
  >
>;

/** Wants a named officer; journalled with the name. */
export type OfficerCommand = { readonly person: string; readonly officer: string } & (
  | { readonly kind: "review-photo" }
  | { readonly kind: "accept-photo" }
  | { readonly kind: "return-photo"; readonly reasons: readonly PhotoReturnReason[]; readonly note: string | null }
  | { readonly kind: "grant"; readonly documentNumber: string }
  | {
      readonly kind: "amend-ecopr";
      readonly documentNumber: string;
      readonly corrections: Corrections;
      readonly reason: string;
    }
  | { readonly kind: "void-ecopr"; readonly portOfEntry: boolean; readonly reason: string }
  | { readonly kind: "card-in-production" }
  | { readonly kind: "card-mailed" }
  | { readonly kind: "card-undelivered" }
  | { readonly kind: "card-issue"; readonly note: string }
  | { readonly kind: "call-interview"; readonly note: string }
  | { readonly kind: "interview-passed" }
);

/** What a support agent settles. */
export type AgentCommand = { readonly agent: string } & (
  | {
      readonly kind: "hold";
      readonly person: string;
      readonly hold: HoldKind;
      readonly until: string | null;
      readonly note: string;
    }
  | { readonly kind: "release"; readonly person: string; readonly hold: HoldKind }
  /** Corrected or chosen answers; `order` is the message they correct, so later mail still wins. */
  | { readonly kind: "give-answers"; readonly message: MessageRef; readonly people: readonly ReadPerson[] }
  | { readonly kind: "send-again"; readonly person: string }
  | { readonly kind: "new-password"; readonly person: string }
  | { readonly kind: "record-representative"; readonly representative: Representative | null }
  | { readonly kind: "assist"; readonly person: string }
  | { readonly kind: "separate-accounts" }
  | { readonly kind: "join-accounts" }
  /** Authority for a changed address; it counts only once the new address has answered. */
  | {
      readonly kind: "change-email";
      readonly person: string;
      readonly address: string;
      /** Six digits for the mail to the new address, and their digest for the case. */
      readonly code: string;
      readonly codeDigest: string;
    }
  | { readonly kind: "lift-suppression"; readonly person: string }
  | { readonly kind: "call-done"; readonly person: string; readonly note: string }
  | { readonly kind: "close-case"; readonly note: string }
  /** A bilingual standard reply chosen by the agent. */
  | {
      readonly kind: "reply-with";
      readonly person: string;
      readonly template: StandardReply;
      readonly inReplyTo: string | null;
    }
);

/** Mails whose text needs nothing but the case. */
export const standardReplies = [
  "ecopr-wont-open",
  "ecopr-error",
  "travel",
  "own-account",
  "status",
  "representative",
  "cannot-use",
  "renewal",
  "password-link",
] as const;
export type StandardReply = (typeof standardReplies)[number];

/** What `deliver` learned. `mail` is the outbox row's id. */
export type DeliveryCommand = { readonly mail: string; readonly person: string } &
  /** While the mail is composed: hash and last day of the fresh password. */
  (
    | { readonly kind: "issue-credential"; readonly credential: { readonly id: string; readonly hash: string } }
    /** The submission server accepted the mail that carries it: the older one dies now. */
    | { readonly kind: "credential-accepted"; readonly credential: string }
    /** The bytes went and the answer was lost: never again the same, a fresh password instead. */
    | { readonly kind: "credential-unsure"; readonly credential: string; readonly template: string }
    | {
        readonly kind: "delivery-refused";
        readonly template: string;
        readonly about: "address" | "policy" | "other";
        readonly response: string;
      }
  );

/** A deadline is a row, unique by case, person and kind. `person` is null for the whole case. */
export interface DeadlineKey {
  readonly person: string | null;
  readonly kind: DeadlineKind;
}

export const deadlineKinds = [
  /** No complete answer yet: Portal 1 again. */
  "answer-reminder",
  "answer-overdue",
  "password-warning",
  /** The end of the temporary password's last day. */
  "password-expiry",
  "change-password",
  "declare-presence",
  "confirm-address",
  "submit-photo",
  /** The soft 14 and 30 days: reminders, then one `overdue` a case. */
  "tasks-overdue",
  "return-check",
  /** A code that was never sent back. */
  "challenge",
  /** Our own targets, which feed the ageing report. */
  "grant",
  "photo-review",
  "card-production",
  "card-mailing",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
