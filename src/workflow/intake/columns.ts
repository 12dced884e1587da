/** Columns of the case; `address.`, `representative.` and `decision.` make the nested objects. */
export const caseColumns: readonly string[] = [
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
export const personColumns: readonly string[] = [
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

/** The column that a heading means. An unknown one keeps its name, so that the schema refuses it by that name. */
export function columnOf(heading: string): string {
  return known.get(squeeze(heading)) ?? heading;
}

/** One row, by column. */
export type Row = Readonly<Record<string, string>>;

/** The case's part of a row, as the schema takes it. */
export function caseOf(row: Row): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const column of Object.keys(row)) {
    if (personColumns.includes(column) || blank(row, column)) continue;
    const [outer = column, inner] = column.split(".");
    if (inner === undefined) value[outer] = typed(row, column);
    else value[outer] = { ...(value[outer] as object | undefined), [inner]: typed(row, column) };
  }
  return value;
}

/** The person's part of a row. */
export function personOf(row: Row): Record<string, unknown> {
  const given = personColumns.filter((column) => column in row && (!blank(row, column) || mayBeEmpty.has(column)));
  return Object.fromEntries(given.map((column) => [column.replace("person.", ""), typed(row, column)]));
}

function blank(row: Row, column: string): boolean {
  return (row[column] ?? "") === "";
}

function typed(row: Row, column: string): unknown {
  const text = row[column] ?? "";
  if (!booleans.has(column)) return text;
  if (/^(true|yes|oui|1)$/i.test(text)) return true;
  return /^(false|no|non|0)$/i.test(text) ? false : text;
}
