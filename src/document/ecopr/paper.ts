import { degrees, PDFHexString, PDFName, PDFOperator, PDFOperatorNames as Op, rgb } from "pdf-lib";
import type { PDFDocument, PDFFont, PDFPage } from "pdf-lib";
import type { Language } from "./facts.ts";
import type { Element } from "./structure.ts";
import { breakLines } from "./lines.ts";
import { squareOf } from "./square.ts";
import type { Line } from "./lines.ts";
import { element } from "./structure.ts";
import { embedTypeface, hasMarks, runsOf } from "./typeface.ts";
import type { Weight } from "./typeface.ts";
import type { Phrase } from "./words.ts";

/** US Letter, which Canada prints on, in points. */
export const sheet = { width: 612, height: 792, left: 60, right: 552, top: 746, bottom: 50, foot: 32 } as const;

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  /** Red, green, blue, 0 to 1. */
  readonly colour: readonly [number, number, number];
  /** From one line to the next, in points. */
  readonly leading: number;
}

const ink = [0.11, 0.15, 0.19] as const;
const grey = [0.36, 0.4, 0.44] as const;

export const styles = {
  title: { weight: "strong", size: 19, colour: ink, leading: 25 },
  subtitle: { weight: "regular", size: 13, colour: ink, leading: 18 },
  section: { weight: "strong", size: 9.5, colour: ink, leading: 13 },
  label: { weight: "regular", size: 7.5, colour: grey, leading: 10.5 },
  value: { weight: "strong", size: 10.5, colour: ink, leading: 14 },
  absent: { weight: "regular", size: 10, colour: grey, leading: 14 },
  note: { weight: "regular", size: 8.5, colour: ink, leading: 12 },
  alert: { weight: "strong", size: 9.5, colour: [0.6, 0.11, 0.11], leading: 13 },
  foot: { weight: "regular", size: 7, colour: grey, leading: 10 },
} as const satisfies Record<string, Style>;

/** The sheets of one document: what is drawn on them is either part of the structure or an artifact. */
export class Paper {
  readonly pdf: PDFDocument;
  readonly language: Language;
  private readonly fonts: Readonly<Record<Weight, PDFFont>>;
  private readonly marks = new Map<PDFPage, number>();
  private readonly background: (paper: Paper) => void;

  private constructor(
    pdf: PDFDocument,
    language: Language,
    fonts: Readonly<Record<Weight, PDFFont>>,
    background: (paper: Paper) => void,
  ) {
    this.pdf = pdf;
    this.language = language;
    this.fonts = fonts;
    this.background = background;
  }

  /** `background` draws what every sheet bears, before anything else is on it. */
  static async open(pdf: PDFDocument, language: Language, background: (paper: Paper) => void): Promise<Paper> {
    const fonts = { regular: await embedTypeface(pdf, "regular"), strong: await embedTypeface(pdf, "strong") };
    const paper = new Paper(pdf, language, fonts, background);
    paper.addSheet();
    return paper;
  }

  addSheet(): void {
    const page = this.pdf.addPage([sheet.width, sheet.height]);
    page.node.setFontDictionary(PDFName.of("regular"), this.fonts.regular.ref);
    page.node.setFontDictionary(PDFName.of("strong"), this.fonts.strong.ref);
    this.marks.set(page, 0);
    this.background(this);
  }

  get page(): PDFPage {
    const pages = this.pdf.getPages();
    const last = pages[pages.length - 1];
    if (last === undefined) throw new Error("The eCOPR has no sheet to draw on.");
    return last;
  }

  widthOf(text: string, style: Style): number {
    return this.fonts[style.weight].widthOfTextAtSize(text, style.size);
  }

  /** Phrases as lines no wider than `width`. */
  lay(phrases: readonly Phrase[], style: Style, width: number): readonly Line[] {
    return breakLines(phrases, width, (text) => this.widthOf(text, style));
  }

  /** Draws lines downwards from a baseline as content of `parent`; gives the baseline of the line after them. */
  text(lines: readonly Line[], x: number, baseline: number, style: Style, parent: Element): number {
    let y = baseline;
    for (const line of lines) {
      let at = x;
      for (const piece of line) {
        const foreign = piece.language !== null && piece.language !== this.language;
        const owner = foreign ? element("Span", parent, piece.language) : parent;
        this.mark(piece.text, at, y, style, owner);
        at += this.widthOf(piece.text, style);
      }
      y -= style.leading;
    }
    return y;
  }

  /** Draws the square code of a text, `side` points wide from its lower left corner; `instead` is what is said of it. */
  square(text: string, x: number, y: number, side: number, parent: Element, instead: string): void {
    const { page } = this;
    const code = squareOf(text);
    const module = side / code.side;
    const owner = element("Figure", parent, null, { text: instead, box: [x, y, x + side, y + side] });
    const mcid = this.nextMark(owner);
    page.pushOperators(
      PDFOperator.of(Op.BeginMarkedContentSequence, ["/Figure", `<</MCID ${mcid}>>`]),
      PDFOperator.of(Op.NonStrokingColorRgb, ["0", "0", "0"]),
    );
    for (const { column, row, length } of code.dark) {
      const box = [x + column * module, y + side - (row + 1) * module, length * module, module];
      page.pushOperators(PDFOperator.of(Op.AppendRectangle, box.map(figure)));
    }
    page.pushOperators(PDFOperator.of(Op.FillNonZero), PDFOperator.of(Op.EndMarkedContent));
  }

  private mark(text: string, x: number, y: number, style: Style, owner: Element): void {
    const { page } = this;
    const mcid = this.nextMark(owner);
    page.pushOperators(PDFOperator.of(Op.BeginMarkedContentSequence, ["/Span", `<</MCID ${mcid}${spelled(text)}>>`]));
    this.show(page, text, x, y, style);
    page.pushOperators(PDFOperator.of(Op.EndMarkedContent));
  }

  /** The number of the next piece of content on this sheet, which `owner` then has. */
  private nextMark(owner: Element): number {
    const mcid = this.marks.get(this.page) ?? 0;
    this.marks.set(this.page, mcid + 1);
    owner.children.push({ page: this.pdf.getPageCount() - 1, mcid });
    return mcid;
  }

  private show(page: PDFPage, text: string, x: number, y: number, style: Style): void {
    const [red, green, blue] = style.colour;
    page.pushOperators(
      PDFOperator.of(Op.BeginText),
      PDFOperator.of(Op.NonStrokingColorRgb, [red, green, blue].map(figure)),
      PDFOperator.of(Op.SetFontAndSize, [`/${style.weight}`, figure(style.size)]),
    );
    for (const run of runsOf(text, style.weight)) {
      const place = [x + (run.x * style.size) / 1000, y + (run.y * style.size) / 1000].map(figure);
      page.pushOperators(
        PDFOperator.of(Op.SetTextMatrix, ["1", "0", "0", "1", ...place]),
        PDFOperator.of(Op.ShowText, [this.fonts[style.weight].encodeText(run.text)]),
      );
    }
    page.pushOperators(PDFOperator.of(Op.EndText));
  }

  /** The running foot of every sheet, in two parts, once their number is known; it is no content. */
  foot(parts: (number: number, count: number) => readonly [left: string, right: string]): void {
    const pages = this.pdf.getPages();
    for (const [index, page] of pages.entries()) {
      const [left, right] = parts(index + 1, pages.length);
      this.artifact(page, "<</Type /Pagination>>", () => {
        this.show(page, left, sheet.left, sheet.foot, styles.foot);
        this.show(page, right, sheet.right - this.widthOf(right, styles.foot), sheet.foot, styles.foot);
      });
    }
  }

  /** Large pale words across the sheet, rising from left to right around a centre. */
  watermark(text: string, centreY: number, size: number, colour: Style["colour"]): void {
    const font = this.fonts.strong;
    const angle = 32;
    const radians = (angle * Math.PI) / 180;
    const half = font.widthOfTextAtSize(text, size) / 2;
    this.artifact(this.page, "<</Type /Pagination /Subtype /Watermark>>", () => {
      this.page.drawText(text, {
        x: sheet.width / 2 - half * Math.cos(radians) + (size / 3) * Math.sin(radians),
        y: centreY - half * Math.sin(radians) - (size / 3) * Math.cos(radians),
        size,
        font,
        color: rgb(...colour),
        rotate: degrees(angle),
      });
    });
  }

  /** A thin line from `left` to `right`. */
  rule(left: number, right: number, y: number, thickness: number, colour: Style["colour"]): void {
    this.artifact(this.page, "<</Type /Layout>>", () => {
      this.page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness, color: rgb(...colour) });
    });
  }

  private artifact(page: PDFPage, properties: string, draw: () => void): void {
    page.pushOperators(PDFOperator.of(Op.BeginMarkedContentSequence, ["/Artifact", properties]));
    draw();
    page.pushOperators(PDFOperator.of(Op.EndMarkedContent));
  }
}

/** Letters whose marks are drawn apart are spelled out beside, so that copying and reading aloud keep them whole. */
function spelled(text: string): string {
  return hasMarks(text) ? ` /ActualText ${PDFHexString.fromText(text).toString()}` : "";
}

function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
