/**
 * What a mail asks, as data. A questionnaire is a definition (ids, answer types, for whom, when) in both languages,
 * never code: to add one, write a file in `questionnaires/` and list it in `questionnaires/index.ts`.
 * A reply is read by the version that was sent, so a published version is never edited: it gets a successor.
 */

export type Language = "en" | "fr";
export type Bilingual = Readonly<Record<Language, string>>;

/** How an answer is understood; `reading/field/` has one file for each. */
export type AnswerType =
  "name" | "uci" | "email" | "date" | "place" | "eye-colour" | "yes-no" | "code" | "height" | "address" | "country";

export interface Question {
  /** The id of contract.md, e.g. `firstEntry`; a new questionnaire may bring new ones. */
  readonly id: string;
  readonly type: AnswerType;
  /** Whether an entry date lies in the past or a return date in the future of the reply. */
  readonly tense?: "past" | "future";
  /** `each`: every person on the application; `principal`: once a case, of the principal applicant. */
  readonly for: "each" | "principal";
  /**
   * `always`: demanded. `outside-canada`: asked of all, demanded only where `inCanada` is false.
   * `code-demanded`: asked only where the case carries a verification code.
   */
  readonly when: "always" | "outside-canada" | "code-demanded";
  /** The question as posed, without number and without the closing colon. */
  readonly text: Bilingual;
}

export interface Questionnaire {
  readonly name: string;
  readonly version: number;
  readonly questions: readonly Question[];
}

/** The answer to a question in its normal form (contract.md). */
export type Answer = string | boolean | number;
