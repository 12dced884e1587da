import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

type Values = Record<string, Record<string, unknown>>;

/** The values accepted, by person. */
function read(text: string, people: readonly AskedPerson[]): Values {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  return Object.fromEntries(
    reading.people.map(({ person, answers }) => [
      person,
      Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
    ]),
  );
}

const hers = { firstEntry: "2019-08-25", lastEntry: "2024-03-14", lastEntryPlace: "Halifax", eyeColour: "brown" };
const his = { firstEntry: "2017-10-12", lastEntry: "2023-05-30", lastEntryPlace: "Lacolle", eyeColour: "black" };

describe("a row of answers for each of a family", () => {
  const rows: Record<string, string> = {
    "commas": "Zoë Łucja, 1123456789, zoe@example.org, 2019-08-25, 2024-03-14, Halifax, brown, yes\nMinh Nguyễn, 11234567, minh@example.org, 2017-10-12, 2023-05-30, Lacolle, black, yes",
    "semicolons under relations": "Me: Zoë Łucja; UCI 1123456789; zoe@example.org; 2019-08-25; 2024-03-14; Halifax; brown; yes\nMy husband: Minh Nguyễn; UCI 11234567; minh@example.org; 2017-10-12; 2023-05-30; Lacolle; black; yes",
    "labels and no marks": "Zoë Łucja uci 1123456789 zoe@example.org first entry 25 August 2019 last entry 14 March 2024 Halifax eyes brown, in Canada\nhusband Minh Nguyễn uci 11234567 minh@example.org first entry 12 October 2017 last entry 30 May 2023 Lacolle eyes black, in Canada",
    "strokes in capitals": "ZOË ŁUCJA / UCI 1123456789 / ZOE@EXAMPLE.ORG / FIRST 25 AUG 2019 / LAST 14 MAR 2024 / HALIFAX / BROWN / YES\nMINH NGUYỄN / UCI 11234567 / MINH@EXAMPLE.ORG / FIRST 12 OCT 2017 / LAST 30 MAY 2023 / LACOLLE / BLACK / YES",
  }; // prettier-ignore
  for (const [form, text] of Object.entries(rows))
    it(`takes each row for its own person: ${form}`, () => {
      const { p1, p2 } = read(text, [zoe, minh]);
      expect(p1).toMatchObject({ ...hers, uci: "1123456789", inCanada: true, lastEntryPlace: expect.stringMatching(/^halifax$/i) as string });
      expect(p2).toMatchObject({ ...his, uci: "11234567", inCanada: true, lastEntryPlace: expect.stringMatching(/^lacolle$/i) as string });
    }); // prettier-ignore

  it("takes over what a row says is the same as another's, and nothing that it answers itself", () => {
    const text =
      "Zoë Łucja, UCI 1123456789, zoe@example.org, first entry 2019-08-25, last entry 2024-03-14, Halifax, brown, yes\n" +
      "Minh Nguyễn, UCI 11234567, minh@example.org, same dates and same place as me, black, yes";
    expect(read(text, [zoe, minh])["p2"]).toMatchObject({ ...hers, eyeColour: "black", email: "minh@example.org" });
  });

  it("takes the rows of two and what is said of both", () => {
    const text =
      "Zoë Łucja, 1123456789, zoe@example.org, brown eyes\nMinh Nguyễn, 11234567, minh@example.org, black eyes\n" +
      "Both of us: first entry 25 August 2019, last entry 14 March 2024 at Halifax, we are in Canada";
    const { p1, p2 } = read(text, [zoe, minh]);
    expect(p1).toMatchObject({ ...hers, inCanada: true });
    expect(p2).toMatchObject({ ...hers, eyeColour: "black", inCanada: true });
  });

  it("takes no row that says more than it answers", () => {
    for (const more of ["maybe", "born 1988-07-14", "not sure", "leaves on Friday"]) {
      const told = read(`Minh Nguyễn, minh@example.org, ${more}, 2017-10-12, 2023-05-30, Lacolle, black`, [zoe, minh]);
      expect(told["p1"] ?? {}).toEqual({});
      expect(told["p2"]?.["firstEntry"]).toBeUndefined();
    }
  });

  it("takes a number on another's row for nobody's", () => {
    const told = read("Minh Nguyễn, 1123456789, minh@example.org, 2017-10-12, 2023-05-30, Lacolle, black, yes", [zoe, minh]);
    expect(told["p2"]).toEqual({});
    expect(told["p1"]).toEqual({});
  }); // prettier-ignore
});

describe("one question answered for several", () => {
  it("takes each share for whom it names", () => {
    for (const line of ["Eyes: me brown, Minh black", "Eyes: brown (me), black (Minh)", "Eyes: Minh black; Zoë brown", "Our eyes: mine are brown and hers are black"]) {
      const { p1, p2 } = read(line, [zoe, minh]);
      expect([line, p1?.["eyeColour"], p2?.["eyeColour"]]).toEqual([line, "brown", "black"]);
    }
  }); // prettier-ignore

  it("takes shares without names in the order in which the names stood", () => {
    const text = "Names: Minh Nguyễn / Zoë Łucja\nEmail: minh@example.org / zoe@example.org\nEyes: black / brown";
    const { p1, p2 } = read(text, [zoe, minh]);
    expect(p1).toMatchObject({ email: "zoe@example.org", eyeColour: "brown" });
    expect(p2).toMatchObject({ email: "minh@example.org", eyeColour: "black" });
  });

  it("gives no shares without names where no order is known", () => {
    const { p1, p2 } = read("Eyes: black / brown", [zoe, minh]);
    expect([p1?.["eyeColour"], p2?.["eyeColour"]]).toEqual([undefined, undefined]);
  });

  it("takes a label that says whose it is", () => {
    const { p1, p2 } = read("Courriel de Minh : minh@example.org\nMinh's UCI: 11234567", [zoe, minh]);
    expect(p2).toMatchObject({ email: "minh@example.org", uci: "11234567" });
    expect(p1).toEqual({});
  });

  it("never gives the first address of two to both", () => {
    const { p2 } = read("Our addresses to write to: mine is zoe@example.org and hers is minh@example.org", [zoe, minh]);
    expect(p2?.["email"]).not.toBe("zoe@example.org");
  });

  it("takes the rest of the family for those not named", () => {
    const told = read("First entry: Minh 12 October 2017, the rest of us 25 August 2019", [zoe, minh, ana]);
    expect(Object.values(told).map((one) => one["firstEntry"])).toEqual(["2019-08-25", "2017-10-12", "2019-08-25"]);
  });
});

describe("a row that holds more than answers", () => {
  const rest = "2017-10-12, 2023-05-30, Lacolle, black";
  it("gives nobody's address, and no date of a paper, to its owner", () => {
    const other = read(`Minh Nguyễn, 11234567, my representative minh@example.org, ${rest}, yes`, [zoe, minh]);
    expect(other["p2"]?.["email"]).toBeUndefined();
    const paper = read(`Minh Nguyễn, 11234567, minh@example.org, visa 2018-01-01, 2023-05-30, Lacolle, black, yes`, [zoe, minh]);
    expect(paper["p2"]?.["firstEntry"]).toBeUndefined();
  }); // prettier-ignore

  it("takes no label, and nobody else's whereabouts, for a presence", () => {
    for (const said of ["in Canada: my wife is in Canada", "my wife is in Canada", "in Canada soon"]) {
      const told = read(`Minh Nguyễn, 11234567, minh@example.org, ${rest}, ${said}`, [zoe, minh]);
      expect([said, told["p2"]?.["inCanada"]]).toEqual([said, undefined]);
    }
  });

  it("takes a presence right behind a first entry for where they entered", () => {
    const told = read("Minh Nguyễn, 11234567, minh@example.org, first entry 2017-10-12, in Canada, last entry 2023-05-30, Lacolle, black", [zoe, minh]);
    expect(told["p2"]?.["inCanada"]).toBeUndefined();
  }); // prettier-ignore

  it("takes a name in bold above labels for a heading and a name", () => {
    const told = read(
      "*Minh Nguyễn*\nUCI: 11234567\nEmail: minh@example.org\nFirst entry: 2017-10-12\nLast entry: 2023-05-30\nPlace: Lacolle\nEyes: black\nIn Canada: yes",
      [zoe, minh],
    );
    expect(told["p2"]?.["uci"]).toBe("11234567");
    expect(told["p2"]?.["fullName"]).toBe("Minh Nguyễn");
  });
});

describe("words below all of our mail", () => {
  it("belong to whoever says them, not to the last one asked about", () => {
    const sent = sentMail({ people: [zoe, minh] });
    const quoted = `On Nov 20, 2026, IRCC wrote:\n${sent.text.replaceAll(/^/gm, "> ")}\n\n`;
    const reply = replyTo(sent, [zoe, minh], { text: `${quoted}I first entered on 25 August 2019.` });
    const [, second] = readReply({ ...reply, from: null }).people;
    expect(second?.answers["firstEntry"]).toBeUndefined();
    expect(second?.unclear["firstEntry"]).toBeUndefined();
  });
});

describe("sentences about a family", () => {
  it("give names and numbers to whom they are of", () => {
    const { p1, p2 } = read("We are Zoë Łucja UCI 1123456789 and Minh Nguyễn UCI 11234567.", [zoe, minh]);
    expect([p1, p2]).toEqual([{ fullName: "Zoë Łucja", uci: "1123456789" }, { fullName: "Minh Nguyễn", uci: "11234567" }]);
  }); // prettier-ignore

  it("say nothing of a name that signs, or of somebody else's eyes", () => {
    expect(read("Zoë Łucja and Minh Nguyễn", [zoe, minh])).toEqual({ p1: {}, p2: {} });
    expect(read("Minh's sister's eyes are black.", [zoe, minh])).toEqual({ p1: {}, p2: {} });
  });

  it("state a name, and then where its bearer is", () => {
    const { p2 } = read("My husband's name is Minh Nguyễn. He is in Canada.", [zoe, minh]);
    expect(p2).toEqual({ fullName: "Minh Nguyễn", inCanada: true });
    expect(read("My husband is in Vietnam. He is in Canada on business often.", [zoe, minh])["p2"]).toEqual({});
  });

  it("turn to another by name behind a date", () => {
    const { p1, p2 } = read("I first entered 25 August 2019, Minh first entered 12 October 2017.", [zoe, minh]);
    expect([p1?.["firstEntry"], p2?.["firstEntry"]]).toEqual(["2019-08-25", "2017-10-12"]);
  });

  it("give an address to all the children", () => {
    expect(read("For the kids please use my email zoe@example.org", [zoe, minh, ana])).toMatchObject({ p1: {}, p2: {}, p3: { email: "zoe@example.org" } }); // prettier-ignore
  });
});
