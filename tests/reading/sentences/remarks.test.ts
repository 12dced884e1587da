import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";
import type { Reading } from "../../../src/reading/reading.ts";

const complete =
  "Full name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 2019-03-14\nLast entry: 2024-06-05\n" +
  "Place: Toronto Pearson\nEyes: brown\nIn Canada: yes\n\n";

function read(text: string, people = [zoe]): Reading {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}

function takenOf(reading: Reading): string[] {
  return Object.keys(reading.people[0]?.answers ?? {});
}

describe("a remark beside a complete reply", () => {
  it.each([
    ["The first date should end in 15.", ["firstEntry"]],
    ["Please change my first entry to the 15th.", ["firstEntry"]],
    ["I swapped the two dates above, please correct.", ["firstEntry", "lastEntry"]],
    ["The dates above are approximate.", ["firstEntry", "lastEntry"]],
    ["Les dates sont approximatives.", ["firstEntry", "lastEntry"]],
    ["UCI above is my husband's.", ["uci"]],
    ["L'IUC ci-dessus est celui de mon mari.", ["uci"]],
    ["My UCI ends in 71 not 17", ["uci"]],
    ["Cette adresse ne fonctionne plus.", ["email"]],
    ["Note: number 4 is a guess.", ["firstEntry"]],
    ["Edit: In Canada: no since this morning.", ["inCanada"]],
    ["I return to Canada on 1 December 2026.", ["inCanada"]],
    ["I went back to India last summer for a month.", ["lastEntry", "lastEntryPlace"]],
    ["Je suis retournée en France en août 2025 pour les vacances.", ["lastEntry", "lastEntryPlace"]],
    ["We took a cruise to Alaska in August and got off at Vancouver.", ["lastEntry", "lastEntryPlace"]],
    [
      "Before that I visited Niagara Falls on the Canadian side in 2014.",
      ["firstEntry", "lastEntry", "lastEntryPlace"],
    ],
    ["Ignore the email, I lost access to it.", ["email"]],
    ["My legal name has changed to Zoë Singh.", ["fullName"]],
    ["J'atterris à 18 h.", ["inCanada"]],
    ["PS the officer at the airport wrote green.", ["eyeColour"]],
    ["Name is now Zoë Singh (married).", ["fullName"]],
    ["Oops, 2018 not 2019!", ["firstEntry", "lastEntry"]],
    ["Not Pearson, Billy Bishop", ["lastEntryPlace"]],
    ["Sorry for the confusion, the first date is 2018.", ["firstEntry"]],
  ])("asks again about what it touches: %s", (remark, fields) => {
    const reading = read(complete + remark);
    expect(reading.disposition).toBe("escalate");
    expect(reading.concerns).toContain("remark.touches-answer");
    expect(takenOf(reading)).toEqual(expect.not.arrayContaining(fields));
    expect(takenOf(reading)).toHaveLength(8 - fields.length);
  });

  it.each([
    "All of the above is for my brother.",
    "Toutes ces réponses concernent ma sœur.",
    "I filled them in for my sister by mistake.",
    "This is only a draft.",
  ])("believes nothing that is said to be somebody else's: %s", (remark) => {
    expect(takenOf(read(complete + remark))).toEqual([]);
  });

  it.each(["It was a day later.", "I am not sure.", "I don't have my passport so these are from memory."])(
    "calls a person where it doubts without saying what: %s",
    (remark) => expect(read(complete + remark).disposition).toBe("escalate"),
  );

  it.each([
    "My responses are in blue under each item.",
    "I copied the questions here.",
    "I answer in English but my French is coming along!",
    "My answers are in red, between your lines.",
    "Please see my answers above.",
    "I filled in the form yesterday.",
    "I put our answers in the table below.",
    "Voilà les réponses aux 8 questions, dans l'ordre :",
    "Filled from my phone, sorry for any typo",
    "I confirm that the above information is true and correct to the best of my knowledge.",
    "Let me know if you need anything else.",
    "Thank you for your email and have a nice weekend!",
    "I attach a photo.",
    "My reference number is E002345401.",
    "Je n'ai pas de voyage prévu.",
    "I have not left Canada since.",
    "I can't wait to hold my card.",
    "Yours, Zoë Łucja",
    "All dates are day/month/year.",
    "First entry: 2019-03-14",
    "My brother's eyes are black.",
    "When will I get my card?",
    "I'm so happy :)",
  ])("is no matter where it is none: %s", (remark) => {
    const reading = read(complete + remark);
    expect(reading.concerns).not.toContain("remark.touches-answer");
    expect(takenOf(reading)).toHaveLength(8);
  });

  it("leaves the answers of those it is not about", () => {
    const both = `Zoë Łucja\nEyes: brown\nFirst entry: 2019-03-14\n\nMinh Nguyễn\nEyes: black\nFirst entry: 2020-08-16\n\nMinh's first entry is a guess.`;
    const [hers, his] = read(both, [zoe, minh]).people;
    expect(hers?.answers).toMatchObject({ firstEntry: { value: "2019-03-14" } });
    expect(his?.answers).not.toHaveProperty("firstEntry");
  });

  it("takes words at a question that is still open for an answer to it", () => {
    const reading = read(complete.replace("First entry: 2019-03-14", "First entry: March 2019"));
    expect(reading.people[0]?.answers).toHaveProperty("lastEntry");
    expect(reading.disposition).toBe("clarify");
  });
});

describe("words that limit a presence", () => {
  it.each(["I fly out tonight.", "flying to Delhi tomorrow", "Je pars demain"])(
    "are heard as a departure: %s",
    (remark) => expect(read(complete + remark).intents).toContain("leaving-canada"),
  );
  it("are heard beside the yes", () => {
    expect(read(complete.replace("In Canada: yes", "In Canada: yes, until tomorrow")).intents).toContain(
      "leaving-canada",
    );
  });
});

describe("whose the answers below a line, or behind a label, are", () => {
  const block = "First entry: 14 March 2019\nEyes: brown";
  it.each([
    "My brother Anil:",
    "Emergency contact",
    "WRONG:",
    "Old information:",
    "Not confirmed yet:",
    "Your records show",
    "What you have on file is wrong:",
    "Draft, please do not process:",
    "I copied this from a forum.",
  ])("takes none below %s", (head) => {
    expect(takenOf(read(`${head}\n${block}`))).toEqual([]);
  });

  it.each(["My answers:", "Please find my details below", "Applicant:", "Hello, here it is:", "ok voici:"])(
    "takes them below %s",
    (head) => expect(takenOf(read(`${head}\n${block}`))).toEqual(["firstEntry", "eyeColour"]),
  );

  it.each([
    "Sponsor's first entry: 14 March 2019",
    "First entry of my husband: 14 March 2019",
    "Husband's eyes: brown",
  ])("takes no answer of somebody else: %s", (label) => {
    const reading = read(label);
    expect(takenOf(reading)).toEqual([]);
    expect(reading.disposition).toBe("escalate");
  });

  it("takes his from a family's label", () => {
    expect(read("My husband's eyes: black", [zoe, minh]).people[1]?.answers).toMatchObject({
      eyeColour: { value: "black" },
    });
  });

  it("takes the rows of a relative for nobody's", () => {
    const table = "Name | First entry | In Canada\nZoë Łucja | 2019-03-14 | yes\nMinh's mother | 2020-08-16 | no";
    expect(read(table, [zoe, minh]).people[1]?.answers).toEqual({});
  });

  it("takes no column that is called old or what is on file", () => {
    const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const html = `<table>${[
      ["", "Your file", "Correct?"],
      ["First entry", "14 March 2019", "no"],
      ["Eyes", "brown", "no"],
    ]
      .map((row) => cells(row))
      .join("")}</table>`;
    expect(takenOf(readReply(replyTo(sentMail({ people: [zoe] }), [zoe], { html, text: null })))).toEqual([]);
  });
});
