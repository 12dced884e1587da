import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { labelOf } from "../../src/reading/field/label.ts";
import { readReply } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { minh, replyTo, sentMail, zoe } from "./people.ts";

function read(text: string, people: readonly AskedPerson[] = [zoe]): Reading {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}

function taken(text: string, people: readonly AskedPerson[] = [zoe], person = "p1"): Record<string, unknown> {
  const answers = read(text, people).people.find((one) => one.person === person)?.answers ?? {};
  return Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
}

const zoeRest = `UCI: 1123456789
Email: zoe@example.org
First entry: 25 August 2019
Last entry: 4 March 2024
Where: Toronto Pearson
Eyes: brown
In Canada: yes`;
const minhRest = `UCI: 11234567
Email: minh@example.org
First entry: 2 January 2018
Last entry: 5 March 2024
Where: Vancouver
Eyes: black
In Canada: yes`;
const numbered = `1. Zoë Łucja
2. 1123456789
3. zoe@example.org
4. 25 August 2019
5. 5 March 2024
6. Toronto Pearson
7. brown
8. yes`;

describe("a label is read by what its words tell of", () => {
  it.each([
    ["Client name", "fullName"],
    ["Surname and given name", "fullName"],
    ["Name as on passport", "fullName"],
    ["Email on file", "email"],
    ["Best email to reach me", "email"],
    ["No client", "uci"],
    ["Original entry", "firstEntry"],
    ["Very first admission", "firstEntry"],
    ["Date of first coming to Canada", "firstEntry"],
    ["Première venue au Canada", "firstEntry"],
    ["Entry (first)", "firstEntry"],
    ["Last re-entry", "lastEntry"],
    ["Recent Entry Date", "lastEntry"],
    ["Dernier retour au Canada", "lastEntry"],
    ["POE", "lastEntryPlace"],
    ["Où", "lastEntryPlace"],
    ["Par où", "lastEntryPlace"],
    ["Poste frontalier", "lastEntryPlace"],
    ["Airport of last coming", "lastEntryPlace"],
    ["Eyes color", "eyeColour"],
    ["Present in Canada", "inCanada"],
    ["Where am I now", "inCanada"],
    ["Lieu actuel", "inCanada"],
    ["Je m'appelle", "fullName"],
    ["Nom de la requérante", "fullName"],
    ["Name on passport", "fullName"],
    ["Identifiant unique du client", "uci"],
    ["Courriel pour le portail", "email"],
    ["Last came back to Canada", "lastEntry"],
    ["Dernier atterrissage", "lastEntry"],
    ["Couleur de l'œil", "eyeColour"],
    ["Natural eye colour", "eyeColour"],
    ["Au Canada aujourd'hui", "inCanada"],
    ["In the country", "inCanada"],
    ["Grandeur", "height"],
    ["Where I live", "homeAddress"],
    ["Adresse postale", "homeAddress"],
    ["Pays où je me trouve", "currentCountry"],
    ["Country where I am now", "currentCountry"],
    ["Code de confirmation", "verificationCode"],
    ["Code received", "verificationCode"],
    ["Secret code in the letter", "verificationCode"],
    ["Personal email for correspondence", "email"],
    ["Street address", "homeAddress"],
    ["My country of residence now", "currentCountry"],
    ["Dernière entrée au pays", "lastEntry"],
    ["Last return home to Canada", "lastEntry"],
    ["Question: are you in Canada", "inCanada"],
    ["Date prévue de retour au pays", "plannedReturn"],
  ])("%s", (words, id) => {
    expect(labelOf(words)).toBe(id);
  });

  it.each([
    "Place of birth",
    "Place of residence",
    "Place of first entry",
    "Port of exit",
    "First application date",
    "First flight",
    "Last visa",
    "Last day in Canada",
    "Last date in Canada",
    "Passport expiry",
    "Emergency contact email",
    "Family in Canada",
    "Eye colour of my son",
    "Date and place of last entry",
    "Father's name",
    "Me first",
    "New email",
    "In Canada since",
    "Was in Canada",
    "Home country",
    "Country visited",
    "Postal code",
    "Country on passport",
    "Date of birth",
    "First contact",
    "Dernière réponse",
    "Last return home",
    "My country",
    "Country of permanent residence",
    "Personal code",
  ])("%s names none", (words) => {
    expect(labelOf(words)).toBeNull();
  });

  it.each([
    ["Old email - bob@example.org", "email"],
    ["Husband's eyes - green", "eyeColour"],
    ["Nom de ma mère - Zoë Łucja", "fullName"],
    ["Emergency email - bob@example.org", "email"],
    ["Hair colour - black", "eyeColour"],
  ])("%s is another's, or nothing that was asked, with a dash as well", (line, question) => {
    const rest = ["Name - Zoë Łucja", "UCI - 1123456789", "Email - zoe@example.org", "Eyes - brown"];
    const dropped = { email: 2, eyeColour: 3, fullName: 0 }[question] ?? 9;
    const list = rest.map((one, at) => (at === dropped ? line : one)).join("\n");
    expect(taken(`First entry - 25 August 2019\n${list}\nPlace - Calgary`)).not.toHaveProperty(question);
  });

  it.each([
    "Application number: E002345678",
    "File number - E002345678",
    "Date of birth: February 3, 1990",
    "DOB: 1990-02-03",
    "Née le : 3 février 1990",
    "Téléphone : 514 555-0188",
    "Passport number: LR1234567",
    "Nationalité : libanaise",
    "Hair colour: black",
    "Today's date: 21 November 2026",
    "Marital status: married",
  ])("reads past %s, which nobody asked", (line) => {
    const reading = read(`Name: Zoë Łucja\n${line}\n${zoeRest}`);
    expect(reading.disposition).toBe("accept");
  });

  it("asks where the day of birth is another than on file", () => {
    expect(read(`Name: Zoë Łucja\nDate of birth: 4 February 1990\n${zoeRest}`).disposition).not.toBe("accept");
  });

  it.each([
    ["First entry (DD/MM/YYYY): 08/09/2022\nLast entry (DD/MM/YYYY): 04/07/2024", ["2022-09-08", "2024-07-04"]],
    [
      "Première entrée (jj/mm/aaaa) : 08/09/2022\nDernière entrée (jj/mm/aaaa) : 15/01/2024",
      ["2022-09-08", "2024-01-15"],
    ],
    ["First entry (MM/DD/YYYY) - 08/09/2022\nLast entry (MM/DD/YYYY) - 04/07/2024", ["2022-08-09", "2024-04-07"]],
    ["First entry (DD/MM/YYYY): 08/09/2022\nLast entry: 04/07/2024", [undefined, undefined]],
    ["First entry (DD/MM/YYYY): 08/09/2022\nLast entry (MM/DD/YYYY): 04/07/2024", [undefined, undefined]],
    ["First entry (MM/DD/YYYY): 08/09/2022\nLast entry (MM/DD/YYYY): 25/07/2024", [undefined, "2024-07-25"]],
    ["My visa has DD/MM/YYYY. First entry 08/09/2022, last entry 04/07/2024", [undefined, undefined]],
  ])("reads dates in the form that all their labels state: %s", (lines, dates) => {
    const answers = taken(`Name: Zoë Łucja\n${lines}`);
    expect([answers["firstEntry"], answers["lastEntry"]]).toEqual(dates);
  });

  it("reads labels in square brackets", () => {
    expect(taken("[Name] Zoë Łucja\n[Last entry] 4 March 2024\n[Place] Calgary\n[In Canada now?] Yes")).toMatchObject({
      lastEntry: "2024-03-04",
      lastEntryPlace: "Calgary",
      inCanada: true,
    });
  });

  it("closes an answer before a label with a dash that it does not know", () => {
    expect(taken("Name - Zoë Łucja\nUCI - 1123456789\nFirst visa - 2 March 2017\nPlace - Calgary")["uci"]).toBe(
      "1123456789",
    );
  });

  it("takes no place of another thing for the place of entry", () => {
    for (const label of ["Place of birth", "Place of issue", "Place of first entry", "Port of exit"])
      expect(taken(`Name: Zoë Łucja\n${label}: Vancouver\nEyes: brown`)).not.toHaveProperty("lastEntryPlace");
  });
});

describe("a name", () => {
  it.each([
    ["Nom : Łucja\nPrénom : Zoë", "Łucja Zoë"],
    ["First name: Zoë\nLast name: Łucja", "Zoë Łucja"],
    ["- Surname: Łucja\n- Given name(s): Zoë", "Łucja Zoë"],
    ["Last name: Łucja / First name: Zoë", "Łucja Zoë"],
    ["Name: Zoë Łucja\nGiven name: Zoë\nFamily name: Łucja", "Zoë Łucja"],
    ["Name: Zoë Łucja (family name is Łucja)", "Zoë Łucja"],
    ["Name: Zoë Łucja (née Nowak)", "Zoë Łucja"],
    ["Nom : Zoë Łucja (épouse)", "Zoë Łucja"],
    ["Name: Zoë Łucja, principal applicant", "Zoë Łucja"],
  ])("%s is one answer", (lines, name) => {
    expect(read(`${lines}\n${zoeRest}`).disposition).toBe("accept");
    expect(taken(`${lines}\n${zoeRest}`)["fullName"]).toBe(name);
  });

  it.each([
    "Surname: Łucja",
    "Surname: Łucja\nGiven name: Minh",
    "Name: Zoë Łucja (or Zoë Nowak?)",
    "Name: Zoë Łucja (not sure which you want)",
    "Name: Zoë Łucja (formerly Nowak)",
    "Name: Zoë Łucja (Marie)",
    "Name: Zoë Łucja (will change to Nowak)",
  ])("%s is asked about", (lines) => {
    expect(taken(`${lines}\n${zoeRest}`)).not.toHaveProperty("fullName");
  });

  it("drops no further given name behind a comma", () => {
    expect(taken(`Name: ŁUCJA Zoë, Marie\n${zoeRest}`)["fullName"]).toBe("ŁUCJA Zoë, Marie");
  });

  it("said in either order is said once, and as it stands in its own place", () => {
    expect(taken(`Hello, this is Łucja Zoë.\n\nName: Zoë Łucja\n${zoeRest}`)["fullName"]).toBe("Zoë Łucja");
  });
});

describe("numbers", () => {
  it.each([
    "1.)",
    "1°",
    "1º",
    "1/",
    "1-",
    "1 –",
    "(1)",
    "[1]",
    "Q1:",
    "#1",
    "No 1",
    "n° 1 :",
    "Question 1",
    "A1",
    "R1)",
  ])("may be set off as in %s", (form) => {
    const lines = numbered.split("\n").map((line, at) => line.replace(/^\d\./, form.replace("1", String(at + 1))));
    expect(read(lines.join("\n")).disposition).toBe("accept");
  });

  const answers = [numbered.split("\n"), `Minh Nguyễn\n${minhRest}`.split("\n")].map((lines) =>
    lines.map((line) => line.replace(/^\d\. |^[^:]+: /, "")),
  );

  it("in two steps count the person and the question", () => {
    const lines = answers.flatMap((own, person) => own.map((words, at) => `${person + 1}.${at + 1} ${words}`));
    expect(read(lines.join("\n"), [zoe, minh]).disposition).toBe("accept");
    expect(taken(lines.join("\n"), [zoe, minh], "p2")).toMatchObject({ fullName: "Minh Nguyễn", eyeColour: "black" });
  });

  it("in two steps count the question and the person where the counts say so", () => {
    const lines = answers[0]?.flatMap((words, at) => [`${at + 1}.1 ${words}`, `${at + 1}.2 ${answers[1]?.[at]}`]) ?? [];
    expect(read(lines.join("\n"), [zoe, minh]).disposition).toBe("accept");
    expect(taken(lines.join("\n"), [zoe, minh])).toMatchObject({ fullName: "Zoë Łucja", eyeColour: "brown" });
  });

  it("in two steps belong to nobody whose name and number are not there", () => {
    const lines = answers.flatMap((own, person) => own.slice(2).map((words, at) => `${person + 1}.${at + 3} ${words}`));
    expect(taken(lines.join("\n"), [zoe, minh])).toEqual({});
  });

  it("in two steps are not ours where the labels behind them say so", () => {
    const text = `1.1 Name: Zoë Łucja\n1.2 UCI: 1123456789\n2.3 First entry: 25 August 2019\n2.4 Last entry: 4 March 2024`;
    expect(taken(text, [zoe, minh])["firstEntry"]).not.toBe("2024-03-04");
    expect(taken(text, [zoe, minh], "p2")).not.toHaveProperty("firstEntry");
  });

  it("above labels count the family", () => {
    const text = `1) Zoë Łucja (me)\n${zoeRest}\n\n2) Minh Nguyễn (husband)\n${minhRest}`;
    expect(read(text, [zoe, minh]).disposition).toBe("accept");
    expect(taken(text, [zoe, minh], "p2")).toMatchObject({ fullName: "Minh Nguyễn", uci: "11234567" });
  });

  it.each(["9. Not applicable as I'm in Canada", "9 - (I am in Canada)", "9) s.o.", "9. N/A"])(
    "%s is passed by",
    (line) => {
      const reading = read(`${numbered}\n${line}`);
      expect([reading.disposition, reading.intents]).toEqual(["accept", ["answers"]]);
    },
  );
});

describe("a table that names people in its head alone", () => {
  it.each([
    ["bars", " | Zoë Łucja | Minh Nguyễn", " | "],
    ["tabs", "\tZoë Łucja\tMinh Nguyễn", "\t"],
  ])("answers for their names, between %s", (_, head, bar) => {
    const others = minhRest.split("\n");
    const rows = zoeRest.split("\n").map((line, at) => {
      const [label = "", value = ""] = line.split(": ");
      return [label, value, others[at]?.split(": ")[1] ?? ""].join(bar);
    });
    expect(read([head, ...rows].join("\n"), [zoe, minh]).disposition).toBe("accept");
  });

  it("puts a name together from two columns", () => {
    const text = `Surname | Given name | UCI | Eyes\nŁucja | Zoë | 1123456789 | brown\nNguyễn | Minh | 11234567 | black`;
    expect(taken(text, [zoe, minh])["fullName"]).toBe("Łucja Zoë");
    expect(taken(text, [zoe, minh], "p2")["fullName"]).toBe("Nguyễn Minh");
  });
});

describe("a remark behind a value", () => {
  it.each(["(did not leave after)", ", have not left since", "(je n'ai pas quitté depuis)", "(from Accra, together)"])(
    "%s takes nothing back",
    (remark) => {
      expect(taken(`Last entry: 4 March 2024 ${remark}`)["lastEntry"]).toBe("2024-03-04");
    },
  );

  it.each([
    "(not sure)",
    "(or 2023?)",
    "(see below)",
    "(my husband, I came later)",
    "(transit only)",
    "(voir plus bas)",
  ])("%s makes it doubtful", (remark) => {
    expect(taken(`Last entry: 4 March 2024 ${remark}`)).not.toHaveProperty("lastEntry");
  });

  it("about the phone it was typed on calls nobody", () => {
    const reading = read(`Filled from my phone, sorry for any typo\n\nName: Zoë Łucja\n${zoeRest}`);
    expect(reading.disposition).toBe("accept");
  });
});

describe("a line that says what an answer should be", () => {
  it.each([
    "Sorry, number 5 should be 4 March 2024, I looked at my stamp again.",
    "Oops, question 5 should read 4 March 2024.",
    "Désolée, pour le no 5 c'est plutôt le 4 mars 2024.",
    "Sorry, the last entry should be 4 March 2024, not 5 March 2024.",
  ])("%s corrects that answer alone", (line) => {
    expect(taken(`${numbered}\n\n${line}`)).toMatchObject({ firstEntry: "2019-08-25", lastEntry: "2024-03-04" });
  });

  it.each(["Sorry, number 5 is wrong, I will check.", "Number 5 may be 4 March 2024, I am not sure."])(
    "%s puts it in doubt",
    (line) => {
      expect(taken(`${numbered}\n\n${line}`)).not.toHaveProperty("lastEntry");
    },
  );
});
