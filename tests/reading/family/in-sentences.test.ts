import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const all = [zoe, minh, ana];
const children = [zoe, minh, ana, { ...ana, id: "p4", givenName: "Luis", uci: "1120004568" }];
function values(text: string, people: readonly AskedPerson[] = all): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}
const emailsOf = (text: string, people?: readonly AskedPerson[]): unknown[] =>
  values(text, people).map(({ email }) => email);

describe("who uses the writer's address", () => {
  const mine = "My email is zoe@example.org.";
  it.each([
    `${mine} Ana Maria uses my email.`,
    `${mine} My daughter Ana Maria uses mine too.`,
    `${mine} Please use my email for our daughter.`,
    `${mine} For Ana Maria, please use my email address zoe@example.org.`,
    `${mine} My daughter is Ana Maria, and her email is also zoe@example.org.`,
    `Mon courriel est zoe@example.org. Ana Maria utilise mon courriel.`,
    `Mon courriel est zoe@example.org. Pour ma fille, utilisez mon adresse zoe@example.org.`,
    `Mon courriel est zoe@example.org. Le courriel de ma fille est le mien.`,
  ])("is told by %s", (text) => {
    expect(emailsOf(text)).toEqual(["zoe@example.org", undefined, "zoe@example.org"]);
  });

  it.each([
    `${mine} Both children use my email.`,
    `${mine} The kids use my email zoe@example.org.`,
    `${mine} Please use my email zoe@example.org for both children.`,
    `${mine} The kids don't have email, please use mine.`,
    `${mine} For the kids please use my email.`,
    `${mine} Our children are Ana Maria and Luis. They use my email.`,
    `Mon courriel est zoe@example.org. Les deux enfants utilisent mon courriel.`,
    `Mon courriel est zoe@example.org. Nos enfants sont Ana Maria et Luis; leur courriel est le mien.`,
  ])("may be all the children: %s", (text) => {
    const own = ["zoe@example.org", undefined, "zoe@example.org", "zoe@example.org"];
    expect(emailsOf(text, children)).toEqual(own);
  });

  it.each([
    `${mine} The three children use my email.`,
    `${mine} They use my email.`,
    `${mine} Ana Maria does not use my email.`,
    `${mine} My sister uses my email.`,
    "Ana Maria uses my email.",
    `${mine} My email is zoe@example.net. Both children use my email.`,
    `This is Minh. ${mine} Both children use my email.`,
  ])("is asked where nobody can tell who, or which: %s", (text) => {
    expect(emailsOf(text, children).slice(2)).toEqual([undefined, undefined]);
  });
});

describe("what stands right behind the names in a sentence", () => {
  const told = [
    { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org" },
    { fullName: "Minh Nguyễn", uci: "11234567", email: "minh@example.org" },
    { fullName: "Ana Maria Nguyễn", uci: "1120004567", email: "zoe@example.org" },
  ];
  it.each([
    "I am Zoë Łucja (UCI 1123456789, zoe@example.org), my husband is Minh Nguyễn (UCI 11234567, minh@example.org) and our daughter is Ana Maria Nguyễn (UCI 1120004567, she uses my email zoe@example.org).",
    "Je suis Zoë Łucja (IUC 1123456789, zoe@example.org), mon mari est Minh Nguyễn (IUC 11234567, minh@example.org) et notre fille est Ana Maria Nguyễn (IUC 1120004567, même courriel que moi).",
  ])("is theirs: %s", (text) => {
    expect(values(text)).toEqual(told);
  });

  it("leaves the rest of the sentence to be read", () => {
    const text =
      "My husband Minh Nguyễn, UCI 11234567, email minh@example.org, and our daughter Ana Maria Nguyễn, UCI 1120004567, first came to Canada on 30 November 2019.";
    const [, second, third] = values(text);
    expect(second).toEqual({ ...told[1], firstEntry: "2019-11-30" });
    expect(third).toMatchObject({ uci: "1120004567", firstEntry: "2019-11-30" });
  });

  it("is asked beside words that take it back, or where the number is another's", () => {
    const [first] = values("I am Zoë Łucja (UCI 11234567, zoe@example.org) and he is Minh Nguyễn (UCI 1123456789).");
    expect(first).not.toHaveProperty("uci");
    const old = values(
      "I am Zoë Łucja (UCI 1123456789, my old address zoe@example.com) and Minh Nguyễn (UCI 11234567).",
    );
    expect(old[0]).not.toHaveProperty("email");
  });
});

describe("entries and places that one sentence tells of several", () => {
  it("gives the place of both to both", () => {
    for (const text of [
      "My last entry was on 18 March 2026 and Minh's on 16 August 2026, both at Toronto Pearson.",
      "Ma dernière entrée a eu lieu le 18 mars 2026 et celle de Minh le 16 août 2026, les deux à Toronto Pearson.",
      "Ma dernière entrée remonte au 18 mars 2026, la sienne au 16 août 2026, à Toronto Pearson dans les deux cas.",
    ])
      expect(values(text, [zoe, minh]), text).toEqual([
        { lastEntry: "2026-03-18", lastEntryPlace: "Toronto Pearson" },
        { lastEntry: "2026-08-16", lastEntryPlace: "Toronto Pearson" },
      ]);
  });

  it("gives the last one's place to the last alone where nothing says whose it is", () => {
    const text = "My last entry was on 18 March 2026 and Minh's on 16 August 2026 at Toronto Pearson.";
    expect(values(text, [zoe, minh])[0]).toEqual({ lastEntry: "2026-03-18" });
  });

  it("gives each their place, and a share to two", () => {
    const text =
      "Minh est rentré pour la dernière fois le 22 novembre 2025 à l'aéroport d'Ottawa et Ana Maria le 19 juillet 2026 à l'aéroport Montréal-Trudeau.";
    expect(values(text).map(({ lastEntryPlace }) => lastEntryPlace)).toEqual([
      undefined,
      "aéroport d'Ottawa",
      "aéroport Montréal-Trudeau",
    ]);
    const two = "I first came to Canada on 19 September 2018, my husband and my daughter on 15 November 2020.";
    expect(values(two).map(({ firstEntry }) => firstEntry)).toEqual(["2018-09-19", "2020-11-15", "2020-11-15"]);
  });

  it("takes what all share behind one's own answers for all", () => {
    const text =
      "My husband, Minh Nguyễn, has UCI 11234567 and email minh@example.org, and his eyes are black. Both of us are in Canada.";
    expect(values(text, [zoe, minh]).map(({ inCanada }) => inCanada)).toEqual([true, true]);
  });
});

describe("a mail from one address in which another says I", () => {
  it.each([
    "My wife Zoë Łucja (UCI 1123456789) and I, Minh Nguyễn (UCI 11234567), are in Canada. She last entered on 23 April 2025 and I last entered on 30 December 2025 at Toronto Pearson. Her eyes are brown and mine are green.",
    "Ma femme Zoë est entrée la première fois le 19 septembre 2018, Ana Maria et moi le 15 novembre 2020. J'ai les yeux verts.",
    "I am Minh Nguyễn. My wife last entered on 23 April 2025. Her eyes are brown.",
  ])("takes no value of the writer or of those related to them: %s", (text) => {
    for (const person of values(text)) {
      expect(person).not.toHaveProperty("eyeColour");
      expect(person).not.toHaveProperty("lastEntry");
      expect(person).not.toHaveProperty("firstEntry");
    }
  });
});
