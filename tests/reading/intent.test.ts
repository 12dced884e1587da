import { describe, expect, it } from "vitest";
import { intents } from "../../src/question/intent.ts";
import { intentsOf } from "../../src/reading/intent.ts";
import { written as writtenFirst } from "./intent-sentences.ts";
import { writtenLater } from "./intent-sentences-later.ts";
import { expectToEnd } from "../support/ends.ts";

const written = [...writtenFirst, ...writtenLater];

const wanted = (text: string, subject?: string) =>
  [
    ...new Set(intentsOf(text, subject === undefined ? {} : { subject }).intents.map((found) => found.intent)),
  ].toSorted();
const bareOfAccents = (text: string) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

describe("what people write", () => {
  it.each(written.map((one) => [one.text, one] as const))("is understood: %s", (text, one) => {
    const read = intentsOf(text);
    expect([...new Set(read.intents.map((found) => found.intent))].toSorted()).toEqual([...one.wants].toSorted());
    if (one.cause !== undefined) expect(read.passwordCause).toBe(one.cause);
  });

  it("is understood in capitals, without accents and with smart quotes alike", () => {
    for (const one of written) {
      const sorted = [...one.wants].toSorted();
      expect(wanted(bareOfAccents(one.text)), one.text).toEqual(sorted);
      expect(wanted(bareOfAccents(one.text).toUpperCase()), one.text).toEqual(sorted);
      expect(wanted(one.text.replaceAll("'", "’")), one.text).toEqual(sorted);
    }
  });

  it("is understood between greetings and thanks", () => {
    for (const one of written)
      expect(wanted(`Hello,\n\n${one.text}\n\nThank you very much`), one.text).toEqual([...one.wants].toSorted());
  });

  it("has examples of every intent, save the one that answers make", () => {
    const shown = new Set(written.flatMap((one) => one.wants));
    expect(intents.filter((intent) => intent !== "answers" && !shown.has(intent))).toEqual([]);
  });
});

describe("an intent", () => {
  it("comes with the words that tell it, in the text as given, and the rule's name", () => {
    const text = "Bonjour,\u00a0merci.\nJ’ai de\u0301me\u0301nage\u0301 hier.";
    const [found] = intentsOf(text).intents;
    expect(found?.intent).toBe("address-change");
    expect(found?.rule).toBe("address.change");
    expect(text.slice(found!.span.start, found!.span.end)).toBe("J’ai de\u0301me\u0301nage\u0301");
  });

  it("names the words as they stand, whatever white space and commas are between them", () => {
    const text = "Hello,\n\nI  have,   lost  my   temporary,  password.";
    const [found] = intentsOf(text).intents;
    expect(found?.intent).toBe("password-reset");
    expect(text.slice(found!.span.start, found!.span.end)).toBe("lost  my   temporary,  password");
  });

  it("is taken from a subject of the person's own, and not from ours sent back", () => {
    expect(wanted("Please see below.", "Change of address")).toEqual(["address-change"]);
    expect(wanted("Thank you", "Re: Change of address")).toEqual([]);
    expect(
      wanted(
        "Thank you",
        "IRCC - Permanent Residence Portal (PR Confirmation) / Portail de résidence permanente (Confirmation de la RP)",
      ),
    ).toEqual([]);
  });

  it("is not lost when a program wrapped the sentence", () => {
    expect(wanted("I wanted to tell you that I have not received the\ntemporary password for the portal")).toEqual([
      "password-reset",
    ]);
  });

  it("is none where the text is empty", () => {
    expect(intentsOf("")).toEqual({ intents: [] });
    expect(intentsOf(" \n ")).toEqual({ intents: [] });
  });
});

describe("200 KB of hostile words", () => {
  it.each([
    "password ",
    "I will travel to ",
    "je vais ",
    " ",
    "e ",
    "copr error ",
    "I am in ",
    "when will ",
    "not ",
    "a, ",
    "\n",
    "my wife and I are ",
    "I will go to India. ",
    "mot de passe ",
  ])("take no time: %j", async (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    await expectToEnd(() => {
      intentsOf(text);
    });
  });
});
