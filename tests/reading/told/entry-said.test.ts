import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("a sentence that says which entry the one before told", () => {
  it("makes it the first, the last, or both", () => {
    expect(values("I landed in Montréal on 16 February 2022. It was my first entry.")).toEqual([
      { firstEntry: "2022-02-16" },
    ]);
    const both = { firstEntry: "2022-02-16", lastEntry: "2022-02-16", lastEntryPlace: "Montréal" };
    const text =
      "Mon mari et moi sommes arrivés ensemble à Montréal le 16 février 2022. C'était notre première entrée au Canada et nous n'avons pas voyagé depuis, donc c'est aussi notre dernière entrée.";
    expect(values(text, [zoe, minh])).toEqual([both, both]);
    expect(values("J'ai posé mes valises au Canada le 16 juillet 2019; c'était ma première entrée.")).toEqual([
      { firstEntry: "2019-07-16" },
    ]);
  });

  it("is of those whose entry it is said to be", () => {
    const text = "My husband and I landed in Montréal on 16 February 2022. It was his first entry.";
    const [zoes, minhs] = values(text, [zoe, minh]);
    expect(zoes).toEqual({});
    expect(minhs).toMatchObject({ firstEntry: "2022-02-16" });
  });

  it.each([
    "I landed in Montréal on 16 February 2022. It was the first time I saw snow.",
    "I landed in Montréal on 16 February 2022. It was my first entry into Europe.",
    "I landed in Montréal on 16 February 2022. It was my first entry as a worker.",
    "I landed in Montréal on 16 February 2022. My eyes are brown. My brother came too. It was his first entry.",
    "I returned to Montréal on 16 February 2022. It was my first entry.",
  ])("is none of something else: %s", (text) => {
    expect(values(text)[0]).not.toHaveProperty("firstEntry");
  });
});

describe("what is told of two by name beside another's", () => {
  const text =
    "Ana Maria and I last entered Canada on October 26, 2025, and Minh on January 15, 2026, all at Montreal-Trudeau. Ana Maria and I have brown eyes, Minh's are hazel.";

  it("is no exception of the two", () => {
    expect(values(text, [zoe, minh, ana])).toMatchObject([
      { lastEntry: "2025-10-26", eyeColour: "brown" },
      { lastEntry: "2026-01-15", eyeColour: "hazel" },
      { lastEntry: "2025-10-26", eyeColour: "brown" },
    ]);
  });

  it("is one where something else is said of one of them", () => {
    for (const more of ["but Ana Maria later", "Ana Maria arrived later", "Ana Maria's was in May"]) {
      const [, , anas] = values(`Ana Maria and I last entered Canada on October 26, 2025, ${more}.`, [zoe, minh, ana]);
      expect(anas, more).not.toHaveProperty("lastEntry");
    }
    const he = values("My husband and I last entered Canada on October 26, 2025, he arrived later.", [zoe, minh]);
    expect(he[1]).not.toHaveProperty("lastEntry");
  });
});

describe("where somebody is, told as people tell it", () => {
  it("is taken", () => {
    const home = "I confirm that I am in Canada today, at my daughter's home in Ajax.";
    expect(values(home)).toEqual([{ inCanada: true }]);
    const too = "Minh Nguyễn est au Canada lui aussi.";
    expect(values(too, [zoe, minh])[1]).toMatchObject({ inCanada: true });
  });

  it("is asked where it is at another time or place", () => {
    for (const text of [
      "I confirm that I was in Canada, at my daughter's home in Ajax.",
      "If all goes well I am in Canada next week, at my daughter's home in Ajax.",
    ])
      expect(values(text)[0], text).not.toHaveProperty("inCanada");
  });
});

describe("who has no address of their own", () => {
  it.each([
    "My email is zoe@example.org. Ana Maria has no email of her own, so please use mine.",
    "My email is zoe@example.org. My daughter has no email, please use mine.",
  ])("is reached at the writer's: %s", (text) => {
    expect(values(text, [zoe, minh, ana])[2]).toMatchObject({ email: "zoe@example.org" });
  });

  it("is asked where the other is on no application", () => {
    const text = "My email is zoe@example.org. My mother has no email of her own, so please use mine.";
    expect(values(text, [zoe, minh, ana]).map(({ email }) => email)).toEqual(["zoe@example.org", undefined, undefined]);
  });
});
