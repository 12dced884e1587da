import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function read(text: string, people: readonly AskedPerson[] = [zoe]) {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}
function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return read(text, people).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("answers that people give in passing", () => {
  it("hears the sentence behind a bare label as a sentence", () => {
    expect(values("My name is Zoë Łucja. UCI 1123456789. My email is zoe@example.org. My eyes are brown.")).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org", eyeColour: "brown" },
    ]);
  });

  it("ends a label's answer with the brackets it stands in", () => {
    expect(values("Je me nomme Zoë Łucja (IUC : 1123456789) et vous pouvez m'écrire à zoe@example.org.")).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org" },
    ]);
  });

  it("takes the address that is set between commas, and the same as this one", () => {
    expect(values("This email, zoe@example.org, is where I read.")).toEqual([{ email: "zoe@example.org" }]);
    const said = "As asked: Zoë Łucja, UCI 1123456789, same email address as this one. I am in Canada.";
    expect(values(said)).toMatchObject([{ email: "zoe@example.org", uci: "1123456789" }]);
    expect(values("Zoë Łucja, not the same email address as this one. I am in Canada.")).toEqual([{ inCanada: true }]);
  });

  it("reads the most recent entry where the sentence before says of what it speaks", () => {
    const first = "Ma première entrée au Canada a eu lieu le 26 août 2016.";
    expect(values(`${first} La plus récente, le 19 décembre 2023, au poste frontalier de Lacolle.`)).toEqual([
      { firstEntry: "2016-08-26", lastEntry: "2023-12-19", lastEntryPlace: "poste frontalier de Lacolle" },
    ]);
    expect(values("My first passport is of 2010. The most recent, on 19 December 2023.")).toEqual([{}]);
    expect(
      values("My first entry was on 26 August 2016. The most recent visa was issued on 19 December 2023."),
    ).toEqual([{ firstEntry: "2016-08-26" }]);
  });

  it("takes the one applicant's name under that word, and no other's", () => {
    expect(values("Applicant: Zoë Łucja\nEyes: Blue")).toEqual([{ fullName: "Zoë Łucja", eyeColour: "blue" }]);
    expect(values("Applicant: Somebody Else\nEyes: Blue")).toEqual([{ eyeColour: "blue" }]);
  });

  it("passes by a question that does not apply", () => {
    const { concerns, unattributed } = read("8. Yes\n9. Does not apply.");
    expect({ concerns, unattributed }).toEqual({ concerns: [], unattributed: [] });
  });

  it("takes the names at the head of the columns where the row is the names'", () => {
    const table = "Name | Zoë Łucja | Minh Nguyễn\nUCI | 1123456789 | 11234567\nEyes | blue | black";
    expect(values(table, [zoe, minh])).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "blue" },
      { fullName: "Minh Nguyễn", uci: "11234567", eyeColour: "black" },
    ]);
  });

  it("takes nothing that is said of somebody who is on no application", () => {
    for (const said of [
      "Les yeux de ma sœur sont noirs.",
      "My sister has brown eyes.",
      "The eyes of my friend are blue.",
    ])
      expect(values(said), said).toEqual([{}]);
    expect(values("Les yeux de mon frère sont noirs. Mes yeux sont bleus.")).toEqual([{ eyeColour: "blue" }]);
  });

  it("takes a count of people for no question's number", () => {
    const row = (name: string, uci: string, eyes: string) =>
      `${name}: UCI ${uci}, first entry 2021-05-17, last entry 2025-12-29, Pearson, eyes ${eyes}, in Canada yes`;
    const told = `1. ${row("Zoë Łucja", "1123456789", "black")}\n2. ${row("Minh Nguyễn", "11234567", "brown")}`;
    expect(values(told, [zoe, minh])).toMatchObject([
      { fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "black", firstEntry: "2021-05-17" },
      { fullName: "Minh Nguyễn", uci: "11234567", eyeColour: "brown", lastEntry: "2025-12-29" },
    ]);
  });

  it("knows which child a heading means by the name and the number below, and only by both", () => {
    const children = [zoe, ana, { ...ana, id: "p4", givenName: "Eva", uci: "1193456780" }];
    const below = (uci: string) => `Daughter:\n1. Eva Nguyễn\n2. ${uci}\n7. Brown`;
    const family = children[2]?.familyName ?? "";
    const read = (uci: string) => values(below(uci).replace("Nguyễn", family), children)[2];
    expect(read("1193456780")).toEqual({ fullName: `Eva ${family}`, uci: "1193456780", eyeColour: "brown" });
    expect(read(ana.uci)).toEqual({});
  });
});
