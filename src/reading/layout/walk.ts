import { wordsOf } from "../align/token.ts";
import { fileCell, isEmpty, lengthen } from "./anchor.ts";
import { commonLines } from "./common-lines.ts";
import { countedLines } from "./count.ts";
import { Filing } from "./filing.ts";
import { splitLabels } from "./label.ts";
import { flatColumnsAt } from "./flat-columns.ts";
import { flatRowsAt } from "./flat-rows.ts";
import { LineReader } from "./line.ts";
import { NestedLines } from "./nested.ts";
import { rowAt } from "./row-lines.ts";
import { rowOf, tableAt, type Table } from "./table.ts";
import type { Asked, Walk, Words } from "../answers/walked.ts";
import { namedIn } from "../family.ts";
import { FamilyLines } from "../family/lines.ts";
import type { Half, Piece } from "../segment.ts";
import { isWrapped } from "../wrap.ts";

/** Walks the pieces of a half and files the person's words under the questions they stand at. */
export function walk(half: Half, pieces: readonly Piece[], asked: Asked, skipped: ReadonlySet<number>): Walk {
  return new Walker(half, pieces, asked, skipped).walk();
}

class Walker {
  private readonly half: Half;
  private readonly pieces: readonly Piece[];
  private readonly asked: Asked;
  private readonly skipped: ReadonlySet<number>;
  private readonly filing: Filing;
  private readonly family: FamilyLines;
  private readonly lines: LineReader;
  private readonly nested: NestedLines;
  /** An answer behind our words on a quoted line, which its client may have wrapped. */
  private cut: { readonly line: number; readonly words: Words } | null = null;

  constructor(half: Half, pieces: readonly Piece[], asked: Asked, skipped: ReadonlySet<number>) {
    this.half = half;
    this.pieces = pieces;
    this.asked = asked;
    this.skipped = skipped;
    this.filing = new Filing(asked);
    this.family = new FamilyLines(asked);
    this.nested = new NestedLines(half.text, pieces, asked, this.filing);
    this.lines = new LineReader(half.text, asked, this.filing, countedLines(half.text, pieces));
  }

  walk(): Walk {
    const { pieces } = this;
    for (let index = 0; index < pieces.length;) {
      const first = pieces[index];
      if (first && this.nested.take(this.half.text, first)) {
        index++;
        continue;
      }
      const common = this.takeCommon(index);
      if (common > 0) {
        index += common;
        continue;
      }
      const table = tableAt(this.half, pieces, index, this.asked) ?? this.flatTable(index);
      if (table) {
        this.takeTable(table);
        index = table.next;
        continue;
      }
      const taken = this.takeFamily(index) || this.takeRow(index);
      if (taken > 0) {
        index += taken;
        continue;
      }
      const piece = pieces[index++];
      if (piece) this.take(piece);
    }
    return this.filing.end();
  }

  /**
   * Leaves a line that says what all have alike to be read as a sentence: it stands at no question, whatever label it begins with
   * or answer it stands below. Gives the number of pieces taken.
   */
  private takeCommon(from: number): number {
    const count = this.filing.anchor?.source === "line" ? 0 : commonLines(this.half.text, this.pieces, from, this.skipped, this.asked); // prettier-ignore
    if (count === 0 || rowOf(this.half, this.pieces[from]?.start ?? 0) !== null) return 0;
    this.filing.close();
    this.filing.quoted = false;
    this.filing.begins = true;
    for (const { start, end } of this.pieces.slice(from, from + count))
      this.filing.appendOrLoose({ words: this.half.text.slice(start, end), start, end });
    this.filing.begins = true;
    return count;
  }

  private flatTable(index: number): Table | null {
    if (this.filing.anchor?.source === "line") return null;
    const { half, pieces, asked } = this;
    return flatColumnsAt(half, pieces, index, asked) ?? flatRowsAt(half, pieces, index, asked);
  }

  private takeTable(table: Table): void {
    for (const group of table.groups) {
      const { person, heading } = group;
      this.filing.begin(
        person === null ? { person, rule: "restart" } : { person, rule: "heading", ...(heading && { heading }) },
      );
      for (const { question, words } of group.cells) this.filing.file(question, "table", words);
    }
    this.filing.begin({ person: null, rule: "start" });
  }

  /** Files a row of bare answers on a line, or on the lines of one paragraph; gives the number of pieces taken. */
  private takeRow(from: number): number {
    if (this.filing.anchor?.source === "line") return 0;
    const found = rowAt(this.half, this.pieces, from, this.skipped, this.asked, this.filing.anchor !== null);
    if (!found) return 0;
    const { row, count } = found;
    this.filing.close();
    if (row.before) this.filing.appendOrLoose(row.before);
    for (const { question, words } of row.parts) this.filing.file(question, "label", words);
    this.filing.begins = true;
    if (row.rest) this.lines.take(row.rest);
    return count;
  }

  /** Files the rows of a family's answers that begin at a piece; gives the number of pieces taken. */
  private takeFamily(from: number): number {
    const { anchor } = this.filing;
    const ours = anchor?.source === "line" ? anchor : null;
    if (ours && (!isEmpty(ours) || this.filing.person() !== null || this.filing.row !== null)) return 0;
    const found = ours ? this.family.under(ours.question, this.half, this.pieces, from, this.skipped) : this.family.at(this.half, this.pieces, from, this.skipped); // prettier-ignore
    if (!found) return 0;
    if (found.before) this.lines.take(found.before);
    this.filing.fileRows(found.rows);
    if (found.after) this.lines.take(found.after);
    return found.next - from;
  }

  private take(piece: Piece): void {
    if (piece.kind !== "empty") {
      this.filing.row = rowOf(this.half, piece.start);
      if (this.filing.anchor && this.filing.anchor.row !== this.filing.row && piece.kind === "own") this.filing.close();
    }
    if (piece.kind === "empty") {
      this.filing.begins = true;
      this.filing.anchor?.paragraphs.push([]);
    } else if (piece.kind === "ours") this.takeOurs(piece);
    else if (!this.skipped.has(piece.line) || this.isName(piece)) this.takeOwn(piece);
    else if (this.filing.anchor?.paragraphs.some((paragraph) => paragraph.length > 0)) this.filing.close();
  }

  /** "Monsieur Minh Nguyễn" greets; where the name is asked it answers. */
  private isName({ start, end }: Piece): boolean {
    if (this.filing.anchor?.question !== "fullName" || !isEmpty(this.filing.anchor)) return false;
    return namedIn(wordsOf(this.half.text.slice(start, end)), this.asked.people)?.rest.length === 1;
  }

  private takeOurs(piece: Piece & { kind: "ours" }): void {
    const { clause } = piece;
    this.filing.meet(clause);
    if (clause.kind === "heading" && clause.person)
      return this.filing.begin({ person: clause.person, rule: "heading" });
    // In a table the words under a question, why we ask again and the readings, stand in its row, before its answer.
    const isHere =
      this.filing.anchor &&
      isEmpty(this.filing.anchor) &&
      this.filing.row !== null &&
      this.filing.anchor.row === this.filing.row;
    if (clause.question === null) return isHere ? undefined : this.filing.close();
    if (this.filing.anchor?.question === clause.question && clause.language !== "en") return;
    if (clause.kind !== "question") return;
    this.filing.open(clause.question, "line");
  }

  private takeOwn(piece: Piece & { kind: "own" }): void {
    if (piece.alone && this.filing.row === null) this.filing.leaveSection();
    this.filing.quoted = piece.depth > 0;
    const place = this.half.places.find((one) => one.start <= piece.start && piece.end <= one.end);
    const words: Words = { words: this.half.text.slice(piece.start, piece.end), start: piece.start, end: piece.end };
    if (place) {
      this.filing.close();
      return fileCell(this.filing.blocks, this.filing.entries, place, words);
    }
    const cut = this.cut;
    this.cut = null;
    if (!piece.alone && this.filing.anchor?.source === "line" && !this.labelsOther(words)) {
      if (piece.depth > 0) this.cut = { line: piece.line, words };
      return this.filing.append(words);
    }
    if (cut?.line === piece.line - 1 && piece.alone && isWrapped(this.half.text, cut.words, words))
      return void (this.filing.anchor && lengthen(this.filing.anchor, words));
    this.lines.take(words);
  }

  /** Whether words behind a question of ours go on to answer another under its label. */
  private labelsOther(words: Words): boolean {
    const parts = splitLabels(words.words, this.asked.order)?.parts ?? [];
    return parts.some((part) => part.question !== this.filing.anchor?.question);
  }
}
