import { personFields, residenceFields } from "./facts.ts";
import type { EcoprFacts, EcoprField } from "./facts.ts";
import type { Line } from "./lines.ts";
import { sheet, styles } from "./paper.ts";
import type { Paper, Style } from "./paper.ts";
import { element } from "./structure.ts";
import type { Element } from "./structure.ts";
import { both, longDate, valueOf } from "./words.ts";

const hairline = [0.78, 0.81, 0.84] as const;
const dark = [0.11, 0.15, 0.19] as const;
const gutter = 24;
const column = (sheet.right - sheet.left - gutter) / 2;
/** Names have the whole width: they are the longest, and what is looked for first. */
const wide: ReadonlySet<EcoprField> = new Set(["familyName", "givenName"]);

/** What every sheet bears beneath its text. */
export function drawBackground(paper: Paper, facts: EcoprFacts): void {
  const pale = [0.915, 0.93, 0.945] as const;
  const [first, second] = both(facts.language, ({ watermark }) => watermark);
  const large = 46;
  const fitting = (text: string): number => Math.min(large, (large * 560) / paper.widthOf(text, mark(large)));
  paper.watermark(first.text, 430, fitting(first.text), pale);
  paper.watermark(second.text, 372, fitting(second.text), pale);
  if (!facts.specimen) return;
  const [specimen] = both(facts.language, ({ specimenMark }) => specimenMark);
  paper.watermark(specimen.text, 610, 58, [0.97, 0.89, 0.89]);
  paper.watermark(specimen.text, 190, 58, [0.97, 0.89, 0.89]);
}

function mark(size: number): Style {
  return { weight: "strong", size, colour: dark, leading: size };
}

/** Draws the whole document from the top; goes on to another sheet where a part would not fit. */
export function drawEcopr(paper: Paper, facts: EcoprFacts, root: Element): void {
  let y = drawHead(paper, facts, root);
  y = drawFields(paper, facts, root, y, "person", personFields);
  y = drawFields(paper, facts, root, y, "residence", residenceFields);
  y = drawUse(paper, facts, root, y);
  drawSignature(paper, facts, root, y);
}

function drawHead(paper: Paper, facts: EcoprFacts, root: Element): number {
  let y: number = sheet.top;
  if (facts.specimen) {
    const notice = both(facts.language, ({ specimen }) => specimen);
    const width = sheet.right - sheet.left;
    y = paper.text(paper.lay(notice, styles.alert, width), sheet.left, y, styles.alert, element("P", root)) - 12;
  }
  const [first, second] = both(facts.language, ({ title }) => title);
  const title = element("H1", root);
  y = paper.text([[first]], sheet.left, y - 6, styles.title, title) + 2;
  y = paper.text([[second]], sheet.left, y, styles.subtitle, title);
  const kind = paper.lay(
    both(facts.language, ({ subtitle }) => subtitle),
    styles.label,
    sheet.right - sheet.left,
  );
  y = paper.text(kind, sheet.left, y + 2, styles.label, element("P", root));
  paper.rule(sheet.left, sheet.right, y - 2, 1.4, dark);
  return y - 20;
}

function drawFields(
  paper: Paper,
  facts: EcoprFacts,
  root: Element,
  top: number,
  name: "person" | "residence",
  fields: readonly EcoprField[],
): number {
  const section = element("Sect", root);
  let y = drawHeading(paper, facts, section, top, name, 40);
  const list = element("L", section);
  for (const row of rowsOf(fields)) {
    const cells = row.map((field) => layCell(paper, facts, field, row.length === 1 ? column * 2 + gutter : column));
    const height = Math.max(...cells.map((cell) => cell.height));
    y = makeRoom(paper, y, height);
    for (const [i, cell] of cells.entries()) {
      const x = sheet.left + i * (column + gutter);
      const item = element("LI", list);
      const below = paper.text(cell.label, x, y, styles.label, element("Lbl", item));
      paper.text(cell.value, x, below - 3, cell.style, element("LBody", item));
    }
    y -= height;
  }
  return y - 8;
}

function drawHeading(
  paper: Paper,
  facts: EcoprFacts,
  section: Element,
  top: number,
  name: "person" | "residence" | "use",
  following: number,
): number {
  const y = makeRoom(paper, top, 24 + following);
  const lines = paper.lay(
    both(facts.language, (words) => words.section[name]),
    styles.section,
    sheet.right - sheet.left,
  );
  const below = paper.text(lines, sheet.left, y, styles.section, element("H2", section));
  paper.rule(sheet.left, sheet.right, below + 7, 0.5, hairline);
  return below - 8;
}

/** Two fields a row, a wide one alone in its own. */
function rowsOf(fields: readonly EcoprField[]): readonly (readonly EcoprField[])[] {
  const rows: EcoprField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const joins = last?.length === 1 && !wide.has(field) && !last.some((one) => wide.has(one));
    if (joins) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

interface Cell {
  readonly label: readonly Line[];
  readonly value: readonly Line[];
  readonly style: Style;
  readonly height: number;
}

function layCell(paper: Paper, facts: EcoprFacts, field: EcoprField, width: number): Cell {
  const given = facts[field] !== null && facts[field] !== "";
  const style = given ? styles.value : styles.absent;
  const labels = both(facts.language, (words) => words.field[field]);
  const label = paper.lay(labels, styles.label, width);
  const value = paper.lay(valueOf(facts, field), style, width);
  return { label, value, style, height: label.length * styles.label.leading + value.length * style.leading + 6 };
}

/** The three notes, each language in a column of its own, the applicant's at the left. */
function drawUse(paper: Paper, facts: EcoprFacts, root: Element, top: number): number {
  const section = element("Sect", root);
  const notes = (["status", "sign", "travel"] as const).map((note) =>
    both(facts.language, (words) => words.use[note]).map((phrase) => paper.lay([phrase], styles.note, column)),
  );
  const heights = notes.map((columns) => Math.max(...columns.map((lines) => lines.length)) * styles.note.leading + 4);
  let y = drawHeading(paper, facts, section, top, "use", Math.max(...heights));
  for (const [i, columns] of notes.entries()) {
    const height = heights[i] ?? 0;
    y = makeRoom(paper, y, height);
    for (const [side, lines] of columns.entries()) {
      paper.text(lines, sheet.left + side * (column + gutter), y, styles.note, element("P", section));
    }
    y -= height;
  }
  return y;
}

const squareSide = 80;

/** The line to sign on; at its right the square code, and below where to check the document. */
function drawSignature(paper: Paper, facts: EcoprFacts, root: Element, top: number): void {
  const section = element("Sect", root);
  const room = makeRoom(paper, top, facts.verification === null ? 72 : 104);
  const y = room - 38;
  const nameEnds = sheet.left + 250;
  const dateBegins = nameEnds + gutter;
  const dateEnds = sheet.right - squareSide - gutter;
  paper.rule(sheet.left, nameEnds, y, 0.8, dark);
  paper.rule(dateBegins, dateEnds, y, 0.8, dark);
  const caption = (what: "name" | "date", x: number, width: number): number => {
    const phrases = both(facts.language, ({ signature }) => signature[what]);
    return paper.text(paper.lay(phrases, styles.label, width), x, y - 11, styles.label, element("P", section));
  };
  const below = caption("name", sheet.left, nameEnds - sheet.left);
  caption("date", dateBegins, dateEnds - dateBegins);
  if (facts.verification !== null) drawVerification(paper, facts, root, facts.verification.url, room, below);
}

function drawVerification(
  paper: Paper,
  facts: EcoprFacts,
  root: Element,
  url: string,
  top: number,
  below: number,
): void {
  const section = element("Sect", root);
  const width = sheet.right - sheet.left - squareSide - gutter;
  const lines = [
    ...paper.lay(
      both(facts.language, ({ field }) => field.verification),
      styles.label,
      width,
    ),
    ...paper.lay([{ text: url, language: null }], styles.note, width),
  ];
  paper.text(lines, sheet.left, below - 8, styles.label, element("P", section));
  const [{ text }] = both(facts.language, ({ square }) => square.replace("{{url}}", url));
  paper.square(url, sheet.right - squareSide, top - squareSide - 8, squareSide, section, text);
}

/** What the foot of a sheet says: which document, from when, and which sheet of how many. */
export function footOf(facts: EcoprFacts, number: number, count: number): readonly [left: string, right: string] {
  const say = (pick: Parameters<typeof both>[1]): string =>
    both(facts.language, pick)
      .map(({ text }) => text)
      .join(" / ");
  const day = facts.createdAt.toZonedDateTimeISO("America/Toronto").toPlainDate().toString();
  const issued = say(({ issued }, language) => issued.replace("{{date}}", longDate(day, language)));
  const specimen = facts.specimen ? [say(({ specimenMark }) => specimenMark)] : [];
  const sheets = say(({ page }) => page.replace("{{number}}", String(number)).replace("{{count}}", String(count)));
  return [["eCOPR", facts.documentNumber, ...specimen, issued].join(" · "), sheets];
}

function makeRoom(paper: Paper, y: number, height: number): number {
  if (y - height >= sheet.bottom) return y;
  paper.addSheet();
  return sheet.top;
}
