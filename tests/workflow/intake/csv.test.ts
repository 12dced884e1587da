import { describe, expect, it } from "vitest";
import { BrokenCsv, casesOfCsv } from "../../../src/workflow/intake/csv.ts";
import { readCase } from "../../../src/workflow/intake/schema.ts";

const head =
  "application,category,language,track,id,role,givenName,familyName,birthDate,uci,email,Address Line1,City,Province,Postal Code";
const zoe =
  "E1,express-entry,en,in-canada,p1,principal,Zoë,Łucja,1990-02-03,1123456789,zoe@example.org,12 Main St,Ottawa,ON,K1A 0B1";
const minh = "E1,express-entry,en,in-canada,p2,spouse,Minh,Nguyễn,1988-07-14,11234567,,12 Main St,Ottawa,ON,K1A 0B1";
const sheet = (...rows: string[]) => casesOfCsv([head, ...rows].join("\r\n"));

describe("a CSV of cases", () => {
  it("joins the rows of one application into one case that the schema takes", () => {
    const [only, ...others] = sheet(zoe, minh);
    expect(others).toEqual([]);
    if (!only || "refused" in only) throw new Error("refused");
    const read = readCase(only.value, "2026-11-21");
    expect(read).toMatchObject({
      kind: "case",
      intake: {
        application: "E1",
        address: { line1: "12 Main St", city: "Ottawa", province: "ON", postalCode: "K1A 0B1" },
        people: [
          { id: "p1", uci: "1123456789" },
          { id: "p2", email: null },
        ],
      },
    });
  });

  it("reads what Excel in French writes: semicolons, a byte order mark, quoted line ends", () => {
    const text = '\ufeffApplication;id;familyName\r\nE1;p1;"Łucja\r\nde Ottawa"\r\nE2;p1;Nguyễn;\r\n';
    expect(casesOfCsv(text)).toEqual([
      { line: 3, value: { application: "E1", people: [{ id: "p1", familyName: "Łucja\nde Ottawa" }] } },
      { line: 4, refused: "The row has 4 cells, and the first row names 3 columns." },
    ]);
  });

  it("refuses a case whose rows contradict one another, with the line of the second, and keeps those around it", () => {
    const other = minh.replace("express-entry", "family");
    const [first, second] = sheet(zoe, other, zoe.replaceAll("E1", "E2"));
    expect(first).toEqual({
      line: 3,
      refused: "category is another one than on line 2, of the same application.",
    });
    expect(second).toMatchObject({ line: 4, value: { application: "E2" } });
  });

  it("keeps an unknown column's name, so that the schema refuses the case by it", () => {
    const [only] = casesOfCsv("application,shoeSize\nE1,43\n");
    expect(only && "value" in only ? readCase(only.value, "2026-11-21") : null).toMatchObject({ kind: "refused" });
    expect(only).toMatchObject({ value: { shoeSize: "43" } });
  });

  it("does not join rows that name no application", () => {
    expect(casesOfCsv("application,id\n,p1\n,p2\n")).toHaveLength(2);
  });

  it.each([
    ['application,id\nE1,"p1\nE2,p1\n', /^The CSV cannot be read near line 3: a quotation mark/],
    ["id,familyName\np1,x\n", /no column "application"/],
    ["application,id,ID\nE1,a,b\n", /names the column "id" twice/],
    ["", /no column "application"/],
  ])("as a whole broken (%j) is one sentence", (text, says) => {
    expect(() => casesOfCsv(text)).toThrow(BrokenCsv);
    expect(() => casesOfCsv(text)).toThrow(says);
  });
});
