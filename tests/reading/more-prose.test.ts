import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function read(text: string, people: readonly AskedPerson[] = [zoe]) {
  return readReply(replyTo(sentMail({ people }), people, { text }));
}
function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return read(text, people).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

/** Each with what must be taken of it, and nothing else. */
const told: readonly (readonly [string, Record<string, unknown>])[] = [
  // where, in a sentence of its own
  [
    "My last entry was on 3 May 2024. It was at Toronto Pearson airport.",
    { lastEntry: "2024-05-03", lastEntryPlace: "Toronto Pearson airport" },
  ],
  [
    "My last entry was on 3 May 2024. The place was Vancouver airport.",
    { lastEntry: "2024-05-03", lastEntryPlace: "Vancouver airport" },
  ],
  [
    "I last entered on 3 May 2024. My mother came in 2019. It was at Toronto Pearson airport.",
    { lastEntry: "2024-05-03" },
  ],
  [
    "My last entry was on 3 May 2024 and the first on 4 June 2019. It was at Toronto Pearson airport.",
    { firstEntry: "2019-06-04", lastEntry: "2024-05-03" },
  ],
  ["Je suis entrée par Lacolle le 17 juillet 2017, et c'était ma première entrée.", { firstEntry: "2017-07-17" }],
  [
    "Je suis arrivée ici le 6 mars 2016 et je n'en suis jamais repartie. C'était à l'aéroport de Montréal.",
    { firstEntry: "2016-03-06", lastEntry: "2016-03-06", lastEntryPlace: "l'aéroport de Montréal" },
  ],
  // once
  [
    "Je suis entrée une seule fois, le 10 août 2022 à l'aéroport de Vancouver.",
    { firstEntry: "2022-08-10", lastEntry: "2022-08-10", lastEntryPlace: "aéroport de Vancouver" },
  ],
  ["Je suis entrée une seule fois aux États-Unis, le 10 août 2022.", {}],
  ["I returned only once, on 10 August 2022.", {}],
  ["C'est à cette adresse courriel qu'il faut m'écrire.", { email: "zoe@example.org" }],
  ["C'est à cette adresse qu'il ne faut plus m'écrire.", {}],
  [
    "Je ne suis entrée au Canada qu'une seule fois, le 2 janvier 2019, à l'aéroport de Montréal.",
    { firstEntry: "2019-01-02", lastEntry: "2019-01-02", lastEntryPlace: "aéroport de Montréal" },
  ],
  [
    "I only entered Canada once, and that was on 5 January 2020 at Toronto Pearson.",
    { firstEntry: "2020-01-05", lastEntry: "2020-01-05", lastEntryPlace: "Toronto Pearson" },
  ],
  [
    "I first came to Canada on 3 May 2014. I left only once and came back on 4 June 2020.",
    { firstEntry: "2014-05-03", lastEntry: "2020-06-04" },
  ],
  [
    "I first came to Canada on 3 May 2014 and it is also my last entry.",
    { firstEntry: "2014-05-03", lastEntry: "2014-05-03" },
  ],
  // the date before or around its clause
  ["I came to Canada first time in 2014, exactly November 11, 2014.", { firstEntry: "2014-11-11" }],
  ["I came to Canada first time in 2014, exactly November 11, 2015.", {}],
  ["I arrived in Canada for the very first time last October 3, 2018.", { firstEntry: "2018-10-03" }],
  ["I have been in Canada since May 28, 2021, which was my first entry.", { firstEntry: "2021-05-28", inCanada: true }],
  ["I have been in Canada since May 28, 2021.", { inCanada: true }],
  [
    "Le 3 février 2024, je suis revenue d'un voyage, et c'est ma dernière entrée, à Montréal.",
    { lastEntry: "2024-02-03", lastEntryPlace: "Montréal" },
  ],
  [
    "Première entrée le 3 mai 2014. Je suis revenue du Maroc le 9 septembre 2025 (Montréal-Trudeau), dernière entrée à ce jour.",
    { firstEntry: "2014-05-03", lastEntry: "2025-09-09", lastEntryPlace: "Montréal-Trudeau" },
  ],
  [
    "Lors de mon dernier retour, le 9 septembre 2025, je suis passée par l'aéroport de Montréal.",
    { lastEntry: "2025-09-09", lastEntryPlace: "aéroport de Montréal" },
  ],
  ["The date of my first entry is the nineteenth of June 2022, that is 19 June 2022.", { firstEntry: "2022-06-19" }],
  [
    "My last time crossing the border was May 3rd, 2026, I drove in from Buffalo at the Peace Bridge.",
    { lastEntry: "2026-05-03", lastEntryPlace: "Peace Bridge" },
  ],
  [
    "October 3, 2018 is the date when I first entered Canada and February 18, 2025 is the date when I last entered.",
    { firstEntry: "2018-10-03", lastEntry: "2025-02-18" },
  ],
  [
    "My last trip back into Canada was on May 3, 2026 via Toronto Pearson.",
    { lastEntry: "2026-05-03", lastEntryPlace: "Toronto Pearson" },
  ],
  [
    "My UCI is 1123456789. First entry June 16, 2022. Last entry November 23, 2024, Calgary airport. I'm in Canada.",
    {
      uci: "1123456789",
      firstEntry: "2022-06-16",
      lastEntry: "2024-11-23",
      lastEntryPlace: "Calgary airport",
      inCanada: true,
    },
  ],
  // who was visited meanwhile
  [
    "I had gone to Chennai for my sister's marriage and returned on 14 January 2026, which is my last entry.",
    { lastEntry: "2026-01-14" },
  ],
  ["For my sister the last entry was on 14 January 2026.", {}],
  // where somebody is
  ["I'm presently staying in Surrey, BC, Canada.", { inCanada: true }],
  ["Now I live in Richmond BC.", { inCanada: true }],
  ["I live in Richmond BC.", {}],
  ["I was in Surrey, BC, Canada.", {}],
  ["I find myself in Canada at this moment.", { inCanada: true }],
  ["I am in Canada only.", { inCanada: true }],
  ["I am in Canada as we speak.", { inCanada: true }],
  ["At the moment I am in Canada.", { inCanada: true }],
  ["I am in Canada only on weekends.", {}],
  ["Je me trouve au Canada à l'heure où je vous écris.", { inCanada: true }],
  ["Je suis présentement au Canada, à Montréal-Nord.", { inCanada: true }],
  ["Je suis bien au Canada avec mon épouse.", { inCanada: true }],
  ["No, I am in Lagos for a funeral.", { inCanada: false }],
  ["my eyes brown, i am in canada now sir thank you", { eyeColour: "brown" }],
  // what is said beside an address, and how a name is given
  ["My e-mail did not change: zoe@example.org.", { email: "zoe@example.org" }],
  ["My e-mail was zoe@example.org.", {}],
  [
    "My email is zoe@example.org, my first entry was on 3 May 2014.",
    { email: "zoe@example.org", firstEntry: "2014-05-03" },
  ],
  ["My names are Zoë Łucja.", { fullName: "Zoë Łucja" }],
  ["I am called Zoë Łucja.", { fullName: "Zoë Łucja" }],
];

describe("answers told in prose, however people put them", () => {
  it.each(told)("%s", (text, answers) => {
    expect(values(text)).toEqual([answers]);
  });

  it("gives the place behind everybody's entry to everybody", () => {
    const said = "All three of us came to Canada first time on 29 May 2022 and it is also our last entry. It was in Toronto Pearson airport."; // prettier-ignore
    const one = { firstEntry: "2022-05-29", lastEntry: "2022-05-29", lastEntryPlace: "Toronto Pearson airport" };
    expect(values(said, [zoe, minh, ana])).toEqual([one, one, one]);
  });

  it("knows everybody by more words", () => {
    for (const said of [
      "Toute la famille est au Canada.",
      "Everybody is in Canada.",
      "Ma famille et moi sommes au Canada.",
    ])
      expect(values(said, [zoe, minh, ana]), said).toEqual([
        { inCanada: true },
        { inCanada: true },
        { inCanada: true },
      ]);
    expect(values("Everyone is in Canada except Minh.", [zoe, minh, ana])[1]).toEqual({});
    for (const said of [
      "Tout le monde est au Canada, mais moi je suis en déplacement à Paris.",
      "Everybody is in Canada, but I am in Paris.",
    ])
      expect(values(said, [zoe, minh, ana])[0]?.["inCanada"], said).not.toBe(true);
    const black = { eyeColour: "black" };
    expect(values("Tout le monde a les yeux noirs.", [zoe, minh, ana])).toEqual([black, black, black]);
  });

  it("hears no wish in how people tell their answers", () => {
    for (const said of [
      "The email zoe@example.org is correct.",
      "I relocated to Canada on January 5, 2020, being my first entry.",
      "Je vous salue au nom de Jésus. Mes yeux sont bruns.",
      "Je fais suite à votre courriel du 20 novembre 2026. Mes yeux sont bruns.",
      "I am in receipt of your email. My last entry was on 3 May 2024.",
      "Je vous reviens avec les réponses. Ma dernière entrée est le 3 mai 2024.",
    ])
      expect(read(said), said).toMatchObject({ intents: ["answers"], disposition: "clarify" });
    expect(read("I relocated last week. My eyes are brown.").intents).toContain("address-change");
  });
});
