import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const plain = {
  fullName: "Zoë Łucja",
  uci: "1123456789",
  email: "zoe@example.org",
  firstEntry: "14 March 2019",
  lastEntry: "5 June 2024",
  lastEntryPlace: "Toronto Pearson",
  eyeColour: "brown",
  inCanada: "yes",
};
const sent = sentMail({ people: [zoe] });
type Answers = Readonly<Record<string, string>>;

function read(text: string) {
  return readReply(replyTo(sent, [zoe], { text }));
}

function listed(answers: Answers, mark = ". "): string {
  return Object.values({ ...plain, ...answers }).map((words, at) => `${at + 1}${mark}${words}`).join("\n"); // prettier-ignore
}

const pairs = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(all).flatMap(([question, words]) => words.map((one) => [question, one] as const));

describe("what people add of joy, of proof or of habit", () => {
  const left: Readonly<Record<string, readonly string[]>> = {
    fullName: [
      "Zoë Łucja :)",
      "Zoë Łucja ;-)",
      "Zoë Łucja ^_^",
      "Zoë Łucja 😊🎉",
      "Zoë Łucja <3",
      "Zoë Łucja 🙋‍♀️",
      "Zoë Łucja - that is exactly how it is written on my work permit",
      "Zoë Łucja, exactly as spelled on my birth certificate",
      "Zoë Łucja - c'est écrit ainsi sur mon permis de travail",
      "Zoë Łucja, c'est comme ça sur mon acte de naissance",
      "Prénom Zoë, nom de famille Łucja",
    ],
    uci: ["Il s'agit du 1123456789", "Il s'agit du numéro 11 2345 6789"],
    email: [
      "Vous pouvez utiliser l'adresse d'où je vous écris",
      "Le courriel à partir duquel je vous écris",
      "Veuillez garder l'adresse d'où je vous écris",
      "You may keep using the address I am writing you from",
    ],
    firstEntry: [
      "Je suis venue au Canada le 14 mars 2019 rejoindre mon mari",
      "14 mars 2019 - un jour que je n'oublierai jamais!",
      "14 mars 2019 - une date que je n'oublierai pas",
      "14 March 2019, I'll remember it all my life",
      "14 mars 2019 quand je suis venue étudier",
      "14 mars 2019, lorsque nous sommes venus faire nos études",
      "C'était le 14 mars 2019, j'ai encore la carte d'embarquement",
      "14 March 2019, we kept the boarding passes as a souvenir",
      "14 March 2019, the day my new life began",
      "14 mars 2019, date gravée dans ma mémoire",
      "14 March 2019 - best decision of my life",
    ],
    lastEntry: [
      "5 juin 2024 (tampon au passeport)",
      "5 June 2024 🎉",
      "La date de la dernière entrée est le 5 juin 2024",
    ],
    lastEntryPlace: [
      "Toronto Pearson immigration counter",
      "Toronto Pearson, border services booth",
      "Toronto Pearson, guichet de l'immigration",
      "Aéroport Pearson de Toronto (zone d'inspection primaire)",
      "Toronto Pearson as usual",
      "Toronto Pearson comme d'habitude",
      "Toronto Pearson, our usual airport",
      "Toronto Pearson, où mon frère m'attendait",
      "Toronto Pearson, where a friend was waiting for us",
      "1/ Toronto Pearson",
    ],
    eyeColour: [
      "brown (see my photo)",
      "bruns (voir ma photo)",
      "brown, as you can see on my photo",
      "brown, you have my picture",
    ],
  };

  it.each(pairs(left))("leaves %s as it is: %s", (question, words) => {
    const reading = read(`Hello,\n\n${listed({ [question]: words })}\n\nZoë`);
    expect([reading.disposition, reading.people[0]?.unclear]).toEqual(["accept", {}]);
  });

  const asked: Readonly<Record<string, readonly string[]>> = {
    fullName: [
      "Zoë Łucja - that is how it was wrongly written on my work permit",
      "Zoë Łucja - that is how it was written on my old passport",
      "Zoë Łucja, c'est mal écrit sur mon permis de travail",
      "Zoë Łucja 🤔",
      "vous l'avez déjà",
      "see my file",
      "comme au dossier",
      "you already have it",
    ],
    uci: ["Il s'agit du 1123456780", "Il ne s'agit pas du 1123456789"],
    email: ["l'adresse d'où mon mari vous écrit", "Vous ne pouvez pas utiliser l'adresse d'où je vous écris"],
    firstEntry: [
      "14 mars 2019, un jour que j'ai oublié",
      "14 March 2019, a day I don't remember",
      "14 mars 2019 quand mon mari est venu étudier",
      "14 mars 2019, j'ai perdu la carte d'embarquement",
      "14 March 2019, the boarding pass says 15 March",
      "Je suis venue au Canada le 14 mars 2019 rejoindre mon mari arrivé le 3 mars 2017",
    ],
    lastEntry: ["5 juin 2024 (tampon au passeport de mon mari)"],
    lastEntryPlace: [
      "Toronto Pearson US preclearance counter",
      "Toronto Pearson transfer desk",
      "Halifax, where my brother picked me up; I entered at Montreal",
      "Toronto Pearson, où mon mari est entré",
      "Toronto Pearson as usual, or maybe Montreal",
    ],
    eyeColour: ["brown (on my photo they look green)", "brown in my old photo"],
  };

  it.each(pairs(asked))("is not what asks about %s: %s", (question, words) => {
    expect(read(`Hello,\n\n${listed({ [question]: words })}\n\nZoë`).people[0]?.answers[question]).toBeUndefined();
  });

  it("is numbered with a stroke", () => {
    const answers = read(listed({}, "/ ")).people[0]?.answers;
    expect([answers?.["fullName"]?.value, answers?.["firstEntry"]?.value, answers?.["lastEntryPlace"]?.value]).toEqual(["Zoë Łucja", "2019-03-14", "Toronto Pearson"]); // prettier-ignore
  });
});

describe("sentences that lead to a value", () => {
  const told = (name: string, eyes: string) =>
    read(`${name} My UCI is 1123456789. My email is zoe@example.org. I first entered Canada on 14 March 2019. My last entry was on 5 June 2024 at Toronto Pearson. ${eyes} I am in Canada now.`); // prettier-ignore

  it.each([
    "For the eye colour, it is brown.",
    "As for my eyes, they are brown.",
    "About my eye colour: brown.",
    "En ce qui concerne mes yeux, ils sont bruns.",
    "Pour la couleur des yeux, c'est brun.",
  ])("say the colour: %s", (words) => expect(told("I am Zoë Łucja.", words).disposition).toBe("accept"));

  it.each([
    "I, Zoë Łucja, am replying to your email.",
    "Zoë Łucja is my full legal name.",
    "Zoë Łucja est mon nom officiel complet.",
    "Je, soussignée Zoë Łucja, réponds à votre courriel.",
  ])("say the name: %s", (words) => expect(told(words, "My eyes are brown.").disposition).toBe("accept"));

  it.each([
    ["I, Zoë Łucja, was not the one who answered.", "My eyes are brown.", "fullName"],
    ["Zoë Łucja is my full name before marriage.", "My eyes are brown.", "fullName"],
    ["I am Zoë Łucja.", "As for my son's eyes, they are brown.", "eyeColour"],
    ["I am Zoë Łucja.", "About my eyes, I think they are brown.", "eyeColour"],
  ])("and such as say it not: %s %s", (name, eyes, question) =>
    expect(told(name, eyes).people[0]?.answers[question]).toBeUndefined(),
  );
});

describe("a great news for the family", () => {
  it.each([
    "Nous sommes tellement heureux, c'est une grande nouvelle pour notre famille.",
    "We are so happy, this is great news for our family.",
    "C'est la plus grande joie de notre vie.",
    "What wonderful news for all of us!",
    "This is the best Christmas gift for our children.",
    "It's an emotional moment for my wife and me.",
  ])("is no relative: %s", (words) => expect(read(`${listed({})}\n\n${words}`)).toMatchObject({ disposition: "accept", intents: ["answers"] })); // prettier-ignore

  it("leaves a grandmother one", () => {
    expect(read(`${listed({})}\n\nThese answers are those of my grandmother.`).disposition).not.toBe("accept");
  });
});
