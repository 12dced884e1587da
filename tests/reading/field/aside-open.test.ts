import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const sent = sentMail({ people: [zoe] });

function taken(label: string, words: string): unknown[] {
  const { people } = readReply(replyTo(sent, [zoe], { text: `${label}: ${words}` }));
  return Object.values(people[0]?.answers ?? {}).map(({ value }) => value);
}

describe("a story behind a date or a port", () => {
  it.each([
    "14 March 2019 (visited my aunt in Scarborough)",
    "14 March 2019, such a storm",
    "14 mars 2019 (drôle de hasard)",
    "14 March 2019 - weekend shopping in Buffalo lol",
    "14 mars 2019 (quel froid, quelle neige !)",
    "March 14, 2019 (the wedding of a cousin in Lagos, wonderful party)",
  ])("leaves the day as it is: %s", (words) => {
    expect(taken("First entry", words)).toEqual(["2019-03-14"]);
  });

  it.each([
    "14 March 2019 (my sister)",
    "14 mars 2019 (ma sœur)",
    "14 March 2019 (to visit Buffalo)",
    "14 March 2019, hard to believe",
    "14 mars 2019, c'est faux",
    "14 March 2019 (wonderful, stamped elsewhere)",
    "14 March 2019 (Scarborough, not Toronto)",
    "14 mars 2019 (délivrance du visa)",
    "14 March 2019 (it was my dad's)",
    "14 March 2019 (near midnight)",
    "14 March 2019 (wonderful July)",
    "14 March 2019 (great trip 2018)",
  ])("that may say something of it is asked about: %s", (words) => {
    expect(taken("First entry", words)).toEqual([]);
  });

  it("leaves a port as it is, and no second place", () => {
    expect(taken("Place of last entry", "Peace Bridge, Fort Erie ON (weekend shopping in Buffalo lol)")).toHaveLength(
      1,
    );
    expect(taken("Place of last entry", "Peace Arch border crossing (drove up from Seattle)")).toHaveLength(1);
    for (const words of ["Fort Erie (to Buffalo)", "Toronto, Buffalo", "Toronto (drove on from Halifax)"])
      expect(taken("Place of last entry", words), words).toEqual([]);
  });
});
