import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { labelOf } from "../../src/reading/field/label.ts";
import { readReply } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function read(text: string, people: readonly AskedPerson[] = [zoe]): Reading {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}

function unclearIn(text: string, people: readonly AskedPerson[] = [zoe]): string[] {
  return Object.keys(read(text, people).people[0]?.unclear ?? {}).toSorted();
}

const answers = ["Zoë Łucja", "1123456789", "zoe@example.org", "25 August 2019", "5 March 2024", "Toronto Pearson", "brown", "yes"]; // prettier-ignore
const numbered = (change: Readonly<Record<number, string>> = {}): string =>
  answers.map((words, at) => `${at + 1}. ${change[at + 1] ?? words}`).join("\n");
const labelled = `Name: Zoë Łucja
UCI: 1123456789
Email: zoe@example.org
First entry: 25 August 2019
Last entry: 5 March 2024
Where: Toronto Pearson
Eyes: brown
In Canada: yes`;

describe("numbers may be set off", () => {
  it.each(["ad 1.", "Ad. 1:", "1、", "1．", "nr 1.", "pt 1)", "zu 1:"])("as in %s", (form) => {
    const lines = answers.map((words, at) => `${form.replace("1", String(at + 1))} ${words}`);
    expect(read(lines.join("\n")).disposition).toBe("accept");
  });
});

describe("one odd line leaves the other answers as they are", () => {
  it.each([
    ["6. At Edmonton airport", { 6: "At Edmonton airport" }],
    ["6. Toronto Pearson, off the Dublin flight", { 6: "Toronto Pearson, off the Dublin flight" }],
    ["8. Yes I stay in Canada now", { 8: "Yes I stay in Canada now" }],
  ])("%s", (_, change) => expect(read(numbered(change)).disposition).toBe("accept"));

  it.each([
    "9. n/a as above",
    "9. N/A, see above",
    "9. s. o., voir ci-dessus",
    "9. N/A, we have never left Canada",
    "9. N/A because I am not outside",
    "9. pas de sortie prévue",
  ])("%s", (line) => expect(read(`${numbered()}\n${line}`).disposition).toBe("accept"));

  it.each(["9. N/A as I left", "9. N/A, not currently in Canada", "9. aucun retour, nous avons quitté le pays"])(
    "but %s is heard",
    (line) => expect(unclearIn(`${numbered()}\n${line}`)).toContain("inCanada"),
  );

  it("but what it may be instead is asked about", () => {
    expect(unclearIn(numbered({ 6: "5 March 2024" }))).toEqual(expect.arrayContaining(["firstEntry", "lastEntry"]));
    expect(unclearIn(numbered({ 6: "5 March 2024" }))).not.toContain("uci");
  });

  it("but two of them, or one among few, show numbers that are not ours", () => {
    expect(unclearIn(numbered({ 6: "brown", 7: "yes" }))).toContain("firstEntry");
    expect(unclearIn("4. zoe@example.org\n5. 5 March 2024")).toContain("lastEntry");
  });

  it("a label that nobody knows, with an address of an example's", () => {
    const text = labelled.replace("Email:", "Elektronische Post:");
    expect(unclearIn(text)).toEqual([]);
  });
});

describe("a label", () => {
  it.each([
    ["Name and surname", "fullName"],
    ["Surname, name", "fullName"],
    ["Courrier électronique", "email"],
    ["Dern. entrée", "lastEntry"],
    ["1re entrée", "firstEntry"],
    ["Currently in", "inCanada"],
  ])("%s", (words, id) => expect(labelOf(words)).toBe(id));

  it.each(["Name of my family", "Family name", "Now", "Currently employed in"])("%s names none", (words) =>
    expect(labelOf(words)).toBeNull(),
  );

  it("may be led to its value by dots", () => {
    const text = labelled.replace("First entry:", "1re entrée...:").replace("Last entry:", "Dern. entrée.:");
    expect(read(text).disposition).toBe("accept");
  });
});

describe("where others are", () => {
  it.each([
    "Family in Canada: yes",
    "My sister in Canada: yes",
    "Bank account in Canada - yes",
    "Famille au Canada : oui",
  ])("%s, says nothing of the person", (line) => {
    const text = `${labelled.replace(/\nIn Canada.*/, "")}\n${line}`;
    expect(read(text).people[0]?.answers).not.toHaveProperty("inCanada");
  });
  it.each([
    "Currently in: Canada",
    "Presently in Canada: yes",
    "Physically present in Canada: yes",
    "I am in Canada: yes",
  ])("but %s does", (line) => {
    expect(read(`${labelled.replace(/\nIn Canada.*/, "")}\n${line}`).people[0]?.answers["inCanada"]?.value).toBe(true);
  });
  it("nor does Currently in: Mexico", () => {
    const text = `${labelled.replace(/\nIn Canada.*/, "")}\nCurrently in: Mexico`;
    expect(read(text).people[0]?.answers["inCanada"]?.value).not.toBe(true);
  });
});

describe("a correction or a doubt that names one answer", () => {
  it.each([
    "Oups, erreur au 5 : c'était le 30 décembre 2025, le vol est arrivé avant minuit.",
    "Correction for 5: it was 30 December 2025, my flight landed before midnight.",
    "Sorry, mistake in number 5: it should be 30 December 2025.",
  ])("%s", (line) => {
    const given = read(`${numbered()}\n\n${line}`).people[0]?.answers;
    expect([given?.["firstEntry"]?.value, given?.["lastEntry"]?.value]).toEqual(["2019-08-25", "2025-12-30"]);
  });
  it.each(["Je ne suis pas sûre du 5.", "I am not sure about 5."])("%s", (line) => {
    expect(unclearIn(`${numbered()}\n\n${line}`)).toEqual(["lastEntry"]);
  });
  it("and one that names none doubts both dates", () => {
    expect(unclearIn(`${numbered()}\n\nOops, it was 30 December 2025.`)).toEqual(["firstEntry", "lastEntry"]);
  });
});

describe("somebody with one name alone", () => {
  const wahyudi = { ...zoe, givenName: "", familyName: "Wahyudi" };
  it.each(["Wahyudi (I have only one name)", "Wahyudi (just one name)", "Wahyudi (je n'ai qu'un nom)", "I am Wahyudi"])(
    "%s",
    (words) => {
      expect(read(numbered({ 1: words }), [wahyudi]).people[0]?.answers["fullName"]?.value).toBe("Wahyudi");
    },
  );
});

describe("an address that another of the family gives", () => {
  const child = (words: string): unknown =>
    read(`Zoë Łucja\n${numbered()}\n\nAna Maria Nguyễn\n1. Ana Maria Nguyễn\n2. 1120004567\n3. ${words}`, [zoe, ana])
      .people[1]?.answers["email"]?.value; // prettier-ignore
  it.each([
    "same email like me, zoe@example.org",
    "l'adresse de maman : zoe@example.org",
    "mom's email zoe@example.org",
  ])("%s", (words) => expect(child(words)).toBe("zoe@example.org"));
  it.each([
    "not my mother's zoe@example.org",
    "my lawyer's zoe@example.org",
    "ex-husband's old address zoe@example.org",
  ])("%s is asked about", (words) => expect(child(words)).toBeUndefined());
});

describe("what holds for some of a family", () => {
  it.each([
    "Last entry 25 August 2025 for some of us.",
    "Most of us last entered Canada on 25 August 2025.",
    "La plupart d'entre nous : dernière entrée le 25 août 2025.",
    "Dernière entrée le 25 août 2025 pour certains.",
  ])("%s is nobody's", (words) => {
    const people = read(`We are Zoë Łucja 1123456789 and Minh Nguyễn 11234567. ${words}`, [zoe, minh]).people;
    expect(people.map((one) => one.answers["lastEntry"])).toEqual([undefined, undefined]);
  });
});

describe("somebody who types for the person, from the person's own mailbox", () => {
  const lines = [
    "Hello, I am her grandson Kevin, I type for my grandma because her English is not so good.",
    "Grandson here helping my grandma Zoë.",
    "Hi, Kevin again for my grandma. I copied it in a table so it's easier to read.",
    "Hello, this is Kevin writing from my grandmother's mailbox, she is telling me the answers.",
    "Bonjour, je suis son petit-fils, j'écris pour ma grand-mère.",
    "My daughter is helping me to type this.",
  ];
  it.each(lines)("%s: labels and numbers are the person's", (line) => {
    expect(read(`${line}\n\n${labelled}`).disposition).toBe("accept");
    expect(read(`${line}\n\n${numbered()}`).disposition).toBe("accept");
  });

  it("tells nothing of the person in the first person", () => {
    const text = `I am helping my grandmother to type.\n\n${labelled.replace(/First.*\n/, "")}\n\nI first came to Canada on 2 May 2018.`;
    expect(read(text).people[0]?.answers).not.toHaveProperty("firstEntry");
  });

  it.each([
    "I am her lawyer, I type for my grandmother.",
    "I typed for my sister by mistake.",
    "I write on behalf of my mother, who passed away.",
    "I am not sure that I type my grandmother's answers right.",
    "These are the answers of my brother, I type for my brother and my answers are other.",
  ])("%s: asked about, or a person's", (line) => {
    expect(read(`${line}\n\n${labelled}`).disposition).not.toBe("accept");
  });

  it("whose UCI does not stand there is asked about", () => {
    const text = `I type for my grandma.\n\n${labelled.replace("1123456789", "1199999999")}`;
    expect(read(text).people[0]?.answers).not.toHaveProperty("firstEntry");
  });
});
