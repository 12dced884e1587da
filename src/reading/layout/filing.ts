import type { Clause } from "../align/sent.ts";
import type { Amendment } from "../remark/amend.ts";
import { isEmpty, type Anchor } from "./anchor.ts";
import { fold } from "../normal.ts";
import type { FamilyRow } from "../family/row.ts";
import type { Asked, Block, Entry, Loose, Source, Walk, Words } from "../answers/walked.ts";

/** A remark of ours under a question is no longer than this; what is longer ends the questions. */
const proseBehind = 4;

const firstEntrySaid =
  /\b(?:first|initial|premiere|1st|1ere|1re)\b.{0,40}\b(?:ent(?:er|r)\p{L}*|arriv\p{L}*|landed|landing)\b/u;

/** What a walk has found so far: blocks of answers, the words filed under questions, and those that stand at none. */
export class Filing {
  readonly blocks: Block[] = [{ person: null, rule: "start" }];
  readonly entries: Entry[] = [];
  readonly loose: Loose[] = [];
  /** The question that is open, under which what comes next is filed. */
  anchor: Anchor | null = null;
  /** The row of an HTML table in which the walk stands. */
  row: string | null = null;
  /** A new paragraph begins. */
  begins = true;
  /** The walk stands in what the client marks as a quote. */
  quoted = false;
  private last = -1;
  /** Clauses of ours, and no questions, since the last question under a heading of ours; null before the first. */
  private behind: number | null = null;
  private readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
  }

  /** Whether what was filed last says when the first entry was: "My latest was …" goes on from it. */
  speaksOfEntry(): boolean {
    if (this.anchor) return this.anchor.question === "firstEntry";
    return firstEntrySaid.test(fold(this.loose.at(-1)?.words ?? ""));
  }

  /** Whose block is open. */
  person(): string | null {
    return this.blocks.at(-1)?.person ?? null;
  }

  /** Files words under the open question, else at none. */
  appendOrLoose(words: Words): void {
    if (this.anchor) {
      this.append(words);
    } else {
      this.loose.push({ ...words, block: this.blocks.length - 1, begins: this.begins, quoted: this.quoted });
      this.begins = false;
    }
  }

  append(words: Words): void {
    const anchor = this.anchor;
    if (!anchor) return;
    const paragraph = anchor.paragraphs.at(-1);
    if (paragraph) paragraph.push(words);
    else anchor.paragraphs.push([words]);
    this.begins = false;
  }

  /** Opens a question, and another block where the next person's answers begin with it. */
  open(question: string, source: Source): void {
    this.close();
    const place = this.asked.order.indexOf(question);
    const repeated = this.entries.some(
      (entry) => entry.block === this.blocks.length - 1 && entry.question === question,
    );
    // The first question again, after others were answered: the next person's answers begin. Nobody shares a name or a UCI.
    const restarts = place < this.last && repeated && this.asked.people.length > 1;
    const isOnes = this.blocks.at(-1)?.rule === "everybody" && (question === "fullName" || question === "uci");
    if (restarts || isOnes) this.begin({ person: null, rule: "restart" });
    this.last = place;
    this.anchor = { question, source, paragraphs: [[]], row: this.row };
  }

  /** Takes note of a clause of ours. */
  meet({ kind, question }: Pick<Clause, "kind" | "question">): void {
    if (kind === "heading") this.behind = null;
    else if (kind === "question") this.behind = 0;
    else if (question === null && this.behind !== null) this.behind++;
  }

  /** Words of the person's own below the rest of our mail do not belong to whoever was asked about last in it. */
  leaveSection(): void {
    if (this.behind === null || this.behind < proseBehind) return;
    this.behind = null;
    this.begin({ person: null, rule: "start" });
  }

  /** Opens a block. */
  begin(block: Block): void {
    this.close();
    this.blocks.push(block);
    this.last = -1;
    this.begins = true;
  }

  /** Closes the open question. */
  close(): void {
    const anchor = this.anchor;
    this.anchor = null;
    if (!anchor || isEmpty(anchor)) return;
    const { row: _, ...entry } = anchor;
    const paragraphs = anchor.paragraphs.filter((paragraph) => paragraph.length > 0);
    this.entries.push({ ...entry, block: this.blocks.length - 1, paragraphs });
  }

  /** Files a whole answer under its question, in the open block where none is given. */
  file(question: string, source: Source, words: Words, block = this.blocks.length - 1): void {
    this.entries.push({ block, question, source, paragraphs: [[words]] });
  }

  /** Files what an answer given before should be. */
  amend({ question, value, corrects }: Amendment): void {
    this.close();
    this.entries.push({ block: this.blocks.length - 1, question, source: "label", paragraphs: [[value]], corrects });
  }

  /** Opens a block for somebody's answers that are numbered apart, or goes on with an empty one under a heading; gives its place. */
  beginGroup(): number {
    this.close();
    const last = this.blocks.length - 1;
    const isHeaded = this.blocks[last]?.rule === "heading" && !this.entries.some(({ block }) => block === last);
    if (!isHeaded) this.begin({ person: null, rule: "restart" });
    return this.blocks.length - 1;
  }

  /** Files rows of people's answers; a row under its own person's heading leaves that open. */
  fileRows(rows: readonly FamilyRow[]): void {
    const open = this.blocks.at(-1);
    for (const { person, cells } of rows) {
      this.begin({ person, rule: person === null ? "everybody" : "heading" });
      for (const { question, words } of cells) this.file(question, "table", words);
    }
    const goesOn = open?.rule === "heading" && rows.every(({ person }) => person === null || person === open.person);
    this.begin(goesOn ? open : { person: null, rule: "start" });
  }

  /** All that was found. */
  end(): Walk {
    this.close();
    return { blocks: this.blocks, entries: this.entries, loose: this.loose };
  }
}
