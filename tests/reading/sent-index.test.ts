import { describe, expect, it } from "vitest";
import { recent } from "../../src/cli/recent.ts";
import { indexOfSent } from "../../src/reading/sent-index.ts";

const sent = {
  template: "portal1",
  text: "Hello Zoë Łucja,\nplease answer us.",
  html: "<p>Hello Zoë</p>",
  questions: [],
};
const zoe = {
  id: "p1",
  role: "principal",
  givenName: "Zoë",
  familyName: "Łucja",
  birthDate: "1990-02-03",
  uci: "1123456789",
  email: "zoe@example.org",
  language: "en",
} as const;

describe("the index of a sent mail", () => {
  it("is made once for the mail, and again for other people or with the other half", () => {
    const first = indexOfSent(sent, false, [zoe]);
    expect(indexOfSent(sent, false, [{ ...zoe }])).toBe(first);
    expect(indexOfSent(sent, true, [zoe])).not.toBe(first);
    expect(indexOfSent(sent, false, [{ ...zoe, givenName: "Minh" }])).not.toBe(first);
    expect(indexOfSent({ ...sent }, false, [zoe])).not.toBe(first);
  });
});

describe("what was made lately", () => {
  it("is kept for as many keys as said, those asked for last", async () => {
    const lately = recent<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      lately(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ["a", "b", "a", "c", "a", "b"]) expect(await ask(key)).toBe(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("keeps no failure", async () => {
    const lately = recent<string>(2);
    await expect(lately("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await lately("a", async () => "made")).toBe("made");
  });
});
