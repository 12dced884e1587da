import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, normalise } from "../../src/reading/normal.ts";
import { expectToEnd } from "../support/ends.ts";

describe("text in its normal form", () => {
  it.each([
    ["plain text\n", "plain text\n"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["Zoe\u0308", "Zoë"],
    ["1\u00a0234\u202f567", "1 234 567"],
    ["１２３ＡＢＣ：，", "123ABC:,"],
    ["l’été “oui” – non — si", 'l\'été "oui" - non - si'],
    ["a\u200bb\u00adc\ufeffd", "abcd"],
    ["Nguye\u0302\u0303n", "Nguyễn"],
    ["２０e\u0301Ｅ\u0301", "20éÉ"],
    ["2019年3月4日", "2019年3月4日"],
  ])("%j", (given, normal) => {
    expect(normalise(given).text).toBe(normal);
  });
  it("leads back to where each character stood", () => {
    const given = "a\r\nZoe\u0308\u200b １x";
    const { text, offsetOf } = normalise(given);
    expect(text).toBe("a\nZoë 1x");
    expect([...text].map((_, at) => given[offsetOf(at)])).toEqual(["a", "\r", "Z", "o", "e", " ", "１", "x"]);
    expect(offsetOf(text.length)).toBe(given.length);
  });
  it("joins a letter and its accent over a character without width", () => {
    expect(normalise("a\u200b\u0308").text).toBe("ä");
  });
  it("changes nothing when it is done again", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."aeÅ\u0301\u0308\u0323\r\n\u00a0\u200bＡ１’–年가\u{1f600}"),
          maxLength: 20,
        }),
        (given) => {
          const once = normalise(given).text;
          expect(normalise(once).text).toBe(once);
        },
      ),
    );
  });
  it("folds character for character", () => {
    expect(fold("ÉTÉ Łódź ĐẶNG œuf")).toBe("ete lodz dang ouf");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (given) => {
        expect(fold(given)).toHaveLength(given.length);
      }),
    );
  });
  it.each([" ", "é", "e\u0301", "\u200b", "\u0301", "\r\n", "１"])("takes 200 KB of %j in its stride", async (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    await expectToEnd(() => {
      fold(normalise(text).text);
    });
  });
});
