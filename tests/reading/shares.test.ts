import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

const all = [zoe, minh, ana];
function values(text: string, people: readonly AskedPerson[] = all): Record<string, unknown>[] {
  return readReply(replyTo(sentMail({ people }), people, { text })).people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, taken]) => [id, taken.value])),
  );
}
const given = (question: string, ...said: readonly string[]) => said.map((one) => ({ [question]: one }));

describe("a sentence that gives each of a family their own", () => {
  it("gives each the entry that one verb tells of all", () => {
    const three = given("firstEntry", "2014-08-27", "2016-05-13", "2018-01-20");
    for (const said of [
      "I first entered Canada on August 27, 2014, Minh on May 13, 2016 and Ana Maria on January 20, 2018.",
      "Minh first came on 13 May 2016, Ana Maria on 20 January 2018, and I on 27 August 2014.",
    ])
      expect(values(said), said).toEqual(three);
    const french = "Je suis entrée au Canada la première fois le 30 septembre 2015, et Minh le 11 mai 2019.";
    expect(values(french, [zoe, minh])).toEqual(given("firstEntry", "2015-09-30", "2019-05-11"));
    const left = values("I first entered on 27 August 2014, Minh left on 13 May 2016.", [zoe, minh]);
    expect(left[1]).toEqual({});
  });

  it("gives each their colour of eyes, and nobody a stranger's", () => {
    expect(values("I have grey eyes, Minh and Ana Maria have blue eyes.")).toEqual(
      given("eyeColour", "grey", "blue", "blue"),
    );
    for (const said of [
      "Ana Maria et moi avons les yeux bleus, Minh a les yeux verts.",
      "My eyes are blue, my husband's are green and our daughter's are blue.",
    ])
      expect(values(said), said).toEqual(given("eyeColour", "blue", "green", "blue"));
    expect(values("I have brown eyes, my sister has blue eyes.")).toEqual([{}, {}, {}]);
    expect(values("J'ai les yeux bleus. Nous sommes tous les deux au Canada.", [zoe, minh])).toEqual([
      { eyeColour: "blue", inCanada: true },
      { inCanada: true },
    ]);
  });

  it("gives each their address, and the writer's where they use it", () => {
    const said = "My email is zoe@example.org, Minh's email is minh@example.org, and Ana Maria uses my email.";
    expect(values(said)).toEqual(given("email", "zoe@example.org", "minh@example.org", "zoe@example.org"));
  });

  it("names all of a family that one sentence introduces", () => {
    const three = all.map((one) => ({ fullName: `${one.givenName} ${one.familyName}`, uci: one.uci }));
    for (const said of [
      "We are three people: me Zoë Łucja (UCI 1123456789), my husband Minh Nguyễn (UCI 11234567) and our daughter Ana Maria Nguyễn (UCI 1120004567).",
      "Nous sommes trois : Zoë Łucja (IUC 1123456789), Minh Nguyễn (IUC 11234567), et notre enfant Ana Maria Nguyễn (IUC 1120004567).",
      "The three of us are Zoë Łucja (UCI: 1123456789), Minh Nguyễn (UCI: 11234567) and Ana Maria Nguyễn (UCI: 1120004567).",
    ])
      expect(values(said), said).toEqual(three);
    const together = "Notre dernière entrée à tous les deux est le 11 janvier 2025. J'ai les yeux verts.";
    expect(values(together, [zoe, minh])).toEqual([
      { lastEntry: "2025-01-11", eyeColour: "green" },
      { lastEntry: "2025-01-11" },
    ]);
  });
});
