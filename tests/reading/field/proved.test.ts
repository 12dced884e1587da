import { describe, expect, it } from "vitest";
import type { AnswerType } from "../../../src/question/questionnaire.ts";
import type { FieldReading } from "../../../src/reading/reading.ts";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { contextFor } from "./context.ts";

const read = (type: AnswerType, words: string): FieldReading => fieldReader(type).read(words, contextFor(type));
const taken = (type: AnswerType, words: string): unknown => {
  const reading = read(type, words);
  return reading.kind === "value" ? reading.value : undefined;
};

const harmless: Readonly<Record<string, readonly string[]>> = {
  "uci 1123456789": [
    "n° 1123456789",
    "IUC n° 11-2345-6789",
    "UCI nr 1123456789",
    "The number on my permit says 1123456789",
    "1123456789 (as on my PGWP)",
    "My unique client identifier is 1123456789.",
    "1123456789 - the same on all my permits",
    "1123456789, ID client comme vous dites aussi",
    "You will find it on my study permit from 2021: 1123456789",
    "Le numéro inscrit sur mon permis d'études est le 1123456789",
    "copied from the top right corner of my permit: 11-2345-6789",
    "1123456789 / 11-2345-6789",
    "recopié du coin supérieur de mon permis : 11-2345-6789",
    "Mon identifiant unique de client est le 1123456789",
    "you have assigned me 1123456789",
    "1123456789 appears at the top of each letter",
    "figure en haut de chaque lettre : 1123456789",
    "1123456789 (without spaces)",
    "1123456789, same since 2019",
  ],
  "email zoe@example.org": [
    "Kindly use zoe@example.org",
    "Veuillez utiliser zoe@example.org",
    "zoe@example.org est la meilleure",
    "Joignable à zoe@example.org",
    "Écrivez-moi à zoe@example.org",
    "zoe@example.org I check it every morning with my coffee",
    "Feel free to drop me a line at zoe@example.org",
    "Je reçois tout sans problème à zoe@example.org",
    "zoe@example.org, easiest way to get hold of me",
    "zoe@example.org (je la consulte chaque matin)",
    "You will always find me under zoe@example.org",
    "Prière d'envoyer à zoe@example.org",
    "zoe@example.org, monitored daily",
    "Merci de m'envoyer le tout à zoe@example.org",
    "Please send everything to zoe@example.org",
  ],
  "eye-colour brown": [
    "brown, as my passport says",
    "brown as in my driver's licence",
    "bruns, comme indiqué sur mon permis de conduire",
    "They're brown",
    "Ils sont bruns",
    "Les miens sont bruns",
    "Mine are brown",
    "simply brown, nothing special",
    "bruns tout simplement",
    "bruns, rien de spécial",
    "you can write brown",
    "The colour of my eyes is dark brown",
    "De beaux yeux bruns",
    "Vous pouvez inscrire bruns",
    "definitely brown",
    "a pair of brown ones",
    "d'un brun profond",
    "just an ordinary brown",
  ],
  "name Łucja Zoë": ["Surname Łucja, given name Zoë", "Nom de famille Łucja, prénom Zoë"],
  "name Zoë Łucja": [
    "First name: Zoë, last name: Łucja",
    "In my passport it is written Zoë Łucja",
    "Il s'agit de Zoë Łucja",
    "The name on my passport is Zoë Łucja",
    "My name as on my passport is Zoë Łucja.",
    "Mon nom, tel qu'inscrit au passeport, est Zoë Łucja.",
    "M. Zoë Łucja",
    "Vous pouvez inscrire Zoë Łucja",
    "You can put Zoë Łucja on the card",
    "Please print Zoë Łucja",
    "The applicant is Zoë Łucja",
    "Mon identité : Zoë Łucja",
    "Inscrivez Zoë Łucja svp",
    "Exactly as in my passport: Zoë Łucja",
    "my passport reads Zoë Łucja",
    "mon passeport indique Zoë Łucja",
    "Il faut lire Zoë Łucja",
  ],
};

const hostile: Readonly<Record<string, readonly string[]>> = {
  uci: [
    "1123456789 / 11 2345 6780",
    "1123456789 — 11 2345 6780",
    "1123456789 | 1123456780",
    "old one: 1123456789",
    "1123456789 is my husband's",
    "1123456789 appartient à mon mari",
    "1123456789 is what Minh has",
    "1123456789 but I am not certain",
    "my passport number is 1123456789",
    "1123456789, changed since",
    "1123456789 until 2021",
    "jusqu'en 2021 : 1123456789",
    "the officer wrote 1123456789 by mistake",
    "1123456789 n'est plus valide",
    "1123456789 (à vérifier)",
    "could you verify 1123456789 for me",
    "1123456789, one digit is wrong",
    "1123456789 ou un autre",
    "1123456789 starts with zero",
  ],
  email: [
    "zoe@example.or",
    "mtran88@example.com (boyfriend)",
    "mtran88@example.com (hotel)",
    "mtran88@example.com, le temps du déménagement",
    "do not use zoe@example.org",
    "n'écrivez pas à zoe@example.org",
    "zoe@example.org, hacked last week",
    "zoe@example.org piratée en mai",
    "Minh's is zoe@example.org",
    "the one for Minh zoe@example.org",
    "zoe@example.org (my wife's)",
    "zoe@example.org until December",
    "zoe@example.org jusqu'en décembre",
    "use zoe@example.org instead of the one on file",
    "ask at zoe@example.org for my real address",
    "zoe@example.org n'existe plus",
    "zoe@example.org ne marche plus",
    "zoe@example.org that I used at university",
    "kindly use zoe@example.org or call me",
    "zoe@example.org, my boss reads it",
    "Écrivez à mon avocat : zoe@example.org",
    "zoe@example.org is the former one",
    "zoe@example.org, boîte pleine",
    "zoe@example.org with an underscore",
    "kindly use z.lucja@example.com, the one you have on file",
  ],
  "eye-colour": [
    "brown, as my old passport says",
    "brown I guess",
    "brown when I was young",
    "my husband's are brown",
    "they were brown",
    "brown with my contacts",
    "bruns, à ce qu'on m'a dit",
    "brown, officer wrote it",
    "un peu bruns",
    "brown on the left",
    "brown ring",
    "plutôt tirant sur le brun",
    "brown, but changing",
    "bruns selon la lumière",
    "brown-ish",
    "brown turning lighter",
  ],
  name: [
    "Il s'agit de Zoë",
    "Zoë Łucja is my wife",
    "Zoë Łucja is wrong",
    "Zoë Łucja, written on behalf of Minh",
    "not Zoë Łucja",
    "I was born Zoë Łucja",
    "Zoë Łucja until my wedding",
    "voici donc Zoë",
    "Zoë Łucja, aka Zoe Smith",
    "Ce n'est plus Zoë Łucja",
    "Il s'agit de Zoë Łucja et de Minh",
    "Avant mon mariage : Zoë Łucja",
    "The passport of my sister says Zoë Łucja",
  ],
};

describe("beside a value that its form proves may stand what does not tell against it", () => {
  for (const [key, all] of Object.entries(harmless)) {
    const [type, ...value] = key.split(" ") as [AnswerType, ...string[]];
    it.each(all)(`${type}: %s`, (words) => expect(taken(type, words)).toBe(value.join(" ")));
  }

  for (const [type, all] of Object.entries(hostile)) {
    it.each(all)(`${type} asks about: %s`, (words) => expect(taken(type as AnswerType, words)).toBeUndefined());
  }

  it.each([
    ["My name as on my passport is Zoë Łucja.", "Zoë Łucja"],
    ["Mon nom, tel qu'inscrit au passeport, est Zoë Łucja.", "Zoë Łucja"],
    ["The name on my passport is ŁUCJA, Zoë", "ŁUCJA, Zoë"],
    ["I am ŁUCJA, Zoë.", "ŁUCJA, Zoë"],
  ])("finds the name in a sentence: %s", (words, name) => {
    const [found] = fieldReader("name").find(words, contextFor("name"));
    expect(found?.reading).toMatchObject({ kind: "value", value: name });
  });

  it.each([
    "The name of my sister is Zoë Łucja.",
    "My name before my wedding is Zoë Łucja.",
    "My old name was Zoë Łucja.",
  ])("finds no name in a sentence about another: %s", (words) =>
    expect(fieldReader("name").find(words, contextFor("name"))).toEqual([]),
  );

  it("keeps a title without a capital out of a name", () => {
    expect(taken("name", "m. zoë łucja")).toBe("zoë łucja");
  });
});
