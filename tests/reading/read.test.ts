import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import type { Reading, ReplyToRead } from "../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe, type Sending } from "./people.ts";

const full = `1. Zoë Łucja
2. 1123456789
3. zoe@example.org
4. 2019-08-25
5. 2024-03-04
6. Toronto Pearson
7. brown
8. yes`;
const zoeAnswers = {
  fullName: "Zoë Łucja",
  uci: "1123456789",
  email: "zoe@example.org",
  firstEntry: "2019-08-25",
  lastEntry: "2024-03-04",
  lastEntryPlace: "Toronto Pearson",
  eyeColour: "brown",
  inCanada: true,
};
const minhLines = `1. Minh Nguyễn
2. 11234567
3. minh@example.org
4. 2018-01-02
5. 2024-03-05
6. Vancouver
7. black
8. yes`;
const minhAnswers = {
  fullName: "Minh Nguyễn",
  uci: "11234567",
  email: "minh@example.org",
  firstEntry: "2018-01-02",
  lastEntry: "2024-03-05",
  lastEntryPlace: "Vancouver",
  eyeColour: "black",
  inCanada: true,
};

function read(
  text: string,
  people: readonly AskedPerson[] = [zoe],
  sending?: Sending,
  more: Partial<ReplyToRead> = {},
): Reading {
  return readReply(replyTo(sentMail(sending ?? { people }), people, { text }, more));
}

function answersOf(reading: Reading, person = "p1"): Record<string, unknown> {
  const answers = reading.people.find((one) => one.person === person)?.answers ?? {};
  return Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value]));
}

function unclearOf(reading: Reading, person = "p1"): Record<string, unknown> {
  const unclear = reading.people.find((one) => one.person === person)?.unclear ?? {};
  return Object.fromEntries(Object.entries(unclear).map(([id, doubt]) => [id, doubt.readings]));
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

describe("one person's answers", () => {
  it("takes sentences that say what they answer", () => {
    const reading = read(
      "Hello,\n\nMy name is Zoë Łucja and my UCI is 1123456789. You can reach me at zoe@example.org. I first entered Canada on August 25, 2019 and most recently on March 4, 2024 at Toronto Pearson airport. My eyes are brown. I am currently in Canada.\n\nThanks,\nZoë",
    );
    expect(answersOf(reading)).toEqual({ ...zoeAnswers, lastEntryPlace: "Toronto Pearson airport" });
    expect(reading.disposition).toBe("accept");
  });

  it("takes a row of answers between semicolons", () => {
    const row = "Zoë Łucja; 1123456789; zoe@example.org; 2019-08-25; 2024-03-04; Toronto Pearson; brown; yes";
    expect(answersOf(read(row))).toEqual(zoeAnswers);
  });

  it("takes a numbered list that lost its line ends", () => {
    expect(answersOf(read(full.replaceAll("\n", " ")))).toEqual(zoeAnswers);
  });

  it("takes a bare name above labelled answers for the name", () => {
    const text = full.replace(/^1\. /, "");
    expect(answersOf(read(text))["fullName"]).toBe("Zoë Łucja");
  });

  it("believes no number where the person counts otherwise than we do", () => {
    const reading = read(
      "1. 1123456789\n2. zoe@example.org\n3. 2019-08-25\n4. 2024-03-04\n5. Toronto Pearson\n6. brown\n7. yes",
    );
    expect(answersOf(reading)).not.toHaveProperty("firstEntry");
    expect(answersOf(reading)).not.toHaveProperty("lastEntry");
  });

  it("never reads our own examples, our address or a signature as answers", () => {
    const sent = sentMail({ people: [zoe] });
    const reading = read(`Thank you.\n\nZoë Łucja\nzoe@work.example\n\n${quoted(sent.text)}`);
    expect(answersOf(reading)).toEqual({});
    expect(reading.intents).toEqual(["other"]);
    expect(reading.disposition).toBe("clarify");
  });

  it("finds nothing in an empty reply or one that only attaches something", () => {
    expect(read("").disposition).toBe("clarify");
    expect(read("See attached.\n\nSent from my iPhone", [zoe], undefined, { attachmentCount: 1 }).disposition).toBe(
      "clarify",
    );
  });

  it("demands the planned return only of somebody outside Canada", () => {
    const outside = read(full.replace("8. yes", "8. No, I am in India at the moment"));
    expect(outside.people[0]?.missing).toEqual(["plannedReturn"]);
    expect(outside.intents).toContain("outside-canada");
    expect(read(full.replace("8. yes", "8. no\n9. 2027-01-15")).disposition).toBe("accept");
  });
});

describe("corrections", () => {
  it("lets a later value win that says what it corrects", () => {
    const reading = read(`${full}\n\nSorry, my last entry was on 2024-03-05, not 2024-03-04.`);
    expect(answersOf(reading)["lastEntry"]).toBe("2024-03-05");
  });

  it.each([
    ["another value further down", "My last entry to Canada was on 2024-05-05."],
    ["a correction that does not say of what", "Correction: it is 2024-03-05."],
    ["a correction below the signature", "Thanks,\nZoë\n\nP.S. Correction: my last entry should be 2024-03-05"],
  ])("asks about both values after %s", (_, remark) => {
    const reading = read(`${full}\n\n${remark}`);
    expect(answersOf(reading)).not.toHaveProperty("lastEntry");
    expect(unclearOf(reading)["lastEntry"]).toContain("2024-03-04");
  });

  it("asks where the answer on top and the one between the lines differ", () => {
    const sent = sentMail({ people: [zoe] });
    const inline = sent.text.replace(/^(7\. .*)$/m, "$1\ngreen");
    expect(unclearOf(read(`My eyes are brown.\n\n${inline}`))["eyeColour"]).toEqual(["brown", "green"]);
  });
});

describe("facts that speak to one another", () => {
  it("asks about both entries where the last is before the first", () => {
    const reading = read(full.replace("2019-08-25", "2025-08-25"));
    expect(unclearOf(reading)).toEqual({ firstEntry: ["2025-08-25"], lastEntry: ["2024-03-04"] });
  });

  it("lets one certain entry strike out readings of the other", () => {
    const reading = read(full.replace("2019-08-25", "2024-03-20").replace("2024-03-04", "03/04/2024"));
    expect(answersOf(reading)["lastEntry"]).toBe("2024-04-03");
  });

  it("never takes an ambiguous date where both readings can be", () => {
    const reading = read(full.replace("2024-03-04", "03/04/2024"));
    expect(unclearOf(reading)).toEqual({ lastEntry: ["2024-03-04", "2024-04-03"] });
    expect(reading.disposition).toBe("clarify");
  });
});

describe("remarks beside complete answers", () => {
  it("costs nothing to be glad", () => {
    const reading = read(`${full}\n\nI am very excited to become a permanent resident!`);
    expect(reading.disposition).toBe("accept");
    expect(reading.unattributed).toEqual(["I am very excited to become a permanent resident!"]);
  });

  it("calls a person where something is asked that no template answers", () => {
    expect(read(`${full}\n\nCan my mother be added to my application?`).disposition).toBe("escalate");
  });
});

describe("families", () => {
  const two = [zoe, minh];

  it.each([
    ["names", `Zoë Łucja:\n${full}\n\nMinh Nguyễn:\n${minhLines}`],
    ["given names", `Zoë\n${full}\n\nMinh\n${minhLines}`],
    ["relations", `My answers:\n${full}\n\nMy husband:\n${minhLines}`],
    ["numbers", `Person 1\n${full}\n\nPerson 2\n${minhLines}`],
    ["nothing but the answers", `${full}\n\n${minhLines}`],
  ])("tells blocks apart by %s", (_, text) => {
    const reading = read(text, two);
    expect(answersOf(reading, "p1")).toEqual(zoeAnswers);
    expect(answersOf(reading, "p2")).toEqual(minhAnswers);
    expect(reading.disposition).toBe("accept");
  });

  it("reads a column and a row a person", () => {
    const rows = [
      ["Name", "Zoë Łucja", "Minh Nguyễn"],
      ["UCI", "1123456789", "11234567"],
      ["Email", "zoe@example.org", "minh@example.org"],
      ["First entry", "2019-08-25", "2018-01-02"],
      ["Last entry", "2024-03-04", "2024-03-05"],
      ["Port of entry", "Toronto Pearson", "Vancouver"],
      ["Eyes", "brown", "black"],
      ["In Canada", "yes", "yes"],
    ];
    const columns = [["", "Zoë", "Minh"], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
    const lines = [0, 1, 2].map((person) => rows.map((row) => row[person]).join("\t")).join("\n");
    for (const text of [columns, lines]) {
      const reading = read(text, two);
      expect(answersOf(reading, "p1")).toEqual(zoeAnswers);
      expect(answersOf(reading, "p2")).toEqual(minhAnswers);
    }
  });

  it("gives everybody what is the same for all", () => {
    const text = `Zoë\n${full.replace("4. 2019-08-25", "4. 2019-08-25 (same for all of us)")}\n\nMinh\n${minhLines.replace(/^4\. .*\n/m, "")}`;
    expect(answersOf(read(text, two), "p2")["firstEntry"]).toBe("2019-08-25");
  });

  it('follows "same as me" to the writer\'s answer', () => {
    const text = `Me:\n${full}\n\nMy husband:\n${minhLines.replace("4. 2018-01-02", "4. same as me").replace("5. 2024-03-05", "5. same as me")}`;
    const reading = read(text, two);
    expect(answersOf(reading, "p2")).toMatchObject({ firstEntry: "2019-08-25", lastEntry: "2024-03-04" });
  });

  it('asks where "same as above" may point to two values', () => {
    const text = `Zoë:\n${full}\n\nMinh:\n${minhLines.replace("5. 2024-03-05", "5. same as above")}`;
    expect(unclearOf(read(text, two), "p2")["lastEntry"]).toEqual(["2024-03-04", "2018-01-02"]);
  });

  it("believes nothing in a block whose heading and whose answers name two people", () => {
    const reading = read(`Zoë:\n${minhLines}`, two);
    expect(answersOf(reading, "p1")).toEqual({});
    expect(answersOf(reading, "p2")).toEqual({});
    expect(reading.concerns).toContain("family.heading-and-answers-differ");
  });

  it("asks whose answers they are where nothing tells", () => {
    const reading = read(full.split("\n").slice(3).join("\n"), two);
    expect(answersOf(reading, "p1")).toEqual({});
    expect(Object.keys(unclearOf(reading, "p1"))).toContain("lastEntry");
  });

  it("takes some of the people now and asks for the rest", () => {
    const reading = read(`Here are mine, my husband will answer later.\n\n${full}`, two);
    expect(answersOf(reading, "p1")).toEqual(zoeAnswers);
    expect(reading.people[1]?.missing).toHaveLength(8);
    expect(reading.disposition).toBe("clarify");
  });

  it("does not guess among two children", () => {
    const tom: AskedPerson = { ...ana, id: "p4", givenName: "Tom", uci: "1120004568" };
    const reading = read(`My child:\n4. 2019-08-25\n5. 2024-03-04\n7. brown\n8. yes`, [zoe, ana, tom]);
    expect(reading.people.every((person) => Object.keys(person.answers).length === 0)).toBe(true);
  });
});

describe("short replies to a clarification", () => {
  const dates: Sending = {
    people: [zoe],
    only: ["lastEntry:p1"],
    choices: { "lastEntry:p1": ["2024-03-04", "2024-04-03"] },
  };

  it.each([
    ["A", "2024-03-04"],
    ["B.", "2024-04-03"],
    ["the first one", "2024-03-04"],
    ["The second date is right.", "2024-04-03"],
    ["la première", "2024-03-04"],
    ["March", "2024-03-04"],
    ["4 March", "2024-03-04"],
    ["It was in April.", "2024-04-03"],
    ["April 3, 2024", "2024-04-03"],
    ["neither, it was 2024-05-06", "2024-05-06"],
  ])('reads "%s" against what was asked', (text, value) => {
    const reading = read(`${text}\n\n${quoted(sentMail(dates).text)}`, [zoe], dates);
    expect(answersOf(reading)).toEqual({ lastEntry: value });
    expect(reading.disposition).toBe("accept");
  });

  it.each(["yes", "03/04/2024", "ok", "May", "C"])('takes no date from "%s"', (text) => {
    expect(answersOf(read(text, [zoe], dates))).toEqual({});
  });

  it("gives each of a few words the one question it fits", () => {
    const sending: Sending = { people: [zoe, minh], only: ["inCanada:p1", "eyeColour:p2"] };
    const reading = read("brown, yes", [zoe, minh], sending);
    expect(answersOf(reading, "p1")).toEqual({ inCanada: true });
    expect(answersOf(reading, "p2")).toEqual({ eyeColour: "brown" });
  });

  it("asks again where a word fits two people's question", () => {
    const sending: Sending = { people: [zoe, minh], only: ["eyeColour:p1", "eyeColour:p2"] };
    const reading = read("brown", [zoe, minh], sending);
    expect(answersOf(reading, "p1")).toEqual({});
    expect(answersOf(reading, "p2")).toEqual({});
  });

  it("lets a yes confirm the only reading that was spelled out", () => {
    const sending: Sending = { people: [zoe], only: ["eyeColour:p1"], choices: { "eyeColour:p1": ["brown"] } };
    expect(answersOf(read("Yes, that's right", [zoe], sending))).toEqual({ eyeColour: "brown" });
    expect(answersOf(read("No, hazel", [zoe], sending))).toEqual({ eyeColour: "hazel" });
  });
});

describe("where a value stood", () => {
  it("keeps the words, the place and the rule", () => {
    const text = `Hello,\n\n${full}`;
    const taken = read(text).people[0]?.answers["eyeColour"];
    expect(taken?.words).toBe("brown");
    expect(text.slice(taken?.span.start, taken?.span.end)).toBe("brown");
    expect(taken?.rule).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });
});

describe("a date that was struck out", () => {
  const struck = full
    .replace("2019-08-25", "<s>2019-08-25</s> 2018-08-25")
    .split("\n")
    .map((line) => `<p>${line}</p>`);
  const plain = full.replace("2019-08-25", "2019-08-25 2018-08-25");

  it("is no answer any more; what stands beside it is", () => {
    const reading = read("", [zoe], undefined, { text: null, html: struck.join("") });
    expect(answersOf(reading)).toEqual({ ...zoeAnswers, firstEntry: "2018-08-25" });
  });

  it("is asked about where the plain half lost the stroke", () => {
    const reading = read(plain, [zoe], undefined, { html: struck.join("") });
    expect(answersOf(reading)["firstEntry"]).toBeUndefined();
    expect(unclearOf(reading)["firstEntry"]).toContain("2019-08-25");
  });
});
