import type { Intent, PasswordCause } from "../question/intent.ts";
import type { AskedPerson } from "../question/person.ts";
import type { AskedQuestion } from "../question/pose.ts";
import type { Answer, AnswerType } from "../question/questionnaire.ts";

/** A place in the original: which half of the reply, and UTF-16 offsets into that half's text as `normal.ts` made it. */
export interface Span {
  readonly part: "text" | "html";
  readonly start: number;
  readonly end: number;
}

/** What one field reader makes of a stretch of a person's words. Pure: the same words give the same reading. */
export type FieldReading =
  /** Exactly one reading is left. */
  | { readonly kind: "value"; readonly value: Answer; readonly rule: string }
  /** Several readings, or one that the person calls doubtful. All of them, most likely first; never accepted. */
  | { readonly kind: "unclear"; readonly readings: readonly Answer[]; readonly rule: string }
  /** Nothing that answers: empty, impossible, incomplete, another kind of thing. */
  | { readonly kind: "none"; readonly rule: string };

/** What a field reader may know besides the words. The value on file is never among it, except to spot a conflict. */
export interface FieldContext {
  /** Instant the reply was received (ISO 8601, UTC): hard fact for dates. */
  readonly receivedAt: string;
  readonly person: AskedPerson;
  readonly question: AskedQuestion;
  /** Address in From, for "same as this one". */
  readonly from: string | null;
  /** The order of a date's parts where the writer states it for the whole reply: "all dates are day/month/year". */
  readonly dateForm?: "dmy" | "mdy" | "ymd" | "ydm";
  /** Something was taken out of the words: beside the value only such may stand as are known. */
  readonly closed?: true;
}

/** A candidate found by scanning free text: where it stands (offsets into the scanned text) and what it reads as. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly reading: FieldReading;
}

/** One answer type's reader: `read` takes words that stand in the answer's place, `find` scans a sentence for them. */
export interface FieldReader {
  readonly type: AnswerType;
  read(words: string, context: FieldContext): FieldReading;
  find(text: string, context: FieldContext): readonly Found[];
}

export interface Taken {
  readonly value: Answer;
  /** Name of the rule that took it, e.g. `date.single-reading`; it stands in the journal. */
  readonly rule: string;
  readonly span: Span;
  /** The person's own words for it. */
  readonly words: string;
}

export interface Doubt {
  readonly readings: readonly Answer[];
  readonly rule: string;
  readonly span: Span;
  readonly words: string;
}

export interface PersonReading {
  readonly person: string;
  readonly answers: Readonly<Record<string, Taken>>;
  readonly unclear: Readonly<Record<string, Doubt>>;
  readonly missing: readonly string[];
}

export type Disposition = "accept" | "clarify" | "escalate" | "ignore";

export interface Reading {
  readonly intents: readonly Intent[];
  readonly passwordCause?: PasswordCause;
  /** With a change of address: the one address that they want to be written to from now on. */
  readonly newEmail?: string;
  readonly disposition: Disposition;
  readonly people: readonly PersonReading[];
  /** Text that answers nothing and is neither quote, greeting nor signature. */
  readonly unattributed: readonly string[];
  /** Why a person must look, as rule names; empty where none must. */
  readonly concerns: readonly string[];
}

/** The mail that the reply answers, as it went out. */
export interface SentMail {
  readonly template: string;
  /** The text part, letter for letter. */
  readonly text: string;
  /** The HTML part, in which `data-answer="<question>:<person>"` marks the places to answer. */
  readonly html: string | null;
  readonly questions: readonly AskedQuestion[];
}

export interface ReplyToRead {
  /** Absent where no mail of ours is known to be answered. */
  readonly sent: SentMail | null;
  readonly people: readonly AskedPerson[];
  readonly text: string | null;
  readonly html: string | null;
  readonly subject: string;
  /** Address in From; null where there is not exactly one. */
  readonly from: string | null;
  /** Display name in From. */
  readonly fromName: string;
  readonly attachmentCount: number;
  readonly receivedAt: string;
}
