import { wordsOf } from "./align-token.ts";
import { countedLines, marker, splitNumbers, trimmed, type Counted } from "./answers-count.ts";
import { bareSentences, bareTail, splitBareLabels } from "./answers-bare.ts";
import { questionNamed, splitLabels, type Labelled } from "./answers-label.ts";
import { rowOf, tableAt, type Table } from "./answers-table.ts";
import { headingOf, isBareName, namedIn, type Meant } from "./family.ts";
import { headsEverybody } from "./family-shared.ts";
import { rowAt } from "./answers-row-lines.ts";
import type { Asked, Block, Entry, Loose, Source, Walk, Words } from "./answers-walked.ts";
import type { Half, Piece } from "./segment.ts";
import { behindMark, cut, fileCell, isEmpty, lengthen, states, strangeLabel, type Anchor } from "./answers-anchor.ts";
import { goesOn, isWrapped } from "./wrap.ts";

/** Walks the pieces of a half and files the person's words under the questions they stand at. */
export function walk(half: Half, pieces: readonly Piece[], asked: Asked, skipped: ReadonlySet<number>): Walk {
  return new Walker(half, asked, skipped).walk(pieces);
}

class Walker {
  private readonly half: Half;
  private readonly asked: Asked;
  private readonly skipped: ReadonlySet<number>;
  private readonly blocks: Block[] = [{ person: null, rule: "start" }];
  private readonly entries: Entry[] = [];
  private readonly loose: Loose[] = [];
  private anchor: Anchor | null = null;
  private last = -1;
  private row: string | null = null;
  private begins = true;
  private quoted = false;
  /** An answer behind our words on a quoted line, which its client may have wrapped. */
  private cut: { readonly line: number; readonly words: Words } | null = null;
  private counted: ReadonlyMap<number, Counted> = new Map();

  constructor(half: Half, asked: Asked, skipped: ReadonlySet<number>) {
    this.half = half;
    this.asked = asked;
    this.skipped = skipped;
  }

  walk(pieces: readonly Piece[]): Walk {
    this.counted = countedLines(this.half.text, pieces);
    for (let index = 0; index < pieces.length;) {
      const table = tableAt(this.half, pieces, index, this.asked);
      if (table) {
        this.takeTable(table);
        index = table.next;
        continue;
      }
      const taken = this.takeRow(pieces, index);
      if (taken > 0) {
        index += taken;
        continue;
      }
      const piece = pieces[index++];
      if (piece) this.take(piece);
    }
    this.close();
    return { blocks: this.blocks, entries: this.entries, loose: this.loose };
  }

  private takeTable(table: Table): void {
    for (const group of table.groups) {
      this.begin({ person: group.person, rule: group.person === null ? "restart" : "heading" });
      for (const { question, words } of group.cells) {
        this.entries.push({ block: this.blocks.length - 1, question, source: "table", paragraphs: [[words]] });
      }
    }
    this.begin({ person: null, rule: "start" });
  }

  /** Files a row of bare answers on a line, or on the lines of one paragraph; gives the number of pieces taken. */
  private takeRow(pieces: readonly Piece[], from: number): number {
    if (this.anchor?.source === "line") return 0;
    const found = rowAt(this.half, pieces, from, this.skipped, this.asked, this.anchor !== null);
    if (!found) return 0;
    const { row, count } = found;
    this.close();
    if (row.before) this.appendOrLoose(row.before);
    for (const { question, words } of row.parts)
      this.entries.push({ block: this.blocks.length - 1, question, source: "label", paragraphs: [[words]] });
    this.begins = true;
    if (row.rest) this.takeLine(row.rest);
    return count;
  }

  private take(piece: Piece): void {
    if (piece.kind !== "empty") {
      this.row = rowOf(this.half, piece.start);
      if (this.anchor && this.anchor.row !== this.row && piece.kind === "own") this.close();
    }
    if (piece.kind === "empty") {
      this.begins = true;
      this.anchor?.paragraphs.push([]);
    } else if (piece.kind === "ours") this.takeOurs(piece);
    else if (!this.skipped.has(piece.line) || this.isName(piece)) this.takeOwn(piece);
    else if (this.anchor?.paragraphs.some((paragraph) => paragraph.length > 0)) this.close();
  }

  /** "Monsieur Minh Nguyễn" greets; where the name is asked it answers. */
  private isName({ start, end }: Piece): boolean {
    if (this.anchor?.question !== "fullName" || !isEmpty(this.anchor)) return false;
    return namedIn(wordsOf(this.half.text.slice(start, end)), this.asked.people)?.rest.length === 1;
  }

  private takeOurs(piece: Piece & { kind: "ours" }): void {
    const { clause } = piece;
    if (clause.kind === "heading" && clause.person) return this.begin({ person: clause.person, rule: "heading" });
    // In a table the words under a question, why we ask again and the readings, stand in its row, before its answer.
    const isHere = this.anchor && isEmpty(this.anchor) && this.row !== null && this.anchor.row === this.row;
    if (clause.question === null) return isHere ? undefined : this.close();
    if (this.anchor?.question === clause.question && clause.language !== "en") return;
    if (clause.kind !== "question") return;
    this.open(clause.question, "line");
  }

  private takeOwn(piece: Piece & { kind: "own" }): void {
    this.quoted = piece.depth > 0;
    const place = this.half.places.find((one) => one.start <= piece.start && piece.end <= one.end);
    const words: Words = { words: this.half.text.slice(piece.start, piece.end), start: piece.start, end: piece.end };
    if (place) {
      this.close();
      return fileCell(this.blocks, this.entries, place, words);
    }
    const cut = this.cut;
    this.cut = null;
    if (!piece.alone && this.anchor?.source === "line" && !this.labelsOther(words)) {
      if (piece.depth > 0) this.cut = { line: piece.line, words };
      return this.append(words);
    }
    if (cut?.line === piece.line - 1 && piece.alone && isWrapped(this.half.text, cut.words, words))
      return void (this.anchor && lengthen(this.anchor, words));
    this.takeLine(words);
  }

  /** Whether words behind a question of ours go on to answer another under its label. */
  private labelsOther(words: Words): boolean {
    const parts = splitLabels(words.words, this.asked.order)?.parts ?? [];
    return parts.some((part) => part.question !== this.anchor?.question);
  }

  /** A line that is wholly the person's: a numbered or labelled answer, a heading, more of an answer, or loose words. */
  private takeLine(line: Words): void {
    if (line.words === "") return;
    const numbered = splitNumbers(line);
    const parts =
      numbered.length > 1 || this.anchor?.source === "line" ? numbered : bareSentences(line, this.asked.order);
    if (parts.length > 1) return parts.forEach((part) => this.takeLine(part));
    if (this.goesOn(line)) return this.appendOrLoose(line);
    const rest = this.takeNumber(line) ?? line;
    if (rest.words === "") return;
    const { order } = this.asked;
    const labelled = splitLabels(rest.words, order) ?? (rest === line ? this.bareLabels(rest) : null);
    if (labelled) return this.takeLabels(rest, labelled);
    if (rest === line && this.takeHeading(line)) return;
    if (rest === line && this.anchor && !isEmpty(this.anchor) && strangeLabel.test(line.words)) this.close();
    this.appendOrLoose(rest);
  }

  /** Labels without a mark, but right under a question of ours; an address or eyes alone go on a list of labels only. */
  private bareLabels({ words }: Words): Labelled | null {
    const anchor = this.anchor;
    if (anchor?.source === "line" && isEmpty(anchor)) return null;
    const bare = splitBareLabels(words, this.asked.order);
    return bare?.parts.every(({ from }) => from === 0) && anchor?.source !== "label" ? null : bare;
  }

  /** Whether a line is the rest of a sentence that the line before began: "… when I plan to⏎return?" is no label. */
  private goesOn(line: Words): boolean {
    const last = this.anchor ? undefined : this.loose.at(-1);
    return last !== undefined && !this.begins && last.quoted === this.quoted && goesOn(this.half.text, last, line);
  }

  /** Opens the question whose number leads the line and gives what follows; null where no number of ours leads it. */
  private takeNumber(line: Words): Words | null {
    const match = marker.exec(line.words);
    const counted = match ? { number: Number(match[1]), length: match[0].length } : this.counted.get(line.start);
    // Under a question of ours only a number that is set off as ours are is one.
    if (!counted || (!match && this.anchor?.source === "line")) return null;
    const { number } = counted;
    const current = this.anchor;
    // Under a question of ours, a number that is not that question's is part of the answer: "4. März 2024".
    if (current?.source === "line" && this.asked.numbered(number, this.person()) !== current.question) return null;
    const question = this.asked.numbered(number, this.person());
    if (question === null) return null;
    if (current?.source !== "line" || current.question !== question) this.open(question, "number");
    return cut(line, counted.length);
  }

  private takeLabels(line: Words, labelled: Labelled): void {
    if (labelled.before.trim() !== "") {
      const words = labelled.before.trim();
      const head = { words, start: line.start, end: line.start + labelled.before.trimEnd().length };
      this.takeBefore(head);
    }
    for (const { question, from, to: end, all } of labelled.parts) {
      const tail = question === "homeAddress" ? null : bareTail(line.words.slice(from, end), this.asked.order);
      const to = tail === null ? end : from + tail;
      if (!(this.anchor?.question === question && isEmpty(this.anchor))) this.open(question, "label");
      const part = trimmed(line, from, to);
      if (this.anchor && line.words[from - 1] === "?")
        this.anchor.asked = { words: line.words.slice(0, from), start: line.start, end: line.start + from };
      // A label beside a label is the head of a table that could not be read, and no value.
      const inner = part ? questionNamed(part.words, this.asked.order) : null;
      if (part && (inner === null || inner === question))
        this.append(all ? { ...part, words: `${part.words} (for all of us)` } : part);
      const rest = tail === null ? null : trimmed(line, to, end);
      const more = rest && splitBareLabels(rest.words, this.asked.order);
      if (more) this.takeLabels(rest, more);
    }
  }

  /** What leads a line of labels: whom they are about, who is named before them, other answers, or more of the last one. */
  private takeBefore(head: Words): void {
    const bare = splitBareLabels(head.words, this.asked.order);
    if (bare) return this.takeLabels(head, bare);
    const heads = this.takeHeading(head);
    const name = trimmed(head, 0, head.words.replace(/[\s,;:–-]+$/, "").length);
    if (name && this.anchor?.question !== "fullName" && isBareName(name.words, this.asked.people)) {
      this.open("fullName", "label");
      this.append(name);
    } else if (!heads && !/^\W*\d{0,2}\W*$/.test(head.words)) this.appendOrLoose(head);
  }

  private takeHeading(line: Words): boolean {
    if (this.asked.people.length > 1 && headsEverybody(line.words)) {
      this.begin({ person: null, rule: "everybody" });
      return true;
    }
    if (this.anchor && isEmpty(this.anchor) && this.anchor.question === "fullName") return false;
    const colon = line.words.search(/\s?[:–—]|\s-\s/);
    const whole = headingOf(line.words, this.asked.people, this.asked.sender);
    if (whole) {
      if (this.asked.people.length < 2 || this.isUnder(whole, line)) return false;
      // Right under a question of ours the words that are also the person's own name answer it: the eyes of Grey are grey.
      const answers = this.anchor?.source === "line" && isEmpty(this.anchor);
      if (answers && whole.kind === "one" && whole.person === this.person()) return false;
      this.begin(
        whole.kind === "one"
          ? { person: whole.person, rule: "heading", heading: line }
          : { person: null, rule: "several" },
      );
      if (states.test(line.words)) this.appendOrLoose(line);
      return true;
    }
    if (colon < 1 || this.asked.people.length < 2) return false;
    if (headsEverybody(line.words.slice(0, colon + 1))) {
      this.begin({ person: null, rule: "everybody" });
      this.takeLine(behindMark(line, colon));
      return true;
    }
    const head = headingOf(line.words.slice(0, colon), this.asked.people, this.asked.sender);
    if (head?.kind !== "one") return false;
    const named = { words: line.words.slice(0, colon), start: line.start, end: line.start + colon };
    this.begin({ person: head.person, rule: "heading", heading: named });
    this.takeLine(behindMark(line, colon));
    return true;
  }

  /** Whether nothing stands yet under a heading for the same person: then the bare name is the first answer. */
  private isUnder(meant: Meant, line: Words): boolean {
    const index = this.blocks.length - 1;
    const heading = this.blocks[index]?.heading;
    if (!heading || meant?.kind !== "one" || this.person() !== meant.person) return false;
    if ([...this.entries, ...this.loose].some((one) => one.block === index)) return false;
    return isBareName(line.words, this.asked.people) || namedIn(wordsOf(heading.words), this.asked.people) !== null;
  }

  private person(): string | null {
    return this.blocks.at(-1)?.person ?? null;
  }

  private appendOrLoose(words: Words): void {
    if (this.anchor) {
      this.append(words);
    } else {
      this.loose.push({ ...words, block: this.blocks.length - 1, begins: this.begins, quoted: this.quoted });
      this.begins = false;
    }
  }

  private append(words: Words): void {
    const anchor = this.anchor;
    if (!anchor) return;
    const paragraph = anchor.paragraphs.at(-1);
    if (paragraph) paragraph.push(words);
    else anchor.paragraphs.push([words]);
    this.begins = false;
  }

  private open(question: string, source: Source): void {
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

  private begin(block: Block): void {
    this.close();
    this.blocks.push(block);
    this.last = -1;
    this.begins = true;
  }

  private close(): void {
    const anchor = this.anchor;
    this.anchor = null;
    if (!anchor || isEmpty(anchor)) return;
    const { row: _, ...entry } = anchor;
    const paragraphs = anchor.paragraphs.filter((paragraph) => paragraph.length > 0);
    this.entries.push({ ...entry, block: this.blocks.length - 1, paragraphs });
  }
}
