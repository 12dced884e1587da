import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function read(text: string, people: readonly AskedPerson[]): Record<string, Record<string, unknown>> {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  return Object.fromEntries(
    reading.people.map(({ person, answers, unclear }) => [
      person,
      {
        ...Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
        ...Object.fromEntries(Object.entries(unclear).map(([id, doubt]) => [id, doubt.readings])),
      },
    ]),
  );
}

describe("prose about a family", () => {
  it("gives what the writer says of herself to her, and what she says by name to him", () => {
    const told =
      "I am Zoë Łucja, UCI 1123456789, email zoe@example.org. My eyes are brown. I am in Canada.\n\n" +
      "My husband Minh Nguyễn has the UCI 11234567. Minh last entered on March 4, 2024 at Peace Bridge, Fort Erie. Minh is in Canada now.";
    expect(read(told, [zoe, minh])).toEqual({
      p1: { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org", eyeColour: "brown", inCanada: true },
      p2: {
        fullName: "Minh Nguyễn",
        uci: "11234567",
        lastEntry: "2024-03-04",
        lastEntryPlace: "Peace Bridge, Fort Erie",
        inCanada: true,
      },
    });
  });

  it("asks where somebody else of the family says I", () => {
    expect(read("Hello, this is Minh. My eyes are black.", [zoe, minh])["p1"]).toEqual({ eyeColour: ["black"] });
    expect(read("My eyes are black.\n\nMinh Nguyễn", [zoe, minh])["p1"]).toEqual({ eyeColour: ["black"] });
  });

  it("takes sa and ses for the person named before", () => {
    const told = "Mon mari Minh Nguyễn a l'IUC 11234567. Sa première entrée a eu lieu le 12 octobre 2017.";
    expect(read(told, [zoe, minh])["p2"]).toMatchObject({ firstEntry: "2017-10-12" });
  });

  it("takes a month for no child of that name", () => {
    const april = { ...ana, id: "p2", givenName: "April" };
    expect(read("I first entered Canada on April 4, 2019.", [zoe, april])).toMatchObject({
      p1: { firstEntry: "2019-04-04" },
      p2: {},
    });
  });

  it("takes a name that is only mentioned for no answer", () => {
    expect(read("Please call Minh Nguyễn.", [zoe, minh])["p2"]).toEqual({});
  });
});

describe("our own words and the person's labels", () => {
  it("knows the heading of a person with a long name", () => {
    const long = { ...minh, givenName: "María del Carmen", familyName: "García Márquez y López" };
    const sent = sentMail({ people: [zoe, long] });
    const at = sent.text.lastIndexOf("1. Your full name");
    const line = sent.text.slice(at, sent.text.indexOf("\n", at));
    const text = `${sent.text.slice(0, at)}${line}\nMaría del Carmen García Márquez y López${sent.text.slice(at + line.length)}`;
    const reading = readReply(replyTo(sent, [zoe, long], { text: text.replaceAll(/^/gm, "> ") }));
    expect(reading.people.map((one) => Object.keys(one.answers))).toEqual([[], ["fullName"]]);
  });

  it("takes a label below the quote for the person's own", () => {
    const sent = sentMail({ people: [zoe] });
    const own =
      "Most recent entry: 2024-03-04\nPlace of most recent entry: Toronto Pearson\nAre you in Canada now?: Yes";
    const text = `${sent.text.replaceAll(/^/gm, "> ")}\n\n${own}`;
    const [person] = readReply(replyTo(sent, [zoe], { text })).people;
    expect(person?.answers["lastEntry"]?.value).toBe("2024-03-04");
    expect(person?.answers["lastEntryPlace"]?.value).toBe("Toronto Pearson");
  });
});

describe("headings and sentences that name somebody", () => {
  const below = "\nFirst entry: 2020-01-15\nLast entry: 2024-03-14\nEyes: black";

  it("takes a name above the answers for the name, and a heading with a relation and a number for all that it says", () => {
    expect(read(`Minh Nguyễn${below}`, [zoe, minh])["p2"]).toMatchObject({ fullName: "Minh Nguyễn" });
    expect(read(`My husband Minh Nguyễn, UCI 11234567${below}`, [zoe, minh])["p2"]).toEqual({
      fullName: "Minh Nguyễn",
      uci: "11234567",
      firstEntry: "2020-01-15",
      lastEntry: "2024-03-14",
      eyeColour: "black",
    });
  });

  it("does not take a French sentence of short words for a heading", () => {
    expect(read("Mon conjoint Minh Nguyễn a l’IUC 11234567.", [zoe, minh])["p2"]).toMatchObject({ uci: "11234567" });
  });

  it("gives nobody the presence of somebody who is not on the application", () => {
    expect(read("I am Zoë. Li Na is in Canada now.", [zoe, minh])["p1"]).toEqual({});
    expect(read("Minh told me that his brother is in Canada.", [zoe, minh])["p2"]).toEqual({});
  });
});

describe("what surrounds an unmarked quote", () => {
  it("leaves nothing of a folded attribution, nor of a head whose subject is ours", () => {
    const sent = sentMail({ people: [zoe] });
    const own = "My eyes are brown.";
    const folded =
      "On Tue, Jan 6, 2026 at 10:03 AM IRCC - Permanent Residence Portal / Portail\nde résidence permanente <confirmation@landfall.example> wrote:";
    const head = `From: IRCC <confirmation@landfall.example>\nSent: Tuesday, January 6, 2026 10:03 AM\nTo: zoe@example.org\nSubject: IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)`;
    for (const lead of [folded, head]) {
      const reading = readReply(replyTo(sent, [zoe], { text: `${own}\n\n${lead}\n\n${sent.text}` }));
      expect(reading.unattributed).toEqual([]);
    }
  });

  it("hears the end of a sentence that is also the end of a question of ours", () => {
    const sent = sentMail({ people: [zoe, minh] });
    const own = "Minh a les yeux bruns et est au Canada en ce moment.";
    const head =
      "Objet : IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)";
    const reading = readReply(replyTo(sent, [zoe, minh], { text: `${own}\n\n${head}\n\n${sent.text}` }));
    expect(reading.people[1]?.answers["inCanada"]?.value).toBe(true);
  });

  it("knows moi-même for a heading", () => {
    expect(read("Moi-même :\n7. bruns\n\nMon mari :\n7. noirs", [zoe, minh])).toEqual({
      p1: { eyeColour: "brown" },
      p2: { eyeColour: "black" },
    });
  });
});

describe("whose it is that a sentence tells", () => {
  const minhs =
    "My husband Minh Nguyễn (UCI 11234567) first entered on 6 June 2019 and last on 3 January 2026 at Pearson.";

  it("gives eyes without an owner to whom the paragraph is about, and to nobody where it turned", () => {
    expect(read(`${minhs} Black eyes. He is in Canada.`, [zoe, minh])).toMatchObject({
      p1: {},
      p2: { eyeColour: "black", inCanada: true, firstEntry: "2019-06-06", lastEntry: "2026-01-03" },
    });
    const turned = read(`I am Zoë Łucja. ${minhs} Black eyes.`, [zoe, minh]);
    expect([turned["p1"]?.["eyeColour"], turned["p2"]?.["eyeColour"]]).toEqual([undefined, undefined]);
  });

  it("gives what is said of several by name to each of them, and to nobody else", () => {
    const text = "Minh and Ana Maria first entered Canada on 20 June 2017. All three of us are in Canada now.";
    expect(read(text, [zoe, minh, ana])).toEqual({
      p1: { inCanada: true },
      p2: { firstEntry: "2017-06-20", inCanada: true },
      p3: { firstEntry: "2017-06-20", inCanada: true },
    });
    expect(read("Minh and I first entered Canada on 20 June 2017.", [zoe, minh])).toEqual({
      p1: { firstEntry: "2017-06-20" },
      p2: { firstEntry: "2017-06-20" },
    });
    expect(read("Minh and my sister first entered Canada on 20 June 2017.", [zoe, minh])["p1"]).toEqual({});
  });

  it("reads the names of a family with their numbers and addresses, and the eyes of each by name", () => {
    const text =
      "We are Zoë Łucja (UCI 1123456789, zoe@example.org) and Minh Nguyễn (UCI 11234567, minh@example.org). Zoë has brown eyes and Minh has black eyes.";
    expect(read(text, [zoe, minh])).toEqual({
      p1: { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org", eyeColour: "brown" },
      p2: { fullName: "Minh Nguyễn", uci: "11234567", email: "minh@example.org", eyeColour: "black" },
    });
  });
});

describe("presence in other words", () => {
  it.each([
    "I stay in Canada now.",
    "I remain in Canada.",
    "J'atteste être actuellement présente au Canada.",
    "I confirm my physical presence in Canada.",
    "At the time of writing I am on Canadian soil.",
    "Brown hair, and physically here in Canada.",
  ])("%s", (text) => {
    expect(read(text, [zoe])["p1"]).toEqual({ inCanada: true });
  });

  it.each([
    "I live in Canada.",
    "I will stay in Canada now.",
    "My brother lives in Canada now.",
    "I would confirm being in Canada if I were.",
    "I cannot confirm my presence in Canada.",
    "I do not live in Canada now.",
  ])("is not said by: %s", (text) => {
    expect(read(text, [zoe])["p1"]?.["inCanada"]).not.toBe(true);
  });
});

describe("what is said once for two", () => {
  it("gives each their colour where the eyes are named once", () => {
    const text = "My husband is Minh Nguyễn, UCI 11234567. My eyes are brown, his are black.";
    expect(read(text, [zoe, minh])).toMatchObject({ p1: { eyeColour: "brown" }, p2: { eyeColour: "black" } });
    expect(read("My eyes are brown, my car is black.", [zoe, minh])["p1"]?.["eyeColour"]).not.toBe("black");
  });

  it("takes a piece of a sentence for presence, and a label for a label", () => {
    expect(read("Brown eyes. Currently in Canada.", [zoe])["p1"]).toEqual({ eyeColour: "brown", inCanada: true });
    expect(read("Eyes: brown\nCurrently in Canada: no", [zoe])["p1"]).toEqual({ eyeColour: "brown", inCanada: false });
  });

  it("gives nothing of a stranger's to the writer", () => {
    expect(read("My landlord first came to Canada on 5 May 2023.", [zoe])["p1"]).toEqual({});
  });
});
