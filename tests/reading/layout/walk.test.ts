import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { minh, replyTo, sentMail, zoe } from "../people.ts";

function valuesOf(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  return reading.people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

const asked = "> 5. The date you most recently entered\n> Canada (year-month-day) / La date de votre plus";
const rest = "récente entrée au Canada (année-mois-jour) : 5\n> sept. 2019";

describe("an answer behind a question that the client wraps", () => {
  it("is read as one with the line below", () => {
    expect(valuesOf(`${asked} ${rest}`)).toEqual([{ lastEntry: "2019-09-05" }]);
  });
  it("is not, where the line had room for more", () => {
    expect(valuesOf(`${asked}\n> ${rest}`)).toEqual([{}]);
  });
});

describe("an answer marked as one", () => {
  it.each(["A: This email", "Réponse : cette adresse"])("%s is no label", (words) => {
    const question =
      "> 3. The email address where we can reach you / L’adresse courriel où nous pouvons vous joindre :\n>\n> ";
    expect(valuesOf(question + words)).toEqual([{ email: "zoe@example.org" }]);
  });
});

describe("a heading below words of thanks", () => {
  it("is none of the signature", () => {
    const [first, second] = valuesOf(
      "Hello,\n\nThank you!\n\nMyself:\nFull name: Zoë Łucja\nUCI: 1123456789\nEyes: brown\n\nSpouse - Minh Nguyễn\nName: Minh Nguyễn\nUCI: 11234567\nEyes: black",
      [zoe, minh],
    );
    expect(first).toEqual({ fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "brown" });
    expect(second).toEqual({ fullName: "Minh Nguyễn", uci: "11234567", eyeColour: "black" });
  });
});

describe("a name and an address below words of thanks", () => {
  it("answer with empty lines between them and the other labels", () => {
    const text = "Hello,\n\nThank you!\n\nName: Zoë Łucja\n\nEmail: zoe@example.org\n\nUCI: 1123456789";
    expect(valuesOf(text)).toEqual([{ fullName: "Zoë Łucja", email: "zoe@example.org", uci: "1123456789" }]);
  });
  it("sign where no other label follows", () => {
    const text = "UCI: 1123456789\n\nKind regards\n\nEmail: zoe.at.work@example.org\nTel: 613 555 0142";
    expect(valuesOf(text)).toEqual([{ uci: "1123456789" }]);
  });
});

describe("a sentence by which somebody is presented", () => {
  it("answers and heads what follows", () => {
    const text = "My name is Zoë Łucja and my UCI is 1123456789.\nMy eyes are black.\n\nMinh:\nUCI: 11234567";
    expect(valuesOf(text, [zoe, minh])).toEqual([
      { fullName: "Zoë Łucja", uci: "1123456789", eyeColour: "black" },
      { uci: "11234567" },
    ]);
  });
});

describe("somebody in whose company the writer came", () => {
  it.each([
    "I last entered with Minh on March 20, 2020 at Toronto.",
    "I last entered Canada with my wife on March 20, 2020 at Toronto.",
    "Je suis entrée la dernière fois avec Minh le 20 mars 2020 à Toronto.",
  ])("is not who is spoken of: %s", (text) => {
    expect(valuesOf(text, [zoe, minh])[1]).toEqual({});
  });
});

describe("numbered answers", () => {
  it("are not doubted for a line that stands apart below the last", () => {
    const text = "1. Zoë Łucja\n2. 1123456789\n6. Toronto Pearson\n\nOn Tue, Jan 6, 2026 at 10:03 AM the portal";
    expect(valuesOf(text)).toEqual([{ fullName: "Zoë Łucja", uci: "1123456789", lastEntryPlace: "Toronto Pearson" }]);
  });
});

describe("a name that is a colour", () => {
  it("is no answer at another question's number", () => {
    const georgia = { ...zoe, givenName: "Georgia", familyName: "Brown" };
    const text = "1. GEORGIA BROWN\n2. 1123456789\n3. zoe@example.org\n7. Grey\n8. YES\n\nGeorgia Brown";
    expect(valuesOf(text, [georgia])).toEqual([
      { fullName: "GEORGIA BROWN", uci: "1123456789", email: "zoe@example.org", eyeColour: "grey", inCanada: true },
    ]);
  });
});
