import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe];
const read = (text: string) => readReply(replyTo(sentMail({ people }), people, { text })).people[0];

describe("what leads to a value, and says that it is another", () => {
  it.each([
    ["uci", "Former UCI: 1123456789"],
    ["uci", "UCI of Minh: 1123456789"],
    ["uci", "My UCI 1123456789 is void."],
    ["uci", "2. 1123456789 (1198765432)"],
    ["uci", "2. 1123456789, obsolete since 2020"],
    ["email", "Abandoned email: zoe@example.org"],
    ["email", "3. zoe@example.org (locked)"],
    ["email", "3. mtran88@gmail.com (landlord)"],
    ["firstEntry", "First entry to Schengen: 14 March 2019"],
    ["lastEntry", "Last day in Canada: 5 June 2024"],
    ["lastEntry", "Last entry in US: 5 June 2024"],
    ["lastEntryPlace", "Next port of entry: Toronto Pearson"],
    ["fullName", "Stage name: Zoë Łucja"],
    ["eyeColour", "7. brown in winter"],
  ])("%s of %s is asked about", (question, line) => {
    expect(read(line)?.answers[question]).toBeUndefined();
  });
  it.each([
    ["uci", "My UCI is 1123456789."],
    ["email", "My e-mail did not change: zoe@example.org."],
    ["lastEntry", "My most recent entry to Canada: 5 June 2024"],
    ["eyeColour", "7. De beaux yeux bruns"],
  ])("%s of %s is taken", (question, line) => {
    expect(read(line)?.answers[question]).toBeDefined();
  });
});
