import { describe, expect, it } from "vitest";
import { indexSent } from "../../src/reading/align/sent.ts";
import { sentHalves } from "../../src/reading/segment/half.ts";
import { segment, type Half } from "../../src/reading/segment.ts";
import { minh, sentMail, zoe } from "./people.ts";
import { expectToEnd } from "../support/ends.ts";

const people = [zoe, minh];
const sent = sentMail({ people });
const index = indexSent(sentHalves(sent, true), sent.questions, people);

function half(text: string): Half {
  return { part: "text", text, quoted: [], signed: [], places: [], cells: [] };
}

function own(text: string): string[] {
  return segment(half(text), index).flatMap((piece) =>
    piece.kind === "own" ? [text.slice(piece.start, piece.end)] : [],
  );
}

describe("what is ours in a reply", () => {
  it("is all of the mail when it comes back whole, marked or not", () => {
    expect(own(sent.text)).toEqual([]);
    expect(own(sent.text.replace(/^/gm, "> "))).toEqual([]);
  });

  it("is a question whichever half was kept, however it was wrapped", () => {
    expect(own("> 4. La date de votre première entrée au\n> Canada (année-mois-jour) :\n2019-08-25")).toEqual([
      "2019-08-25",
    ]);
    expect(own("The date you first entered Canada: 2019-08-25")).toEqual(["2019-08-25"]);
  });

  it("is no answer that happens to go on like our mail", () => {
    expect(own("8. Are you in Canada now? Yes")).toEqual(["Yes"]);
    expect(
      own("> 7. Êtes-vous au Canada en ce moment? (oui ou non) :\nnon\n> 9. Seulement si vous n'êtes pas au Canada :"),
    ).toContain("non");
    expect(own("4. La date de votre première entrée au Canada (année-mois-jour): 5 avril 2015")).toEqual([
      "5 avril 2015",
    ]);
  });

  it("is no name and no sentence of the person's own", () => {
    expect(own("Zoë Łucja")).toEqual(["Zoë Łucja"]);
    expect(own("I am in Canada now")).toEqual(["I am in Canada now"]);
    expect(own("we are outside Canada now and plan to return")).toHaveLength(1);
  });

  it("names whose questions they are by the heading above", () => {
    const pieces = segment(half(sent.text), index);
    const headings = pieces.flatMap((piece) =>
      piece.kind === "ours" && piece.clause.kind === "heading" ? [piece.clause.person] : [],
    );
    expect(new Set(headings)).toEqual(new Set(["p1", "p2"]));
  });
});

describe("cost", () => {
  it.each([
    ["spaces", " "],
    ["quote marks", "> "],
    ["one word", "word "],
    ["our own words", "The date you first entered Canada (year-month-day) "],
    ["short lines", "a\n"],
    ["numbers", "1. x\n"],
    ["bars", "| a | b |\n"],
  ])("stays low on 200 KB of %s", async (_, part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    await expectToEnd(() => {
      segment(half(text), index);
    });
  });
});
