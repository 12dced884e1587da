import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import type { AnswerType } from "../../../src/question/questionnaire.ts";
import { brief, contextFor } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const reads = (type: AnswerType) => (words: string, expected: string) => {
  expect(brief(fieldReader(type).read(words, contextFor(type)))).toBe(expected);
};

describe("a height in whole centimetres", () => {
  it.each([
    ["170", "170"],
    ["170 cm", "170"],
    ["170cm", "170"],
    ["170 centimetres", "170"],
    ["170,5 cm", "171"],
    ["1.70 m", "170"],
    ["1,70 m", "170"],
    ["1.7 m", "170"],
    ["1.70", "170"],
    ["1,7", "170"],
    ["1m70", "170"],
    ["1 m 70", "170"],
    ["1 mètre 70", "170"],
    ["5'7\"", "170"],
    ["5’7”", "170"],
    ["5' 7''", "170"],
    ["5'7", "170"],
    ["5 ft 7 in", "170"],
    ["5ft7", "170"],
    ["5 feet 7 inches", "170"],
    ["5 feet, 7 inches", "170"],
    ["5 pi 7 po", "170"],
    ["5 pieds 7 pouces", "170"],
    ["6 ft", "183"],
    ["67 inches", "170"],
    ["67 in", "170"],
    ["170 cm (5'7\")", "170"],
    ["I am 170 cm tall", "170"],
    ["9. 170 cm", "170"],
    ["９．１７０", "-"],
    ["62 cm", "62"],
    ["67", "? 67 | 170"],
    ["5.7", "? 170 | 174"],
    ["170 cm or 172 cm", "? 170 | 172"],
    ["170 cm (5'9\")", "? 170 | 175"],
    ["about 170 cm", "? 170"],
    ["170?", "? 170"],
    ["17O", "-"],
    ["17", "-"],
    ["300", "-"],
    ["", "-"],
    ["180 lbs", "-"],
    ["tall", "-"],
    ["2019-03-04", "-"],
    ["1123456789", "-"],
  ])("%s", (words, expected) => {
    reads("height")(words, expected);
  });
});

describe("a home address on one line", () => {
  it.each([
    ["12 Main St, Ottawa ON K1A 0B1", "12 Main St, Ottawa ON K1A 0B1"],
    ["12 Main St\nOttawa, ON\nK1A 0B1", "12 Main St, Ottawa, ON, K1A 0B1"],
    ["12 Main St,\nOttawa ON  K1A 0B1.", "12 Main St, Ottawa ON K1A 0B1"],
    ["My address is 12 Main St, Ottawa", "12 Main St, Ottawa"],
    ["Address: 12 Old Mill Road, Ottawa", "12 Old Mill Road, Ottawa"],
    [
      "123, rue Sherbrooke Est, app. 4, Montréal (Québec) H2X 1C4",
      "123, rue Sherbrooke Est, app. 4, Montréal (Québec) H2X 1C4",
    ],
    ["J'habite au 123 rue Principale, Gatineau", "123 rue Principale, Gatineau"],
    ["I think 12 Main St", "? I think 12 Main St"],
    ["same as on file", "-"],
    ["Ottawa", "-"],
    ["zoe1@example.org", "-"],
    ["2019-03-04 Toronto", "-"],
    ["", "-"],
  ])("%s", (words, expected) => reads("address")(words, expected));
});

describe("a country as its code", () => {
  it.each([
    ["Canada", "CA"],
    ["CANADA", "CA"],
    ["CA", "CA"],
    ["India", "IN"],
    ["Inde", "IN"],
    ["I am in India", "IN"],
    ["the Philippines", "PH"],
    ["Philippines", "PH"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["US", "US"],
    ["United States of America", "US"],
    ["États-Unis", "US"],
    ["Etats-Unis", "US"],
    ["É.-U.", "US"],
    ["UK", "GB"],
    ["England", "GB"],
    ["Royaume-Uni", "GB"],
    ["中国", "CN"],
    ["加拿大", "CA"],
    ["我在中国", "CN"],
    ["Côte d'Ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Viet Nam", "VN"],
    ["South Korea", "KR"],
    ["Republic of Korea", "KR"],
    ["Democratic Republic of the Congo", "CD"],
    ["Equatorial Guinea", "GQ"],
    ["Nigeria", "NG"],
    ["Niger", "NE"],
    ["Hong Kong", "HK"],
    ["Iran", "IR"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["Korea", "? KR | KP"],
    ["Congo", "? CD | CG"],
    ["Georgia", "? GE"],
    ["India or Nepal", "? IN | NP"],
    ["not in Canada", "? CA"],
    ["I think India", "? IN"],
    ["Toronto", "-"],
    ["yes", "-"],
    ["with all of us", "-"],
    ["", "-"],
  ])("%s", (words, expected) => reads("country")(words, expected));
});

describe("a verification code as written", () => {
  it.each([
    ["AB12-CD34", "AB12-CD34"],
    ["ab12cd", "ab12cd"],
    ["123456", "123456"],
    ["Code: 123456", "123456"],
    ["The code is X7K9Q2.", "X7K9Q2"],
    ["Le code est X7K9Q2", "X7K9Q2"],
    ["10. X7K9Q2", "X7K9Q2"],
    ["QWERTY", "QWERTY"],
    ["X7K9Q2 or X7K9Q3", "? X7K9Q2 | X7K9Q3"],
    ["X7K9Q2?", "? X7K9Q2"],
    ["1123456789", "-"],
    ["zoe@example.org", "-"],
    ["I have no code", "-"],
    ["yes", "-"],
    ["n/a", "-"],
    ["", "-"],
  ])("%s", (words, expected) => reads("code")(words, expected));
});

describe("running text", () => {
  it.each<[AnswerType, string, string[]]>([
    ["height", "My height is 5'7\" and my eyes are brown.", ["170"]],
    ["height", "I paid 170 dollars", []],
    ["address", "My current address is 12 Main St, Ottawa ON K1A 0B1. Thanks", ["12 Main St, Ottawa ON K1A 0B1"]],
    ["country", "I am currently in India with my family", ["IN"]],
    ["country", "I was born in India", []],
    ["code", "My verification code is X7K9Q2, thanks", ["X7K9Q2"]],
  ])("%s in: %s", (type, text, expected) => {
    expect(
      fieldReader(type)
        .find(text, contextFor(type))
        .map((one) => brief(one.reading)),
    ).toEqual(expected);
  });
  it.each<AnswerType>(["height", "address", "country", "code"])("200 KB are no trouble to %s", async (type) => {
    for (const unit of [" ", "1", "1 ", "in ", "my address ", "A1", "5'", "-"]) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      await expectToEnd(() => {
        fieldReader(type).find(text, contextFor(type));
        fieldReader(type).read(text.slice(0, 4000), contextFor(type));
      });
    }
  });
});
