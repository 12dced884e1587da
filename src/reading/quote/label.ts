import { attributionAt, attributionWithin, isBareSeparator, isSeparator } from "./attribution.ts";
import { headerBlockAt, headerOf, isRule } from "./header.ts";
import { linesOf, TextLine } from "./line.ts";
import { isDeviceLine, isGreeting } from "./signature.ts";
import { labelSignature, ownBlocks } from "./closing.ts";
import type { KnownStretch, Label, Labelled, LabelledLine } from "./row.ts";

const linkEnd = /^(?:\(?https?:\/\/\S*\)?\s?>?|\S*\))$/;

/** An unmarked rest of a quoted line that the program wrapped, between two marked lines. */
function isWrapped(before: TextLine, line: TextLine, after: TextLine | undefined): boolean {
  if (after === undefined || !after.quoted || line.blank) return false;
  if (linkEnd.test(line.trimmed)) return true;
  return (
    before.trimmed.length >= 60 &&
    line.trimmed.length >= 15 &&
    /^\p{Ll}/u.test(line.trimmed) &&
    /[\p{L}\p{N},]$/u.test(before.trimmed)
  );
}

function isQuoteLine(line: TextLine, before: TextLine | undefined): boolean {
  if (!line.quoted) return false;
  if (/<<<?$/.test(line.trimmed)) return false;
  const open = before === undefined || before.quoted ? -1 : before.trimmed.lastIndexOf("<http");
  return open < 0 || before!.trimmed.includes(">", open);
}

class Labeller {
  readonly rows: LabelledLine[] = [];
  private readonly text: string;
  private lines: TextLine[];
  private readonly known: readonly KnownStretch[];
  private ownSeen = false;

  constructor(text: string, known: readonly KnownStretch[]) {
    this.text = text;
    this.lines = linesOf(text);
    this.known = known.toSorted((one, other) => one.start - other.start);
  }

  private knownKinds(): ("quote" | "signature" | null)[] {
    let at = 0;
    // How far what began so far reaches.
    const ends = { quote: 0, signature: 0 };
    return this.lines.map((line) => {
      for (; at < this.known.length && this.known[at]!.start < Math.max(line.end, line.start + 1); at++) {
        const { kind, end } = this.known[at]!;
        if (end > ends[kind]) ends[kind] = end;
      }
      if (ends.quote > line.start) return "quote";
      return ends.signature > line.start ? "signature" : null;
    });
  }

  run(): LabelledLine[] {
    let kinds = this.knownKinds();
    const quoteFollows = (next: number): boolean => {
      let at = next;
      while (this.lines[at]?.blank === true && kinds[at] !== "quote") at++;
      const line = this.lines[at];
      return line !== undefined && (kinds[at] === "quote" || isQuoteLine(line, undefined));
    };
    let at = 0;
    while (at < this.lines.length) {
      const line = this.lines[at]!;
      if (kinds[at] !== null) {
        this.put(line, line.blank ? null : kinds[at] === "quote" ? "quote" : "signature");
        at++;
      } else if (line.blank) {
        this.put(line, null);
        at++;
      } else if (isQuoteLine(line, this.lines[at - 1])) {
        this.put(line, "quote");
        at++;
      } else if (
        this.rows.at(-1)?.label === "quote" &&
        kinds[at - 1] === null &&
        isWrapped(this.lines[at - 1]!, line, this.lines[at + 1])
      ) {
        this.put(line, "quote");
        at++;
      } else {
        const cut = attributionWithin(this.lines, at, quoteFollows);
        if (cut > 0) {
          this.split(at, cut);
          kinds = this.knownKinds();
          continue;
        }
        at = this.mark(at, quoteFollows);
      }
    }
    return this.rows;
  }

  private put(line: TextLine, label: Label | null): void {
    this.rows.push({ line, label });
    if (label === "own") this.ownSeen = true;
  }

  /** Parts a line at an offset of its folded form: the same words further on in the line itself. */
  private split(at: number, cut: number): void {
    const line = this.lines[at]!;
    const raw = this.text.slice(line.start, line.end);
    const words = line.folded.slice(0, cut).trim().split(" ").length;
    const parts = [...raw.matchAll(/\S+/g)];
    let middle = parts[Math.min(words, parts.length - 1)]!.index;
    const dashes = /-{2,}\s*$/.exec(raw.slice(0, middle));
    if (dashes !== null) middle = dashes.index;
    const start = line.start + Math.max(1, middle);
    this.lines = [
      ...this.lines.slice(0, at),
      new TextLine(this.text, line.start, start, start),
      new TextLine(this.text, start, line.end, line.next),
      ...this.lines.slice(at + 1),
    ];
  }

  /** One line that no mark of its own labels yet: the beginning of a quote, or the person's own. */
  private mark(at: number, quoteFollows: (next: number) => boolean): number {
    const line = this.lines[at]!;
    let first = at;
    if (isRule(line) || isSeparator(line.folded) || isBareSeparator(line.folded)) {
      first = at + 1;
      while (
        first < at + 6 &&
        (this.lines[first]?.blank === true || (this.lines[first] !== undefined && isRule(this.lines[first]!)))
      )
        first++;
    }
    const header = headerBlockAt(this.lines, first);
    if (header !== null) return this.quoteFrom(at, first, header.count, "header", quoteFollows);
    if (isSeparator(line.folded)) return this.quoteFrom(at, at + 1, 0, "attribution", quoteFollows);
    const key = headerOf(line)?.key ?? "date";
    const count = key !== "date" ? 0 : attributionAt(this.lines, at, quoteFollows);
    if (count > 0) return this.quoteFrom(at, at, count, "attribution", quoteFollows);
    this.put(line, "own");
    return at + 1;
  }

  /** Labels a mark, and, where no marked lines follow it, all the rest as the quote: unless nothing else would be left. */
  private quoteFrom(
    at: number,
    first: number,
    count: number,
    label: "header" | "attribution",
    quoteFollows: (next: number) => boolean,
  ): number {
    const after = Math.max(first + count, at + 1);
    for (let index = at; index < after && index < this.lines.length; index++) {
      const line = this.lines[index]!;
      this.put(line, line.blank ? null : index < first ? "attribution" : label);
    }
    const bounded = quoteFollows(after) && label === "attribution" && count > 0;
    if (bounded || !this.ownSeen) return after;
    for (let index = after; index < this.lines.length; index++)
      this.put(this.lines[index]!, this.lines[index]!.blank ? null : "quote");
    return this.lines.length;
  }
}

export type { KnownStretch, Label, Labelled } from "./row.ts";

function labelGreeting(rows: LabelledLine[]): void {
  for (const row of rows) {
    if (row.label === null || row.label === "disclaimer" || row.label === "quote" || row.label === "attribution")
      continue;
    if (row.label === "own" && isGreeting(row.line)) row.label = "greeting";
    return;
  }
}

/** The lines of a text with their labels; blank lines have none. For `unquote`, which needs the lines themselves. */
export function labelledRows(text: string, known: readonly KnownStretch[] = []): LabelledLine[] {
  const rows = new Labeller(text, known).run();
  for (const block of ownBlocks(rows)) {
    if (block.closes) labelSignature(rows, block.from, block.to);
    else
      for (let at = block.from; at < block.to; at++) {
        if (rows[at]!.label === "own" && isDeviceLine(rows[at]!.line)) rows[at]!.label = "signature";
      }
  }
  labelGreeting(rows);
  return rows;
}

/**
 * Labels every character of a text: what is the person's own, what is quoted, and the marks between, by marks alone. Linear;
 * offsets are those of the text given (UTF-16). Empty lines belong to what stands before them. `known` are the stretches
 * that markup names (`htmlToText`). Where what was sent is known, alignment decides and these labels only help.
 */
export function labelLines(text: string, known: readonly KnownStretch[] = []): Labelled[] {
  const labels: { start: number; end: number; label: Label }[] = [];
  let pending = 0;
  for (const row of labelledRows(text, known)) {
    if (row.label === null) continue;
    const last = labels.at(-1);
    if (last !== undefined) last.end = row.line.start;
    if (last !== undefined && last.label === row.label) last.end = row.line.next;
    else labels.push({ start: labels.length === 0 ? pending : row.line.start, end: row.line.next, label: row.label });
  }
  if (labels.length === 0) return text === "" ? [] : [{ start: 0, end: text.length, label: "own" }];
  pending = text.length;
  labels.at(-1)!.end = pending;
  return labels;
}
