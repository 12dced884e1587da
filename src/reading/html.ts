import { Parser } from "htmlparser2";
import { limits } from "../limits.ts";
import { answerPlaceOf, colourOf, containerOf, isHidden, isStruck } from "./html/container.ts";

export interface HtmlMark {
  readonly start: number;
  readonly end: number;
  /** `answer-place`: value is `question:person`. `colour`: value is the colour that the words are set in, other than black. */
  readonly kind: "quote" | "signature" | "answer-place" | "colour";
  readonly value?: string;
}

/** A table cell: where its text stands, and where the cell stands, counted from 0. */
export interface HtmlCell {
  readonly start: number;
  readonly end: number;
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface HtmlText {
  /** Lines as they are seen: a block, a `<br>`, a row and a cell each begin a line; runs of spaces are one. */
  readonly text: string;
  /** In the order of their beginnings; offsets into `text` (UTF-16). */
  readonly marks: readonly HtmlMark[];
  readonly cells: readonly HtmlCell[];
}

const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption includetail".split(
    " ",
  ),
);
const dropped = new Set(
  "script style head title noscript template object iframe svg math select textarea xml".split(" "),
);
/** Empty by definition: no closing tag will come for them. */
const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

interface Open {
  readonly tag: string;
  readonly start: number;
  readonly marks: readonly { readonly kind: HtmlMark["kind"]; readonly value?: string }[];
  readonly box: boolean;
  readonly plain: boolean;
  readonly hides: boolean;
  /** Quotes seen when it opened: a box with none of its own is the quote itself. */
  readonly quotes: number;
}

interface Table {
  readonly index: number;
  row: number;
  column: number;
}

/** No-break spaces, and what has no width: rare, and looked for at once. */
const odd = /[\u00a0\u202f\u2007\u200b\u200c\u200d\u2060\ufeff\u00ad]/;
const noBreak = /[\u00a0\u202f\u2007]/g;
const withoutWidth = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;
/** Where a run of white space is more than one space. */
const spread = /[\t\r\n\f]| {2}/;

class Converter {
  readonly marks: HtmlMark[] = [];
  readonly cells: HtmlCell[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  /** The line in hand: its pieces, its length, whether it ends with a space. Joined once, for joining at each word is quadratic. */
  private pieces: string[] = [];
  private lineLength = 0;
  private spaced = true;
  private readonly stack: Open[] = [];
  private readonly tables: Table[] = [];
  private tableCount = 0;
  private hidden = 0;
  private tooDeep = 0;
  private quotes = 0;
  private readonly plainQuotes: HtmlMark[] = [];
  private quoteOn = -1;
  private pre = 0;
  private gaps = 0;
  /** Whether any words stand so far: a block of headers at the very top is no quote of what comes below it. */
  private worded = false;

  /** Where the next word will stand. */
  private here(): number {
    return this.length + this.lineLength;
  }

  private breakLine(): void {
    const line = this.pieces.join("").trimEnd();
    if (line !== "") this.worded = true;
    this.parts.push(line, "\n");
    this.length += line.length + 1;
    this.gaps = line === "" ? this.gaps + 1 : 0;
    this.clear();
  }

  private clear(): void {
    this.pieces = [];
    this.lineLength = 0;
    this.spaced = true;
  }

  private append(words: string): void {
    if (words === "") return;
    this.pieces.push(words);
    this.lineLength += words.length;
    this.spaced = words.endsWith(" ");
  }

  private block(): void {
    if (this.lineLength === 0) return;
    if (this.pieces.some((piece) => piece.trim() !== "")) this.breakLine();
    else this.clear();
  }

  private gap(): void {
    this.block();
    if (this.length > 0 && this.gaps === 0) this.breakLine();
  }

  words(given: string): void {
    if (this.hidden > 0) return;
    const text = odd.test(given) ? given.replace(noBreak, " ").replace(withoutWidth, "") : given;
    if (this.pre > 0) {
      const lines = text.split(/\r?\n/);
      lines.forEach((line, index) => {
        if (index > 0) this.breakLine();
        this.append(line);
      });
      return;
    }
    const run = spread.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ") : text;
    this.append(this.spaced && run.startsWith(" ") ? run.slice(1) : run);
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === "br") {
      if (this.hidden === 0) this.breakLine();
      return;
    }
    if (voids.has(tag) && tag !== "hr") return;
    if (this.stack.length >= limits.reading.htmlDepth) {
      this.tooDeep++;
      if (blocks.has(tag)) this.block();
      return;
    }
    const hides = !voids.has(tag) && (dropped.has(tag) || isHidden(attributes) || isStruck(tag, attributes));
    if (hides) this.hidden++;
    if (this.hidden > 0) {
      if (!voids.has(tag))
        this.stack.push({ tag, start: this.here(), marks: [], box: false, plain: false, hides, quotes: this.quotes });
      return;
    }
    if (tag === "hr") this.gap();
    else if (tag === "p" || tag === "blockquote" || /^h[1-6]$/.test(tag)) this.gap();
    else if (blocks.has(tag)) this.block();
    if (tag === "pre") this.pre++;
    if (tag === "table") this.tables.push({ index: this.tableCount++, row: -1, column: -1 });
    const table = this.tables.at(-1);
    if (tag === "tr" && table !== undefined) {
      table.row++;
      table.column = -1;
    }
    if ((tag === "td" || tag === "th") && table !== undefined) table.column++;
    const marks: { kind: HtmlMark["kind"]; value?: string }[] = [];
    const container = containerOf(tag, attributes);
    if (container === "quote") marks.push({ kind: "quote" });
    if (container === "signature") marks.push({ kind: "signature" });
    if (container === "quote-on" && this.quoteOn < 0 && this.worded) this.quoteOn = this.here();
    if (container === "quote" || container === "plain-blockquote") this.quotes++;
    const place = answerPlaceOf(attributes);
    if (place !== null) marks.push({ kind: "answer-place", value: place });
    const colour = colourOf(tag, attributes);
    if (colour !== null) marks.push({ kind: "colour", value: colour });
    if (voids.has(tag)) return;
    const box = container === "quote-box";
    this.stack.push({
      tag,
      start: this.here(),
      marks,
      box,
      plain: container === "plain-blockquote",
      hides,
      quotes: this.quotes,
    });
  }

  close(tag: string): void {
    if (voids.has(tag)) return;
    if (this.tooDeep > 0) {
      this.tooDeep--;
      if (blocks.has(tag)) this.block();
      return;
    }
    const open = this.stack.pop();
    if (open === undefined) return;
    if (open.hides) {
      this.hidden--;
      return;
    }
    if (this.hidden > 0) return;
    this.mark(open);
    const table = this.tables.at(-1);
    if ((open.tag === "td" || open.tag === "th") && table !== undefined)
      this.cells.push({
        start: open.start,
        end: this.here(),
        table: table.index,
        row: Math.max(0, table.row),
        column: table.column,
      });
    if (open.tag === "p" || open.tag === "blockquote" || /^h[1-6]$/.test(open.tag)) this.gap();
    else if (blocks.has(open.tag)) this.block();
    if (open.tag === "pre") this.pre--;
    if (open.tag === "table") this.tables.pop();
  }

  private mark(open: Open): void {
    const end = this.here();
    for (const { kind, value } of open.marks) {
      if (end > open.start || kind === "answer-place")
        this.marks.push({ start: open.start, end, kind, ...(value === undefined ? {} : { value }) });
    }
    const inner = this.quotes > open.quotes;
    if (open.box && !inner && end > open.start) this.marks.push({ start: open.start, end, kind: "quote" });
    if (open.plain && end > open.start) this.plainQuotes.push({ start: open.start, end, kind: "quote" });
  }

  end(): HtmlText {
    while (this.stack.length > 0) this.close(this.stack.at(-1)!.tag);
    this.block();
    const text = this.parts.join("");
    const bound = (mark: HtmlMark): HtmlMark => ({
      ...mark,
      start: Math.min(mark.start, text.length),
      end: Math.min(mark.end, text.length),
    });
    const last = this.plainQuotes.at(-1);
    if (last !== undefined) this.marks.push(last);
    if (this.quoteOn >= 0 && this.quoteOn < text.length)
      this.marks.push({ start: this.quoteOn, end: text.length, kind: "quote" });
    const marks = this.marks.map(bound).toSorted((one, other) => one.start - other.start || other.end - one.end);
    return { text, marks, cells: this.cells.map((cell) => ({ ...cell, end: Math.min(cell.end, text.length) })) };
  }
}

/**
 * The HTML half of a mail as text, with what its markup tells: quotes, signatures, places to answer, cells, colours. Scripts,
 * styles and hidden parts are left out, entities decoded, no-break spaces plain. Linear; what is beyond the bound is cut off,
 * and elements nested deeper than the bound keep their text and lose their marks. A lone `<blockquote>` without any name is a
 * quote only where it is the last: people also set a passage off with it.
 */
export function htmlToText(html: string): HtmlText {
  const converter = new Converter();
  const bounded = html.slice(0, limits.reading.htmlLength);
  let parser = parserFor(converter);
  for (let at = 0; at < bounded.length;) {
    let end = Math.min(bounded.length, at + limits.reading.htmlChunk);
    if (end < bounded.length) {
      const tag = bounded.lastIndexOf("<", end);
      if (tag > at) end = tag;
    }
    if (parser.depth() > limits.reading.htmlDepth) parser = parserFor(converter);
    parser.write(bounded.slice(at, end));
    at = end;
  }
  parser.end();
  return converter.end();
}

/** The parser moves its whole stack at each element: one that has grown deep is left behind, so that the work stays linear. */
function parserFor(converter: Converter): { write(html: string): void; end(): void; depth(): number } {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth++;
        converter.open(tag, attributes);
      },
      onclosetag: (tag) => {
        depth--;
        converter.close(tag);
      },
      ontext: (text) => converter.words(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return { write: (part) => parser.write(part), end: () => parser.end(), depth: () => depth };
}
