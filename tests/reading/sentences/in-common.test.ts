import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import type { Reading } from "../../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh, ana];

/** The writer's own answers in full, the others' name, number, address and eyes, and a sentence about all of them. */
function said(sentence: string, own = ""): Reading {
  const text = [
    "Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 14 May 2019\nLast entry: 2 March 2025\nPlace: Toronto Pearson\nEyes: blue\nIn Canada: yes",
    `Minh Nguyễn\nUCI: 11234567\nEmail: minh@example.org${own}\nEyes: brown`,
    "Ana Maria Nguyễn\nUCI: 1120004567\nEmail: ana@example.org\nEyes: green",
    sentence,
    "Zoë",
  ].join("\n\n");
  return readReply(replyTo(sentMail({ people }), people, { text }));
}

function shared(reply: Reading, question: string): unknown[] {
  return reply.people.map((one) => one.answers[question]?.value ?? null);
}

const dates = { firstEntry: "2019-05-14", lastEntry: "2025-03-02" };
const place = { lastEntryPlace: "Toronto Pearson" };
const here = { inCanada: true };

const taken: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["First entry, last entry, place of entry and in Canada now: same for all of us.", { ...dates, ...place, ...here }],
  ["The dates of entry, the place of entry and being in Canada now are the same for all of us.", { ...dates, ...place, ...here }],
  ["The entry dates and the port of entry are the same for everyone, and we are all in Canada.", { ...dates, ...place, ...here }],
  ["We all have the same entry dates and the same port of entry.", { ...dates, ...place }],
  ["We are all in Canada now, and both dates and the airport are identical for the whole family.", { ...dates, ...place, ...here }],
  ["Same first and last entry dates and same airport for all three of us", { ...dates, ...place }],
  ["For all of us, the dates of entry are the same.", dates],
  ["My entry dates and place also apply to everyone.", { ...dates, ...place }],
  ["Answers 4, 5, 6 and 8 are the same for all of us.", { ...dates, ...place, ...here }],
  ["Questions 4 to 6: same for everybody.", { ...dates, ...place }],
  ["The dates and the place of entry are the same for my husband and my daughter as mine.", { ...dates, ...place }],
  ["Les dates et le lieu d'entrée sont les mêmes pour tout le monde, et nous sommes tous au Canada.", { ...dates, ...place, ...here }],
  ["Les dates d'entrée, le lieu d'entrée et la présence au Canada sont les mêmes pour nous tous.", { ...dates, ...place, ...here }],
  ["Première entrée, dernière entrée, lieu et présence au Canada : pareil pour nous tous.", { ...dates, ...place, ...here }],
  ["Nous avons tous les mêmes dates d'entrée et le même point d'entrée.", { ...dates, ...place }],
  ["Mêmes dates d'entrée et même aéroport pour toute la famille.", { ...dates, ...place }],
  ["Pour mon mari et ma fille, mêmes dates et même lieu d'entrée que moi.", { ...dates, ...place }],
  ["Réponses 4 à 6 : idem pour tous.", { ...dates, ...place }],
]; // prettier-ignore

const asked: readonly string[] = [
  "The dates are the same for all of us except Ana.",
  "The dates and the place are not the same for all of us.",
  "I think the dates and the place are the same for all of us.",
  "The date is the same for all of us.",
  "The dates are almost the same for all of us.",
  "The dates of entry are the same for both of us.",
  "The year of entry is the same for all of us.",
  "First entry place and dates are the same for all of us.",
  "Our flight, the dates and the hotel were the same for all of us.",
  "Are the dates the same for all of us?",
  "Les dates sont à peu près les mêmes pour nous tous.",
  "Les dates ne sont pas les mêmes pour nous tous.",
  "Nous avons presque tous les mêmes dates d'entrée.",
];

describe("a sentence that says which answers all have alike", () => {
  it.each(taken)("gives those, and no others, to everybody: %s", (sentence, values) => {
    const reply = said(sentence);
    for (const [question, value] of Object.entries(values)) expect([question, ...shared(reply, question)]).toEqual([question, value, value, value]); // prettier-ignore
    expect(shared(reply, "eyeColour")).toEqual(["blue", "brown", "green"]);
    expect(shared(reply, "uci")).toEqual(["1123456789", "11234567", "1120004567"]);
    expect(shared(reply, "email")).toEqual(["zoe@example.org", "minh@example.org", "ana@example.org"]);
    if (!("inCanada" in values)) expect(shared(reply, "inCanada")).toEqual([true, null, null]);
    if (!("lastEntryPlace" in values)) expect(shared(reply, "lastEntryPlace")).toEqual(["Toronto Pearson", null, null]);
  });

  it.each(asked)("gives nobody anything where it says more, or less: %s", (sentence) => {
    const reply = said(sentence);
    for (const question of [...Object.keys(dates), "lastEntryPlace"]) expect(shared(reply, question).slice(1)).toEqual([null, null]); // prettier-ignore
    expect(reply.disposition).not.toBe("accept");
  });

  it("asks everybody where one of them answered otherwise", () => {
    const reply = said("The entry dates are the same for all of us.", "\nFirst entry: 3 June 2020");
    expect(shared(reply, "firstEntry")).toEqual([null, null, null]);
    expect(shared(reply, "lastEntry")).toEqual(Array(3).fill("2025-03-02"));
  });

  it("asks where what follows leaves it open", () => {
    for (const more of ["I think.", "Well, almost.", "Not for Ana.", "Except Ana.", "Sauf Ana.", "Enfin, presque."]) {
      const reply = said(`The entry dates, the place and being in Canada now are the same for all of us. ${more}`);
      expect([more, reply.disposition]).not.toEqual([more, "accept"]);
    }
  });

  it("asks whoever the next sentence sets apart", () => {
    for (const more of ["Only Ana came a week later.", "But Minh landed in Montreal.", "Ana first came in 2021."]) {
      const reply = said(`The entry dates and the place are the same for all of us. ${more}`);
      expect(reply.disposition).not.toBe("accept");
    }
  });

  it("holds where the line is wrapped, and above the answers", () => {
    const wrapped = said("The dates of first entry and of last entry, and the place of entry as well, are the\nsame for all of us."); // prettier-ignore
    expect(shared(wrapped, "lastEntry")).toEqual(Array(3).fill("2025-03-02"));
    expect(shared(wrapped, "eyeColour")).toEqual(["blue", "brown", "green"]);
  });
});
