import type { AskedPerson } from "../../question/person.ts";

/** How an answer was found to belong to its question. */
export type Source = "cell" | "line" | "label" | "number" | "table" | "list" | "sentence" | "short" | "family";

/** Words that stand where a question is answered. Offsets are the half's. */
export interface Entry {
  readonly block: number;
  readonly question: string;
  readonly source: Source;
  /** Paragraphs of the answer, each a list of its lines. */
  readonly paragraphs: readonly (readonly Words[])[];
  /** The label, where a question mark ends it: "My return? I don't get it." asks, and answers nothing. */
  readonly asked?: Words;
  /** The words say what an answer given before should be. */
  readonly corrects?: boolean;
}

export interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Words that stand at no question. */
export interface Loose extends Words {
  readonly block: number;
  /** A new paragraph begins with it. */
  readonly begins: boolean;
  /** It stands in what the client marks as a quote. */
  readonly quoted: boolean;
}

/** Answers that belong together, because they follow one heading or one run of questions. */
export interface Block {
  /** Whom the heading means, or the marks of a cell; null where nothing tells. */
  readonly person: string | null;
  /** Whom an `everybody` heading means, where not all: nobody where nobody can tell. */
  readonly people?: readonly string[];
  /** `several`: a heading fits more than one person. `everybody`: it says that what follows holds for all of them. */
  readonly rule: "start" | "everybody" | "heading" | "restart" | "several" | "mark";
  /** The person's own line that is the heading; it may be the answer to the first question as well. */
  readonly heading?: Words;
}

export interface Walk {
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
  readonly loose: readonly Loose[];
}

/** A line of bare answers, each with the question that it answers by its kind. */
export interface Row {
  readonly parts: readonly RowPart[];
  /** It answers all that is demanded of them. */
  readonly whole: boolean;
  /** The greeting or opener that leads the line. */
  readonly before: Words | null;
  /** Sentences behind the row. */
  readonly rest: Words | null;
}

export interface RowPart {
  readonly question: string;
  readonly words: Words;
}

/** Who is asked what. */
export interface Family {
  /** Question ids in the order of the mail, each once. */
  readonly order: readonly string[];
  /** Question id of a printed number, for a person; null where that number was not printed. */
  readonly numbered: (number: number, person: string | null) => string | null;
  readonly people: readonly AskedPerson[];
  readonly sender: AskedPerson | null;
  /** Whom "my son" means that would fit several, from where it stood beside their own name. */
  readonly called?: ReadonlyMap<string, string>;
}

/** What the walk needs to know of the mail that is answered. */
export interface Asked extends Family {
  /** Reads a line as a row of bare answers; null where it is none. */
  readonly rowIn: (line: Words) => Row | null;
}
