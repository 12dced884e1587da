import { limits } from "../../limits.ts";
import { fold, normalise, singleSpaced } from "../normal.ts";
import { verbStem, type HeaderKey } from "./words.ts";

const markup = /[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}/g;
const plain = /^[\x20-\x7e]*$/;

function foldLine(trimmed: string): string {
  const cut = trimmed.length > limits.reading.markLength ? trimmed.slice(0, limits.reading.markLength) : trimmed;
  let text = plain.test(cut) ? cut.toLowerCase() : fold(normalise(cut).text);
  if (text.includes("&nbsp")) text = text.replace(/&nbsp;?/g, " ");
  text = singleSpaced(text);
  if (text.includes("*") || text.includes("_")) text = text.replace(markup, "").trim();
  return text;
}

/** One line of a text, with the forms of it that the marks are compared with. */
export class TextLine {
  /** UTF-16 offsets into the text; `end` is before the line end, `next` after it. */
  readonly start: number;
  readonly end: number;
  /** Of a run of blank lines, which is one: after the last of them. */
  next: number;
  /** Without spaces at both ends. */
  readonly trimmed: string;
  /** Begins with `>`. */
  readonly quoted: boolean;
  /** The mail header that the line is, once looked at (`header.ts`). */
  header: { readonly key: HeaderKey; readonly value: string } | null | undefined = undefined;
  private foldedForm: string | null = null;
  private telling: boolean | null = null;

  constructor(text: string, start: number, end: number, next: number) {
    this.start = start;
    this.end = end;
    this.next = next;
    this.trimmed = end === start ? "" : text.slice(start, end).trim();
    this.quoted = this.trimmed.startsWith(">") || this.trimmed.startsWith("&gt;");
  }

  get blank(): boolean {
    return this.trimmed === "";
  }

  /** Folded (see `fold`), single spaces, without the stars of bold text, cut to the length that a mark can have. */
  get folded(): string {
    return (this.foldedForm ??= foldLine(this.trimmed));
  }

  /** Whether an attribution could end on this line: it has an address, a verb of writing, or a colon at its end. */
  get endsAttribution(): boolean {
    return (this.telling ??= this.folded.includes("@") || verbStem.test(this.folded) || /[>):]$/.test(this.folded));
  }
}

function isSpace(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === "";
}

/** The lines of a text, in order, blank ones that follow one another as one; together they cover every character. CRLF, LF, CR and Unicode's separators end a line. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    const end = at;
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    const last = lines[lines.length - 1];
    if (last !== undefined && last.blank && (end === start || isSpace(text, start, end))) last.next = at + 1;
    else lines.push(new TextLine(text, start, end, at + 1));
    start = at + 1;
  }
  if (start < text.length) lines.push(new TextLine(text, start, text.length, text.length));
  return lines;
}
