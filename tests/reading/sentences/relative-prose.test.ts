import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh];
const own =
  "My name is Zoë Łucja, UCI 1123456789. My email is zoe@example.org. I first entered Canada on 12 May 2018. My last entry was on 3 June 2024 at Pearson airport. My eyes are green. I am in Canada.";

/** What is taken of the husband's paragraph besides his name and number. */
function theirs(words: string): Record<string, unknown> {
  const text = `${own}\n\nMy husband is Minh Nguyễn, UCI 11234567. ${words}`;
  const answers = readReply(replyTo(sentMail({ people }), people, { text })).people[1]?.answers ?? {};
  const {
    fullName: _name,
    uci: _uci,
    ...rest
  } = Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value]));
  return rest;
}

const shared = { email: "zoe@example.org" };

const taken: readonly (readonly [string, Record<string, unknown>])[] = [
  ...[
    "For email, please use mine.",
    "As for email, use my address.",
    "You can reach him at my email address.",
    "Please write to him at my email.",
    "He can be contacted through my email address.",
    "To contact him, use my email.",
    "Pour le courriel, utilisez le mien.",
    "Pour le joindre, utilisez mon adresse courriel.",
    "Utilisez mon courriel pour le joindre.",
    "Pour lui écrire, prenez mon courriel.",
    "On peut le joindre à mon adresse courriel.",
    "Écrivez-lui à mon adresse courriel.",
    "C'est à mon adresse courriel qu'il faut lui écrire.",
  ].map((words) => [words, shared] as const),
  ["Eye colour: brown. For email, please use mine.", { ...shared, eyeColour: "brown" }],
  ["Il est d'abord entré au Canada le 3 mai 2014.", { firstEntry: "2014-05-03" }],
  ["La toute première fois, il est arrivé le 3 mai 2014.", { firstEntry: "2014-05-03" }],
  ["Ses yeux sont bruns. La première fois était le 3 mai 2014.", { eyeColour: "brown", firstEntry: "2014-05-03" }],
  ["His eyes are brown. The first time was on 3 May 2014.", { eyeColour: "brown", firstEntry: "2014-05-03" }],
  [
    "La dernière fois, il est entré le 30 avril 2023 au poste frontalier de Lacolle.",
    { lastEntry: "2023-04-30", lastEntryPlace: "poste frontalier de Lacolle" },
  ],
  [
    "Last time, he came in on 30 April 2023 at Pearson airport.",
    { lastEntry: "2023-04-30", lastEntryPlace: "Pearson airport" },
  ],
  [
    "He last flew or drove in on May 11, 2025, at Montreal Trudeau airport.",
    { lastEntry: "2025-05-11", lastEntryPlace: "Montreal Trudeau airport" },
  ],
  [
    "He came to Canada on 3 May 2014 through Ottawa airport, this is also his most recent entry.",
    { firstEntry: "2014-05-03", lastEntry: "2014-05-03", lastEntryPlace: "Ottawa airport" },
  ],
  ["Eye colour: brown. Right now he is in Canada.", { eyeColour: "brown", inCanada: true }],
  ["Yeux : bruns. En ce moment, il est au Canada.", { eyeColour: "brown", inCanada: true }],
];

/** Beside what is another's, or may be. */
const asked: readonly string[] = [
  "My mother is with us. For email, use mine.",
  "My mother is with us. You can reach her at my email.",
  "Do not reach him at my email.",
  "You can reach him at my work email.",
  "For email, use my lawyer's address.",
  "You can reach him at my email or at his.",
  "We went to the US. The first time was 3 May 2014.",
  "He visited us twice. La première fois était le 3 mai 2014.",
  "He came back on 3 May 2014, this was also his first trip.",
];

describe("a relative's paragraph", () => {
  it.each(taken)("%s", (words, values) => {
    expect(theirs(words)).toEqual(values);
  });

  it.each(asked)("asks beside %s", (words) => {
    expect(theirs(words)).toEqual({});
  });
});
