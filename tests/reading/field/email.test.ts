import { describe, expect, it } from "vitest";
import { emailReader } from "../../../src/reading/field/email.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const zoe = "zoe@example.org";
const read = (words: string, from: string | null = "Writer@Example.ORG") =>
  brief(emailReader.read(words, contextFor("email", { from })));

describe("one address is taken, its domain in lower case", () => {
  it.each([
    [zoe, zoe],
    ["zoe@EXAMPLE.org", zoe],
    ["Zoe.L+pr@Example.Org", "Zoe.L+pr@example.org"],
    ["<zoe@example.org>", zoe],
    ["mailto:zoe@example.org", zoe],
    ["[zoe@example.org](mailto:zoe@example.org)", zoe],
    ["zoe@example.org <mailto:zoe@example.org>", zoe],
    ["zoe@example.org<mailto:zoe@example.org>", zoe],
    ["Zoë Łucja <zoe@example.org>", zoe],
    ["zoe@example.org.", zoe],
    ["zoe@example.org,", zoe],
    ["*zoe@example.org*", zoe],
    ['"zoe@example.org"', zoe],
    ["(zoe@example.org)", zoe],
    ["Email: zoe@example.org", zoe],
    ["Courriel : zoe@example.org", zoe],
    ["email:zoe@example.org", zoe],
    ["3. zoe@example.org", zoe],
    ["My email address is zoe@example.org", zoe],
    ["You can reach me at zoe@example.org, thank you.", zoe],
    ["mon adresse est zoe@example.org merci", zoe],
    ["zoe@example.org is my email", zoe],
    ["zoe@example.org (personal)", zoe],
    ["zoe@example.org, ZOE@example.org", zoe],
    ["zoe@example.org, sorry, it is zoe2@example.org", "zoe2@example.org"],
    ["ｚｏｅ＠ｅｘａｍｐｌｅ．ｏｒｇ", zoe],
    ["zoe_l-2@mail.example.co.uk", "zoe_l-2@mail.example.co.uk"],
    ["邮箱：zoe@example.org", zoe],
    ["邮箱zoe@example.org谢谢", zoe],
  ])("%s", (words, address) => {
    expect(read(words)).toBe(address);
  });
});

describe("this one means the address in From", () => {
  it.each([
    "same",
    "Same as this one",
    "same as this email",
    "The same.",
    "this one",
    "This email",
    "this email address",
    "the email I am writing from",
    "The one I'm writing from",
    "same email address as I am using to write to you",
    "You can reach me at this email address",
    "please use this email",
    "Yes, this one",
    "same address",
    "la même",
    "la même adresse",
    "Même adresse que celle-ci",
    "celle-ci",
    "cette adresse",
    "cette adresse courriel, merci",
    "idem",
    "l'adresse avec laquelle je vous écris",
    "the email address this message comes from",
    "this mail id",
    "as above, this email",
    "You can keep writing to this address",
    "This email works for me",
    "This is the best way to reach me, this email",
    "please continue to use this e-mail for everything",
    "the address this reply is coming from",
    "Same as the one I'm replying from",
    "ce courriel",
    "la présente adresse",
    "Toujours cette adresse",
    "cette adresse convient",
    "je vous écris de la bonne adresse, utilisez celle-ci",
    "merci de garder ce courriel",
    "l'adresse depuis laquelle je vous réponds",
    "cette adresse-ci est la bonne",
  ])("%s", (words) => {
    expect(read(words)).toBe("Writer@example.org");
  });
  it("is nothing without a sender", () => {
    expect(read("same as this one", null)).toBe("-");
  });
  it.each([
    "same as above",
    "same as on file",
    "same as my wife's",
    "not the same",
    "the one on file",
    "same as before",
    "yes",
    "same as",
    "my email",
    "same as me",
    "même que moi",
    "same as my work email",
    "the address is correct",
    "this was my email",
    "this email until June",
    "not this one",
    "je n'utilise plus cette adresse",
    "l'autre adresse",
    "I am here",
  ])("%s is not it", (words) => {
    expect(read(words)).toBe("-");
  });
});

describe("the one that we wrote to, or that is used now", () => {
  it.each([
    "The one you wrote to",
    "the email I am using now",
    "celle à laquelle vous m'avez écrit",
    "where you sent this",
  ])("is the address in From where that is the one on file: %s", (words) => {
    expect(read(words, "Zoe@example.org")).toBe("Zoe@example.org");
    expect(read(words, "other@example.org")).toBe("? other@example.org");
  });
});

describe("what is broken, doubtful or double is not taken", () => {
  it.each([
    ["zoe @example.org", "-"],
    ["zoe@ example.org", "-"],
    ["zoe@example", "-"],
    ["zoe@@example.org", "-"],
    ["zoe@example@org.ca", "-"],
    ["zoe@example..org", "-"],
    ["zoe..l@example.org", "-"],
    ["zoe@example,org", "-"],
    ["zoe@example.o rg", "-"],
    ["@example.org", "-"],
    ["zoe at example dot org", "? zoe@example.org"],
    ["zoe (at) example (dot) org", "? zoe@example.org"],
    ["zoe[at]example[dot]org", "? zoe@example.org"],
    ["zoe smith@example.org", "? smith@example.org"],
    ["zoe@gmail.co m", "? zoe@gmail.co"],
    ["zoe@example.org or zoe2@example.org", "? zoe@example.org | zoe2@example.org"],
    ["zoe@example.org / minh@example.org", "? zoe@example.org | minh@example.org"],
    ["zoe@example.org?", "? zoe@example.org"],
    ["I think zoe@example.org", "? zoe@example.org"],
    ["not zoe@example.org", "? zoe@example.org"],
    ["my old email zoe@example.org", "? zoe@example.org"],
    ["zoe@example.org, minh@", "? zoe@example.org"],
    ["", "-"],
    ["n/a", "-"],
    ["Zoë Łucja", "-"],
    ["1123456789", "-"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("in running text", () => {
  it("finds addresses with their places", () => {
    const text = "Write to zoe@Example.org, or my wife's: minh@example.org.";
    const found = emailReader.find(text, contextFor("email"));
    expect(found.map((one) => [text.slice(one.start, one.end), brief(one.reading)])).toEqual([
      ["zoe@Example.org", zoe],
      ["minh@example.org", "? minh@example.org"],
    ]);
  });
  it.each(["@", "a@", "@a", "a@b.", "a.", "zoe@example.org ", " @ "])(
    "200 KB of %j are read in no time",
    async (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      await expectToEnd(() => {
        fieldReader("email").find(text, contextFor("email"));
        fieldReader("email").find(text.slice(0, 16_000), contextFor("email"));
        fieldReader("email").read(text.slice(0, 4000), contextFor("email"));
      });
    },
  );
});
