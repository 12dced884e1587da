import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh];

function valuesOf(text: string): Record<string, unknown>[] {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  return reading.people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("a family's answers in one table", () => {
  it.each([
    ["bars around", "|  | Zoë | Minh |\n| No IUC | 1123456789 | 11234567 |\n| Eyes | brown | black |"],
    ["bars between", " | Zoë | Minh\nNo IUC | 1123456789 | 11234567\nEyes | brown | black"],
    ["tabs", "\tZoë\tMinh\nNo IUC\t1123456789\t11234567\nEyes\tbrown\tblack"],
    ["a row each", "Nom | No IUC | Yeux\nZoë Łucja | 1123456789 | bruns\nMinh Nguyễn | 11234567 | noirs"],
  ])("is each person's with %s", (_, text) => {
    expect(valuesOf(text)).toMatchObject([
      { uci: "1123456789", eyeColour: "brown" },
      { uci: "11234567", eyeColour: "black" },
    ]);
  });

  it.each([
    " | Zoë | Minh\nEmail | zoe@example.org | \nEyes | | black",
    "Zoë\tMinh\nEmail\tzoe@example.org\nEyes\t\tblack",
    "|  | Zoë | Minh |\n| Email | zoe@example.org |  |\n| Eyes |  | black |",
  ])("gives nobody the answer of another who left theirs empty: %j", (text) => {
    expect(valuesOf(text)).toEqual([{ email: "zoe@example.org" }, { eyeColour: "black" }]);
  });

  it("keeps a row whose last cell is empty", () => {
    const [first, second] = valuesOf(
      "Name | Email | Eyes\nZoë Łucja | zoe@example.org | \nMinh Nguyễn | minh@example.org | black",
    );
    expect(first).toEqual({ fullName: "Zoë Łucja", email: "zoe@example.org" });
    expect(second).toMatchObject({ email: "minh@example.org", eyeColour: "black" });
  });
});

describe("answers below words of thanks", () => {
  it("begin with the name and the address that stand above the other labels", () => {
    const [first] = valuesOf(`Thank you!

Zoë:
Full name: Zoë Łucja
Email: zoe@example.org
UCI: 1123456789
Eyes: brown`);
    expect(first).toEqual({ fullName: "Zoë Łucja", email: "zoe@example.org", uci: "1123456789", eyeColour: "brown" });
  });
});
