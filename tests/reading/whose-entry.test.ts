import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

function values(text: string, people: readonly AskedPerson[] = [zoe]): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}

describe("whose entry a sentence tells, and whether it tells one", () => {
  it("takes no visit to a place that is no border for an entry", () => {
    for (const said of [
      "Mon dernier passage au bureau date du 5 mai 2024.",
      "Mon premier passage chez le médecin date du 5 mai 2019.",
      "Ma dernière visite au consulat remonte au 3 avril 2025.",
      "I last came to your counter on 5 May 2024.",
      "I arrived last at the meeting on 5 May 2024.",
    ])
      expect(values(said), said).toEqual([{}]);
    const border = "Mon dernier passage au poste frontalier de Lacolle date du 5 mai 2024.";
    expect(values(border)).toMatchObject([{ lastEntry: "2024-05-05" }]);
    expect(values("Je suis arrivée au Québec pour la première fois le 5 mai 2019.")).toEqual([
      { firstEntry: "2019-05-05" },
    ]);
  });

  it("takes nothing of a sentence that orders people and no entries", () => {
    const both = [zoe, minh];
    expect(values("She says she arrived first on 4 April 2019, and I came last, on 5 May 2024.", both)).toEqual([
      {},
      {},
    ]);
    expect(values("Minh arrived first, on 4 April 2019, and I came second, on 5 May 2020.", both)).toEqual([{}, {}]);
    expect(values("My brother arrived first in 2017, and I came last, on 5 May 2024.")).toEqual([{}]);
    expect(values("I came first to Canada on 4 April 2019 and last on 5 May 2024.")).toEqual([
      { firstEntry: "2019-04-04", lastEntry: "2024-05-05" },
    ]);
  });

  it("gives nobody what is said of some, and the others what is said of all but one", () => {
    const all = [zoe, minh, ana];
    for (const said of [
      "Our last entry was on 25 August 2025 for most of us.",
      "Dernière entrée le 25 août 2025 pour certains d'entre nous.",
      "Two of us last entered Canada on 25 August 2025.",
      "Our eyes are brown mostly.",
    ])
      expect(values(said, all), said).toEqual([{}, {}, {}]);
    const but = values("We entered for the first time on 17 January 2019, all of us except Ana Maria.", all);
    expect(but[2]).toEqual({});
    expect(values("The three of us are currently in Canada.", all)).toEqual(all.map(() => ({ inCanada: true })));
  });
});
