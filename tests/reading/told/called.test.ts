import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const all = [zoe, minh, ana];

function values(text: string): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people: all }), all, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("what a relation is called, and where they are", () => {
  it("is told in a sentence of its own", () => {
    for (const text of [
      "My husband is Minh Nguyễn. He is in Canada.",
      "My husband is Minh Nguyễn. He is also in Canada.",
      "Mon mari est Minh Nguyễn. Il est aussi au Canada en ce moment.",
    ])
      expect(values(text), text).toEqual([{}, { fullName: "Minh Nguyễn", inCanada: true }, {}]);
  });

  it("is told of nobody who is asked nothing, and by no other word", () => {
    for (const text of ["My brother is Minh Nguyễn. He is in Canada.", "My husband is happy. He is in Canada."])
      expect(values(text), text).not.toContainEqual(expect.objectContaining({ fullName: "Minh Nguyễn" }));
  });
});
