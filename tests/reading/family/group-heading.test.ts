import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const tom = { ...ana, id: "p4", givenName: "Tom", birthDate: "2016-01-02", uci: "1120004568" };
const family = [zoe, minh, ana, tom];

/** Each person's own answers, then the heading with answers to three questions more; whose those were taken as. */
function takenUnder(heading: string, count = 4): { taken: string[]; asked: string[] } {
  const people = family.slice(0, count);
  const own = people.map(
    (one) =>
      `Name: ${one.givenName} ${one.familyName}\nUCI: ${one.uci}\nEmail: zoe@example.org\nFirst entry: 2019-08-25\nEyes: brown`,
  );
  const text = `Hello,\n\n${own.join("\n\n")}\n\n${heading}\nLast entry: 2024-03-14\nPlace: Halifax\nIn Canada: yes\n\nThanks`;
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  const taken = reading.people.filter(({ answers }) => answers["lastEntry"]?.value === "2024-03-14");
  const asked = reading.people.filter(({ unclear, missing }) => unclear["lastEntry"] ?? missing.includes("lastEntry"));
  return { taken: taken.map(({ person }) => person), asked: asked.map(({ person }) => person) };
}

describe("answers under a heading for several of a family", () => {
  it.each([
    "Pour nous quatre :",
    "For the four of us:",
    "Whole family:",
    "Pour toute la famille :",
    "Réponses communes :",
    "Common to all:",
    "For all 4 of us:",
    "ALL FAMILY MEMBERS:",
    "The following applies to all four of us:",
    "Le reste est pareil pour nous quatre :",
    "For the whole family",
  ])("are everybody's under %s", (heading) => {
    expect(takenUnder(heading)).toEqual({ taken: ["p1", "p2", "p3", "p4"], asked: [] });
  });

  it.each([
    ["For both kids:", ["p3", "p4"]],
    ["Pour les enfants :", ["p3", "p4"]],
    ["For my husband and me:", ["p1", "p2"]],
    ["All of us except Tom:", ["p1", "p2", "p3"]],
    ["Pour tous sauf Minh :", ["p1", "p3", "p4"]],
  ])("are theirs who are told apart under %s", (heading, people) => {
    expect(takenUnder(heading).taken).toEqual(people);
  });

  it.each([
    "For the three of us:",
    "Pour nous deux :",
    "Both:",
    "For most of us:",
    "For the others:",
    "Les trois autres :",
  ])("are nobody's under %s among four", (heading) => {
    expect(takenUnder(heading)).toEqual({ taken: [], asked: ["p1", "p2", "p3", "p4"] });
  });

  it("are nobody's where more or fewer are counted than there are", () => {
    expect(takenUnder("Tous les deux :", 3).taken).toEqual([]);
    expect(takenUnder("For all four of us:", 3).taken).toEqual([]);
    expect(takenUnder("Tous les deux :", 2).taken).toEqual(["p1", "p2"]);
  });
});
