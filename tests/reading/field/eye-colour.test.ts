import { describe, expect, it } from "vitest";
import { eyeColourReader } from "../../../src/reading/field/eye-colour.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const context = contextFor("eye-colour");
const read = (words: string) => brief(eyeColourReader.read(words, context));

describe("one eye colour is taken", () => {
  it.each([
    ["brown", "brown"],
    ["Brown.", "brown"],
    ["BROWN", "brown"],
    ["dark brown", "brown"],
    ["Light Brown", "brown"],
    ["brown eyes", "brown"],
    ["My eyes are brown.", "brown"],
    ["My eye colour is brown", "brown"],
    ["Mes yeux sont bruns", "brown"],
    ["bruns", "brown"],
    ["brun foncé", "brown"],
    ["brunes", "brown"],
    ["marron", "brown"],
    ["marrons", "brown"],
    ["brun / brown", "brown"],
    ["brown (brun)", "brown"],
    ["BRN", "brown"],
    ["棕色", "brown"],
    ["深棕色", "brown"],
    ["褐色", "brown"],
    ["black", "black"],
    ["noirs", "black"],
    ["noir", "black"],
    ["黑色", "black"],
    ["Les yeux noirs", "black"],
    ["blue", "blue"],
    ["light blue", "blue"],
    ["bleu", "blue"],
    ["bleus", "blue"],
    ["bleu clair", "blue"],
    ["蓝色", "blue"],
    ["green", "green"],
    ["verts", "green"],
    ["绿色", "green"],
    ["grey", "grey"],
    ["gray", "grey"],
    ["gris", "grey"],
    ["hazel", "hazel"],
    ["Hazel eyes", "hazel"],
    ["noisette", "hazel"],
    ["noisette (hazel)", "hazel"],
    ["other", "other"],
    ["autre", "other"],
    ["amber", "other"],
    ["other (amber)", "other"],
    ["violet", "other"],
    ["black hair, brown eyes", "brown"],
    ["7. brown", "brown"],
    ["**brown**", "brown"],
    ["blue, sorry, green", "green"],
    ["ｂｒｏｗｎ", "brown"],
    ["(black, blue, brown, green, grey, hazel or other) hazel", "hazel"],
  ])("%s", (words, colour) => {
    expect(read(words)).toBe(colour);
  });
});

describe("two colours, a blend, a slip or a doubt are asked about", () => {
  it.each([
    ["blue-green", "? blue | green"],
    ["hazel/green", "? hazel | green"],
    ["brown or black", "? brown | black"],
    ["bleu-vert", "? blue | green"],
    ["gris bleu", "? grey | blue"],
    ["hazel brown", "? hazel | brown"],
    ["one blue, one brown", "? blue | brown"],
    ["brown and other", "? brown | other"],
    ["not blue, brown", "? blue | brown"],
    ["brownish", "? brown"],
    ["brownish black", "? brown | black"],
    ["bronw", "? brown"],
    ["balck", "? black"],
    ["brown?", "? brown"],
    ["I think brown", "? brown"],
    ["brun je crois", "? brown"],
    ["chestnut", "? brown"],
    ["greenish brown", "? green | brown"],
    ["棕黑色", "? brown | black"],
    ["blue with a hint", "? blue"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
  it.each([
    "",
    "n/a",
    "yes",
    "dark",
    "light",
    "clair",
    "Toronto",
    "Zoë",
    "2019-03-04",
    "1123456789",
    "black, blue, brown, green, grey, hazel or other",
  ])("%s is none", (words) => {
    expect(read(words)).toBe("-");
  });
});

describe("in running text", () => {
  const found = (text: string) =>
    eyeColourReader.find(text, context).map((one) => `${text.slice(one.start, one.end)} → ${brief(one.reading)}`);
  it("finds colours where eyes are spoken of", () => {
    expect(found("I came in 2019 through Pearson and my eyes are brown.")).toEqual(["brown → brown"]);
    expect(found("J'ai les yeux bleus et les cheveux noirs.")).toEqual(["bleus → blue"]);
    expect(found("I have green eyes.")).toEqual(["green → green"]);
    expect(found("My eyes are blue-green")).toEqual(["blue-green → ? blue | green"]);
    expect(found("Mr. Brown wrote to Mrs. Green.")).toEqual([]);
  });
  it.each([
    "Minh's eyes are brown",
    "We all have brown eyes",
    "My son has dark brown eyes like me",
    "Mes yeux sont bruns",
    "Ses yeux sont bruns depuis la naissance",
    "My eye color is brown, and I am in Canada",
    "came by Ambassador Bridge brown eyes yes in Canada",
  ])("takes what is plainly said: %s", (text) => expect(found(text)).toEqual([expect.stringMatching(/→ brown$/)]));
  it.each([
    "My eyes look brown",
    "My eyes were brown",
    "My eyes are hardly brown",
    "My eyes are anything but brown",
    "People here say my eyes are brown",
    "Your system says my eyes are brown",
    "My eyes are listed as brown",
    "J'avais les yeux bruns",
    "On dit que j'ai les yeux bruns",
    "Mes yeux paraissent bruns",
    "My eyes are brown in the photo",
    "My contact lenses make my eyes brown",
  ])("asks about what is said with other words: %s", (text) =>
    expect(found(text)).toEqual([expect.stringMatching(/→ \? brown$/)]),
  );
  it.each([" ", "brown ", "eyes ", "eye brown ", "z"])("200 KB of %j are read in no time", async (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    await expectToEnd(() => {
      fieldReader("eye-colour").find(text, context);
      fieldReader("eye-colour").find(text.slice(0, 16_000), context);
      fieldReader("eye-colour").read(text.slice(0, 4000), context);
    });
  });
});
