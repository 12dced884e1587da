import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uciReader } from "../../../src/reading/field/uci.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor, minh, zoe } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const onFile = "1123456789";
const read = (words: string, person = zoe) => brief(uciReader.read(words, contextFor("uci", { person })));

describe("the UCI on file is taken, however it is grouped", () => {
  it.each([
    "1123456789",
    "11-2345-6789",
    "11 2345 6789",
    "1123 456 789",
    "112 345 6789",
    "1123-456789",
    "1 1 2 3 4 5 6 7 8 9",
    "１１２３４５６７８９",
    "UCI: 1123456789",
    "UCI1123456789",
    "UCI # 1123456789",
    "IUC : 11-2345-6789",
    "My UCI is 1123456789.",
    "2. 1123456789",
    "2) 11-2345-6789",
    "2 - 1123456789",
    "Client ID 1123456789",
    "mon IUC est le 1123456789",
    "1123456789 (UCI)",
    "1123456789 / 11-2345-6789",
    "my phone is 613-555-0123 and my UCI is 1123456789",
    "UCI 1123456789, application E002345678",
    "E002345678, UCI 1123456789",
    "1123456798, sorry, 1123456789",
    "**1123456789**",
    "UCI 1123456789 born 1990-02-03",
  ])("%s", (words) => {
    expect(read(words)).toBe(onFile);
  });
  it.each(["11234567", "1123-4567", "1123 4567", "IUC 11234567", "11-23-45-67"])("%s", (words) => {
    expect(read(words, minh)).toBe("11234567");
  });
  it("counts leading zeros", () => {
    expect(read("00123456", { ...minh, uci: "00123456" })).toBe("00123456");
    expect(read("0011234567", minh)).toBe("? 0011234567");
  });
});

describe("another number is asked about or is none", () => {
  it.each([
    ["1123456780", "? 1123456780"],
    ["11234567", "? 11234567"],
    ["1123-4567", "? 1123-4567".replace("-", "")],
    ["20190825", "? 20190825"],
    ["1123456789 or 1123456788", "? 1123456789 | 1123456788"],
    ["1123456788, sorry, 1123456787", "? 1123456788 | 1123456787"],
    ["I think 1123456789", "? 1123456789"],
    ["1123456789?", "? 1123456789"],
    ["not 1123456789", "? 1123456789"],
    ["11234S6789", "-"],
    ["1123456O89", "? 1123456089"],
    ["ll23456789", "? 1123456789"],
    ["112345678", "-"],
    ["1123456", "-"],
    ["11234567890", "-"],
    ["(613) 555-0123", "-"],
    ["6135550123", "-"],
    ["4165550123", "-"],
    ["UCI号码1123456789", "1123456789"],
    ["613-555-0123", "-"],
    ["613 555 0123", "-"],
    ["613.555.0123", "-"],
    ["+1 613 555 0123", "-"],
    ["phone 6135550123", "-"],
    ["tél. : 6135550123", "-"],
    ["my cell is 6135550123", "-"],
    ["E002345678", "-"],
    ["AB12345678", "-"],
    ["passport 12345678", "-"],
    ["passeport no 12345678", "-"],
    ["application number 1234567890", "-"],
    ["2019-08-25", "-"],
    ["25/08/2019", "-"],
    ["1123456789A", "-"],
    ["", "-"],
    ["n/a", "-"],
    ["yes", "-"],
    ["I don't know my UCI", "-"],
    ["see attached", "-"],
    ["Toronto Pearson", "-"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
  it("takes a date in its place for none even where its figures are those on file", () => {
    expect(read("2019-08-25", { ...minh, uci: "20190825" })).toBe("? 20190825");
    expect(read("20190825", { ...minh, uci: "20190825" })).toBe("20190825");
  });
});

describe("in running text", () => {
  it("finds UCIs, not telephone numbers or dates", () => {
    const text = "Hi, my UCI is 1123456789, my cell 6135550123, born 19900203, file E002345678, came 2019-03-04.";
    const found = uciReader.find(text, contextFor("uci"));
    expect(found.map((one) => [text.slice(one.start, one.end), brief(one.reading)])).toEqual([["1123456789", onFile]]);
  });
  it("gives places in the text as it was given", () => {
    const text = "Ｕ\u200bCI\u00a0: １１２３\u00a0４５６７８９ merci";
    const [one] = uciReader.find(text, contextFor("uci"));
    expect(one && text.slice(one.start, one.end)).toBe("１１２３\u00a0４５６７８９");
  });
  it("never accepts a number that is not on file", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: fc.constantFrom(..."0123456789 -/UCIOl.") }), (words) => {
        const reading = uciReader.read(words, contextFor("uci"));
        if (reading.kind === "value") expect(reading.value).toBe(onFile);
      }),
      { numRuns: 1000 },
    );
  });
  it.each([" ", "1", "1 ", "1-", "11234567 ", "phone ", "(", "- "])(
    "200 KB of %j are read in no time",
    async (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      await expectToEnd(() => {
        fieldReader("uci").find(text, contextFor("uci"));
        fieldReader("uci").find(text.slice(0, 16_000), contextFor("uci"));
        fieldReader("uci").read(text.slice(0, 4000), contextFor("uci"));
      });
    },
  );
});
