import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/reading/read.ts";
import { replyTo, sentMail, zoe } from "../people.ts";

const sent = sentMail({ people: [zoe] });

function taken(label: string, words: string): unknown[] {
  const { people } = readReply(replyTo(sent, [zoe], { text: `${label}: ${words}` }));
  return Object.values(people[0]?.answers ?? {}).map(({ value }) => value);
}

describe("a story behind a date or a port", () => {
  it.each([
    "14 March 2019 (visited my aunt in Scarborough)",
    "14 March 2019, such a storm",
    "14 mars 2019 (drôle de hasard)",
    "14 March 2019 - weekend shopping in Buffalo lol",
    "14 mars 2019 (quel froid, quelle neige !)",
    "14 March 2019 (the plane was half empty)",
    "14 March 2019 with my wife and two suitcases",
    "14 mars 2019 sous la neige, mes premières bottes dans la valise",
    "14 March 2019, same night the Raptors won the championship",
    "14 mars 2019, jour de l'éclipse totale",
    "14 March 2019 - election day, TV on everywhere",
    "14 mars 2019, permis de travail ouvert, mon conjoint étudiait à Sherbrooke",
    "14 mars 2019, permis vacances-travail",
    "14 March 2019 (my mother's surgery, she is fine now)",
    "14 mars 2019 (fête de l'unité au Cameroun)",
    "14 March 2019, as stamped in my old passport, page 12",
  ])("leaves the day as it is: %s", (words) => {
    expect(taken("First entry", words)).toEqual(["2019-03-14"]);
  });

  it.each([
    "14 March 2019 (my sister)",
    "14 mars 2019 (ma sœur)",
    "14 March 2019 (to visit Buffalo)",
    "14 March 2019, hard to believe",
    "14 mars 2019, c'est faux",
    "14 March 2019 (wonderful, stamped elsewhere)",
    "14 March 2019 (Scarborough, not Toronto)",
    "14 mars 2019 (délivrance du visa)",
    "14 March 2019 (it was my dad's)",
    "14 March 2019 (near midnight)",
    "14 March 2019 (wonderful July)",
    "14 March 2019 (great trip 2018)",
    "14 March 2019 (my wife and our daughter)",
    "14 March 2019 (for my brother)",
    "14 March 2019 (for Minh)",
    "14 March 2019 (the flight to Lagos)",
    "14 March 2019 (the stamp is blurred)",
    "14 mars 2019, le jour de mon embauche",
    "14 March 2019 (my first job)",
    "14 March 2019 (day of my biometrics)",
    "14 March 2019 (my husband's return)",
    "14 March 2019 with a stopover in Iceland",
    "14 March 2019 (oath day)",
    "14 March 2019 (any day)",
    "14 March 2019 as a joke",
    "14 March 2019 for the embassy",
    "14 mars 2019, jour de la signature du contrat",
    "14 mars 2019 avec un autre nom",
  ])("that may say something of it is asked about: %s", (words) => {
    expect(taken("First entry", words)).toEqual([]);
  });

  it("leaves a port as it is, and no second place", () => {
    expect(taken("Place of last entry", "Peace Bridge, Fort Erie ON (weekend shopping in Buffalo lol)")).toHaveLength(
      1,
    );
    expect(taken("Place of last entry", "Peace Arch border crossing (drove up from Seattle)")).toHaveLength(1);
    for (const words of ["Fort Erie (to Buffalo)", "Toronto, Buffalo", "Toronto (drove on from Halifax)"])
      expect(taken("Place of last entry", words), words).toEqual([]);
  });
});

describe("a journey told behind the last date", () => {
  it.each([
    "5 June 2024 (I went alone for my father's surgery, he is fine now)",
    "5 June 2024, I went alone to see our grandmother",
    "June 5, 2024 (the wedding of a cousin in Lagos, wonderful party)",
    "5 juin 2024 (retour d'un aller-retour d'une journée à Burlington)",
    "5 June 2024, coming back from my vacations in Portugal with hubby, 2 weeks",
  ])("leaves the day as it is: %s", (words) => {
    expect(taken("Last entry", words)).toEqual(["2024-06-05"]);
  });

  it.each([
    "5 June 2024 (I went home for my father's surgery)",
    "5 June 2024 (I went away for work)",
    "5 June 2024 (I went with my wife)",
    "5 June 2024 (gone for a week)",
    "5 June 2024 (that's when I left for my father's surgery)",
    "5 June 2024 (my wife's return, I stayed two more weeks)",
  ])("that may be of leaving is asked about: %s", (words) => {
    expect(taken("Last entry", words)).toEqual([]);
  });
});

describe("talk behind a yes", () => {
  it.each([
    "Yes - Surrey, BC, raining like always",
    "Oui, je suis actuellement à Halifax, il pleut des cordes",
    "Oui, enceinte de 7 mois et au chaud à Trois-Rivières",
    "Yes, at my desk with a coffee",
    "Currently in Canada, in Canmore to be exact",
    "Oui, au Canada, plus précisément à Granby",
  ])("leaves it standing: %s", (words) => {
    expect(taken("In Canada", words)).toEqual([true]);
  });

  it.each([
    "Yes, typing from a small cafe in Tizi Ouzou",
    "yes, writing from my flat in tizi ouzou",
    "Yes, sitting at the gate with a coffee",
    "Yes, on a beach with a drink",
    "Oui, dès samedi, c'est promis juré",
    "Yes, Vancouver WA",
    "Yes, London UK",
    "Yes, in spirit and with love",
    "Yes, enjoying the sun and the sea",
    "Oui, profitant du soleil des Antilles",
    "Yes, enjoying my sister's wedding",
  ])("that may say where they are is asked about: %s", (words) => {
    expect(taken("In Canada", words)).toEqual([]);
  });

  it("is passed over behind a no that says why", () => {
    for (const words of [
      "Non, je suis en France en ce moment auprès de ma mère malade",
      "No, in Ghana, taking care of my father",
    ])
      // prettier-ignore
      expect(taken("In Canada", words), words).toEqual([false]);
    expect(taken("In Canada", "Non, ma mère malade est au Canada")).toEqual([]);
  });
});

describe("one line for two questions", () => {
  it("gives both entries the one date", () => {
    const { people } = readReply(replyTo(sent, [zoe], { text: "1. Zoë Łucja\n2. 1123456789\n3. zoe@example.org\n4 and 5. October 22, 2018, I did not travel since\n6. Edmonton airport" })); // prettier-ignore
    expect([people[0]?.answers.firstEntry?.value, people[0]?.answers.lastEntry?.value]).toEqual(["2018-10-22", "2018-10-22"]); // prettier-ignore
  });

  it("asks where it holds two, or none", () => {
    for (const words of ["October 22, 2018 and 3 May 2024", "October 2018"]) {
      const { people } = readReply(replyTo(sent, [zoe], { text: `1. Zoë Łucja\n2. 1123456789\n4 & 5. ${words}` }));
      expect([people[0]?.answers.firstEntry, people[0]?.answers.lastEntry], words).toEqual([undefined, undefined]);
    }
  });
});

describe("a doubt at its own label", () => {
  it("leaves the other entry as it is", () => {
    const text = "Première entrée : 14 mars 2020\nDernière entrée : août 2025, je ne me rappelle plus du jour exact\nYeux : noirs"; // prettier-ignore
    const { people } = readReply(replyTo(sent, [zoe], { text }));
    expect(people[0]?.answers.firstEntry?.value).toBe("2020-03-14");
    expect(people[0]?.answers.lastEntry).toBeUndefined();
  });

  it("is of both where it says so", () => {
    const text = "Première entrée : 14 mars 2020\nDernière entrée : août 2025, je ne suis pas sûre des deux dates\nYeux : noirs"; // prettier-ignore
    const { people } = readReply(replyTo(sent, [zoe], { text }));
    expect(people[0]?.answers.firstEntry).toBeUndefined();
  });
});
