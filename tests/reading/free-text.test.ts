import { describe, expect, it } from "vitest";
import { readReply } from "../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "./people.ts";

/** The values accepted of one person asked alone. */
function read(text: string): Record<string, unknown> {
  const [only] = readReply(replyTo(sentMail({ people: [zoe] }), [zoe], { text })).people;
  return Object.fromEntries(Object.entries(only?.answers ?? {}).map(([id, taken]) => [id, taken.value]));
}

describe("labels in free text", () => {
  it("end at a stroke, a dash, a star or stops", () => {
    expect(read("uci/ 1123456789\neyes – brown\n*Place* Halifax\n1st entry. 2019-08-25\nHere now.. yes")).toEqual({
      uci: "1123456789",
      eyeColour: "brown",
      lastEntryPlace: "Halifax",
      firstEntry: "2019-08-25",
      inCanada: true,
    });
  });

  it("do not end at a smile", () => {
    expect(read("my eyes are brown\nand yes I'm in Canada right now :)")).toEqual({ eyeColour: "brown", inCanada: true });
  }); // prettier-ignore

  it("are the person's own though our question holds the same words", () => {
    const sent = sentMail({ people: [zoe] });
    const text = `>UCI: 1123456789\n>Most recent entry: 16 Jul 2025\n\nOn Nov 20, 2026, IRCC wrote:\n${sent.text.replaceAll(/^/gm, "> ")}`;
    const [only] = readReply(replyTo(sent, [zoe], { text })).people;
    expect(only?.answers["lastEntry"]?.value).toBe("2025-07-16");
  });

  it("take no place where somebody lives", () => {
    expect(read("place I was born Toronto")).toEqual({});
    expect(read("Place Calgary is where I live\nFirst entry 3 May 2019")["lastEntryPlace"]).toBeUndefined();
  });
});

describe("an entry without the word", () => {
  it("goes on from the first", () => {
    const text =
      "Ma première entrée, c'est le 12 janvier 2018.\nMa plus récente, c'est le 9 septembre 2023.\nC'était à Lacolle.";
    expect(read(text)).toEqual({ firstEntry: "2018-01-12", lastEntry: "2023-09-09", lastEntryPlace: "Lacolle" });
  });

  it("is none where something else was spoken of", () => {
    expect(read("My first permit was in 2015.\nMy last one was 5 May 2019.")).toEqual({});
    expect(read("I entered with a visa.\nThe last was 5 May 2019.")).toEqual({});
  });

  it("is past where somebody came back for the last time, and none where they will", () => {
    expect(
      read(
        "Entré au Canada la première fois le 12 janvier 2018; rentré de vacances pour la dernière fois le 9 septembre 2023.",
      )["lastEntry"],
    ).toBe("2023-09-09");
    expect(read("I will come back for the last time on 5 May 2026")).toEqual({});
    expect(read("Je suis rentrée en Inde pour la dernière fois le 9 septembre 2023.")).toEqual({});
  });
});

describe("a declaration in infinitives", () => {
  it("says what it declares", () => {
    expect(read("Je déclare me trouver présentement au Canada.")).toEqual({ inCanada: true });
  });

  it("is not turned round", () => {
    expect(read("Je déclare ne pas me trouver actuellement au Canada.")["inCanada"]).not.toBe(true);
    expect(read("Je déclare que mon mari dit me trouver actuellement au Canada.")).toEqual({});
  });
});

describe("a sentence behind an answer", () => {
  it("that says nothing of it leaves it certain", () => {
    expect(read("Eyes: blue. And I am in Canada at the moment, yes. With gratitude, Zoë")).toEqual({ eyeColour: "blue", inCanada: true }); // prettier-ignore
    expect(read("My UCI: 1123456789. My email stays zoe@example.org.")).toEqual({ uci: "1123456789", email: "zoe@example.org" }); // prettier-ignore
  });

  it("that takes it back does not", () => {
    expect(read("Eyes: blue. Or green. Zoë")["eyeColour"]).toBeUndefined();
    expect(read("Eyes: blue. No, not any more. Zoë")["eyeColour"]).not.toBe("green");
  });
});

describe("a list of bare answers", () => {
  it("holds no date of a paper for an entry", () => {
    const told = read("Zoë Łucja, 1123456789, zoe@example.org, visa 2018-01-01, 2019-08-25, Halifax, brown, yes");
    expect(told["firstEntry"]).toBeUndefined();
  });

  it("is no presence to come", () => {
    const told = read("Zoë Łucja, 1123456789, zoe@example.org, 2018-01-01, 2019-08-25, Halifax, brown, in Canada soon");
    expect(told["inCanada"]).toBeUndefined();
  });
});

describe("lines without labels below labelled ones", () => {
  it("go on in the order of the mail", () => {
    const text = "UCI 1123456789\nlast entry 2 January 2025\nvancouver\nblack\nyes";
    expect(read(text)).toEqual({ uci: "1123456789", lastEntry: "2025-01-02", lastEntryPlace: "vancouver", eyeColour: "black", inCanada: true }); // prettier-ignore
  });

  it("answer nothing out of that order", () => {
    expect(read("First entry: 25 August 2019\nVancouver\nyes")).toEqual({ firstEntry: "2019-08-25" });
    expect(read("Last entry: 2 January 2025\nyes")["inCanada"]).toBeUndefined();
  });
});
