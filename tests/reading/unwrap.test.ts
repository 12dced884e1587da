import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "./people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

/** As a mail program wraps plain text. */
function wrapped(text: string, width: number): string {
  return text.split(" ").reduce((lines, word) => {
    const last = lines.length - lines.lastIndexOf("\n") - 1;
    return lines === "" ? word : last + 1 + word.length > width ? `${lines}\n${word}` : `${lines} ${word}`;
  }, "");
}

const prose =
  "I am Zoë Łucja and my UCI number is 1123456789. My email: zoe@example.org. On 2 September 2017 I entered Canada for the " +
  "first time. On 26 August 2024 I entered Canada for the last time, at Toronto Pearson International Airport. My eyes are " +
  "brown. I am in Canada at the moment.";
const all = {
  fullName: "Zoë Łucja",
  uci: "1123456789",
  email: "zoe@example.org",
  firstEntry: "2017-09-02",
  lastEntry: "2024-08-26",
  lastEntryPlace: "Toronto Pearson International Airport",
  eyeColour: "brown",
  inCanada: true,
};

describe("prose that a program wrapped", () => {
  it("is read as if each paragraph stood on one line, wherever the lines end", () => {
    for (const width of [60, 64, 66, 70, 72, 74, 76, 78, 80]) {
      expect(values(`Hello,\n${wrapped(prose, width)}\nThanks,\nZoë\n`), String(width)).toEqual([all]);
    }
  });

  it("leaves the lines of a list as they were written, however long", () => {
    const row = (name: string, uci: string, mail: string) =>
      `${name}, UCI ${uci}, ${mail}, 2019-03-14, 2024-06-05, brown, in Canada: yes`;
    const rows = `${row("Zoë Łucja", "1123456789", "z@e.org")}\n${row("Minh Nguyễn", "11234567", "m@e.org")}`;
    expect(values(rows, [zoe, minh])).toMatchObject([
      { uci: "1123456789", firstEntry: "2019-03-14", eyeColour: "brown", inCanada: true },
      { uci: "11234567", firstEntry: "2019-03-14", eyeColour: "brown", inCanada: true },
    ]);
    const lines = "my first entry to canada was on 22 august 2019 by the airport of toronto\nmy last entry was on 14 january 2026\nmy eyes are brown"; // prettier-ignore
    expect(values(lines)).toMatchObject([{ firstEntry: "2019-08-22", lastEntry: "2026-01-14", eyeColour: "brown" }]);
  });

  it("is joined where a line ends with a word that leads on, whatever letter the next begins with", () => {
    const text =
      "Mon courriel est zoe@example.org.\nMa dernière entrée a eu lieu le 10 décembre 2019 à l'aéroport international\nPierre-Elliott-Trudeau.\nMes yeux sont bruns.";
    expect(values(text)[0]?.["lastEntryPlace"]).toBe("aéroport international Pierre-Elliott-Trudeau");
  });
});
