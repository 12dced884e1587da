import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe, minh, ana]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("one address for all but some", () => {
  it.each([
    "Vous pouvez nous écrire à tous à l'adresse zoe@example.org, sauf mon mari qui a son propre courriel, minh@example.org.",
    "You can write to all of us at zoe@example.org, except my husband, who has his own email, minh@example.org.",
    "Our email is zoe@example.org, except for Minh, who uses minh@example.org.",
  ])("is given to each: %s", (text) => {
    const entered = "We all entered Canada for the first time on 4 March 2019.";
    const told = values(`${entered} ${text}`);
    expect(told.map(({ email }) => email)).toEqual(["zoe@example.org", "minh@example.org", "zoe@example.org"]);
    expect(told.map(({ firstEntry }) => firstEntry)).toEqual(["2019-03-04", "2019-03-04", "2019-03-04"]);
  });

  it.each([
    "Write to all of us at zoe@example.org, except my mother, who has her own email, minh@example.org.",
    "Write to all of us at zoe@example.org, except my husband, who no longer uses minh@example.org.",
    "Our email is not zoe@example.org, except for Minh: minh@example.org.",
  ])("is asked where it is not said whose: %s", (text) => {
    expect(values(text)[1]).not.toHaveProperty("email");
  });

  it("leaves an exception of the entries doubtful", () => {
    const text = "We all first entered Canada on 4 March 2019, except my husband who came later.";
    expect(values(text)[1]).not.toHaveProperty("firstEntry");
  });
});

describe("whom they are", () => {
  const before =
    "My husband is Minh Nguyễn, UCI 11234567, brown eyes. My daughter is Ana Maria Nguyễn, UCI 1120004567, brown eyes.";

  it.each([
    "They both entered Canada only one time, on 29 June 2022, at Toronto Pearson.",
    "They first entered Canada on 29 June 2022.",
  ])("is the two that were told of: %s", (text) => {
    const [zoes, minhs, anas] = values(`${before} ${text}`);
    expect(zoes).not.toHaveProperty("firstEntry");
    expect([minhs, anas].map((one) => one?.["firstEntry"])).toEqual(["2022-06-29", "2022-06-29"]);
  });

  it("is nobody where more or fewer are meant", () => {
    const [, ...others] = values(`${before} The three of them first entered Canada on 29 June 2022.`);
    for (const one of others) expect(one).not.toHaveProperty("firstEntry");
    const kin = values(`${before} My sister and her son first came on 1 May 2021.`);
    for (const one of kin) expect(one).not.toHaveProperty("firstEntry");
  });
});

describe("a name or a relation that begins a line of sentences", () => {
  const text =
    "Zoë Łucja: my UCI is 1123456789 and my eyes are blue. I am in Canada.\n\nMinh Nguyễn: his UCI is 11234567. He entered Canada for the first time on 5 January 2017. His eyes are brown. He's in Canada.\n\nMy daughter: full name Ana Maria Nguyễn, UCI 1120004567. She entered Canada for the first time on 6 February 2018. Her eyes are hazel.\n\nWe all last entered Canada on 7 March 2025.";

  it("heads them up to the end of the line", () => {
    const lastEntry = "2025-03-07";
    expect(values(text)).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "blue", inCanada: true, lastEntry },
      { fullName: "Minh Nguyễn", uci: "11234567", firstEntry: "2017-01-05", eyeColour: "brown", inCanada: true, lastEntry }, // prettier-ignore
      { fullName: "Ana Maria Nguyễn", uci: "1120004567", firstEntry: "2018-02-06", eyeColour: "hazel", lastEntry },
    ]);
  });

  it("is not who is spoken of behind a relative on no application", () => {
    const told = values(
      "Minh Nguyễn: his UCI is 11234567. My sister came to see us. She first entered Canada on 5 January 2017. Her eyes are green.",
    );
    expect(told[1]).toEqual({ fullName: "Minh Nguyễn", uci: "11234567" });
    const behind = values("My husband is Minh Nguyễn, UCI 11234567. My parents live in Hanoi. His eyes are green.");
    expect(behind[1]).not.toHaveProperty("eyeColour");
  });
});

describe("one entry told as the first and the last", () => {
  it("was at the place that was told of the first", () => {
    const text =
      "We both entered Canada first time on October 6, 2021 in Toronto Pearson airport. After that we did not leave Canada, so our last entry is also October 6, 2021.";
    expect(values(text, [zoe, minh]).map(({ lastEntryPlace }) => lastEntryPlace)).toEqual([
      "Toronto Pearson airport",
      "Toronto Pearson airport",
    ]);
    const other = text.replace(/October 6, 2021\.$/, "October 7, 2022.");
    expect(values(other, [zoe, minh])[0]).not.toHaveProperty("lastEntryPlace");
  });
});
