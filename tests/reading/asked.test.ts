import { describe, expect, it } from "vitest";
import { readReply } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { replyTo, sentMail, zoe, type Sending } from "./people.ts";

function read(text: string, sending: Partial<Sending> = {}): Reading {
  return readReply(replyTo(sentMail({ people: [zoe], ...sending }), [zoe], { text }));
}

/** Values taken of Zoë, and the readings that she would be asked about. */
function found(text: string, sending: Partial<Sending> = {}): Record<string, unknown> {
  const [person] = read(text, sending).people;
  const taken = Object.entries(person?.answers ?? {}).map(([id, { value }]) => [id, value]);
  const asked = Object.entries(person?.unclear ?? {}).map(([id, { readings }]) => [id, readings]);
  return Object.fromEntries([...taken, ...asked]);
}

describe("what is asked, wished or yet to come", () => {
  it.each([
    "When I land at Toronto airport, will the border officer stamp my passport?",
    "Will I have to enter through Vancouver airport?",
    "Do I have to land at YVR",
    "If I arrive through Calgary, what do I need to bring?",
    "I plan to enter through Peace Bridge next week.",
    "I will land at Toronto Pearson on December 3, 2026.",
    "I would land at Toronto if I could.",
    "Quand j’atterrirai à l’aéroport de Montréal, l’agent va-t-il tamponner mon passeport ?",
    "Is my UCI 1123456789?",
    "Is my name Zoë Łucja on my file?",
    "Was my first entry on August 25, 2019 recorded?",
    "Should I use zoe@example.org?",
  ])("answers nothing: %s", (text) => {
    expect(found(text)).toEqual({});
    expect(read(text).unattributed).not.toEqual([]);
  });

  it("is asked about where it asks whether a value is right", () => {
    expect(found("My first entry was on August 25, 2019, is that right?")).toEqual({ firstEntry: ["2019-08-25"] });
    expect(found("My first entry was on August 25, 2019, should I send a copy of the stamp?")).toEqual({
      firstEntry: "2019-08-25",
    });
  });

  it("is asked about where an entry has no date but yesterday", () => {
    expect(found("J’ai atterri à Montréal hier soir.")).toEqual({ lastEntryPlace: ["Montréal"] });
    expect(found("I last entered on March 14, 2024 at Peace Bridge.")).toEqual({
      lastEntry: "2024-03-14",
      lastEntryPlace: "Peace Bridge",
    });
  });

  it("is asked about under its question too", () => {
    expect(found("6. I will land at Toronto Pearson")).toEqual({ lastEntryPlace: ["Toronto Pearson"] });
    expect(found("5. I will arrive on November 22, 2026")).toEqual({ lastEntry: ["2026-11-22"] });
  });
});

describe("the form of dates", () => {
  const dates = "First entry: 03/04/2019\nLast entry: 05/06/2024";
  const dayFirst = { firstEntry: "2019-04-03", lastEntry: "2024-06-05" };
  const monthFirst = { firstEntry: "2019-03-04", lastEntry: "2024-05-06" };
  const both = { firstEntry: ["2019-03-04", "2019-04-03"], lastEntry: ["2024-05-06", "2024-06-05"] };

  it.each([
    ["All dates are DD/MM/YYYY.", dayFirst],
    ["Les dates sont au format jj/mm/aaaa.", dayFirst],
    ["I wrote my dates with the day before the month.", dayFirst],
    ["Dates are month/day/year.", monthFirst],
    ["My dates start with the month.", monthFirst],
    ["My dates are not month first.", both],
    ["Should dates be DD/MM/YYYY?", both],
    ["My dates are DD/MM or MM/DD.", both],
  ])("holds for all of them as the writer states it: %s", (statement, expected) => {
    expect(found(`${statement}\n\n${dates}`)).toEqual(expected);
    expect(found(`${dates}\n\n${statement}`)).toEqual(expected);
  });

  it("holds in prose", () => {
    expect(found("My first entry was 03/04/2019. My last entry was 05/06/2024. Dates are day first.")).toEqual(
      dayFirst,
    );
  });

  it("is not believed where one date cannot have been written so", () => {
    expect(found("All my dates are DD/MM.\nFirst entry: 08/25/2019\nLast entry: 05/06/2024")).toEqual({
      firstEntry: "2019-08-25",
      lastEntry: both.lastEntry,
    });
  });
});

describe("readings under letters", () => {
  const sending = { only: ["firstEntry:p1"], choices: { "firstEntry:p1": ["2019-03-04", "2019-04-03"] } };

  it.each([
    "B. And my eyes are brown.",
    "B, sorry for the confusion",
    "(B)",
    "C’est la B.",
    "The right one is B, thank you so much for your patience",
  ])("are named with more words around: %s", (text) =>
    expect(found(text, sending)).toEqual({ firstEntry: "2019-04-03" }),
  );

  it.each(["A or B, I don't know", "A friend told me.", "Not A", "C", "Is it B?"])("are not taken from: %s", (text) =>
    expect(read(text, sending).people[0]?.answers).toEqual({}),
  );

  it("are asked about again where the words name another", () => {
    expect(found("A) April 3", sending)).toEqual({ firstEntry: ["2019-03-04", "2019-04-03"] });
  });
});

describe("words of their own", () => {
  it("label answers", () => {
    const text =
      "name - Zoë Łucja\nmail - zoe@example.org\nfirst time in canada - Aug 25 2019\nLast crossed the border: 14 March 2024\nwhere - Toronto Pearson\neyes - brown\nnow in Canada: yes";
    expect(found(text)).toEqual({
      fullName: "Zoë Łucja",
      email: "zoe@example.org",
      firstEntry: "2019-08-25",
      lastEntry: "2024-03-14",
      lastEntryPlace: "Toronto Pearson",
      eyeColour: "brown",
      inCanada: true,
    });
  });

  it("give the place beside the date, where it is a port that we know", () => {
    expect(found("Last entry: 14 March 2024 at Toronto Pearson")).toMatchObject({ lastEntryPlace: "Toronto Pearson" });
    expect(found("Last entry: 14 March 2024, Nuuk airport")).toEqual({ lastEntry: ["2024-03-14"] });
  });

  it("go on over the end of a line", () => {
    expect(
      found(
        "My first entry to Canada was on\nAugust 25, 2019 and my most recent entry was on March\n14, 2024 at St.\nStephen, NB.",
      ),
    ).toEqual({ firstEntry: "2019-08-25", lastEntry: "2024-03-14", lastEntryPlace: "St. Stephen, NB" });
  });

  it("do not vanish behind what looks like a label", () => {
    const asked = "Hello, I have filled in everything but do you also need to know when I plan to\nreturn?";
    expect(read(asked).unattributed.join(" ")).toContain("return?");
    expect(read("My first return? I don't get it.").unattributed.join(" ")).toContain("My first return?");
    expect(read("Hi, I entered in April. Thanks").unattributed).toEqual(["Hi, I entered in April."]);
  });

  it("are no code where they are a word or a year", () => {
    expect(found("10. 2026", { codeDemanded: true })).toEqual({ verificationCode: ["2026"] });
    expect(found("10. Thanks", { codeDemanded: true })).toEqual({ verificationCode: ["Thanks"] });
  });

  it("are no wish in a disclaimer, and are one in the first person", () => {
    const notice =
      "Toute diffusion de ce message par une personne autre que le destinataire désigné est interdite. Si vous recevez ce courriel par erreur, veuillez m’en aviser immédiatement.";
    expect(read(`8. oui\n\n${notice}`).disposition).toBe("clarify");
    expect(read("I received this email in error, please delete my data.").disposition).toBe("escalate");
  });
});
