import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const names = "Full name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\n";
const answers =
  "First entry: 2019-03-14\nLast entry: 2024-06-05\nPlace: Toronto Pearson\nEyes: brown\nIn Canada: yes\n\n";
const sent = sentMail({ people: [zoe] });

function asked(remark: string, head = names): string[] {
  const reading = readReply(replyTo(sent, [zoe], { text: head + answers + remark }));
  return Object.keys(reading.people[0]?.unclear ?? {});
}

describe("a doubt that names nothing", () => {
  it.each([
    "not 100 % sure about all this",
    "sorry if some of this is wrong",
    "à vérifier",
    "Tout est à vérifier.",
    "Hello, here are my answers, I am not completely sure about everything.",
    "These need to be verified.",
    "I am not sure.",
    "Please correct me if I'm wrong.",
    "Sauf erreur de ma part.",
    "Sous réserve de vérification.",
    "I think this is right.",
    "Je ne suis pas sûre à 100 %.",
    "I still need to check my passport.",
    "Ce sont des estimations.",
    "Correct the answers if your file says otherwise.",
    "Verify with the CBSA records.",
  ])("leaves nothing taken of which one can be unsure: %s", (remark) => {
    expect(asked(remark)).toEqual(["firstEntry", "lastEntry", "lastEntryPlace", "eyeColour", "inCanada"]);
  });

  it.each(["je réponds de mémoire", "Here are my answers as far as I remember.", "To the best of my recollection."])(
    "asks again about what only memory keeps: %s",
    (remark) => expect(asked(remark)).toEqual(["firstEntry", "lastEntry", "lastEntryPlace"]),
  );

  it.each(["I wrote the dates from memory", "I might be a day off.", "It was a day later.", "Dates approximatives."])(
    "asks again about the dates, where it is of them: %s",
    (remark) => expect(asked(remark)).toEqual(["firstEntry", "lastEntry"]),
  );

  it("asks again about a name and a number that are not those on file", () => {
    const head = "Full name: Zoë Marie Łucja\nUCI: 1123456789\nEmail: zoe.l@example.net\n";
    expect(asked("I am not sure.", head)).toEqual(expect.arrayContaining(["fullName", "email"]));
  });

  it("is of the answer that it stands behind, where it stands behind one", () => {
    const inPlace = answers.replace("Eyes: brown", "Eyes: brown. I am not sure.");
    const reading = readReply(replyTo(sent, [zoe], { text: names + inPlace }));
    expect(Object.keys(reading.people[0]?.unclear ?? {})).toEqual(["eyeColour"]);
  });
});

describe("an ordinary remark", () => {
  it.each([
    "I am sure these are right",
    "from my passport stamps",
    "I took the dates from my passport stamps.",
    "All details are correct as per my passport.",
    "I am sure of the dates.",
    "I double-checked everything with my passport.",
    "J'ai vérifié les dates avec mon passeport.",
    "Je suis certaine de mes réponses.",
    "I have no doubt about these.",
    "No mistakes, I checked twice.",
    "I think that's all.",
    "Je crois que c'est tout.",
    "I hope everything is right.",
    "If anything is wrong please let me know.",
    "I'm not sure if you received my first email.",
    "Please excuse my English :)",
    "Sorry for any mistakes in my English.",
  ])("leaves all as it is: %s", (remark) => expect(asked(remark)).toEqual([]));
});

describe("a remark on the line after the last answer", () => {
  it.each([
    ["The dates are from memory.", ["firstEntry", "lastEntry"]],
    ["Not sure about all this", ["firstEntry", "lastEntry", "lastEntryPlace", "eyeColour", "inCanada"]],
    ["The first date is a guess.", ["firstEntry", "inCanada"]],
  ])("is heard as one below them: %s", (remark, fields) => {
    const reading = readReply(replyTo(sent, [zoe], { text: `${names}${answers.trim()}\n${remark}` }));
    expect(Object.keys(reading.people[0]?.unclear ?? {})).toEqual(fields);
  });

  it("is of its own answer alone, where more follow and it names none", () => {
    const text = names + answers.replace("Eyes: brown", "Eyes: brown\nI am not sure.");
    const reading = readReply(replyTo(sent, [zoe], { text }));
    expect(Object.keys(reading.people[0]?.unclear ?? {})).toEqual(["eyeColour"]);
  });
});
