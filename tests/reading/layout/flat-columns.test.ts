import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh];
function valuesOf(text: string): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}
const rows = ["Full name\nZoë Łucja\nMinh Nguyễn", "UCI\n1123456789\n11234567", "Eyes\nbrown\nblack"];

describe("a table with a column a person, written with each cell on a line", () => {
  it("gives each person their own", () => {
    expect(valuesOf(`Me\nMinh\n${rows.join("\n")}`)).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "brown" },
      { fullName: "Minh Nguyễn", uci: "11234567", eyeColour: "black" },
    ]);
  });

  it("is asked where a label has one cell too many or too few", () => {
    for (const row of ["First entry\n2018-02-03", "First entry\n2018-02-03\n2019-02-03\n2020-02-03"])
      for (const person of valuesOf(`Me\nMinh\n${rows.join("\n")}\n${row}\nIn Canada\nyes\nyes`))
        expect(person).not.toHaveProperty("firstEntry");
  });
});
