import { describe, expect, it } from "vitest";
import { fieldReader } from "../../../src/reading/field/index.ts";
import { brief, contextFor } from "./context.ts";

const context = contextFor("yes-no", { id: "inCanada" });
const read = (words: string): string => brief(fieldReader("yes-no").read(words, context));

describe("a yes with the town where somebody is", () => {
  it.each([
    "Yes, in Hamilton",
    "Yes, I'm in Hamilton, ON",
    "yes, at home in Airdrie",
    "Yes, I reside in Richmond Hill, Ontario.",
    "yes, Calgary",
    "Yes. I am in Winnipeg now.",
    "oui, à Québec",
    "Oui, j'habite Trois-Pistoles",
    "Yes po",
  ])("%s is a yes", (words) => expect(read(words)).toBe("true"));

  it.each([
    "Yes, in Mumbai",
    "Yes, in Buffalo",
    "Yes, in transit",
    "Yes, in December",
    "Yes, in theory",
    "Yes, in Hamilton until Friday, then Delhi",
    "yes, at the airport in Paris",
    "Yes in USA",
    "oui, en France",
    "yes, in spirit",
  ])("%s is not taken", (words) => expect(read(words)).not.toBe("true"));
});
