/** What the corpus is made of: a reply, the mail it answers, and what a careful clerk would take from it. */

export type Value = string | number | boolean;

/**
 * What may come of one field. `answer`: taken, as one of these. `unclear`: asked, with exactly these readings (or any,
 * where none are given). `missing`: asked. `open`: asked or taken as one of these, never as anything else. `loosely`: capitals
 * may differ, and the words expected may be a part of those taken, or hold them ("Pearson", "Pearson in Toronto").
 */
export type Expected =
  | { readonly kind: "answer"; readonly values: readonly Value[]; readonly loosely?: boolean }
  | { readonly kind: "unclear"; readonly readings?: readonly Value[] }
  | { readonly kind: "missing" }
  | { readonly kind: "open"; readonly values: readonly Value[]; readonly loosely?: boolean };

export interface CasePerson {
  readonly id: string;
  readonly role: "principal" | "spouse" | "dependant";
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly uci: string;
  readonly email: string | null;
  readonly language: "en" | "fr";
}

/** A case as contract.md has it. */
export interface CorpusCase {
  readonly application: string;
  readonly category: string;
  readonly language: "en" | "fr";
  readonly track: "in-canada";
  readonly portalAccount: boolean;
  readonly verificationCode: string | null;
  readonly questionnaire: "standard" | "extended";
  readonly people: readonly CasePerson[];
  readonly address: object;
}

export interface Question {
  readonly id: string;
  readonly person: string;
  readonly lines: readonly string[];
}

/** An output line of `landfall render --batch`. */
export interface Sent {
  readonly raw: string;
  readonly subject: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly text: string;
  readonly html: string;
  readonly questions: readonly Question[];
}

/** A reply with what is expected of it; the truth is known because the reply was made from it. */
export interface Trial {
  readonly name: string;
  readonly style: string;
  readonly case: CorpusCase;
  readonly sent: string | null;
  readonly reply: Buffer;
  readonly receivedAt: string;
  /** What the person wrote, for the list of failures. */
  readonly essence: string;
  readonly expected: Verdict;
}

export interface Verdict {
  readonly kind: string;
  readonly dispositions: readonly string[];
  /** Complete and clear: must be taken without a person or a question. */
  readonly clear: boolean;
  readonly intents?: readonly string[];
  /** Intents that are neither demanded nor wrong. */
  readonly intentsToo?: readonly string[];
  readonly people: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
}

/** An output line of `landfall read --batch`. */
export interface Read {
  readonly error?: string;
  readonly kind: string;
  readonly intents: readonly string[];
  readonly disposition: string;
  readonly people: readonly {
    readonly person: string;
    readonly answers: Readonly<Record<string, Value>>;
    readonly unclear: Readonly<Record<string, readonly Value[]>>;
    readonly missing: readonly string[];
  }[];
  readonly unattributed: readonly string[];
}
