import type { AskedPerson, Role } from "../question/person.ts";
import type { Answer, Language } from "../question/questionnaire.ts";
import type { TakeReply } from "./command.ts";

/**
 * A case: one application, its people, and what is true of each. It is kept as one sealed document whose version `v`
 * is lifted by `upgrade.ts`. All instants are ISO 8601 in UTC, all dates ISO dates.
 */
export interface Case {
  readonly v: 2;
  readonly application: string;
  readonly category: string;
  /** Which half of a mail comes first. */
  readonly language: Language;
  readonly track: "in-canada" | "outside-canada";
  /** Another status than `approved` is kept and gets no invitation. */
  readonly decision: { readonly status: string; readonly date: string | null };
  readonly questionnaire: { readonly name: string; readonly version: number };
  /** The application itself came in through the PR Portal: that account is used (decision 15). */
  readonly portalAccount: boolean;
  readonly verificationCode: string | null;
  readonly destinationProvince: string | null;
  readonly phone: string | null;
  readonly representative: Representative | null;
  /** The address in the application; a confirmed one stands with the person. */
  readonly address: MailingAddress | null;
  readonly phase: Phase;
  readonly holds: readonly Hold[];
  /** Adults act for themselves (decision 13). */
  readonly separateAccounts: boolean;
  /** They cannot use the portal: an agent records presence, address and photo for them (facts 3, 33, 90). */
  readonly assisted: boolean;
  /** Clarifications sent since the last complete answer; the fourth need goes to a person. */
  readonly rounds: number;
  /** Every `question:person` that a clarification has put again: its answer settles what was contested. */
  readonly asked: readonly string[];
  readonly people: readonly Person[];
}

/**
 * `invited`: asked, nothing answered. `answering`: some answers. `active`: answers complete, accounts exist.
 * `closed`: nothing left for the engine to do (all cards mailed, never to be invited, or ended by an officer).
 */
export const phases = ["invited", "answering", "active", "closed"] as const;
export type Phase = (typeof phases)[number];

export interface Representative {
  readonly name: string;
  readonly organization: string | null;
  readonly email: string | null;
  readonly mayBeCopied: boolean;
}

export interface MailingAddress {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
}

/** Why the grant must wait. `outside-canada` and `leaving-canada` are lifted by a proven return. */
export const holdKinds = ["leaving-canada", "outside-canada", "interview", "agent"] as const;
export type HoldKind = (typeof holdKinds)[number];

export interface Hold {
  readonly kind: HoldKind;
  readonly person: string;
  readonly since: string;
  /** ISO date of the planned return, where one was given. */
  readonly until: string | null;
  readonly note: string | null;
  /** Times that we have asked whether the person is back. */
  readonly checks: number;
}

/** One person's track. Each part carries only the facts true in it. */
export interface Person extends AskedPerson {
  readonly role: Role;
  readonly phone: string | null;
  readonly sex: string | null;
  readonly birthPlace: string | null;
  readonly birthCountry: string | null;
  readonly citizenship: string | null;
  readonly maritalStatus: string | null;
  /** A changed contact address counts only after authority and an answer from it; until then it waits here. */
  readonly pendingEmail: PendingEmail | null;
  /** Credible mail that waits for its proof; one at a time. */
  readonly challenge: PendingChallenge | null;
  /** A hard bounce: no mail goes there until an agent lifts it. */
  readonly suppressed: boolean;
  /** Soft bounces since the person last wrote. */
  readonly softBounces: number;
  /** All that was said to each question, by message: what counts follows from it, in whatever order mail was read. */
  readonly heard: Readonly<Record<string, readonly Statement[]>>;
  /** The latest word on being away or back: an earlier message never undoes it. */
  readonly travel: { readonly order: number; readonly away: boolean } | null;
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  readonly unclear: Readonly<Record<string, OpenDoubt>>;
  readonly account: Account;
  readonly firstSignIn: string | null;
  /** When this person was last asked by mail (Portal 1 or a clarification); null for those another acts for. */
  readonly askedAt: string | null;
  /** When the portal's tasks were put to this person: their soft days count from here. */
  readonly tasksSince: string | null;
  /** When the last reminder went to this person: what falls due soon after is in it already. */
  readonly remindedAt: string | null;
  /** Ottawa's date of the last acknowledgement: one a day. */
  readonly acknowledgedOn: string | null;
  /** When passwords were asked for by mail, within the last day. */
  readonly passwordMails: readonly string[];
  readonly presence: Presence;
  readonly confirmedAddress: ConfirmedAddress | null;
  readonly photo: Photo;
  readonly ecopr: Ecopr;
  readonly card: Card;
}

export interface PendingEmail {
  readonly address: string;
  /** Digest of the code that the answer from the new address must hold. */
  readonly codeDigest: string | null;
  readonly since: string;
  /** The principal, the old address or an agent vouched for it. */
  readonly authorised: boolean;
}

/** A message from a credible sender that proves nothing: what was read waits for the code mailed to the address on file. */
export interface PendingChallenge {
  /** The code is bound to this one command; only its keyed digest is kept. */
  readonly codeDigest: string;
  readonly since: string;
  /** Wrong codes that came back. */
  readonly tries: number;
  readonly reply: TakeReply;
}

/** Where a value came from: the message and the rule, or the agent who gave it. */
export interface Source {
  /** Message-ID of the reply, `agent:NAME`, `portal:KEY` or `form:TOKEN-DIGEST`. */
  readonly by: string;
  /** An earlier message never overwrites a later one's value: receipt order of the message. */
  readonly order: number;
  readonly rule: string;
}

export interface GivenAnswer extends Source {
  readonly value: Answer;
  readonly words: string;
}

/** What one message said to one question. */
export interface Statement extends Source {
  readonly readings: readonly Answer[];
  readonly words: string;
  /** More than one reading, called doubtful by the person, or not what the case holds. */
  readonly doubtful: boolean;
  /** It answers the question put again, or an agent gave it: earlier words no longer contest it. */
  readonly settles: boolean;
}

export interface OpenDoubt extends Source {
  readonly readings: readonly Answer[];
  readonly words: string;
}

export type Account =
  | { readonly kind: "none" }
  /** Made with the application in the PR Portal: no password of ours. */
  | { readonly kind: "existing"; readonly username: string }
  | {
      readonly kind: "temporary";
      readonly username: string;
      /** The password that works, by id and argon2id hash in PHC form; null until the first mail was accepted. */
      readonly current: Credential | null;
      /** Issued while its mail was composed; becomes current when that mail has been accepted. */
      readonly next: Credential | null;
      /** The current one has passed its last day and no longer works. */
      readonly expired: boolean;
    }
  | { readonly kind: "own"; readonly username: string; readonly since: string };

export interface Credential {
  readonly id: string;
  readonly hash: string;
  readonly issuedAt: string;
  /** Ottawa's date of issue plus policy's days; the password works to the end of it in America/Vancouver. */
  readonly lastDay: string;
}

export type Presence =
  | { readonly kind: "none" }
  /** `stale`: a travel notice or a lifted hold came after it, so the grant wants another. */
  | { readonly kind: "declared"; readonly at: string; readonly by: string; readonly stale: boolean }
  | { readonly kind: "denied"; readonly at: string; readonly plannedReturn: string | null };

export interface ConfirmedAddress {
  readonly address: MailingAddress;
  readonly use: "home" | "mailing";
  readonly at: string;
}

export const photoReturnReasons = [
  "too-dark",
  "background-not-white",
  "features-not-visible",
  "glare",
  "dimensions",
  "file-size",
  "other",
] as const;
export type PhotoReturnReason = (typeof photoReturnReasons)[number];

export type Photo =
  | { readonly kind: "none" }
  | { readonly kind: "uploaded"; readonly photoId: string }
  | { readonly kind: "submitted"; readonly photoId: string; readonly at: string; readonly warnings: readonly string[] }
  | { readonly kind: "in-review"; readonly photoId: string; readonly at: string; readonly warnings: readonly string[] }
  | { readonly kind: "accepted"; readonly photoId: string; readonly at: string }
  | {
      readonly kind: "returned";
      readonly at: string;
      readonly reasons: readonly PhotoReturnReason[];
      readonly note: string | null;
    };

export type Ecopr =
  | { readonly kind: "none" }
  | { readonly kind: "issued"; readonly documentNumber: string; readonly grantedOn: string; readonly officer: string }
  | { readonly kind: "void"; readonly documentNumber: string; readonly at: string; readonly portOfEntry: boolean };

export type Card =
  | { readonly kind: "none" }
  | { readonly kind: "production"; readonly at: string }
  | { readonly kind: "mailed"; readonly at: string }
  | { readonly kind: "undelivered"; readonly at: string };
