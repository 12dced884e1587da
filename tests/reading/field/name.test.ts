import { describe, expect, it } from "vitest";
import { nameReader } from "../../../src/reading/field/name.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor, minh, zoe } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const read = (words: string, person = zoe) => brief(nameReader.read(words, contextFor("name", { person })));
const named = (givenName: string, familyName: string) => ({ ...zoe, givenName, familyName });

describe("a name is taken in the order written, without title", () => {
  it.each([
    ["Zoë Łucja", "Zoë Łucja"],
    ["Zoe Lucja", "Zoe Lucja"],
    ["Zoe\u0308 Łucja", "Zoë Łucja"],
    ["ZOË ŁUCJA", "ZOË ŁUCJA"],
    ["  Zoë   Łucja  ", "Zoë Łucja"],
    ["Zoë\nŁucja", "Zoë Łucja"],
    ["Łucja Zoë", "Łucja Zoë"],
    ["ŁUCJA, Zoë", "ŁUCJA, Zoë"],
    ["Zoë Łucja.", "Zoë Łucja"],
    ["Zoë Maria Łucja", "Zoë Maria Łucja"],
    ["Zoë M. Łucja", "Zoë M. Łucja"],
    ["Mrs. Zoë Łucja", "Zoë Łucja"],
    ["Ms Zoë Łucja", "Zoë Łucja"],
    ["Dr. Zoë Łucja", "Zoë Łucja"],
    ["Mme Zoë Łucja", "Zoë Łucja"],
    ["Madame Zoë Łucja", "Zoë Łucja"],
    ["M. Zoë Łucja", "Zoë Łucja"],
    ["Me Zoë Łucja", "Zoë Łucja"],
    ["Zoë Łucja, PhD", "Zoë Łucja"],
    ["My name is Zoë Łucja", "Zoë Łucja"],
    ["My full name is Zoë Łucja.", "Zoë Łucja"],
    ["I am Zoë Łucja", "Zoë Łucja"],
    ["I'm Zoë Łucja", "Zoë Łucja"],
    ["Name: Zoë Łucja", "Zoë Łucja"],
    ["Full name: Mrs Zoë Łucja", "Zoë Łucja"],
    ["Nom complet : Zoë Łucja", "Zoë Łucja"],
    ["Je m'appelle Zoë Łucja", "Zoë Łucja"],
    ["Je m’appelle Zoë Łucja", "Zoë Łucja"],
    ["Mon nom est Zoë Łucja", "Zoë Łucja"],
    ["1. Zoë Łucja", "Zoë Łucja"],
    ["1) Zoë Łucja", "Zoë Łucja"],
    ["*Zoë Łucja*", "Zoë Łucja"],
    ["Given name: Zoë, Family name: Łucja", "Zoë Łucja"],
    ["Family name: Łucja\nGiven name: Zoë", "Łucja Zoë"],
    ["Zoë Łucja (principal applicant)", "Zoë Łucja"],
    ["Zoë Łucja, principal applicant", "Zoë Łucja"],
    ["My name is Zoë Łucja and I am in Canada", "Zoë Łucja"],
    ["Full name  Zoë Łucja", "Zoë Łucja"],
    ["Zoë Łucja as in my passport", "Zoë Łucja"],
    ["Nom : Łucja / Prénom : Zoë", "Łucja Zoë"],
    ["Zoë Lucjaa", "Zoë Lucjaa"],
    ["Zoë Kowalska-Łucja", "Zoë Kowalska-Łucja"],
  ])("%s", (words, name) => {
    expect(read(words)).toBe(name);
  });
  it.each([
    ["Minh Nguyễn", minh, "Minh Nguyễn"],
    ["Nguyen Minh", minh, "Nguyen Minh"],
    ["M. Minh Nguyễn", minh, "Minh Nguyễn"],
    ["Marie Tremblay", named("Marie", "Tremblay"), "Marie Tremblay"],
    ["M. Tremblay", named("Marie", "Tremblay"), "M. Tremblay"],
    ["Conan O’Brien", named("Conan", "O'Brien"), "Conan O'Brien"],
    ["Wei Zhang", named("Wei", "Zhang"), "Wei Zhang"],
    ["ZHANG Wei", named("Wei", "Zhang"), "ZHANG Wei"],
    ["张伟", named("Wei", "Zhang"), "张伟"],
    ["Ma Yes", named("Yes", "Ma"), "Ma Yes"],
    ["My Tran", named("My", "Tran"), "My Tran"],
    ["My name is My Tran", named("My", "Tran"), "My Tran"],
    ["Madonna", named("", "Madonna"), "Madonna"],
    ["John Smith Jr.", named("John", "Smith"), "John Smith Jr."],
    ["Jean-François d'Arcy", named("Jean-François", "d'Arcy"), "Jean-François d'Arcy"],
    ["Md Rahman", named("Md", "Rahman"), "Md Rahman"],
  ])("%s", (words, person, name) => {
    expect(read(words, person)).toBe(name);
  });
});

describe("what is not surely the person's name is not taken", () => {
  it.each([
    ["Zoë Łucja 2", "? Zoë Łucja"],
    ["Zoë Łucja 1123456789", "? Zoë Łucja"],
    ["Zoë Łucja?", "? Zoë Łucja"],
    ["Zoë Łucja and Minh Nguyễn", "? Zoë Łucja and Minh Nguyễn"],
    ["Zoë Łucja / Minh Nguyễn", "? Zoë Łucja"],
    ["Zoë Łucja (née Kowalska)", "Zoë Łucja"],
    ["Zoë", "? Zoë"],
    ["Peter Miller", "? Peter Miller"],
    ["Toronto Pearson", "-"],
    ["brown", "-"],
    ["", "-"],
    ["yes", "-"],
    ["same", "-"],
    ["same as above", "-"],
    ["same as on file", "-"],
    ["n/a", "-"],
    ["see attached", "-"],
    ["1123456789", "-"],
    ["2019-03-04", "-"],
    ["zoe@example.org", "-"],
    ["please see my passport for the name", "-"],
    ["Thank you", "-"],
    ["My name is", "-"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("in running text", () => {
  it("finds a name that is said to be one", () => {
    const text = "Hello, my name is Zoë Łucja and my UCI is 1123456789.";
    const found = nameReader.find(text, contextFor("name"));
    expect(found.map((one) => [text.slice(one.start, one.end), brief(one.reading)])).toEqual([
      ["Zoë Łucja", "Zoë Łucja"],
    ]);
    expect(nameReader.find("Zoë Łucja is writing.", contextFor("name"))).toEqual([]);
  });
  it.each([" ", "my name is ", "Zoë ", "M. ", "(", "name: "])("200 KB of %j are read in no time", async (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    await expectToEnd(() => {
      fieldReader("name").find(text, contextFor("name"));
      fieldReader("name").find(text.slice(0, 16_000), contextFor("name"));
      fieldReader("name").read(text.slice(0, 4000), contextFor("name"));
    });
  });
});
