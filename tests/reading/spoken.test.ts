import { describe, expect, it } from "vitest";
import type { AskedPerson } from "../../src/question/person.ts";
import { readReply } from "../../src/reading/read.ts";
import { ana, minh, replyTo, sentMail, zoe } from "./people.ts";

/** The values taken, person by person. */
function taken(text: string, people: readonly AskedPerson[], only?: readonly string[]): Record<string, unknown>[] {
  const reading = readReply(replyTo(sentMail({ people, ...(only ? { only } : {}) }), people, { text }));
  return reading.people.map(({ answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])),
  );
}

describe("a sentence about somebody who is asked nothing", () => {
  it.each([
    "Anil's eyes are green.",
    "Anil first entered on 14 March 2019.",
    "My parents first entered on 14 March 2019.",
    "My friend Anil first entered on 14 March 2019.",
    "Our dog has brown eyes.",
    "My ex-husband has blue eyes.",
    "My boyfriend is in Canada, his eyes are blue.",
    "Mes parents sont entrés la première fois le 14 mars 2019.",
    "Paul a les yeux verts.",
  ])("is not the writer's: %s", (said) => expect(taken(said, [zoe])).toEqual([{}]));

  it.each(["Minh's brother first entered on 14 March 2019.", "Minh's mother has green eyes."])(
    "is nobody's of the family: %s",
    (said) => expect(taken(said, [zoe, minh])).toEqual([{}, {}]),
  );
});

describe("the writer's own value beside another's name", () => {
  it.each([
    "I am in Canada, Minh isn't.",
    "I am in Canada without Minh.",
    "I'm in Canada while Minh is abroad.",
    "My eyes are brown, unlike Minh's.",
    "I first entered on 14 March 2019 to marry Minh.",
    "I first entered on 14 March 2019, a year before Minh.",
    "My email is zoe@example.org, my husband's will follow.",
    "Je suis entrée la première fois le 14 mars 2019 pour épouser Minh.",
  ])("is not given to them: %s", (said) => {
    const his = taken(said, [zoe, minh])[1];
    expect(Object.values(his ?? {})).not.toContainEqual(expect.stringMatching(/2019|zoe@|brown/));
    expect(his).not.toMatchObject({ inCanada: true });
  });

  it("is theirs where the sentence is about them, or about both", () => {
    expect(taken("My husband Minh's eyes are brown.", [zoe, minh])[1]).toEqual({ eyeColour: "brown" });
    expect(taken("Minh and I have black eyes.", [zoe, minh])).toEqual([{ eyeColour: "black" }, { eyeColour: "black" }]);
    expect(taken("My eyes are brown and Minh's are black.", [zoe, minh])).toMatchObject([{}, { eyeColour: "black" }]);
  });
});

describe("what is said of all with an exception", () => {
  it.each([
    "We are in Canada. Minh is not.",
    "We are both in Canada. (Minh left yesterday.)",
    "We are not both in Canada.",
    "We first entered on 14 March 2019, Minh a year later.",
    "We all have brown eyes. Not Minh.",
  ])("is not taken for the one excepted: %s", (said) => expect(taken(said, [zoe, minh])[1]).toEqual({}));

  it.each(["All but Ana Maria have brown eyes.", "Everyone has brown eyes except Ana Maria."])("%s", (said) =>
    expect(taken(said, [zoe, minh, ana])[2]).toEqual({}),
  );

  it("is everybody's where there is none", () => {
    expect(taken("We both have brown eyes. We are both in Canada.", [zoe, minh])).toEqual([
      { eyeColour: "brown", inCanada: true },
      { eyeColour: "brown", inCanada: true },
    ]);
  });
});

describe("somebody else who says I", () => {
  it.each([
    "Minh writing from Zoë's email. My eyes are black.",
    "This is Zoë's husband. My eyes are black.",
    "Bonjour, ici le mari de Zoë. J'ai les yeux noirs.",
    "Hello, I am writing on behalf of my wife. My eyes are black.",
  ])("is not taken for the writer: %s", (said) => expect(taken(said, [zoe, minh])).toEqual([{}, {}]));

  it("is a relative of the one applicant", () => {
    expect(taken("I am Meena, Zoë's sister. My eyes are green.", [zoe])).toEqual([{}]);
  });

  it("does not answer for one who alone was asked about", () => {
    const only = ["eyeColour:p2"];
    expect(taken("Mine are brown", [zoe, minh], only)).toEqual([{}]);
    expect(taken("brown", [zoe, minh], only)).toEqual([{ eyeColour: "brown" }]);
    expect(taken("His eyes are brown", [zoe, minh], only)).toEqual([{ eyeColour: "brown" }]);
  });

  it("is the writer where they answer for the family", () => {
    expect(taken("I am answering on behalf of my family. My eyes are brown.", [zoe, minh])[0]).toEqual({
      eyeColour: "brown",
    });
  });
});

describe("an entry that was none", () => {
  it.each([
    "I was first refused entry on 14 March 2019.",
    "I tried to enter for the first time on 14 March 2019.",
    "I almost entered first on 14 March 2019.",
    "Let's say I first entered on 14 March 2019.",
    "I am told my first entry was 14 March 2019.",
    "My last entry to the UK was 5 June 2024.",
    "My second last entry was 5 June 2024.",
    "Mon avant-dernière entrée date du 5 juin 2024.",
    "J'ai failli entrer pour la première fois le 14 mars 2019.",
  ])("is asked about: %s", (said) => expect(taken(said, [zoe])).toEqual([{}]));

  it.each([
    ["I first came to Canada as a student on 14 March 2019.", { firstEntry: "2019-03-14" }],
    ["My last entry was on 5 June 2024, arriving from India.", { lastEntry: "2024-06-05" }],
  ])("leaves what tells one: %s", (said, values) => expect(taken(said, [zoe])[0]).toMatchObject(values));
});
