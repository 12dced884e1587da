import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

const people = [zoe, minh];
const sent = sentMail({ people });
const mine =
  "My name is Zoë Łucja. My UCI is 1123456789. My email is zoe@example.org. I first entered Canada on 12 May 2018. My last entry was on 3 June 2024 at Toronto Pearson. My eyes are green. I am in Canada now.";
const his =
  "My husband is Minh Nguyễn. His UCI is 11234567 and his email is minh@example.org. He first came to Canada on 14 July 2019. His last entry was on 5 June 2024 at Vancouver.";
const mienne =
  "Je m'appelle Zoë Łucja. Mon IUC est le 1123456789. Mon courriel est zoe@example.org. Je suis entrée au Canada pour la première fois le 12 mai 2018. Je suis rentrée la dernière fois le 3 juin 2024 par Montréal. J'ai les yeux verts. Je suis au Canada.";
const sien =
  "Mon mari s'appelle Minh Nguyễn. Son IUC est le 11234567. Il est entré au Canada pour la première fois le 14 juillet 2019. Sa dernière entrée était le 5 juin 2024 à Vancouver.";

function presenceOf(text: string): unknown {
  const [own, other] = readReply(replyTo(sent, people, { text })).people;
  return [own?.answers["inCanada"]?.value, other?.answers["inCanada"]?.value];
}

describe("where a relative is, told in a paragraph of theirs", () => {
  it.each([
    "He has brown eyes. He is also in Canada now.",
    "His eye colour is brown, and he is also in Canada now.",
    "He has brown eyes and he is also in Canada.",
    "He is also in Canada now and his eyes are brown.",
    "He is presently in Canada with us. His eyes are brown.",
    "He's also in Canada, his eyes are brown.",
    "I confirm that he is in Canada. He has brown eyes.",
    "Right now he is in Canada, and his eyes are brown.",
  ])("is taken: %s", (words) => {
    expect(presenceOf(`${mine}\n\n${his} ${words}`)).toEqual([true, true]);
  });

  it.each([
    "Il est actuellement au Canada et son courriel est minh@example.org. Il a les yeux bruns.",
    "Il est au Canada avec moi et son courriel est minh@example.org et il a les yeux bruns.",
    "Il est aussi au Canada. On peut le joindre à minh@example.org. Ses yeux sont bruns.",
  ])("is taken: %s", (words) => {
    expect(presenceOf(`${mienne}\n\n${sien} ${words}`)).toEqual([true, true]);
  });

  it.each([
    "He has brown eyes. He was also in Canada.",
    "He has brown eyes. He will also be in Canada.",
    "He has brown eyes. He is also in Canada, I think.",
    "He has brown eyes. His brother is also in Canada.",
    "He has brown eyes. He is also in Canada most of the time.",
    "He has brown eyes. If he is also in Canada, please tell us.",
    "He has brown eyes. He is not in Canada.",
  ])("is not taken for a yes: %s", (words) => {
    expect(presenceOf(`${mine}\n\n${his} ${words}`)).not.toEqual([true, true]);
  });
});

describe("a sentence behind a labelled answer", () => {
  const one = sentMail({ people: [zoe] });
  const read = (text: string) => readReply(replyTo(one, [zoe], { text }));

  it.each([
    "Je m'appelle Zoë Łucja et mon IUC : 1123456789 et écrivez-moi à zoe@example.org. Je suis entrée au Canada pour la première fois le 18 mars 2019 et ma dernière entrée était le 3 juin 2024 à Montréal. J'ai les yeux verts. Je me trouve au Canada en ce moment.",
    "This is Zoë Łucja. My UCI is 1123456789. My email address is zoe@example.org, and I first came to Canada on 14 March 2019, and my last entry was on 3 June 2024 at Halifax. Eyes: green, and I confirm that I am in Canada.",
  ])("is a sentence of its own: %s", (text) => {
    expect(read(text).disposition).toBe("accept");
  });

  it.each([
    "Name: Zoë Łucja\nUCI: 1123456789 and my wife's is 11234567\nEmail: zoe@example.org\nFirst entry: 14 March 2019\nLast entry: 3 June 2024\nPlace: Halifax\nEyes: green\nIn Canada: yes",
    "Name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 14 March 2019\nLast entry: 3 June 2024\nPlace: Halifax\nEyes: green and I have one brown eye\nIn Canada: yes",
    "Name: Zoë Łucja\nUCI: 1123456789\nEmail: zoe@example.org\nFirst entry: 14 March 2019\nLast entry: 3 June 2024\nPlace: Halifax\nEyes: green and I am not sure\nIn Canada: yes",
  ])("is asked about where it says more of the answer: %s", (text) => {
    expect(read(text).disposition).not.toBe("accept");
  });

  it("keeps the whole name of an airport in a sentence", () => {
    const text =
      "I am Zoë Łucja. My UCI is 1123456789. My email is zoe@example.org. I first came to Canada on 14 March 2019. I last entered on 3 June 2024 at the Winnipeg Richardson International Airport. My eyes are green. I am in Canada.";
    expect(read(text).people[0]?.answers["lastEntryPlace"]?.value).toBe("Winnipeg Richardson International Airport");
  });
});

describe("what one of a family does not remember", () => {
  const block = (name: string, uci: string, last: string): string =>
    `${name}\nName: ${name}\nUCI: ${uci}\nEmail: zoe@example.org\nFirst entry: 14 March 2019\nLast entry: ${last}\nPlace: Toronto Pearson\nEyes: green\nIn Canada: yes`;

  it.each(["I don't remember", "Je ne me souviens plus", "no idea", "not sure"])(
    "leaves the others' alone: %s",
    (last) => {
      const text = `${block("Zoë Łucja", "1123456789", last)}\n\n${block("Minh Nguyễn", "11234567", "3 June 2024")}`;
      const reading = readReply(replyTo(sent, people, { text }));
      expect(reading.disposition).toBe("clarify");
      expect(reading.people.map(({ answers }) => answers["lastEntry"]?.value)).toEqual([undefined, "2024-06-03"]);
    },
  );

  it("does not where it is said of both", () => {
    const text = `${block("Zoë Łucja", "1123456789", "3 May 2024")}\n\n${block("Minh Nguyễn", "11234567", "3 June 2024")}\n\nI don't remember our last dates.`;
    expect(readReply(replyTo(sent, people, { text })).disposition).not.toBe("accept");
  });
});
