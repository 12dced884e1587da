import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const all = [zoe, minh, ana];
function values(text: string, people: readonly AskedPerson[] = all): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}
const given = (question: string, ...said: readonly unknown[]) =>
  said.map((one) => (one === undefined ? {} : { [question]: one }));

describe("what is said of everybody", () => {
  it.each([
    "Everyone is in Canada.",
    "The whole family is in Canada.",
    "All of us are in Canada now.",
    "Toute la famille est au Canada.",
    "8. Yes, we are all in Canada",
  ])("holds for each: %s", (text) => {
    expect(values(text)).toEqual(given("inCanada", true, true, true));
  });

  it.each([
    "Everyone but Minh is in Canada.",
    "Not everyone is in Canada.",
    "The whole family is in Canada next week.",
  ])("is asked where it is not all of them, or not now: %s", (text) => {
    expect(values(text).map(({ inCanada }) => inCanada)).not.toContain(true);
  });

  it("holds for those who are named, and for no stranger among them", () => {
    expect(values("Minh, Ana Maria and I are all in Canada.")).toEqual(given("inCanada", true, true, true));
    for (const text of ["Minh and my mother are in Canada.", "Minh and Ana Maria are in Canada, I am not."])
      expect(values(text).map(({ inCanada }) => inCanada)).toEqual([undefined, undefined, undefined]);
    expect(values("Minh and my mother have green eyes.")).toEqual([{}, {}, {}]);
  });

  it("gives a place to nobody but its owner where they came by different ones", () => {
    const [, second] = values("Both last entered 5 June 2024, but at different airports: I at Pearson.", [zoe, minh]);
    expect(second).not.toHaveProperty("lastEntryPlace");
  });

  it("is read for each without the sentence behind it", () => {
    const text = "First entry for all of us: 24 August 2016. Last entry for all of us: 28 August 2024, Vancouver. All of us are in Canada."; // prettier-ignore
    const each = { firstEntry: "2016-08-24", lastEntry: "2024-08-28", lastEntryPlace: "Vancouver", inCanada: true };
    expect(values(text)).toEqual([each, each, each]);
  });

  it("leaves answers alone that a remark says again: they came once", () => {
    const row = (name: string, uci: string, last: string): string =>
      `${name}, UCI ${uci}, first entry 2020-10-23, last entry ${last}, Vancouver, brown eyes, in Canada`;
    const remark = "We are two (we entered Canada only once).";
    const same = `${remark}\n${row("Zoë Łucja", "1123456789", "2020-10-23")}\n${row("Minh Nguyễn", "11234567", "2020-10-23")}`;
    expect(values(same, [zoe, minh]).map(({ lastEntry }) => lastEntry)).toEqual(["2020-10-23", "2020-10-23"]);
    const other = same.replace("last entry 2020-10-23", "last entry 2024-10-23");
    expect(values(other, [zoe, minh])[0]).not.toHaveProperty("lastEntry");
  });
});

describe("numbers and addresses on file in one sentence", () => {
  it.each([
    "Our UCIs are 1123456789 and 11234567 respectively.",
    "Nos IUC sont 1123456789 et 11234567.",
    "UCI: 1123456789, 11234567 in the same order",
  ])("are each their owner's: %s", (text) => {
    expect(values(text, [zoe, minh])).toEqual(given("uci", "1123456789", "11234567"));
  });

  it("are asked where one is nobody's", () => {
    const [first, second] = values("Our UCIs are 1123456789 and 11234568 respectively.", [zoe, minh]);
    expect([first?.["uci"], second?.["uci"]]).toEqual([undefined, undefined]);
  });
});

describe("whom words mean", () => {
  it("takes a son for one where he alone is named, and lists with several", () => {
    const son = { ...ana, givenName: "Joshua" };
    const text =
      "Emails: zoe@example.org (me and son), minh@example.org (husband)\nEyes: brown (me), black (son), green (husband)";
    expect(values(text, [zoe, minh, son])).toEqual([
      { email: "zoe@example.org", eyeColour: "brown" },
      { email: "minh@example.org", eyeColour: "green" },
      { email: "zoe@example.org", eyeColour: "black" },
    ]);
  });

  it("takes no line that names several for one's heading", () => {
    const text = "Here is for my husband, my daughter and me.\nEyes: brown\nEmail: zoe@example.com";
    for (const person of values(text)) expect(person).not.toHaveProperty("email");
  });

  it("hears an entry of a partner by relation", () => {
    expect(values("My husband last entered on 23 April 2025.", [zoe, minh])).toEqual(given("lastEntry", undefined, "2025-04-23")); // prettier-ignore
    expect(values("My landlord last entered on 23 April 2025.", [zoe, minh])).toEqual([{}, {}]);
  });

  it("hears one date for both entries in a row", () => {
    const text = "Zoë Łucja: UCI 1123456789, first and last entry 18 May 2022, Edmonton, blue eyes, in Canada.\nMinh Nguyễn: UCI 11234567, first entry 18 May 2022, last entry 14 September 2026, Edmonton, green eyes, in Canada."; // prettier-ignore
    expect(values(text, [zoe, minh])[0]).toMatchObject({ firstEntry: "2022-05-18", lastEntry: "2022-05-18" });
  });

  it("knows where somebody came last who never left since", () => {
    const stayed = "I first entered Canada on 18 May 2022 in Edmonton. I have not left Canada since.";
    expect(values(stayed, [zoe])).toEqual([
      { firstEntry: "2022-05-18", lastEntry: "2022-05-18", lastEntryPlace: "Edmonton" },
    ]);
    const left = "I first entered Canada on 18 May 2022 in Edmonton. I last entered on 3 June 2024.";
    expect(values(left, [zoe])).toEqual([{ firstEntry: "2022-05-18", lastEntry: "2024-06-03" }]);
  });
});
