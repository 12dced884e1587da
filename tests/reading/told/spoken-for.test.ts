import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

function read(text: string, from?: string) {
  const reply = replyTo(sentMail({ people: [zoe] }), [zoe], { text });
  return readReply(from === undefined ? reply : { ...reply, from });
}

const english =
  "My sister is Zoë Łucja, UCI 1123456789. Her email is zoe@example.org. She first came to Canada on 14 May 2019, and her last entry was on 7 January 2022 through Vancouver airport. Her eyes are black. She is currently in Canada.";
const french =
  "Ma sœur s'appelle Zoë Łucja et son IUC est le 1123456789. Vous pouvez la joindre à zoe@example.org. Elle est arrivée pour la première fois le 14 mai 2019. Sa plus récente entrée date du 7 janvier 2022, à l'aéroport de Vancouver. Quant à ses yeux, ils sont noirs. Oui, elle est au Canada.";
const labels =
  "Name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 14 May 2019\nLast entry: 7 January 2022\nPlace of last entry: Vancouver airport\nEye colour: black\nIn Canada: yes";

describe("a relative who writes for the one person asked", () => {
  it.each([
    ["I am helping my sister with this reply.", english],
    ["This is Dana, I am writing for my sister.", english],
    ["I am answering on behalf of my sister, who does not read English very well.", english],
    ["I'm typing this for my sister because she is not comfortable with computers.", english],
    ["J'écris ce courriel au nom de ma sœur.", french],
    ["J'aide ma sœur à répondre.", french],
    ["Sam à l'appareil, je réponds pour ma sœur.", french],
    ["Je vous écris pour ma sœur, qui est peu à l'aise avec l'ordinateur.", french],
    ["I am writing for my wife, who does not speak much English.", labels],
    ["J'écris pour mon mari.", labels],
    ["Je réponds pour ma sœur.", french.replace("Vous pouvez la joindre à", "Son adresse courriel est")],
  ])("%s", (lead, answers) => {
    const { disposition, people } = read(`Hello,\n\n${lead}\n\n${answers}\n\nThank you,\nDana`);
    expect(disposition).toBe("accept");
    expect(people[0]?.answers["firstEntry"]?.value).toBe("2019-05-14");
    expect(people[0]?.answers["inCanada"]?.value).toBe(true);
  });

  it.each([
    // the name on file is not said of them
    "I am writing for my sister. She is in Canada. Her eyes are brown.\n\nZoë Łucja",
    "I am writing for my sister. Her UCI is 1123456780. Her eyes are blue. She is in Canada now.",
    "I am writing for my sister. Her name is Zoë Łucja, UCI 1199999999. Her eyes are blue. She is in Canada now.",
    // two may be meant
    "I am writing for my wife and my mother. My wife is Zoë Łucja. She is in Canada. Her eyes are blue.",
    "I am writing for my sister. Her name is Zoë Łucja. Her husband is in Canada. He has blue eyes.",
    "I am writing for my sister. My sister is Zoë Łucja. Her son is in Canada. Her eyes are blue.",
    "I am writing for my sister. My sister is Zoë Łucja. We are in Canada. Her eyes are blue.",
    "I am writing for my sister. My sister is Zoë Łucja. She is in Canada and he has blue eyes.",
    // the helper's own
    "I am writing for my sister. Her name is Zoë Łucja. My eyes are blue. I am in Canada.",
    "I am writing for my sister, who lives in France. My sister is Zoë Łucja. She is in Canada. Her eyes are blue.",
    // who acts by right
    "I am the lawyer and write for my wife. My wife is Zoë Łucja. She is in Canada. Her eyes are blue.",
  ])("asks: %s", (text) => {
    const { answers } = read(text).people[0] ?? { answers: {} };
    expect(answers).not.toHaveProperty("inCanada");
    expect(answers).not.toHaveProperty("eyeColour");
  });

  it("leaves what comes from elsewhere to trust and to a person", () => {
    const text = `I am helping my sister with this reply.\n\n${english}`;
    expect(read(text, "dana@example.org").disposition).not.toBe("accept");
  });
});
