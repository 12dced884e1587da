import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const tom: AskedPerson = { ...ana, id: "p4", givenName: "Tom", birthDate: "2016-01-02", uci: "1120004568" };
const family = [zoe, minh, ana, tom];

const own: Readonly<Record<string, readonly string[]>> = {
  p1: ["Zoë Łucja", "1123456789", "zoe@example.org", "25 August 2019", "4 March 2024", "Calgary", "brown", "yes"],
  p2: ["Minh Nguyễn", "11234567", "minh@example.org", "2 January 2018", "5 March 2024", "Lacolle", "green", "yes"],
  p3: ["Ana Maria Nguyễn", "1120004567", "zoe@example.org", "3 January 2018", "6 March 2024", "Halifax", "blue", "yes"],
  p4: ["Tom Nguyễn", "1120004568", "zoe@example.org", "4 January 2018", "7 March 2024", "Whistler", "hazel", "yes"],
};
const entries: Readonly<Record<string, readonly string[]>> = {
  p1: ["2019-08-25", "2024-03-04"],
  p2: ["2018-01-02", "2024-03-05"],
  p3: ["2018-01-03", "2024-03-06"],
  p4: ["2018-01-04", "2024-03-07"],
};
const labels = ["Name", "UCI", "Email", "First entry", "Last entry", "Place", "Eyes", "In Canada"];

function block(heading: string, person: string, without: readonly string[] = []): string {
  const lines = labels.flatMap((label, at) => (without.includes(label) ? [] : [`${label}: ${own[person]?.[at]}`]));
  return `${heading}\n${lines.join("\n")}`;
}

function numbered(heading: string, person: string): string {
  return `${heading}\n${(own[person] ?? []).map((answer, at) => `${at + 1}. ${answer}`).join("\n")}`;
}

function read(text: string) {
  return readReply(replyTo(sentMail({ people: family }), family, { text: `Hello,\n\n${text}\n\nThanks` }));
}

describe("blocks of a family under what each is to the writer", () => {
  it.each([
    ["Demandeur principal", "Conjointe", "Enfant 1", "Enfant 2"],
    ["PRINCIPAL APPLICANT", "SPOUSE", "DEPENDENT CHILD 1", "DEPENDENT CHILD 2"],
    ["Me", "My husband", "My daughter", "My son"],
    ["Moi-même :", "Mon mari :", "L'aînée :", "Le cadet :"],
    ["First person", "Second person", "Third person", "Fourth person"],
    ["1re personne", "2e personne", "3e personne", "4e personne"],
    ["Requérante principale", "Époux", "Premier enfant", "Deuxième enfant"],
    ["About me:", "About my husband:", "About our first child:", "About our second child:"],
    ["Here are mine:", "Here are my husband's:", "Here are our daughter's:", "Here are our son's:"],
    ["Me (wife):", "My husband:", "Kid 1 (12 years old)", "Kid 2 (10 ans)"],
    ["My wife:", "Myself (husband):", "Our girl:", "Our boy:"],
    ["Husband", "Wife", "Older child", "Younger child"],
  ])("are each person's own by the name and the number below: %s, %s, %s, %s", (...headings) => {
    for (const write of [block, numbered]) {
      const reading = read(family.map(({ id }, at) => write(headings[at] ?? "", id)).join("\n\n"));
      expect(reading.disposition).toBe("accept");
      for (const { person, answers } of reading.people)
        expect([answers["firstEntry"]?.value, answers["lastEntry"]?.value]).toEqual(entries[person]);
    }
  });

  it("are taken by the number alone where the relation fits", () => {
    const { people } = read([block("Child 1:", "p3", ["Name"]), block("Child 2:", "p4", ["Name"])].join("\n\n"));
    expect(people.slice(2).map(({ answers }) => answers["lastEntry"]?.value)).toEqual(["2024-03-06", "2024-03-07"]);
  });

  it.each([
    ["no name and no number", block("Child 1:", "p3", ["Name", "UCI"])],
    ["the name of somebody who is no child", block("Child 1:", "p2")],
    ["two whom the heading joins", block("My husband and child:", "p3")],
    [
      "the writer's own name a second time",
      `${block("Me:", "p1")}\n\n${block("My husband:", "p1").replace("4 March", "9 May")}`,
    ],
    ["one's name and another's number", block("Child 2:", "p4").replace("1120004568", "1120004567")],
  ])("are nobody's where below stands %s", (_, text) => {
    const { people } = read(text);
    const taken = people.map(({ answers }) => answers["lastEntry"]?.value ?? "none");
    expect(taken.filter((date) => date !== "2024-03-04" && date !== "none")).toEqual([]);
    expect(people.flatMap(({ unclear }) => Object.keys(unclear))).toContain("lastEntry");
  });
});

describe("a family's UCIs as headings", () => {
  const grouped = (uci: string): string => (uci.length === 8 ? `${uci.slice(0, 4)}-${uci.slice(4)}` : uci);

  it.each([
    ["UCI ", ":"],
    ["IUC ", " :"],
    ["", ":"],
  ])("answer, and tell whose the answers below are: %s…%s", (lead, end) => {
    const text = family.map(({ id, uci }) => block(`${lead}${grouped(uci)}${end}`, id, ["UCI"])).join("\n\n");
    const reading = read(text);
    expect(reading.disposition).toBe("accept");
    for (const { person, answers } of reading.people)
      expect([answers["uci"]?.value, answers["firstEntry"]?.value]).toEqual([own[person]?.[1], entries[person]?.[0]]);
  });

  it("that are nobody's head nothing", () => {
    const { people } = read([block("UCI 1199999999:", "p1", ["UCI", "Name"]), block("UCI 11234567:", "p2", ["UCI"])].join("\n\n")); // prettier-ignore
    expect(people.find(({ person }) => person === "p1")?.answers["uci"]).toBeUndefined();
  });
});
