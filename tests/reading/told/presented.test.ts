import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const tom = { ...ana, id: "p3", givenName: "Tom" };
const people = [zoe, minh, tom];

function told(text: string) {
  const reading = readReply(replyTo(sentMail({ people }), people, { text }));
  const of = (person: string, question: string): unknown =>
    reading.people.find((one) => one.person === person)?.answers[question]?.value;
  return { of, reading };
}

describe("whose answers a paragraph of prose begins to tell", () => {
  it.each([
    "Then my son, Tom Nguyễn. His UCI is 1120004567.",
    "For my son Tom Nguyễn. His UCI is 1120004567.",
    "For my son Tom Nguyễn and his UCI is 1120004567.",
    "As for my son Tom Nguyễn, his UCI is 1120004567.",
    "Finally our son, Tom Nguyễn. His UCI is 1120004567.",
    "Next comes my little son, Tom Nguyễn. His UCI is 1120004567.",
    "The full name of my son is Tom Nguyễn. His UCI is 1120004567.",
    "The name of our son is Nguyễn Tom. His UCI is 1120004567.",
    "Pour mon fils, Tom Nguyễn. Son IUC est le 1120004567.",
    "Pour mon fils Tom Nguyễn et son IUC est le 1120004567.",
    "Quant à notre fils, Tom Nguyễn. Son IUC est le 1120004567.",
    "Enfin mon fils, Tom Nguyễn. Son IUC est le 1120004567.",
  ])("gives the name as well: %s", (words) => {
    const { of } = told(`My name is Zoë Łucja. I am in Canada.\n\n${words}`);
    expect([of("p3", "fullName"), of("p3", "uci")]).toEqual([
      words.includes("Nguyễn Tom") ? "Nguyễn Tom" : "Tom Nguyễn",
      "1120004567",
    ]);
  });
  it.each([
    "I want a separate account for my son Tom Nguyễn.",
    "The old name of my son is Tom Nguyễn.",
    "My son Tom Nguyễn is away now.",
    "Please do not write to my son, Tom Nguyễn.",
    "For my brother, Tom Nguyễn.",
  ])("gives none by that: %s", (words) => {
    expect(told(`My name is Zoë Łucja. I am in Canada.\n\n${words}`).of("p3", "fullName")).toBeUndefined();
  });
});

describe("an address in the middle of a sentence", () => {
  it.each([
    "My client number (UCI) is 1123456789 and you can reach me at this email address.",
    "My email is the one I am writing from and I first came to Canada on 12 May 2018.",
    "Please keep using this email address, and my eyes are green.",
    "This email address is the right one for me.",
    "I am in Canada, and the best way to reach me is this e-mail.",
    "Continuez à utiliser cette adresse pour me joindre et j'ai les yeux verts.",
    "Vous pouvez me joindre à cette adresse courriel, et je suis au Canada.",
    "Mon courriel est celui avec lequel je vous écris.",
    "Écrivez-moi à cette adresse.",
  ])("is the one that the mail came from: %s", (words) => {
    const { of, reading } = told(`My name is Zoë Łucja. ${words}`);
    expect(of("p1", "email")).toBe("zoe@example.org");
    expect(reading.intents).toEqual(["answers"]);
  });
  it.each([
    "I am writing this email to answer you.",
    "Thank you for this email, and I am in Canada.",
    "Je réponds à ce courriel et je suis au Canada.",
    "You can reach my lawyer at this email address.",
    "Please do not use this email address.",
    "Is this email address good?",
    "I will not use this address much longer.",
  ])("is none where it is not said of it: %s", (words) => {
    expect(told(`My name is Zoë Łucja. ${words}`).of("p1", "email")).toBeUndefined();
  });
  it.each([
    "His email is the same as mine and he first came to Canada on 14 July 2019.",
    "He uses the same email as me, and his eyes are brown and he first came to Canada on 14 July 2019.",
    "Please use my email for him too and his first entry was on 14 July 2019.",
    "Son courriel est le même que le mien et sa première entrée au Canada date du 14 juillet 2019.",
  ])("may be the writer's, with more behind it: %s", (words) => {
    const { of } = told(`My name is Zoë Łucja. My email is zoe@example.com.\n\nMy son is Tom Nguyễn. ${words}`);
    expect([of("p3", "email"), of("p3", "firstEntry")]).toEqual(["zoe@example.com", "2019-07-14"]);
  });
  it.each([
    "His email is the same as mine but only until June.",
    "He uses the same email as me and his own email too.",
    "His email is not the same as mine and he came in 2019.",
  ])("is not the writer's where that is not all: %s", (words) => {
    const { of } = told(`My name is Zoë Łucja. My email is zoe@example.com.\n\nMy son is Tom Nguyễn. ${words}`);
    expect(of("p3", "email")).toBeUndefined();
  });
  it.each(["Please use this address from now on to write to me.", "Écrivez-moi à cette adresse : 12 rue des Pins."])(
    "is a change where it says so: %s",
    (words) => {
      expect(told(`My name is Zoë Łucja. ${words}`).reading.intents).toContain("address-change");
    },
  );
});

describe("a name in its heading and on the line below", () => {
  it.each(["Łucja Zoë", "Zoë Łucja", "--- Łucja Zoë ---"])("is read in the order written: %s", (heading) => {
    const name = heading.replaceAll("-", "").trim();
    const text = `Hello,\n\n${heading}\n${name}\n1123456789\nzoe@example.org\n12 May 2018\n3 June 2024\nToronto Pearson\ngreen\nyes\n\nMinh Nguyễn\nMinh Nguyễn\n11234567\nminh@example.org\n14 July 2019\n5 June 2024\nVancouver\nbrown\nyes`;
    expect([name, undefined]).toContain(told(text).of("p1", "fullName"));
  });
});
