import { describe, expect, it } from "vitest";
import { yesNoReader } from "../../../src/reading/field/yes-no.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor, minh, zoe } from "./context.ts";
import { expectToEnd } from "../../support/ends.ts";

const read = (words: string, person = zoe) =>
  brief(yesNoReader.read(words, contextFor("yes-no", { person, id: "inCanada" })));

describe("in Canada", () => {
  it.each([
    "yes",
    "Yes.",
    "YES",
    "y",
    "Y",
    "yeah",
    "yep",
    "oui",
    "Oui.",
    "OUI!",
    "yes / oui",
    "Yes, I am",
    "Yes I am.",
    "I am",
    "Yes, we are",
    "Yes, I am in Canada",
    "yes i'm in canada",
    "Yes, I am currently in Canada.",
    "I am currently in Toronto",
    "I'm in Canada now",
    "I’m in Canada right now.",
    "Im in canada",
    "Currently in Canada",
    "In Canada",
    "still in Canada",
    "physically present in Canada",
    "I am living in Ottawa, Ontario",
    "I am here in Canada",
    "We are all in Canada",
    "My husband and I are in Canada",
    "Me and my wife are in Canada",
    "I have been in Canada since 2019",
    "yes (no travel planned)",
    "Yes, no travel planned",
    "yes, but leaving tomorrow",
    "Yes, but I will be travelling to India next week",
    "Yes, I will be leaving Canada on December 5",
    "Yes, I plan to leave Canada in May",
    "Yes, but my husband is in India",
    "I am in Canada but my husband is in India",
    "I'm in Canada and my wife is in France",
    "Yes. When will I get my card?",
    "Yes. My husband is in India.",
    "Yes, I am in Canada and will be in Canada until June",
    "Yes, I returned to Canada on 2024-03-04",
    "Yes, currently",
    "At the moment yes",
    "8. Yes",
    "8) Oui",
    "(yes or no) yes",
    "yes or no: yes",
    "In Canada now? Yes",
    "Are you in Canada now? (yes or no): yes",
    "Êtes-vous au Canada en ce moment ? Oui",
    "[x] yes [ ] no",
    "☐ No ☑ Yes",
    "Je suis au Canada",
    "je suis présentement au Canada",
    "Je suis actuellement à Montréal",
    "actuellement à Montréal",
    "Oui, je suis au Canada en ce moment",
    "Oui, je me trouve au Canada",
    "Je me trouve à Gatineau, au Québec",
    "Nous sommes au Canada",
    "Mon mari et moi sommes au Canada",
    "oui, présentement",
    "Je suis au Canada depuis 2019",
    "是",
    "是的",
    "在",
    "是的，我在加拿大。",
    "ｙｅｓ",
    "Yes ✓",
    "Yes. No problem.",
    "No. 8: yes",
    "Currently staying in Canada with my brother",
    "Yes, never left Canada",
    "true",
    "Yes, correct",
  ])("%s", (words) => {
    expect(read(words)).toBe("true");
  });
});

describe("not in Canada", () => {
  it.each([
    "no",
    "No.",
    "n",
    "non",
    "Non.",
    "NON",
    "No, I am not",
    "No I'm not in Canada",
    "no, I am in India",
    "I am in India",
    "not in Canada right now",
    "I am not in Canada",
    "I'm not in Canada at the moment",
    "I’m outside Canada",
    "outside of Canada",
    "Outside Canada",
    "I'm abroad",
    "currently abroad",
    "I am out of the country",
    "not yet",
    "No, not yet",
    "not at the moment",
    "no longer in Canada",
    "I am no longer in Canada",
    "No, but I will be in Canada next week",
    "No, I will return to Canada on 2026-12-01",
    "No, I was in Canada until last week",
    "No, I left Canada yesterday",
    "I'm in India, my husband is in Canada",
    "currently in the United States",
    "I am currently in the US",
    "I'm in Dubai",
    "Je ne suis pas au Canada",
    "je ne suis plus au Canada",
    "Non, je suis en France",
    "Je suis en France en ce moment",
    "hors du Canada",
    "je suis à l'étranger",
    "Je suis à l'extérieur du Canada",
    "pas en ce moment",
    "pas encore",
    "Je ne me trouve pas au Canada",
    "In Canada: No",
    "In Canada - no",
    "不是",
    "不在",
    "我不在加拿大",
  ])("%s", (words) => {
    expect(read(words)).toBe("false");
  });
});

describe("contradictory or doubtful words are asked about", () => {
  it.each([
    ["yes and no", "? true | false"],
    ["yes/no", "? true | false"],
    ["(yes or no)", "? true | false"],
    ["Yes I am not in Canada", "? true | false"],
    ["Yes, I am outside Canada", "? true | false"],
    ["Yes, currently in India", "? true | false"],
    ["No, I am in Canada", "? true | false"],
    ["Oui, je ne suis pas au Canada", "? true | false"],
    ["Non, je suis au Canada", "? true | false"],
    ["Yes / Non", "? true | false"],
    ["Yes, was there last week", "? true | false"],
    ["Yes, my husband is", "? true | false"],
    ["I'm on vacation in Mexico", "? false"],
    ["I am visiting my parents in India", "? false"],
    ["I have never left Canada", "? true"],
    ["No problem, yes", "? true | false"],
    ["Yes, I will be in Canada next week", "? true | false"],
    ["Yes, I will be back next week", "? true | false"],
    ["Yes, I was in Canada last year", "? true | false"],
    ["Yes, I left Canada yesterday", "? true | false"],
    ["No, I returned to Canada in May", "? true | false"],
    ["No, I will be outside Canada from December", "? true | false"],
    ["I am not outside Canada", "-"],
    ["Yes, my husband is in Canada", "? true | false"],
    ["Yes we are in Canada, except my son who is in India", "? true | false"],
    ["Yes for me, no for my husband", "? true | false"],
    ["Yes?", "? true"],
    ["I think yes", "? true"],
    ["yes I think so", "? true"],
    ["maybe yes", "? true"],
    ["Canada", "? true"],
    ["Toronto", "? true"],
    ["India", "? false"],
    ["I live in Canada", "? true"],
    ["I returned to Canada in May", "? true"],
    ["I left Canada in May", "? false"],
    ["✓", "? true"],
  ])("%s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe("past, future and other people's presence is no answer", () => {
  it.each([
    "",
    "n/a",
    "-",
    "I was in Canada",
    "I was in Canada last year",
    "I will be in Canada next week",
    "I will return to Canada soon",
    "I am going to be in Canada in March",
    "I am arriving in Canada tomorrow",
    "my husband is in Canada",
    "My wife and kids are in Canada",
    "He is in Canada",
    "j'étais au Canada",
    "je serai au Canada en mars",
    "mon mari est au Canada",
    "No problem",
    "no travel planned",
    "see attached",
    "I have been to Canada",
    "I have a house in Canada",
    "brown",
    "2019-03-04",
    "Zoë Łucja",
    "okay",
    "thanks",
    "I am from India",
    "I've never been outside Canada since I landed",
    "I am not in India",
    "I am outside the city",
    "I am out of ideas",
    "I am in good health",
    "I am happy with Canada",
  ])("%s", (words) => {
    expect(read(words)).toBe("-");
  });
});

describe("another person's place", () => {
  it("takes the person by name", () => {
    expect(read("Yes, Minh is in Canada", minh)).toBe("true");
    expect(read("Yes, she is", minh)).toBe("true");
    expect(read("Minh is in Canada")).toBe("-");
  });
});

describe("in running text", () => {
  const found = (text: string) =>
    yesNoReader
      .find(text, contextFor("yes-no"))
      .map((one) => `${text.slice(one.start, one.end)} → ${brief(one.reading)}`);
  it("finds plain statements about now", () => {
    expect(found("Hello. I am currently in Canada and my eyes are brown. Thank you.")).toEqual([
      "I am currently in Canada and my eyes are brown → true",
    ]);
    expect(found("Please note that I am outside Canada at the moment.")).toEqual([
      "Please note that I am outside Canada at the moment → false",
    ]);
  });
  it.each([
    "Yes, thank you.",
    "My husband is in Canada.",
    "I was in Canada in 2019.",
    "I first came to Canada in 2019.",
    "Je ne suis entrée au Canada qu'une seule fois, le 29 mai 2022, à Montréal.",
    "I will be in Canada next week.",
    "Am I in Canada?",
    "Thank you for your help.",
  ])("finds nothing in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
  it.each([" ", "yes ", "i am in ", "a", "not ", "my husband and ", "in canada ", ".", "( ", "[ ] yes "])(
    "200 KB of %j are read in no time",
    async (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      await expectToEnd(() => {
        fieldReader("yes-no").find(text, contextFor("yes-no"));
        fieldReader("yes-no").find(text.slice(0, 16_000), contextFor("yes-no"));
        fieldReader("yes-no").read(text.slice(0, 4000), contextFor("yes-no"));
      });
    },
  );
});
