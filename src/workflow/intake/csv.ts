import { parse } from "csv-parse/sync";

/** A case put together from its rows, with the line each row stood on (the first for the case). */
export interface CsvCase {
  readonly line: number;
  readonly value: Record<string, unknown>;
}

/** Columns of the case; `address.` and `representative.` and `decision.` make the nested objects. */
const caseColumns = [
  "application",
  "category",
  "language",
  "track",
  "portalAccount",
  "verificationCode",
  "questionnaire",
  "phone",
  "destinationProvince",
  "address.line1",
  "address.line2",
  "address.city",
  "address.province",
  "address.postalCode",
  "representative.name",
  "representative.organization",
  "representative.email",
  "representative.mayBeCopied",
  "decision.status",
  "decision.date",
];
/** Columns of the person; what a case has as well is told apart by `person.`. */
const personColumns = [
  "id",
  "role",
  "givenName",
  "familyName",
  "birthDate",
  "uci",
  "email",
  "person.language",
  "person.phone",
  "sex",
  "birthPlace",
  "birthCountry",
  "citizenship",
  "maritalStatus",
];
const booleans = new Set(["portalAccount", "representative.mayBeCopied"]);
const mayBeEmpty = new Set(["givenName"]);

/** `Address Line1`, `address_line1` and `address.line1` are one column. */
const squeeze = (column: string) => column.toLowerCase().replace(/[^a-z0-9]/g, "");
const known = new Map([...caseColumns, ...personColumns].map((column) => [squeeze(column), column]));
for (const column of caseColumns.filter((name) => name.startsWith("address.")))
  known.set(squeeze(column.slice(8)), column);
for (const column of personColumns.filter((name) => !name.startsWith("person.")))
  known.set(squeeze(`person.${column}`), column);

/** One row a person, the case's columns repeated; rows are joined by `application`. Throws where the file is no CSV. */
export function casesOfCsv(text: string): CsvCase[] {
  const rows = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map(columnOf),
    info: true,
    skip_empty_lines: true,
    trim: true,
  });
  const cases = new Map<string, CsvCase & { value: { people: unknown[] } }>();
  for (const { record, info } of rows as unknown as { record: Record<string, string>; info: { lines: number } }[]) {
    const application = record["application"] ?? "";
    const found = cases.get(application);
    if (found) found.value.people.push(personOf(record));
    else cases.set(application, { line: info.lines, value: { ...caseOf(record), people: [personOf(record)] } });
  }
  return [...cases.values()];
}

/** An unknown column keeps its name, so that the schema refuses it by that name. */
function columnOf(header: string): string {
  return known.get(squeeze(header)) ?? header;
}

function caseOf(record: Record<string, string>): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const column of Object.keys(record)) {
    if (personColumns.includes(column) || blank(record, column)) continue;
    const [outer = column, inner] = column.split(".");
    if (inner === undefined) value[outer] = typed(record, column);
    else value[outer] = { ...(value[outer] as object | undefined), [inner]: typed(record, column) };
  }
  return value;
}

function personOf(record: Record<string, string>): Record<string, unknown> {
  const given = personColumns.filter(
    (column) => column in record && (!blank(record, column) || mayBeEmpty.has(column)),
  );
  return Object.fromEntries(given.map((column) => [column.replace("person.", ""), typed(record, column)]));
}

function blank(record: Record<string, string>, column: string): boolean {
  return (record[column] ?? "") === "";
}

function typed(record: Record<string, string>, column: string): unknown {
  const text = record[column] ?? "";
  if (!booleans.has(column)) return text;
  if (/^(true|yes|oui|1)$/i.test(text)) return true;
  return /^(false|no|non|0)$/i.test(text) ? false : text;
}
