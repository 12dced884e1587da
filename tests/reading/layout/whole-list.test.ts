import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function read(text: string, people: readonly AskedPerson[] = [zoe]) {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}
const list = [
  "Zoë Łucja",
  "1123456789",
  "zoe@example.org",
  "2018-05-12",
  "2024-06-03",
  "Pearson airport",
  "green",
  "Yes",
];
const line = { name: 0, uci: 1, email: 2, first: 3, last: 4, place: 5, eyes: 6, here: 7 } as const;

function withLine(at: number, words: string, joint = "\n"): string {
  return `Hello,\n\nKindly find the requested details.\n\n${list.with(at, words).join(joint)}\n\nThanks a lot!\n\nZoë Łucja`;
}

describe("a bare list with a line for each question", () => {
  it.each([
    [line.email, "The one I am writing from"],
    [line.email, "Same email I am using now"],
    [line.last, "3 June 2024 (stamp)"],
    [line.place, "Blue Water Bridge, Sarnia"],
    [line.place, "Toronto (YYZ)"],
    [line.eyes, "Brown eyes"],
    [line.here, "Yes, I am in Canada"],
    [line.here, "Oui, je me trouve au Canada"],
    [line.here, "Yes, I am at home in Halifax"],
    [line.here, "Oui bien sûr"],
  ])("is taken whole: line %i is %s", (at, words) => {
    expect(read(withLine(at, words)).disposition).toBe("accept");
    expect(read(withLine(at, words, "\n\n")).disposition).toBe("accept");
  });

  it("is each one's in a family", () => {
    const his = ["Minh Nguyễn", "11234567", "minh@example.org", "2019-07-14", "2024-06-05", "YVR Vancouver", "brown", "Yes, he is in Canada"]; // prettier-ignore
    const reading = read(`Hello,\n\n${list.join("\n")}\n\n${his.join("\n")}\n\nThanks,\nZoë Łucja`, [zoe, minh]);
    expect(reading.disposition).toBe("accept");
    expect(reading.people.map(({ answers }) => answers["lastEntry"]?.value)).toEqual(["2024-06-03", "2024-06-05"]);
  });

  it.each([
    [line.name, "Anna Kowalska", "fullName"],
    [line.uci, "1123456780", "uci"],
    [line.email, "not zoe@example.org any more", "email"],
    [line.first, "Last entry: 2018-05-12", "firstEntry"],
    [line.first, "2025-05-12", "firstEntry"],
    [line.last, "Not sure, maybe 2024-06-03", "lastEntry"],
    [line.last, "03/06/2024", "lastEntry"],
    [line.place, "Pearson airport or Montréal", "lastEntryPlace"],
    [line.eyes, "green or grey", "eyeColour"],
    [line.here, "Yes, until I left last week", "inCanada"],
  ])("is asked about where it must be: line %i is %s", (at, words, question) => {
    const reading = read(withLine(at, words));
    expect(reading.people[0]?.answers[question]).toBeUndefined();
  });

  it("is no list where a line is missing and another stands in two", () => {
    const text = ["Zoë Łucja", "1123456789", "zoe@example.org", "2018-05-12", "Rainbow Bridge,", "Niagara Falls", "green", "Yes"]; // prettier-ignore
    expect(read(text.join("\n")).people[0]?.answers["lastEntry"]).toBeUndefined();
  });
});
