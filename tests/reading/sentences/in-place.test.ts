import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import type { Reading } from "../../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

/** Answers in their place with something beside them: what a clerk reads and takes, and what of the same shape must be asked. */
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
const alone = sentMail({ people: [zoe] });
const family = sentMail({ people: [zoe, minh, ana] });
const theirs = {
  p2: { ...plain, fullName: "Minh Nguyễn", uci: "11234567", email: "minh@example.org", firstEntry: "19 March 2019" },
  p3: { ...plain, fullName: "Ana Maria Nguyễn", uci: "1120004567", firstEntry: "19 March 2019" },
};

const numbered = (answers: Readonly<Record<string, string>>): string => Object.values(answers).map((words, at) => `${at + 1}. ${words}`).join("\n"); // prettier-ignore

function readAlone(answers: Readonly<Record<string, string>>): Reading {
  return readReply(replyTo(alone, [zoe], { text: `Hello,\n\n${numbered({ ...plain, ...answers })}\n\nZoë` }));
}

function readFamily(person: "p2" | "p3", answers: Readonly<Record<string, string>>): Reading {
  const given = { p2: theirs.p2, p3: theirs.p3, [person]: { ...theirs[person], ...answers } };
  const text = [plain, given.p2, given.p3].map((one) => `${one.fullName}\n${numbered(one)}`).join("\n\n");
  return readReply(replyTo(family, [zoe, minh, ana], { text: `Hello,\n\n${text}\n\nZoë` }));
}

const of = (question: string, all: readonly string[]) => all.map((words) => [question, words] as const);

describe("an answer in its place", () => {
  it.each([
    ...of("firstEntry", [
      "14 March 2019 (stamp in my old passport)",
      "14 mars 2019 (tampon au passeport)",
      "14 mars 2019, d'après le cachet de mon ancien passeport",
      "14 March 2019 per CBSA travel history",
      "14 March 2019 (confirmed with CBSA records)",
      "14 mars 2019 (c'est écrit sur le tampon)",
      "14 mars 2019 (venue comme travailleuse agricole)",
      "14 March 2019 (stamped at the airport)",
      "14 mars 2019 (en visiteur)",
      "14 mars 2019 à titre d'étudiante",
      "14 March 2019 (on an eTA)",
      "14 March 2019 when I started college",
      "14 mars 2019, au début de mes études",
      "None of these. It is 14 March 2019",
    ]),
    ...of("lastEntry", [
      "5 June 2024, at Woodstock, NB",
      "5 June 2024 at Pacific Highway border crossing, Surrey",
      "I was away two weeks and came back on 5 June 2024",
      "After two weeks in Peru, I returned on 5 June 2024",
      "J'étais partie deux semaines et je suis revenue le 5 juin 2024",
      "Je suis allée au Maroc deux semaines et je suis revenue le 5 juin 2024",
      "Retour au pays le mercredi 5 juin 2024",
      "Aucune des deux, c'était le 5 juin 2024",
    ]),
    ...of("lastEntryPlace", [
      "Immigration was done at Rainbow Bridge, Niagara Falls",
      "Passage au pont Ambassador à Windsor",
      "Mon passeport a été tamponné à la douane de Lacolle",
      "The border officer let me in at Ambassador Bridge, Windsor",
    ]),
    ...of("eyeColour", [
      "bruns, comme toute ma famille",
      "light brown as in my driver's licence",
      "it says brown in my passport",
    ]),
    ...of("fullName", ["IN MY PASSPORT IT IS WRITTEN ZOË ŁUCJA"]),
    ...of("inCanada", [
      "Oui, et je ne prévois aucun voyage",
      "Oui, je n'ai pas l'intention de voyager",
      "Yes, and no travel is planned",
      "Yes, I have no trips coming up",
      "I live and work in Canada, I am here now",
      "Oui, à la maison avec les enfants",
      "Yes and I am not going anywhere",
    ]),
  ])("is taken as %s: %s", (question, words) => {
    expect(readAlone({ [question]: words }).disposition).toBe("accept");
  });

  it.each([
    ...of("firstEntry", [
      "14 March 2019 (stamp in my husband's passport)",
      "14 March 2019 (exit stamp in my passport)",
      "14 March 2019 (US entry stamp)",
      "14 March 2019 (stamp is unreadable)",
      "14 March 2019 (confirmed with IRCC letter)",
      "14 mars 2019 (c'est écrit sur le permis)",
      "14 March 2019 (date of my passport)",
      "14 March 2019 when I got my job",
      "14 March 2019 when my husband started college",
      "14 March 2019 when I started college in Paris",
      "14 mars 2019 (en transit)",
      "14 March 2019 (I have only entered once)",
      "None of these. I left on 14 March 2019",
    ]),
    ...of("lastEntry", [
      "5 June 2024 at Woodstock, Illinois",
      "5 June 2024, left via Woodstock, NB",
      "I was away two weeks and left on 5 June 2024",
      "I was in Vancouver for two weeks and came back on 5 June 2024",
      "I was away two weeks and my husband came back on 5 June 2024",
      "My husband came back on 5 June 2024",
      "5 June 2024 (I have only entered once)",
    ]),
    ...of("lastEntryPlace", [
      "I was turned back at Ambassador Bridge, Windsor",
      "I used Ambassador Bridge, Windsor the first time",
      "The officer did not let me in at Ambassador Bridge, Windsor",
    ]),
    ...of("eyeColour", [
      "it says brown in my passport but they are green",
      "brown as in my husband's licence",
      "bruns, pas comme ma famille",
    ]),
    ...of("inCanada", [
      "Oui, je ne prévois pas de revenir",
      "Yes, no trip back to Canada planned",
      "I do not live in Canada, I am here now",
      "Yes, I am not going to be in Canada",
      "I worked in Canada, I am here now",
      "Yes, with the kids in Lagos",
    ]),
  ])("is asked about as %s: %s", (question, words) => {
    expect(readAlone({ [question]: words }).people[0]?.answers[question]).toBeUndefined();
  });
});

describe("one of the family, spoken of in that one's own place", () => {
  it.each([
    ["p2", "firstEntry", "My husband first entered on 19 March 2019"],
    ["p2", "firstEntry", "Mon mari est venu la première fois le 19 mars 2019"],
    ["p2", "lastEntry", "My husband Minh came back on 5 June 2024"],
    ["p2", "lastEntryPlace", "HE CAME IN THROUGH TORONTO PEARSON"],
    ["p3", "firstEntry", "Ana Maria est arrivée le 19 mars 2019"],
    ["p3", "lastEntry", "Notre fille est rentrée le 5 juin 2024"],
    ["p3", "lastEntryPlace", "My daughter entered at Toronto Pearson"],
  ] as const)("is heard: %s %s %s", (person, question, words) => {
    expect(readFamily(person, { [question]: words }).disposition).toBe("accept");
  });

  it.each([
    ["p3", "firstEntry", "My husband first entered on 19 March 2019"],
    ["p2", "lastEntry", "My son came back on 5 June 2024"],
    ["p2", "lastEntry", "My husband left on 5 June 2024"],
    ["p2", "firstEntry", "My husband's brother first entered on 19 March 2019"],
    ["p2", "lastEntryPlace", "My sister came in through Toronto Pearson"],
  ] as const)("is asked about where it is another, or no entry: %s %s %s", (person, question, words) => {
    const answers = readFamily(person, { [question]: words }).people.find((one) => one.person === person)?.answers;
    expect(answers?.[question]).toBeUndefined();
  });
});

describe("a presence", () => {
  it.each(["In Canada", "Inside Canada", "Au Canada"])("is an answer right under its question: %s", (words) => {
    const text = sentMail({ people: [zoe] }).text;
    const at = text.indexOf("\n", text.indexOf("Are you in Canada now?"));
    const reply = `${text.slice(0, at)}\n\n${words}\n${text.slice(at)}`;
    expect(readReply(replyTo(alone, [zoe], { text: reply })).people[0]?.answers["inCanada"]?.value).toBe(true);
  });
});

describe("a name with whose it is before it", () => {
  it.each(["=> My daughter's full name: Ana Maria Nguyễn", "*Nom complet de ma fille : Ana Maria Nguyễn*"])(
    "is that one's in their own place: %s",
    (words) => expect(readFamily("p3", { fullName: words }).disposition).toBe("accept"),
  );

  it("is asked about in another's", () => {
    const reading = readFamily("p3", { fullName: "My husband's full name: Ana Nguyen" });
    expect(reading.people.find(({ person }) => person === "p3")?.answers["fullName"]).toBeUndefined();
  });
});

describe("a table of the family", () => {
  const rows = [plain, theirs.p2, theirs.p3].map((one) => Object.values(one));
  const head = ["#", "Complete name", "UCI No.", "E-mail", "First entry to Canada", "Most recently entered", "Last port of entry", "Eyes", "Physically in Canada"]; // prettier-ignore
  const row = (cells: readonly string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`;

  it("is read with a sign at the head of its numbers, in both halves", () => {
    const html = `<p>Hello,</p><table>${row(head)}${rows.map((one, at) => row([`${at + 1}`, ...one])).join("")}</table>`;
    const text = ["Hello,", "", head.join("\t"), ...rows.map((one, at) => [at + 1, ...one].join("\t"))].join("\n");
    expect(readReply(replyTo(family, [zoe, minh, ana], { text, html })).disposition).toBe("accept");
  });

  it("is no table where a label stands beside its answer", () => {
    const labels = ["My name", "My UCI", "Email", "Date of 1st entry", "Most recent entry", "Place of last entry", "Eyes", "Am I in Canada now?"]; // prettier-ignore
    const text = rows.map((one, at) => `Person ${at + 1}:\n${one.map((words, n) => `${labels[n]}:\t${words}`).join("\n")}`).join("\n\n"); // prettier-ignore
    expect(readReply(replyTo(family, [zoe, minh, ana], { text })).disposition).toBe("accept");
  });
});

describe("a return behind the label of the last entry", () => {
  const labelled = (last: string) =>
    `Hello,\n\nName: ${plain.fullName}\nUCI: ${plain.uci}\nEmail: ${plain.email}\nFirst entry: ${plain.firstEntry}\nLast entry: ${last}\nPlace: ${plain.lastEntryPlace}\nEyes: brown\nIn Canada: yes\n\nZoë`;

  it.each(["mon dernier retour : 5 juin 2024", "I was away two weeks and came back on 5 June 2024"])(
    "is that entry: %s",
    (words) => {
      const reading = readReply(replyTo(alone, [zoe], { text: labelled(words) }));
      expect([reading.disposition, reading.people[0]?.answers["lastEntry"]?.value]).toEqual(["accept", "2024-06-05"]);
    },
  );
});

describe("a remark on the language", () => {
  const above = (words: string) =>
    readReply(replyTo(alone, [zoe], { text: `Hello,\n\n${words}\n\n${numbered(plain)}\n\nZoë` }));

  it.each([
    "My English is not perfect, sorry.",
    "Sorry, my English is bad.",
    "Mon français n'est pas parfait, désolée.",
  ])("doubts no answer: %s", (words) => expect(above(words).disposition).toBe("accept"));

  it.each(["My English is bad and the first date is wrong.", "My French is not good, I am not sure of the date."])(
    "doubts what it doubts besides: %s",
    (words) => expect(above(words).people[0]?.answers["firstEntry"]).toBeUndefined(),
  );
});

describe("a few words under the name of one of the family", () => {
  const few = sentMail({ people: [zoe, minh] });
  const asked = few.questions.filter(({ id, person }) =>
    person === "p1" ? id === "lastEntryPlace" : id === "inCanada",
  );
  const read = (text: string) => readReply(replyTo({ ...few, questions: asked }, [zoe, minh], { text }));

  it("answer what that one is asked", () => {
    const { people } = read("Zoë: Edmonton\nMinh: Inside Canada\n\nZoë");
    expect(people.map(({ answers }) => Object.values(answers).map(({ value }) => value))).toEqual([
      ["Edmonton"],
      [true],
    ]);
  });

  it("answer nothing for the other", () => {
    const { people } = read("Minh: Edmonton\n\nZoë");
    expect(people.find(({ person }) => person === "p1")?.answers).toEqual({});
  });
});
