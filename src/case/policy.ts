import type { Lane } from "./decision.ts";

/**
 * Policy figures: what a deployment may decide otherwise (`POLICY_FILE` overrides any of them; plain JSON). Each names
 * its source in facts.md. Days are calendar days of Ottawa, hours and minutes are elapsed time.
 */
export interface Policy {
  readonly accounts: {
    /** Each adult is sent Portal 1, not only the principal (decision 13, issue 2). */
    readonly inviteEachAdult: boolean;
    /** Minors never get an account (decision 13): years of age. */
    readonly adultAge: number;
  };
  readonly trust: {
    /** `known` takes answers and releases from the address on file with our token; `proven` wants a signature as well. */
    readonly answersFrom: "known" | "proven";
    /**
     * Days that a mail's tokens name it: its reply token, its Message-ID, its bounce token. The longest walk of our own
     * estimates, from the invitation to the card, takes 224 days (facts 57, 95, 101, 164), and each later mail bears its own.
     */
    readonly tokenDays: number;
  };
  readonly answers: {
    /** Portal 1 is sent again after these days without a complete answer. */
    readonly reminderDays: readonly number[];
    /** Then a person looks (facts 18, 19: the applicant may never have got it). */
    readonly overdueDays: number;
    /** Clarifications before a person takes over (fact 49). */
    readonly clarificationRounds: number;
  };
  readonly password: {
    /** Decision 1: newest official text. Shorten it where the portal allows: guidance for mailed secrets is 24 hours. */
    readonly days: number;
    /** Fact 64: applicants are told 14 days elsewhere. Counted from the issue. */
    readonly reminderDays: readonly number[];
    /** Days before the last one at which the warning leaves. */
    readonly warningDays: number;
    /** Passwords asked for by mail in 24 hours, an account (fact 76): more is somebody trying, or a mailbox that fails. */
    readonly mailsPerDay: number;
  };
  readonly tasks: {
    /** Facts 65–67: the soft day of presence, address and photo. */
    readonly softDays: number;
    /** Decision 22: a second reminder, then one `overdue` a case. */
    readonly secondReminderDays: number;
    readonly overdueDays: number;
  };
  readonly reminders: {
    /** After an outage, what falls due within these hours of a reminder is in it already. */
    readonly quietHours: number;
  };
  readonly travel: {
    /** Asked again after these days where no return date is known, or no answer came. */
    readonly askAgainDays: number;
    /** Times asked before a person looks. */
    readonly checks: number;
  };
  readonly grant: {
    /** Decision 5: a declaration older than this holds the grant. */
    readonly presenceDays: number;
    /** Decision 5: the photo does not hold the eCOPR. */
    readonly waitsForPhoto: boolean;
  };
  /** Our own targets (decision 3, facts 57, 72, 101): they feed the ageing report and promise nothing. */
  readonly targets: {
    readonly passwordHours: number;
    readonly escalationHours: number;
    readonly phoneHours: number;
    readonly bulkEscalationHours: number;
    readonly grantDays: number;
    readonly photoReviewDays: number;
    readonly cardProductionDays: number;
    readonly cardMailingDays: number;
  };
  /** Shown to applicants as a range, never as a date (decision 3). */
  readonly estimates: {
    /** Fact 57. */
    readonly portal2Days: readonly [number, number];
    /** Facts 95, 101. */
    readonly ecoprDays: readonly [number, number];
    /** Facts 162, 164. */
    readonly cardDays: readonly [number, number];
  };
  readonly delivery: {
    /** An unanswered submission is unsure for this long before a fresh one is made (contract). */
    readonly unsureMinutes: number;
    /**
     * Ottawa's hours in which invitations and reminders leave, to `24:00` at most. All day as built in: a mail wakes
     * nobody, and who was approved in the evening need not wait for the morning.
     */
    readonly bulkWindow: { readonly from: string; readonly to: string };
    /** Shares of what leaves when every lane waits: weighted, so that none starves. */
    readonly laneWeights: Readonly<Record<Lane, number>>;
    /** Mails a minute, a lane: what one machine can send. Lower it to what the relay allows. */
    readonly lanePerMinute: Readonly<Record<Lane, number>>;
    /** Mails a minute to one recipient domain, unless it is named. */
    readonly domainPerMinute: number;
    readonly domainsPerMinute: Readonly<Record<string, number>>;
    /** A domain's bulk lane stops above this share of hard or policy refusals in its last mails (issue 2). */
    readonly refusalShare: number;
    readonly refusalWindow: number;
    /** Soft bounces in a row before an agent rings (fact 19). */
    readonly softBounces: number;
  };
  /** Days kept. */
  readonly retention: {
    /** In the mailbox's own folder, once stored here. */
    readonly mailboxDays: number;
    /** Raw mail: what a decision rested on, two years after its last use (Privacy Regulations, section 4). To confirm. */
    readonly rawMailDays: number;
    /** Copies of what we sent: as long as an answer to them still threads (trust.tokenDays); they decided nothing. */
    readonly mailCopyDays: number;
    /** A closed case with its answers: as raw mail. */
    readonly caseDays: number;
    /** Photos, once the case is closed: the card bears it, and one that comes back is made again within months. */
    readonly photoDays: number;
  };
  /** Thresholds of the photo check, whose meaning and reasons stand in `document/photo`. */
  readonly photo: Readonly<Record<string, number>>;
}

export const defaultPolicy: Policy = {
  accounts: { inviteEachAdult: false, adultAge: 18 },
  trust: { answersFrom: "known", tokenDays: 365 },
  answers: { reminderDays: [7, 14], overdueDays: 30, clarificationRounds: 3 },
  password: { days: 30, reminderDays: [3, 7, 12], warningDays: 5, mailsPerDay: 3 },
  tasks: { softDays: 7, secondReminderDays: 14, overdueDays: 30 },
  reminders: { quietHours: 20 },
  travel: { askAgainDays: 14, checks: 3 },
  grant: { presenceDays: 7, waitsForPhoto: false },
  targets: {
    passwordHours: 24,
    escalationHours: 48,
    phoneHours: 72,
    bulkEscalationHours: 240,
    grantDays: 21,
    photoReviewDays: 14,
    cardProductionDays: 14,
    cardMailingDays: 14,
  },
  estimates: { portal2Days: [7, 14], ecoprDays: [1, 90], cardDays: [10, 120] },
  delivery: {
    unsureMinutes: 15,
    bulkWindow: { from: "00:00", to: "24:00" },
    laneWeights: { credential: 6, answer: 3, bulk: 1 },
    lanePerMinute: { credential: 6000, answer: 6000, bulk: 3000 },
    domainPerMinute: 3000,
    domainsPerMinute: {},
    refusalShare: 0.05,
    refusalWindow: 100,
    softBounces: 3,
  },
  retention: { mailboxDays: 30, rawMailDays: 730, mailCopyDays: 365, caseDays: 730, photoDays: 180 },
  photo: {},
};
