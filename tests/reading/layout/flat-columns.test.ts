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

describe("a table whose rows stand apart, each cell on a line", () => {
  const apart = [...rows, "In Canada\nYes, in Canada\nYes"];

  it("gives each their column, whatever an answer looks like", () => {
    for (const text of [
      `Zoë Łucja\nMinh Nguyễn\n\n${apart.join("\n\n")}`,
      ["Me", "Minh", ...rows].join("\n").replaceAll("\n", "\n\n"),
    ]) {
      // prettier-ignore
      const [one, other] = valuesOf(text);
      expect(one).toMatchObject({ uci: "1123456789", eyeColour: "brown" });
      expect(other).toMatchObject({ uci: "11234567", eyeColour: "black" });
    }
    expect(valuesOf(`Zoë Łucja\nMinh Nguyễn\n\n${apart.join("\n\n")}\n\nThank you,\nZoë`)[1]).toHaveProperty("inCanada", true); // prettier-ignore
  });

  it("knows a label that names the writer, and one in our words", () => {
    const own = ["My name\nZoë Łucja\nMinh Nguyễn", "UCI\n1123456789\n11234567", "Are you in Canada now?\nYes\nYes"];
    const [one, other] = valuesOf(`Zoë Łucja\nMinh Nguyễn\n\n${own.join("\n\n")}\n\nThank you,\nZoë`);
    expect(one).toEqual({ fullName: "Zoë Łucja", uci: "1123456789", inCanada: true });
    expect(other).toEqual({ fullName: "Minh Nguyễn", uci: "11234567", inCanada: true });
  });

  it("asks where a cell is empty or one too many", () => {
    for (const row of [
      "First entry\n2018-02-03",
      "First entry\n\n2018-02-03",
      "First entry\n2018-02-03\n\n2019-02-03",
      "First entry\n2018-02-03\n2019-02-03\n2020-02-03",
    ])
      // prettier-ignore
      for (const person of valuesOf(`Zoë Łucja\nMinh Nguyễn\n\n${rows.join("\n\n")}\n\n${row}\n\nIn Canada\nyes\nyes`))
        expect([row, person]).not.toEqual([row, expect.objectContaining({ firstEntry: expect.anything() })]);
  });
});

describe("a table with a row a person, written with each cell on a line", () => {
  const labels = "Full name\nUCI\nFirst entry\nEyes\nIn Canada";
  const hers = "Zoë Łucja\n1123456789\n2018-02-03\nbrown\nYes, in Canada";
  const his = "Minh Nguyễn\n11234567\n3 March 2019\nblack\nYes";
  const values = [
    { fullName: "Zoë Łucja", uci: "1123456789", firstEntry: "2018-02-03", eyeColour: "brown", inCanada: true },
    { fullName: "Minh Nguyễn", uci: "11234567", firstEntry: "2019-03-03", eyeColour: "black", inCanada: true },
  ];

  it("gives each person their own", () => {
    expect(valuesOf(`${labels}\n\n${hers}\n\n${his}\n\nThank you,\nZoë`)).toEqual(values);
    expect(valuesOf(`${labels}\n\n${his}\n\n${hers}`)).toEqual(values);
    expect(valuesOf(`${labels}\n${hers.replace(", in Canada", "")}\n${his}`)).toEqual(values);
  });

  it("asks where a cell is empty, or the name is one's and the number the other's", () => {
    const empty = valuesOf(`${labels}\n\n${hers}\n\n${his.replace("3 March 2019\n", "")}`);
    expect(empty[1]).not.toHaveProperty("firstEntry");
    for (const person of valuesOf(
      `${labels}\n\n${hers.replace("1123456789", "11234567")}\n\n${his.replace("11234567", "1123456789")}`,
    ))
      // prettier-ignore
      expect(person).not.toHaveProperty("firstEntry");
  });
});
