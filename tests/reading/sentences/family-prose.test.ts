import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh, ana];

/** A family told in sentences; each line may be told in another way. */
const told = {
  "p1.fullName": "My name is Zoë Łucja.",
  "p1.uci": "My UCI is 1123456789.",
  "p1.email": "My email is zoe@example.org.",
  "p1.firstEntry": "I first entered Canada on 12 May 2018.",
  "p1.lastEntry": "My last entry was on 3 June 2024.",
  "p1.lastEntryPlace": "I came in through Toronto Pearson airport.",
  "p1.eyeColour": "My eyes are green.",
  "p1.inCanada": "I am in Canada now.",
  "p2.fullName": "\n\nMy husband's name is Minh Nguyễn.",
  "p2.uci": "His UCI is 11234567.",
  "p2.email": "His email is minh@example.org.",
  "p2.firstEntry": "He first came to Canada on 14 July 2019.",
  "p2.lastEntry": "His last entry was on 5 June 2024.",
  "p2.lastEntryPlace": "He came in through Vancouver airport.",
  "p2.eyeColour": "His eyes are brown.",
  "p2.inCanada": "He is in Canada.",
  "p3.fullName": "\n\nMa fille s'appelle Ana Maria Nguyễn.",
  "p3.uci": "Son IUC est le 1120004567.",
  "p3.email": "Son courriel est ana@example.org.",
  "p3.firstEntry": "Elle est arrivée pour la première fois le 14 juillet 2019.",
  "p3.lastEntry": "Sa dernière entrée était le 5 juin 2024.",
  "p3.lastEntryPlace": "Elle est entrée par l'aéroport de Vancouver.",
  "p3.eyeColour": "Elle a les yeux bruns.",
  "p3.inCanada": "Elle est au Canada.",
};

type Place = keyof typeof told;

function reading(place: Place, words: string) {
  const isHead = place === "p2.fullName" || place === "p3.fullName";
  const text = Object.values({ ...told, [place]: isHead ? `\n\n${words}` : words }).join(" ");
  return readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${text}\n\nThanks,\nZoë Łucja` }));
}

const taken: Readonly<Partial<Record<Place, readonly string[]>>> = {
  "p1.fullName": [
    "I, Zoë Łucja, confirm the information below.",
    "I, Zoë Łucja, am answering for the three of us.",
    "Je soussignée, Zoë Łucja, vous transmets nos réponses.",
  ],
  "p1.uci": ["UCI: 1123456789.", "My UCI: 1123456789."],
  "p1.email": [
    "If you need anything, my email is zoe@example.org.",
    "Should you need more details, write to me at zoe@example.org.",
    "Si vous avez besoin d'autres renseignements, mon courriel est zoe@example.org.",
    "For contact please use zoe@example.org.",
    "Email: zoe@example.org.",
  ],
  "p1.firstEntry": [
    "On Saturday 12 May 2018, I entered Canada for the first time, as a student.",
    "Le samedi 12 mai 2018, je suis arrivée au Canada pour la première fois, comme étudiante.",
    "First entry: 12 May 2018.",
  ],
  "p1.lastEntry": [
    "My last trip ended on 3 June 2024, when I came back to Canada.",
    "Mon dernier voyage s'est terminé le 3 juin 2024, quand je suis rentrée au Canada.",
    "Ma dernière entrée : 3 juin 2024.",
  ],
  "p1.lastEntryPlace": [
    "The officer let me in at Toronto Pearson airport.",
    "J'ai passé la douane à Toronto Pearson.",
    "Je suis passée par Toronto Pearson.",
    "Place of entry: Toronto Pearson airport.",
  ],
  "p1.eyeColour": [
    "As for my eyes, they are green.",
    "You also asked about my eyes, they are green.",
    "Pour les yeux : verts.",
    "La couleur de mes yeux : vert.",
    "Eye colour: green.",
    "Concerning my eyes, they are green.",
  ],
  "p1.inCanada": ["Je me trouve au Canada au moment où je vous écris.", "Oui, je suis au Canada."],
  "p2.fullName": [
    "I also answer for my husband, Minh Nguyễn.",
    "The information for my husband, Minh Nguyễn, is as follows.",
    "Voici les renseignements de mon mari, Minh Nguyễn.",
    "Je réponds aussi pour mon mari Minh Nguyễn.",
    "Next is my husband, Minh Nguyễn.",
  ],
  "p2.uci": ["UCI: 11234567.", "His UCI: 11234567."],
  "p2.email": ["He uses minh@example.org.", "On peut le joindre à minh@example.org.", "Email: minh@example.org."],
  "p2.lastEntryPlace": ["Il est passé par Vancouver.", "He was let in at Vancouver airport.", "They let him in at Vancouver airport."], // prettier-ignore
  "p2.eyeColour": ["Eye colour: brown.", "Yeux : bruns.", "As for his eyes, they are brown."],
  "p2.inCanada": [
    "Yes, he is in Canada.",
    "I confirm that he is in Canada.",
    "I can also confirm that he is in Canada with me.",
    "Je confirme que mon mari est au Canada.",
    "He lives with me and is in Canada now.",
    "Minh is here with me in Canada.",
    "My husband is in Canada too.",
    "My husband is also in Canada.",
  ],
  "p3.fullName": [
    "I also answer for my daughter, Ana Maria Nguyễn.",
    "Voici maintenant les réponses de ma fille, Ana Maria Nguyễn.",
  ],
  "p3.email": ["Elle utilise ana@example.org.", "On peut la joindre à ana@example.org."],
  "p3.eyeColour": ["Yeux : bruns.", "Couleur des yeux : brun."],
  "p3.inCanada": [
    "Oui, elle est au Canada.",
    "Je confirme qu'elle est au Canada.",
    "Ma fille est aussi au Canada.",
    "Ana Maria est ici avec moi au Canada.",
    "Elle habite avec nous et se trouve au Canada.",
  ],
};

/** Of the same shape, and no such answer. */
const asked: Readonly<Partial<Record<Place, readonly string[]>>> = {
  "p1.fullName": ["I, Zoë Smith, confirm the information below.", "My husband and I, as you know, confirm all below."],
  "p1.email": [
    "If you need anything, my lawyer's email is lawyer@example.com.",
    "If you need anything, my old email was zoe@example.net.",
    "Should you need anything, do not use zoe@example.net.",
  ],
  "p1.lastEntry": [
    "My last trip ended on 3 June 2024.",
    "My last trip ended on 3 June 2024, when I came back to Vietnam.",
    "Mon dernier voyage s'est terminé le 3 juin 2024.",
  ],
  "p1.lastEntryPlace": [
    "The officer did not let me in at Peace Bridge.",
    "They never let me in at Rainbow Bridge.",
    "J'ai failli passer par Lacolle.",
  ],
  "p1.eyeColour": ["As for my eyes, they are green or grey.", "As for my mother's eyes, they are green."],
  "p1.inCanada": ["Je serai au Canada au moment où vous lirez ceci."],
  "p2.fullName": [
    "My husband, Minh Nguyễn, will reply himself.",
    "I do not answer for my husband, Minh Nguyễn.",
    "I also answer for my husband, Minh Tran.",
  ],
  "p2.uci": ["Former UCI: 11234568.", "His brother's UCI: 11234567."],
  "p2.email": ["He no longer uses minh@example.org.", "His brother uses minh.b@example.net."],
  "p2.eyeColour": ["Eye colour of his mother: brown.", "Eye colour: brown or grey.", "His eyes, I think: brown."],
  "p2.inCanada": [
    "I confirm that he was in Canada.",
    "I confirm that his brother is in Canada.",
    "He lives with me but is not in Canada now.",
    "My husband's brother is in Canada too.",
    "He says he is in Canada.",
    "I think he is in Canada.",
    "He will be in Canada soon.",
    "She is in Canada.",
    "My wife is in Canada too.",
  ],
  "p3.inCanada": [
    "Je confirme qu'elle était au Canada.",
    "Je crois qu'elle est au Canada.",
    "Mon fils est aussi au Canada.",
  ],
};

const rows = (all: Readonly<Partial<Record<Place, readonly string[]>>>): readonly (readonly [Place, string])[] =>
  Object.entries(all).flatMap(([place, words]) => words.map((one): [Place, string] => [place as Place, one]));

describe("a family told in sentences", () => {
  it.each(rows(taken))("is answered whole with %s: %s", (place, words) => {
    const read = reading(place, words);
    expect(read.people.map(({ unclear, missing }) => [Object.keys(unclear), missing])).toEqual(
      people.map(() => [[], []]),
    );
    expect(read.disposition).toBe("accept");
  });

  it.each(rows(asked))("is asked about %s: %s", (place, words) => {
    const [person, question = ""] = place.split(".");
    expect(reading(place, words).people.find((one) => one.person === person)?.answers[question]).toBeUndefined();
  });
});
