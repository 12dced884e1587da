import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../../src/question/person.ts";
import { readReply } from "../../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "../people.ts";

const lin: AskedPerson = { ...ana, id: "p4", givenName: "Linh", uci: "1120004578" };
const three = [zoe, minh, ana];
const four = [zoe, minh, ana, lin];

function values(text: string, people: readonly AskedPerson[] = three): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([id, taken]) => (/^(?:fullName|uci)$/.test(id) ? [] : [[id, taken.value]])),
    ),
  );
}

const first = { firstEntry: "2019-05-05" };

describe("of how many people something is said", () => {
  it("is nobody's where they are fewer than the family and nobody tells who", () => {
    for (const said of [
      "Both of us first entered Canada on 5 May 2019.",
      "We both first entered Canada on 5 May 2019.",
      "The two of us first entered Canada on 5 May 2019.",
      "Tous les deux sont entrés au Canada la première fois le 5 mai 2019.",
      "First entry: 5 May 2019 (both of us)",
      "4. 5 May 2019 for both of us",
      "Première entrée : 5 mai 2019 pour nous deux",
    ])
      expect(values(said), said).toEqual([{}, {}, {}]);
    expect(values("All three of us first entered Canada on 5 May 2019.", four)).toEqual([{}, {}, {}, {}]);
  });

  it("is everybody's where they are all", () => {
    for (const said of [
      "All three of us first entered Canada on 5 May 2019.",
      "The three of us first entered Canada on 5 May 2019.",
      "Nous trois sommes entrés au Canada la première fois le 5 mai 2019.",
      "Première entrée : 5 mai 2019 pour tous les trois",
    ])
      expect(values(said), said).toEqual([first, first, first]);
    expect(values("Both of us first entered Canada on 5 May 2019.", [zoe, minh])).toEqual([first, first]);
  });

  it("is theirs of whom was told before, and not the writer's", () => {
    const named = "My husband is Minh Nguyễn. My daughter is Ana Maria Nguyễn.";
    for (const said of [
      `${named} Both first entered Canada on 5 May 2019.`,
      `${named} The two of them first entered Canada on 5 May 2019.`,
      "Mon mari s'appelle Minh Nguyễn. Ma fille s'appelle Ana Maria Nguyễn. Tous deux sont entrés au Canada la première fois le 5 mai 2019.",
    ])
      expect(values(said), said).toEqual([{}, first, first]);
    expect(values("The three of them first entered Canada on 5 May 2019.", four)).toEqual([{}, first, first, first]);
    expect(values(`${named} The three of them first entered Canada on 5 May 2019.`)).toEqual([{}, {}, {}]);
  });

  it("is the children's where they lead", () => {
    expect(values("The kids first entered Canada on 5 May 2019.", four)).toEqual([{}, {}, first, first]);
    expect(values("Nos deux enfants sont entrés au Canada la première fois le 5 mai 2019.", four)).toEqual([{}, {}, first, first]); // prettier-ignore
    expect(values("Our three children first entered Canada on 5 May 2019.", four)).toEqual([{}, {}, {}, {}]);
  });
});

describe("who joined whom", () => {
  it("tells the first entry of those who joined, and takes nothing from those they joined", () => {
    for (const said of [
      "My husband and I first entered Canada on 5 May 2019, and the kids joined us on 6 June 2020. All four of us last entered on 7 July 2025.",
      "Mon mari et moi sommes arrivés au Canada pour la première fois le 5 mai 2019, et les enfants nous ont rejoints le 6 juin 2020. Nous sommes entrés tous les quatre la dernière fois le 7 juillet 2025.",
    ])
      expect(values(said, four), said).toEqual([
        { firstEntry: "2019-05-05", lastEntry: "2025-07-07" },
        { firstEntry: "2019-05-05", lastEntry: "2025-07-07" },
        { firstEntry: "2020-06-06", lastEntry: "2025-07-07" },
        { firstEntry: "2020-06-06", lastEntry: "2025-07-07" },
      ]);
    expect(values("Minh joined me on 6 June 2020. He last entered on 7 July 2025.")).toMatchObject([
      {},
      { firstEntry: "2020-06-06", lastEntry: "2025-07-07" },
      {},
    ]);
  });

  it("tells no first entry of whom was here before, or came to live", () => {
    for (const said of [
      "Minh had visited me before. Minh joined me on 6 June 2020. Minh last entered on 7 July 2025.",
      "Minh m'a rejointe le 6 juin 2020, il était déjà venu en 2018. Minh est entré la dernière fois le 7 juillet 2025.",
      "Minh moved to Canada on 6 June 2020. Minh last entered on 7 July 2025.",
    ])
      expect(values(said)[1]?.["firstEntry"], said).toBeUndefined();
  });

  it("is one entry among the others where an earlier one is told", () => {
    expect(values("I came to Canada on 5 May 2019. I last entered on 7 July 2025.", [zoe])).toEqual([
      { firstEntry: "2019-05-05", lastEntry: "2025-07-07" },
    ]);
    expect(values("I came to Canada on 5 May 2019. I came to Toronto on 6 June 2020. I last entered on 7 July 2025.", [zoe])[0]?.["firstEntry"]).toBeUndefined(); // prettier-ignore
    expect(values("I came to Canada on 5 May 2019. I last entered on 7 July 2018.", [zoe])[0]?.["firstEntry"]).toBeUndefined(); // prettier-ignore
  });
});

describe("all have the same eyes but one", () => {
  const eyes = (text: string): unknown[] => values(text).map(({ eyeColour }) => eyeColour);

  it("gives theirs to all and the other to whom is excepted", () => {
    for (const said of [
      "All of us have brown eyes except Ana Maria, whose eyes are green.",
      "We all have brown eyes, except for our daughter who has green eyes.",
      "Nous avons tous les yeux bruns, sauf Ana Maria qui a les yeux verts.",
      "Nous avons tous les trois les yeux bruns, à part ma fille qui les a verts.",
    ])
      expect(eyes(said), said).toEqual(["brown", "brown", "green"]);
  });

  it("gives nothing where it is not known who is excepted, or not all are spoken of", () => {
    for (const said of [
      "All of us have brown eyes except my sister, whose eyes are green.",
      "Both of us have brown eyes except Ana Maria, whose eyes are green.",
      "We all have brown eyes except Ana Maria, whose eyes are not green.",
    ])
      expect(eyes(said)[2], said).toBeUndefined();
  });
});

describe("whose journey, whose company", () => {
  it("counts a journey that was made once as no entry", () => {
    for (const said of [
      "I went to Iran one time and came back on 30 May 2023 to Vancouver airport, this is my last entry.",
      "I only once travelled to India, and came back on 30 May 2023.",
      "Je suis allée une seule fois en Tunisie et je suis revenue le 30 mai 2023.",
    ])
      expect(values(said, [zoe])[0]?.["firstEntry"], said).toBeUndefined();
    for (const said of [
      "I have only been to Canada once, on 30 May 2023.",
      "Je suis venue une seule fois au Canada, le 30 mai 2023.",
    ])
      // prettier-ignore
      expect(values(said, [zoe]), said).toEqual([{ firstEntry: "2023-05-30", lastEntry: "2023-05-30" }]);
  });

  it("gives a date to whom it is told of, whoever they are held against", () => {
    const last = { lastEntry: "2026-10-08" };
    expect(values("Minh came back from a work trip later than us: his most recent entry was on 8 October 2026.")).toEqual([{}, last, {}]); // prettier-ignore
    expect(values("La dernière entrée de Minh date du 8 octobre 2026, une semaine après nous.")).toEqual([{}, last, {}]); // prettier-ignore
    expect(values("The last time Minh and Ana Maria entered was 8 October 2026.")).toEqual([{}, last, last]);
    expect(values("La dernière fois que mon mari est entré, c'était le 8 octobre 2026.")).toEqual([{}, last, {}]);
    expect(values("The last time my mother entered was 8 October 2026.")).toEqual([{}, {}, {}]);
  });

  it("passes over whose wedding or funeral it was", () => {
    const last = [{ lastEntry: "2024-05-19" }];
    expect(values("My last entry was on 19 May 2024, after my father's funeral.", [zoe])).toEqual(last);
    expect(values("Ma dernière entrée date du 19 mai 2024, après le mariage de ma sœur.", [zoe])).toEqual(last);
    expect(values("My father's last entry was on 19 May 2024.", [zoe])).toEqual([{}]);
  });

  it("takes whom somebody joined abroad for no entry", () => {
    for (const said of [
      "Minh joined me in London on 4 June 2019. He last entered Canada on 8 October 2026.",
      "Minh m'a rejointe à Paris le 4 juin 2019. Il est entré la dernière fois le 8 octobre 2026.",
      "My husband joined the army on 4 June 2019. He last entered Canada on 8 October 2026.",
    ])
      expect(values(said)[1]?.["firstEntry"], said).toBeUndefined();
    expect(values("Minh m'a rejointe au Canada le 4 juin 2019. Il est entré la dernière fois le 8 octobre 2026.")[1]).toEqual({ firstEntry: "2019-06-04", lastEntry: "2026-10-08" }); // prettier-ignore
  });

  it("knows whose eyes are hers behind a parent's name, where the parents have told of their own", () => {
    const eyes = (text: string): unknown => values(text)[2]?.["eyeColour"];
    const told = "My eyes are blue, my husband's eyes are brown.";
    const came = "My daughter Ana Maria Nguyễn first entered on 2 May 2017";
    expect(eyes(`${told} ${came} with her father. Her eyes are black.`)).toBe("black");
    expect(eyes(`${came} with her father. Her eyes are black.`)).toBeUndefined();
    expect(eyes(`${told} ${came} with her brother. Her eyes are black.`)).toBeUndefined();
    expect(eyes(`${told} ${came} with her father and her cousin. Her eyes are black.`)).toBeUndefined();
  });

  it("does not take what was entered first, and was not Canada, for the first entry", () => {
    expect(values("First country entered: 2 March 2012\nLast entry: 5 June 2024", [zoe])[0]?.["firstEntry"]).toBeUndefined(); // prettier-ignore
  });
});
