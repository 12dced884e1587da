import { CsvError, parse } from "csv-parse/sync";
import { caseOf, columnOf, personColumns, personOf, type Row } from "./columns.ts";
import type { IntakeLine } from "./import.ts";

/** The file as a whole is no table of cases: one plain sentence, with the line where it can be told. */
export class BrokenCsv extends Error {
  override name = "BrokenCsv";
}

interface Gathered {
  readonly line: number;
  readonly first: Row;
  readonly people: unknown[];
  refused: { readonly line: number; readonly reason: string } | null;
}

/**
 * The cases of a CSV file: one row a person, the case's columns repeated, rows joined by `application`. What separates
 * the cells is told by the heading: comma, semicolon (Excel in French) or tab. A case whose rows contradict one another
 * is refused with the line of the second; a file that is no such table throws `BrokenCsv`.
 */
export function casesOfCsv(text: string): IntakeLine[] {
  const [head, ...rows] = recordsOf(text);
  const columns = (head?.cells ?? []).map(columnOf);
  if (!columns.includes("application"))
    throw new BrokenCsv('The first row names no column "application"; write the columns\' names there.');
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new BrokenCsv(`The first row names the column "${twice}" twice.`);
  const cases = new Map<string, Gathered>();
  for (const [index, { cells, line }] of rows.entries()) {
    const row = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
    // Rows without an application belong together with none.
    const key = row["application"] || `row ${index}`;
    const found = cases.get(key);
    const gathered = found ?? { line, first: row, people: [], refused: null };
    gathered.people.push(personOf(row));
    gathered.refused ??= faultOf(cells.length, columns.length, row, gathered, line);
    cases.set(key, gathered);
  }
  return [...cases.values()].map(({ line, first, people, refused }) =>
    refused === null ? { line, value: { ...caseOf(first), people } } : { line: refused.line, refused: refused.reason },
  );
}

function faultOf(
  cells: number,
  columns: number,
  row: Row,
  { first, line: firstLine }: Gathered,
  line: number,
): Gathered["refused"] {
  if (cells !== columns)
    return { line, reason: `The row has ${cells} cells, and the first row names ${columns} columns.` };
  const other = Object.keys(row).find((column) => !personColumns.includes(column) && row[column] !== first[column]);
  if (other === undefined) return null;
  return { line, reason: `${other} is another one than on line ${firstLine}, of the same application.` };
}

function recordsOf(text: string): { readonly cells: string[]; readonly line: number }[] {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => heading.split(mark).length;
  const delimiter = [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
  try {
    // The parser counts CR and LF inside a cell as two lines.
    const records = parse(text.replace(/\r\n?/g, "\n"), {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    const where = lines === undefined ? "" : ` near line ${lines}`;
    throw new BrokenCsv(`The CSV cannot be read${where}: a quotation mark is out of place or never closed.`, {
      cause: error,
    });
  }
}
