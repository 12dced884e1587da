import type { PasswordCause } from "../../question/intent.ts";
import type { AskedPerson } from "../../question/person.ts";
import type { AskedQuestion } from "../../question/pose.ts";
import type { Language } from "../../question/questionnaire.ts";

/** Every mail the engine sends; each has a folder of this name in `templates/` and a file in `locales/LANGUAGE/mail/`. */
export const templateNames = [
  "portal1",
  "portal1-reminder",
  "acknowledge",
  "clarify",
  "challenge",
  "portal2",
  "portal2-existing",
  "password-new",
  "password-link",
  "password-reset",
  "password-warning",
  "password-expired",
  "password-cause",
  "address-new",
  "address-changed",
  "hold",
  "return-check",
  "representative",
  "cannot-use",
  "own-account",
  "task-reminder",
  "photo-accepted",
  "photo-returned",
  "ecopr-ready",
  "ecopr-void",
  "ecopr-wont-open",
  "ecopr-error",
  "travel",
  "card-production",
  "card-mailed",
  "card-issue",
  "card-undelivered",
  "renewal",
  "status",
] as const;
export type TemplateName = (typeof templateNames)[number];

export function isTemplateName(name: string): name is TemplateName {
  return (templateNames as readonly string[]).includes(name);
}

/** Somebody named in a mail. `givenName` may be empty: some people have a single name. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** How far one person is, in the words of `case show --json` (contract.md). */
export interface PersonProgress {
  readonly name: Named;
  readonly account: "none" | "existing" | "temporary" | "own";
  readonly presence: "none" | "declared" | "denied";
  readonly address: "none" | "confirmed";
  readonly photo: "none" | "uploaded" | "submitted" | "in-review" | "accepted" | "returned";
  readonly ecopr: "none" | "issued" | "void";
  readonly card: "none" | "production" | "mailed" | "undelivered";
}

/** Policy's figures that mails speak of: ranges that are usual, never a promise (decisions 3, 10, 11, 19). */
export interface MailFigures {
  /** From the complete answers to Portal 2, in weeks: from, to. */
  readonly portal2Weeks: readonly [number, number];
  /** From the declaration to the eCOPR, in weeks: from, to. */
  readonly ecoprWeeks: readonly [number, number];
  /** From the accepted photo to the card in the mail, in weeks: from, to. */
  readonly cardWeeks: readonly [number, number];
  /** Within how many hours a new temporary password comes. */
  readonly passwordHours: number;
  /** How many hours the code of `challenge` and `address-new` works. */
  readonly codeHours: number;
  /** How many hours the link of `password-reset` works. */
  readonly linkHours: number;
}

/** What every mail needs to know. */
export interface MailFacts {
  /** Which half comes first. */
  readonly language: Language;
  readonly recipient: Named;
  readonly reference: string;
  /** The one address that mails come from and that answers (decision 28), without display name or detail. */
  readonly mailFrom: string;
  /** Where applicants reach the portal, with or without a closing slash. */
  readonly publicUrl: string;
  readonly officialPage: string | null;
  /** In the copy that a representative gets by consent (fact 13): their name; null in the mail itself. */
  readonly copyFor: string | null;
  /** Everybody this mail may speak of, in the case's order; questions name them by id. */
  readonly people: readonly AskedPerson[];
  /** The family's progress (fact 11); printed where it helps and only when it holds more than one person. */
  readonly family: readonly PersonProgress[];
  readonly figures: MailFigures;
}

/** Facts 153–159, in the words of the case. */
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

/** Files that are not opened when they come by mail, in the words of the case. */
export const refusedFiles = [
  "program",
  "macros",
  "archive",
  "active-pdf",
  "locked-pdf",
  "picture",
  "too-many",
  "too-large",
] as const;
export type RefusedFile = (typeof refusedFiles)[number];

/** Why a question is put again. `unclear` without readings means that the answer was not understood. */
export type AskWhy = "missing" | "unclear" | "conflict";

/** What a code confirms. The mail names it; any other word gives the general sentence. */
export const challengeActions = [
  "answers",
  "back-in-canada",
  "separate-accounts",
  "address-change",
  "password-reset",
  "data-request",
] as const;

export interface Credentials {
  readonly username: string;
  /** In the clear, in design.md's grammar; it stands nowhere but in the mail. */
  readonly password: string;
  /** ISO date; the password works to the end of it in America/Vancouver. */
  readonly lastDay: string;
}

interface AboutPerson {
  readonly person: Named;
}

interface AskForm {
  readonly questions: readonly AskedQuestion[];
  /** The signed form for those who would rather not write (fact 44), or null. */
  readonly formUrl: string | null;
}

// Nothing but the facts that all mails share.
type Nothing = Readonly<Record<never, never>>;

/** Each template's own details. Dates are ISO dates. */
export interface MailDetails {
  readonly portal1: AskForm;
  readonly "portal1-reminder": AskForm;
  readonly acknowledge: {
    readonly receivedOn: string;
    readonly next: "complete" | "person-looks" | "asked" | "held" | "nothing";
    readonly refused: readonly RefusedFile[];
  };
  readonly clarify: {
    readonly questions: readonly AskedQuestion[];
    /** By `questionId:personId`. */
    readonly why: Readonly<Record<string, AskWhy>>;
    /** Counts from 1. */
    readonly round: number;
    /** After this many a person takes over. */
    readonly rounds: number;
  };
  /** `action` is one of `challengeActions`, or any other word for what has no sentence of its own. */
  readonly challenge: { readonly code: string; readonly action: string };
  /** `tasksFor`: those for whom the recipient has tasks in the portal, the recipient among them. */
  readonly portal2: Credentials & { readonly tasksFor: readonly Named[] };
  readonly "portal2-existing": { readonly username: string; readonly tasksFor: readonly Named[] };
  readonly "password-new": Credentials & { readonly reason: PasswordCause | "expiring" | "unsure" | "agent" };
  readonly "password-link": Nothing;
  /** `resetUrl`: works once, for `figures.linkHours`. */
  readonly "password-reset": { readonly resetUrl: string };
  readonly "password-warning": { readonly lastDay: string };
  readonly "password-expired": { readonly lastDay: string };
  readonly "password-cause": {
    readonly cause: "already-changed" | "existing-account" | "no-account-yet" | "too-many";
  };
  /** Goes to the new address and tells it nothing but its code. */
  readonly "address-new": { readonly code: string };
  /** Goes to the old address. */
  readonly "address-changed": { readonly maskedNew: string };
  readonly hold: { readonly cause: "leaving" | "outside" | "other"; readonly until: string | null };
  readonly "return-check": { readonly questions: readonly AskedQuestion[]; readonly plannedReturn: string | null };
  /** `name`: the representative's, where one is recorded. */
  readonly representative: { readonly name: string | null };
  readonly "cannot-use": Nothing;
  readonly "own-account": Nothing;
  readonly "task-reminder": {
    readonly tasks: readonly {
      readonly person: Named;
      readonly task: "password" | "presence" | "address" | "photo";
      readonly softDay: string;
    }[];
  };
  readonly "photo-accepted": AboutPerson;
  readonly "photo-returned": AboutPerson & {
    readonly reasons: readonly PhotoReturnReason[];
    readonly note: string | null;
  };
  /** `amended`: in place of one that had something wrong on it. */
  readonly "ecopr-ready": { readonly people: readonly Named[]; readonly amended: boolean };
  readonly "ecopr-void": AboutPerson & { readonly portOfEntry: boolean };
  readonly "ecopr-wont-open": Nothing;
  readonly "ecopr-error": Nothing;
  readonly travel: Nothing;
  readonly "card-production": AboutPerson;
  readonly "card-mailed": AboutPerson & { readonly maskedAddress: string };
  readonly "card-issue": AboutPerson & { readonly note: string | null };
  readonly "card-undelivered": AboutPerson;
  readonly renewal: Nothing;
  readonly status: { readonly people: readonly PersonProgress[] };
}

/** A mail's subject (always English / French), text part (lines end in \n) and HTML part. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
