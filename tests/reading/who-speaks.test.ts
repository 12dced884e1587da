import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe, minh, ana]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

const her = { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org", eyeColour: "blue" };
const his = { fullName: "Minh Nguyễn", uci: "11234567", email: "minh@example.org", eyeColour: "brown" };

describe("who says I in lines of a family that stand one below another", () => {
  it.each([
    "Je suis Zoë Łucja, IUC 1123456789, courriel zoe@example.org, et j'ai les yeux bleus.\nMon mari s'appelle Minh Nguyễn, IUC 11234567, courriel minh@example.org, et il a les yeux bruns.",
    "I am Zoë Łucja, UCI 1123456789, email zoe@example.org, and I have blue eyes.\nMy husband is called Minh Nguyễn, UCI 11234567, email minh@example.org, and he has brown eyes.",
    "Mon mari s'appelle Minh Nguyễn, IUC 11234567, courriel minh@example.org, et il a les yeux bruns.\nJe m'appelle Zoë Łucja, IUC 1123456789, courriel zoe@example.org, et j'ai les yeux bleus.",
  ])("is who says so: %s", (text) => {
    expect(values(text).slice(0, 2)).toEqual([her, his]);
  });

  it.each([
    "My eyes are blue.\nName: Minh Nguyễn\nUCI: 11234567",
    "My eyes are blue.\nUCI: 11234567\nEmail: minh@example.org",
    "I am in Canada and my eyes are blue. Here is my husband's information.\nFull name: Minh Nguyễn\nUCI: 11234567",
    "J'ai les yeux bleus. Voici mon mari.\nNom : Minh Nguyễn\nIUC : 11234567\nCourriel : minh@example.org",
  ])("is the writer above another's labels: %s", (text) => {
    const [zoes, minhs] = values(text);
    expect(zoes).toMatchObject({ eyeColour: "blue" });
    expect(minhs).not.toHaveProperty("eyeColour");
    expect(minhs).not.toHaveProperty("inCanada");
  });

  it.each([
    "UCI: 11234567\nEmail: minh@example.org\nMy eyes are blue.",
    "My husband\nUCI: 11234567\nMy eyes are blue.",
    "Full name: Minh Nguyễn\nUCI: 11234567\nI last entered Canada on 4 June 2025 at Toronto Pearson. My eyes are blue.",
    "Blue eyes.\nNom : Minh Nguyễn\nIUC : 11234567",
  ])("is asked where another's labels stand before it: %s", (text) => {
    for (const person of values(text)) {
      expect(person).not.toHaveProperty("eyeColour");
      expect(person).not.toHaveProperty("lastEntry");
    }
  });

  it("is the one whose name alone heads the lines", () => {
    expect(values("Minh Nguyễn\nUCI: 11234567\nMy eyes are blue.")[1]).toMatchObject({ eyeColour: "blue" });
  });

  it("is each in a paragraph of their own", () => {
    const text =
      "I am Zoë Łucja, UCI 1123456789. I first entered Canada on 4 March 2019. My eyes are blue.\n\nI am Minh Nguyễn, UCI 11234567. I first entered Canada on 5 May 2020. My eyes are brown.";
    expect(values(text)).toMatchObject([
      { firstEntry: "2019-03-04", eyeColour: "blue" },
      { firstEntry: "2020-05-05", eyeColour: "brown" },
      {},
    ]);
  });
});

describe("a mail from one's address that another of the family writes", () => {
  const text =
    "My wife is busy, so I answer for us both.\n\nMy wife's name is Zoë Łucja and her UCI is 1123456789. She first entered Canada on 4 March 2019. Her eyes are blue.\n\nI am Minh Nguyễn and my UCI is 11234567. I first entered Canada on 5 May 2020. My eyes are brown.";

  it("is of whom it says, where the writer gives name and number", () => {
    expect(values(text, [zoe, minh])).toMatchObject([
      { uci: "1123456789", firstEntry: "2019-03-04", eyeColour: "blue" },
      { uci: "11234567", firstEntry: "2020-05-05", eyeColour: "brown" },
    ]);
  });

  it("is asked where the sender signs, and above where the writer says who they are", () => {
    const signed = values(`${text}\n\nZoë`, [zoe, minh]);
    expect(signed[0]).not.toHaveProperty("eyeColour");
    const [, later] = values(`My last entry was on 6 June 2025.\n\n${text}`, [zoe, minh]);
    expect(later).not.toHaveProperty("lastEntry");
  });
});

describe("a clause that another leads", () => {
  it.each([
    "Ma fille est Ana Maria Nguyễn. Elle a les yeux noisette et utilise mon courriel.",
    "My daughter is Ana Maria Nguyễn. Her eyes are hazel, not like mine.",
    "My daughter is named Ana Maria Nguyễn. She has hazel eyes and my last name.",
  ])("is theirs, though it speaks of mine: %s", (text) => {
    const [zoes, minhs] = values(text);
    expect(zoes).not.toHaveProperty("eyeColour");
    expect(minhs).not.toHaveProperty("eyeColour");
  });

  it("is nobody's where nobody was named", () => {
    for (const text of ["Elle a les yeux noisette et utilise mon courriel.", "Her eyes are brown like mine."])
      for (const person of values(text)) expect(person, text).not.toHaveProperty("eyeColour");
  });
});

describe("a writer who says for whom they answer behind their own name", () => {
  it("is still the one who sends it", () => {
    const text =
      "My name is Zoë Łucja and I am answering for my husband Minh Nguyễn and our daughter Ana Maria Nguyễn too. I have blue eyes, Minh has brown eyes and Ana Maria has hazel eyes. Please write to me at zoe@example.org and to Minh at minh@example.org; Ana Maria is a child, so use my address for her.";
    expect(values(text)).toMatchObject([
      { eyeColour: "blue", email: "zoe@example.org" },
      { eyeColour: "brown", email: "minh@example.org" },
      { eyeColour: "hazel", email: "zoe@example.org" },
    ]);
    const other = values("My name is Minh Nguyễn and I am answering for my wife too. I have blue eyes.");
    expect(other[0]).not.toHaveProperty("eyeColour");
  });
});

describe("whoever comes beside another", () => {
  it("is not who the entry is of", () => {
    const [, his] = values("My husband is Minh Nguyễn. He was with me when I last entered on 6 June 2025.");
    expect(his).not.toHaveProperty("lastEntry");
    for (const text of [
      "My husband is Minh Nguyễn. His brother first entered Canada on 1 January 2010.",
      "Mon mari est Minh Nguyễn. Sa sœur est entrée au Canada pour la première fois le 1 janvier 2010. Elle a les yeux verts.",
    ])
      for (const person of values(text)) {
        expect(person, text).not.toHaveProperty("firstEntry");
        expect(person, text).not.toHaveProperty("eyeColour");
      }
  });

  it("is asked where the one who heads the lines is spoken of as he", () => {
    const text = "Minh Nguyễn\nUCI 11234567\nHe first entered on 5 May 2020. My eyes are blue.";
    const [, his] = values(text);
    expect(his).toMatchObject({ firstEntry: "2020-05-05" });
    expect(his).not.toHaveProperty("eyeColour");
  });
});
