import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const tom: AskedPerson = { ...ana, id: "p4", givenName: "Tom", birthDate: "2016-01-02", uci: "1120004568" };
const victoria: AskedPerson = { ...ana, id: "p3", givenName: "Victoria", familyName: "May" };
const three = [zoe, minh, ana];

type Values = readonly unknown[];

/** What is accepted for a question, person by person; what is asked about stands as "?". */
function taken(text: string, question: string, people: readonly AskedPerson[] = three): Values {
  const reading = readReply(replyTo(sentMail({ people }), people, { text: `Hello,\n\n${text}\n\nThanks` }));
  return reading.people.map(({ answers }) => answers[question]?.value ?? "?");
}

describe("one line that answers for each by name", () => {
  it.each([
    ["3. Zoë zoe@example.org, Minh minh@example.org, Ana Maria same as mine", "zoe@example.org"],
    ["Email: me zoe@example.org; my husband minh@example.org; our daughter same as me", "zoe@example.org"],
    ["Email: Zoë - zoe@example.org / Minh - minh@example.org / Ana Maria - same as Minh", "minh@example.org"],
    ["Courriel : Zoë zoe@example.org ; Minh minh@example.org ; Ana Maria la même que Zoë", "zoe@example.org"],
    ["3. zoe@example.org (Zoë), minh@example.org (Minh), same as mine (Ana Maria)", "zoe@example.org"],
    ["3. Moi zoe@example.org, mon mari minh@example.org, ma fille même que moi", "zoe@example.org"],
    ["Email: Zoë this one, Minh minh@example.org, Ana Maria same as Minh", "minh@example.org"],
  ])("gives an address to each: %s", (line, third) => {
    expect(taken(line, "email")).toEqual(["zoe@example.org", "minh@example.org", third]);
  });

  it.each([
    "6. Place of last entry: Zoë Coutts, Alberta; Minh YYZ; Ana Maria Thousand Islands Bridge",
    "6. Zoë: Coutts, Alberta, Minh: YYZ, Ana Maria: Thousand Islands Bridge",
    "Place: me Coutts, Alberta | husband YYZ | daughter Thousand Islands Bridge",
    "Lieu : moi Coutts, Alberta; mon mari YYZ; notre fille Thousand Islands Bridge",
    "Place: Coutts, Alberta for me; YYZ for Minh; Thousand Islands Bridge for Ana Maria",
  ])("gives a place to each: %s", (line) => {
    expect(taken(line, "lastEntryPlace")).toEqual(["Coutts, Alberta", "YYZ", "Thousand Islands Bridge"]);
  });

  it.each([
    "4. Zoë 10 juill. 2016, Minh 11 juillet 2016, Ana Maria 12 juill. 2016",
    "First entry: Zoë arrived on July 10, 2016, Minh on July 11, 2016 and Ana Maria on July 12, 2016",
    "4. First entry: Zoë Jul 10th 2016; Minh 11JUL2016; Ana Maria 12/07/2016 (day/month/year)",
    "Première entrée : moi le 10 juillet 2016, Minh le 11 juillet 2016, ma fille le 12 juillet 2016",
  ])("gives a date to each: %s", (line) => {
    expect(taken(line, "firstEntry")).toEqual(["2016-07-10", "2016-07-11", "2016-07-12"]);
  });

  it("asks for the one that cannot be read, and takes the others", () => {
    const line = "4. Zoë 10 July 2016, Minh around July 2016, Ana Maria 12 July 2016";
    expect(taken(line, "firstEntry")).toEqual(["2016-07-10", "?", "2016-07-12"]);
    expect(taken("7. Zoë brown, Minh no idea, Ana Maria green", "eyeColour")).toEqual(["brown", "?", "green"]);
  });

  it("keeps a name that begins a date or a town apart", () => {
    const people = [zoe, minh, victoria];
    expect(taken("4. Zoë 2019-05-01, Minh 2019-05-02, Victoria May 3 2019", "firstEntry", people)).toEqual(["2019-05-01", "2019-05-02", "2019-05-03"]); // prettier-ignore
    expect(taken("6. Zoë Calgary; Minh Victoria; Victoria Halifax", "lastEntryPlace", people)).toEqual(["Calgary", "Victoria", "Halifax"]); // prettier-ignore
    expect(taken("6. Zoë Calgary; Minh Halifax; Victoria airport", "lastEntryPlace", people)[2]).toBe("?");
  });

  it.each([
    ["an answer without a name among fewer names than people", "6. Zoë Calgary, Minh Halifax, Toronto", "lastEntryPlace", "Toronto"],
    ["another's journey", "4. Zoë 10 July 2016, Minh drove me there on 11 July 2016, Ana Maria 12 July 2016", "firstEntry", "2016-07-11"],
    ["another of the family inside", "4. Zoë 10 July 2016, Minh with Tom's visa 11 July 2016, Ana Maria 12 July 2016", "firstEntry", "2016-07-11"],
    ["one named twice", "4. Zoë 10 July 2016, Minh 11 July 2016, Zoë 12 July 2016", "firstEntry", "2016-07-12"],
    ["a mother who is not asked", "4. Zoë 10 July 2016, my mother 11 July 2016, Minh 12 July 2016", "firstEntry", "2016-07-11"],
  ])("takes nothing from %s", (_, line, question, value) => {
    expect(taken(line, question, [...three, tom])).not.toContain(value);
  }); // prettier-ignore
});

describe("a question, and below it a line for each", () => {
  const block = (...lines: readonly string[]): string =>
    `2. UCI:\nZoë: 1123456789\nMinh: 11234567\nAna Maria: 1120004567\n\n${lines.join("\n")}\n`;

  it.each([
    ["Email:\nZoë: this one\nMinh: minh@example.org\nAna Maria: same as the principal applicant", "email", ["zoe@example.org", "minh@example.org", "zoe@example.org"]],
    ["3.\nme - zoe@example.org\nhusband - minh@example.org\ndaughter - same as mine", "email", ["zoe@example.org", "minh@example.org", "zoe@example.org"]],
    ["6. Place of last entry:\nZoë: Coutts, Alberta\nMinh: Toronto (YYZ)\nAna Maria: Peace Bridge, Fort Erie", "lastEntryPlace", ["Coutts, Alberta", "Toronto (YYZ)", "Peace Bridge, Fort Erie"]],
    ["First entry\n• Zoë: 2017 October 11\n• Minh: 11/Oct/2020\n• Ana Maria: 8-Feb-2023", "firstEntry", ["2017-10-11", "2020-10-11", "2023-02-08"]],
    ["Première entrée :\nZoë : 04/05/2018 (jour/mois/année)\nMinh : 4 Mai 2018\nAna Maria : pareil que moi", "firstEntry", ["2018-05-04", "2018-05-04", "2018-05-04"]],
    ["4. First entry:\nMyself = 08/02/2023 (day/month/year)\nMy husband = 2023 February 9\nOur daughter = the same as my husband", "firstEntry", ["2023-02-08", "2023-02-09", "2023-02-09"]],
  ])("is each their own: %s", (lines, question, values) => {
    expect(taken(block(lines), question)).toEqual(values);
  }); // prettier-ignore

  it.each([
    ["First entry:\n\nZoë: 2018-Jun-16\n\nMinh: Jun 17th 2018\n\nAna Maria: same as Minh\n\nThat is all.", "firstEntry", ["2018-06-16", "2018-06-17", "2018-06-17"]],
    ["8.\nyes for all", "inCanada", [true, true, true]],
    ["8.\n\nWe are all in Canada\n\nWe look forward to the next step.", "inCanada", [true, true, true]],
    ["Première entrée :\n2018-06-16 pour tous", "firstEntry", ["2018-06-16", "2018-06-16", "2018-06-16"]],
  ])("may stand apart from it, or be everybody's: %s", (lines, question, values) => {
    expect(taken(block(lines), question)).toEqual(values);
  }); // prettier-ignore

  it("ends where something else is said between the lines", () => {
    const values = taken(block("Place of last entry:\n\nZoë: Calgary\n\nI like it here.\n\nMinh: Halifax"), "lastEntryPlace"); // prettier-ignore
    expect(values).toEqual(["?", "?", "?"]);
  });

  it("leaves out whoever has no line, and takes no line of another's", () => {
    expect(taken(block("5. Last entry:\nZoë: 1 SEP 2016\nMinh: Jan 6th 2025"), "lastEntry")).toEqual(["2016-09-01", "2025-01-06", "?"]); // prettier-ignore
    expect(taken(block("5. Last entry:\nZoë: 1 SEP 2016\nMy sister: Jan 6th 2025"), "lastEntry")).not.toContain("2025-01-06"); // prettier-ignore
  });
});

describe("a name in the heading of somebody's answers", () => {
  const rest = "UCI: 11234567\nEmail: minh@example.org\nFirst entry: 2017-10-12\nLast entry: 2023-05-30\nPlace: Lacolle\nEyes: black\nIn Canada: yes"; // prettier-ignore
  const hers = "Full name: Zoë Łucja\nUCI: 1123456789\nEyes: brown";

  it.each([
    "Person 2: Minh Nguyễn",
    "My husband (Minh Nguyễn):",
    "--- Minh Nguyễn ---",
    "Minh Nguyễn:",
    "Mon époux : Minh Nguyễn",
    "Conjoint - Nguyễn Minh",
    "2nd applicant: MINH NGUYEN",
    "*Spouse: Minh Nguyễn*",
    "Minh Nguyễn (my husband)",
    "Answers for Minh Nguyễn",
    "Applicant = Minh Nguyễn",
  ])("answers who they are where the answers below do not: %s", (heading) => {
    const [own, other] = taken(`Me:\n${hers}\n\n${heading}\n${rest}`, "fullName", [zoe, minh]);
    expect(own).toBe("Zoë Łucja");
    expect(String(other).toLowerCase()).toMatch(/^(?:minh nguy[eễ]n|nguyễn minh)$/);
  });

  it("answers nothing for another, in part, or where the number below is another's", () => {
    for (const heading of ["Minh:", "My husband:", "Minh Nguyễn's mother:", "Wife of Minh Nguyễn"])
      expect(taken(`Me:\n${hers}\n\n${heading}\n${rest}`, "fullName", [zoe, minh])[1]).toBe("?");
    expect(taken(`Minh Nguyễn:\n${rest.replace("11234567", "1123456789")}`, "fullName", [zoe, minh])).toEqual(["?", "?"]); // prettier-ignore
  });

  it("keeps the order in which a name is written where heading and line both hold it", () => {
    const list = ["Nguyễn Minh", "Nguyễn Minh", "11234567", "minh@example.org", "2017-10-12", "2023-05-30", "Lacolle", "black", "yes"]; // prettier-ignore
    expect(taken(list.join("\n"), "fullName", [zoe, minh])[1]).toBe("Nguyễn Minh");
    expect(taken([`--- ${list[0]} ---`, ...list.slice(1)].join("\n"), "fullName", [zoe, minh])[1]).toBe("Nguyễn Minh");
  });
});
