import { describe, expect, it } from "vitest";
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
