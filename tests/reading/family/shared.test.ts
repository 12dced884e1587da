import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { headsEverybody } from "../../../src/reading/family/shared.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh];
const shared = `First entry: 2018-02-03
Last entry: 2024-03-04
Place of last entry: Toronto Pearson
In Canada now: yes`;
const own = `Zoë Łucja:
Name: Zoë Łucja
UCI: 1123456789
Email: zoe@example.org
Eyes: brown

Minh:
Name: Minh Nguyễn
UCI: 11234567
Email: minh@example.org
Eyes: black`;

function valuesOf(text: string): Record<string, unknown>[] {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  return reading.people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

const both = { firstEntry: "2018-02-03", lastEntry: "2024-03-04", lastEntryPlace: "Toronto Pearson", inCanada: true };
const expected = [
  { fullName: "Zoë Łucja", uci: "1123456789", email: "zoe@example.org", eyeColour: "brown", ...both },
  { fullName: "Minh Nguyễn", uci: "11234567", email: "minh@example.org", eyeColour: "black", ...both },
];

describe("answers under a heading that says they are everybody's", () => {
  it.each([
    "Same for everyone:",
    "For all of us:",
    "The same for all of us:",
    "Pour nous tous :",
    "La même chose pour nous tous :",
  ])("hold for each person when they follow %s above the others' answers", (heading) => {
    expect(valuesOf(`${heading}\n${shared}\n\n${own}`)).toEqual(expected);
  });

  it("hold for each person when they stand below the others' answers", () => {
    expect(valuesOf(`${own}\n\nSame for everyone:\n${shared}`)).toEqual(expected);
  });

  it("end where somebody's name or UCI begins", () => {
    const [, second] = valuesOf(`Same for everyone:\n${shared}\nName: Zoë Łucja\nUCI: 1123456789\nEyes: brown`);
    expect(second).toEqual(both);
  });

  it("are asked about where a person's own answer differs", () => {
    const [, second] = valuesOf(`${own}\nFirst entry: 2019-01-01\n\nSame for everyone:\n${shared}`);
    expect(second).not.toHaveProperty("firstEntry");
  });

  it("are headed by nothing that says more than that", () => {
    expect(headsEverybody("The following is the same for all of us:")).toBe(true);
    expect(headsEverybody("2019-08-25 for all of us:")).toBe(false);
    expect(headsEverybody("The same for all of us")).toBe(false);
    expect(headsEverybody("My wife has the same for all of us:")).toBe(false);
  });
});
