import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import type { Answer } from "../../../src/question/questionnaire.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function read(text: string): { taken: Record<string, Answer>; unclear: string[]; disposition: string } {
  const reading = readReply(replyTo(sentMail({ people: [zoe] }), [zoe], { text }));
  const [own] = reading.people;
  const taken = Object.fromEntries(
    Object.entries(own?.answers ?? {}).map(([question, { value }]) => [question, value]),
  );
  return { taken, unclear: Object.keys(own?.unclear ?? {}), disposition: reading.disposition };
}

const answers = {
  fullName: "Zoë Łucja",
  uci: "1123456789",
  email: "zoe@example.org",
  firstEntry: "2019-03-14",
  lastEntry: "2024-06-05",
  eyeColour: "brown",
  inCanada: true,
};

describe("as many lines as questions", () => {
  it.each([
    "Zoë Łucja\n1123456789\nzoe@example.org\nI arrived on March 14, 2019 for the first time\nJune 5, 2024 and I have not left since then\nToronto Pearson\nBrown eyes\nYes, thank you",
    "Hello,\n\nPlease find my answers below.\n\nZoë Łucja (as in my passport)\n1123456789, as on my permit\nzoe@example.org - same as before\n14 March 2019, with a study permit\n5 June 2024, flight from Lisbon\nToronto Pearson, where my brother met me\nbrown\nYes sir\n\nThank you,\nZoë Łucja",
    "Voici mes réponses :\nZoë Łucja\n1123456789\nzoe@example.org\nJe suis arrivée le 14 mars 2019 pour la première fois\nLe 5 juin 2024, retour de vacances\nAéroport Pearson de Toronto\nLes yeux bruns\nOui, tout à fait",
  ])("answer in the order of the mail, in whatever words: %s", (text) => {
    expect(read(text).taken).toMatchObject(answers);
  });

  it("are asked about where one may be read in two ways", () => {
    const { taken, unclear } = read(
      "Zoë Łucja\n1123456789 or 1123456780, there are two on my papers\nzoe@example.org\n14 March 2019\naround 5 June 2024\nToronto Pearson\nbrown\nyes",
    );
    expect(unclear.toSorted()).toEqual(["lastEntry", "uci"]);
    expect(taken).not.toHaveProperty("uci");
  });

  it("are no such list where two of them change places", () => {
    const { taken } = read("Zoë Łucja\nzoe@example.org\n1123456789\nbrown\nToronto Pearson\n5 June 2024\n14 March 2019\nyes"); // prettier-ignore
    expect(taken["firstEntry"]).not.toBe("2024-06-05");
    expect(taken["lastEntry"]).not.toBe("2019-03-14");
  });

  it("are none where a date is missing, and something is said instead", () => {
    const { taken, disposition } = read("Zoë Łucja\n1123456789\nzoe@example.org\nI came with my sister\n5 June 2024\nToronto Pearson\nbrown\nyes"); // prettier-ignore
    expect(taken).not.toHaveProperty("firstEntry");
    expect(taken["lastEntry"]).not.toBe("2019-03-14");
    expect(disposition).not.toBe("accept");
  });

  it("keep what their labels say", () => {
    const { taken } = read("Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nLast entry: 5 June 2024\nFirst entry: 14 March 2019\nToronto Pearson\nbrown\nyes"); // prettier-ignore
    expect(taken).toMatchObject({ firstEntry: "2019-03-14", lastEntry: "2024-06-05" });
  });

  it("keep no label or arrow as part of a place", () => {
    const rest = ["Zoë Łucja", "1123456789", "zoe@example.org", "14 March 2019", "5 June 2024"];
    for (const place of [
      "Place -> Toronto Pearson",
      "Place of entry Toronto Pearson",
      "Location of last entry → Toronto Pearson",
    ])
      expect(read([...rest, place, "brown", "yes"].join("\n")).taken["lastEntryPlace"]).toBe("Toronto Pearson");
  });

  it("have no label for a place", () => {
    const { taken } = read("Nom complet\tZoë Łucja\nIUC\t1123456789\nCourriel\tzoe@example.org\nPremière entrée\t2019-03-14\nDernière entrée\t2024-06-05\nLieu de la dernière entrée\t\nCouleur des yeux\tBruns\nAu Canada\tOui"); // prettier-ignore
    expect(taken).toMatchObject({ lastEntry: "2024-06-05", eyeColour: "brown" });
    expect(taken["lastEntryPlace"]).toBeUndefined();
  });
});

describe("lists of a family, one below another", () => {
  const hers = ["My full name is Zoë Łucja", "1123456789", "Yes, zoe@example.org", "14 March 2019 with a study permit", "Same as first entry", "Toronto Pearson", "They are brown", "Yes, currently in Toronto"]; // prettier-ignore
  const his = ["Mr. Minh Nguyễn", "UCI: 11234567", "minh@example.org", "I entered on 4 May 2019", "Je suis entré le 6 juin 2024", "It was YVR", "black color", "Yeah"]; // prettier-ignore
  const readBoth = (text: string) =>
    readReply(replyTo(sentMail({ people: [zoe, minh] }), [zoe, minh], { text })).people;
  const datesIn = (text: string) => readBoth(text).map(({ answers }) => [answers["firstEntry"]?.value, answers["lastEntry"]?.value]); // prettier-ignore

  it("are each one's", () => {
    const both = [
      ["2019-03-14", "2019-03-14"],
      ["2019-05-04", "2024-06-06"],
    ];
    expect(datesIn([...hers, "", ...his].join("\n"))).toEqual(both);
    for (const same of ["The same, I have not travelled", "Same (I never left)", "La même, je ne suis pas repartie"])
      expect(datesIn([...hers.with(4, same), "", ...his].join("\n"))).toEqual(both);
    expect(datesIn(["Me:", ...hers, "", "My husband:", ...his, "", "Thank you", "Zoë"].join("\n"))).toEqual(both);
  });

  it("are nobody's under a heading of somebody else, or where one of them is another's by number", () => {
    const crossed = datesIn(["My husband:", ...hers, "", "Me:", ...his].join("\n")).flat();
    const numbered = datesIn([...hers.with(1, "11234567"), "", ...his.with(1, "1123456789")].join("\n")).flat();
    expect([...crossed, ...numbered].filter((date) => date !== undefined)).toEqual([]);
  });
});
