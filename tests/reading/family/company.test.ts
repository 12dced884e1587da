import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe, minh, ana]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("with whom somebody came", () => {
  it.each([
    "My daughter is Ana Maria Nguyễn. She first entered Canada on 16 February 2019 with my husband. Her eyes are brown.",
    "My daughter is Ana Maria Nguyễn. She first entered Canada with Minh on 16 February 2019. Her eyes are brown.",
    "Ma fille s'appelle Ana Maria Nguyễn. Elle est entrée au Canada pour la première fois avec mon mari le 16 février 2019. Ses yeux sont bruns.",
  ])("is not who the next sentence is about: %s", (text) => {
    const [zoes, minhs, anas] = values(text);
    expect(zoes).not.toHaveProperty("firstEntry");
    expect(minhs).not.toHaveProperty("firstEntry");
    expect(minhs).not.toHaveProperty("eyeColour");
    expect(anas).toMatchObject({ firstEntry: "2019-02-16", eyeColour: "brown" });
  });

  it("leaves the writer's own entry open", () => {
    expect(values("I first entered Canada with my husband on 16 February 2019.")[1]).toEqual({});
    expect(values("My daughter and I came with Minh for the first time on 16 February 2019.")[1]).toEqual({});
  });

  it("says where the writer is, but for a town abroad", () => {
    expect(values("I am here in Canada, staying with my daughter in Mount Pearl.")[0]).toEqual({ inCanada: true });
    expect(values("Je suis au Canada, chez ma fille à Gatineau.")[0]).toEqual({ inCanada: true });
    for (const text of [
      "I am in Canada, staying with my daughter in Lagos.",
      "I will be in Canada, staying with my daughter in Mount Pearl.",
      "My daughter is in Canada, staying with me in Mount Pearl.",
    ])
      expect(values(text)[0], text).not.toHaveProperty("inCanada");
  });

  it("tells no entry of whose feast somebody came for", () => {
    for (const feast of ["my grandson's christening", "my sister's wedding", "the birth of my granddaughter"])
      expect(values(`The first time I came to Canada was on April 4, 2012, for ${feast}.`, [zoe])).toEqual([
        { firstEntry: "2012-04-04" },
      ]);
    expect(values("My sister first came to Canada on April 4, 2012, for my wedding.", [zoe])).toEqual([{}]);
  });
});

describe("the writer's own address, told to be another's too", () => {
  it.each([
    "My name is Zoë Łucja. My daughter is only eight, so keep my email zoe@example.org for her too.",
    "Mon adresse courriel zoe@example.org est aussi celle de ma fille.",
    "My email zoe@example.org is also for Ana Maria.",
  ])("is both of theirs: %s", (text) => {
    expect(values(text).map(({ email }) => email)).toEqual(["zoe@example.org", undefined, "zoe@example.org"]);
  });

  it("is nobody's where it is another's", () => {
    for (const text of ["My email zoe@example.org is also for my lawyer.", "My email is not also for Ana Maria."])
      expect(values(text)[2], text).not.toHaveProperty("email");
  });
});

describe("an entry told by what it left out", () => {
  it.each([
    "Ma première entrée au Canada remonte au 28 décembre 2020. La plus récente est celle du 15 juillet 2026, par l'aéroport de Montréal.",
    "My first entry to Canada was on 28 December 2020. The most recent took place on 15 July 2026, at Montréal-Trudeau.",
    "Je suis entrée pour la première fois le 28 décembre 2020 et la dernière fois, c'était aussi à Montréal, le 15 juillet 2026.",
  ])("is the most recent one: %s", (text) => {
    expect(values(text, [zoe])).toMatchObject([{ firstEntry: "2020-12-28", lastEntry: "2026-07-15" }]);
  });

  it("is none where it is a paper's or another's", () => {
    for (const text of [
      "Ma première entrée au Canada remonte au 28 décembre 2020. La plus récente est celle de ma sœur, le 15 juillet 2026.",
      "Ma première entrée au Canada remonte au 28 décembre 2020. La dernière date du visa est le 15 juillet 2026.",
    ])
      expect(values(text, [zoe])[0], text).not.toHaveProperty("lastEntry");
  });
});

describe("who says their name another way", () => {
  it.each(["Hi team, Zoë Łucja this side.", "Hello sir, myself Zoë Łucja.", "Zoë Łucja, c'est moi!"])("%s", (text) => {
    expect(values(`${text} My UCI is 1123456789.`, [zoe])).toMatchObject([{ fullName: "Zoë Łucja" }]);
  });
});
